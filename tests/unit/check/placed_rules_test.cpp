// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>

#include "core/base/files.hpp"
#include "core/check/rules.hpp"
#include "core/check/scorecard_count.hpp"
#include "core/document/placement_reader.hpp"
#include "placed_dossier.hpp"
#include "unit/scratch.hpp"

using namespace bestek;
using namespace bestek::testing;
using bestek::test::read_texts;
using bestek::test::value_of;

namespace {

constexpr const char* kRepair = "hardware.repair-and-loan-clause";
constexpr const char* kReport = "hardware.supply-chain-report-clause";

std::string word(const std::vector<Finding>& findings) {
  return findings.empty() ? std::string() : findings.front().message.in(Language::kDutch);
}

void rename_rows(DocumentText& document, const std::string& name) {
  for (Block& block : document.blocks)
    for (BookmarkEdge& edge : block.bookmarks)
      if (edge.name.starts_with("bestek_row_")) edge.name = name;
}

}  // namespace

TEST_CASE("a_value_that_differs_from_the_dossiers_answer_is_reported_where_it_stands") {
  // Given two clauses that share a fill-in, filled in through the dossier,
  Dossier dossier = dossier_with("answers", {kRepair, kReport});
  const auto plan =
      value_of(plan_fill({{{"remedy-days", "10"}}, {}}, shipped(), read_texts(dossier), &dossier, Language::kDutch));
  dossier.answers = plan.answers;
  change(dossier, plan.documents);
  CHECK(findings_of("FIL-03", dossier, read_texts(dossier)).empty());
  // when somebody types another value into one of them,
  Texts texts = read_texts(dossier);
  int changed = 0;
  for (Block& block : texts.at("conceptovereenkomst.odt").blocks) {
    for (const ControlSpan& control : block.controls) {
      if (control.tag != "bestek.buyer.remedy-days" || changed > 0) continue;
      block.text.replace(control.begin, control.end - control.begin, "15");
      ++changed;
    }
  }
  REQUIRE(changed == 1);
  // then that place is reported, with both values, and not the other.
  const auto found = findings_of("FIL-03", dossier, texts);
  REQUIRE(found.size() == 1);
  CHECK(word(found).find("“15”") != std::string::npos);
  CHECK(word(found).find("“10”") != std::string::npos);
  CHECK(found[0].tag == "bestek.buyer.remedy-days");
  // An answer that the dossier holds for this clause alone makes the difference intended.
  dossier.answers[found[0].clause + "/remedy-days"] = "15";
  CHECK(findings_of("FIL-03", dossier, texts).empty());
}

TEST_CASE("a_value_typed_into_a_clause_that_its_fill_in_cannot_take_is_reported_with_the_reason") {
  const Dossier dossier = dossier_with("misfit", {kRepair});
  const auto found = [&](const std::string& typed) {
    Texts texts = read_texts(dossier);
    for (Block& block : texts.at("conceptovereenkomst.odt").blocks) {
      for (ControlSpan& control : block.controls) {
        if (control.tag != "bestek.buyer.remedy-days") continue;
        block.text.replace(control.begin, control.end - control.begin, typed);
        control.end = control.begin + typed.size();
        control.showing_placeholder = false;
        break;
      }
    }
    return findings_of("FIL-02", dossier, texts);
  };
  CHECK(found("10").empty());
  CHECK(found("10 tot 20").size() == 1);
  CHECK(word(found("snel")).find("\"snel\"") != std::string::npos);
  CHECK(found("0").size() == 1);
}

TEST_CASE("a_row_whose_mark_the_office_renamed_or_that_has_no_number_is_its_clauses_row") {
  const Dossier dossier = dossier_with("renamed", {"laptop.battery-endurance-award"});
  Texts texts = read_texts(dossier);
  DocumentText& guide = texts.at("aanbestedingsleidraad.odt");
  const std::string row = "bestek_row_" + read_placements(guide, &shipped()).front().id;
  for (const std::string& name : {row + "_1 Copy 1", row, row + "_1_lot2"}) {
    INFO(name);
    rename_rows(guide, name);
    CHECK(findings_of("AWD-02", dossier, texts).empty());
    CHECK(findings_of("CON-03", dossier, texts).empty());
  }
  rename_rows(guide, row + "_2");
  CHECK(findings_of("AWD-02", dossier, texts).size() == 1);
}

