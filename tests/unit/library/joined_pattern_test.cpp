// SPDX-License-Identifier: EUPL-1.2
// A text is asked for each pattern of a list before the list is run as one: that must find what the one finds.
#include <catch2/catch_test_macros.hpp>

#include "core/library/joined_pattern.hpp"

namespace bestek {
namespace {

using Hits = std::vector<std::pair<std::size_t, std::string>>;

Hits hits_of(const std::vector<std::string>& alternatives, const std::string& text) {
  std::string fault;
  const auto pattern = JoinedPattern::compile(alternatives, fault);
  INFO(fault);
  REQUIRE(pattern);
  Hits hits;
  pattern->for_each_hit(*SearchedText::of(text), [&](std::string_view hit, std::size_t at) {
    hits.emplace_back(at, hit);
    return true;
  });
  CHECK(pattern->matches(*SearchedText::of(text)) == !hits.empty());
  return hits;
}

/// Of the one expression that they make.
Hits hits_of_one(const std::vector<std::string>& alternatives, const std::string& text) {
  std::string one;
  for (const std::string& alternative : alternatives) one += (one.empty() ? "(?:" : "|(?:") + alternative + ")";
  std::string fault;
  const auto pattern = Pattern::compile(one, fault);
  REQUIRE(pattern);
  const auto whole = Utf8Text::of(text);
  Hits hits;
  for (std::size_t from = 0; from < text.size();) {
    const auto hit = pattern->find(*whole, from, {});
    if (!hit || hit->at >= text.size()) break;
    hits.emplace_back(hit->at, text.substr(hit->at, hit->length));
    from = hit->length > 0 ? hit->at + hit->length : whole->next(hit->at);
  }
  return hits;
}

}  // namespace

TEST_CASE("joined_patterns_find_what_the_one_expression_finds") {
  const std::vector<std::vector<std::string>> lists{
      {"(?i)\\bdell\\b", "\\bHP\\b", "[0-9]{3}"},
      {"a", "ab", "b"},
      {"\\bmerk \\Kapple", "apple"},
      {"x\\?\\?(*SKIP)(*FAIL)", "\\?{2}", "\\?"},
      {"ab(*SKIP)(*FAIL)", "b..(*SKIP)(*FAIL)|c"},  // the first takes the second past what it would skip
      {"(a)\\1", "(b)\\1"},
      {"(a)(?(1)b|c)", "d"},
      {"(a)b", "(c)\\g<1>"},  // a call counts the groups of all
      {"(a)b", "(c)(?1)"},
      {"^\\s*\\.{2,}$", "…", "(?i)K"},
      {"", "z"},
      {"(?i)straße", "É", "\\bé"},
      {"(?<!a)b", "(?=c)cd", "e$"},
  };
  for (const std::string text :
       {"", "Dell en HP 123", "dellen hp 12", "ab abab b", "merk apple, apple", "x?? ?? ?", "aa bb ab cb d", " ... ",
        "een … k \u212A", "zz", "abxc", "STRASSE Straße É é e", "ab b cd e", "abc cde", "ca cc ab", "\xC3\xA9"}) {
    for (const auto& list : lists) {
      INFO(list.front() << " in " << text);
      CHECK(hits_of(list, text) == hits_of_one(list, text));
    }
  }
}

TEST_CASE("alternatives_that_mean_another_thing_among_others_are_known_when_they_are_compiled") {
  std::string fault;
  // Each is an expression, together they are none.
  for (const auto& list : std::vector<std::vector<std::string>>{
           {"(?x)a # a comment", "b"}, {"\\Qa", "b"}, {"(*UTF)a", "b"}, {"(?<n>a)", "(?<n>b)"}}) {
    INFO(list.front());
    fault.clear();
    CHECK(!JoinedPattern::compile(list, fault));
    CHECK(!fault.empty());
  }
}

TEST_CASE("a_list_over_the_bound_on_compiled_patterns_is_refused_when_it_is_compiled") {
  std::string fault;
  const std::string wide = "(?:[\\p{L}.-]{1,20} ){0,30}x";  // short to read, long compiled
  std::vector<std::string> list;
  for (int i = 0; i < 200; ++i) list.push_back(wide + std::to_string(i));
  CHECK(JoinedPattern::compile({list[0], list[1]}, fault));
  CHECK(!JoinedPattern::compile(list, fault));
  CHECK(!fault.empty());
}

TEST_CASE("alternatives_that_make_one_expression_together_only_are_that_one") {
  CHECK(hits_of({"a)|(?:b", "c"}, "x b c") == Hits{{2, "b"}, {4, "c"}});
  std::string fault;
  CHECK(!JoinedPattern::compile({"a", "("}, fault));
  CHECK(!fault.empty());
}

TEST_CASE("a_pattern_knows_bytes_and_letters_without_which_it_cannot_match") {
  std::string fault;
  const auto stands = [&](const char* pattern, const char* text) {
    return Pattern::compile(pattern, fault)->may_stand_among(TextLetters::of(text));
  };
  CHECK(!stands("\\[x\\]", "x ]"));
  CHECK(!stands("\\[x\\]", "x ["));
  CHECK(!stands("\\[x\\]", "] x ["));  // not in this order
  CHECK(stands("\\[x\\]", "] [x] ["));
  CHECK(!stands("(?i)nader", "DE RODE"));  // no n
  CHECK(!stands("(?i)nader", "RODE N"));
  CHECK(stands("(?i)nader", "NADER"));
  CHECK(stands("a?", ""));
}

}  // namespace bestek
