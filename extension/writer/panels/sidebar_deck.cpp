// SPDX-License-Identifier: EUPL-1.2
#include "writer/panels/sidebar_deck.hpp"

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XPanel.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

#include "writer/main_thread.hpp"

namespace bestek::writer {
namespace {

constexpr const char* kDeck = "BestekDeck";
constexpr sal_Int32 kHeightForAll = 1200;  // pixels of a window in which the three panels stand unfolded
constexpr sal_Int32 kTitles = 90;          // of the deck and its panels

Reference<css::ui::XSidebarProvider> sidebar_of(const Reference<css::frame::XFrame>& frame) {
  const Reference<css::frame::XController2> controller(frame.is() ? frame->getController() : nullptr, UNO_QUERY);
  return controller.is() ? controller->getSidebar() : nullptr;
}

Reference<css::ui::XDeck> deck_of(const Reference<css::ui::XDecks>& decks) {
  Reference<css::ui::XDeck> deck;
  there(decks)->getByName(OUString::createFromAscii(kDeck)) >>= deck;
  return deck;
}

/// Calls `use` with one of our panels. What leads to it is held meanwhile: the office's own objects keep mere
/// references to each other, and a panel whose provider is gone ends the office (measured in 25.2).
template <typename Use>
void with_panel_of(const Reference<css::frame::XFrame>& frame, const std::string& name, Use&& use) {
  std::string id = "Bestek" + name + "Panel";
  id[6] = static_cast<char>(id[6] - 'a' + 'A');
  guarded([&] {
    const auto sidebar = sidebar_of(frame);
    if (!sidebar.is()) return;
    const auto decks = sidebar->getDecks();
    const auto deck = deck_of(decks);
    const auto panels = deck.is() ? deck->getPanels() : nullptr;
    if (!panels.is() || !panels->hasByName(from_utf8(id))) return;
    Reference<css::ui::XPanel> panel;
    panels->getByName(from_utf8(id)) >>= panel;
    if (panel.is()) use(*panel);
  });
}

/// How high the document's window is; 0 without one.
int window_height(const Reference<css::frame::XFrame>& frame) {
  const auto window = frame.is() ? frame->getComponentWindow() : nullptr;
  return window.is() ? window->getPosSize().Height : 0;
}

bool is_low(const Reference<css::frame::XFrame>& frame) {
  const int height = window_height(frame);
  return height > 0 && height < kHeightForAll;
}

}  // namespace

int room_where_low(const Reference<css::frame::XFrame>& frame) {
  return is_low(frame) ? window_height(frame) - kTitles : 0;
}

void show_deck(const Reference<css::frame::XFrame>& frame) {
  const auto sidebar = sidebar_of(frame);
  if (!sidebar.is()) return;
  sidebar->setVisible(true);
  // Making it visible takes effect later; until then every deck counts as inactive, and activate() closes one that is
  // open already.
  post_to_main([sidebar] {
    const auto decks = sidebar->getDecks();
    const auto deck = deck_of(decks);
    if (deck.is() && !deck->isActive()) deck->activate(true);
  });
}

void show_panel(const Reference<css::frame::XFrame>& frame, const std::string& name) {
  with_panel_of(frame, name, [&](css::ui::XPanel& panel) { panel.expand(is_low(frame)); });
}

void fold_where_low(const Reference<css::frame::XFrame>& frame, const std::string& name) {
  if (is_low(frame)) with_panel_of(frame, name, [](css::ui::XPanel& panel) { panel.collapse(); });
}

}  // namespace bestek::writer
