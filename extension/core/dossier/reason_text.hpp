// SPDX-License-Identifier: EUPL-1.2
// What is no reason and no role, whatever stands there: "n.v.t.", "wordt later ingevuld", "see above".
#pragma once

#include <cstddef>
#include <string_view>

namespace bestek {

/// The fewest characters and words of a reason for a departure: fewer give none.
inline constexpr std::size_t kMinReasonCharacters = 12;
inline constexpr std::size_t kMinReasonWords = 3;

/// Whether a reason, which may be empty, says only that it is not said.
[[nodiscard]] bool is_evasion(std::string_view reason);

/// The same of a role.
[[nodiscard]] bool names_nobody(std::string_view role);

/// Whether it says why.
[[nodiscard]] bool gives_reason(std::string_view text);

}  // namespace bestek
