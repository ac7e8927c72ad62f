// SPDX-License-Identifier: EUPL-1.2
#include "core/base/leftward_text.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace bestek;

TEST_CASE("numbers and signs that stand before a word change places in text from right to left") {
  for (const std::string_view text :
       {"10 - 20", "10 - 20 dagen", "5 dagen", "1 000 euro", "1 000", "-5", "≥ 5", "< 10", "(10) 20", "10, 20 of 30",
        "Dagen\t10 - 20", "Dagen:\n5 dagen", "€ 10 - € 20", "10\u00a0% of 20"}) {
    INFO(text);
    CHECK(is_reordered_leftward(text));
  }
}

TEST_CASE("words, and numbers behind one or by themselves, stay as they are from right to left") {
  for (const std::string_view text :
       {"", " ", "Ten minste 20 dagen", "Artikel 1: 10 - 20", "1.000,00", "1\u00a0000", "€5", "10%", "€ 5", "12:30",
        "10-20", "5dagen", "m² en 10 - 20", "2027", "Dagen\t10", "1e\u0301", "..."}) {
    INFO(text);
    CHECK_FALSE(is_reordered_leftward(text));
  }
}

TEST_CASE("text with letters that run from right to left is where it belongs") {
  for (const std::string_view text :
       {"10 - 20 \u05d9\u05de\u05d9\u05dd", "\u0645\u0646 10 \u0625\u0644\u0649 20 5", "\u0661\u0662 - \u0663\u0664"}) {
    INFO(text);
    CHECK_FALSE(is_reordered_leftward(text));
  }
}
