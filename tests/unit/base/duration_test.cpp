// SPDX-License-Identifier: EUPL-1.2
#include "core/base/duration.hpp"

#include <catch2/catch_test_macros.hpp>
#include <initializer_list>
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

TEST_CASE("a_unit_is_known_by_each_of_its_names") {
  const auto all = [](Duration two, std::initializer_list<const char*> names) {
    for (const char* name : names) {
      INFO(name);
      CHECK(parse_duration("2 " + std::string(name), Language::kDutch) == two);
    }
  };
  all({2, TimeUnit::kHour}, {"uur", "uren", "hour", "hours", "hrs", "klokuren"});
  all({2, TimeUnit::kWorkingDay}, {"werkdag", "werkdagen", "wd", "werkbare dagen", "working day", "working days",
                                   "business day", "business days", "workdays"});
  all({2, TimeUnit::kDay},
      {"dag", "dagen", "dgn", "day", "days", "kalenderdag", "kalenderdagen", "calendar day", "calendar days"});
  all({14, TimeUnit::kDay}, {"week", "weken", "weeks", "wk", "wkn", "wks", "kalenderweken", "calendar weeks"});
  all({28, TimeUnit::kDay}, {"fortnight", "fortnights"});
  all({2, TimeUnit::kMonth}, {"maand", "maanden", "mnd", "mnden", "mnds", "month", "months", "mth", "mths",
                              "kalendermaand", "kalendermaanden", "calendar month", "calendar months"});
  all({6, TimeUnit::kMonth}, {"kwartaal", "kwartalen", "quarter", "quarters"});
  all({24, TimeUnit::kMonth}, {"jaar", "jaren", "jr", "year", "years", "yr", "yrs", "kalenderjaar", "kalenderjaren",
                               "calendar year", "calendar years", "jarig", "jarige"});
  for (const char* other : {"decennia", "minuten", "stuks"})
    CHECK_FALSE(parse_duration("2 " + std::string(other), Language::kDutch).has_value());
}

TEST_CASE("every_period_of_a_sentence_is_found_where_it_stands") {
  const std::string text = "Betaling binnen dertig dagen; na drie\u00a0maanden, of (2) jaar.";
  const auto found = find_periods(text, Language::kDutch);
  REQUIRE(found.size() == 3);
  CHECK(text.substr(found[0].begin, found[0].end - found[0].begin) == "dertig dagen");
  CHECK(text.substr(found[1].begin, found[1].end - found[1].begin) == "drie\u00a0maanden");
  CHECK(found[2].period == Duration{24, TimeUnit::kMonth});
}

TEST_CASE("periods_are_added_up_where_the_second_counts_a_smaller_unit") {
  const auto months = [](double amount) { return std::optional(Duration{amount, TimeUnit::kMonth}); };
  struct Written {
    const char* text;
    std::optional<Duration> period;
  };
  for (const Written& written :
       {Written{"1 jaar en 6 maanden", months(18)}, Written{"1 jaar en 24 maanden", months(36)},
        Written{"one year and eighteen months", months(30)}, Written{"1 jaar plus 6 maanden", months(18)},
        Written{"2 weken en 3 dagen", Duration{17, TimeUnit::kDay}},
        // Whether the second belongs to it nobody knows.
        Written{"3 jaar en 1 jaar verlenging", std::nullopt}, Written{"12 maanden en 2 jaar", std::nullopt},
        Written{"36 maanden en 12 maanden", std::nullopt}, Written{"three years and one year", std::nullopt},
        Written{"3 jaar + 1 jaar", std::nullopt}, Written{"3 maanden en 10 werkdagen", std::nullopt},
        Written{"36 maanden en niet langer", months(36)}}) {
    INFO(written.text);
    CHECK(parse_duration(written.text, Language::kDutch) == written.period);
  }
  CHECK(find_periods("3 jaar en 1 jaar verlenging", Language::kDutch).empty());
  CHECK(find_periods("na 1 jaar en 24 maanden", Language::kDutch).front().period == Duration{36, TimeUnit::kMonth});
  CHECK(find_periods("na 10 werkdagen en 2 maanden", Language::kDutch).size() == 2);
}
