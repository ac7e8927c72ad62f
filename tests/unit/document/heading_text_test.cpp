// SPDX-License-Identifier: EUPL-1.2
#include "core/document/heading_text.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace bestek;

TEST_CASE("a_number_that_is_typed_before_a_heading_is_no_part_of_it") {
  for (const char* numbered :
       {"3.1 Garantie", "3.1. Garantie", "12) Garantie", "Artikel 12: Garantie", "ARTIKEL 3 Garantie", "§ 4 Garantie",
        "Eis 12 – Garantie", "E12 Garantie", "a) Garantie", "1 - Garantie"}) {
    INFO(numbered);
    CHECK(behind_typed_number(numbered) == "Garantie");
  }
  for (const char* bare : {"Garantie", "24-uurs service", "Artikel over garantie", "3.1", "5", "EU Ecolabel", ""}) {
    INFO(bare);
    CHECK(behind_typed_number(bare) == bare);
  }
}

TEST_CASE("a_heading_is_known_in_capitals_and_with_other_signs") {
  CHECK(is_heading_of("3.1 LADEN VIA USB-C", "Laden via USB-C"));
  CHECK(is_heading_of("BEËINDIGING", "Beëindiging"));
  CHECK(is_heading_of("Laden via USB\u2013C", "Laden via USB-C"));
  CHECK(is_heading_of("24-uurs service", "24-uurs service"));
  CHECK_FALSE(is_heading_of("Laden", "Laden via USB-C"));
  CHECK(heading_hash("3.1 LADEN") != heading_hash("laden"));
  CHECK(heading_hash(behind_typed_number("3.1 LADEN via USB-C")) == heading_hash("Laden via USB\u2013C"));
}
