// SPDX-License-Identifier: EUPL-1.2
#include "core/docx/docx_look.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <utility>

#include "core/docx/docx_elements.hpp"

namespace bestek {
namespace {

constexpr double kHalfPoint = 0.5, kPercent = 0.01;

/// A number of those; nothing for what is none.
std::optional<double> times(const std::string& number, double unit) {
  double value = 0;
  const auto [end, problem] = std::from_chars(number.data(), number.data() + number.size(), value);
  return problem == std::errc{} ? std::optional(value * unit) : std::nullopt;
}

/// Dots of a colour on a fill, "pct15" by how much of it they cover: a grey, where both are the paper's and the ink's.
Fill mixed(const std::string& pattern, const std::string& fill, const std::string& dots) {
  constexpr std::size_t kPrefix = 3;
  constexpr double kWhite = 255;
  double covered = 0;
  std::from_chars(pattern.data() + kPrefix, pattern.data() + pattern.size(), covered);
  const bool ink = dots.empty() || dots == "auto" || dots == "000000";
  const bool paper = fill.empty() || fill == "auto" || parse_colour(fill) == kPaper;
  if (!ink || !paper) return {};
  const auto shade = static_cast<Colour>(kWhite * (1 - std::clamp(covered * kPercent, 0.0, 1.0)));
  constexpr Colour kEach = 0x010101;
  return {false, shade * kEach};
}

/// Of Word's markers those that leave no colour behind.
Fill marker_fill(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, Colour>, 4> kGreys{
      {{"white", kPaper}, {"lightGray", 0xc0c0c0}, {"darkGray", 0x808080}, {"black", 0x000000}}};
  if (name == "none") return {true, {}};
  for (const auto& [grey, colour] : kGreys)
    if (name == grey) return {false, colour};
  return {};
}

/// Whether what w14:textFill lays into the characters can be seen through; nothing where it does not say. A colour's
/// w14:alpha says in thousandths of a percent how much of it is missing.
std::optional<bool> transparent_fill(const xmlNode* run_properties) {
  constexpr double kMostMissing = 90'000;
  const xmlNode* fill = first_child(run_properties, "textFill");
  if (fill == nullptr) return std::nullopt;
  const xmlNode* outline = first_child(run_properties, "textOutline");
  if (outline != nullptr && first_child(outline, "solidFill") != nullptr) return false;
  if (first_child(fill, "noFill") != nullptr) return true;
  const xmlNode* colour = first_child(first_child(fill, "solidFill"));
  const xmlNode* alpha = first_child(colour, "alpha");
  return alpha != nullptr && times(attribute(alpha, "val"), 1).value_or(0) > kMostMissing;
}

}  // namespace

TextLook docx_look(const xmlNode* run_properties) {
  TextLook look;
  if (const xmlNode* vanish = first_child(run_properties, "vanish")) look.hidden = is_on(vanish);
  if (const xmlNode* colour = first_child(run_properties, "color")) {
    const std::string said = attribute(colour, "val");
    look.colour = said == "auto" ? std::optional(kReadableColour) : parse_colour(said);
  }
  look.transparent = transparent_fill(run_properties);
  if (is_on(first_child(run_properties, "rtl"))) look.direction = Direction::kLeftward;
  if (const xmlNode* width = first_child(run_properties, "w")) look.width = times(attribute(width, "val"), kPercent);
  if (const xmlNode* size = first_child(run_properties, "sz")) look.points = times(attribute(size, "val"), kHalfPoint);
  for (const char* line : {"strike", "dstrike"})
    if (const xmlNode* says = first_child(run_properties, line))
      look.struck = look.struck.value_or(false) || is_on(says);
  if (const xmlNode* fonts = first_child(run_properties, "rFonts"); fonts != nullptr && has_attribute(fonts, "hAnsi"))
    look.symbols = is_symbol_font(attribute(fonts, "hAnsi"));
  look.fill = docx_fill(run_properties);
  if (const xmlNode* marker = first_child(run_properties, "highlight"))
    look.fill = marker_fill(attribute(marker, "val"));
  return look;
}

std::optional<Direction> docx_direction(const xmlNode* paragraph_properties) {
  const xmlNode* says = first_child(paragraph_properties, "bidi");
  if (says == nullptr) return std::nullopt;
  return is_on(says) ? Direction::kLeftward : Direction::kRightward;
}

std::optional<Fill> docx_fill(const xmlNode* properties) {
  const xmlNode* shading = first_child(properties, "shd");
  if (shading == nullptr) return std::nullopt;
  const std::string pattern = attribute(shading, "val");
  const std::string fill = attribute(shading, "fill");
  if (pattern == "nil" || (pattern == "clear" && (fill == "auto" || fill.empty()))) return Fill{true, {}};
  if (pattern == "clear") return Fill{false, parse_colour(fill)};
  return pattern.starts_with("pct") ? mixed(pattern, fill, attribute(shading, "color")) : Fill{};
}

bool shades(const xmlNode* node) {
  for (const xmlNode* inner = first_child(node); inner != nullptr; inner = next_sibling(inner)) {
    const auto fill = docx_fill(inner);
    if ((fill && !fill->transparent) || shades(inner)) return true;
  }
  return false;
}

}  // namespace bestek
