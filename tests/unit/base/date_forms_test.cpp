// SPDX-License-Identifier: EUPL-1.2
// What is a date in a running text, and what only looks like one.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/base/date.hpp"
#include "core/base/date_text.hpp"

using namespace bestek;

namespace {

std::string found_in(std::string_view text) {
  const auto found = find_date(text);
  return found ? format_date(found->date) : "";
}

std::string wrong_weekday_in(std::string_view text) {
  for (auto found = find_weekday_date(text); found; found = find_weekday_date(text, found->end))
    if (!found->weekday_fits()) return format_date(found->date);
  return "";
}

}  // namespace

TEST_CASE("a_word_with_accents_is_one_word") {
  CHECK_FALSE(find_weekday_date("De co\u00f6rdi 1 maart 2027."));
  CHECK(found_in("\u00e91 maart 2027").empty());
  for (const char* sign :
       {"\u00a0", "\u2009", "\u202f", "\u2013", "\u2014", "\u2018", "\u2019", "\u201c", "\u201d", "\u2022", "\u20ac"}) {
    INFO(sign);
    CHECK(found_in(sign + std::string("1 maart 2027")) == "2027-03-01");
  }
}

TEST_CASE("a_long_text_costs_no_more_than_its_length") {
  constexpr std::size_t kMegabyte = std::size_t{1024} * 1024;
  for (const std::string piece : {"\u00e9", "a", " ", "\u00a0", "1", "-", "ma ", "1 maart 2027 ", "1 (", "\u00e9 1 "}) {
    std::string text;
    while (text.size() < kMegabyte) text += piece;
    std::size_t count = 0;
    for (auto found = find_weekday_date(text); found; found = find_weekday_date(text, found->end)) ++count;
    CHECK(count == 0);
    (void)find_date(text + " dinsdag 1 maart 2027");
  }
  std::string dates;
  std::size_t count = 0;
  while (dates.size() < kMegabyte) dates += "maandag 1 maart 2027 ";
  for (auto found = find_weekday_date(dates); found; found = find_weekday_date(dates, found->end)) ++count;
  CHECK(count == (dates.size() / 21));
}

TEST_CASE("a_day_of_the_week_decides_which_number_is_the_month") {
  CHECK(found_in("Thursday 03/04/2027") == "2027-03-04");
  CHECK(found_in("Thu 3/4/2027") == "2027-03-04");
  CHECK(found_in("Thursday 03-04-2027") == "2027-03-04");
  CHECK(found_in("Saturday 03/04/2027") == "2027-04-03");
  CHECK(found_in("Friday 03/04/2027") == "2027-04-03");
  CHECK(wrong_weekday_in("The deadline is Thursday 03/04/2027.").empty());
  CHECK(wrong_weekday_in("The deadline is Friday 03/04/2027.") == "2027-04-03");
  // Nobody who writes Dutch puts the month first.
  CHECK(wrong_weekday_in("De termijn eindigt donderdag 03/04/2027.") == "2027-04-03");
}

TEST_CASE("a_short_name_of_a_day_that_is_a_word_is_no_day") {
  for (const char* word : {"Dat blijft zo. 1 maart 2027 begint de termijn.", "Dat is zo 1 maart 2027 een feit.",
                           "Vraag het ma 2 maart 2027.", "We sat 1 March 2027 out.", "In the sun 2 March 2027 passed.",
                           "Hij doet di 1 maart 2027.", "Wie wo 1 maart 2027 zegt.", "Dat staat vrij. 1 maart 2027."}) {
    INFO(word);
    CHECK(wrong_weekday_in(word).empty());
  }
  for (const char* day : {"di 1 maart 2027",
                          "Planning: di 1 maart 2027",
                          "Planning (di 1 maart 2027)",
                          "Planning; di 1 maart 2027",
                          "Planning \u2013 di 1 maart 2027",
                          "Planning\tdi 1 maart 2027",
                          "1. di 1 maart 2027",
                          "op di 1 maart 2027",
                          "Vanaf di. 1 maart 2027",
                          "tot di 1 maart 2027",
                          "t/m di 1 maart 2027",
                          "ma 1 maart 2027 en di 1 maart 2027",
                          "of di 1 maart 2027",
                          "uiterlijk di 1 maart 2027",
                          "on Tue 1 March 2027",
                          "from Tue 1 March 2027",
                          "until Tue 1 March 2027",
                          "by Tue 1 March 2027",
                          "and Tue 1 March 2027",
                          "Het is dinsdag 1 maart 2027."}) {
    INFO(day);
    CHECK(wrong_weekday_in(day) == "2027-03-01");
  }
}

TEST_CASE("two_digits_are_a_year_where_nothing_counts_them") {
  for (const char* none : {"10 mei 20 laptops", "Vanaf 10 mei 20 stuks", "10 mei 20 tot 25 laptops",
                           "May 10, 20 laptops", "versie 3.2.12", "3.2.12", "3.02.12", "03.2.12", "\u00a7 1.3.27"}) {
    INFO(none);
    CHECK(found_in(none).empty());
  }
  for (const char* year : {"1 maart 27", "1 maart 27.", "1 maart 27, of later", "1 maart 27 (maandag)",
                           "1 maart 27 om 12.00 uur", "1 March 27 at noon", "1 maart 27 12.00 uur",
                           "1 maart '27 begint", "01.03.27", "1.3.2027", "1-3-27", "1/3/27 begint"}) {
    INFO(year);
    CHECK(found_in(year) == "2027-03-01");
  }
}

TEST_CASE("before_a_date_is_another_date") {
  for (const char* same : {"uiterlijk op 1 maart 2027", "per 1 maart 2027", "De datum: 1 maart 2027"}) {
    INFO(same);
    CHECK(read_date(same).has_value());
  }
  for (const char* other :
       {"voor 1 maart 2027", "v\u00f3\u00f3r 1 maart 2027", "before 1 March 2027", "na 1 maart 2027"}) {
    INFO(other);
    CHECK_FALSE(read_date(other).has_value());
  }
}
