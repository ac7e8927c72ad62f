// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/internal_file.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/dossier/reason_text.hpp"

using namespace bestek;

namespace {

Explanation explanation() {
  Explanation one;
  one.rule = "SPC-14";
  one.document = "programme.odt";
  one.position = "Accu & lader";
  one.finding = "“zo lang mogelijk” is niet te toetsen.";
  one.reason = "De bestaande <omgeving> vraagt dit";
  one.role = "jurist";
  one.date = *parse_date("2026-11-30");
  one.rule_text = "abc";
  one.subject_text = "def";
  return one;
}

}  // namespace

TEST_CASE("what_was_recorded_of_findings_is_read_as_it_was_written") {
  InternalFile file;
  file.explanations = {explanation(), explanation()};
  file.answers.push_back({"CHK-01", "yes", "gezien", "jurist", *parse_date("2026-11-29"), "q"});
  const auto read = parse_internal(format_internal(file), "internal.xml");
  REQUIRE(read.ok());
  REQUIRE(read->explanations.size() == 2);
  CHECK(read->answers.size() == 1);
  const Explanation& one = read->explanations.front();
  CHECK(one.rule == "SPC-14");
  CHECK(one.position == "Accu & lader");
  CHECK(one.finding == explanation().finding);
  CHECK(one.reason == explanation().reason);
  CHECK(one.role == "jurist");
  CHECK(one.date == explanation().date);
  CHECK(one.rule_text == "abc");
  CHECK(one.subject_text == "def");
  CHECK(one.clause.empty());
  CHECK(one.field.empty());
}

TEST_CASE("an_explanation_of_no_rule_is_refused") {
  InternalFile file;
  file.explanations = {explanation()};
  file.explanations.front().rule.clear();
  const auto read = parse_internal(format_internal(file), "internal.xml");
  REQUIRE_FALSE(read.ok());
  CHECK(read.error().code == "internal.invalid");
}

TEST_CASE("more_entries_than_a_tender_ever_has_are_refused") {
  InternalFile file;
  file.explanations.assign(kMaxInternalEntries, explanation());
  CHECK(parse_internal(format_internal(file), "internal.xml").ok());
  file.explanations.push_back(explanation());
  CHECK_FALSE(parse_internal(format_internal(file), "internal.xml").ok());
}

TEST_CASE("a_reason_says_why_and_an_evasion_does_not") {
  for (const char* reason :
       {"De markt is nationaal", "één levering laat zich niet splitsen", "because the market is small"})
    CHECK(gives_reason(reason));
  for (const char* none :
       {"Wordt later nog ingevuld door de inkoper", "Reden volgt later nog", "Nog te bepalen door jurist",
        "Dit is niet van toepassing hier", "Niet nodig in dit geval", "Zie hierboven voor de reden",
        "To be decided later on", "The reasons will be added later", "later in te vullen", "", "n.v.t.", "geen", "N/A",
        "niet van toepassing", "Niet van toepassing.", "Not applicable", "a b c", "volgt later", "To be determined"})
    CHECK_FALSE(gives_reason(none));
  CHECK(check_explained("De markt is nationaal", "jurist").ok());
  CHECK(check_explained("n.v.t.", "jurist").error().code == "reason.too-short");
  CHECK(check_recorded("haast", "inkoper ICT").ok());
  CHECK(check_recorded("n.v.t.", "inkoper ICT").error().code == "reason.too-short");
  CHECK(check_recorded("Samen bekeken", "n.v.t.").error().code == "internal.role-missing");
  CHECK(check_explained("De markt is nationaal", " ").error().code == "internal.role-missing");
  CHECK(check_explained(std::string(501, 'x'), "jurist").error().code == "reason.too-long");
}
