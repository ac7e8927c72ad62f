// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bestek {

/// How often a group in a pattern may repeat at most.
inline constexpr int kMaxGroupRepeats = 100;

/// What makes the pattern unfit to run on a stranger's text, "" when nothing does: a group that repeats without a bound
/// (or more often than kMaxGroupRepeats), or one that calls itself. PCRE keeps each round of a group on the C stack, so
/// a paragraph of one word a hundred thousand times would end the office.
[[nodiscard]] std::string pattern_fault(std::string_view pattern);

}  // namespace bestek
