// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/document/document_text.hpp"
#include "core/library/library.hpp"

namespace bestek {

/// One instrument of a scorecard, counted in a tender.
struct ScorecardCount {
  ScorecardItem item;
  std::optional<double> counted;  ///< nothing where only people can say
  std::optional<double> points;   ///< nothing where that is so, or the institution has chosen no points
};

/// Counts what the documents of a tender show of each item, in the scorecard's order. A clause that stands in several
/// places counts once; a weight that is open or no number counts as 0.
[[nodiscard]] std::vector<ScorecardCount> count_scorecard(const Scorecard& card,
                                                          const std::map<std::string, DocumentText>& texts,
                                                          const Library& library);

}  // namespace bestek
