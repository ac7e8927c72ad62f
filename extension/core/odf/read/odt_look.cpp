// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/read/odt_look.hpp"

#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <utility>

namespace bestek {
namespace {

constexpr double kUsualPoints = 12;  // of what a size in percents is a part
constexpr double kFaintest = 0.1;    // of what can be seen through nowhere
constexpr double kPercent = 100;

/// "1pt", "0.5mm", "10%" in points; nothing for what is no size.
std::optional<double> points_of(std::string_view size) {
  constexpr std::array<std::pair<std::string_view, double>, 6> kUnits{
      {{"pt", 1}, {"mm", 72 / 25.4}, {"cm", 72 / 2.54}, {"in", 72}, {"pc", 12}, {"%", kUsualPoints / kPercent}}};
  double value = 0;
  const auto [end, problem] = std::from_chars(size.data(), size.data() + size.size(), value);
  if (problem != std::errc{}) return std::nullopt;
  const std::string_view unit = size.substr(static_cast<std::size_t>(end - size.data()));
  for (const auto& [name, points] : kUnits)
    if (unit == name) return value * points;
  return std::nullopt;
}

/// "60%" as a part of one; nothing for what is no percentage.
std::optional<double> part_of(std::string_view percents) {
  double value = 0;
  const auto [end, problem] = std::from_chars(percents.data(), percents.data() + percents.size(), value);
  const bool whole = problem == std::errc{} && end != percents.data() + percents.size() && *end == '%';
  return whole ? std::optional(value / kPercent) : std::nullopt;
}

/// A fill by its colour in that attribute; nothing where it does not say.
std::optional<Fill> colour_at(const xmlNode* properties, const char* name) {
  if (!has_attribute(properties, name)) return std::nullopt;
  const std::string said = attribute(properties, name);
  return Fill{said == "transparent", parse_colour(said)};
}

bool is_paper(const std::optional<Fill>& fill) noexcept { return !fill || fill->transparent || fill->colour == kPaper; }

/// Whether every page of the document is paper.
bool has_paper(const xmlDoc* document) {
  const xmlNode* root = document == nullptr ? nullptr : xmlDocGetRootElement(document);
  for (const char* group : {"automatic-styles", "styles"}) {
    for (const xmlNode* node = first_child(first_child(root, group)); node != nullptr; node = next_sibling(node)) {
      const bool page = local_name(node) == "page-layout" || attribute(node, "family") == "drawing-page";
      if (!page) continue;
      for (const xmlNode* part = first_child(node); part != nullptr; part = next_sibling(part)) {
        const bool edge = local_name(part) == "header-style" || local_name(part) == "footer-style";
        if (!is_paper(fill_of(edge ? first_child(part) : part))) return false;
      }
    }
  }
  return true;
}

}  // namespace

TextLook text_look_of(const xmlNode* text_properties) {
  TextLook look;
  if (text_properties == nullptr) return look;
  if (has_attribute(text_properties, "display")) look.hidden = attribute(text_properties, "display") == "none";
  if (const std::string line = attribute(text_properties, "text-line-through-style"); !line.empty())
    look.struck = line != "none";
  look.fill = colour_at(text_properties, "background-color");
  const bool coloured = has_attribute(text_properties, "color");
  const std::string opacity = attribute(text_properties, "opacity");
  // Writer says of its automatic colour that it is transparent, and takes what is transparent without a colour for it.
  if (attribute(text_properties, "use-window-font-color") == "true" || (opacity == "0%" && !coloured)) {
    look.colour = kReadableColour;
    look.transparent = false;
  } else {
    if (coloured) look.colour = parse_colour(attribute(text_properties, "color"));
    if (!opacity.empty()) look.transparent = part_of(opacity).value_or(1) < kFaintest;
  }
  if (has_attribute(text_properties, "text-scale")) look.width = part_of(attribute(text_properties, "text-scale"));
  if (has_attribute(text_properties, "font-size")) look.points = points_of(attribute(text_properties, "font-size"));
  // "super 1%": how large raised or lowered text is, as a part of what it is by itself.
  if (const std::string position = attribute(text_properties, "text-position"); !position.empty())
    look.height = part_of(std::string_view(position).substr(position.rfind(' ') + 1)).value_or(1);
  return look;
}

std::optional<Direction> direction_of(const xmlNode* properties) {
  const std::string mode = attribute(properties, "writing-mode");
  if (mode.empty()) return std::nullopt;
  if (mode == "page") return Direction::kOfItsPlace;
  return mode == "rl-tb" || mode == "rl" ? Direction::kLeftward : Direction::kRightward;
}

bool pages_run_leftward(const xmlDoc* styles) {
  const xmlNode* group = first_child(xmlDocGetRootElement(styles), "automatic-styles");
  for (const xmlNode* node = first_child(group, "page-layout"); node != nullptr;
       node = next_sibling(node, "page-layout"))
    if (direction_of(first_child(node, "page-layout-properties")) == Direction::kLeftward) return true;
  return false;
}

std::optional<Fill> fill_of(const xmlNode* properties) {
  if (properties == nullptr) return std::nullopt;
  if (const xmlNode* image = first_child(properties, "background-image");
      image != nullptr && has_attribute(image, "href"))
    return Fill{};
  const std::string drawn = attribute(properties, "fill");
  if (drawn.empty()) return colour_at(properties, "background-color");
  if (drawn == "none") return Fill{true, {}};
  const std::string opacity = attribute(properties, "opacity");
  const bool solid = drawn == "solid" && (opacity.empty() || opacity == "100%");
  return solid ? Fill{false, parse_colour(attribute(properties, "fill-color"))} : Fill{};
}

Backdrop paper_of(const xmlDoc* styles, const xmlDoc* content) {
  const bool paper = has_paper(styles) && (content == styles || has_paper(content));
  return paper ? Backdrop(kPaper) : Backdrop();
}

}  // namespace bestek
