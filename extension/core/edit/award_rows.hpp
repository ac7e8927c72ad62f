// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/base/language.hpp"
#include "core/base/result.hpp"
#include "core/document/document_index.hpp"
#include "core/edit/edit_plan.hpp"
#include "core/edit/table_planner.hpp"

namespace bestek {

/// An award criterion that comes into a document, and its row in the award table.
struct NewCriterion {
  std::string clause_id;
  DerivedRow row;
};

/// The title, and an open weight.
[[nodiscard]] DerivedRow award_row(const std::string& placement, const std::string& title, Language language);

/// Plans the rows; those that are there stay as they are. Without an award table, or with one whose heads are not
/// known or that has no place for a row beside merged ones, there is a note instead: insert.no-award-table or
/// insert.no-award-row for each criterion, or table.other-heads. Errors: the others of read_table and of
/// plan_table_edit.
[[nodiscard]] Status add_award_rows(const DocumentIndex& index, std::span<const NewCriterion> criteria, EditPlan& plan,
                                    std::vector<Error>& notes);

}  // namespace bestek
