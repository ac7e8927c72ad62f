// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/forget_planner.hpp"

#include <algorithm>
#include <set>
#include <span>

#include "core/base/listed.hpp"
#include "core/base/words.hpp"
#include "core/document/marks.hpp"
#include "core/document/placement_reader.hpp"
#include "core/dossier/tender_state.hpp"
#include "core/edit/placement_memory.hpp"

namespace bestek {

namespace {

Error unknown(std::string_view document, std::string_view clause, const std::set<std::string>& lost) {
  Error error{"forget.unknown", {std::string(document), 0, std::string(clause), {}}, {{"id", std::string(clause)}}};
  for (const Language language : kLanguages)
    error.args.emplace_back(
        "known." + std::string(language_code(language)),
        lost.empty() ? std::string(word(word_context::kName, "choice.none", language)) : listed(lost));
  return error;
}

/// What only the dossier still tells of clauses of one document.
Status forget_vanished(const std::string& file, const PlacementHints& vanished, std::string_view clause,
                       ForgetPlan& plan) {
  for (const auto& [placement, hint] : vanished) {
    if (!clause.empty() && hint.clause_id != clause) continue;
    if (const Status open = check_may_change(*plan.dossier, std::span(&file, 1)); !open) return open;
    forget_remembered(placement, std::ranges::find(plan.dossier->documents, file, &DossierDocument::file)->made);
    ++plan.forgotten;
  }
  return Done{};
}

}  // namespace

Result<ForgetPlan> plan_forgetting(const std::map<std::string, DocumentText>& texts, const Dossier* dossier,
                                   std::string_view document, std::string_view clause) {
  ForgetPlan plan;
  std::set<std::string> lost;
  for (const auto& [file, text] : texts) {
    if (!document.empty() && file != document) continue;
    for (const Placement& placement : read_placements(text, nullptr)) {
      if (placement.marks != MarkState::kMissing) continue;
      lost.insert(placement.clause_id);
      if (!clause.empty() && placement.clause_id != clause) continue;
      forget_placement(text, placement.id, plan.documents[file].plan.properties);
      ++plan.forgotten;
    }
  }
  plan.dossier = with_placements(dossier, plan.documents, texts);
  if (dossier != nullptr && !plan.dossier) plan.dossier = *dossier;
  const std::set<std::string> standing = standing_placements(texts);
  for (const auto& [file, text] : texts) {
    if (dossier == nullptr || (!document.empty() && file != document)) continue;
    const PlacementHints vanished = vanished_placements(*dossier, file, text, standing);
    for (const auto& [placement, hint] : vanished) lost.insert(hint.clause_id);
    if (const Status forgotten = forget_vanished(file, vanished, clause, plan); !forgotten) return forgotten.error();
  }
  if (!clause.empty() && plan.forgotten == 0) return unknown(document, clause, lost);
  return plan;
}

void forget_placement(const DocumentText& document, std::string_view placement, PropertyEdits& edits) {
  for (const std::string_view prefix : {kPlacementPropertyPrefix, kReasonPropertyPrefix}) {
    std::string name = std::string(prefix).append(placement);
    if (document.properties.contains(name)) edits.emplace_back(std::move(name), std::string());
  }
}

}  // namespace bestek
