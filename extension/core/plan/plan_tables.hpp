// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/document/document_text.hpp"
#include "core/document/protocol.hpp"
#include "core/dossier/dossier.hpp"
#include "core/edit/insertion_planner.hpp"
#include "core/library/library.hpp"
#include "core/plan/stale_table.hpp"

namespace bestek {

/// What the KPI and reporting annex and the contract-management plan become.
struct PlanTables {
  std::map<std::string, PlannedDocument> documents;  ///< by file name; only documents that change
  std::size_t kpis = 0;
  std::size_t obligations = 0;
  std::vector<Error> notes;  ///< plan.unknown-release, plan.no-plan
};

/// Derives both from the clauses that stand in the agreement. Rows of clauses that are gone disappear; owners that the
/// contract manager filled in stay; rows of a clause whose release the library does not have stay as they are. Made
/// again without a change, nothing is to be done. `texts` are the dossier's documents by file name.
/// Errors: plan.no-agreement; plan.unmarked (a clause with rows stands there without marks: they would go; state.frozen
/// where it was published and cannot be marked); those of
/// read_table and plan_table_edit.
[[nodiscard]] Result<PlanTables> plan_tables(const Dossier& dossier, const Library& library,
                                             const std::map<std::string, DocumentText>& texts);

/// The tables whose rows plan_tables would change now or mark again, or one that it cannot write, with the reason
/// (plan.unmarked is that of all); none where it cannot be made for another reason.
[[nodiscard]] std::vector<StaleTable> stale_tables(const Dossier& dossier, const Library& library,
                                                   const std::map<std::string, DocumentText>& texts);

}  // namespace bestek
