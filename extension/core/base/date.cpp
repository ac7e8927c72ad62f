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

std::string format_date(const Date& date) {
  std::array<char, 24> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                                   static_cast<unsigned int>(date.month()), static_cast<unsigned int>(date.day()));
  return {buffer.data(), length > 0 ? static_cast<std::size_t>(length) : 0};
}

Date today() noexcept { return Date{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())}; }

}  // namespace bestek
