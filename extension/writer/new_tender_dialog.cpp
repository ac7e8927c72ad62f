// SPDX-License-Identifier: EUPL-1.2
#include "writer/new_tender_dialog.hpp"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XDialogProvider.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FolderPicker.hpp>
#include <osl/file.hxx>

#include "writer/listeners.hpp"
#include "writer/writer_texts.hpp"

namespace bestek::writer {
namespace {

constexpr const char* kDialog = "vnd.sun.star.extension://org.bestek.writer/dialogs/new_tender.xdl";

/// The open dialog; disposes it when it goes.
class NewTenderDialog {
 public:
  NewTenderDialog(const ActionContext& context, const Taxonomy& taxonomy) : context_(context), taxonomy_(taxonomy) {
    dialog_ = make_service<css::awt::XDialogProvider>(context.context, "com.sun.star.awt.DialogProvider")
                  ->createDialog(OUString::createFromAscii(kDialog));
    controls_.set(dialog_, UNO_QUERY);
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

  std::optional<Json> ask() {
    if (dialog_->execute() == 0) return std::nullopt;
    return Json{{"folder", text("folder")}, {"profile", profile()}};
  }

 private:
  void fill() {
    dialog_->setTitle(from_utf8(word("new.title", context_.language)));
    for (const char* name :
         {"authority", "subject", "reference", "value", "maximum", "term", "groups", "level", "terms", "folder",
          "central", "framework", "personal_data", "choose_folder", "ok", "cancel"}) {
      const bool labelled = model(name).is() && model(name)->getPropertySetInfo()->hasPropertyByName(OUString("Label"));
      const std::string target = labelled ? name : std::string(name) + "_label";
      set(target.c_str(), "Label", word("new." + std::string(name), context_.language));
    }
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
                 {"procedure", "open"},
                 {"regime", "above"},
                 {"framework", ticked("framework")},
                 {"suppliers", 1},
                 {"personal-data", ticked("personal_data")},
                 {"groups", groups},
                 {"level", chosen_id("level", taxonomy_.levels)},
                 {"general-terms", chosen_id("terms", taxonomy_.general_terms)},
                 {"language", "nl"}};
    add_number(profile, "estimated-value", "value");
    add_number(profile, "maximum-value", "maximum");
    add_number(profile, "term-months", "term");
    return profile;
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
  Reference<css::awt::XDialog> dialog_;
  Reference<css::awt::XControlContainer> controls_;
};

}  // namespace

std::optional<Json> ask_new_tender(const ActionContext& context, const Taxonomy& taxonomy) {
  return NewTenderDialog(context, taxonomy).ask();
}

}  // namespace bestek::writer
