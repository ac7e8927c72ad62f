// SPDX-License-Identifier: EUPL-1.2
#include "core/law/day_count.hpp"

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "shipped_law.hpp"

namespace bestek {
namespace {

std::string end_of(const char* event, int days) {
  return format_date(end_of_term(day(event), days, shipped_law().holidays, shipped_law().counting).date);
}

TEST_CASE("Easter Sunday is that of the almanacs") {
  for (const char* easter : {"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2030-04-21", "2038-04-25",
                             "2049-04-18", "2076-04-19", "2285-03-22"})
    CHECK(format_date(easter_sunday(day(easter).year())) == easter);
}

TEST_CASE("holidays are those of the Algemene termijnenwet, King's Day on the 26th when the 27th is a Sunday") {
  const Holidays& holidays = shipped_law().holidays;
  for (const char* off : {"2027-01-01", "2027-03-26", "2027-03-29", "2027-04-27", "2027-05-05", "2027-05-06",
                          "2027-05-17", "2027-12-25", "2027-12-26", "2025-04-26", "2031-04-26"})
    CHECK(holidays.on(day(off)) != nullptr);
  for (const char* working : {"2027-05-07", "2025-04-28", "2031-04-28", "2027-12-24", "2027-12-31", "2027-10-31"})
    CHECK(holidays.on(day(working)) == nullptr);
  CHECK(holidays.on(day("2025-04-27")) == nullptr);
  CHECK_FALSE(holidays.cover(day("2100-01-01")));
}

TEST_CASE("a term begins the day after and goes on over a day off") {
  CHECK(end_of("2026-11-23", 40) == "2027-01-04");
  CHECK(end_of("2026-11-23", 45) == "2027-01-07");
  CHECK(end_of("2026-11-23", 35) == "2026-12-28");
  CHECK(end_of("2026-11-16", 40) == "2026-12-28");
  CHECK(end_of("2026-11-20", 35) == "2026-12-28");
  CHECK(end_of("2027-02-16", 40) == "2027-03-30");
  CHECK(end_of("2027-03-18", 40) == "2027-04-28");
  CHECK(end_of("2026-12-05", 20) == "2026-12-28");
}

TEST_CASE("a short term has two working days, a long one ends where it ends") {
  CHECK(end_of("2026-12-24", 3) == "2026-12-29");   // 25, 26 holidays, 27 Sunday, 28 the first working day
  CHECK(end_of("2027-01-08", 1) == "2027-01-11");   // one day asks for one only
  CHECK(end_of("2026-10-03", 91) == "2027-01-02");  // a Saturday
  CHECK(end_of("2026-10-04", 90) == "2027-01-04");
}

// tests/cli/day_count.py computes them, in another way and with tables of its own.
TEST_CASE("days are counted as the second computation counts them") {
  const Holidays& holidays = shipped_law().holidays;
  const CountingRule& rule = shipped_law().counting;
  std::ifstream file(BESTEK_SOURCE_DIR "/tests/unit/law/day_vectors.json");
  const auto rows = nlohmann::json::parse(file);
  REQUIRE(rows.size() >= 400);
  for (const auto& row : rows) {
    const Date from = day(row["day"].get<std::string>().c_str());
    const Date expected = day(row["result"].get<std::string>().c_str());
    const int days = row["days"];
    INFO(row.dump());
    CHECK(holidays.cover(expected) == row["covered"].get<bool>());
    // Of days outside the table of holidays nobody can say whether they are some.
    if (!row["covered"]) continue;
    if (row["what"] == "end")
      CHECK(end_of_term(from, days, holidays, rule).date == expected);
    else if (row["what"] == "start")
      CHECK(latest_start(from, days, holidays, rule) == expected);
    else
      CHECK(days_from(from, -days) == expected);
  }
}

TEST_CASE("the latest start is the last from which the term ends in time") {
  const Holidays& holidays = shipped_law().holidays;
  const CountingRule& rule = shipped_law().counting;
  for (Date end = day("2026-12-01"); end < day("2028-02-01"); end = days_from(end, 1)) {
    for (const int days : {4, 10, 15, 20, 29, 40}) {
      const Date start = latest_start(end, days, holidays, rule);
      CHECK(end_of_term(start, days, holidays, rule).date <= end);
      CHECK(end_of_term(days_from(start, 1), days, holidays, rule).date > end);
    }
  }
}

}  // namespace
}  // namespace bestek
