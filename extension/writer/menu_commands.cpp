// SPDX-License-Identifier: EUPL-1.2
#include "writer/menu_commands.hpp"

#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>
#include <functional>

#include "core/base/messages.hpp"
#include "writer/actions.hpp"
#include "writer/library_host.hpp"
#include "writer/main_thread.hpp"
#include "writer/new_tender_dialog.hpp"
#include "writer/panel.hpp"
#include "writer/settings.hpp"
#include "writer/writer_texts.hpp"

namespace bestek::writer {
namespace {

/// One command as a person meets it: what came of it stands in the sidebar, so that nothing has to be clicked away.
class MenuCommand {
 public:
  MenuCommand(const Context& context, const Reference<css::frame::XFrame>& frame) : frame_(frame) {
    open_main_thread(context);
    const auto controller = frame.is() ? frame->getController() : nullptr;
    action_ = {context, controller.is() ? controller->getModel() : nullptr, interface_language(context)};
  }

  void run(const std::string& name) {
    if (name == "sidebar") return show_sidebar();
    if (name == "new") return new_tender();
    if (name == "check") return with_panel("findings", [](Panel& panel) { panel.renew(); });
    if (name == "insert-home" || name == "insert-cursor")
      return with_panel("clauses", [name](Panel& panel) { panel.command(name); });
    if (name == "insert-proposal") {
      if (const auto outcome = act("clauses.insert_proposal", Json::object())) say_inserted(*outcome);
    } else if (name == "make-plan") {
      if (act("plan.make", Json::object())) say(std::string(word("plan.done", action_.language)));
    }
  }

 private:
  void show_sidebar() {
    const Reference<css::frame::XController2> controller(frame_.is() ? frame_->getController() : nullptr, UNO_QUERY);
    const auto sidebar = controller.is() ? controller->getSidebar() : nullptr;
    if (!sidebar.is()) return;
    sidebar->setVisible(true);
    // Making it visible takes effect later; until then every deck counts as inactive, and activate() closes one that
    // is open already.
    post_to_main([sidebar] {
      Reference<css::ui::XDeck> deck;
      sidebar->getDecks()->getByName(OUString("BestekDeck")) >>= deck;
      if (deck.is() && !deck->isActive()) deck->activate(true);
    });
  }

  void new_tender() {
    const auto library = LibraryHost::of(action_.context).library();
    if (!library) return say(message_with_place(library.error(), action_.language));
    // The guide that opens says that it is done.
    ask_new_tender(action_, (*library)->taxonomy(),
                   [this](const Json& arguments) { return run_action(action_, "tender.new", arguments); });
  }

  void say_inserted(const Json& outcome) {
    std::string text = word("clauses.inserted", action_.language, {std::to_string(outcome["placed"].size())});
    for (const auto& note : outcome["notes"]) text += "\n" + note["message"].get<std::string>();
    say(text);
  }

  std::optional<Json> act(std::string_view name, const Json& arguments) {
    const auto result = run_action(action_, name, arguments);
    if (result) return *result;
    say(message_with_place(result.error(), action_.language));
    return std::nullopt;
  }

  void say(const std::string& text) {
    with_panel("tender", [text](Panel& panel) { panel.show_message(text); });
  }

  /// Shows the sidebar and then calls `use` with the panel; after what was posted before, such as a refresh.
  void with_panel(const std::string& name, std::function<void(Panel&)> use) {
    show_sidebar();
    post_to_main([name, document = action_.document, use = std::move(use)] {
      if (const auto panel = Panel::find(name, document); panel.is()) use(*panel);
    });
  }

  Reference<css::frame::XFrame> frame_;
  ActionContext action_;
};

}  // namespace

void run_menu_command(const Context& context, const Reference<css::frame::XFrame>& frame, const std::string& name) {
  MenuCommand(context, frame).run(name);
}

}  // namespace bestek::writer
