// SPDX-License-Identifier: EUPL-1.2
#include "core/docx/docx_look.hpp"

#include <charconv>
#include <string>

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

}  // namespace

TextLook docx_look(const xmlNode* run_properties) {
  TextLook look;
  if (const xmlNode* vanish = first_child(run_properties, "vanish")) look.hidden = is_on(vanish);
  if (const xmlNode* colour = first_child(run_properties, "color")) {
    const std::string said = attribute(colour, "val");
    look.colour = said == "auto" ? std::optional(kReadableColour) : parse_colour(said);
  }
  if (is_on(first_child(run_properties, "rtl"))) look.direction = Direction::kLeftward;
  if (const xmlNode* width = first_child(run_properties, "w")) look.width = times(attribute(width, "val"), kPercent);
  if (const xmlNode* size = first_child(run_properties, "sz")) look.points = times(attribute(size, "val"), kHalfPoint);
  for (const char* line : {"strike", "dstrike"})
    if (const xmlNode* says = first_child(run_properties, line))
      look.struck = look.struck.value_or(false) || is_on(says);
  if (const xmlNode* fonts = first_child(run_properties, "rFonts"); fonts != nullptr && has_attribute(fonts, "hAnsi"))
    look.symbols = is_symbol_font(attribute(fonts, "hAnsi"));
  look.fill = docx_fill(run_properties);
  if (is_on(first_child(run_properties, "highlight"))) look.fill = Fill{};
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
  return pattern == "clear" ? Fill{false, parse_colour(fill)} : Fill{};
}

bool shades(const xmlNode* node) {
  for (const xmlNode* inner = first_child(node); inner != nullptr; inner = next_sibling(inner)) {
    const auto fill = docx_fill(inner);
    if ((fill && !fill->transparent) || shades(inner)) return true;
  }
  return false;
}

}  // namespace bestek
