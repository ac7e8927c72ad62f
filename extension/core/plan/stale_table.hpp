// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace bestek {

/// A table whose derived rows are not what the clauses say now. The plan knows which they are, the check reports them.
struct StaleTable {
  std::string document;  ///< file name
  std::string mark;      ///< "bestek_table_kpi"
};

}  // namespace bestek
