// SPDX-License-Identifier: EUPL-1.2
#include "writer/windows/new_tender_dialog.hpp"

#include <algorithm>
#include <array>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XDialogProvider.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FolderPicker.hpp>
#include <cppuhelper/weakref.hxx>
#include <filesystem>
#include <iterator>
#include <osl/file.hxx>
#include <span>

#include "core/base/messages.hpp"
#include "core/base/text.hpp"
#include "core/base/words.hpp"
#include "writer/listeners.hpp"
#include "writer/main_thread.hpp"
#include "writer/settings.hpp"
#include "writer/writer_texts.hpp"

namespace bestek::writer {
namespace {

constexpr const char* kDialog = "vnd.sun.star.extension://org.bestek.writer/dialogs/new_tender.xdl";

constexpr std::array kControls{"authority",
                               "subject",
                               "reference",
                               "cpv",
                               "procedure",
                               "value",
                               "maximum",
                               "suppliers",
                               "participants",
                               "lots",
                               "term",
                               "extensions",
                               "extension_months",
                               "dates_hint",
                               "date_publication",
                               "date_questions",
                               "date_notice",
                               "date_deadline",
                               "date_award",
                               "date_start",
                               "terms",
                               "precedence",
                               "groups",
                               "level",
                               "language",
                               "folder",
                               "central",
                               "below",
                               "framework",
                               "personal_data",
                               "choose_folder",
                               "required",
                               "ok",
                               "cancel"};
constexpr std::array kDates{"publication", "questions", "notice", "deadline", "award", "start"};

/// What a person may leave out or write wrong, by its name in the profile, and the control that asks it.
struct Asked {
  std::string_view field;
  std::string_view control;
};
/// Amounts: what is typed goes to the core as it stands, which reads it or refuses it.
constexpr std::array kAmounts{Asked{"estimated-value", "value"}, Asked{"maximum-value", "maximum"},
                              Asked{"suppliers", "suppliers"},   Asked{"term-months", "term"},
                              Asked{"extensions", "extensions"}, Asked{"extension-months", "extension_months"}};
constexpr std::array kOthers{Asked{"authority", "authority"}, Asked{"subject", "subject"}, Asked{"cpv", "cpv"},
                             Asked{"groups", "groups"},       Asked{"lots", "lots"},       Asked{"folder", "folder"},
                             Asked{"general-terms", "terms"}};
constexpr std::array kRequired{"authority", "subject", "groups", "folder"};

/// The control that asks a field of the profile; "" when none does.
std::string control_of(std::string_view field) {
  constexpr std::string_view kDatePrefix = "dates.";
  if (field.starts_with(kDatePrefix)) return "date_" + std::string(field.substr(kDatePrefix.size()));
  for (const std::span<const Asked> some : {std::span<const Asked>(kAmounts), std::span<const Asked>(kOthers)})
    for (const Asked& asked : some)
      if (asked.field == field) return std::string(asked.control);
  return {};
}

/// Which control holds what was refused; "" when it is about none.
std::string refused_control(const Error& error) {
  for (const auto& [key, value] : error.args)
    if (key == "field") return control_of(value);
  const bool of_the_folder = error.code.starts_with("file.") || error.code.starts_with("dossier.folder");
  return of_the_folder ? "folder" : "";
}

/// The error with the fields' names as the dialog shows them.
Error in_the_dialogs_words(Error error, Language language) {
  for (auto& [key, value] : error.args) {
    const std::string control = key == "field" || key == "other" ? control_of(value) : std::string();
    if (!control.empty()) value = word("new." + control, language);
  }
  const bool here = error.code.starts_with("profile.") || error.code.starts_with("dossier.folder");
  if (here) error.place.file.clear();  // it stands in the dialog itself
  return error;
}

/// The open dialog; disposes it when it goes.
class NewTenderDialog {
 public:
  NewTenderDialog(const ActionContext& context, const Taxonomy& taxonomy) : context_(context), taxonomy_(taxonomy) {
    dialog_ = there(there(make_service<css::awt::XDialogProvider>(context.context, "com.sun.star.awt.DialogProvider"))
                        ->createDialog(OUString::createFromAscii(kDialog)));
    controls_.set(dialog_, UNO_QUERY_THROW);
    // Only what there are templates for: anything else would be refused after all has been answered.
    const std::filesystem::path templates = template_folder(context.context);
    std::error_code failure;
    std::ranges::copy_if(taxonomy.procedures, std::back_inserter(procedures_), [&](const TaxonomyEntry& one) {
      return std::filesystem::is_directory(templates / one.id, failure);
    });
    fill();
  }
  ~NewTenderDialog() {
    guarded([this] {
      const Reference<css::lang::XComponent> component(dialog_, UNO_QUERY);
      if (component.is()) component->dispose();
    });
  }
  NewTenderDialog(const NewTenderDialog&) = delete;
  NewTenderDialog& operator=(const NewTenderDialog&) = delete;

