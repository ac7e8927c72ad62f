// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "core/base/date.hpp"

namespace bestek {

/// How a day without its year may be written.
enum class DayForm : unsigned char {
  kNamed,     ///< with the month's name: "15 maart", "March 15th"
  kNumbered,  ///< also "15-3" and "15/3", where nothing but a time follows
};

/// A year that has every day.
inline constexpr std::chrono::year kAnyYear{2000};

/// The first day of a month in the text whose year is left out, as of this year, with its day of the week and time.
/// Nothing for a day of every year ("jaarlijks op 1 januari"), and for a text that has a date with its year.
[[nodiscard]] std::optional<FoundDate> find_day(std::string_view text, DayForm form, std::chrono::year year = kAnyYear);

/// The first date of the text; where none has its year, the first day without one.
[[nodiscard]] std::optional<FoundDate> find_date_or_day(std::string_view text, DayForm form);

}  // namespace bestek
