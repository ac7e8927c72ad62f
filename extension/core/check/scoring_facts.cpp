// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <charconv>

#include "core/check/model_facts.hpp"
#include "core/check/read_number.hpp"

namespace bestek {
namespace {

/// A bound of a scoring rule as it stands in the document.
struct Bound {
  std::string shown;
  std::optional<double> value;
};

/// "15", or "{fill-in}" with the value that the placement's hole has; nothing while that is open.
Bound bound_of(const std::string& bound, const Placement& placement, Language language) {
  if (!bound.starts_with('{')) {
    double value = 0;
    const auto [end, error] = std::from_chars(bound.data(), bound.data() + bound.size(), value);
    if (error != std::errc{} || end != bound.data() + bound.size()) return {bound, std::nullopt};
    return {bound, value};
  }
  const std::string name = bound.substr(1, bound.size() - 2);
  for (const PlacedFillIn& fill : placement.fill_ins) {
    if (fill.name == name && !fill.open()) return {fill.value, read_number(fill.value, language)};
  }
  return {};
}

}  // namespace

void write_scoring(const Clause& clause, const Placement& placement, Language language, ModelWriter& writer) {
  if (!clause.scoring || clause.scoring->method != ScoringMethod::kLinear) return;
  const Bound from = bound_of(clause.scoring->from, placement, language);
  const Bound to = bound_of(clause.scoring->to, placement, language);
  if (!from.value || !to.value) return;
  const bool higher = clause.scoring->direction == "higher";
  writer.attribute("scores-from", from.shown);
  writer.attribute("scores-to", to.shown);
  writer.flag("scores", higher ? *from.value < *to.value : *from.value > *to.value);
}

}  // namespace bestek
