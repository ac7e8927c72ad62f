// SPDX-License-Identifier: EUPL-1.2
#include "core/base/text.hpp"

#include <utf8proc.h>

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <memory>
#include <string>

using namespace bestek;

TEST_CASE("canonical_text_makes_what_looks_the_same_the_same") {
  CHECK(canonical_text("  twee\n\t woorden ") == "twee woorden");
  CHECK(canonical_text("80\u00A0%") == "80 %");
  CHECK(canonical_text("e\u0301e\u0301n") == "\u00E9\u00E9n");
  CHECK(canonical_text("her\u00ADgebruik\u200B") == "hergebruik");
  CHECK(canonical_text("60 dagen") != canonical_text("61 dagen"));
}

TEST_CASE("canonical_text_keeps_the_joiners_that_a_script_or_an_emoji_needs") {
  for (const std::string text :
       {"\U0001F468\u200D\U0001F469\u200D\U0001F467 gezin", "\u2764\uFE0F\u200D\U0001F525", "1\uFE0F\u20E3",
        "\u0915\u094D\u200D\u0937", "\u0646\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
        "een lang begin van een regel, \U0001F469\U0001F3FD\u200D\U0001F4BB"})
    CHECK(canonical_text(text) == text);
  CHECK(canonical_text("woo\u200Drd") == "woord");
  CHECK(canonical_text("1\u200D000") == "1000");
  CHECK(canonical_text("\u200D") == "");
  CHECK(canonical_text("a\uFE0F \U0001F468\u200D") == "a \U0001F468");
  CHECK(canonical_text("\U0001F600\uFE0F\uFE0F") == "\U0001F600\uFE0F");
}

TEST_CASE("text_that_is_composed_already_is_not_composed_and_all_other_text_is") {
  const auto utf8 = [](utf8proc_int32_t character) {
    std::string bytes(4, '\0');
    const auto size = utf8proc_encode_char(character, reinterpret_cast<utf8proc_uint8_t*>(bytes.data()));
    return bytes.substr(0, static_cast<std::size_t>(size));
  };
  // What NFC makes of it, by the library that knows: alone, behind a letter, and before an accent.
  for (utf8proc_int32_t character = 0x21; character < 0x2300; ++character) {
    const std::string one = utf8(character);
    for (const std::string& text : {one, "e" + one, one + "\u0301"}) {
      const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> composed(
          utf8proc_NFC(reinterpret_cast<const utf8proc_uint8_t*>(text.c_str())), &std::free);
      const std::string wanted = reinterpret_cast<const char*>(composed.get());
      INFO(character);
      // Composed text comes through as it is, so both ways lead to the same.
      CHECK(canonical_text(text) == canonical_text(wanted));
      if (wanted != text) CHECK(canonical_text(text) != text);
    }
  }
  CHECK(canonical_text("\u2000x\u2126") == "x\u03A9");
  CHECK(canonical_text("\xC3") == "\uFFFD");
  CHECK(canonical_text("\xE2\x80") == canonical_text("\uFFFD\uFFFD"));
  CHECK(canonical_text("\u20AC 5 \u2013 \u201Cb\u201D \u00EB") == "\u20AC 5 \u2013 \u201Cb\u201D \u00EB");
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

TEST_CASE("every_character_is_folded_by_itself") {
  const std::string mixed = "STRASSE Stra\u00dfe \u0395\u039b e\u0301E\u0301 \u01c4\ufb01 \U0001d11e";
  CHECK(folded(mixed) == "strasse strasse \u03b5\u03bb ee \u01c6fi \U0001d11e");
  CHECK(folded("A\u0301B\u0302") == "ab");
  CHECK(folded("ABC\xff"
               "DEF") ==
        "ABC\xff"
        "DEF");  // no UTF-8 stays as it is
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
