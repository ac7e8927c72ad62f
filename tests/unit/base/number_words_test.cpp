// SPDX-License-Identifier: EUPL-1.2
#include "core/base/number_words.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace bestek;

TEST_CASE("numbers_in_words_are_read_in_either_language") {
  struct Words {
    const char* text;
    double value;
  };
  for (const Words& words : {Words{"een", 1},
                             Words{"\u00e9\u00e9n", 1},
                             Words{"twaalf", 12},
                             Words{"eenentwintig", 21},
                             Words{"twee\u00ebntwintig", 22},
                             Words{"achtenveertig", 48},
                             Words{"tachtig", 80},
                             Words{"honderd", 100},
                             Words{"honderdtwintig", 120},
                             Words{"honderdeneen", 101},
                             Words{"vijftienhonderd", 1500},
                             Words{"driehonderdvijfenzestig", 365},
                             Words{"duizend", 1000},
                             Words{"tweeduizend zevenentwintig", 2027},
                             Words{"tweehonderdvijftigduizend", 250'000},
                             Words{"vier miljoen", 4e6},
                             Words{"een miljoen zeshonderdduizend", 1.6e6},
                             Words{"one", 1},
                             Words{"Twelve", 12},
                             Words{"twenty-one", 21},
                             Words{"ninety nine", 99},
                             Words{"a hundred", 100},
                             Words{"one hundred and eighty", 180},
                             Words{"two thousand twenty-seven", 2027},
                             Words{"three hundred thousand", 300'000},
                             Words{"one million six hundred thousand", 1.6e6}}) {
    INFO(words.text);
    CHECK(number_in_words(words.text) == words.value);
  }
  for (const char* text : {"", "geen", "twee drie", "en", "duizend miljoen miljoen", "drie dozen", "a", "tientallen",
                           "miljoen miljoen", "eenheid", "achter"}) {
    INFO(text);
    CHECK_FALSE(number_in_words(text).has_value());
  }
  CHECK(rank_in_words("eerste") == 1);
  CHECK(rank_in_words("eenendertigste") == 31);
  CHECK(rank_in_words("twenty-second") == 22);
  CHECK_FALSE(rank_in_words("beste").has_value());
}
