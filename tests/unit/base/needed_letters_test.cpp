// SPDX-License-Identifier: EUPL-1.2
#include "core/base/needed_letters.hpp"

#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>

#include "core/base/pattern.hpp"

namespace bestek {
namespace {

bool may(const char* pattern, std::string_view text) { return needed_letters(pattern).may_be_in(LetterRuns::of(text)); }

}  // namespace

TEST_CASE("a_pattern_needs_its_plain_letters_in_any_case") {
  CHECK(may("merk", "ELK MERK"));
  CHECK(!may("merk", "mer k"));
  CHECK(may(R"(\bmerk\b)", "Merk"));
  CHECK(!may(R"((?i)\bmerk (?:of|en) type\b)", "merk"));
  CHECK(may("[mM]erk", "merk"));
  CHECK(!may("[mM]erk", "werk"));
  CHECK(!may("€ ?…", "€ 100"));
  CHECK(may("€ ?…", "€ …"));
}

TEST_CASE("one_of_several_ways_is_enough_and_one_that_needs_nothing_is_always_there") {
  CHECK(may("(?:foo|bar)s?", "a bar"));
  CHECK(!may("(?:foo|bar)s?", "a baz"));
  CHECK(may("(?:foo|)bar", "bar"));
  CHECK(may("foo|\\d", "7"));
  CHECK(!may("foo|\\d", "x"));
  CHECK(!may("(?:foo|bar)(?:een|twee)", "foo drie"));
  CHECK(may("a|.", "x"));
}

TEST_CASE("what_may_be_absent_is_not_needed_and_what_is_repeated_is_as_often_as_it_must") {
  CHECK(may("ab?c*d", "ad"));
  CHECK(may("ab{0,3}d", "ad"));
  CHECK(may("(?:xyz){0,8}d", "d"));
  CHECK(!may("_{3,}", "_ _"));
  CHECK(may("_{3,}", "a___"));
  CHECK(may("ab{2}c", "abbc"));
  CHECK(!may("ab{2}c", "abc"));
  CHECK(may("a{b}", "A{B}"));  // no count: a brace
}

TEST_CASE("what_stands_beside_a_match_is_needed_when_it_has_to_be_there") {
  CHECK(!may("a(?=foo)", "a"));
  CHECK(may("a(?=foo)", "afoo"));
  CHECK(may("a(?!foo)", "a"));
  CHECK(may("(?<!foo)a", "a"));
  CHECK(!may("(?<=foo)a", "a"));
}

TEST_CASE("what_is_not_understood_needs_nothing") {
  for (const char* pattern : {R"((?x) a b c )", R"(\Qabc\E)", R"((?<n>abc)\k<n>)", R"((abc)(?(1)x|y))", R"(\Gabc\g1)",
                              R"((?|abc|d))", R"(a{,3}bcd)", R"(\o{101}bcd)", R"((*ACCEPT)abc)", R"(x\N{U+20AC})",
                              "a[[.;]b|c[x]d", "a{02}", "a{2,,3}", R"([\c]a]b)"}) {
    INFO(pattern);
    CHECK(may(pattern, ""));
  }
}

TEST_CASE("letters_that_only_look_alike_to_who_ignores_case_hide_nothing") {
  std::string fault;
  const auto pattern = Pattern::compile("(?i)kast", fault);
  for (const std::string text : {"\u212Aast", "ka\u017Ft"}) {
    REQUIRE(pattern->find(*Utf8Text::of(text), 0, {}).has_value());
    CHECK(may("(?i)kast", text));
  }
}

TEST_CASE("whatever_matches_has_what_the_pattern_needs") {
  std::mt19937 random(20261130);  // NOLINT(cert-msc32-c, cert-msc51-cpp): the same texts each time
  const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
  const std::vector<std::string> parts{
      "a",   "B",   "ab",     "(?:a|bc)",        "(?:b|)", "[ab]",        "[^a]",          "\\d",
      "\\.", "…",   "(?i:c)", "(?=b)",           "(?!a)",  "(?<=a)",      "(?<!b)",        "^",
      "$",   "\\b", "€ ",     "(b|1)",           "[a-c]",  "[]a]",        "(?>ab?)",       "\\x{e9}",
      "\\s", ".",   "é",      "(?:x(?:a|b)|c1)", "[\\d.]", "[[:alpha:]]", "a(*SKIP)(*F)|b"};
  const std::vector<std::string> repeats{"", "", "", "?", "*", "+", "{2}", "{0,2}", "{1,3}?", "*?", "++"};
  const std::vector<std::string> letters{"a", "A", "b", "c", "1", ".", "…", "€", " ", "é", "x", "]", "\n"};
  std::size_t matched = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string pattern = below(4) == 0 ? "(?i)" : "", text, fault;
    for (std::size_t n = 1 + below(4); n > 0; --n) {
      pattern += parts[below(parts.size())];
      const char last = pattern.back();
      if (last != '^' && last != '$' && !pattern.ends_with("\\b")) pattern += repeats[below(repeats.size())];
      if (below(6) == 0) pattern += "|";
    }
    for (std::size_t n = below(8); n > 0; --n) text += letters[below(letters.size())];
    const auto compiled = Pattern::compile(pattern, fault);
    if (!compiled || !compiled->find(*Utf8Text::of(text), 0, {})) continue;
    ++matched;
    INFO(pattern << " in " << text);
    REQUIRE(compiled->may_stand_among(TextLetters::of(text)));
  }
  CHECK(matched > 5000);
}

}  // namespace bestek
