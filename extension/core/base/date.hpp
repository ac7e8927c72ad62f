// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/language.hpp"

namespace bestek {

using Date = std::chrono::year_month_day;

/// A date written YYYY-MM-DD that exists in the calendar.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text) noexcept;
/// A time of the day.
struct TimeOfDay {
  int hour = 0, minute = 0;
  friend bool operator==(const TimeOfDay&, const TimeOfDay&) = default;
};
/// "12.00", "12:00 uur", "12 uur", "12u30", "2.30 p.m.", "noon", "twaalf uur": all of the text. A bare number is none.
[[nodiscard]] std::optional<TimeOfDay> parse_time(std::string_view text);
/// "09:30".
[[nodiscard]] std::string format_time(const TimeOfDay& time);

/// A date in a text, with what belongs to it: the day of the week before it, the time behind or before it.
struct FoundDate {
  std::size_t begin = 0, end = 0;  ///< byte offsets, of all that belongs to it
  Date date{};
  std::optional<std::chrono::weekday> weekday = std::nullopt;  ///< as written
  std::optional<TimeOfDay> time = std::nullopt;
  bool short_year = false;   ///< "1-4-27": taken as of this century
  bool slashed = false;      ///< "1/3/2027": read as the first of March; elsewhere the third of January
  bool month_first = false;  ///< "3/15/2027", and "Thursday 3/4/2027", which is one in March only
  [[nodiscard]] bool weekday_fits() const noexcept { return !weekday || *weekday == std::chrono::weekday{date}; }
  /// Whether no doubt is left which day it is: the day of the week fits, the year has four digits, and "1/3/2027" is
  /// one only where the writer's language is known to be Dutch.
  [[nodiscard]] bool is_certain(std::optional<Language> language) const noexcept {
    return weekday_fits() && !short_year && !month_first && (!slashed || language == Language::kDutch);
  }
};
/// The first date at or behind `from` that exists, however it is written: numbers in the order of either language, the
/// month's name or its abbreviation ("1 mrt. 2027", "Mon 1st of March 2027", "2027-03-01T12:00", "1-4-'27").
[[nodiscard]] std::optional<FoundDate> find_date(std::string_view text, std::size_t from = 0);
/// The date that is all that the text says ("op maandag 1 maart 2027 om 12.00 uur (CET)").
[[nodiscard]] std::optional<FoundDate> read_date(std::string_view text);

/// A date as a person types it, in any of these forms, when it is certain and has no time.
[[nodiscard]] std::optional<Date> parse_typed_date(std::string_view text,
                                                   std::optional<Language> language = std::nullopt);

/// YYYY-MM-DD.
[[nodiscard]] std::string format_date(const Date& date);

/// "23 november 2026" / "23 November 2026", for documents.
[[nodiscard]] std::string written_date(const Date& date, Language language);

/// Today in the Netherlands, close enough for review dates (UTC).
[[nodiscard]] Date today() noexcept;

}  // namespace bestek
