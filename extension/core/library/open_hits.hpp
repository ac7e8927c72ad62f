// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <vector>

#include "core/base/text_span.hpp"

namespace bestek {

/// Where a pattern found something that looks open.
struct OpenHit {
  TextSpan span;
  bool sure = false;  ///< a leftover, not something that only looks like one
};

/// Each open place once, in reading order: of hits that overlap the longest, sure when one of them is; none that stands
/// as a whole in one of the `lawful` stretches, whose words say that nothing is open there.
[[nodiscard]] std::vector<OpenHit> open_places(std::vector<OpenHit> hits, const std::vector<TextSpan>& lawful);

}  // namespace bestek
