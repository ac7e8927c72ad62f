// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string_view>

namespace bestek {

/// Bytes of what euros are called ("€", "EUR", "euro", "euros", "euro's", in any case) where the text begins with it;
/// 0 where it does not, and for a longer word ("Europa").
[[nodiscard]] std::size_t euro_at_begin(std::string_view text) noexcept;
/// The same where the text ends with it.
[[nodiscard]] std::size_t euro_at_end(std::string_view text) noexcept;
/// Whether the text has it anywhere.
[[nodiscard]] bool names_euro(std::string_view text) noexcept;

}  // namespace bestek
