// SPDX-License-Identifier: EUPL-1.2
#include "core/base/text.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace bestek;

TEST_CASE("canonical_text_makes_what_looks_the_same_the_same") {
  CHECK(canonical_text("  twee\n\t woorden ") == "twee woorden");
  CHECK(canonical_text("80\u00A0%") == "80 %");
  CHECK(canonical_text("e\u0301e\u0301n") == "\u00E9\u00E9n");
  CHECK(canonical_text("her\u00ADgebruik\u200B") == "hergebruik");
  CHECK(canonical_text("60 dagen") != canonical_text("61 dagen"));
}

TEST_CASE("text_that_xml_cannot_hold_never_comes_through") {
  for (const auto& clean : {xml_text, canonical_text}) {
    CHECK(clean("a\u0001b\u001F") == "ab");
    CHECK(clean(std::string_view("a\0b", 3)) == "ab");
    CHECK(clean("a\uFFFEb\uFFFF\u00E9") == "ab\u00E9");
    CHECK(clean("a\xFF") == "a\uFFFD");
    CHECK(clean("\U0001F33F") == "\U0001F33F");
  }
  CHECK(xml_text("a\tb\nc\rd") == "a\tb\nc\rd");
  CHECK(canonical_text("a\vb") == "a b");
}

TEST_CASE("folded_text_ignores_case_and_accents") {
  CHECK(folded("Éénmalig") == "eenmalig");
  CHECK(folded("LAPTOP") == "laptop");
}

TEST_CASE("code_point_edges_never_cut_a_character") {
  const std::string text = "\u20AC 5\u00E9";
  CHECK(code_points(text) == 4);
  CHECK(after_first_code_point(text) == 3);
  CHECK(before_last_code_point(text) == text.size() - 2);
  CHECK(after_first_code_point("") == 0);
}

TEST_CASE("split_leaves_out_empty_parts") { CHECK(split(" a  b ", ' ') == std::vector<std::string>{"a", "b"}); }
