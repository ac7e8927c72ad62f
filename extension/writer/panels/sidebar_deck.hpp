// SPDX-License-Identifier: EUPL-1.2
// Bestek's deck in the sidebar of a window: shown, and its panels brought into sight.
#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <string>

#include "writer/uno.hpp"

namespace bestek::writer {

/// Opens the sidebar with the deck, a moment later.
void show_deck(const Reference<css::frame::XFrame>& frame);

/// Unfolds a panel ("clauses", "tender", "findings"); where the window is too low for all three the others are folded,
/// so that nobody has to scroll to find an answer.
void show_panel(const Reference<css::frame::XFrame>& frame, const std::string& name);

/// Folds a panel that would stand below the edge of a low window; its title stays in sight.
void fold_where_low(const Reference<css::frame::XFrame>& frame, const std::string& name);

/// Pixels that one unfolded panel has for itself in a window too low for all of them; 0 in any other window.
int room_where_low(const Reference<css::frame::XFrame>& frame);

}  // namespace bestek::writer
