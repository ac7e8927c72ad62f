// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace bestek {

/// Letters and digits of ASCII, whatever the locale says.
[[nodiscard]] constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
[[nodiscard]] constexpr char lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
/// A letter or digit, or a byte of a character that is not ASCII's.
[[nodiscard]] constexpr bool is_word_character(char c) noexcept {
  return is_letter(c) || is_digit(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

}  // namespace bestek
