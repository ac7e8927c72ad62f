// SPDX-License-Identifier: EUPL-1.2
// The commands of the menu "Bestek", as a person calls them: with a dialog before and a message after.
#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <string>

#include "writer/uno.hpp"

namespace bestek::writer {

/// Runs `name` (new, insert-home, insert-cursor, insert-proposal, check, make-plan, sidebar) in `frame`; an unknown
/// name does nothing.
void run_menu_command(const Context& context, const Reference<css::frame::XFrame>& frame, const std::string& name);

}  // namespace bestek::writer
