// SPDX-License-Identifier: EUPL-1.2
// Elements of WordprocessingML that Word shows as characters, which its text (w:t) need not hold.
#pragma once

#include <string>
#include <string_view>

#include "core/base/xml.hpp"
#include "core/document/text_look.hpp"

namespace bestek {

/// A character with what its element says of how it looks.
struct WordCharacter {
  std::string text;
  TextLook look;
};

/// What an element of a run is to a reader: a tab, an end of a line, a hyphen (soft hyphens too), or a symbol in a font
/// of its own (w:sym); "" for any other.
[[nodiscard]] WordCharacter character_of(const xmlNode* node);

/// The character that turns the direction as w:bdo (override) and w:dir (embedding) do, to whose end kTurnEnd goes; ""
/// for any other element, and for one that turns nothing.
[[nodiscard]] std::string turn_of(const xmlNode* node);
inline constexpr std::string_view kTurnEnd = "\u202c";

}  // namespace bestek
