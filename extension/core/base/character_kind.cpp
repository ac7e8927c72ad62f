// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "core/base/character_table.hpp"

namespace bestek {
namespace {

// In the order of CharacterKind.
constexpr std::array<std::string_view, 17> kIds{
    "character.plain",   "character.turn",    "character.mark",       "character.tag",     "character.none",
    "character.control", "character.unseen",  "character.softhyphen", "character.joiner",  "character.selector",
    "character.private", "character.digit",   "character.lookalike",  "character.overlay", "character.numeral",
    "character.sign",    "character.cyrillic"};

}  // namespace

CharacterKind kind_of(char32_t character) noexcept {
  const std::span<const CharacterRange> table = character_table();
  const auto found = std::ranges::lower_bound(table, character, {}, &CharacterRange::last);
  return found != table.end() && found->first <= character ? found->kind : CharacterKind::kPlain;
}

std::string_view character_kind_id(CharacterKind kind) noexcept { return kIds.at(static_cast<std::size_t>(kind)); }

}  // namespace bestek
