// SPDX-License-Identifier: EUPL-1.2
// With which words a text speaks of weights. All are folded.
#pragma once

#include <string_view>

namespace bestek {

/// That name the weighing: "weging", "telt", "weight".
[[nodiscard]] bool is_weighing_word(std::string_view word) noexcept;
/// All that stands round criteria and their weights where nothing else is said: "en", "maximaal".
[[nodiscard]] bool is_between_weights(std::string_view word) noexcept;
/// What may stand beside them where the weighing is named: "mee", "heeft". Any other word may make it a sentence about
/// something else.
[[nodiscard]] bool is_beside_weights(std::string_view word) noexcept;
/// That make a heading or a table's head one of other numbers: who scores what, how prices change, a part of the award.
[[nodiscard]] bool is_of_other_numbers(std::string_view word) noexcept;

}  // namespace bestek
