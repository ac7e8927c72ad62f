// SPDX-License-Identifier: EUPL-1.2
#include "core/law/day_count.hpp"

namespace bestek {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

}  // namespace

Date days_from(const Date& date, int count) noexcept { return sys_days{date} + days{count}; }

int days_between(const Date& date, const Date& until) noexcept {
  return static_cast<int>((sys_days{until} - sys_days{date}).count());
}

TermEnd end_of_term(const Date& event, int count, const Holidays& holidays, const CountingRule& rule) {
  const Date counted = days_from(event, count);
  if (count < 1 || count > rule.longest) return {counted, counted};
  int working_days = 0;
  if (count >= rule.of_days) {
    for (Date day = days_from(event, 1); day <= counted && working_days < rule.working_days; day = days_from(day, 1))
      if (holidays.is_working_day(day)) ++working_days;
  } else {
    working_days = rule.working_days;
  }
  Date end = counted;
  while (working_days < rule.working_days || !holidays.is_working_day(end)) {
    end = days_from(end, 1);
    if (holidays.is_working_day(end)) ++working_days;
  }
  return {end, counted};
}

Date latest_start(const Date& end, int count, const Holidays& holidays, const CountingRule& rule) {
  Date start = days_from(end, -count);
  while (end_of_term(start, count, holidays, rule).date > end) start = days_from(start, -1);
  return start;
}

}  // namespace bestek
