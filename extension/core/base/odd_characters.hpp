// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/character_table.hpp"
#include "core/base/language.hpp"
#include "core/base/text_span.hpp"

namespace bestek {

/// What is known of the place where a text stands.
struct TextPlace {
  /// Shown by a font of symbols, in order: private characters are what it shows.
  std::vector<TextSpan> symbols = {};  // NOLINT(readability-redundant-member-init): who makes one need not name it
  bool in_row = false;                 ///< a table's cell: Writer puts a joiner into an empty one of a recorded row
};

/// A character that no reader sees, or takes for another one, where nothing makes it lawful.
struct OddCharacter {
  std::size_t begin = 0, end = 0;  ///< in bytes
  char32_t character = 0;
  CharacterKind kind = CharacterKind::kPlain;
  /// It can change what is read: it turns the direction, hides text, is no character, or stands in a number, a date, a
  /// unit or an id.
  bool wrong = false;
};

/// The odd characters of a text that is UTF-8, in order; of very many the first thousand. Lawful, and none of them:
/// joiners and selectors of emoji and of scripts that need them, marks of direction beside letters that run from right
/// to left, soft hyphens in words, private characters of a font of symbols that are no digits of it in a number, digits
/// in a text of their own script, letters of other scripts in words of their own, Greek letters as signs ("μm", "ΔT",
/// "γM"), and in words the ë and ï of Cyrillic. A stroke or an accent on a digit is wrong, and so is what looks like a
/// digit or a sign inside a number; numbers in circles and signs of other scripts are lawful by themselves.
[[nodiscard]] std::vector<OddCharacter> odd_characters(std::string_view text, const TextPlace& place = {});

/// Whether at this byte of a text that is UTF-8 stands a joiner or selector that its neighbours need, as in emoji of
/// several pictures and in scripts where it decides how a letter looks: what is read is another text without it.
[[nodiscard]] bool shapes_what_is_read(std::string_view text, std::size_t at);

/// "U+202E".
[[nodiscard]] std::string code_point_name(char32_t character);

/// The same with what it is, each once, in the words of the language: "U+202E (teken dat de leesrichting
/// omkeert), U+E0041 (onzichtbare letter)"; at most three, and how many more.
[[nodiscard]] std::string describe_characters(const std::vector<OddCharacter>& odd, Language language);

}  // namespace bestek
