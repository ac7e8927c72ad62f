// SPDX-License-Identifier: EUPL-1.2
#include "core/clause/fill_value.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "core/base/date.hpp"
#include "core/base/date_names.hpp"
#include "core/base/number.hpp"
#include "core/base/text.hpp"
#include "core/base/words.hpp"
#include "core/clause/given_text.hpp"

namespace bestek {

std::string choice_labels(const FillIn& fill, Language language) {
  std::string labels;
  for (const FillChoice& choice : fill.choices)
    labels.append(labels.empty() ? "" : "; ").append(choice.label.in(language));
  return labels;
}

namespace {

// Digits from which numbers are in groups of three: "1.600.000"; a count of four digits reads without ("1500").
constexpr std::size_t kGroupMoneyFrom = 4;
constexpr std::size_t kGroupCountsFrom = 5;
constexpr double kWholeWeight = 100;

Error refused(const char* code, const FillIn& fill, std::string_view answer) {
  return Error{code, {}, {{"name", fill.name}, {"value", std::string(answer)}}};
}

Error no_choice(const FillIn& fill, std::string_view answer) {
  Error error = refused("fill.not-a-choice", fill, answer);
  std::ranges::move(in_each_language("choices", [&fill](Language language) { return choice_labels(fill, language); }),
                    std::back_inserter(error.args));
  return error;
}

/// What a person knows the fill-in by, with the name that files use.
std::string shown_name(const FillIn& fill, Language language) {
  const std::string& label = fill.label.in(language);
  return label.empty() || label == fill.name ? fill.name : label + " (" + fill.name + ")";
}

/// Takes the sign off the end of the text, with the space between them.
bool take_off(std::string& text, const std::string& sign) {
  if (sign.empty() || text.size() <= sign.size() || !text.ends_with(sign)) return false;
  text = canonical_text(text.substr(0, text.size() - sign.size()));
  return true;
}

/// Why the text is no date: a day of the week that it is not, or another reason.
Error refused_date(const FillIn& fill, const std::string& text) {
  const auto date = read_date(text);
  if (!date || date->weekday_fits()) return refused("fill.not-a-date", fill, text);
  Error error = refused("fill.other-weekday", fill, text);
  for (const Language language : kLanguages)
    error.args.emplace_back("day." + std::string(language_code(language)),
                            weekday_name(std::chrono::weekday{date->date}, language));
  return error;
}

Result<std::string> checked_number(const FillIn& fill, const std::string& answer, Language language, Language typed) {
  const bool whole = fill.type == FillType::kInteger || fill.type == FillType::kDuration;
  const bool amount = whole || fill.type == FillType::kMoney;
  auto number = fill.type == FillType::kMoney
                    ? parse_money(answer, typed)
                    : parse_number(answer, amount ? NumberKind::kAmount : NumberKind::kDecimal, typed);
  if (!number && amount && parse_number(answer, NumberKind::kDecimal, typed))
    return refused(whole ? "fill.not-whole" : "fill.too-precise", fill, answer);
  if (!number) return refused("fill.not-a-number", fill, answer);
  if (whole && std::floor(number->value) != number->value) return refused("fill.not-whole", fill, answer);
  if ((fill.min && number->value < *fill.min) || (fill.max && number->value > *fill.max)) {
    Error error = refused(fill.min && fill.max ? "fill.out-of-range"
                          : fill.min           ? "fill.too-low"
                                               : "fill.too-high",
                          fill, answer);
    if (fill.min) error.args.emplace_back("min", number_text(*fill.min, language));
    if (fill.max) error.args.emplace_back("max", number_text(*fill.max, language));
    return error;
  }
  if (whole) number->decimals.clear();
  if (fill.type == FillType::kMoney) {
    if (number->decimals.size() == 1) number->decimals += '0';
    return written_number(*number, language, kGroupMoneyFrom);
  }
  return written_number(*number, language, whole ? kGroupCountsFrom : 0);
}

}  // namespace

std::string without_signs(const FillIn& fill, std::string text) {
  if (fill.type == FillType::kPercentage) take_off(text, "%");
  for (const Language language : kLanguages)
    if (take_off(text, fill.unit.in(language))) break;
  return text;
}

std::string number_text(double value, Language language) {
  std::string text = plain_number(value);
  if (language == Language::kDutch) std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

const FillChoice* find_choice(const FillIn& fill, std::string_view answer) {
  const auto found =
      std::ranges::find_if(fill.choices, [&](const FillChoice& choice) { return answer == choice.value; });
  return found == fill.choices.end() ? find_label(fill, answer) : &*found;
}

const FillChoice* find_label(const FillIn& fill, std::string_view shown) {
  const std::string text = typed_signs(shown);
  if (text.empty()) return nullptr;
  const auto found = std::ranges::find_if(fill.choices, [&](const FillChoice& choice) {
    const bool named = std::ranges::all_of(kLanguages, [&](Language language) { return choice.label.has(language); });
    return std::ranges::any_of(kLanguages, [&](Language one) { return text == typed_signs(choice.label.in(one)); }) ||
           (!named && shown == choice.value);
  });
  return found == fill.choices.end() ? nullptr : &*found;
}

namespace {

Error called_by_label(Error error, const FillIn& fill, Language language) {
  for (auto& [key, value] : error.args)
    if (key == "name") value = shown_name(fill, language);
  return error;
}

Result<std::string> checked_text(const FillIn& fill, std::string_view answer, Language language,
                                 std::optional<Language> typed) {
  if (const Status read = check_given(fill.name, answer); !read) return read.error();
  std::string text = canonical_text(answer);
  if (text.empty()) return refused("fill.empty", fill, answer);
  switch (fill.type) {
    case FillType::kInteger:
    case FillType::kDecimal:
    case FillType::kPercentage:
    case FillType::kMoney:
    case FillType::kDuration:
      return checked_number(fill, without_signs(fill, typed_signs(text)), language, typed.value_or(language));
    case FillType::kDate: {
      const auto date = parse_typed_date(typed_signs(text));
      if (!date) return refused_date(fill, text);
      return written_date(*date, language);
    }
    case FillType::kTime: {
      const auto time = parse_time(text);
      if (!time) return refused("fill.not-a-time", fill, answer);
      return format_time(*time);
    }
    case FillType::kChoice: {
      const FillChoice* choice = find_choice(fill, text);
      if (choice == nullptr) return no_choice(fill, text);
      return choice->label.in(language);
    }
    case FillType::kText:
      break;
  }
  if (code_points(text) > kMaxFillCharacters) return refused("fill.too-long", fill, answer);
  return text;
}

}  // namespace

Result<std::string> fill_text(const FillIn& fill, std::string_view answer, Language language,
                              std::optional<Language> typed) {
  auto text = checked_text(fill, answer, language, typed);
  return text ? text : Result<std::string>(called_by_label(text.error(), fill, language));
}

std::optional<Error> misfit(const FillIn& fill, std::string_view shown, Language language) {
  const std::string text = canonical_text(shown);
  if (fill.type == FillType::kChoice && !text.empty() && find_label(fill, text) == nullptr)
    return called_by_label(no_choice(fill, text), fill, language);
  const auto fits = fill_text(fill, shown, language);
  return fits ? std::nullopt : std::optional(fits.error());
}

std::string suggested_text(const FillIn& fill, Language language) {
  if (fill.suggested.empty() || fill.type == FillType::kDate) return fill.suggested;
  const auto text = fill_text(fill, fill.suggested, language, Language::kEnglish);
  return text ? *text : fill.suggested;
}

Result<std::string> weight_text(std::string name, std::string_view answer, Language language,
                                std::optional<Language> typed) {
  FillIn weight;
  weight.name = std::move(name);
  weight.type = FillType::kPercentage;
  weight.min = 0;
  weight.max = kWholeWeight;
  return fill_text(weight, answer, language, typed);
}

}  // namespace bestek
