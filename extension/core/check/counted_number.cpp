// SPDX-License-Identifier: EUPL-1.2
#include "core/check/counted_number.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/duration.hpp"
#include "core/base/number.hpp"
#include "core/clause/value_identity.hpp"

namespace bestek {
namespace {

/// That so many months have in any year, whichever they are.
double least_days(double months) {
  constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  constexpr std::size_t kMost = 1200;
  const auto count = static_cast<std::size_t>(std::clamp(std::floor(months), 0.0, static_cast<double>(kMost)));
  int least = 0;
  for (std::size_t first = 0; first < kDays.size(); ++first) {
    int days = 0;
    for (std::size_t i = 0; i < count; ++i) days += kDays.at((first + i) % kDays.size());
    least = first == 0 ? days : std::min(least, days);
  }
  return least;
}

}  // namespace

std::optional<double> counted_number(const FillIn& fill, const std::string& value, Language language) {
  const auto unit = counted_in(fill);
  const auto said = unit ? parse_duration(value, language) : std::nullopt;
  if (!said) return number_within(value, language);
  if (said->unit == unit->unit) return said->amount / unit->amount;
  if (unit->unit != TimeUnit::kDay) return std::nullopt;
  if (said->unit == TimeUnit::kMonth) return std::floor(least_days(said->amount) / unit->amount);
  return said->unit == TimeUnit::kWorkingDay ? std::optional(said->amount / unit->amount) : std::nullopt;
}

bool says_unit(const FillIn& fill, const std::string& value, Language language) {
  return counted_in(fill) && parse_duration(value, language);
}

}  // namespace bestek
