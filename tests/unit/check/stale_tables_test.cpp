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
  std::vector<Finding> none;
  add_stale_tables(none, {});
  CHECK(none.empty());
}

TEST_CASE("what_would_be_refused_is_not_advised") {
  // Given rows that are missing and a table that cannot be written, when the tables are compared,
  std::vector<Finding> findings(2);
  findings[0].fix = "plan";
  findings[1].fix = "fill";
  add_stale_tables(findings, {{"plan.odt", "bestek_table_plan", Error{"table.merged-head", {}, {{"name", "X"}}}}});
  // then only the reason is told, without the fix.
  REQUIRE(findings.size() == 2);
  const Finding& told = findings[0].rule.empty() ? findings[1] : findings[0];
  CHECK(told.rule == "CON-03");
  CHECK(told.fix.empty());
  CHECK(told.message.in(Language::kEnglish).starts_with("In the head of X cells were merged"));
}

TEST_CASE("rows_that_lost_their_marks_are_not_missing") {
  std::vector<Finding> findings(2);
  findings[0].document = "agreement.odt";
  findings[1].document = "other.odt";
  for (Finding& finding : findings) {
    finding.rule = "CON-02";
    finding.fix = "plan";
  }
  add_stale_tables(findings, {{"agreement.odt", "bestek_table_kpi", {}, true}});
  REQUIRE(findings.size() == 2);
  const Finding& told = findings[0].rule == "CON-03" ? findings[0] : findings[1];
  CHECK(told.rule == "CON-03");
  CHECK(told.document == "agreement.odt");
  CHECK(told.fix == "plan");
}

TEST_CASE("a_copy_of_a_table_is_told_beside_what_else_is_told_of_it") {
  std::vector<Finding> findings(1);
  findings[0].fix = "plan";
  const Error twice{
      "table.second-row", {"agreement.odt", 0, {}, "KPI"}, {{"row", "Hergebruik"}, {"name", "the KPI table"}}};
  add_stale_tables(findings, {{"agreement.odt", "bestek_table_kpi", std::nullopt, false, twice}});
  REQUIRE(findings.size() == 2);
  const Finding& copy = findings[0].fix.empty() ? findings[0] : findings[1];
  CHECK(copy.rule == "CON-03");
  CHECK(copy.severity == FindingSeverity::kWarning);
  CHECK(copy.document == "agreement.odt");
  CHECK(std::string(copy.message.in(Language::kEnglish)).find("\"Hergebruik\" stands twice") != std::string::npos);
}
