// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/document/control_places.hpp"
#include "core/document/document_index.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {

/// A content control that has our prefix and a name that nobody knows: nothing fills it in and nothing compares it.
struct UnknownName {
  ControlPlace place;
  std::string meant;  ///< the tag that may have been meant; "" when none is near
};

/// Every one that a reader sees, in reading order; those whose prefix has other capitals than ours last. Any name may
/// stand behind bestek.buyer. and the like, which ask for an answer; fields of the profile, terms and whose answer it
/// is are known, and a weight is one of the price, of a clause or row of the document, or of a clause that stands in
/// another (`placed`, by placement).
[[nodiscard]] std::vector<UnknownName> unknown_names(const DocumentIndex& index,
                                                     const std::vector<Placement>& placements,
                                                     const std::set<std::string>& placed, const Taxonomy& taxonomy);

}  // namespace bestek
