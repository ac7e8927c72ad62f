// SPDX-License-Identifier: EUPL-1.2
#include "core/document/remembered_placements.hpp"

#include <set>
#include <utility>

#include "core/document/protocol.hpp"

namespace bestek {
namespace {

std::string property_name(const std::string& placement) {
  return std::string(kPlacementPropertyPrefix).append(placement);
}

}  // namespace

PlacementHints remembered_placements(const MadeWith& made) {
  PlacementHints remembered;
  for (auto at = made.properties.lower_bound(kPlacementPropertyPrefix);
       at != made.properties.end() && at->first.starts_with(kPlacementPropertyPrefix); ++at) {
    std::string placement = at->first.substr(kPlacementPropertyPrefix.size());
    if (auto hint = parse_hint(at->second); hint && is_placement_id(placement))
      remembered.emplace(std::move(placement), std::move(*hint));
  }
  return remembered;
}

bool remember_placements(const PlacementHints& before, const PlacementHints& now, MadeWith& made) {
  if (made.properties.empty()) return false;
  auto properties = made.properties;
  std::set<std::string> placed_anew;  // clauses
  for (const auto& [placement, hint] : before)
    if (!now.contains(placement)) properties.erase(property_name(placement));
  for (const auto& [placement, hint] : now) {
    properties[property_name(placement)] = format_hint(hint);
    if (!before.contains(placement)) placed_anew.insert(hint.clause_id);
  }
  for (const auto& [placement, hint] : remembered_placements(made))
    if (!now.contains(placement) && placed_anew.contains(hint.clause_id)) properties.erase(property_name(placement));
  if (properties == made.properties) return false;
  made.properties = std::move(properties);
  return true;
}

void forget_remembered(const std::string& placement, MadeWith& made) {
  made.properties.erase(property_name(placement));
}

}  // namespace bestek
