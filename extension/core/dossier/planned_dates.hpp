// SPDX-License-Identifier: EUPL-1.2
// Which days a tender plans, and in which order the law has them come.
#pragma once

#include <array>
#include <string_view>

#include "core/dossier/profile.hpp"

namespace bestek {

/// How the fields of days begin; behind it comes their name in the profile's file and in the words for people.
inline constexpr std::string_view kDateField = "date-";

struct PlannedDay {
  std::string_view field;
  std::optional<Date> PlannedDates::*member;
  [[nodiscard]] constexpr std::string_view name() const noexcept { return field.substr(kDateField.size()); }
};

/// In the order in which they have to come.
inline constexpr std::array<PlannedDay, 8> kPlannedDays{{{"date-prior-notice", &PlannedDates::prior_notice},
                                                         {"date-dispatch", &PlannedDates::dispatch},
                                                         {"date-publication", &PlannedDates::publication},
                                                         {"date-questions", &PlannedDates::questions},
                                                         {"date-notice", &PlannedDates::notice},
                                                         {"date-deadline", &PlannedDates::deadline},
                                                         {"date-award", &PlannedDates::award},
                                                         {"date-start", &PlannedDates::start}}};

/// Days of which a tender may have several: those before the last one, which has a field of its own.
struct EarlierDays {
  std::string_view field;
  std::vector<Date> PlannedDates::*member;
  std::optional<Date> PlannedDates::*last;
  std::string_view last_field;
};
inline constexpr std::array<EarlierDays, 2> kEarlierDays{
    {{"date-earlier-questions", &PlannedDates::earlier_questions, &PlannedDates::questions, "date-questions"},
     {"date-earlier-notices", &PlannedDates::earlier_notices, &PlannedDates::notice, "date-notice"}}};

/// Null for a field that has no list.
[[nodiscard]] constexpr const EarlierDays* earlier_days_of(std::string_view last_field) noexcept {
  for (const EarlierDays& one : kEarlierDays)
    if (one.last_field == last_field) return &one;
  return nullptr;
}

/// A day that comes before one that has to come before it; fields by the names that fill-ins have.
struct MisplacedDay {
  std::string_view field, other;
};
/// Each pair once; the earlier days of a list are in their order, after the publication and before the last.
[[nodiscard]] std::vector<MisplacedDay> misplaced_days(const PlannedDates& dates);

/// From which day the terms run: the dispatch of the notice (art. 2.71 Aw), until that is planned the publication.
[[nodiscard]] std::optional<Date> dispatch_day(const PlannedDates& dates) noexcept;

}  // namespace bestek
