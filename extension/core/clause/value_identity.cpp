// SPDX-License-Identifier: EUPL-1.2
#include "core/clause/value_identity.hpp"

#include <optional>

#include "core/base/date.hpp"
#include "core/base/duration.hpp"
#include "core/base/number.hpp"
#include "core/base/text.hpp"
#include "core/clause/fill_value.hpp"

namespace bestek {
namespace {

std::optional<std::string> number_identity(const std::string& text, Language language) {
  const auto number = number_within(text, language);
  return number ? std::optional("number " + plain_number(*number)) : std::nullopt;
}

/// A period in the unit of the fill-in: "3 jaar" where months are asked, "36" as they stand there.
std::optional<std::string> duration_identity(const FillIn& fill, const std::string& text, Language language) {
  std::optional<Duration> unit;
  for (const Language words : kLanguages)
    if (!unit) unit = named_unit(folded(canonical_text(fill.unit.in(words))));
  if (!unit) return std::nullopt;
  auto period = parse_duration(text, language, unit->unit);
  if (!period) return std::nullopt;
  // A bare number counts the fill-in's own unit: years, not the months they are counted in.
  if (parse_duration(text, language) == std::nullopt) period->amount *= unit->amount;
  return "period " + plain_number(period->amount) + " " + std::to_string(static_cast<int>(period->unit));
}

std::optional<std::string> typed_identity(const FillIn& fill, const std::string& text, Language language) {
  switch (fill.type) {
    case FillType::kDate: {
      const auto date = parse_typed_date(text, language);
      return date ? std::optional("date " + format_date(*date)) : std::nullopt;
    }
    case FillType::kInteger:
    case FillType::kDuration:
      if (auto period = duration_identity(fill, text, language)) return period;
      return number_identity(text, language);
    case FillType::kDecimal:
    case FillType::kPercentage:
    case FillType::kMoney:
      return number_identity(text, language);
    case FillType::kTime: {
      const auto time = fill_text(fill, text, language);
      return time ? std::optional("time " + *time) : std::nullopt;
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

}  // namespace

std::string value_identity(const FillIn& fill, std::string_view text, Language language) {
  std::string plain = canonical_text(text);
  if (plain.empty()) return plain;
  auto typed = typed_identity(fill, plain, language);
  return typed ? std::move(*typed) : "text " + plain;
}

}  // namespace bestek
