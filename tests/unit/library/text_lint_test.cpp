// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/base/files.hpp"
#include "core/clause/clause_reader.hpp"
#include "core/library/lint.hpp"

using namespace bestek;

namespace {

const CitationPatterns& citations() {
  static const CitationPatterns shipped =
      CitationPatterns::load(BESTEK_SOURCE_DIR "/clauses/rules/citations.xml").value();
  return shipped;
}

/// "code:line" of what the lint of texts and fill-ins says of a clause with `text` from line 7 on, in that order.
std::vector<std::string> lint_lines(const std::string& text) {
  const Clause clause =
      parse_clause(R"(<clause xmlns="urn:bestek:clause:1" format="1" id="laptop.x" version="1.0.0" status="draft"
  kind="requirement">
  <classification aspect="product" theme="circular" phase="use" level="basis" legal-floor="no" refurbished="no">
    <group ref="laptop"/>
  </classification>
  <text xml:lang="nl">
)" + text + "</text></clause>",
                   "test.xml")
          .value();
  std::vector<LibraryFinding> findings;
  LintReport report(clause, findings);
  lint_text(clause, {Language::kDutch}, citations(), report);
  lint_fill_ins(clause, report);
  std::vector<std::string> lines;
  lines.reserve(findings.size());
  for (const LibraryFinding& finding : findings)
    lines.push_back(finding.error.code + ":" + std::to_string(finding.error.place.line));
  return lines;
}

/// Codes of what the lint of texts says of a shipped clause with `words` put right after the first `after`.
std::vector<std::string> lint_with(const std::string& after, const std::string& words) {
  std::string xml = read_file(BESTEK_SOURCE_DIR "/clauses/laptop/battery-endurance-significant.xml", 100'000).value();
  const std::size_t at = xml.find(after);
  REQUIRE(at != std::string::npos);
  xml.insert(at + after.size(), words);
  const Clause clause = parse_clause(xml, "test.xml").value();
  std::vector<LibraryFinding> findings;
  LintReport report(clause, findings);
  lint_text(clause, {Language::kDutch, Language::kEnglish}, citations(), report);
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

TEST_CASE("a_fault_is_reported_on_the_line_of_its_own_paragraph_item_or_cell") {
  std::string long_sentence;
  for (int i = 0; i < 41; ++i) long_sentence += "woord ";
  const auto lines = lint_lines(R"(<title>ThinkPad</title>
<body>
<p>Een zin die goed is.</p>
<p>
  Dit gebeurt indien mogelijk.
</p>
<ul>
  <li>Goed.</li>
  <li>Met TCO Certified.
    <ol>
      <li>Goed.</li>
      <li>Met <fill ref="none"/> keer.</li>
    </ol></li>
</ul>
<table>
  <head><cell>a</cell><cell>b</cell></head>
  <row><cell>a</cell>
    <cell>Met EICC.</cell></row>
  <row><cell>a</cell></row>
</table>
<p>)" + long_sentence + R"(</p>
</body>
<evidence>
  <p>Dit is het bewijs van <fill ref="other"/></p>
</evidence>)");
  CHECK(lines == std::vector<std::string>{"lint.last-block:30", "lint.uneven-table:25", "lint.vague:10",
                                          "lint.long-sentence:27", "lint.equivalent-missing:7",
                                          "lint.equivalent-missing:15", "lint.outdated-name:24",
                                          "lint.undeclared-fill:18", "lint.undeclared-fill:30"});
  CHECK(lint_lines("<title>a</title>\n<body>\n<ul><li>Goed.</li></ul>\n<p>Klaar.</p></body>") ==
        std::vector<std::string>{"lint.short-title:7", "lint.first-block:9"});
}
