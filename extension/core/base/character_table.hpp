// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace bestek {

/// What a character is to who reads a text: everything but kPlain is something that nobody sees, or that looks like
/// something else.
enum class CharacterKind : std::uint8_t {
  kPlain,
  kTurn,          ///< embeddings, overrides, isolates and their ends: they turn the direction of whole stretches
  kMark,          ///< U+061C, U+200E, U+200F: a letter of a direction that nobody sees
  kTag,           ///< U+E0000..U+E007F: letters that nobody sees
  kNoncharacter,  ///< never a character of any text
  kControl,       ///< C0, C1 and delete; tab, line feed and carriage return are plain
  kUnseen,        ///< shows nothing: zero width, fillers, invisible operators, separators of lines
  kSoftHyphen,
  kJoiner,     ///< U+200C, U+200D
  kSelector,   ///< variation selectors: which form the character before it has
  kPrivate,    ///< means what a font says
  kDigit,      ///< a decimal digit that is none of 0-9
  kLookAlike,  ///< a letter that looks like one of 0-9, A-Z, a-z: of another script, full width or mathematical
  kOverlay,    ///< a stroke or a frame through, over or around the character before it
  kNumeral,    ///< a number in one character: in a circle, with a point, Roman; no superscript and no fraction
  kSign,       ///< looks like a sign that stands in numbers, or is a space that no number has
  kCyrillic    ///< the other letters of Cyrillic: beside a Latin letter they are meant to be taken for one
};

struct CharacterRange {
  char32_t first, last;
  CharacterKind kind;
};

/// The version of Unicode by which the table was made.
[[nodiscard]] std::string_view character_table_version() noexcept;
/// Every character that is not plain: sorted, without overlap.
[[nodiscard]] std::span<const CharacterRange> character_table() noexcept;

[[nodiscard]] CharacterKind kind_of(char32_t character) noexcept;

/// "character.turn", by which the words name it.
[[nodiscard]] std::string_view character_kind_id(CharacterKind kind) noexcept;

}  // namespace bestek
