// SPDX-License-Identifier: EUPL-1.2
#include "core/base/date_names.hpp"

#include <algorithm>
#include <array>

#include "core/base/ascii.hpp"
#include "core/base/byte_set.hpp"
#include "core/base/text_scanner.hpp"

namespace bestek {
namespace {

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

struct WeekdayName {
  Bilingual name;
  std::array<std::string_view, 2> short_dutch;
  std::array<std::string_view, 3> short_english;
};

// From Sunday, as std::chrono::weekday counts.
constexpr std::array<WeekdayName, 7> kWeekdays{{{{"zondag", "Sunday"}, {"zo"}, {"sun"}},
                                                {{"maandag", "Monday"}, {"ma"}, {"mon"}},
                                                {{"dinsdag", "Tuesday"}, {"di"}, {"tue", "tues"}},
                                                {{"woensdag", "Wednesday"}, {"wo"}, {"wed"}},
                                                {{"donderdag", "Thursday"}, {"do"}, {"thu", "thur", "thurs"}},
                                                {{"vrijdag", "Friday"}, {"vr", "vrij"}, {"fri"}},
                                                {{"zaterdag", "Saturday"}, {"za"}, {"sat"}}}};

ByteSet first_letters_of_weekdays() noexcept {
  ByteSet letters;
  const auto add = [&letters](std::string_view name) {
    if (!name.empty()) letters.add(static_cast<unsigned char>(lower(name.front())));
  };
  for (const WeekdayName& one : kWeekdays) {
    add(one.name.dutch);
    add(one.name.english);
    std::ranges::for_each(one.short_dutch, add);
    std::ranges::for_each(one.short_english, add);
  }
  return letters;
}

/// False is certain: most words of a text begin with another letter than any day of the week.
bool may_be_weekday(std::string_view name) noexcept {
  static const ByteSet letters = first_letters_of_weekdays();
  return !name.empty() && letters.has(static_cast<unsigned char>(lower(name.front())));
}

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

std::optional<NamedWeekday> weekday_of(std::string_view name) noexcept {
  if (!may_be_weekday(name)) return std::nullopt;
  const auto is_name = [&](std::string_view one) { return same_letters(one, name); };
  for (unsigned int i = 0; i < kWeekdays.size(); ++i) {
    const WeekdayName& one = kWeekdays[i];
    const std::chrono::weekday day{i};
    if (is_name(one.name.dutch)) return NamedWeekday{day, Language::kDutch, false};
    if (is_name(one.name.english)) return NamedWeekday{day, Language::kEnglish, false};
    if (std::ranges::any_of(one.short_dutch, is_name)) return NamedWeekday{day, Language::kDutch, true};
    if (std::ranges::any_of(one.short_english, is_name)) return NamedWeekday{day, Language::kEnglish, true};
  }
  return std::nullopt;
}

std::string_view weekday_name(std::chrono::weekday day, Language language) {
  return kWeekdays.at(day.c_encoding()).name.in(language);
}

}  // namespace bestek
