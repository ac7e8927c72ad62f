// SPDX-License-Identifier: EUPL-1.2
#include "core/base/date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace bestek {
namespace {

template <class T>
bool parse_number(std::string_view text, T& value) noexcept {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size();
}

constexpr std::array<Bilingual, 12> kMonths{{{"januari", "January"},
                                             {"februari", "February"},
                                             {"maart", "March"},
                                             {"april", "April"},
                                             {"mei", "May"},
                                             {"juni", "June"},
                                             {"juli", "July"},
                                             {"augustus", "August"},
                                             {"september", "September"},
                                             {"oktober", "October"},
                                             {"november", "November"},
                                             {"december", "December"}}};

bool same_letters(std::string_view one, std::string_view other) noexcept {
  const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::ranges::equal(one, other, {}, small, small);
}

/// 1 to 12 for a month's name in either language; 0 for what is none.
unsigned int month_of(std::string_view name) noexcept {
  const auto* found = std::ranges::find_if(kMonths, [&](const Bilingual& month) {
    return same_letters(month.dutch, name) || same_letters(month.english, name);
  });
  return found == kMonths.end() ? 0 : static_cast<unsigned int>(found - kMonths.begin()) + 1;
}

/// "March 1, 2027": the month's name first, a comma or none behind the day.
std::optional<Date> parse_month_first(std::string_view text) noexcept {
  const std::size_t first = text.find(' ');
  const std::size_t second = text.rfind(' ');
  if (first == std::string_view::npos || second == first) return std::nullopt;
  std::string_view middle = text.substr(first + 1, second - first - 1);
  if (middle.ends_with(',')) middle.remove_suffix(1);
  const std::string_view last = text.substr(second + 1);
  int year = 0;
  unsigned int day = 0;
  if (middle.size() > 2 || last.size() != 4 || !parse_number(middle, day) || !parse_number(last, year))
    return std::nullopt;
  const Date date{std::chrono::year{year}, std::chrono::month{month_of(text.substr(0, first))}, std::chrono::day{day}};
  return date.ok() ? std::optional<Date>(date) : std::nullopt;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) noexcept {
  int year = 0;
  unsigned int month = 0;
  unsigned int day = 0;
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  if (!parse_number(text.substr(0, 4), year) || !parse_number(text.substr(5, 2), month) ||
      !parse_number(text.substr(8, 2), day)) {
    return std::nullopt;
  }
  const Date date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  if (!date.ok()) return std::nullopt;
  return date;
}

std::optional<Date> parse_typed_date(std::string_view text, std::optional<Language> language) noexcept {
  if (const auto iso = parse_date(text)) return iso;
  const std::size_t first = text.find_first_not_of("0123456789");
  if (first == 0) return parse_month_first(text);
  if (first == std::string_view::npos || first > 2) return std::nullopt;
  const char sign = text[first];
  const std::size_t second = text.rfind(sign);
  const bool numbered = sign == '-' || sign == '.' || (sign == '/' && language == Language::kDutch);
  if (second == first || (!numbered && sign != ' ')) return std::nullopt;
  const std::string_view named = text.substr(first + 1, second - first - 1);
  const std::string_view last = text.substr(second + 1);
  unsigned int year = 0;
  unsigned int month = numbered ? 0 : month_of(named);
  unsigned int day = 0;
  if (numbered && (named.size() > 2 || !parse_number(named, month))) return std::nullopt;
  if (last.size() != 4 || !parse_number(last, year) || !parse_number(text.substr(0, first), day)) return std::nullopt;
  const Date date{std::chrono::year{static_cast<int>(year)}, std::chrono::month{month}, std::chrono::day{day}};
  return date.ok() ? std::optional<Date>(date) : std::nullopt;
}

std::string format_date(const Date& date) {
  std::array<char, 24> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                                   static_cast<unsigned int>(date.month()), static_cast<unsigned int>(date.day()));
  return {buffer.data(), length > 0 ? static_cast<std::size_t>(length) : 0};
}

std::string written_date(const Date& date, Language language) {
  const auto month = static_cast<unsigned int>(date.month());
  return std::to_string(static_cast<unsigned int>(date.day())) + " " + std::string(kMonths.at(month - 1).in(language)) +
         " " + std::to_string(static_cast<int>(date.year()));
}

Date today() noexcept { return Date{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())}; }

}  // namespace bestek