  void ask(const std::function<Result<Json>(const Json&)>& make) {
    while (dialog_->execute() != 0) {
      const auto made = make({{"folder", text("folder")}, {"profile", profile()}});
      if (made) return;
      set("problem", "Label",
          message_with_place(in_the_dialogs_words(made.error(), context_.language), context_.language));
      go_to(refused_control(made.error()));
    }
  }

 private:
  void fill() {
    dialog_->setTitle(from_utf8(word("new.title", context_.language)));
    for (const char* name : kControls) {
      const bool labelled = has_property(model(name), OUString("Label"));
      const std::string target = labelled ? name : std::string(name) + "_label";
      set(target.c_str(), "Label", word("new." + std::string(name), context_.language));
    }
    fill_list("procedure", procedures_, 0);
    fill_list("language", languages(), static_cast<int>(context_.language));
    for (const char* name : kRequired)
      set((std::string(name) + "_label").c_str(), "Label",
          std::string(word("new." + std::string(name), context_.language)) + " *");
    set("suppliers", "Text", "1");
    fill_list("groups", taxonomy_.groups, -1);
    // A click adds a group or takes it away; the office's own way is that it replaces all others.
    if (const auto groups = model("groups"); groups.is()) set_property(groups, "MultiSelectionSimpleMode", Any(false));
    fill_list("level", taxonomy_.levels, 0);
    fill_list("terms", taxonomy_.general_terms, 0);
    const Reference<css::awt::XButton> choose(control("choose_folder"), UNO_QUERY);
    if (choose.is()) choose->addActionListener(new ActionListener([this] { choose_folder(); }));
  }

  void fill_list(const char* name, const std::vector<TaxonomyEntry>& entries, int selected) {
    const Reference<css::awt::XListBox> list(control(name), UNO_QUERY);
    if (!list.is()) return;
    for (const TaxonomyEntry& entry : entries)
      list->addItem(from_utf8(entry.name.in(context_.language)), list->getItemCount());
    if (selected >= 0) list->selectItemPos(static_cast<sal_Int16>(selected), true);
  }

  /// Puts the cursor in the control once the dialog is shown again, with what stands there marked for typing over.
  void go_to(const std::string& name) {
    const Reference<css::awt::XWindow> window(name.empty() ? nullptr : control(name.c_str()), UNO_QUERY);
    post_to_main([target = css::uno::WeakReference<css::awt::XWindow>(window)] {
      const Reference<css::awt::XWindow> shown(target);
      if (!shown.is()) return;
      shown->setFocus();
      const Reference<css::awt::XTextComponent> text(shown, UNO_QUERY);
      if (text.is()) text->setSelection({0, text->getText().getLength()});
    });
  }

  void choose_folder() {
    const auto picker = there(css::ui::dialogs::FolderPicker::create(context_.context));
    OUString path;
    if (picker->execute() == css::ui::dialogs::ExecutableDialogResults::OK &&
        osl::FileBase::getSystemPathFromFileURL(picker->getDirectory(), path) == osl::FileBase::E_None)
      set("folder", "Text", to_utf8(path));
  }