TEST_CASE("rows_without_a_clause_are_reported") {
  const Dossier dossier = dossier_with("stale", {"laptop.battery-endurance-award"});
  Texts texts = read_texts(dossier);
  CHECK(findings_of("CON-03", dossier, texts).empty());
  CHECK(findings_of("AWD-02", dossier, texts).empty());
  // Given that somebody deleted the criterion but not its row,
  DocumentText& guide = texts.at("aanbestedingsleidraad.odt");
  const Placement gone = read_placements(guide, &shipped()).front();
  guide.blocks.erase(guide.blocks.begin() + static_cast<std::ptrdiff_t>(gone.first_block),
                     guide.blocks.begin() + static_cast<std::ptrdiff_t>(gone.last_block) + 1);
  const auto found = findings_of("CON-03", dossier, texts);
  REQUIRE(found.size() == 1);
  CHECK(found[0].mark == "bestek_row_" + gone.id + "_1");
  Texts copied = texts;
  rename_rows(copied.at("aanbestedingsleidraad.odt"), "bestek_row_" + gone.id + "_1 Copy 1");
  CHECK(findings_of("CON-03", dossier, copied).empty());  // a copy is a person's
  CHECK(findings_of("MRK-01", dossier, texts).size() == 1);
  CHECK(findings_of("MRK-01", dossier, texts)[0].fix == "forget");
  const std::string message = findings_of("MRK-01", dossier, texts)[0].message.in(Language::kEnglish);
  CHECK(message.find(shipped().find(gone.clause_id)->text(Language::kEnglish)->title) != std::string::npos);
}

TEST_CASE("a_criterion_without_a_row_has_no_weight") {
  const Dossier dossier = dossier_with("no-row", {"laptop.battery-endurance-award"});
  Texts texts = read_texts(dossier);
  for (Block& block : texts.at("aanbestedingsleidraad.odt").blocks) {
    std::erase_if(block.bookmarks, [](const BookmarkEdge& edge) { return edge.name.starts_with("bestek_row_"); });
  }
  const auto found = findings_of("AWD-02", dossier, texts);
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == FindingSeverity::kWarning);
}

TEST_CASE("every_shipped_award_criterion_says_how_it_is_scored_and_proven") {
  std::vector<std::string> ids;
  for (const CatalogueEntry* clause : shipped().search("", {{}, ClauseKind::kAwardCriterion, {}, Language::kDutch}))
    ids.push_back(clause->id);
  REQUIRE(ids.size() > 10);
  const Dossier dossier = dossier_with("all-criteria", ids);
  const Texts texts = read_texts(dossier);
  CHECK(findings_of("AWD-04", dossier, texts).empty());
  CHECK(findings_of("AWD-06", dossier, texts).empty());
}

TEST_CASE("a_finding_about_something_in_a_document_says_how_its_paragraph_begins") {
  const Dossier dossier = dossier_with("texts", {kReport, kRepair, "laptop.battery-endurance-award"});
  const Texts texts = read_texts(dossier);
  std::set<std::string> rules;
  for (const Finding& finding : value_of(check_tender(&dossier, texts, shipped(), kNow))) {
    INFO(finding.rule << " " << finding.message.in(Language::kDutch));
    // Of a whole document.
    if (finding.document.empty() || finding.rule == "STR-24" || finding.rule == "SPC-12") continue;
    rules.insert(finding.rule);
    const auto& blocks = texts.at(finding.document).blocks;
    CHECK_FALSE(finding.text.empty());
    CHECK(std::any_of(blocks.begin(), blocks.end(), [&](const Block& block) {
      return block.text.starts_with(finding.text) && (finding.tag.empty() || !block.controls.empty());
    }));
  }
  CHECK(rules.contains("FIL-01"));
  CHECK(rules.contains("CON-02"));
  CHECK(rules.contains("AWD-24"));
}

TEST_CASE("a_requirement_that_lost_its_proof_is_told") {
  const Dossier dossier = dossier_with("proof", {"laptop.battery-endurance-significant"});
  Texts texts = read_texts(dossier);
  CHECK(findings_of("SPC-13", dossier, texts).empty());
  for (auto& [file, text] : texts)
    for (Block& block : text.blocks)
      if (block.text.starts_with("Bewijs:")) block.text = "Zie bijlage.";
  CHECK(findings_of("SPC-13", dossier, texts).size() == 1);
}

TEST_CASE("a_certificate_that_is_required_and_earns_points_is_told") {
  const Dossier dossier = dossier_with("certificate", {"laptop.battery-endurance-award"});
  Texts texts = read_texts(dossier);
  bool suitability = false;
  Block* demanded = nullptr;
  for (auto& [file, text] : texts) {
    for (Block& block : text.blocks) {
      for (const BookmarkEdge& edge : block.bookmarks)
        suitability = suitability || edge.name == std::string(kPartMarkPrefix) + "suitability";
      if (suitability && demanded == nullptr && block.outline_level == 0 && !block.text.empty()) demanded = &block;
      if (block.text.starts_with("Dit criterium beloont")) block.text += " Ook ISO 14001 telt mee.";
    }
  }
  REQUIRE(demanded != nullptr);
  CHECK(findings_of("SEL-10", dossier, texts).empty());
  demanded->text += " De inschrijver is gecertificeerd volgens ISO 14001 of gelijkwaardig.";
  CHECK(findings_of("SEL-10", dossier, texts).size() == 1);
}

