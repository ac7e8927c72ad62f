// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bestek {

/// A word that is longer than this was never mistyped.
inline constexpr std::size_t kMaxMistyped = 64;

/// The word that somebody may have meant who wrote `word`, in any case: of `words` the one with the fewest letters
/// changed, left out, added or swapped, which are at most a third of it. One that ends with the word behind a dash or
/// full stop ("date-deadline" of "deadline") is as near as one letter. "" when none is near.
[[nodiscard]] std::string nearest_word(std::string_view word, const std::vector<std::string>& words);

}  // namespace bestek
