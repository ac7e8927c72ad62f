// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "core/base/date.hpp"
#include "core/clause/clause.hpp"

namespace bestek {

/// Easter Sunday of a Gregorian year. Source: the anonymous Gregorian computus, as in the almanacs.
[[nodiscard]] Date easter_sunday(std::chrono::year year) noexcept;

/// One day of every year, or of one.
struct Holiday {
  LocalText name;
  std::chrono::month_day day{};           ///< of a fixed one
  int on_sunday = 0;                      ///< days that a fixed one moves when it falls on a Sunday
  std::optional<int> from_easter;         ///< days from Easter Sunday; then `day` says nothing
  std::optional<std::chrono::year> only;  ///< the one year in which it is one
};

/// Weeks of every year in which few people are at work; it may run over New Year.
struct QuietPeriod {
  LocalText name;
  std::chrono::month_day from{}, until{};
};
/// Whether a day of it lies between the two, both included.
[[nodiscard]] bool meets(const QuietPeriod& period, const Date& from, const Date& until) noexcept;

/// The days that are no working days beside Saturdays and Sundays.
class Holidays {
 public:
  Holidays() = default;
  Holidays(std::vector<Holiday> list, std::chrono::year from, std::chrono::year until)
      : list_(std::move(list)), from_(from), until_(until) {}

  /// Null when the day is none, or lies outside the years of the table.
  [[nodiscard]] const Holiday* on(const Date& date) const noexcept;
  /// Whether the table says anything about this day.
  [[nodiscard]] bool cover(const Date& date) const noexcept { return date.year() >= from_ && date.year() <= until_; }
  [[nodiscard]] bool is_working_day(const Date& date) const noexcept;
  [[nodiscard]] std::chrono::year last_year() const noexcept { return until_; }

 private:
  std::vector<Holiday> list_;
  std::chrono::year from_{0}, until_{0};
};

}  // namespace bestek
