// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/language.hpp"

namespace bestek {

using Date = std::chrono::year_month_day;

/// A date written YYYY-MM-DD that exists in the calendar.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text) noexcept;
/// A date as a person types it: YYYY-MM-DD or day-month-year ("1-3-2027", "01-03-2027").
[[nodiscard]] std::optional<Date> parse_typed_date(std::string_view text) noexcept;

/// YYYY-MM-DD.
[[nodiscard]] std::string format_date(const Date& date);

/// "23 november 2026" / "23 November 2026", for documents.
[[nodiscard]] std::string written_date(const Date& date, Language language);

/// Today in the Netherlands, close enough for review dates (UTC).
[[nodiscard]] Date today() noexcept;

}  // namespace bestek
