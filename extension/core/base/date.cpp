// SPDX-License-Identifier: EUPL-1.2
#include "core/base/date.hpp"

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

std::optional<Date> parse_typed_date(std::string_view text) noexcept {
  const std::size_t first = text.find('-');
  const std::size_t second = first == std::string_view::npos ? first : text.find('-', first + 1);
  if (second == std::string_view::npos || text.size() - second - 1 != 4 || first > 2 || second - first > 3)
    return parse_date(text);
  int year = 0;
  unsigned int month = 0;
  unsigned int day = 0;
  if (!parse_number(text.substr(0, first), day) || !parse_number(text.substr(first + 1, second - first - 1), month) ||
      !parse_number(text.substr(second + 1), year)) {
    return std::nullopt;
  }
  const Date date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
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
