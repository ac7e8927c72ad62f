// SPDX-License-Identifier: EUPL-1.2
#include "core/check/scorecard_count.hpp"

#include <algorithm>
#include <set>

#include "core/check/weight.hpp"
#include "core/document/answer.hpp"
#include "core/document/marks.hpp"
#include "core/document/placement_reader.hpp"

namespace bestek {
namespace {

struct CountedClauses {
  std::set<const Clause*> clauses;
  double award_weight = 0;
};

/// The weights in the award table that belong to criteria from the library: their tag names the placement.
double weights_of(const DocumentText& text, const std::set<std::string>& placements) {
  const Language language = language_of(text, Language::kDutch);
  double sum = 0;
  for (const Block& block : text.blocks) {
    for (const ControlSpan& control : block.controls) {
      if (!control.tag.starts_with(kWeightTagPrefix)) continue;
      if (!placements.contains(control.tag.substr(kWeightTagPrefix.size()))) continue;
      sum += parse_weight(answer_of(block, control), language).value_or(0);
    }
  }
  return sum;
}

CountedClauses read_placed(const std::map<std::string, DocumentText>& texts, const Library& library) {
  CountedClauses placed;
  for (const auto& [file, text] : texts) {
    std::set<std::string> placements;
    for (const Placement& one : read_placements(text, &library)) {
      const Clause* clause = library.find_release(one.release_hash);
      if (clause == nullptr || !one.stands()) continue;
      placed.clauses.insert(clause);
      placements.insert(one.id);
    }
    placed.award_weight += weights_of(text, placements);
  }
  return placed;
}

bool names(const std::vector<Reference>& references, const std::string& id) {
  return std::ranges::any_of(references, [&](const Reference& one) { return one.id == id; });
}

std::optional<double> counted(const ScorecardItem& item, const CountedClauses& placed) {
  switch (item.measure) {
    case ScorecardMeasure::kNone:
      break;
    case ScorecardMeasure::kAwardWeight:
      return placed.award_weight;
    case ScorecardMeasure::kClauses:
      return static_cast<double>(std::ranges::count_if(placed.clauses, [&](const Clause* clause) {
        return names(item.clauses, clause->id) || names(item.themes, clause->classification.theme.id);
      }));
  }
  return std::nullopt;
}

}  // namespace

std::vector<ScorecardCount> count_scorecard(const Scorecard& card, const std::map<std::string, DocumentText>& texts,
                                            const Library& library) {
  const CountedClauses placed = read_placed(texts, library);
  std::vector<ScorecardCount> counts;
  for (const ScorecardItem& item : card.items) {
    const auto value = counted(item, placed);
    counts.push_back({item, value, value ? points_for(item, *value) : std::nullopt});
  }
  return counts;
}

}  // namespace bestek
