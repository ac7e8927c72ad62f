// SPDX-License-Identifier: EUPL-1.2
#include "core/document/text_look.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <string>

#include "core/base/text.hpp"

namespace bestek {
namespace {

constexpr double kSmallestPoints = 2;
constexpr double kNarrowest = 0.1;
constexpr int kSameShade = 8;                // per colour, of 255: nobody tells them apart
constexpr double kLight = 200, kDark = 150;  // brightness, of 255

int shade(Colour colour, int bits) noexcept {
  constexpr Colour kByte = 0xff;
  return static_cast<int>((colour >> static_cast<unsigned>(bits)) & kByte);
}

/// As the eye weighs the three colours, of 255.
double brightness(Colour colour) noexcept {
  constexpr double kRed = 0.299, kGreen = 0.587, kBlue = 0.114;
  return kRed * shade(colour, 16) + kGreen * shade(colour, 8) + kBlue * shade(colour, 0);
}

/// White, black and every grey between.
bool is_grey(Colour colour) noexcept {
  const auto [least, most] = std::minmax({shade(colour, 16), shade(colour, 8), shade(colour, 0)});
  return most - least <= kSameShade;
}

bool looks_same(Colour a, Colour b) noexcept {
  for (const int bits : {0, 8, 16})
    if (std::abs(shade(a, bits) - shade(b, bits)) > kSameShade) return false;
  return true;
}

/// Light text on a fill that is dark, or of which nobody knows the colour.
bool is_badge(const TextLook& look) noexcept {
  if (!look.fill || look.fill->transparent || !look.colour || *look.colour == kReadableColour) return false;
  return brightness(*look.colour) >= kLight && (!look.fill->colour || brightness(*look.fill->colour) <= kDark);
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view hex) noexcept {
  constexpr std::size_t kDigits = 6;
  constexpr int kHexadecimal = 16;
  if (hex.starts_with('#')) hex.remove_prefix(1);
  Colour colour = 0;
  const auto [end, problem] = std::from_chars(hex.data(), hex.data() + hex.size(), colour, kHexadecimal);
  const bool whole = hex.size() == kDigits && problem == std::errc{} && end == hex.data() + hex.size();
  return whole ? std::optional(colour) : std::nullopt;
}

bool is_symbol_font(std::string_view name) {
  constexpr std::array<std::string_view, 7> kParts{"symbol",   "dings", "dingbat", "marlett",
                                                   "mt extra", "icons", "awesome"};
  const std::string low = folded(name);
  return std::ranges::any_of(kParts, [&](std::string_view part) { return low.find(part) != std::string::npos; });
}

Backdrop laid_over(Backdrop behind, const std::optional<Fill>& fill) noexcept {
  return !fill || fill->transparent ? behind : fill->colour;
}

bool is_highlight(const TextLook& look) noexcept {
  if (!look.fill || look.fill->transparent || is_badge(look)) return false;
  return !look.fill->colour || !is_grey(*look.fill->colour);
}

TextLook TextLook::with(const TextLook& nearer) const {
  return {nearer.hidden ? nearer.hidden : hidden,
          nearer.colour ? nearer.colour : colour,
          nearer.points ? nearer.points : points,
          nearer.fill ? nearer.fill : fill,
          nearer.transparent ? nearer.transparent : transparent,
          nearer.struck ? nearer.struck : struck,
          nearer.symbols ? nearer.symbols : symbols,
          nearer.direction ? nearer.direction : direction,
          nearer.width ? nearer.width : width,
          nearer.height ? nearer.height : height};
}

bool is_unseen(const TextLook& look, Backdrop behind) noexcept {
  if (look.hidden.value_or(false) || look.transparent.value_or(false)) return true;
  if (look.points && *look.points < kSmallestPoints) return true;
  if (look.width && *look.width < kNarrowest) return true;
  if (look.height && *look.height < kNarrowest) return true;
  const Backdrop under = laid_over(behind, look.fill);
  return look.colour && under && *look.colour != kReadableColour && looks_same(*look.colour, *under);
}

}  // namespace bestek
