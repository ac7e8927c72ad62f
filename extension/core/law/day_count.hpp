// SPDX-License-Identifier: EUPL-1.2
// How the law counts days. Sources: Algemene termijnenwet art. 1-4; Regulation (EEC, Euratom) No 1182/71 art. 3.
#pragma once

#include "core/law/holidays.hpp"

namespace bestek {

/// Which terms go on when they end on a day that is no working day.
struct CountingRule {
  int longest = 0;       ///< in days; a longer term ends where it ends
  int working_days = 0;  ///< so many at least lie in a term
  int of_days = 0;       ///< of this many days or more
  std::string basis;
};

/// Where a term ends.
struct TermEnd {
  Date date{};
  Date counted{};  ///< before it went on; the same when it did not
  [[nodiscard]] bool moved() const noexcept { return date != counted; }
};

/// `date` and so many days; negative for days before it.
[[nodiscard]] Date days_from(const Date& date, int days) noexcept;
/// From `date` to `until`; negative when that comes first.
[[nodiscard]] int days_between(const Date& date, const Date& until) noexcept;

/// The last day of a term of so many days that an event on `event` starts: the day of the event itself does not count.
[[nodiscard]] TermEnd end_of_term(const Date& event, int days, const Holidays& holidays, const CountingRule& rule);

/// The last day on which the event may be for the term to end on `end` or before.
[[nodiscard]] Date latest_start(const Date& end, int days, const Holidays& holidays, const CountingRule& rule);

}  // namespace bestek
