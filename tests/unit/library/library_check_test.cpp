// SPDX-License-Identifier: EUPL-1.2
#include "core/library/library_check.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "core/library/library.hpp"
#include "scratch_library.hpp"
#include "unit/scratch.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

/// A shipped clause, by its file.
std::string text_in(const char* name) { return read_file(shipped() / name, 100'000).value(); }

const std::string& good() {
  static const std::string xml = read_file(shipped() / "laptop" / "battery-endurance-significant.xml", 100'000).value();
  return xml;
}

constexpr const char* kGoodName = "laptop/battery-endurance-significant.xml";

}  // namespace

TEST_CASE("the_shipped_library_has_no_fault") {
  const auto findings = check_library(shipped(), kNow);
  REQUIRE(findings.ok());
  for (const LibraryFinding& finding : *findings) {
    UNSCOPED_INFO(message_with_place(finding.error, Language::kEnglish));
    CHECK(finding.severity == Severity::kWarning);
  }
}

TEST_CASE("every_fault_of_a_clause_is_found_by_name") {
  struct Fault {
    const char* code;
    const char* from;
    const char* to;
  };
  const auto fault =
      GENERATE(Fault{"xml.schema", "phase=\"use\"", ""}, Fault{"xml.schema", "<evidence>", "<evidence><h1/>"},
               Fault{"lint.unknown-word", "<group ref=\"laptop\"/>", "<group ref=\"typewriter\"/>"},
               Fault{"lint.undeclared-fill", "<fill ref=\"", "<fill ref=\"other-"},
               Fault{"lint.bad-sample", "sample=\"", "sample=\"-"},
               Fault{"lint.missing-language", "<text xml:lang=\"en\">", "<text xml:lang=\"nl\">"},
               Fault{"lint.dangling", "<relations>", "<relations><requires ref=\"laptop.none\"/>"},
               Fault{"lint.review-past", "review-by=\"2027", "review-by=\"2025"},
               Fault{"lint.expired", "<validity ", "<validity until=\"2026-01-01\" "},
               Fault{"lint.source-date", "checked=\"2026", "checked=\"2031"},
               Fault{"lint.award-without-scoring", "kind=\"requirement\"", "kind=\"award-criterion\""},
               Fault{"lint.kpi-without-kpi", "kind=\"requirement\"", "kind=\"kpi\""},
               Fault{"xml.schema", "value=\"{cycles}\"", "value=\"many\""},
               Fault{"lint.undeclared-fill", "value=\"{cycles}\"", "value=\"{years}\""},
               Fault{"xml.schema", "value=\"{cycles}\"", "value=\"{cycles}\" below=\"0\""},
               Fault{"lint.threshold-without-number", "type=\"integer\"", "type=\"text\""},
               Fault{"lint.threshold-elsewhere", "kind=\"requirement\"", "kind=\"definition\""},
               Fault{"lint.file-name", "id=\"laptop.", "id=\"monitor."},
               Fault{"lint.proof-without-equivalent", "type=\"test-report\" equivalent=\"yes\"",
                     "type=\"standard\" equivalent=\"no\""});
  const ScratchLibrary library;
  library.add(kGoodName, replaced(good(), fault.from, fault.to));
  const auto codes = library.codes();
  INFO(fault.code);
  CHECK(has(codes, fault.code));
}

TEST_CASE("a_quantity_that_is_scored_is_asked_by_some_clause") {
  const char* award = "laptop/battery-endurance-award.xml";
  const ScratchLibrary library;
  library.add(award, text_in(award));
  CHECK(has(library.codes(), "lint.quantity-nobody-asks"));
  library.add(kGoodName, good());
  CHECK_FALSE(has(library.codes(), "lint.quantity-nobody-asks"));
  library.add(award, replaced(text_in(award), "method=\"linear\"", "method=\"yes-no\""));
  CHECK(has(library.codes(), "lint.quantity-not-linear"));
  std::filesystem::remove(library.folder() / kGoodName);
  library.add(award, replaced(text_in(award), "status=\"checked\"", "status=\"withdrawn\""));
  CHECK_FALSE(has(library.codes(), "lint.quantity-nobody-asks"));  // nobody proposes it any more
}

TEST_CASE("a_quantity_that_hangs_on_a_choice_is_asked_for_every_choice") {
  const char* award = "mobile/energy-efficiency-award.xml";
  const char* classes = "mobile/energy-class.xml";
  const ScratchLibrary library;
  library.add(award, text_in(award));
  library.add(classes, text_in(classes));
  CHECK_FALSE(has(library.codes(), "lint.quantity-nobody-asks"));
  library.add(award, replaced(text_in(award), "quantity=\"mobile.eei-{mobile-energy-device}\"",
                              "quantity=\"mobile.eei-{mobile-eei-from}\""));
  CHECK(has(library.codes(), "lint.quantity-nobody-asks"));
  library.add(award, text_in(award));
  library.add(classes, replaced(text_in(classes), "quantity=\"mobile.eei-tablets\"", "quantity=\"mobile.eei-phones\""));
  CHECK(has(library.codes(), "lint.quantity-nobody-asks"));
  library.add(classes, replaced(text_in(classes), "<case choice=\"a\"", "<case choice=\"z\""));
  CHECK(has(library.codes(), "lint.threshold-without-number"));
  library.add(classes, replaced(text_in(classes), "value=\"{phone-energy-class}\"", "value=\"3\""));
  CHECK(has(library.codes(), "lint.threshold-cases-without-choice"));
}

TEST_CASE("a_declared_fill_in_that_no_language_uses_is_found") {
  const ScratchLibrary library;
  library.add(
      kGoodName,
      replaced(good(), "</fill-ins>",
               "<fill-in name=\"spare\" type=\"text\" by=\"buyer\" sample=\"x\"><label xml:lang=\"nl\">r</label>"
               "<label xml:lang=\"en\">s</label></fill-in></fill-ins>"));
  CHECK(has(library.codes(), "lint.unused-fill"));
}

TEST_CASE("an_obligation_has_one_term_and_what_lasts_does_not_repeat") {
  const std::string file = "hardware/warranty-offer-clause.xml";
  const std::string good = read_file(shipped() / file, 100'000).value();
  const std::string lasts = "for=\"{warranty-agreed}\"";
  const ScratchLibrary library;
  library.add(file, replaced(good, lasts, lasts + " within=\"5\""));
  CHECK(has(library.codes(), "lint.obligation-without-due"));
  library.add(file, replaced(good, lasts, ""));
  CHECK(has(library.codes(), "lint.obligation-without-due"));
  library.add(file, replaced(good, lasts, lasts + " every=\"2\""));
  CHECK(has(library.codes(), "lint.duration-with-term"));
  library.add(file, replaced(good, lasts, lasts + " before=\"yes\""));
  CHECK(has(library.codes(), "lint.duration-with-term"));
  library.add(file, replaced(good, "{warranty-agreed}\" unit", "{other}\" unit"));
  CHECK(has(library.codes(), "lint.undeclared-fill"));
}

TEST_CASE("a_faultless_clause_is_silent") {
  const ScratchLibrary library;
  library.add(kGoodName, good());
  CHECK(library.codes().empty());
}

TEST_CASE("a_broken_file_and_a_doctype_are_reported_and_the_rest_stays_usable") {
  const ScratchLibrary library;
  library.add(kGoodName, good());
  library.add("laptop/broken.xml", "<clause");
  library.add("laptop/doctype.xml", "<!DOCTYPE clause>\n<clause/>");
  const auto codes = library.codes();
  CHECK(has(codes, "xml.malformed"));
  CHECK(has(codes, "xml.doctype"));
  CHECK(Library::load(library.folder())->clauses().size() == 1);
}

TEST_CASE("two_steps_of_a_ladder_at_one_level_are_reported") {
  const ScratchLibrary library;
  library.add(kGoodName, good());
  library.add("laptop/twin.xml", replaced(good(), "id=\"laptop.battery-endurance-significant\"", "id=\"laptop.twin\""));
  CHECK(has(library.codes(), "lint.ladder-twice"));
}

TEST_CASE("a_level_left_out_between_two_steps_of_a_ladder_is_reported") {
  const ScratchLibrary library;
  const auto step = [&](const std::string& level) {
    const std::string name = "step-" + level;
    library.add("laptop/" + name + ".xml",
                replaced(replaced(good(), "id=\"laptop.battery-endurance-significant\"", "id=\"laptop." + name + "\""),
                         "level=\"significant\"", "level=\"" + level + "\""));
  };
  step("basis");
  step("ambitious");
  CHECK(library.codes() == std::vector<std::string>{"lint.ladder-gap"});
  step("significant");
  CHECK(library.codes().empty());
}

TEST_CASE("a_source_that_no_reader_can_open_is_reported") {
  const ScratchLibrary library;
  library.add(kGoodName, replaced(good(), "address=\"https://eur-lex.europa.eu", "address=\"eur-lex"));
  CHECK(has(library.codes(), "lint.source-address"));
}

TEST_CASE("a_folder_without_library_xml_is_refused") {
  CHECK(check_library(scratch_folder(), kNow).error().code == "library.not-a-library");
}

TEST_CASE("a_release_in_the_archive_is_found_by_its_hash_and_not_by_search") {
  const ScratchLibrary library;
  library.add(kGoodName, replaced(good(), "version=\"1.0.", "version=\"1.1."));
  library.add("archive/battery-endurance-significant-1.0.0.xml", good());
  const auto loaded = Library::load(library.folder());
  REQUIRE(loaded.ok());
  CHECK(loaded->clauses().size() == 1);
  REQUIRE(loaded->archive().size() == 1);
  CHECK(loaded->find_release(release_hash(*loaded->archive().begin())) == &*loaded->archive().begin());
  CHECK(loaded->find_release("aaaaaaaaaa") == nullptr);
  CHECK(loaded->search("accu", {}).size() == 1);
}

TEST_CASE("search_wants_every_word_and_puts_titles_first") {
  const auto library = Library::load(shipped());
  REQUIRE(library.ok());
  const auto found = library->search("ACCU", {"laptop", std::nullopt, "", Language::kDutch});
  REQUIRE_FALSE(found.empty());
  CHECK(found.front()->title.in(Language::kDutch).find("ccu") != std::string::npos);
  CHECK(library->search("accu zebrapad", {}).empty());
  // Words are found in either language, whatever the interface speaks; its own hits come first.
  for (const Language language : {Language::kDutch, Language::kEnglish}) {
    const ClauseFilter laptops{"laptop", std::nullopt, "", language};
    CHECK(library->search("laadcycli", laptops).size() > 3);
    CHECK_FALSE(library->search("charge cycles", laptops).empty());
  }
  CHECK(library->search("", {}).size() == library->clauses().size() + library->annexes().size());
  for (const CatalogueEntry* clause :
       library->search("", {"monitor", ClauseKind::kRequirement, "", Language::kDutch})) {
    CHECK(clause->kind == ClauseKind::kRequirement);
    const auto& groups = clause->classification.groups;
    CHECK(std::any_of(groups.begin(), groups.end(),
                      [&](const Reference& group) { return library->taxonomy().is_within("monitor", group.id); }));
  }
}

TEST_CASE("a_kept_verdict_says_nothing_of_the_day_and_changes_no_finding") {
  const ScratchLibrary scratch;
  const auto bytes = read_file(shipped() / "laptop" / "battery-endurance-significant.xml", std::size_t{1} << 20U);
  REQUIRE(bytes.ok());
  scratch.add("laptop/battery-endurance-significant.xml", replaced(*bytes, "<p>", "<p>Zo veel mogelijk: "));
  const auto cache = scratch_folder() / "verdicts";
  std::filesystem::remove_all(cache);
  const auto told = [&](const Date& day, const std::filesystem::path& where) {
    const auto findings = check_library(scratch.folder(), day, where);
    REQUIRE(findings.ok());
    std::vector<std::string> texts;
    for (const LibraryFinding& finding : *findings)
      texts.push_back(message_with_place(finding.error, Language::kDutch));
    return texts;
  };
  for (const char* day : {"2026-11-25", "2026-11-25", "2099-01-01", "2020-01-01"}) {
    INFO(day);
    const auto found = told(*parse_date(day), cache);
    CHECK(found == told(*parse_date(day), {}));
    CHECK_FALSE(found.empty());
  }
  CHECK(told(*parse_date("2099-01-01"), cache) != told(kNow, cache));
}
