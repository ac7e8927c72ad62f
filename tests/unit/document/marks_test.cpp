// SPDX-License-Identifier: EUPL-1.2
#include "core/document/marks.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/base/hash.hpp"

using namespace bestek;

TEST_CASE("a_clause_mark_says_what_it_marks") {
  const std::string name = clause_mark("abcdefgh", "234567abcd");
  CHECK(name == "bestek_abcdefgh_234567abcd");
  CHECK(name.size() <= 40);  // Word cuts longer names
  const auto mark = parse_clause_mark(name);
  REQUIRE(mark);
  CHECK(mark->placement == "abcdefgh");
  CHECK(mark->release_hash == "234567abcd");
  CHECK_FALSE(mark->copy);
}

TEST_CASE("a_copied_mark_is_known_in_every_office_language_and_after_word") {
  for (const char* suffix : {" Copy 1", " Kopie 12", "_Copy_1"}) {
    const std::string name = "bestek_abcdefgh_234567abcd" + std::string(suffix);
    INFO(name);
    const auto mark = parse_clause_mark(name);
    REQUIRE(mark);
    CHECK(mark->copy);
    CHECK(mark->placement == "abcdefgh");
  }
  CHECK(parse_end_mark("bestek_e_abcdefgh Copy 1")->copy);
}

TEST_CASE("other_bookmarks_are_no_clause_marks") {
  for (const char* name :
       {"", "bestek_", "bestek_e_abcdefgh", "bestek_slot_requirement_laptop", "bestek_slot_suitability_requirement",
        "bestek_part_agreement_statements", "bestek_table_award", "bestek_row_abcdefgh_1", "bestek_ABCDEFGH_234567abcd",
        "bestek_abcdefgh_234567abc", "bestek_abcdefgh_234567abcdx", "bestek_abcdefgh-234567abcd",
        "_Toc12345678_1234567890"}) {
    INFO(name);
    CHECK_FALSE(parse_clause_mark(name));
  }
  CHECK_FALSE(parse_end_mark("bestek_e_abcdefg"));
  CHECK_FALSE(parse_end_mark("bestek_abcdefgh_234567abcd"));
}

TEST_CASE("a_row_mark_says_which_row_of_which_clause_and_lot_it_marks") {
  CHECK(row_mark({"abcdefgh", 2, {}, false}) == "bestek_row_abcdefgh_2");
  CHECK(row_mark({"abcdefgh", 2, "lot1", false}) == "bestek_row_abcdefgh_2_lot1");
  for (const char* name : {"bestek_row_abcdefgh_2", "bestek_row_abcdefgh_2 Copy 1", "bestek_row_abcdefgh_2_Copy_1"}) {
    INFO(name);
    const auto mark = parse_row_mark(name);
    REQUIRE(mark);
    CHECK(mark->placement == "abcdefgh");
    CHECK(mark->number == 2);
    CHECK(mark->lot.empty());
    CHECK(mark->copy == (std::string_view(name).size() > 21));
  }
  CHECK(parse_row_mark("bestek_row_abcdefgh")->number == 1);
  CHECK(parse_row_mark("bestek_row_abcdefgh_3_lot1")->lot == "lot1");
  CHECK(parse_row_mark("bestek_row_abcdefgh_3_lot1")->number == 3);
  for (const char* name : {"bestek_row_abcdefgh_1_lot2 Copy 1", "bestek_row_abcdefgh_1_lot2_Copy_1"}) {
    INFO(name);
    CHECK(parse_row_mark(name)->lot == "lot2");
    CHECK(parse_row_mark(name)->copy);
  }
  for (const char* name : {"bestek_row_", "bestek_row_abc_1", "bestek_row_abcdefgh-1", "bestek_table_award"}) {
    INFO(name);
    CHECK_FALSE(parse_row_mark(name));
  }
}

TEST_CASE("a_copy_of_a_mark_has_the_marks_own_name") {
  for (const char* name : {"bestek_slot_kpi", "bestek_slot_kpi Copy 1", "bestek_slot_kpi Copy 1 Copy 12",
                           "bestek_slot_kpi Kopie 1", "bestek_slot_kpi_Copy_1", "bestek_slot_kpi 2. másolat"}) {
    INFO(name);
    CHECK(without_copy(name) == "bestek_slot_kpi");
  }
  for (const char* name : {"bestek_slot_kpi_laptop2", "bestek_slot_kpi_Laptop", "bestek_slot_kpi oud", ""}) {
    INFO(name);
    CHECK(without_copy(name) == name);
  }
}

TEST_CASE("fill_in_tags_say_who_fills_what") {
  CHECK(fill_tag(FilledBy::kSigning, "start-date") == "bestek.signing.start-date");
  const auto tag = parse_fill_tag("bestek.bidder.cycles");
  REQUIRE(tag);
  CHECK(tag->by == FilledBy::kBidder);
  CHECK(tag->name == "cycles");
  for (const char* other : {"", "bestek.", "bestek.buyer.", "bestek.buyer", "bestek.profile.subject",
                            "bestek.weight.price", "eigen.buyer.x"}) {
    INFO(other);
    CHECK_FALSE(parse_fill_tag(other));
  }
}

TEST_CASE("a_hint_survives_being_written") {
  const PlacementHint hint{"laptop.battery", "1.0.0", Language::kEnglish, sha256_hex("x")};
  const std::string text = format_hint(hint);
  CHECK(text.size() <= 255);  // Word cuts longer values
  const auto back = parse_hint(text);
  REQUIRE(back);
  CHECK(back->clause_id == "laptop.battery");
  CHECK(back->version == "1.0.0");
  CHECK(back->language == Language::kEnglish);
  CHECK(back->digest == hint.digest.substr(0, kHintDigestLength));
  for (const char* wrong : {"", "laptop", "laptop@1.0.0", "laptop@1.0.0;nl", ";;@"}) {
    INFO(wrong);
    CHECK_FALSE(parse_hint(wrong));
  }
}
