// SPDX-License-Identifier: EUPL-1.2
#include "core/base/date_names.hpp"

#include <algorithm>
#include <array>

#include "core/base/text_scanner.hpp"

namespace bestek {
namespace {

constexpr unsigned int kMonthsOfYear = 12;

struct MonthName {
  Bilingual name;
  std::array<std::string_view, 3> short_names;
};

constexpr std::array<MonthName, kMonthsOfYear> kMonths{{{{"januari", "January"}, {"jan"}},
                                                        {{"februari", "February"}, {"feb", "febr"}},
                                                        {{"maart", "March"}, {"mrt", "mar", "maa"}},
                                                        {{"april", "April"}, {"apr"}},
                                                        {{"mei", "May"}, {}},
                                                        {{"juni", "June"}, {"jun"}},
                                                        {{"juli", "July"}, {"jul"}},
                                                        {{"augustus", "August"}, {"aug"}},
                                                        {{"september", "September"}, {"sep", "sept"}},
                                                        {{"oktober", "October"}, {"okt", "oct"}},
                                                        {{"november", "November"}, {"nov"}},
                                                        {{"december", "December"}, {"dec"}}}};

// From Sunday, as std::chrono::weekday counts.
constexpr std::array<std::array<std::string_view, 6>, 7> kWeekdays{
    {{"zondag", "sunday", "zo", "sun"},
     {"maandag", "monday", "ma", "mon"},
     {"dinsdag", "tuesday", "di", "tue", "tues"},
     {"woensdag", "wednesday", "wo", "wed"},
     {"donderdag", "thursday", "do", "thu", "thur", "thurs"},
     {"vrijdag", "friday", "vr", "fri", "vrij"},
     {"zaterdag", "saturday", "za", "sat"}}};

// From Sunday, as std::chrono::weekday counts.
constexpr std::array<Bilingual, 7> kWeekdayNames{{{"zondag", "Sunday"},
                                                  {"maandag", "Monday"},
                                                  {"dinsdag", "Tuesday"},
                                                  {"woensdag", "Wednesday"},
                                                  {"donderdag", "Thursday"},
                                                  {"vrijdag", "Friday"},
                                                  {"zaterdag", "Saturday"}}};

}  // namespace

unsigned int month_of(std::string_view name) noexcept {
  const auto* found = std::ranges::find_if(kMonths, [&](const MonthName& month) {
    return same_letters(month.name.dutch, name) || same_letters(month.name.english, name) ||
           std::ranges::any_of(month.short_names,
                               [&](std::string_view one) { return !one.empty() && same_letters(one, name); });
  });
  return found == kMonths.end() ? 0 : static_cast<unsigned int>(found - kMonths.begin()) + 1;
}

std::string_view month_name(unsigned int month, Language language) { return kMonths.at(month - 1).name.in(language); }

std::optional<std::chrono::weekday> weekday_of(std::string_view name) noexcept {
  for (unsigned int i = 0; i < kWeekdays.size() && !name.empty(); ++i) {
    const auto& names = kWeekdays[i];
    if (std::ranges::any_of(names, [&](std::string_view one) { return same_letters(one, name); }))
      return std::chrono::weekday{i};
  }
  return std::nullopt;
}

std::string_view weekday_name(std::chrono::weekday day, Language language) {
  return kWeekdayNames.at(day.c_encoding()).in(language);
}

}  // namespace bestek
