// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "core/plan/due_text.hpp"

namespace bestek {

/// What a clause by itself asks of a party, or measures, for people who look at the library.
struct Duty {
  std::string what;    ///< the obligation, or the KPI's name
  std::string target;  ///< KPIs: value and unit; "" for obligations
  std::string due;
};

/// What the clause owes in this language, its fill-ins as `fill_in` shows them; in the order of its file.
[[nodiscard]] std::vector<Duty> clause_obligations(const Clause& clause, Language language, const FillInText& fill_in);
[[nodiscard]] std::vector<Duty> clause_kpis(const Clause& clause, Language language, const FillInText& fill_in);

}  // namespace bestek
