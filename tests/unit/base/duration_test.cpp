// SPDX-License-Identifier: EUPL-1.2
#include "core/base/duration.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace bestek;

TEST_CASE("a_period_is_a_number_with_its_unit_in_either_language") {
  const auto period = [](const char* text) { return parse_duration(text, Language::kDutch); };
  CHECK(period("36 maanden") == Duration{36, TimeUnit::kMonth});
  CHECK(period("3 jaar") == Duration{36, TimeUnit::kMonth});
  CHECK(period("twee weken") == Duration{14, TimeUnit::kDay});
  CHECK(period("tien (10) werkdagen") == Duration{10, TimeUnit::kWorkingDay});
  CHECK(period("ten working days") == Duration{10, TimeUnit::kWorkingDay});
  CHECK(period("five working days\u2019 notice") == Duration{5, TimeUnit::kWorkingDay});
  CHECK(period("dertig dagen na ontvangst") == Duration{30, TimeUnit::kDay});
  CHECK_FALSE(period("tien (12) werkdagen"));
  CHECK_FALSE(period("maanden"));
  CHECK_FALSE(period("36"));
  CHECK(parse_duration("36", Language::kDutch, TimeUnit::kMonth) == Duration{36, TimeUnit::kMonth});
  CHECK_FALSE(parse_duration("36 stuks", Language::kDutch, TimeUnit::kMonth));
}

TEST_CASE("every_period_of_a_sentence_is_found_where_it_stands") {
  const std::string text = "Betaling binnen dertig dagen; na drie\u00a0maanden, of (2) jaar.";
  const auto found = find_periods(text, Language::kDutch);
  REQUIRE(found.size() == 3);
  CHECK(text.substr(found[0].begin, found[0].end - found[0].begin) == "dertig dagen");
  CHECK(text.substr(found[1].begin, found[1].end - found[1].begin) == "drie\u00a0maanden");
  CHECK(found[2].period == Duration{24, TimeUnit::kMonth});
}
