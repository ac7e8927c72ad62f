// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/planned_dates.hpp"

namespace bestek {

std::vector<MisplacedDay> misplaced_days(const PlannedDates& dates) {
  std::vector<MisplacedDay> misplaced;
  const PlannedDay* before = nullptr;
  for (const PlannedDay& day : kPlannedDays) {
    const auto& date = dates.*day.member;
    if (!date) continue;
    if (before != nullptr && *date < *(dates.*before->member)) misplaced.push_back({day.field, before->field});
    before = &day;
  }
  for (const EarlierDays& earlier : kEarlierDays) {
    std::optional<Date> last = dates.publication;
    std::string_view other = "date-publication";
    for (const Date& date : dates.*earlier.member) {
      if (last && date < *last) misplaced.push_back({earlier.field, other});
      last = date;
      other = earlier.field;
    }
    const auto& final_one = dates.*earlier.last;
    if (!(dates.*earlier.member).empty() && (!final_one || *final_one < *last))
      misplaced.push_back({earlier.last_field, earlier.field});
  }
  return misplaced;
}

std::optional<Date> dispatch_day(const PlannedDates& dates) noexcept {
  return dates.dispatch ? dates.dispatch : dates.publication;
}

}  // namespace bestek
