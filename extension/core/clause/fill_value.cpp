// SPDX-License-Identifier: EUPL-1.2
#include "core/clause/fill_value.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/base/date.hpp"
#include "core/base/text.hpp"

namespace bestek {
namespace {

Error refused(const char* code, const FillIn& fill, std::string_view answer) {
  return Error{code, {}, {{"name", fill.name}, {"value", std::string(answer)}}};
}

std::string plain_number(double value) {
  std::array<char, 40> buffer{};
  const auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
  return error == std::errc{} ? std::string(buffer.data(), end) : std::string();
}

/// A number with "." or "," as its decimal sign and no thousands separators; nothing for anything else.
std::optional<double> parse_decimal(std::string text) {
  std::replace(text.begin(), text.end(), ',', '.');
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
    return std::nullopt;
  return value;
}

Result<std::string> checked_number(const FillIn& fill, const std::string& answer, Language language) {
  const auto value = parse_decimal(answer);
  if (!value) return refused("fill.not-a-number", fill, answer);
  const bool whole = fill.type == FillType::kInteger || fill.type == FillType::kDuration;
  if (whole && std::floor(*value) != *value) return refused("fill.not-whole", fill, answer);
  if ((fill.min && *value < *fill.min) || (fill.max && *value > *fill.max)) {
    Error error = refused("fill.out-of-range", fill, answer);
    error.args.emplace_back("min", fill.min ? plain_number(*fill.min) : "-");
    error.args.emplace_back("max", fill.max ? plain_number(*fill.max) : "-");
    return error;
  }
  return number_text(*value, language);
}

Result<std::string> choice_text(const FillIn& fill, const std::string& answer, Language language) {
  for (const FillChoice& choice : fill.choices) {
    if (answer == choice.value || answer == choice.label.in(Language::kDutch) ||
        answer == choice.label.in(Language::kEnglish)) {
      return choice.label.in(language);
    }
  }
  return refused("fill.not-a-choice", fill, answer);
}

}  // namespace

std::string number_text(double value, Language language) {
  std::string text = plain_number(value);
  if (language == Language::kDutch) std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

Result<std::string> fill_text(const FillIn& fill, std::string_view answer, Language language) {
  const std::string text = canonical_text(answer);
  if (text.empty()) return refused("fill.empty", fill, answer);
  switch (fill.type) {
    case FillType::kInteger:
    case FillType::kDecimal:
    case FillType::kPercentage:
    case FillType::kMoney:
    case FillType::kDuration:
      return checked_number(fill, text, language);
    case FillType::kDate: {
      const auto date = parse_typed_date(text);
      if (!date) return refused("fill.not-a-date", fill, answer);
      return written_date(*date, language);
    }
    case FillType::kChoice:
      return choice_text(fill, text, language);
    case FillType::kText:
      break;
  }
  if (code_points(text) > kMaxFillCharacters) return refused("fill.too-long", fill, answer);
  return text;
}

}  // namespace bestek
