// SPDX-License-Identifier: EUPL-1.2
#include "core/check/weight.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/base/text.hpp"

namespace bestek {
namespace {

constexpr double kMostWeight = 1'000'000;

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// "1.000" is a thousand: a dot before exactly three digits parts thousands.
void drop_thousands(std::string& text) {
  for (std::size_t dot = text.find('.'); dot != std::string::npos; dot = text.find('.', dot)) {
    const bool three =
        dot + 3 < text.size() && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(dot) + 1,
                                             text.begin() + static_cast<std::ptrdiff_t>(dot) + 4, is_digit);
    const bool ends = dot + 4 >= text.size() || !is_digit(text[dot + 4]);
    if (dot == 0 || dot > 3 || !three || !ends) {
      ++dot;
    } else {
      text.erase(dot, 1);
    }
  }
}

}  // namespace

std::optional<double> parse_weight(std::string text) {
  text = canonical_text(text);
  for (const std::string_view unit : {"%", "punten", "points"}) {
    if (text.ends_with(unit)) text.resize(text.size() - unit.size());
  }
  while (text.ends_with(' ')) text.pop_back();
  drop_thousands(text);
  std::replace(text.begin(), text.end(), ',', '.');
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  // "inf" and "nan" are numbers to from_chars, and no weights.
  if (!std::isfinite(value) || value < 0 || value > kMostWeight) return std::nullopt;
  return value;
}

}  // namespace bestek
