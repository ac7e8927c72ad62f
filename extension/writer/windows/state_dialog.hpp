// SPDX-License-Identifier: EUPL-1.2
// The window that asks where the tender stands: draft, published or awarded, since when and why.
#pragma once

#include <functional>
#include <string>

#include "writer/commands/actions.hpp"

namespace bestek::writer {

/// Asks until `change` takes the answer ({state, date, reason}) or the person gives up; a refusal stands in the window.
/// `shown`: where the tender stands now, in words.
void ask_state(const ActionContext& context, const std::string& shown,
               const std::function<Result<Json>(const Json&)>& change);

}  // namespace bestek::writer
