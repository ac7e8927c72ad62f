// SPDX-License-Identifier: EUPL-1.2
#include "core/check/placed_number.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/base/number.hpp"
#include "core/clause/fill_value.hpp"

namespace bestek {
namespace {

constexpr double kPercent = 100;
constexpr double kHundredths = 100;  // percentages are compared as they are shown: with two decimals

/// What stands in the placement's fill-in; "" while it is open.
std::string filled(std::string_view name, const Placement& placement) {
  for (const PlacedFillIn& fill : placement.fill_ins)
    if (fill.name == name) return fill.value;
  return {};
}

/// The id of the choice that stands in the fill-in; "" when it is open or no choice of the clause.
std::string chosen(std::string_view name, const Clause& clause, const Placement& placement) {
  const FillIn* definition = clause.fill_in(name);
  const FillChoice* choice = definition == nullptr ? nullptr : find_choice(*definition, filled(name, placement));
  return choice == nullptr ? std::string() : choice->value;
}

std::optional<double> number_of_case(const QuantityThreshold& threshold, const std::string& choice) {
  const auto found = std::ranges::find(threshold.cases, choice, &ThresholdCase::choice);
  return found == threshold.cases.end() ? std::nullopt : std::optional(found->value);
}

/// By how many percent the value lies below; none when it does not.
double percent_below(double value, double mark) {
  const double percent = std::round(kPercent * (mark - value) / mark * kHundredths) / kHundredths;
  return std::max(0.0, percent);
}

}  // namespace

PlacedNumber placed_number(const std::string& bound, const Placement& placement, Language language) {
  if (const auto name = named_fill(bound)) {
    const std::string value = filled(*name, placement);
    return value.empty() ? PlacedNumber{} : PlacedNumber{value, number_within(value, language)};
  }
  double value = 0;
  const auto [end, error] = std::from_chars(bound.data(), bound.data() + bound.size(), value);
  if (error != std::errc{} || end != bound.data() + bound.size()) return {bound, std::nullopt};
  return {bound, value};
}

std::optional<double> placed_threshold(const QuantityThreshold& threshold, const Clause& clause,
                                       const Placement& placement, Language language) {
  const auto name = named_fill(threshold.value);
  if (!name && placement.text == TextState::kChanged) return std::nullopt;
  const auto value = threshold.cases.empty() ? placed_number(threshold.value, placement, language).value
                                             : number_of_case(threshold, chosen(name.value_or(""), clause, placement));
  return value && threshold.below ? percent_below(*value, *threshold.below) : value;
}

std::string placed_quantity(const Clause& clause, const Placement& placement) {
  if (!clause.scoring) return {};
  const std::string& quantity = clause.scoring->quantity;
  const auto choice_fill = quantity_choice(quantity);
  if (!choice_fill) return quantity;
  const std::string choice = chosen(*choice_fill, clause, placement);
  return choice.empty() ? std::string() : quantity_with(quantity, choice);
}

}  // namespace bestek
