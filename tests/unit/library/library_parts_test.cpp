// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "core/base/files.hpp"
#include "core/clause/plain_text.hpp"
#include "core/library/annexes.hpp"
#include "core/library/library.hpp"
#include "core/library/library_check.hpp"
#include "scratch_library.hpp"
#include "unit/scratch.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

/// The shipped library, one of whose parts a test spoils: `from` becomes `to` in `file`.
std::filesystem::path spoiled(const std::string& file, const std::string& from, const std::string& to) {
  const std::filesystem::path folder = scratch_folder() / "parts";
  std::filesystem::remove_all(folder);
  std::filesystem::copy(shipped(), folder, std::filesystem::copy_options::recursive);
  REQUIRE(write_file(folder / file, replaced(read_file(folder / file, 1'000'000).value(), from, to)).ok());
  return folder;
}

std::vector<std::string> codes_of(const std::filesystem::path& folder) {
  const auto findings = check_library(folder, kNow);
  REQUIRE(findings.ok());
  std::vector<std::string> codes;
  for (const LibraryFinding& finding : *findings) codes.push_back(finding.error.code);
  return codes;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("every_fault_of_a_part_is_found_by_name") {
  struct Fault {
    const char* code;
    const char* file;
    const char* from;
    const char* to;
  };
  const auto fault =
      GENERATE(Fault{"xml.schema", "risk-cards/laptop.xml", "<answer ", "<remedy "},
               Fault{"lint.dangling", "risk-cards/laptop.xml", "hardware.responsible-minerals-award", "laptop.no-such"},
               Fault{"lint.card-foreign-answer", "risk-cards/laptop.xml", "hardware.responsible-minerals-award",
                     "imaging.cartridge-collection-clause"},
               Fault{"lint.unknown-word", "risk-cards/laptop.xml", "phase=\"transport\"", "phase=\"travel\""},
               Fault{"lint.card-without", "risk-cards/laptop.xml", "phase=\"transport\"", "phase=\"use\""},
               Fault{"lint.card-file-name", "risk-cards/laptop.xml", "group=\"laptop\"", "group=\"laptops\""},
               Fault{"library.card-twice", "risk-cards/monitor.xml", "group=\"monitor\"", "group=\"laptop\""},
               Fault{"lint.card-missing", "risk-cards/laptop.xml", "group=\"laptop\"", "group=\"monitor\""},
               Fault{"lint.review-past", "risk-cards/laptop.xml", "review-by=\"2027", "review-by=\"2025"},
               Fault{"lint.source-address", "risk-cards/laptop.xml", "https://www.surf.nl/media/404", "surf guide"},
               Fault{"clause.invalid", "risk-cards/laptop.xml", "group=\"laptop\" version=\"1.",
                     "group=\"laptop\" version=\"one."},
               Fault{"library.newer-format", "risk-cards/laptop.xml", "format=\"1\"", "format=\"2\""},
               Fault{"library.wrong-root", "frameworks.xml", "<frameworks ", "<frames "},
               Fault{"lint.dangling", "frameworks.xml", "clause ref=\"hardware.supply-chain-report-clause\"",
                     "clause ref=\"hardware.no-such\""},
               Fault{"lint.review-past", "frameworks.xml", "review-by=\"2027", "review-by=\"2025"},
               Fault{"lint.unknown-word", "scorecard.xml", "theme ref=\"chain\"", "theme ref=\"chains\""},
               Fault{"lint.scorecard-total", "scorecard.xml", "<item id=\"award-share\"",
                     "<item points=\"1001\" id=\"award-share\""},
               Fault{"clause.invalid", "scorecard.xml", "what=\"award-weight\"", "what=\"weight\""});
  const std::string text = fault.from;
  const bool root = text == "<frameworks ";
  const auto folder = spoiled(fault.file, fault.from, fault.to);
  if (root) {
    std::string all = read_file(folder / fault.file, 1'000'000).value();
    all.replace(all.find("</frameworks>"), 13, "</frames>");
    REQUIRE(write_file(folder / fault.file, all).ok());
  }
  INFO(fault.code << " in " << fault.file);
  CHECK(has(codes_of(folder), fault.code));
}

TEST_CASE("a_framework_needs_a_source_and_a_part_a_review_date") {
  const auto framework = [](const std::string& sources) {
    return "<framework id=\"none\" status=\"current\" section=\"1\"><name xml:lang=\"nl\">a</name><name "
           "xml:lang=\"en\">a"
           "</name><description xml:lang=\"nl\">a</description><description xml:lang=\"en\">a</description>" +
           sources +
           "<serves><function xml:lang=\"nl\">a</function><function xml:lang=\"en\">a</function></serves>"
           "</framework></frameworks>";
  };
  const auto codes = [](const std::string& from, const std::string& to) {
    return codes_of(spoiled("frameworks.xml", from, to));
  };
  CHECK(has(codes("</frameworks>", framework("")), "lint.framework-without-source"));
  const std::string source =
      "<source address=\"https://www.pianoo.nl/nl/a\" checked=\"2026-11-23\" certainty=\"primary\">a</source>";
  CHECK(codes("</frameworks>", framework(source)).empty());
  CHECK(has(codes(" review-by=\"2027-11-23\"", ""), "lint.no-review-date"));
  CHECK_FALSE(has(codes(" review-by=\"2027-11-23\"", " review-by=\"2026-11-25\""), "lint.no-review-date"));
}

TEST_CASE("a_risk_card_is_a_clause_of_kind_explanation_in_every_language") {
  const auto library = Library::load(shipped());
  REQUIRE(library.ok());
  const Clause* annex = library->find("annex.risk-card-laptop");
  REQUIRE(annex != nullptr);
  CHECK(annex->kind == ClauseKind::kExplanation);
  CHECK(library->find_release(release_hash(*annex)) == annex);
  const std::string dutch = plain_text(annex->text(Language::kDutch)->body);
  const std::string english = plain_text(annex->text(Language::kEnglish)->body);
  CHECK(holds(dutch, "Grondstoffen | De winning van tin"));
  CHECK(holds(english, "Raw materials | Mining tin"));
  CHECK(holds(dutch, "(Gunningscriterium, Significant)"));
  CHECK_FALSE(library->search("risicokaart", {"laptop", ClauseKind::kExplanation, "", Language::kDutch}).empty());
}

TEST_CASE("the_frameworks_page_gives_every_address_and_dates_as_people_write_them") {
  const auto library = Library::load(shipped());
  REQUIRE(library.ok());
  const std::string dutch = plain_text(library->find("annex.frameworks")->text(Language::kDutch)->body);
  const auto frameworks = load_frameworks(shipped() / "frameworks.xml");
  REQUIRE(frameworks.ok());
  for (const Framework& framework : frameworks->list)
    for (const Source& source : framework.sources) CHECK(holds(dutch, source.address));
  CHECK(holds(dutch, "gecontroleerd op 30"));
  CHECK(holds(dutch, " november 2026"));
  CHECK_FALSE(holds(dutch, "2026-11-"));
}

TEST_CASE("a_point_that_no_clause_answers_says_so") {
  const std::string answers =
      "<answer ref=\"hardware.packaging-basis\"/>\n    <answer ref=\"hardware.packaging-significant\"/>\n    "
      "<answer ref=\"hardware.bulk-packaging-clause\"/>\n    <answer ref=\"laptop.usb-c-charging\"/>";
  const auto library = Library::load(spoiled("risk-cards/laptop.xml", answers, ""));
  REQUIRE(library.ok());
  const ClauseText* text = library->find("annex.risk-card-laptop")->text(Language::kDutch);
  CHECK(holds(plain_text(text->body), "die niemand gebruikt. | Geen clausule in deze bibliotheek"));
}

TEST_CASE("a_part_that_cannot_be_read_is_reported_and_the_rest_stays_usable") {
  const auto library = Library::load(spoiled("risk-cards/laptop.xml", "<risk-card ", "<risk-card"));
  REQUIRE(library.ok());
  CHECK(library->problems().size() == 1);
  CHECK(library->find("annex.risk-card-laptop") == nullptr);
  CHECK(library->find("annex.risk-card-monitor") != nullptr);
}

TEST_CASE("points_follow_what_was_counted_and_never_exceed_the_items_own") {
  ScorecardItem item;
  CHECK_FALSE(points_for(item, 3).has_value());
  item.points = 100;
  CHECK(points_for(item, 0) == 0);
  CHECK(points_for(item, 1) == 100);
  item.per_one = 30.0;
  CHECK(points_for(item, 2) == 60);
  CHECK(points_for(item, 9) == 100);
}
