// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "core/base/language.hpp"

namespace bestek {

inline constexpr unsigned int kMonthsOfYear = 12;

/// 1 to 12 for a month's name or abbreviation in either language; 0 for what is none.
[[nodiscard]] unsigned int month_of(std::string_view name) noexcept;
/// The name of a month from 1 to 12.
[[nodiscard]] std::string_view month_name(unsigned int month, Language language);

/// A day of the week as it is written.
struct NamedWeekday {
  std::chrono::weekday day;
  Language language = Language::kDutch;
  bool is_short = false;  ///< an abbreviation: some are words as well ("zo", "sun")
};
/// The day of the week that a name or abbreviation says in either language.
[[nodiscard]] std::optional<NamedWeekday> weekday_of(std::string_view name) noexcept;
[[nodiscard]] std::string_view weekday_name(std::chrono::weekday day, Language language);

}  // namespace bestek