  Json profile() const {
    Json groups = Json::array();
    const Reference<css::awt::XListBox> list(control("groups"), UNO_QUERY_THROW);
    const auto chosen = list->getSelectedItemsPos();
    for (const sal_Int16 index : chosen) groups.push_back(taxonomy_.groups[static_cast<std::size_t>(index)].id);
    Json profile{{"authority", text("authority")},
                 {"authority-type", ticked("central") ? "central" : "sub-central"},
                 {"subject", text("subject")},
                 {"reference", text("reference")},
                 {"cpv", text("cpv")},
                 {"procedure", chosen_id("procedure", procedures_)},
                 {"regime", ticked("below") ? "below" : "above"},
                 {"framework", ticked("framework")},
                 {"personal-data", ticked("personal_data")},
                 {"participants", text_lines("participants")},
                 {"lots", lots()},
                 {"dates", dates()},
                 {"groups", groups},
                 {"level", chosen_id("level", taxonomy_.levels)},
                 {"general-terms", chosen_id("terms", taxonomy_.general_terms)},
                 {"precedence", text("precedence")},
                 {"language", chosen_id("language", languages())}};
    for (const Asked& amount : kAmounts) {
      const std::string typed = text(std::string(amount.control).c_str());
      if (!canonical_text(typed).empty()) profile[std::string(amount.field)] = typed;
    }
    return profile;
  }

  /// The lines of a field that takes one name a line, empty ones left out.
  Json text_lines(const char* name) const {
    Json lines = Json::array();
    for (const std::string& line : split(text(name), '\n'))
      if (const std::string clean = canonical_text(line); !clean.empty()) lines.push_back(clean);
    return lines;
  }

  Json lots() const {
    Json lots = Json::array();
    for (const Json& name : text_lines("lots")) lots.push_back({{"number", lots.size() + 1}, {"name", name}});
    return lots;
  }

  Json dates() const {
    Json dates = Json::object();
    for (const char* name : kDates) dates[name] = text(("date_" + std::string(name)).c_str());
    return dates;
  }

  static const std::vector<TaxonomyEntry>& languages() {
    static const std::vector<TaxonomyEntry> list = [] {
      std::vector<TaxonomyEntry> made;
      for (const Language one : kLanguages) {
        TaxonomyEntry& entry = made.emplace_back();
        entry.id = language_code(one);
        for (const Language reader : kLanguages) entry.name.set(reader, language_name(one, reader));
      }
      return made;
    }();
    return list;
  }

  std::string chosen_id(const char* name, const std::vector<TaxonomyEntry>& entries) const {
    const Reference<css::awt::XListBox> list(control(name), UNO_QUERY);
    const auto index = list.is() ? list->getSelectedItemPos() : -1;
    return index >= 0 ? entries[static_cast<std::size_t>(index)].id : std::string();
  }

  Reference<css::awt::XControl> control(const char* name) const {
    return controls_->getControl(OUString::createFromAscii(name));
  }
  Reference<css::beans::XPropertySet> model(const char* name) const {
    const auto one = control(name);
    return Reference<css::beans::XPropertySet>(one.is() ? one->getModel() : nullptr, UNO_QUERY);
  }
  void set(const char* name, const char* property, std::string_view value) {
    if (const auto one = model(name); one.is()) set_property(one, property, Any(from_utf8(value)));
  }
  std::string text(const char* name) const { return to_utf8(property_or(model(name), "Text", OUString())); }
  bool ticked(const char* name) const { return property_or<sal_Int16>(model(name), "State", 0) == 1; }

  const ActionContext& context_;
  const Taxonomy& taxonomy_;
  std::vector<TaxonomyEntry> procedures_;
  Reference<css::awt::XDialog> dialog_;
  Reference<css::awt::XControlContainer> controls_;
};

}  // namespace

void ask_new_tender(const ActionContext& context, const Taxonomy& taxonomy,
                    const std::function<Result<Json>(const Json&)>& make) {
  NewTenderDialog(context, taxonomy).ask(make);
}

}  // namespace bestek::writer
