// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string_view>

namespace bestek {

/// A heading without the number that somebody typed before it: "Garantie" of "3.1 Garantie", "Artikel 12: Garantie" and
/// "§ 4 Garantie". What an office numbers by itself is no text.
[[nodiscard]] std::string_view behind_typed_number(std::string_view heading) noexcept;

/// Equal for headings that differ in capitals and signs only; others seldom have the same.
[[nodiscard]] std::uint64_t heading_hash(std::string_view heading) noexcept;

/// Whether the paragraph is the title, in any spelling (spelled) and with a number before it or none.
[[nodiscard]] bool is_heading_of(std::string_view paragraph, std::string_view title);

}  // namespace bestek
