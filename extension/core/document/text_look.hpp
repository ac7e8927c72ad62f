// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace bestek {

/// 0xRRGGBB.
using Colour = std::uint32_t;
inline constexpr Colour kPaper = 0xffffff;
/// A text's colour that the editor chooses so that it is seen.
inline constexpr Colour kReadableColour = 0x1000000;

/// "#1F4e79" or "1F4E79"; nothing for what is no colour.
[[nodiscard]] std::optional<Colour> parse_colour(std::string_view hex) noexcept;

/// What lies behind a text; nothing where nobody can tell (a picture, a gradient).
using Backdrop = std::optional<Colour>;

/// What a style lays behind its text: what is behind it anyway, or something of its own.
struct Fill {
  bool transparent = false;
  Backdrop colour;
};
[[nodiscard]] Backdrop laid_over(Backdrop behind, const std::optional<Fill>& fill) noexcept;

/// Which way text is laid out: its own, or as what it stands in.
enum class Direction : std::uint8_t { kRightward, kLeftward, kOfItsPlace };

/// How a style lets text look, as far as it decides whether anybody sees it; nothing where it does not say.
struct TextLook {
  std::optional<bool> hidden;
  std::optional<Colour> colour;
  std::optional<double> points;  ///< size
  std::optional<Fill> fill;      ///< behind the characters
  /// So that it cannot be seen whatever its colour; with a line through it.
  std::optional<bool> transparent = std::nullopt;  // NOLINT(readability-redundant-member-init): who makes one need not
  std::optional<bool> struck = std::nullopt;       // NOLINT(readability-redundant-member-init): the same
  /// In a font whose characters are signs, whatever they are to others.
  std::optional<bool> symbols = std::nullopt;         // NOLINT(readability-redundant-member-init): the same
  std::optional<Direction> direction = std::nullopt;  // NOLINT(readability-redundant-member-init): the same
  /// How wide its characters are, as a part of what they are by themselves.
  std::optional<double> width = std::nullopt;  // NOLINT(readability-redundant-member-init): the same

  /// How high raised or lowered ones are, the same.
  std::optional<double> height = std::nullopt;  // NOLINT(readability-redundant-member-init): the same

  /// This look with what a nearer style says over it.
  [[nodiscard]] TextLook with(const TextLook& nearer) const;
};

/// Whether the font, by its name, has signs for its characters: "Wingdings 2", "OpenSymbol".
[[nodiscard]] bool is_symbol_font(std::string_view name);

/// Whether its text looks as if somebody went over it with a marker: it has a fill that is no paper and no grey, which
/// is how a document's layout sets code, keys and columns apart. Light text on a dark fill is a badge: a marker leaves
/// the text its colour, and is light.
[[nodiscard]] bool is_highlight(const TextLook& look) noexcept;

/// Whether nobody sees text of this look: it is hidden, too small to be read (below 2 points, or narrower or
/// lower than a tenth), or of the colour of what it stands on.
[[nodiscard]] bool is_unseen(const TextLook& look, Backdrop behind) noexcept;

}  // namespace bestek
