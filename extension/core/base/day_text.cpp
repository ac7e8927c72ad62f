// SPDX-License-Identifier: EUPL-1.2
// Days whose year is left out, as in a timetable.
#include "core/base/day_text.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/date_parts.hpp"
#include "core/base/text.hpp"
#include "core/base/weekday_text.hpp"

namespace bestek {
namespace {

/// Whether the text is about a day of every year.
bool is_of_every_year(std::string_view text) {
  constexpr std::array<std::string_view, 11> kEveryYear{"jaarlijks",  "ieder jaar", "elk jaar",     "kalenderjaar",
                                                        "per jaar",   "telkenjare", "annual",       "each year",
                                                        "every year", "yearly",     "calendar year"};
  const std::string plain = folded(text);
  return std::ranges::any_of(kEveryYear, [&](std::string_view one) { return plain.find(one) != std::string::npos; });
}

/// "3 May" is a day, "3 may be extended" is none.
bool is_small_may(std::string_view text) { return text.find("may") != std::string_view::npos; }

/// Whether a number stands there that may be its year: "1 maart 12.00" has none.
bool has_digits_behind(TextScanner scan) {
  scan.take(",");
  scan.blanks();
  scan.take_any({"'", "\u2019", "\u2018"});
  const std::string_view rest = scan.rest();
  const auto digits = std::ranges::find_if(rest, [](char c) { return c < '0' || c > '9'; }) - rest.begin();
  return digits > 2;
}

/// "15-3", "15/3" with nothing behind it but what belongs to a day.
std::optional<DayAndMonth> scan_numbered_day(TextScanner& scan) {
  const auto day = scan.digits(1, 2);
  if (!day || !scan.take_any({"-", "/"})) return std::nullopt;
  const auto month = scan.digits(1, 2);
  if (!month) return std::nullopt;
  TextScanner behind(scan);
  FoundDate time;
  scan_time_behind(behind, time);
  behind.blanks();
  behind.take_any({".", ",", ";", ")"});
  behind.blanks();
  return behind.at_end()
             ? std::optional(DayAndMonth{static_cast<unsigned int>(*day), static_cast<unsigned int>(*month)})
             : std::nullopt;
}

/// Whether the number behind a month's name is its day: "May 1st", "March 15, noon"; not in "March 5 times" and "mei
/// een keer".
bool is_day_of_month(std::string_view said, TextScanner behind) {
  const char last = said.back();
  if (last < '0' || last > '9') {
    constexpr std::array<std::string_view, 5> kRanks{"st", "nd", "rd", "th", "."};
    return std::ranges::any_of(kRanks, [&](std::string_view rank) {
      return said.size() > rank.size() && said.ends_with(rank) && said[said.size() - rank.size() - 1] <= '9';
    });
  }
  const std::string_view rest = behind.rest();
  if (rest.empty() || std::string_view(".,;:)!?\n\t").find(rest.front()) != std::string_view::npos) return true;
  FoundDate time;
  scan_time_behind(behind, time);
  return time.time.has_value();
}

std::optional<FoundDate> day_at(std::string_view text, std::size_t at, DayForm form, std::chrono::year year) {
  TextScanner scan(text, at);
  const auto weekday = scan_weekday(text, scan);
  const std::size_t begin = scan.at();
  for (const auto written : {scan_day_and_month, scan_month_and_day, scan_numbered_day}) {
    if (written == scan_numbered_day && form != DayForm::kNumbered) continue;
    scan.go_to(begin);
    const auto day = written(scan);
    const std::string_view said = text.substr(begin, scan.at() - begin);
    if (!day || has_digits_behind(scan) || is_small_may(said)) continue;
    if (written == scan_month_and_day && !is_day_of_month(said, scan)) continue;
    FoundDate found;
    found.begin = at;
    found.date = Date{year, std::chrono::month{day->month}, std::chrono::day{day->day}};
    if (!found.date.ok()) continue;
    if (weekday) found.weekday = weekday->day;
    found.slashed = said.find('/') != std::string_view::npos;
    scan_time_behind(scan, found);
    return found;
  }
  return std::nullopt;
}

/// Of a text that has no date with its year.
std::optional<FoundDate> first_day(std::string_view text, DayForm form, std::chrono::year year) {
  if (is_of_every_year(text)) return std::nullopt;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!TextScanner(text, at).at_beginning()) continue;
    if (auto found = day_at(text, at, form, year)) return found;
  }
  return std::nullopt;
}

}  // namespace

std::optional<FoundDate> find_day(std::string_view text, DayForm form, std::chrono::year year) {
  return find_date(text) ? std::nullopt : first_day(text, form, year);
}

std::optional<FoundDate> find_date_or_day(std::string_view text, DayForm form) {
  auto found = find_date(text);
  return found ? found : first_day(text, form, kAnyYear);
}

}  // namespace bestek
