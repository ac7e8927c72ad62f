// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/base/files.hpp"
#include "core/clause/clause_reader.hpp"
#include "core/library/lint.hpp"

using namespace bestek;

namespace {

/// Codes of what the lint of texts says of a shipped clause with `words` put right after the first `after`.
std::vector<std::string> lint_with(const std::string& after, const std::string& words) {
  static const CitationPatterns citations =
      CitationPatterns::load(BESTEK_SOURCE_DIR "/clauses/rules/citations.xml").value();
  std::string xml = read_file(BESTEK_SOURCE_DIR "/clauses/laptop/battery-endurance-significant.xml", 100'000).value();
  const std::size_t at = xml.find(after);
  REQUIRE(at != std::string::npos);
  xml.insert(at + after.size(), words);
  const Clause clause = parse_clause(xml, "test.xml").value();
  std::vector<LibraryFinding> findings;
  LintReport report(clause, findings);
  lint_text(clause, {Language::kDutch, Language::kEnglish}, citations, report);
  std::vector<std::string> codes;
  codes.reserve(findings.size());
  for (const LibraryFinding& finding : findings) codes.push_back(finding.error.code);
  return codes;
}

constexpr const char* kDutchBody = "<body>\n      <p>";

}  // namespace

TEST_CASE("words_that_nobody_can_check_are_found_and_their_near_misses_are_not") {
  REQUIRE(lint_with(kDutchBody, "").empty());
  for (const char* words :
       {"De accu werkt optimaal. ", "Kies een optimale instelling. ", "De verpakking is milieuvriendelijk. ",
        "De producten zijn duurzaam. ", "Het product is duurzaam; meer niet. ", "Dit is state-of-the-art. ",
        "Alleen duurzame producten. ", "Vervoer op duurzame wijze. ", "Dit gebeurt zo veel mogelijk. "}) {
    INFO(words);
    CHECK(lint_with(kDutchBody, words) == std::vector<std::string>{"lint.vague"});
  }
  for (const char* words :
       {"De duurzaamheid blijkt uit metingen. ", "Het label is duurzaamheidslabel B. ",
        "Gegevens duurzaam verwijderen. ", "De optimalisatie staat uit. ", "De Wet duurzame economie geldt. "}) {
    INFO(words);
    CHECK(lint_with(kDutchBody, words).empty());
  }
}

TEST_CASE("titles_and_labels_name_no_brand_and_nothing_outdated") {
  const std::vector<std::string> brand{"lint.equivalent-missing"};
  const std::vector<std::string> outdated{"lint.outdated-name"};
  CHECK(lint_with("<title>", "ThinkPad: ") == brand);
  CHECK(lint_with("<title>", "EICC: ") == outdated);
  CHECK(lint_with("<label xml:lang=\"nl\">", "EliteBook: ") == brand);
  CHECK(lint_with("<label xml:lang=\"en\">", "GRI G4: ") == outdated);
  // A standard in a title is explained in the text below it.
  CHECK(lint_with("<title>", "EN 61960-3: ").empty());
}