TEST_CASE("promises_without_rows_are_one_finding_per_document") {
  const Dossier dossier = dossier_with("promises", {kReport, kRepair});
  const auto found = findings_of("CON-02", dossier, read_texts(dossier));
  REQUIRE(found.size() == 1);
  CHECK(found[0].fix == "plan");
  std::size_t promises = 0;
  for (const char* id : {kReport, kRepair})
    promises += shipped().find(id)->kpis.size() + shipped().find(id)->obligations.size();
  CHECK(found[0].message.in(Language::kEnglish).starts_with(std::to_string(promises) + " rows are missing"));
}

TEST_CASE("a_rule_that_takes_too_many_steps_is_stopped_and_named") {
  const std::filesystem::path folder = scratch_folder() / "slow";
  std::filesystem::create_directories(folder);
  REQUIRE(write_file(folder / "slow.sch",
                     "<sch:schema xmlns:sch=\"http://purl.oclc.org/dsdl/schematron\"><sch:pattern id=\"SLOW\" "
                     "basis=\"x\"><sch:rule context=\"m:document\"><sch:report "
                     "test=\"count(//*[count(//*[count(//*[count(//*) &gt; 0]) &gt; 0]) &gt; 0]) &gt; 0\" "
                     "diagnostics=\"n e\"/></sch:rule></sch:pattern><sch:diagnostics><sch:diagnostic id=\"n\" "
                     "xml:lang=\"nl\">Nee.</sch:diagnostic><sch:diagnostic id=\"e\" "
                     "xml:lang=\"en\">No.</sch:diagnostic></sch:diagnostics></sch:schema>")
              .ok());
  TenderUnderCheck tender;
  for (int i = 0; i < 200; ++i)
    tender.say("programme.odt", "Nummer " + std::to_string(i) +
                                    ": Intel of gelijkwaardig op basis van rekensnelheid, want dat merk is er al.");
  // 400 nodes to the fourth power would take minutes; the test has two.
  const auto findings = tender.findings(folder);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule == "RULE");
  CHECK(findings[0].message.in(Language::kEnglish).find("SLOW") != std::string::npos);
}

TEST_CASE("a_scorecard_counts_what_a_reader_of_the_documents_finds") {
  Texts texts = read_texts(dossier_with("scorecard", {kReport}));
  REQUIRE(shipped().scorecard().has_value());
  const auto reports = [&] {
    for (const ScorecardCount& one : count_scorecard(*shipped().scorecard(), texts, shipped()))
      if (one.item.id == "supplier-report") return one.counted;
    return std::optional<double>();
  };
  CHECK(reports() == 1);
  DocumentText& agreement = texts.at("conceptovereenkomst.odt");
  const Placement placed = read_placements(agreement, &shipped()).front();
  for (std::size_t i = placed.first_block; i <= placed.last_block; ++i) {
    Block& block = agreement.blocks[i];
    block.hidden = std::exchange(block.text, {});
    block.controls.clear();
    for (BookmarkEdge& edge : block.bookmarks) edge.offset = 0;
  }
  CHECK(reports() == 0);
}

TEST_CASE("bounds_of_a_scoring_that_no_offer_can_meet_are_an_error") {
  const auto with_bounds = [](const std::string& from, const std::string& to) {
    const Dossier dossier = dossier_with("bounds", {"hardware.warranty-years-award"});
    FillValues request;
    if (!from.empty()) request.answers["warranty-years"] = from;
    if (!to.empty()) request.answers["warranty-full"] = to;
    change(dossier, value_of(plan_fill(request, shipped(), read_texts(dossier), &dossier, Language::kDutch)).documents);
    return findings_of("FIL-04", dossier, read_texts(dossier));
  };
  CHECK(with_bounds("3", "6").empty());
  CHECK(with_bounds("6", "").empty());  // one is open: that is reported as such
  const auto found = with_bounds("6", "6");
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == FindingSeverity::kError);
  CHECK(found[0].clause == "hardware.warranty-years-award");
}

TEST_CASE("an_annex_that_explains_what_a_framework_was_called_is_not_outdated") {
  const Dossier dossier = dossier_with("annex", {"annex.frameworks"});
  Texts texts = read_texts(dossier);
  CHECK(findings_of("CON-18", dossier, texts).empty());
  // In a document that is published it is an explanation still.
  DocumentText& plan = texts.at("contractmanagementplan.odt");
  REQUIRE(read_placements(plan, &shipped()).size() == 1);
  plan.properties["bestek.role"] = "agreement";
  const auto alone = value_of(check_tender(nullptr, {{"a.odt", plan}}, shipped(), kNow));
  CHECK(std::none_of(alone.begin(), alone.end(), [](const Finding& finding) { return finding.rule == "CON-18"; }));
}
