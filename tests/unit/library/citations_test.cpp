// SPDX-License-Identifier: EUPL-1.2
#include "core/library/citations.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/base/files.hpp"
#include "core/library/pattern_limits.hpp"
#include "core/library/text_windows.hpp"
#include "unit/scratch.hpp"

using namespace bestek;

namespace {

const CitationPatterns& shipped_patterns() {
  static const CitationPatterns patterns =
      CitationPatterns::load(BESTEK_SOURCE_DIR "/clauses/rules/citations.xml").value();
  return patterns;
}

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

std::vector<std::string> names_of(CitationKind kind, const std::string& text) {
  std::vector<std::string> names;
  for (const Citation& citation : shipped_patterns().find(text)) {
    if (citation.kind == kind) names.push_back(citation.name);
  }
  return names;
}

/// citations.xml with one pattern for brands.
Result<CitationPatterns> patterns_with(const std::string& pattern) {
  const std::filesystem::path file = scratch_folder() / "one-pattern.xml";
  REQUIRE(write_file(file, "<citations xmlns=\"urn:bestek:rules:1\" format=\"1\"><brands><pattern>" + pattern +
                               "</pattern></brands></citations>")
              .ok());
  return CitationPatterns::load(file);
}

}  // namespace

// Each of these ended the process: PCRE keeps a round of a repeated group on the C stack.
TEST_CASE("a_paragraph_that_repeats_one_word_a_hundred_thousand_times_is_read") {
  for (const std::string& text :
       {"EN 123" + repeated("-1", 100'000), "EN" + repeated(" EN", 100'000) + " 123", repeated("[", 40'000),
        repeated("[a", 40'000), repeated("{", 40'000), repeated("maximum ", 40'000),
        repeated("waar norm genoemd ", 4'000), repeated("a:", 100'000) + "PM", repeated("\xC3\xA9", 100'000),
        repeated("\xFF", 10'000)}) {
    const auto found = shipped_patterns().find(text);
    CHECK(found.size() <= 200);
    static_cast<void>(shipped_patterns().manner(text));
    static_cast<void>(shipped_patterns().facts(text));
  }
}

TEST_CASE("a_name_is_found_once_wherever_it_stands_in_a_long_text") {
  const std::string filler = repeated("woorden die niets noemen ", 400);
  CHECK(names_of(CitationKind::kBrand, filler + "Lenovo " + filler) == std::vector<std::string>{"Lenovo"});
  // Across the edge of a window too: every place in the first two windows.
  for (std::size_t at = kWindowBytes - kWindowOverlap - 40; at < kWindowBytes + 20; ++at) {
    std::string text = filler.substr(0, at);
    text.append(" EN 61960-3 ").append(filler);
    const auto names = names_of(CitationKind::kStandard, text);
    INFO(at);
    CHECK(names == std::vector<std::string>{"EN 61960-3"});
  }
  CHECK(shipped_patterns().manner(filler + "of gelijkwaardig").equivalence);
}

TEST_CASE("windows_cover_the_text_and_cut_no_character") {
  for (const std::string& text : {std::string(), std::string("kort"), repeated("een woord ", 2'000),
                                  repeated("\xC3\xA9", 5'000), "x" + repeated("\xF0\x9F\x98\x80", 5'000)}) {
    const auto windows = text_windows(text);
    CHECK(windows.empty() == text.empty());
    std::size_t reached = 0;
    for (const TextWindow& window : windows) {
      CHECK(window.begin == reached);
      CHECK(window.end - window.begin <= kWindowBytes);
      CHECK((static_cast<unsigned char>(text[window.begin]) & 0xC0U) != 0x80U);
      CHECK((window.end == text.size() || (static_cast<unsigned char>(text[window.end]) & 0xC0U) != 0x80U));
      CHECK(window.own_end > window.begin);
      reached = window.own_end;
    }
    CHECK(reached == text.size());
  }
}

TEST_CASE("a_pattern_that_may_not_run_on_a_strangers_text_is_refused") {
  for (const char* pattern : {"(?:ab)*", "(?:ab)+", "(ab){2,}", "(?:a|b)*?", "(?:ab){0,5000}", "a(?R)?b", "(a(?1)?b)",
                              "(?P&lt;x&gt;a(?&amp;x)?b)", "[)](?:x)+"}) {
    const auto patterns = patterns_with(pattern);
    INFO(pattern);
    REQUIRE_FALSE(patterns.ok());
    CHECK(patterns.error().code == "citations.invalid");
  }
  for (const char* pattern :
       {"(?:ab){0,8}", "(?:ab)?", "[()*+]*", "\\(ab\\)+", "a+b*", "(?i)ab", "(?-i)ab", "(?:ab){3}", "[^]()]+"}) {
    INFO(pattern);
    CHECK(pattern_fault(pattern).empty());
    CHECK(patterns_with(pattern).ok());
  }
  CHECK_FALSE(patterns_with("(?:ab").ok());
}

TEST_CASE("what_a_text_names_and_what_it_leaves_open_are_together_what_is_found") {
  const std::string text =
      "Een Lenovo met EPEAT, ISO 9001 en EICC; binnen [invullen] en n.t.b. dagen, nader te bepalen.";
  std::vector<std::string> parts;
  for (const auto& found : {shipped_patterns().find_named(text), shipped_patterns().find_open(text)}) {
    for (const Citation& one : found) parts.push_back(std::string(citation_kind_id(one.kind)) + " " + one.name);
  }
  std::vector<std::string> all;
  for (const Citation& one : shipped_patterns().find(text))
    all.push_back(std::string(citation_kind_id(one.kind)) + " " + one.name);
  CHECK(parts == all);
  CHECK(parts.size() >= 6);
  for (const Citation& one : shipped_patterns().find_named(text)) CHECK_FALSE(is_left_open(one.kind));
  for (const Citation& one : shipped_patterns().find_open(text)) CHECK(is_left_open(one.kind));
}

TEST_CASE("one_fact_is_asked_as_all_are") {
  for (const std::string text :
       {"Het UEA is verplicht", "Prijs per stuk", "Selectiecriteria: 10 punten", "niets", "\xFF"}) {
    const auto facts = shipped_patterns().facts(text);
    for (const char* id : {"espd", "price-table", "selecting-down", "bidder-chapter"})
      CHECK(shipped_patterns().says(id, text) == (std::ranges::count(facts, id) > 0));
  }
  CHECK(shipped_patterns().says("selecting-down", "Selectiecriteria: 10 punten"));
  CHECK_FALSE(shipped_patterns().says("no-such-fact", "Het UEA"));
}

TEST_CASE("a_pattern_that_may_match_nothing_goes_on_behind_a_character_of_several_bytes") {
  const auto patterns = patterns_with("x*(?=é|y)");
  REQUIRE(patterns.ok());
  CHECK(patterns->find("€é€xxy").size() == 3);
}
