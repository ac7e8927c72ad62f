// SPDX-License-Identifier: EUPL-1.2
#include "core/base/nearest_word.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace bestek;

TEST_CASE("of_the_words_that_somebody_may_have_meant_the_nearest_counts") {
  const std::vector<std::string> words{"profile.date-award", "profile.date-deadline", "profile.term-months",
                                       "term.buyer", "term.supplier"};
  CHECK(nearest_word("term.byer", words) == "term.buyer");
  CHECK(nearest_word("term.buyre", words) == "term.buyer");
  CHECK(nearest_word("Term.Buyer", words) == "term.buyer");
  CHECK(nearest_word("profile.date-deadlien", words) == "profile.date-deadline");
  CHECK(nearest_word("date-deadline", words) == "profile.date-deadline");
  CHECK(nearest_word("deadline", words) == "profile.date-deadline");
  CHECK(nearest_word("profile.trem-months", words) == "profile.term-months");
  CHECK(nearest_word("profile.postcode-zone", words).empty());
  CHECK(nearest_word("line", words).empty());
  CHECK(nearest_word("", words).empty());
  CHECK(nearest_word("profile.date-award" + std::string(kMaxMistyped, 'x'), words).empty());
}
