// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/text_change.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace bestek;

TEST_CASE("the_smallest_change_begins_and_ends_at_whole_characters") {
  const auto change = [](std::string_view was, std::string_view becomes) {
    const TextChange one = smallest_change(was, becomes);
    std::string text(was);
    CHECK(text.replace(one.begin, one.end - one.begin, one.with) == becomes);
    return one;
  };
  CHECK(change("ten hoogste 5 dagen", "ten hoogste 10 dagen").with == "10");
  CHECK(change("één", "eén").end == 2);
  CHECK(change("aa", "aaa").begin == 2);
  CHECK(change("", "nieuw").with == "nieuw");
  CHECK(change("weg", "").end == 3);
  CHECK(change("é", "è").with == "è");
}

TEST_CASE("a_mark_stands_one_character_in_on_both_sides_where_there_are_enough") {
  const auto part = [](std::string_view text) {
    const TextPart one = marked_part(text);
    return text.substr(one.begin, one.end - one.begin);
  };
  CHECK(part("Titel") == "ite");
  CHECK(part("😀é😀") == "é");
  CHECK(part("😀é") == "😀é");
  CHECK(part("é") == "é");
  CHECK(part("").empty());
}
