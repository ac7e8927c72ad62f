// SPDX-License-Identifier: EUPL-1.2
#include "core/check/weight.hpp"

#include "core/base/number.hpp"
#include "core/base/text.hpp"

namespace bestek {
namespace {

constexpr double kMostWeight = 1'000'000;

}  // namespace

std::optional<double> parse_weight(std::string_view typed, Language language) {
  std::string text = canonical_text(typed);
  for (const std::string_view unit : {"%", "procent", "percent", "pct", "punten", "punt", "points", "pnt", "pts"})
    if (text.ends_with(unit)) text.resize(text.size() - unit.size());
  while (text.ends_with(' ')) text.pop_back();
  const auto number = parse_number(text, NumberKind::kDecimal, language);
  if (!number || number->value < 0 || number->value > kMostWeight) return std::nullopt;
  return number->value;
}

bool is_weight_range(std::string_view typed, Language language) {
  for (const std::string_view between : {"–", "-", " tot en met ", " t/m ", " tot ", " to "}) {
    const std::size_t at = typed.find(between);
    if (at == std::string_view::npos) continue;
    const auto least = parse_weight(typed.substr(0, at), language);
    const auto most = parse_weight(typed.substr(at + between.size()), language);
    if (least && most) return *least > 0 && *least < *most;
  }
  return false;
}

}  // namespace bestek
