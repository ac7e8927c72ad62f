// SPDX-License-Identifier: EUPL-1.2
#include "core/document/clause_heading.hpp"

#include <algorithm>

namespace bestek {
namespace {

/// Whether a number on this level moves the number of a chapter that follows: until a heading of a higher level begins
/// to count anew.
bool moves_chapters(const std::vector<OutlineHeading>& after, int level) noexcept {
  for (const OutlineHeading& heading : after) {
    if (heading.clause) continue;
    return heading.level >= level;
  }
  return false;
}

}  // namespace

ClauseHeading clause_heading(const OutlinePlace& place) noexcept {
  const auto above = std::find_if(place.before.rbegin(), place.before.rend(),
                                  [](const OutlineHeading& heading) { return !heading.clause; });
  const int upper = above == place.before.rend() ? 0 : above->level;
  const int level = std::clamp(upper + 1, 1, kDeepestLevel);
  return {level, !moves_chapters(place.after, level)};
}

}  // namespace bestek
