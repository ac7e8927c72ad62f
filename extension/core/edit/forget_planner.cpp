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
      plan.documents[file].plan.properties.emplace_back(std::string(kPlacementPropertyPrefix) + placement.id, "");
      ++plan.forgotten;
    }
  }
  return plan;
}

}  // namespace bestek
