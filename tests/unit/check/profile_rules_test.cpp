// SPDX-License-Identifier: EUPL-1.2
#include "check_fixture.hpp"

using namespace bestek;
using namespace bestek::testing;

TEST_CASE("a_complete_dossier_is_silent") {
  for (const Finding& finding : TenderUnderCheck().findings()) {
    FAIL_CHECK(finding.rule << " " << finding.message.in(Language::kEnglish));
  }
}

TEST_CASE("a_missing_chapter_is_named_and_a_heading_without_its_mark_still_counts") {
  TenderUnderCheck tender;
  auto& blocks = tender.texts["guide.odt"].blocks;
  blocks[1].bookmarks.clear();  // "Planning" stays as a heading
  CHECK(tender.severities("STR-01").empty());
  blocks[1].text = "Iets anders";
  CHECK(tender.severities("STR-01") == "E");
}

TEST_CASE("a_mini_competition_needs_no_chapters_on_exclusion") {
  TenderUnderCheck tender;
  tender.texts["guide.odt"].blocks = {heading("Offerteaanvraag")};
  tender.dossier.profile.procedure = "call-off";
  CHECK(tender.severities("STR-01").empty());
  CHECK(tender.severities("SEL-01").empty());
  CHECK(tender.severities("SEL-02").empty());
}

TEST_CASE("dates_out_of_order_are_reported_pair_by_pair") {
  TenderUnderCheck tender;
  tender.dossier.profile.dates.publication = parse_date("2027-01-04");
  tender.dossier.profile.dates.deadline = parse_date("2027-02-18");
  CHECK(tender.severities("PRO-05").empty());
  tender.dossier.profile.dates.notice = parse_date("2027-02-20");
  CHECK(tender.severities("PRO-05") == "E");
  tender.dossier.profile.dates.notice = parse_date("2027-02-18");
  CHECK(tender.severities("PRO-05").empty());
}

TEST_CASE("a_framework_needs_a_maximum_that_is_not_below_the_estimate") {
  TenderUnderCheck tender;
  CHECK(tender.severities("PRO-12").empty());
  tender.dossier.profile.framework = true;
  CHECK(tender.severities("PRO-12") == "E");
  tender.dossier.profile.maximum_value = 800000;
  CHECK(tender.severities("PRO-12") == "E");
  tender.dossier.profile.maximum_value = 1200000;
  CHECK(tender.severities("PRO-12").empty());
}

TEST_CASE("the_espd_is_asked_where_the_law_asks_it") {
  TenderUnderCheck tender;
  auto& text = tender.texts["guide.odt"].blocks[3].text;
  text = "Zie UEA deel III.";
  CHECK(tender.severities("SEL-01").empty());
  CHECK(tender.severities("SEL-02").empty());
  text = "Niets.";
  CHECK(tender.severities("SEL-01") == "E");
  CHECK(tender.severities("SEL-02") == "W");
  tender.dossier.profile.european_rules = false;
  tender.dossier.profile.procedure = "national-open";
  CHECK(tender.severities("SEL-01").empty());
  tender.dossier.profile.procedure = "sas";
  CHECK(tender.severities("SEL-02").empty());
}

TEST_CASE("tracked_changes_matter_in_what_is_published_only") {
  TenderUnderCheck tender;
  tender.add("plan.odt", DocumentRole::kPlan, {heading("Plan"), paragraph("[invullen]")});
  tender.texts["plan.odt"].tracked_changes = 3;
  CHECK(tender.severities("STR-08").empty());
  CHECK(tender.severities("STR-02").empty());
  tender.texts["guide.odt"].tracked_changes = 1;
  CHECK(tender.severities("STR-08") == "W");
}

TEST_CASE("a_document_by_itself_is_checked_without_a_profile") {
  TenderUnderCheck tender;
  auto text = tender.texts["programme.odt"];
  text.properties["bestek.role"] = "programme";
  text.blocks.push_back(paragraph("Volgens EN 61960-3."));
  const auto findings = check_tender(nullptr, {{"a.odt", text}}, shipped(), kNow);
  REQUIRE(findings.ok());
  REQUIRE(findings->size() == 2);
  CHECK(findings->back().rule == "DOC-04");
  CHECK_FALSE(nothing_was_checked(*findings));
  CHECK(findings->front().rule == "SPC-04");
  CHECK(findings->front().document == "a.odt");
  CHECK(findings->front().position == "Eisen");
}

TEST_CASE("that_nothing_of_bestek_is_in_a_document_is_no_fault_and_no_good_result") {
  DocumentText letter;
  letter.blocks.push_back(paragraph("Geachte heer."));
  const auto findings = check_tender(nullptr, {{"a.odt", letter}}, shipped(), kNow);
  REQUIRE(findings.ok());
  REQUIRE(findings->size() == 2);
  CHECK(findings->front().rule == "DOC-03");
  CHECK(findings->back().rule == "DOC-05");  // and which rules were not asked, since nobody knows what it is for
  CHECK(count_errors(*findings) == 0);
  CHECK(nothing_was_checked(*findings));
}

TEST_CASE("a_date_that_can_be_none_of_a_tender_is_told") {
  const auto with_publication = [](const char* date) {
    TenderUnderCheck tender;
    tender.dossier.profile.dates.publication = parse_date(date);
    return tender.severities("PRO-05");
  };
  CHECK(with_publication("1900-01-01") == "E");
  CHECK(with_publication("2012-12-31") == "E");
  CHECK(with_publication("2127-01-04") == "E");
  CHECK(with_publication("2027-01-04").empty());
}
