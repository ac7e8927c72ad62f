// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>

#include "core/library/lint.hpp"

namespace bestek {
namespace {

bool is_number(FillType type) {
  return type == FillType::kInteger || type == FillType::kDecimal || type == FillType::kPercentage ||
         type == FillType::kMoney || type == FillType::kDuration;
}

bool has_choice(const FillIn& fill, const std::string& value) {
  return std::ranges::any_of(fill.choices, [&](const FillChoice& choice) { return choice.value == value; });
}

/// A number by itself, or a choice of which every case is one.
bool gives_a_number(const QuantityThreshold& threshold, const FillIn& fill) {
  if (fill.type != FillType::kChoice) return is_number(fill.type) && threshold.cases.empty();
  return !threshold.cases.empty() &&
         std::ranges::all_of(threshold.cases, [&](const ThresholdCase& one) { return has_choice(fill, one.choice); });
}

void lint_thresholds(const Clause& clause, LintReport& report) {
  const bool asks = clause.kind == ClauseKind::kRequirement || clause.kind == ClauseKind::kContractClause ||
                    clause.kind == ClauseKind::kKpi;
  for (const QuantityThreshold& threshold : clause.thresholds) {
    if (!asks) report.error("lint.threshold-elsewhere", threshold.line);
    const auto named = named_fill(threshold.value);
    if (!named && !threshold.cases.empty()) report.error("lint.threshold-cases-without-choice", threshold.line);
    if (!named) continue;
    const std::string name(*named);
    const FillIn* fill = clause.fill_in(name);
    if (fill == nullptr) {
      report.error("lint.undeclared-fill", threshold.line, {{"name", name}});
    } else if (!gives_a_number(threshold, *fill)) {
      report.error("lint.threshold-without-number", threshold.line, {{"name", name}});
    }
  }
}

/// The quantities that a scoring may be about: one, or one for each value of the choice in its name. Empty when what
/// stands in braces is no choice of the clause.
std::vector<std::string> quantities_of(const Clause& clause, const std::string& quantity) {
  const auto choice_fill = quantity_choice(quantity);
  if (!choice_fill) return {quantity};
  const FillIn* fill = clause.fill_in(*choice_fill);
  std::vector<std::string> found;
  if (fill == nullptr) return found;
  for (const FillChoice& choice : fill->choices) found.push_back(quantity_with(quantity, choice.value));
  return found;
}

void lint_scored_quantity(const Clause& clause, const std::set<std::string>& asked, LintReport& report) {
  if (!clause.scoring || clause.scoring->quantity.empty()) return;
  const Scoring& scoring = *clause.scoring;
  if (scoring.method != ScoringMethod::kLinear) report.error("lint.quantity-not-linear", scoring.line);
  const auto quantities = quantities_of(clause, scoring.quantity);
  const bool all_asked = std::ranges::all_of(quantities, [&](const auto& one) { return asked.contains(one); });
  if (quantities.empty() || !all_asked)
    report.error("lint.quantity-nobody-asks", scoring.line, {{"quantity", scoring.quantity}});
}

}  // namespace

void lint_quantities(const Library& library, std::vector<LibraryFinding>& findings) {
  std::set<std::string> asked;
  for (const Clause& clause : library.clauses()) {
    if (clause.status == ClauseStatus::kWithdrawn) continue;
    for (const QuantityThreshold& threshold : clause.thresholds) asked.insert(threshold.quantity);
  }
  for (const Clause& clause : library.clauses()) {
    LintReport report(clause, findings);
    lint_thresholds(clause, report);
    if (clause.status != ClauseStatus::kWithdrawn) lint_scored_quantity(clause, asked, report);
  }
}

}  // namespace bestek
