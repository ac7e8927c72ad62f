// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/language.hpp"

namespace bestek {

/// In what periods are counted. Weeks are counted in days and years in months; a working day is no day.
enum class TimeUnit { kHour, kWorkingDay, kDay, kMonth };

struct Duration {
  double amount = 0;
  TimeUnit unit = TimeUnit::kMonth;
  friend bool operator==(const Duration&, const Duration&) = default;
};

/// "36 maanden", "3 jaar", "tien werkdagen", "ten (10) working days", "anderhalf jaar", "1 jaar en 6 maanden" as one
/// period: the number, in digits or words, and the unit behind it. What is joined to it and counts no smaller unit
/// ("3 jaar en 1 jaar") leaves nothing: whether it is added nobody knows.
/// `otherwise`: how to read a number without a unit. `language` tells thousands from decimals. Nothing for what begins
/// with no number or says another unit.
[[nodiscard]] std::optional<Duration> parse_duration(std::string_view text, Language language,
                                                     std::optional<TimeUnit> otherwise = std::nullopt);

/// A period in a running text.
struct FoundPeriod {
  std::size_t begin = 0, end = 0;  ///< byte offsets: from the number to the unit
  Duration period;
};
/// Every period in the text, in order.
[[nodiscard]] std::vector<FoundPeriod> find_periods(std::string_view text, Language language);

/// The unit that a word (or "working days") names, in either language, with how many of it that are: "weken" is 7 days.
[[nodiscard]] std::optional<Duration> named_unit(std::string_view word) noexcept;

}  // namespace bestek
