// SPDX-License-Identifier: EUPL-1.2
// The dialog "New tender…": asks the profile and the folder.
#pragma once

#include <functional>

#include "core/library/taxonomy.hpp"
#include "writer/commands/actions.hpp"

namespace bestek::writer {

/// Asks until `make` (arguments as of the action tender.new) succeeds or the person cancels: what it refuses is said in
/// the dialog, and every answer stays.
void ask_new_tender(const ActionContext& context, const Taxonomy& taxonomy,
                    const std::function<Result<Json>(const Json&)>& make);

}  // namespace bestek::writer
