// SPDX-License-Identifier: EUPL-1.2
#include "writer/commands/menu_commands.hpp"

#include <cppuhelper/weakref.hxx>
#include <filesystem>
#include <functional>

#include "core/base/messages.hpp"
#include "writer/commands/actions.hpp"
#include "writer/library_host.hpp"
#include "writer/main_thread.hpp"
#include "writer/outcome_text.hpp"
#include "writer/panels/panel.hpp"
#include "writer/panels/sidebar_deck.hpp"
#include "writer/settings.hpp"
#include "writer/tender.hpp"
#include "writer/windows/left_lock_question.hpp"
#include "writer/windows/new_tender_dialog.hpp"
#include "writer/windows/state_dialog.hpp"
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
    if (name == "sidebar") return show_deck(frame_);
    if (name == "new") return new_tender();
    if (name == "state") return change_state();
    if (name == "check") return with_panel("findings", [](Panel& panel) { panel.renew(); });
    if (name == "insert-home" || name == "insert-cursor")
      return with_panel("clauses", [name](Panel& panel) { panel.command(name); });
    if (name == "insert-proposal") {
      if (const auto outcome = act("clauses.insert_proposal", Json::object()))
        say(inserted_text(*outcome, action_.language));
    } else if (name == "make-plan") {
      if (const auto outcome = act("plan.make", Json::object())) say(mended_text("plan", *outcome, action_.language));
    }
  }

 private:
  void new_tender() {
    const auto library = LibraryHost::of(action_.context).library();
    if (!library) return say(message_then_place(library.error(), action_.language));
    ask_new_tender(action_, (*library)->taxonomy(), [this](const Json& arguments) {
      auto made = run_action(action_, "tender.new", arguments);
      if (made)
        show_deck_of(std::filesystem::path(made->at("folder").get<std::string>()) /
                     made->at("documents").front().get<std::string>());
      return made;
    });
  }

  void change_state() {
    const auto now = act("tender.state", Json::object());
    if (!now) return;
    ask_state(action_, now->at("shown").get<std::string>(), [this](const Json& arguments) {
      auto changed = run_action(action_, "tender.set_state", arguments);
      if (changed) say(writer::word("state.done", action_.language, {changed->at("shown").get<std::string>()}));
      return changed;
    });
  }

  /// The guide that opens says that the dossier is made; the deck beside it is where one goes on.
  void show_deck_of(const std::filesystem::path& path) {
    const auto model = open_model(action_.context, path);
    const auto controller = model.is() ? model->getCurrentController() : nullptr;
    if (controller.is()) show_deck(controller->getFrame());
  }

  std::optional<Json> act(std::string_view name, const Json& arguments) {
    const auto result = run_asking(action_, name, arguments);
    if (result) return *result;
    say(message_then_place(result.error(), action_.language));
    return std::nullopt;
  }

  void say(const std::string& text) {
    with_panel("tender", [text](Panel& panel) { panel.show_message(text); });
  }

  /// Shows the sidebar with the panel in sight and calls `use` with it; after what was posted before, such as a
  /// refresh.
  void with_panel(const std::string& name, std::function<void(Panel&)> use) {
    show_deck(frame_);
    post_to_main([name, frame = css::uno::WeakReference(frame_), document = css::uno::WeakReference(action_.document),
                  use = std::move(use)] {
      show_panel(Reference<css::frame::XFrame>(frame), name);
      Panel::with(name, Reference<css::frame::XModel>(document), use);
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
