// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "core/check/model_facts.hpp"
#include "core/check/placed_number.hpp"
#include "core/clause/fill_value.hpp"

namespace bestek {
namespace {

bool is_linear(const Clause& clause) { return clause.scoring && clause.scoring->method == ScoringMethod::kLinear; }

bool is_higher(const Clause& clause) { return clause.scoring->direction == "higher"; }

/// What is asked most: the threshold that the score has to start from. Null when nothing is asked, or nothing yet.
const AskedQuantity* strictest(const std::vector<AskedQuantity>& asked, bool higher) {
  const AskedQuantity* found = nullptr;
  for (const AskedQuantity& one : asked) {
    if (!one.value) continue;
    if (found == nullptr || (higher ? *one.value > *found->value : *one.value < *found->value)) found = &one;
  }
  return found;
}

}  // namespace

void write_scoring(const Clause& clause, const Placement& placement, Language language, XmlWriter& writer) {
  if (!is_linear(clause)) return;
  const PlacedNumber from = placed_number(clause.scoring->from, placement, language);
  const PlacedNumber to = placed_number(clause.scoring->to, placement, language);
  if (!from.value || !to.value) return;
  writer.attribute("scores-from", from.shown);
  writer.attribute("scores-to", to.shown);
  writer.flag("scores", is_higher(clause) ? *from.value < *to.value : *from.value > *to.value);
}

void write_asked(const Clause& clause, const Placement& placement, Language language, const DossierFacts& dossier,
                 XmlWriter& writer) {
  if (!is_linear(clause)) return;
  const bool fixed = !named_fill(clause.scoring->from);
  if (fixed && placement.text == TextState::kChanged) return;
  const auto from = placed_number(clause.scoring->from, placement, language).value;
  const auto asked = dossier.asked.find(placed_quantity(clause, placement));
  if (!from || asked == dossier.asked.end()) return;
  const bool higher = is_higher(clause);
  const AskedQuantity* most = strictest(asked->second, higher);
  if (most == nullptr || *most->value == *from) return;
  const bool below = higher ? *from < *most->value : *from > *most->value;
  // While another clause's number is open, more may be asked still.
  const bool all_known = std::ranges::all_of(asked->second, [](const auto& one) { return one.value.has_value(); });
  if (!below && !all_known) return;
  const XmlElement element(writer, "asked");
  writer.attribute("by", most->clause->id);
  write_title(*most->clause, writer);
  writer.attribute("value", number_text(*most->value, Language::kDutch));
  writer.attribute("from", number_text(*from, Language::kDutch));
  writer.attribute("value-en", number_text(*most->value, Language::kEnglish));
  writer.attribute("from-en", number_text(*from, Language::kEnglish));
  writer.flag("rewarded", below);
  // Steps of a ladder for different lots, or limits per category: only some of it may be what is scored.
  const bool everywhere = std::ranges::all_of(
      asked->second, [&](const auto& one) { return !one.value || (higher ? *from < *one.value : *from > *one.value); });
  writer.flag("sure", everywhere);
  writer.flag("fixed", fixed);
}

void gather_asked(const Clause& clause, const Placement& placement, Language language, DossierFacts& dossier) {
  for (const QuantityThreshold& threshold : clause.thresholds)
    dossier.asked[threshold.quantity].push_back({&clause, placed_threshold(threshold, clause, placement, language)});
}

}  // namespace bestek
