// SPDX-License-Identifier: EUPL-1.2
#include "core/check/placed_clauses.hpp"

#include <set>
#include <utility>

namespace bestek {

void PlacedClauses::add(PlacedClause placed) {
  before_.try_emplace(std::move(placed.placement), clauses_.size());
  ids_.insert(placed.id);
  if (placed.clause == nullptr) return;
  const std::size_t position = clauses_.size();
  if (!by_id_.try_emplace(std::move(placed.id), position).second) return;
  const Relations& relations = placed.clause->relations;
  if (!relations.ladder.id.empty()) on_ladder_[relations.ladder.id].push_back(position);
  for (const Reference& excluded : relations.excludes) excluding_[excluded.id].push_back(position);
  clauses_.push_back(placed.clause);
}

std::vector<const Clause*> PlacedClauses::rivals_before(const std::string& placement, const Clause& clause) const {
  std::set<std::size_t> positions;
  const auto gather = [&positions](const Positions& index, const std::string& key) {
    if (const auto found = index.find(key); found != index.end())
      positions.insert(found->second.begin(), found->second.end());
  };
  gather(on_ladder_, clause.relations.ladder.id);
  gather(excluding_, clause.id);
  for (const Reference& excluded : clause.relations.excludes)
    if (const auto found = by_id_.find(excluded.id); found != by_id_.end()) positions.insert(found->second);
  const auto here = before_.find(placement);
  const std::size_t end = here == before_.end() ? clauses_.size() : here->second;
  std::vector<const Clause*> rivals;
  for (const std::size_t position : positions)
    if (position < end && clauses_[position]->id != clause.id) rivals.push_back(clauses_[position]);
  return rivals;
}

}  // namespace bestek
