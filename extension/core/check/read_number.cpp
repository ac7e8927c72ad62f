// SPDX-License-Identifier: EUPL-1.2
#include "core/check/read_number.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include "core/base/text.hpp"

namespace bestek {
namespace {

constexpr std::size_t kGroup = 3;  // digits between two thousands separators

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool in_number(char c) noexcept { return is_digit(c) || c == '.' || c == ','; }

/// Whether every separator of this kind parts thousands: one to three digits, then groups of three.
bool parts_thousands(std::string_view number, char separator) {
  const std::size_t first = number.find(separator);
  if (first == 0 || first > kGroup || number.front() == '0') return false;
  for (std::size_t at = first; at != std::string_view::npos; at = number.find(separator, at + 1)) {
    std::size_t digits = 0;
    while (at + 1 + digits < number.size() && is_digit(number[at + 1 + digits])) ++digits;
    if (digits != kGroup) return false;
  }
  return true;
}

/// The sign before the decimals, '\0' when there are none, nothing when the number cannot be understood.
std::optional<char> decimal_sign(std::string_view number, Language language) {
  const std::size_t comma = number.rfind(',');
  const std::size_t dot = number.rfind('.');
  if (comma == std::string_view::npos && dot == std::string_view::npos) return '\0';
  if (comma != std::string_view::npos && dot != std::string_view::npos) {
    const char last = comma > dot ? ',' : '.';
    const char other = comma > dot ? '.' : ',';
    const bool once = std::count(number.begin(), number.end(), last) == 1;
    return once && parts_thousands(number, other) ? std::optional(last) : std::nullopt;
  }
  const char only = comma == std::string_view::npos ? '.' : ',';
  const bool several = std::count(number.begin(), number.end(), only) > 1;
  const bool thousands_sign = only == (language == Language::kDutch ? '.' : ',');
  if (several) return parts_thousands(number, only) ? std::optional('\0') : std::nullopt;
  return thousands_sign && parts_thousands(number, only) ? '\0' : only;
}

}  // namespace

std::optional<double> read_number(std::string_view text, Language language) {
  const std::string plain = canonical_text(text);
  const auto begin = std::find_if(plain.begin(), plain.end(), is_digit);
  auto end = std::find_if_not(begin, plain.end(), in_number);
  if (std::any_of(end, plain.end(), is_digit)) return std::nullopt;
  while (end != begin && !is_digit(*(end - 1))) --end;  // "€ 500,-" and the full stop of a sentence
  const bool negative = begin != plain.begin() && *(begin - 1) == '-';
  std::string number(begin, end);
  const auto decimals = decimal_sign(number, language);
  if (number.empty() || negative || !decimals) return std::nullopt;
  std::erase_if(number, [&](char c) { return !is_digit(c) && c != *decimals; });
  std::replace(number.begin(), number.end(), ',', '.');
  double value = 0;
  const auto [stop, error] =
      std::from_chars(number.data(), number.data() + number.size(), value, std::chars_format::fixed);
  if (error != std::errc{} || stop != number.data() + number.size()) return std::nullopt;
  return value;
}

}  // namespace bestek
