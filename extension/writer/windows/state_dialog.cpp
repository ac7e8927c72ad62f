// SPDX-License-Identifier: EUPL-1.2
#include "writer/windows/state_dialog.hpp"

#include <array>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XDialogProvider.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/lang/XComponent.hpp>

#include "core/base/date.hpp"
#include "core/base/messages.hpp"
#include "core/dossier/tender_state.hpp"
#include "writer/writer_texts.hpp"

namespace bestek::writer {
namespace {

constexpr const char* kStateDialog = "vnd.sun.star.extension://org.bestek.writer/dialogs/state.xdl";
constexpr std::array kStates{TenderState::kDraft, TenderState::kPublished, TenderState::kAwarded};
constexpr std::array kStateLabels{"state_label", "date_label", "reason_label", "ok", "cancel"};

/// The open dialog; disposes it when it goes.
class StateDialog {
 public:
  StateDialog(const ActionContext& context, const std::string& shown) : language_(context.language) {
    dialog_ = there(there(make_service<css::awt::XDialogProvider>(context.context, "com.sun.star.awt.DialogProvider"))
                        ->createDialog(OUString::createFromAscii(kStateDialog)));
    controls_.set(dialog_, UNO_QUERY_THROW);
    dialog_->setTitle(from_utf8(word("state.title", language_)));
    for (const char* name : kStateLabels) set(name, "Label", word("state." + std::string(name), language_));
    set("now", "Label", shown);
    set("date", "Text", written_date(today(), language_));
    const Reference<css::awt::XListBox> list(control("state"), UNO_QUERY_THROW);
    for (const TenderState state : kStates)
      list->addItem(from_utf8(state_name(state, language_)), list->getItemCount());
    list->selectItemPos(1, true);
  }
  ~StateDialog() {
    guarded([this] {
      const Reference<css::lang::XComponent> component(dialog_, UNO_QUERY);
      if (component.is()) component->dispose();
    });
  }
  StateDialog(const StateDialog&) = delete;
  StateDialog& operator=(const StateDialog&) = delete;

  void ask(const std::function<Result<Json>(const Json&)>& change) {
    while (dialog_->execute() != 0) {
      const auto changed = change({{"state", state_id(chosen())}, {"date", text("date")}, {"reason", text("reason")}});
      if (changed) return;
      set("problem", "Label", message_with_place(changed.error(), language_));
    }
  }

 private:
  TenderState chosen() const {
    const Reference<css::awt::XListBox> list(control("state"), UNO_QUERY_THROW);
    const auto index = static_cast<std::size_t>(std::max<sal_Int16>(0, list->getSelectedItemPos()));
    return kStates.at(index);
  }
  Reference<css::awt::XControl> control(const char* name) const {
    return controls_->getControl(OUString::createFromAscii(name));
  }
  Reference<css::beans::XPropertySet> model(const char* name) const {
    return Reference<css::beans::XPropertySet>(there(control(name))->getModel(), UNO_QUERY);
  }
  void set(const char* name, const char* property, std::string_view value) {
    set_property(model(name), property, Any(from_utf8(value)));
  }
  std::string text(const char* name) const { return to_utf8(property_or(model(name), "Text", OUString())); }

  Language language_;
  Reference<css::awt::XDialog> dialog_;
  Reference<css::awt::XControlContainer> controls_;
};

}  // namespace

void ask_state(const ActionContext& context, const std::string& shown,
               const std::function<Result<Json>(const Json&)>& change) {
  StateDialog(context, shown).ask(change);
}

}  // namespace bestek::writer
