// SPDX-License-Identifier: EUPL-1.2
#include "core/plan/duties.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace bestek;

TEST_CASE("what_a_clause_owes_is_said_with_its_fill_ins_as_they_are_shown") {
  Clause clause;
  Obligation report;
  report.what.set(Language::kDutch, "Verslag");
  report.due = {"start", "{days}", "days", false, "", ""};
  clause.obligations.push_back(report);
  Kpi kpi;
  kpi.unit.set(Language::kDutch, "%");
  kpi.target = "{share}";
  kpi.label.set(Language::kDutch, "Aandeel");
  kpi.due = {"start", "1", "months", false, "1", ""};
  clause.kpis.push_back(kpi);
  const auto shown = [](std::string_view name) { return "<" + std::string(name) + ">"; };
  const auto obligations = clause_obligations(clause, Language::kDutch, shown);
  REQUIRE(obligations.size() == 1);
  CHECK(obligations[0].what == "Verslag");
  CHECK(obligations[0].target.empty());
  CHECK(obligations[0].due == "binnen <days> dagen na de ingangsdatum");
  const auto kpis = clause_kpis(clause, Language::kDutch, shown);
  REQUIRE(kpis.size() == 1);
  CHECK(kpis[0].what == "Aandeel");
  CHECK(kpis[0].target == "<share> %");
  CHECK(kpis[0].due == "binnen 1 maand na de ingangsdatum, daarna elke maand");
}
