// SPDX-License-Identifier: EUPL-1.2
#include "core/base/date_parts.hpp"

#include <string>

#include "core/base/date_names.hpp"
#include "core/base/number_words.hpp"
#include "core/base/time_text.hpp"

namespace bestek {
namespace {

constexpr int kDaysOfMonth = 31;

/// A day of a month: "1", "1e", "1st", "eerste", "vijftien".
std::optional<unsigned int> scan_day(TextScanner& scan) {
  const std::size_t begin = scan.at();
  if (const auto day = scan.digits(1, 2)) {
    if (!scan.take_word({"e", "ste", "de", "st", "nd", "rd", "th"})) scan.take_any({".", "\u00ba", "\u00b0"});
    return static_cast<unsigned int>(*day);
  }
  std::string word(scan.word());
  if (!word.empty() && scan.take("-")) word += "-" + std::string(scan.word());
  auto named = rank_in_words(word);
  if (!named) named = number_in_words(word);
  if (named && *named > 0 && *named <= kDaysOfMonth) return static_cast<unsigned int>(*named);
  scan.go_to(begin);
  return std::nullopt;
}

}  // namespace

unsigned int scan_month(TextScanner& scan) noexcept {
  const std::size_t begin = scan.at();
  const unsigned int month = month_of(scan.word());
  if (month == 0)
    scan.go_to(begin);
  else
    scan.take(".");
  return month;
}

std::optional<DayAndMonth> scan_day_and_month(TextScanner& scan) {
  const auto day = scan_day(scan);
  if (!day) return std::nullopt;
  scan.blanks();
  if (scan.take_word({"day", "dag"})) scan.blanks();
  if (scan.take_word({"of", "van"})) scan.blanks();
  const unsigned int month = scan_month(scan);
  return month > 0 ? std::optional(DayAndMonth{*day, month}) : std::nullopt;
}

std::optional<DayAndMonth> scan_month_and_day(TextScanner& scan) {
  const unsigned int month = scan_month(scan);
  if (month == 0) return std::nullopt;
  scan.blanks();
  if (scan.take_word({"the"})) scan.blanks();
  const auto day = scan_day(scan);
  return day ? std::optional(DayAndMonth{*day, month}) : std::nullopt;
}

void scan_date_joints(TextScanner& scan) {
  for (std::size_t before = scan.at();; before = scan.at()) {
    scan.blanks();
    scan.take_any({",", "(", "-", "\u2013", "\u2014", ";", "|", "/", "@", "T", ":"});
    scan.blanks();
    scan.take_word({"om", "at", "te", "tot", "v\u00f3\u00f3r", "voor", "before", "by", "uiterlijk", "until", "op", "on",
                    "klokslag", "tijdstip", "tijd", "time"});
    if (scan.at() == before) return;
  }
}

void scan_time_behind(TextScanner& scan, FoundDate& found) {
  found.end = scan.at();
  const std::string_view behind = scan.rest();
  scan_date_joints(scan);
  const bool opened = behind.substr(0, scan.at() - found.end).find('(') != std::string_view::npos;
  found.time = scan_time(scan);
  if (!found.time) {
    scan.go_to(found.end);
    return;
  }
  scan_time_zone(scan);
  if (opened) scan.take(")");
  found.end = scan.at();
}

}  // namespace bestek
