// SPDX-License-Identifier: EUPL-1.2
#include "writer/windows/explain_dialog.hpp"

#include <array>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XDialogProvider.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/lang/XComponent.hpp>

#include "core/base/messages.hpp"
#include "writer/writer_texts.hpp"

namespace bestek::writer {
namespace {

constexpr const char* kExplainDialog = "vnd.sun.star.extension://org.bestek.writer/dialogs/explain.xdl";
constexpr std::array kExplainLabels{"reason_label", "role_label", "ok", "cancel"};

/// The open dialog; disposes it when it goes.
class ExplainDialog {
 public:
  ExplainDialog(const ActionContext& context, const ExplainQuestion& question) : language_(context.language) {
    dialog_ = there(there(make_service<css::awt::XDialogProvider>(context.context, "com.sun.star.awt.DialogProvider"))
                        ->createDialog(OUString::createFromAscii(kExplainDialog)));
    controls_.set(dialog_, UNO_QUERY_THROW);
    dialog_->setTitle(from_utf8(word("explain.title", language_)));
    for (const char* name : kExplainLabels) set(name, "Label", word("explain." + std::string(name), language_));
    set("finding", "Label", question.finding);
    set("where", "Label", word(question.in_document ? "explain.in_document" : "explain.in_internal", language_));
    set("reason", "Text", question.reason);
    set("role", "Text", question.role);
  }
  ~ExplainDialog() {
    guarded([this] {
      const Reference<css::lang::XComponent> component(dialog_, UNO_QUERY);
      if (component.is()) component->dispose();
    });
  }
  ExplainDialog(const ExplainDialog&) = delete;
  ExplainDialog& operator=(const ExplainDialog&) = delete;

  void ask(const std::function<Status(const Json&)>& explain) {
    const Reference<css::awt::XWindow> reason(control("reason"), UNO_QUERY);
    if (reason.is()) reason->setFocus();
    while (dialog_->execute() != 0) {
      const Status explained = explain({{"reason", text("reason")}, {"role", text("role")}});
      if (explained) return;
      set("problem", "Label", message_with_place(explained.error(), language_));
    }
  }

 private:
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

void ask_explanation(const ActionContext& context, const ExplainQuestion& question,
                     const std::function<Status(const Json&)>& explain) {
  ExplainDialog(context, question).ask(explain);
}

}  // namespace bestek::writer
