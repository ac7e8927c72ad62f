// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "core/check/finding.hpp"
#include "core/dossier/dossier.hpp"
#include "core/plan/stale_table.hpp"

namespace bestek {

/// Adds CON-03 for each document with such a table, in sorted order. Which tables these are is for who may ask the plan
/// (plan_tables says what it would change), as check and plan do not know each other. Says nothing where a finding
/// already sends the reader to the plan: making it again mends both, unless the table cannot be written. `dossier`:
/// what was published is left alone (leave_published).
void add_stale_tables(std::vector<Finding>& findings, const std::vector<StaleTable>& tables,
                      const Dossier* dossier = nullptr);

}  // namespace bestek
