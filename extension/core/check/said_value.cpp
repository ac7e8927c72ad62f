// SPDX-License-Identifier: EUPL-1.2
#include "core/check/said_value.hpp"

#include <algorithm>
#include <array>

#include "core/base/currency.hpp"
#include "core/base/date.hpp"
#include "core/base/day_text.hpp"
#include "core/base/duration.hpp"
#include "core/base/filler.hpp"
#include "core/base/number.hpp"
#include "core/base/text.hpp"
#include "core/base/text_scanner.hpp"

namespace bestek {
namespace {

// What makes two values of what would be one: "48 tot 60 maanden".
constexpr std::array<std::string_view, 12> kRange{"tot en met", "t/m",    "tot",    "until", "through", "to",
                                                  "-",          "\u2013", "\u2014", "of",    "or",      "en uiterlijk"};

bool starts_range(std::string_view rest) {
  TextScanner scan(rest, 0);
  scan.blanks();
  const std::string_view behind = scan.rest();
  return std::ranges::any_of(kRange, [&](std::string_view joint) {
    if (!behind.starts_with(joint)) return false;
    TextScanner next(behind, joint.size());
    const int blanks = next.blanks();
    next.go_to(next.at() + euro_at_begin(next.rest()));
    next.blanks();
    const std::string_view value = next.rest();
    return !value.empty() && (blanks > 0 || joint.size() <= 3) && value.front() >= '0' && value.front() <= '9';
  });
}

std::string date_in(std::string_view text) {
  const auto found = find_date_or_day(text, DayForm::kNumbered);
  if (!found || !behind_filler(text.substr(0, found->begin)).empty()) return {};
  if (starts_range(text.substr(found->end))) return {};
  return canonical_text(text.substr(found->begin, found->end - found->begin));
}

std::string time_in(std::string_view text) {
  const std::string_view value = behind_filler(text);
  for (std::size_t end = value.size(); end > 0; --end) {
    if (!parse_time(value.substr(0, end))) continue;
    return starts_range(value.substr(end)) ? std::string() : canonical_text(value.substr(0, end));
  }
  return {};
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789., ") == std::string_view::npos &&
         text.find_first_of("0123456789") != std::string_view::npos;
}

/// Whether nothing but "uiterlijk binnen" or the like leads to a period.
bool leads_to_period(std::string_view before) {
  std::string_view rest = behind_filler(before);
  for (const std::string_view within : {"binnen", "within"})
    if (begins_with_letters(rest, within)) rest = behind_filler(rest.substr(within.size()));
  return rest.empty();
}

bool begins_with_period(std::string_view text, Language language) {
  const auto periods = find_periods(text, language);
  return !periods.empty() && leads_to_period(text.substr(0, periods.front().begin));
}

std::string period_in(std::string_view text, Language language) {
  const auto periods = find_periods(text, language);
  if (!periods.empty()) {
    const FoundPeriod& first = periods.front();
    if (!leads_to_period(text.substr(0, first.begin)) || starts_range(text.substr(first.end))) return {};
    return canonical_text(text.substr(first.begin, first.end - first.begin));
  }
  // "Looptijd: 48", of a value whose unit everybody knows.
  const std::string bare = canonical_text(behind_filler(text));
  return is_number(bare) ? bare : std::string();
}

/// The number with the currency before it and what belongs to it behind it.
std::string number_in(std::string_view text, Language language) {
  std::string all = canonical_text(text);
  const std::string_view value = behind_filler(all);
  if (value.empty() || starts_range(value.substr(std::min(value.find_first_not_of("0123456789.,"), value.size()))))
    return {};
  if (number_within(all, language)) {
    const bool digits = value.front() >= '0' && value.front() <= '9';
    const bool words = value.find_first_of("0123456789") == std::string_view::npos;
    if (digits || words) return all;
  }
  // "€ 4 mln (zie § 3)": the number with its currency, and nothing behind it.
  const std::string rest(value);
  const auto number = leading_number(rest, language, names_euro(all));
  if (!number) return {};
  const std::string before = canonical_text(std::string_view(all).substr(0, all.size() - value.size()));
  const std::size_t sign = euro_at_end(before);
  const std::string_view behind = std::string_view(rest).substr(number->end);
  std::size_t end = number->end;
  if (behind.starts_with(' ') && euro_at_begin(behind.substr(1)) > 0) end += 1 + euro_at_begin(behind.substr(1));
  return (sign > 0 ? before.substr(before.size() - sign) + " " : "") + rest.substr(0, end);
}

}  // namespace

std::string leading_value(std::string_view text, const FillIn& fill, Language language) {
  switch (fill.type) {
    case FillType::kDate:
      return date_in(text);
    case FillType::kTime:
      return time_in(text);
    case FillType::kDuration:
      return period_in(text, language);
    case FillType::kInteger:
      // "Verlengingen: maximaal 12 maanden" says how long, not how many.
      if (fill.unit.in(language).empty() && begins_with_period(text, language)) return {};
      [[fallthrough]];
    case FillType::kDecimal:
    case FillType::kPercentage:
    case FillType::kMoney:
      return number_in(text, language);
    case FillType::kChoice:
    case FillType::kText:
      break;
  }
  return canonical_text(text);
}

std::string adjacent_value(std::string_view text, const FillIn& fill, Language language) {
  TextScanner scan(text, 0);
  scan.blanks();
  const std::string_view rest = scan.rest();
  if (fill.type == FillType::kDate) {
    const auto found = find_date_or_day(rest, DayForm::kNamed);
    return found && found->begin == 0 ? date_in(rest) : std::string();
  }
  const bool money = fill.type == FillType::kMoney && euro_at_begin(rest) > 0;
  const bool period = fill.type == FillType::kDuration && !find_periods(rest, language).empty() &&
                      find_periods(rest, language).front().begin == 0;
  return money || period ? leading_value(rest, fill, language) : std::string();
}

}  // namespace bestek
