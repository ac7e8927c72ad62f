// SPDX-License-Identifier: EUPL-1.2
#include "core/check/weight.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace bestek;

TEST_CASE("a_weight_is_a_number_that_a_person_writes") {
  CHECK(parse_weight("40") == 40);
  CHECK(parse_weight("12,5 %") == 12.5);
  CHECK(parse_weight("1.000 punten") == 1000);
  CHECK(parse_weight("1000000") == 1'000'000);
  for (const char* word :
       {"inf", "infinity", "nan", "-inf", "1e300", "1e3", "-1", "1000001", "0x10", "40-50", "veel", ""}) {
    INFO(word);
    CHECK_FALSE(parse_weight(word).has_value());
  }
}
