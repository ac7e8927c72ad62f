// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/forget_planner.hpp"

#include <set>

#include "core/base/listed.hpp"
#include "core/base/words.hpp"
#include "core/document/marks.hpp"
#include "core/document/placement_reader.hpp"

namespace bestek {

Result<ForgetPlan> plan_forgetting(const std::map<std::string, DocumentText>& texts, std::string_view document,
                                   std::string_view clause) {
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
  if (!clause.empty() && plan.forgotten == 0) {
    Error error{"forget.unknown", {std::string(document), 0, std::string(clause), {}}, {{"id", std::string(clause)}}};
    for (const Language language : kLanguages)
      error.args.emplace_back(
          "known." + std::string(language_code(language)),
          lost.empty() ? std::string(word(word_context::kName, "choice.none", language)) : listed(lost));
    return error;
  }
  return plan;
}

void forget_placement(const DocumentText& document, std::string_view placement, PropertyEdits& edits) {
  for (const std::string_view prefix : {kPlacementPropertyPrefix, kReasonPropertyPrefix}) {
    std::string name = std::string(prefix).append(placement);
    if (document.properties.contains(name)) edits.emplace_back(std::move(name), std::string());
  }
}

}  // namespace bestek
