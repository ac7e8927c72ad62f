// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace bestek {

/// The text behind the words and signs that may stand round a value without making it another: "uiterlijk op",
/// "ten hoogste €", "(", "the". Before a day is another day: "vóór" is none of them.
[[nodiscard]] std::string_view behind_filler(std::string_view text) noexcept;

}  // namespace bestek
