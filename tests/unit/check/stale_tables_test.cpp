// SPDX-License-Identifier: EUPL-1.2
#include "core/check/stale_tables.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace bestek;

TEST_CASE("rows_that_no_longer_say_what_the_clauses_say_are_one_warning_per_document") {
  std::vector<Finding> findings(1);
  findings[0].severity = FindingSeverity::kHint;
  add_stale_tables(findings, {{"agreement.odt", "bestek_table_kpi"},
                              {"agreement.odt", "bestek_table_obligations"},
                              {"plan.odt", "bestek_table_plan"}});
  REQUIRE(findings.size() == 3);
  CHECK(findings[0].rule == "CON-03");
  CHECK(findings[0].severity == FindingSeverity::kWarning);
  CHECK(findings[0].document == "agreement.odt");
  CHECK(findings[0].mark == "bestek_table_kpi");
  CHECK(findings[0].fix == "plan");
  CHECK(findings[1].document == "plan.odt");
}

TEST_CASE("who_is_already_sent_to_the_plan_is_not_sent_twice") {
  std::vector<Finding> findings(1);
  findings[0].fix = "plan";
  add_stale_tables(findings, {{"plan.odt", "bestek_table_plan"}});
  CHECK(findings.size() == 1);
  // but is told why the plan will be refused.
  add_stale_tables(findings, {{"plan.odt", "bestek_table_plan", Error{"table.merged-head", {}, {{"name", "X"}}}}});
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].rule + findings[1].rule == "CON-03");
  const Finding& told = findings[0].rule.empty() ? findings[1] : findings[0];
  CHECK(told.message.in(Language::kEnglish).starts_with("In the head of X cells were merged"));
  std::vector<Finding> none;
  add_stale_tables(none, {});
  CHECK(none.empty());
}
