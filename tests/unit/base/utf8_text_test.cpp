// SPDX-License-Identifier: EUPL-1.2
#include "core/base/utf8_text.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>

using namespace bestek;

TEST_CASE("only_utf8_is_such_a_text") {
  for (const std::string_view text : {"", "abc", "één €", "\U0001F600 x"}) CHECK(Utf8Text::of(text).has_value());
  // A byte alone, a character cut off, one too long, half a surrogate pair, beyond the last.
  for (const std::string_view text : {"\xFF", "a\xC3", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80"})
    CHECK_FALSE(Utf8Text::of(text).has_value());
}

TEST_CASE("the_next_character_is_never_inside_one") {
  const auto text = Utf8Text::of("a€é");
  REQUIRE(text);
  CHECK(text->next(0) == 1);
  CHECK(text->next(1) == 4);
  CHECK(text->next(4) == 6);
  CHECK(text->piece(1, 4).view() == "€");
}
