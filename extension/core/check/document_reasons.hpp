// SPDX-License-Identifier: EUPL-1.2
// The law wants some reasons in the tender documents: whether they stand in the field of the guide that is there for
// them.
#pragma once

#include <libxml/tree.h>

#include <span>
#include <vector>

#include "core/check/finding.hpp"

namespace bestek {

/// Whether the guide's fields of the finding's name (elements field and fill-in of the model) give a reason, so that
/// nothing is to be told. Where one is open or gives none, the finding leads to it from now on, with the fix "fill".
[[nodiscard]] bool reason_stands(std::span<xmlNode* const> fields, std::span<xmlNode* const> fill_ins,
                                 Finding& finding);

/// Leaves out what only says that a field is open to which another finding leads, which says what has to stand there
/// and is then at least as severe.
void leave_to_reasons(std::vector<Finding>& findings);

}  // namespace bestek
