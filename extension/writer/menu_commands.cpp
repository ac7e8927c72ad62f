// SPDX-License-Identifier: EUPL-1.2
#include "writer/menu_commands.hpp"

#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

namespace bestek::writer {
namespace {

void show_sidebar(const Reference<css::frame::XFrame>& frame) {
  const Reference<css::frame::XController2> controller(frame.is() ? frame->getController() : nullptr, UNO_QUERY);
  if (!controller.is()) return;
  const auto sidebar = controller->getSidebar();
  if (!sidebar.is()) return;
  sidebar->setVisible(true);
  Reference<css::ui::XDeck> deck;
  sidebar->getDecks()->getByName(OUString("BestekDeck")) >>= deck;
  if (deck.is()) deck->activate(true);
}

}  // namespace

void run_menu_command(const Context&, const Reference<css::frame::XFrame>& frame, const std::string& name) {
  if (name == "sidebar") show_sidebar(frame);
}

}  // namespace bestek::writer
