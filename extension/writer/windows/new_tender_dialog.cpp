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
#include "core/dossier/planned_dates.hpp"
#include "core/dossier/profile_fields.hpp"
#include "writer/listeners.hpp"
#include "writer/main_thread.hpp"
#include "writer/settings.hpp"
#include "writer/windows/new_tender_fields.hpp"
#include "writer/writer_texts.hpp"

namespace bestek::writer {
namespace {

constexpr std::string_view kState = "state";  // the one kind of authority that is central government

constexpr const char* kNewTenderDialog = "vnd.sun.star.extension://org.bestek.writer/dialogs/new_tender.xdl";

constexpr std::array kControls{"authority",
                               "authority_kind",
                               "subject",
                               "reference",
                               "cpv",
                               "procedure",
                               "contract_kind",
                               "exception",
                               "value",
                               "whole",
                               "maximum",
                               "suppliers",
                               "call_off",
                               "participants",
                               "lots",
                               "term",
                               "extensions",
                               "extension_months",
                               "dates_hint",
                               "date_prior_notice",
                               "date_dispatch",
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
                               "national",
                               "urgent",
                               "framework",
                               "personal_data",
                               "choose_folder",
                               "required",
                               "ok",
                               "cancel"};

/// The open dialog; disposes it when it goes.
class NewTenderDialog {
 public:
  NewTenderDialog(const ActionContext& context, const Taxonomy& taxonomy) : context_(context), taxonomy_(taxonomy) {
    dialog_ = there(there(make_service<css::awt::XDialogProvider>(context.context, "com.sun.star.awt.DialogProvider"))
                        ->createDialog(OUString::createFromAscii(kNewTenderDialog)));
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
    fill_list("contract_kind", contract_kinds_, 0);
    fill_list("exception", exceptions_, 0);
    fill_list("authority_kind", authority_kinds_, 0);
    fill_list("call_off", call_offs_, 0);
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
    const std::string kind = chosen_id("authority_kind", authority_kinds_);
    Json profile{{"authority", text("authority")},
                 {"authority-type", kind == kState ? "central" : "sub-central"},
                 {"authority-kind", kind},
                 {"subject", text("subject")},
                 {"reference", text("reference")},
                 {"cpv", text("cpv")},
                 {"procedure", chosen_id("procedure", procedures_)},
                 {"regime", ticked("national") ? "below" : "above"},
                 {"contract-kind", chosen_id("contract_kind", contract_kinds_)},
                 {"threshold-exception", chosen_id("exception", exceptions_)},
                 {"call-off-manner", chosen_id("call_off", call_offs_)},
                 {"urgent", ticked("urgent")},
                 {"framework", ticked("framework")},
                 {"personal-data", ticked("personal_data")},
                 {"participants", text_lines("participants")},
                 {"lots", typed_lots(text_lines("lots"))},
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

  Json dates() const {
    Json dates = Json::object();
    for (const PlannedDay& day : kPlannedDays) {
      const std::string typed = text(date_control(day.name()).c_str());
      // Several rounds with ";" between them.
      const auto days = split(typed, ';');
      dates[std::string(day.name())] =
          earlier_days_of(day.field) != nullptr && days.size() > 1 ? Json(days) : Json(typed);
    }
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

  /// The words of a field, after the choice to say nothing.
  static std::vector<TaxonomyEntry> choices(std::string_view family, std::span<const std::string_view> words) {
    std::vector<TaxonomyEntry> list(1 + words.size());
    for (const Language reader : kLanguages) {
      list.front().name.set(reader, std::string(word("new.not_said", reader)));
      for (std::size_t i = 0; i < words.size(); ++i) {
        list[i + 1].id = words[i];
        list[i + 1].name.set(reader, called(family, words[i], reader));
      }
    }
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
  std::vector<TaxonomyEntry> contract_kinds_ = choices("contract-kind.", kContractKinds);
  std::vector<TaxonomyEntry> exceptions_ = choices("threshold-exception.", kThresholdExceptions);
  std::vector<TaxonomyEntry> authority_kinds_ = choices("authority-kind.", kAuthorityKinds);
  std::vector<TaxonomyEntry> call_offs_ = choices("call-off.", kCallOffs);
  Reference<css::awt::XDialog> dialog_;
  Reference<css::awt::XControlContainer> controls_;
};

}  // namespace

void ask_new_tender(const ActionContext& context, const Taxonomy& taxonomy,
                    const std::function<Result<Json>(const Json&)>& make) {
  NewTenderDialog(context, taxonomy).ask(make);
}

}  // namespace bestek::writer
