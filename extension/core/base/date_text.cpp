// SPDX-License-Identifier: EUPL-1.2
// Dates as people write them.
#include "core/base/date_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/date_names.hpp"
#include "core/base/date_parts.hpp"
#include "core/base/filler.hpp"
#include "core/base/text.hpp"
#include "core/base/text_scanner.hpp"
#include "core/base/time_text.hpp"
#include "core/base/weekday_text.hpp"

namespace bestek {
namespace {

constexpr int kCentury = 2000;
// Of what "3/4/2027" is made, in whichever order.
constexpr std::string_view kNumbered = "0123456789-/. '";

struct Year {
  int value = 0;
  bool is_short = false;
};

/// Whether nothing counts what two digits before this place say: "10 mei 20 laptops" has no year.
bool ends_year(TextScanner scan) {
  const int blanks = scan.blanks();
  if (scan.at_end()) return true;
  if (scan.take_any({"(", "|", "\t", "\n", "\u2013", "\u2014"}) || scan_time(scan)) return true;
  if (blanks > 0) return scan.take_word({"om", "at"}) || scan.take("- ");
  return scan.take_any({",", ";", ":", ")", "]", "\"", "\u201d", "!", "?"}) || scan.take(".");
}

/// "2027", "'27" and "27". A short one is no hour: "1 maart 12.00 uur".
std::optional<Year> scan_year(TextScanner& scan) {
  if (const auto full = scan.digits(4, 4)) return Year{*full, false};
  const std::size_t begin = scan.at();
  const bool apostrophe = scan.take_any({"'", "\u2019", "\u2018", "`", "\u00b4"});
  const auto years = scan.digits(2, 2);
  TextScanner hour(scan);
  hour.go_to(begin);
  if (years && (apostrophe || !scan_time(hour))) return Year{kCentury + *years, true};
  scan.go_to(begin);
  return std::nullopt;
}

std::optional<FoundDate> made(Year year, unsigned int month, unsigned int day) noexcept {
  FoundDate found;
  found.date = Date{std::chrono::year{year.value}, std::chrono::month{month}, std::chrono::day{day}};
  found.short_year = year.is_short;
  return found.date.ok() ? std::optional(found) : std::nullopt;
}

std::optional<FoundDate> scan_iso(TextScanner& scan) {
  const auto year = scan.digits(4, 4);
  if (!year) return std::nullopt;
  for (const std::string_view sign : {"-", "/", "."}) {
    if (!scan.take(sign)) continue;
    const auto month = scan.digits(1, 2);
    const bool joined = month && scan.take(sign);
    const auto day = joined ? scan.digits(1, 2) : std::nullopt;
    if (day) return made({*year, false}, static_cast<unsigned int>(*month), static_cast<unsigned int>(*day));
  }
  return std::nullopt;
}

/// Digits with how many they are.
std::optional<std::pair<unsigned int, std::size_t>> scan_part(TextScanner& scan) {
  const std::size_t begin = scan.at();
  const auto digits = scan.digits(1, 2);
  return digits ? std::optional(std::pair(static_cast<unsigned int>(*digits), scan.at() - begin)) : std::nullopt;
}

/// "1-3-2027", "1 / 3 / '27", "1-mrt-2027"; "3/15/2027" can only have the month first. "3.2.12" is a chapter or
/// version.
std::optional<FoundDate> scan_numbered_date(TextScanner& scan) {
  const auto first = scan_part(scan);
  if (!first) return std::nullopt;
  scan.blanks();
  for (const std::string_view sign : {"-", "/", ".", "\u2013", "\u2011"}) {
    if (!scan.take(sign)) continue;
    scan.blanks();
    const unsigned int named = scan_month(scan);
    const auto second = named > 0 ? std::optional(std::pair(named, std::size_t{2})) : scan_part(scan);
    scan.blanks();
    if (!second || !scan.take(sign)) return std::nullopt;
    scan.blanks();
    const auto year = scan_year(scan);
    if (!year) return std::nullopt;
    if (sign == "." && year->is_short && (first->second < 2 || second->second < 2)) return std::nullopt;
    unsigned int day = first->first;
    unsigned int month = second->first;
    const bool month_first = month > kMonthsOfYear && day <= kMonthsOfYear;
    if (month_first) std::swap(day, month);
    auto found = made(*year, month, day);
    if (found) found->month_first = month_first;
    if (found) found->slashed = sign == "/" && named == 0;
    return found;
  }
  return std::nullopt;
}

std::optional<FoundDate> made_where_year_ends(TextScanner& scan, unsigned int month, unsigned int day) {
  const std::size_t begin = scan.at();
  const auto year = scan_year(scan);
  if (!year || (year->is_short && scan.at() == begin + 2 && !ends_year(scan))) return std::nullopt;
  return made(*year, month, day);
}

/// "1 maart 2027", "1st of March, 2027", "1 mrt. '27".
std::optional<FoundDate> scan_day_first(TextScanner& scan) {
  const auto found = scan_day_and_month(scan);
  if (!found) return std::nullopt;
  scan.take(",");
  scan.blanks();
  return made_where_year_ends(scan, found->month, found->day);
}

/// "March 1, 2027", "Mar. the 1st 2027".
std::optional<FoundDate> scan_month_first(TextScanner& scan) {
  const auto found = scan_month_and_day(scan);
  if (!found) return std::nullopt;
  scan.take(",");
  return scan.blanks() > 0 ? made_where_year_ends(scan, found->month, found->day) : std::nullopt;
}

/// "Thursday 3/4/2027" is one in March: who writes English may put the month first, and only so the day fits.
void decide_order(const std::optional<NamedWeekday>& weekday, bool numbered, FoundDate& found) {
  if (!weekday) return;
  found.weekday = weekday->day;
  if (!numbered || weekday->language != Language::kEnglish || found.weekday_fits() || found.month_first) return;
  const Date other{found.date.year(), std::chrono::month{static_cast<unsigned int>(found.date.day())},
                   std::chrono::day{static_cast<unsigned int>(found.date.month())}};
  if (!other.ok() || std::chrono::weekday{other} != weekday->day) return;
  found.date = other;
  found.month_first = true;
}

/// "om 12.00 uur op" before the date.
void scan_time_before(std::string_view text, std::size_t from, FoundDate& found) {
  for (std::size_t at = from; at < found.begin && !found.time; ++at) {
    TextScanner scan(text, at);
    if (!scan.at_beginning()) continue;
    const auto time = scan_time(scan);
    if (!time) continue;
    scan_time_zone(scan);
    scan_date_joints(scan);
    if (scan.at() != found.begin) continue;
    found.time = time;
    found.begin = at;
  }
}

std::optional<FoundDate> date_at(std::string_view text, std::size_t at) {
  TextScanner scan(text, at);
  const auto weekday = scan_weekday(text, scan);
  const std::size_t begin = scan.at();
  for (const auto form : {scan_iso, scan_numbered_date, scan_day_first, scan_month_first}) {
    scan.go_to(begin);
    auto found = form(scan);
    if (!found) continue;
    found->begin = at;
    const std::string_view said = text.substr(begin, scan.at() - begin);
    decide_order(weekday, form == scan_numbered_date && said.find_first_not_of(kNumbered) == std::string_view::npos,
                 *found);
    scan_time_behind(scan, *found);
    return found;
  }
  return std::nullopt;
}

/// A year has digits.
bool may_hold_date(std::string_view text, std::size_t from) {
  return text.find_first_of("0123456789", from) != std::string_view::npos;
}

}  // namespace

std::optional<FoundDate> find_date(std::string_view text, std::size_t from) {
  if (!may_hold_date(text, from)) return std::nullopt;
  for (std::size_t at = from; at < text.size(); ++at) {
    if (!TextScanner(text, at).at_beginning()) continue;
    auto found = date_at(text, at);
    if (!found) continue;
    scan_time_before(text, from, *found);
    return found;
  }
  return std::nullopt;
}

std::optional<FoundDate> find_weekday_date(std::string_view text, std::size_t from) {
  if (!may_hold_date(text, from)) return std::nullopt;
  for (std::size_t at = from; at < text.size(); ++at) {
    TextScanner scan(text, at);
    if (!scan.at_beginning() || !scan_weekday(text, scan)) continue;
    if (auto found = date_at(text, at)) return found;
  }
  return std::nullopt;
}

std::optional<FoundDate> read_date(std::string_view text) {
  auto found = find_date(text);
  if (!found || !behind_filler(text.substr(0, found->begin)).empty() || !behind_filler(text.substr(found->end)).empty())
    return std::nullopt;
  return found;
}

std::optional<Date> parse_typed_date(std::string_view text, std::optional<Language> language) {
  const auto found = find_date(text);
  if (!found || found->begin != 0 || found->end != text.size() || found->time) return std::nullopt;
  return found->is_certain(language) ? std::optional(found->date) : std::nullopt;
}

std::string written_date(const Date& date, Language language) {
  const auto month = static_cast<unsigned int>(date.month());
  return std::to_string(static_cast<unsigned int>(date.day())) + " " + std::string(month_name(month, language)) + " " +
         std::to_string(static_cast<int>(date.year()));
}

}  // namespace bestek
