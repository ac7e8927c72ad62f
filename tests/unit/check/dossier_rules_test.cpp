// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "check_fixture.hpp"
#include "core/base/files.hpp"
#include "core/check/rules.hpp"
#include "core/edit/insertion_planner.hpp"
#include "core/tender/document_files.hpp"
#include "core/tender/document_reader.hpp"
#include "core/tender/new_dossier.hpp"
#include "unit/scratch.hpp"

using namespace bestek;
using namespace bestek::testing;

namespace {

/// A real dossier on disk, made from the templates.
class RealDossier {
 public:
  explicit RealDossier(const std::string& procedure = "open") {
    const std::filesystem::path folder = scratch_folder() / "dossier";
    std::filesystem::remove_all(folder);
    const TenderProfile profile =
        parse_profile(read_file(BESTEK_SOURCE_DIR "/examples/laptops/profile.json", 100'000).value(), "p").value();
    dossier_ = new_dossier(folder, profile, BESTEK_SOURCE_DIR "/templates", shipped().taxonomy()).value();
    dossier_.profile.procedure = procedure;
    read();
  }

  void insert(const Library& library, const std::vector<std::string>& ids) {
    auto plan = plan_insertion(dossier_, library, ids, texts_);
    REQUIRE(plan.ok());
    const auto lock = TenderLock::take(dossier_.folder);
    REQUIRE(lock.ok());
    for (auto& [file, planned] : plan->documents) {
      const FileEdit edit{dossier_.folder / file, planned.plan, planned.context};
      REQUIRE(edit_files(*lock, std::span(&edit, 1)).ok());
    }
    read();
  }

  [[nodiscard]] int count(const std::string& rule, const Library& library = shipped()) const {
    const auto findings = check_tender(&dossier_, texts_, library, kNow);
    REQUIRE(findings.ok());
    return static_cast<int>(std::count_if(findings->begin(), findings->end(),
                                          [&](const Finding& finding) { return finding.rule == rule; }));
  }

  std::map<std::string, DocumentText>& texts() { return texts_; }

 private:
  void read() {
    texts_.clear();
    for (const DossierDocument& document : dossier_.documents) {
      texts_.emplace(document.file, read_document_file(dossier_.path_of(document)).value());
    }
  }
  Dossier dossier_;
  std::map<std::string, DocumentText> texts_;
};

/// The shipped library with one clause changed, on disk.
Library changed_library(const std::string& file, const std::string& from, const std::string& to) {
  const std::filesystem::path folder = scratch_folder() / "changed";
  std::filesystem::remove_all(folder);
  std::filesystem::copy(BESTEK_SOURCE_DIR "/clauses", folder, std::filesystem::copy_options::recursive);
  std::string text = read_file(folder / file, 200'000).value();
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  REQUIRE(write_file(folder / file, text.replace(at, from.size(), to)).ok());
  return Library::load(folder).value();
}

void set_weight(DocumentText& text, const std::string& tag_prefix, const std::string& value) {
  for (Block& block : text.blocks) {
    for (ControlSpan& control : block.controls) {
      if (!control.tag.starts_with(tag_prefix)) continue;
      block.text = value;
      control.begin = 0;
      control.end = value.size();
      control.showing_placeholder = false;
    }
  }
}

}  // namespace

TEST_CASE("weights_must_reach_the_total_once_they_are_all_there") {
  RealDossier dossier;
  dossier.insert(shipped(), {"laptop.battery-endurance-award"});
  DocumentText& guide = dossier.texts()["aanbestedingsleidraad.odt"];
  CHECK(dossier.count("AWD-02") == 0);  // still open: the buyer's fill-in is reported, not a sum
  set_weight(guide, "bestek.weight.", "40");
  CHECK(dossier.count("AWD-02") == 1);
  set_weight(guide, "bestek.weight.", "50 %");
  CHECK(dossier.count("AWD-02") == 0);
  set_weight(guide, "bestek.weight.", "40-50 %");
  CHECK(dossier.count("AWD-02") == 0);  // the law allows a range
}

TEST_CASE("an_award_criterion_without_scoring_or_evidence_is_reported") {
  RealDossier dossier;
  dossier.insert(shipped(), {"laptop.battery-endurance-award"});
  CHECK(dossier.count("AWD-04") == 0);
  CHECK(dossier.count("AWD-06") == 0);
  for (Block& block : dossier.texts()["aanbestedingsleidraad.odt"].blocks) {
    if (block.text.starts_with("Beoordeling: ") || block.text.starts_with("Bewijs: "))
      block.text = "Tekst die iets anders zegt.";
  }
  CHECK(dossier.count("AWD-04") == 1);
  CHECK(dossier.count("AWD-06") == 1);
  CHECK(dossier.count("TXT-01") == 1);
}

TEST_CASE("a_scale_for_all_criteria_is_reported_where_each_has_a_formula_of_its_own") {
  RealDossier dossier;
  dossier.insert(shipped(), {"laptop.battery-endurance-award"});
  CHECK(dossier.count("AWD-28") == 0);
  dossier.texts()["aanbestedingsleidraad.odt"].blocks.emplace_back().text =
      "Elk criterium krijgt een cijfer van 0 tot en met 10.";
  CHECK(dossier.count("AWD-28") == 1);
}

TEST_CASE("a_promise_without_a_row_in_the_annex_is_reported") {
  RealDossier dossier;
  dossier.insert(shipped(), {"hardware.svhc-clause"});
  CHECK(dossier.count("CON-02") >= 1);
}

TEST_CASE("a_selection_criterion_has_no_place_in_an_open_procedure") {
  const Library library = changed_library("hardware/suitability-reference.xml", "kind=\"suitability-requirement\"",
                                          "kind=\"selection-criterion\"");
  for (const char* procedure : {"open", "restricted"}) {
    RealDossier dossier(procedure);
    dossier.insert(shipped(), {"hardware.suitability-reference"});
    CHECK(dossier.count("SEL-15", library) == (std::string(procedure) == "open" ? 1 : 0));
    CHECK(dossier.count("SEL-15") == 0);
  }
}

TEST_CASE("a_guide_that_names_a_selection_criterion_in_an_open_procedure_is_reported_at_its_words") {
  const auto count = [](const char* procedure, const char* words) {
    RealDossier dossier(procedure);
    auto& blocks = dossier.texts()["aanbestedingsleidraad.odt"].blocks;
    blocks.push_back({});
    blocks.back().text = words;
    return dossier.count("SEL-15");
  };
  CHECK(count("open", "De gegadigden met de meeste punten op dit selectiecriterium worden uitgenodigd.") == 1);
  CHECK(count("open", "Selectiecriteria") == 1);
  CHECK(count("restricted", "Selectiecriteria") == 0);
  CHECK(count("open", "In deze openbare procedure gelden geen nadere selectiecriteria.") == 0);
  for (const char* lawful :
       {"Vul deel IV (Selectiecriteria) van het UEA in.",
        "De uitsluitingsgronden en selectiecriteria van artikel 57 en 58 van de richtlijn.",
        "Selectiecriteria zijn in deze procedure niet van toepassing.",
        "De opdracht wordt gegund zonder selectiecriteria; gegadigden zijn er niet.",
        "In plaats van selectiecriteria gelden geschiktheidseisen.", "Geschiktheidseisen en gunningscriteria"})
    CHECK(count("open", lawful) == 0);
  CHECK(count("open", "Selectie van de monsters gebeurt in het lab.") == 0);
}

TEST_CASE("an_expired_clause_and_a_newer_release_are_reported") {
  RealDossier dossier;
  dossier.insert(shipped(), {"hardware.svhc-clause"});
  CHECK(dossier.count("CON-18") == 0);
  CHECK(dossier.count("CON-18", changed_library("hardware/svhc-clause.xml", "<validity ",
                                                "<validity until=\"2026-01-01\" ")) == 1);
  const Library newer = changed_library("hardware/svhc-clause.xml", "clause\" version=\"1.", "clause\" version=\"2.");
  CHECK(dossier.count("LIB-01") == 0);
  CHECK(dossier.count("LIB-01", newer) == 2);  // this release is not there, another is
}

TEST_CASE("a_clause_holds_on_the_last_day_of_its_validity_and_of_its_review") {
  RealDossier dossier;
  dossier.insert(shipped(), {"hardware.svhc-clause"});
  const auto count = [&](const std::string& from, const std::string& to) {
    return dossier.count("CON-18", changed_library("hardware/svhc-clause.xml", from, to));
  };
  REQUIRE(format_date(kNow) == "2026-11-23");
  const std::string validity = "<validity ";
  CHECK(count(validity, validity + "until=\"2026-11-24\" ") == 0);
  CHECK(count(validity, validity + "until=\"2026-11-23\" ") == 0);
  CHECK(count(validity, validity + "until=\"2026-11-22\" ") == 1);
  const std::string text = read_file(BESTEK_SOURCE_DIR "/clauses/hardware/svhc-clause.xml", 200'000).value();
  const std::size_t at = text.find("review-by=\"");
  REQUIRE(at != std::string::npos);
  const std::string review = text.substr(at, text.find('"', at + 11) + 1 - at);
  const auto reviewed_by = [&](const std::string& day) { return count(review, "review-by=\"" + day + "\""); };
  CHECK(reviewed_by("2026-11-24") == 0);
  CHECK(reviewed_by("2026-11-23") == 0);
  CHECK(reviewed_by("2026-11-22") == 1);
}

TEST_CASE("only_the_buyers_fill_ins_are_missing_before_publication") {
  RealDossier dossier;
  dossier.insert(shipped(), {"hardware.warranty-offer-clause"});
  const auto findings = check_tender(nullptr, dossier.texts(), shipped(), kNow);
  REQUIRE(findings.ok());
  int open = 0;
  std::string english;
  for (const Finding& finding : *findings) {
    if (finding.rule != "FIL-01") continue;
    // A Dutch document's fill-in is called by its English name in the English message.
    if (!finding.clause.empty()) english += finding.message.in(Language::kEnglish);
    ++open;
    CHECK(finding.tag.find(".signing.") == std::string::npos);
    CHECK(finding.tag.find(".bidder.") == std::string::npos);
    CHECK(finding.tag.find(".manager.") == std::string::npos);
    CHECK(finding.document != "contractmanagementplan.odt");
    CHECK(finding.fix == "fill");
  }
  CHECK(open > 5);
  CHECK(english.find("Time to remedy (working days)") != std::string::npos);
  CHECK(english.find("Hersteltermijn") == std::string::npos);
}

TEST_CASE("a_team_adds_rules_and_a_broken_rule_is_itself_a_finding") {
  const std::filesystem::path folder = scratch_folder() / "team";
  std::filesystem::create_directories(folder);
  const auto rules = [&](const std::string& test) {
    REQUIRE(write_file(folder / "team.sch",
                       "<sch:schema xmlns:sch=\"http://purl.oclc.org/dsdl/schematron\"><sch:pattern id=\"TEAM-1\" "
                       "basis=\"eigen beleid\">"
                       "<sch:rule context=\"m:document[@role='guide']\"><sch:report test=\"" +
                           test +
                           "\" role=\"hint\" diagnostics=\"n e\"/>"
                           "</sch:rule></sch:pattern><sch:diagnostics><sch:diagnostic id=\"n\" xml:lang=\"nl\">In "
                           "<sch:value-of select=\"@file\"/>.</sch:diagnostic><sch:diagnostic id=\"e\" "
                           "xml:lang=\"en\">In it.</sch:diagnostic>"
                           "</sch:diagnostics></sch:schema>")
                .ok());
  };
  const TenderUnderCheck tender;
  rules("true()");
  auto findings = tender.findings(folder);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule == "TEAM-1");
  CHECK(findings[0].message.in(Language::kDutch) == "In guide.odt.");
  rules("no-such-function()");
  findings = tender.findings(folder);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule == "RULE");
  rules("document('file:///etc/passwd')");
  CHECK(tender.findings(folder).front().rule == "RULE");
}

TEST_CASE("every_rule_has_a_basis_and_both_languages") {
  RuleSet rules;
  rules.add(BESTEK_SOURCE_DIR "/clauses/rules");
  CHECK(rules.faults().empty());
  CHECK(rules.broken_rules().empty());
  REQUIRE_FALSE(rules.patterns().empty());
  for (const RulePattern& pattern : rules.patterns()) {
    INFO(pattern.id);
    // A basis in Dutch words has an English form beside it.
    for (const Language language : {Language::kDutch, Language::kEnglish}) CHECK(pattern.basis.has(language));
    CHECK_FALSE(pattern.rules.empty());
  }
}
