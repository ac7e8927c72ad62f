// SPDX-License-Identifier: EUPL-1.2
#include "core/plan/duties.hpp"

namespace bestek {

std::vector<Duty> clause_obligations(const Clause& clause, Language language, const FillInText& fill_in) {
  std::vector<Duty> duties;
  duties.reserve(clause.obligations.size());
  for (const Obligation& one : clause.obligations)
    duties.push_back({one.what.in(language), {}, due_text(one.due, language, fill_in)});
  return duties;
}

std::vector<Duty> clause_kpis(const Clause& clause, Language language, const FillInText& fill_in) {
  std::vector<Duty> duties;
  duties.reserve(clause.kpis.size());
  for (const Kpi& one : clause.kpis)
    duties.push_back({one.label.in(language), with_fill_ins(one.target, fill_in) + " " + one.unit.in(language),
                      due_text(one.due, language, fill_in)});
  return duties;
}

}  // namespace bestek
