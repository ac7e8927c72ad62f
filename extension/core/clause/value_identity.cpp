// SPDX-License-Identifier: EUPL-1.2
#include "core/clause/value_identity.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/base/currency.hpp"
#include "core/base/date.hpp"
#include "core/base/duration.hpp"
#include "core/base/number.hpp"
#include "core/base/text.hpp"
#include "core/clause/amount_manner.hpp"
#include "core/clause/fill_value.hpp"

namespace bestek {
namespace {

/// The text without the fill-in's own unit behind it: "tien stuks" is "tien".
std::string without_unit(const FillIn& fill, const std::string& text) {
  for (const Language words : kLanguages) {
    const std::string& unit = fill.unit.in(words);
    if (!unit.empty() && text.size() > unit.size() && text.ends_with(unit))
      return canonical_text(text.substr(0, text.size() - unit.size()));
  }
  return text;
}

std::optional<std::string> number_identity(const FillIn& fill, const std::string& text, Language language) {
  const auto number = number_within(without_unit(fill, text), language);
  return number ? std::optional("number " + plain_number(*number)) : std::nullopt;
}

/// The amount, in euros and without tax unless it says otherwise.
std::optional<std::string> amount_identity(const FillIn& fill, const std::string& text, Language language) {
  const auto identity = number_identity(fill, text, language);
  return identity ? std::optional(*identity + amount_manner(text)) : std::nullopt;
}

std::string period_identity(const Duration& period) {
  return "period " + plain_number(period.amount) + " " + std::to_string(static_cast<int>(period.unit));
}

/// A period in the unit of the fill-in: "3 jaar" where months are asked, "36" as they stand there.
std::optional<std::string> duration_identity(const FillIn& fill, const std::string& text, Language language) {
  const auto unit = counted_in(fill);
  const auto said = parse_duration(text, language);
  if (said && (unit || fill.type == FillType::kDuration)) return period_identity(*said);
  auto period = unit ? parse_duration(text, language, unit->unit) : std::nullopt;
  if (!period) return std::nullopt;
  // A bare number counts the fill-in's own unit: years, not the months they are counted in.
  period->amount *= unit->amount;
  return period_identity(*period);
}

/// The date, with its time where it has one.
std::optional<std::string> date_identity(const std::string& text) {
  const auto date = read_date(text);
  if (!date) return std::nullopt;
  return "date " + format_date(date->date) + (date->time ? " " + format_time(*date->time) : "");
}

std::optional<std::string> typed_identity(const FillIn& fill, const std::string& text, Language language) {
  switch (fill.type) {
    case FillType::kDate:
      return date_identity(text);
    case FillType::kInteger:
    case FillType::kDuration:
      if (auto period = duration_identity(fill, text, language)) return period;
      return number_identity(fill, text, language);
    case FillType::kDecimal:
    case FillType::kPercentage:
      return number_identity(fill, text, language);
    case FillType::kMoney:
      return amount_identity(fill, text, language);
    case FillType::kTime: {
      const auto time = parse_time(text);
      return time ? std::optional("time " + format_time(*time)) : std::nullopt;
    }
    case FillType::kChoice: {
      const FillChoice* choice = find_choice(fill, text);
      return choice == nullptr ? std::nullopt : std::optional("choice " + choice->value);
    }
    case FillType::kText:
      break;
  }
  return std::nullopt;
}

bool same_date(const WrittenValue& one, const WrittenValue& other) {
  const auto here = read_date(typed_signs(canonical_text(one.text)));
  const auto there = read_date(typed_signs(canonical_text(other.text)));
  return here && there && here->date == there->date && (!here->time || !there->time || here->time == there->time);
}

/// The amount that is all of the text, by its currency.
std::optional<std::string> sole_amount(const WrittenValue& value) {
  const std::string text = canonical_text(value.text);
  const bool money = euro_at_begin(text) > 0 || euro_at_end(text) > 0;
  return money ? amount_identity(FillIn{}, text, value.language) : std::nullopt;
}

/// The period that is all of the text.
std::optional<Duration> sole_period(const WrittenValue& value) {
  const std::string text = canonical_text(value.text);
  const auto periods = find_periods(text, value.language);
  const bool all = periods.size() == 1 && periods[0].begin == 0 && periods[0].end == text.size();
  return all ? std::optional(periods[0].period) : std::nullopt;
}

/// The count that is all of the text; digits with nothing before them are a mark: "014".
std::optional<double> sole_number(const WrittenValue& value) {
  const std::string text = canonical_text(value.text);
  const auto number = text.starts_with('0') ? std::nullopt : parse_number(text, NumberKind::kAmount, value.language);
  return number ? std::optional(number->value) : std::nullopt;
}

/// The words of a name in whatever order, without those that only join them: "The Hague District Court". Nothing for
/// one word, and for what has digits: of a number every place counts.
std::vector<std::string> name_words(std::string_view text) {
  constexpr std::array<std::string_view, 9> kJoining{"de", "het", "the", "of", "van", "te", "in", "at", "for"};
  std::vector<std::string> words = split(spelled(text), ' ');
  if (words.size() < 2 || text.find_first_of("0123456789") != std::string_view::npos) return {};
  std::erase_if(words, [&](const std::string& word) { return std::ranges::find(kJoining, word) != kJoining.end(); });
  std::ranges::sort(words);
  return words;
}

/// Of a value that nobody gave a type: whether both are one date, number, amount or period in so many words.
bool same_read_value(const WrittenValue& one, const WrittenValue& other) {
  if (same_date(one, other)) return true;
  const auto words = name_words(one.text);
  if (!words.empty() && words == name_words(other.text)) return true;
  const auto number = sole_number(one);
  if (number && number == sole_number(other)) return true;
  const auto amount = sole_amount(one);
  if (amount && amount == sole_amount(other)) return true;
  const auto period = sole_period(one);
  return period && period == sole_period(other);
}

}  // namespace

bool is_part_of_name(std::string_view one, std::string_view other) {
  const auto here = name_words(one);
  const auto there = name_words(other);
  if (here.empty() || there.empty()) return false;
  return std::ranges::includes(there, here) || std::ranges::includes(here, there);
}

std::optional<Duration> counted_in(const FillIn& fill) {
  for (const Language words : kLanguages)
    if (const auto unit = named_unit(folded(canonical_text(fill.unit.in(words))))) return unit;
  const std::size_t dash = fill.name.rfind('-');
  return dash == std::string::npos ? std::nullopt : named_unit(std::string_view(fill.name).substr(dash + 1));
}

std::string value_identity(const FillIn& fill, std::string_view text, Language language) {
  const std::string plain = typed_signs(canonical_text(text));
  if (plain.empty()) return {};
  auto typed = typed_identity(fill, plain, language);
  return typed ? std::move(*typed) : "text " + spelled(plain);
}

bool same_value(const FillIn& fill, const WrittenValue& one, const WrittenValue& other) {
  if (value_identity(fill, one.text, one.language) == value_identity(fill, other.text, other.language)) return true;
  if (fill.type == FillType::kText) return same_read_value(one, other);
  return fill.type == FillType::kDate && same_date(one, other);
}

}  // namespace bestek
