// SPDX-License-Identifier: EUPL-1.2
#include "core/law/holidays.hpp"

#include <algorithm>

namespace bestek {
namespace {

using std::chrono::sys_days;

/// The day that it is in this year.
Date day_in(const Holiday& holiday, std::chrono::year year) noexcept {
  if (holiday.from_easter) return sys_days{easter_sunday(year)} + std::chrono::days{*holiday.from_easter};
  const sys_days day{year / holiday.day};
  const bool sunday = std::chrono::weekday{day} == std::chrono::Sunday;
  return day + std::chrono::days{sunday ? holiday.on_sunday : 0};
}

}  // namespace

Date easter_sunday(std::chrono::year in) noexcept {
  const int year = static_cast<int>(in);
  const int golden = year % 19;
  const int century = year / 100;
  const int rest = year % 100;
  const int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
  const int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
  const int shift = epact + weekday - 7 * ((golden + 11 * epact + 22 * weekday) / 451) + 114;
  return in / std::chrono::month(static_cast<unsigned int>(shift / 31)) /
         std::chrono::day(static_cast<unsigned int>(shift % 31 + 1));
}

bool meets(const QuietPeriod& period, const Date& from, const Date& until) noexcept {
  const auto years = std::chrono::years{period.until < period.from ? 1 : 0};
  for (auto year = from.year() - std::chrono::years{1}; year <= until.year(); ++year)
    if (year / period.from <= until && (year + years) / period.until >= from) return true;
  return false;
}

const Holiday* Holidays::on(const Date& date) const noexcept {
  if (!cover(date)) return nullptr;
  const auto is_it = [&](const Holiday& holiday) {
    return (!holiday.only || *holiday.only == date.year()) && day_in(holiday, date.year()) == date;
  };
  const auto found = std::ranges::find_if(list_, is_it);
  return found == list_.end() ? nullptr : &*found;
}

bool Holidays::is_working_day(const Date& date) const noexcept {
  const std::chrono::weekday day{date};
  return day != std::chrono::Saturday && day != std::chrono::Sunday && on(date) == nullptr;
}

}  // namespace bestek
