// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "writer/commands/actions.hpp"

namespace bestek::writer {

/// Runs an action for a person (run_action). When a document is refused because of a lock that an office of theirs left
/// behind, they are asked whether to take it away; then the action is run again. Only on the main thread.
Result<Json> run_asking(const ActionContext& context, std::string_view action, const Json& arguments);

}  // namespace bestek::writer
