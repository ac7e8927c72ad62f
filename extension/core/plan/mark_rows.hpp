// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "core/document/document_text.hpp"
#include "core/dossier/dossier.hpp"
#include "core/edit/mark_planner.hpp"
#include "core/library/library.hpp"

namespace bestek {

/// All marks that are lost and can be told: those of clauses (plan_marking), then those of derived tables and of their
/// rows, as the clauses have them once they are marked; then properties that documents lost. Rows of
/// annex and plan need the dossier (null: only rows of the award table). `clauses`: only these, and their rows. Errors:
/// those of plan_marking (of plan_row_marks as notes); the first note where there is nothing else to mark.
[[nodiscard]] Result<MarkPlan> plan_marks(const std::map<std::string, DocumentText>& texts, const Library& library,
                                          const Dossier* dossier, std::string_view document,
                                          std::span<const std::string> clauses);

}  // namespace bestek
