// SPDX-License-Identifier: EUPL-1.2
#include "writer/new_tender_dialog.hpp"

#include <algorithm>
#include <array>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XDialogProvider.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FolderPicker.hpp>
#include <com/sun/star/util/Date.hpp>
#include <filesystem>
#include <iterator>
#include <osl/file.hxx>

#include "core/base/date.hpp"
#include "core/base/messages.hpp"
#include "core/base/text.hpp"
#include "writer/listeners.hpp"
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
                               "ok",
                               "cancel"};
constexpr std::array kDates{"publication", "questions", "notice", "deadline", "award", "start"};

/// The profile's fields that a person may leave out or write wrong, and the controls that ask them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kFields{{{"authority", "authority"},
                                                                                {"subject", "subject"},
                                                                                {"cpv", "cpv"},
                                                                                {"groups", "groups"},
                                                                                {"estimated-value", "value"},
                                                                                {"maximum-value", "maximum"},
                                                                                {"general-terms", "terms"},
                                                                                {"lots", "lots"}}};

/// The error with the field's name as the dialog shows it.
Error in_the_dialogs_words(Error error, Language language) {
  for (auto& [key, value] : error.args) {
    const auto* asked = std::ranges::find(kFields, std::string_view(value), [](const auto& one) { return one.first; });
    if (key == "field" && asked != kFields.end()) value = word("new." + std::string(asked->second), language);
  }
  if (error.code.starts_with("profile.")) error.place.file.clear();  // the dialog itself
  return error;
}

/// The open dialog; disposes it when it goes.
class NewTenderDialog {
 public:
  NewTenderDialog(const ActionContext& context, const Taxonomy& taxonomy) : context_(context), taxonomy_(taxonomy) {
    dialog_ = make_service<css::awt::XDialogProvider>(context.context, "com.sun.star.awt.DialogProvider")
                  ->createDialog(OUString::createFromAscii(kDialog));
    controls_.set(dialog_, UNO_QUERY);
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
    }
  }

 private:
  void fill() {
    dialog_->setTitle(from_utf8(word("new.title", context_.language)));
    for (const char* name : kControls) {
      const bool labelled = model(name).is() && model(name)->getPropertySetInfo()->hasPropertyByName(OUString("Label"));
      const std::string target = labelled ? name : std::string(name) + "_label";
      set(target.c_str(), "Label", word("new." + std::string(name), context_.language));
    }
    fill_list("procedure", procedures_, 0);
    fill_list("language", languages(), context_.language == Language::kDutch ? 0 : 1);
    set_number("suppliers", 1);
    fill_list("groups", taxonomy_.groups, -1);
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

  void choose_folder() {
    const auto picker = css::ui::dialogs::FolderPicker::create(context_.context);
    OUString path;
    if (picker->execute() == css::ui::dialogs::ExecutableDialogResults::OK &&
        osl::FileBase::getSystemPathFromFileURL(picker->getDirectory(), path) == osl::FileBase::E_None)
      set("folder", "Text", to_utf8(path));
  }

  Json profile() const {
    Json groups = Json::array();
    const Reference<css::awt::XListBox> list(control("groups"), UNO_QUERY);
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
    add_number(profile, "estimated-value", "value");
    add_number(profile, "maximum-value", "maximum");
    add_number(profile, "suppliers", "suppliers");
    add_number(profile, "term-months", "term");
    add_number(profile, "extensions", "extensions");
    add_number(profile, "extension-months", "extension_months");
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
    for (const char* name : kDates) {
      css::util::Date date;
      const auto field = model(("date_" + std::string(name)).c_str());
      const bool given = field.is() && (field->getPropertyValue(OUString("Date")) >>= date);
      if (!given || date.Year == 0) continue;
      dates[name] =
          format_date(Date{std::chrono::year{date.Year}, std::chrono::month{date.Month}, std::chrono::day{date.Day}});
    }
    return dates;
  }

  static const std::vector<TaxonomyEntry>& languages() {
    static const std::vector<TaxonomyEntry> list = [] {
      std::vector<TaxonomyEntry> made{{"nl", {}, {}, false, {}}, {"en", {}, {}, false, {}}};
      made[0].name.set(Language::kDutch, "Nederlands");
      made[0].name.set(Language::kEnglish, "Dutch");
      made[1].name.set(Language::kDutch, "Engels");
      made[1].name.set(Language::kEnglish, "English");
      return made;
    }();
    return list;
  }

  void set_number(const char* name, double value) {
    if (const auto one = model(name); one.is()) set_property(one, "Value", Any(value));
  }

  void add_number(Json& profile, const char* field, const char* name) const {
    double value = 0;
    if (const auto one = model(name); one.is()) one->getPropertyValue(OUString("Value")) >>= value;
    if (value > 0) profile[field] = static_cast<long long>(value);
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
