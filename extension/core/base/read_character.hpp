// SPDX-License-Identifier: EUPL-1.2
// One character of a text, and what kind of sign it is.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/base/character_table.hpp"

namespace bestek {

/// False only where every character is plain for sure.
[[nodiscard]] bool may_be_odd(std::string_view text) noexcept;

struct ReadCharacter {
  std::size_t begin = 0, end = 0;  ///< in bytes
  char32_t code = 0;
  CharacterKind kind = CharacterKind::kPlain;

  [[nodiscard]] bool is_seen() const noexcept;
  [[nodiscard]] bool is_space() const noexcept;
  [[nodiscard]] bool is_digit() const noexcept { return code >= '0' && code <= '9'; }
  /// Letters, and the accents on them.
  [[nodiscard]] bool is_letter() const noexcept;
  [[nodiscard]] bool is_latin() const noexcept;
  /// Of a script without capitals: of Asia and Africa.
  [[nodiscard]] bool is_caseless_letter() const noexcept;
  [[nodiscard]] bool is_mark() const noexcept;  ///< belongs to the character before it
  [[nodiscard]] bool is_capital() const noexcept;
  [[nodiscard]] bool is_sign() const noexcept;
  [[nodiscard]] bool is_picture() const noexcept;  ///< what emoji are made of
  [[nodiscard]] bool is_skin_tone() const noexcept;
  /// Of a script in which a joiner decides how a letter looks: Arabic, those of India and their like.
  [[nodiscard]] bool joins() const noexcept;
  [[nodiscard]] bool runs_leftward() const noexcept;
  /// A small letter of Greek, without the omicron, which nobody tells from an o.
  [[nodiscard]] bool is_greek_sign() const noexcept;
};

/// The character at that byte of a text; bytes that are no UTF-8 are characters of their own, plain.
[[nodiscard]] ReadCharacter read_character(std::string_view text, std::size_t at) noexcept;

}  // namespace bestek
