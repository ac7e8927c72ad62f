// SPDX-License-Identifier: EUPL-1.2
#include "core/base/weekday_text.hpp"

#include <algorithm>
#include <array>

#include "core/base/ascii.hpp"

namespace bestek {
namespace {

/// Whether a day's abbreviation may begin behind this text. "Dat blijft zo." says no Sunday.
bool may_precede_short_day(std::string_view text) noexcept {
  constexpr std::array<std::string_view, 24> kWords{
      "op", "vanaf", "tot",   "t/m",  "en", "of",  "om", "per",     "uiterlijk", "tussen", "van",   "met",
      "on", "from",  "until", "till", "by", "and", "or", "between", "through",   "to",     "datum", "date"};
  constexpr std::array<std::string_view, 14> kSigns{"(",      ":", ";",      "\t", "\n", "|",      "\u2013",
                                                    "\u2014", "-", "\u2022", "*",  "\"", "\u201c", "\u00b7"};
  while (text.ends_with(' ') || text.ends_with("\u00a0")) text.remove_suffix(text.ends_with(' ') ? 1 : 2);
  if (text.empty() || std::ranges::any_of(kSigns, [&](std::string_view sign) { return text.ends_with(sign); }))
    return true;
  if (text.ends_with('.') && text.size() > 1) text.remove_suffix(is_digit(text[text.size() - 2]) ? 1 : 0);  // "1. ma"
  if (is_digit(text.back())) return true;
  return std::ranges::any_of(kWords, [&](std::string_view word) {
    if (text.size() < word.size() || !same_letters(text.substr(text.size() - word.size()), word)) return false;
    return TextScanner(text, text.size() - word.size()).at_beginning();
  });
}

}  // namespace

std::optional<NamedWeekday> scan_weekday(std::string_view text, TextScanner& scan) {
  const std::size_t begin = scan.at();
  const auto weekday = weekday_of(scan.word());
  if (weekday && (!weekday->is_short || may_precede_short_day(text.substr(0, begin)))) {
    scan.take(".");
    scan.take(",");
    scan.blanks();
    if (scan.take_word({"de", "den", "the"})) scan.blanks();
    return weekday;
  }
  scan.go_to(begin);
  return std::nullopt;
}

}  // namespace bestek
