// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/library/library.hpp"

namespace bestek {

/// What a library holds for one product group and aspect.
struct CoverageCell {
  int clauses = 0;
  std::map<std::string, int> kinds;   ///< by kind id
  std::map<std::string, int> levels;  ///< by level id
};

/// Clauses that name the group itself; what it inherits from its ancestors is counted there.
struct CoverageRow {
  std::string group;
  std::map<std::string, CoverageCell> aspects;  ///< by aspect id
  int clauses = 0;
};

/// Rows in the order of the taxonomy, one per group. Withdrawn clauses do not count.
[[nodiscard]] std::vector<CoverageRow> coverage(const Library& library);

/// The table as a page of its own, with a heat map; no scripts, nothing from elsewhere.
[[nodiscard]] std::string coverage_html(const Library& library, Language language);

}  // namespace bestek
