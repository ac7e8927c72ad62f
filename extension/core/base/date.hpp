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
/// A date as a person types it: YYYY-MM-DD, day-month-year ("1-3-2027", "01.03.2027") or with the month's name in
/// either language ("1 maart 2027", "March 1, 2027"). "1/3/2027" is one where the person's language is known to be
/// Dutch: elsewhere it may be the third of January. A year has four digits.
[[nodiscard]] std::optional<Date> parse_typed_date(std::string_view text,
                                                   std::optional<Language> language = std::nullopt) noexcept;

/// YYYY-MM-DD.
[[nodiscard]] std::string format_date(const Date& date);

/// "23 november 2026" / "23 November 2026", for documents.
[[nodiscard]] std::string written_date(const Date& date, Language language);

/// Today in the Netherlands, close enough for review dates (UTC).
[[nodiscard]] Date today() noexcept;

}  // namespace bestek
