// SPDX-License-Identifier: EUPL-1.2
#include "core/check/weight.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace bestek;

TEST_CASE("a_weight_is_a_number_that_a_person_writes") {
  CHECK(parse_weight("40", Language::kDutch) == 40);
  CHECK(parse_weight("12,5 %", Language::kDutch) == 12.5);
  CHECK(parse_weight("12.5", Language::kDutch) == 12.5);
  CHECK(parse_weight("1000000", Language::kDutch) == 1'000'000);
  for (const char* word :
       {"inf", "infinity", "nan", "-inf", "1e300", "1e3", "-1", "1000001", "0x10", "40-50", "veel", "1.0.0", ""}) {
    INFO(word);
    CHECK_FALSE(parse_weight(word, Language::kDutch).has_value());
  }
}

TEST_CASE("a_weight_may_be_said_in_every_unit_of_percents_and_points") {
  for (const char* unit : {"%", "procent", "percent", "pct", "punten", "punt", "points", "pnt", "pts"}) {
    INFO(unit);
    CHECK(parse_weight("40 " + std::string(unit), Language::kDutch) == 40);
    CHECK(parse_weight("12,5" + std::string(unit), Language::kDutch) == 12.5);
  }
  for (const char* other : {"euro", "stuks", "%%"})
    CHECK_FALSE(parse_weight("40 " + std::string(other), Language::kDutch).has_value());
}

TEST_CASE("the_documents_language_tells_a_thousand_points_from_one") {
  CHECK(parse_weight("1.000 punten", Language::kDutch) == 1000);
  CHECK(parse_weight("1,000 points", Language::kEnglish) == 1000);
  CHECK(parse_weight("33,333", Language::kDutch) == 33.333);
  CHECK(parse_weight("33.333", Language::kEnglish) == 33.333);
}

TEST_CASE("a_range_of_weights_goes_up_from_more_than_nothing") {
  for (const char* range : {"40-50 %", "40 tot 50", "12,5–20", "20 to 60"}) {
    INFO(range);
    CHECK(is_weight_range(range, Language::kDutch));
  }
  for (const char* none : {"60–20", "0–80", "40-40", "0,0-10", "40", "veel - weinig", ""}) {
    INFO(none);
    CHECK_FALSE(is_weight_range(none, Language::kDutch));
  }
}
