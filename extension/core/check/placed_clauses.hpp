// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/clause/clause.hpp"

namespace bestek {

/// A clause that stands somewhere.
struct PlacedClause {
  std::string placement;
  std::string id;
  const Clause* clause = nullptr;  ///< the release that stands there; null when the library does not have it
};

/// The clauses that stand in the tender, found without a scan.
class PlacedClauses {
 public:
  void add(PlacedClause placed);

  [[nodiscard]] bool contains(std::string_view id) const { return ids_.contains(std::string(id)); }
  [[nodiscard]] bool has_step_of(const std::string& ladder) const { return on_ladder_.contains(ladder); }

  /// Every clause that stands before the placement, once, and that excludes `clause`, is excluded by it or is a step of
  /// its ladder; in reading order.
  [[nodiscard]] std::vector<const Clause*> rivals_before(const std::string& placement, const Clause& clause) const;

 private:
  using Positions = std::unordered_map<std::string, std::vector<std::size_t>>;

  std::unordered_set<std::string> ids_;
  std::vector<const Clause*> clauses_;                   ///< each once, at its first place
  std::unordered_map<std::string, std::size_t> by_id_;   ///< position in clauses_
  std::unordered_map<std::string, std::size_t> before_;  ///< placement -> how many clauses stand before it
  Positions on_ladder_;                                  ///< ladder -> positions
  Positions excluding_;                                  ///< clause id -> positions of those that exclude it
};

}  // namespace bestek
