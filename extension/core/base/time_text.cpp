// SPDX-License-Identifier: EUPL-1.2
#include "core/base/time_text.hpp"

#include <array>
#include <cstdio>

#include "core/base/number_words.hpp"
#include "core/base/text.hpp"

namespace bestek {
namespace {

constexpr int kHours = 24, kNoon = 12, kMinutes = 60;

/// "uur", "h", "o'clock"; false where none stands here.
bool scan_unit(TextScanner& scan) {
  const std::size_t begin = scan.at();
  scan.blanks();
  if (scan.take_word({"uur", "uren", "u", "h", "hr", "hrs", "hour", "hours"})) {
    scan.take(".");
    return true;
  }
  if (scan.take_any({"o'clock", "o\u2019clock"})) return true;
  scan.go_to(begin);
  return false;
}

/// "pm", "a.m.", "'s middags", "in the morning": the hours to add, and whether it says so.
std::optional<bool> scan_half_of_day(TextScanner& scan) {
  const std::size_t begin = scan.at();
  scan.blanks();
  if (scan.take_any({"p.m.", "P.M.", "p.m", "P.M"}) || scan.take_word({"pm"})) return true;
  if (scan.take_any({"a.m.", "A.M.", "a.m", "A.M"}) || scan.take_word({"am"})) return false;
  if (scan.take_any({"'s ", "\u2019s ", "\u2018s "})) {
    if (scan.take_word({"middags", "avonds", "namiddags"})) return true;
    if (scan.take_word({"ochtends", "morgens", "nachts"})) return false;
  }
  if (scan.take_any({"in the afternoon", "in the evening"})) return true;
  if (scan.take("in the morning")) return false;
  scan.go_to(begin);
  return std::nullopt;
}

std::optional<TimeOfDay> checked(TimeOfDay time, std::optional<bool> afternoon) noexcept {
  if (afternoon && time.hour <= kNoon) {
    if (time.hour == kNoon)
      time.hour = *afternoon ? kNoon : 0;
    else if (*afternoon)
      time.hour += kNoon;
  }
  return time.hour < kHours && time.minute < kMinutes ? std::optional(time) : std::nullopt;
}

/// "12.00", "12:00:00", "12u00", "12"; whether minutes are said.
std::optional<TimeOfDay> scan_numbers(TextScanner& scan, bool& minutes_said) {
  const auto hour = scan.digits(1, 2);
  if (!hour) return std::nullopt;
  TimeOfDay time{*hour, 0};
  const std::size_t behind = scan.at();
  if (scan.take_any({":", ".", "u", "h", "U", "H"})) {
    if (const auto minute = scan.digits(2, 2)) {
      time.minute = *minute;
      minutes_said = true;
      const std::size_t whole = scan.at();
      if (!scan.take(":") || !scan.digits(2, 2)) scan.go_to(whole);
      return time;
    }
  }
  scan.go_to(behind);
  return time;
}

}  // namespace

std::optional<TimeOfDay> scan_time(TextScanner& scan) {
  const std::size_t begin = scan.at();
  if (scan.take_word({"noon", "midday"})) return TimeOfDay{kNoon, 0};
  bool minutes_said = false;
  std::optional<TimeOfDay> time = scan_numbers(scan, minutes_said);
  if (!time) {
    if (const auto named = number_in_words(scan.word()); named && *named < kHours)
      time = TimeOfDay{static_cast<int>(*named), 0};
  }
  if (time) {
    auto afternoon = scan_half_of_day(scan);
    const bool unit = scan_unit(scan);
    if (unit && !afternoon) afternoon = scan_half_of_day(scan);
    if (!unit && !afternoon && scan.take(" noon")) afternoon = true;
    const bool ends = scan.at_end() || (scan.rest().front() < '0' || scan.rest().front() > '9');
    const std::size_t end = scan.at();
    const bool goes_on = !unit && !afternoon && scan.take_any({".", "-", "/", "%", " %"}) && scan.digits(1, 4);
    scan.go_to(end);
    time = (minutes_said || unit || afternoon) && ends && !goes_on ? checked(*time, afternoon) : std::nullopt;
  }
  if (!time) scan.go_to(begin);
  return time;
}

void scan_time_zone(TextScanner& scan) noexcept {
  const std::size_t begin = scan.at();
  scan.blanks();
  const bool bracket = scan.take("(");
  const bool zone = scan.take_word({"CET", "CEST", "MET", "MEZ", "MEST", "UTC", "Z"}) ||
                    ((scan.take_word({"Nederlandse", "lokale", "plaatselijke", "Amsterdamse", "Dutch", "local",
                                      "Amsterdam", "European"})) &&
                     scan.blanks() > 0 && scan.take_word({"tijd", "time"}));
  if (zone && (!bracket || scan.take(")"))) return;
  scan.go_to(begin);
  if (!scan.take_any({"+", "-"}) || !scan.digits(2, 2) || !scan.take(":") || !scan.digits(2, 2)) scan.go_to(begin);
}

std::optional<TimeOfDay> parse_time(std::string_view text) {
  const std::string plain = canonical_text(text);
  TextScanner scan(plain, 0);
  const auto time = scan_time(scan);
  scan_time_zone(scan);
  scan.take(".");
  return scan.at_end() ? time : std::nullopt;
}

std::string format_time(const TimeOfDay& time) {
  std::array<char, 24> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), "%02d:%02d", time.hour, time.minute);
  return {buffer.data(), length > 0 ? static_cast<std::size_t>(length) : 0};
}

}  // namespace bestek
