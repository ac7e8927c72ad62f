// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/document/document_text.hpp"
#include "core/dossier/dossier.hpp"
#include "core/edit/table_planner.hpp"
#include "core/library/library.hpp"

namespace bestek {

/// What a derived table of the dossier says now.
struct DerivedTable {
  std::string file;
  const TableModel* model = nullptr;
  Language language = Language::kDutch;  ///< of its document
  std::vector<DerivedRow> rows;
};

struct DerivedTables {
  std::vector<DerivedTable> tables;  ///< the KPI annex and the obligations, then the plan where there is one
  std::vector<std::string> unknown;  ///< placements whose release the library does not have: their rows are not known
  std::size_t kpis = 0, obligations = 0;
  std::vector<Error> notes;  ///< plan.unknown-release, plan.no-plan
};

/// Derives the rows from the clauses that stand in the agreement; writes nothing. Errors: plan.no-agreement,
/// broken_error of a clause whose file cannot be used.
[[nodiscard]] Result<DerivedTables> derive_tables(const Dossier& dossier, const Library& library,
                                                  const std::map<std::string, DocumentText>& texts);

}  // namespace bestek
