// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/forget_planner.hpp"

#include "core/document/marks.hpp"
#include "core/document/placement_reader.hpp"

namespace bestek {

ForgetPlan plan_forgetting(const std::map<std::string, DocumentText>& texts, std::string_view document,
                           std::string_view clause) {
  ForgetPlan plan;
  for (const auto& [file, text] : texts) {
    if (!document.empty() && file != document) continue;
    for (const Placement& placement : read_placements(text, nullptr)) {
      if (placement.marks != MarkState::kMissing) continue;
      if (!clause.empty() && placement.clause_id != clause) continue;
      forget_placement(text, placement.id, plan.documents[file].plan.properties);
      ++plan.forgotten;
    }
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
