// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/content_looks.hpp"

#include <array>
#include <charconv>
#include <com/sun/star/awt/FontStrikeout.hpp>

namespace bestek::writer {
namespace {

/// Places in text_look_names.
enum TextLook : std::size_t {
  kBackColour,
  kBackTransparent,
  kColour,
  kFont,
  kHeight,
  kHidden,
  kHighlight,
  kWidth,
  kStrikeout,
  kTransparence
};
static_assert(kTransparence + 1 == kTextLook);

void add_size(StylePart& part, float points) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), points, std::chars_format::fixed, 2);
  part.add("fo:font-size", std::string(text.data(), end.ptr) + "pt");
}

void add_colour(StylePart& part, sal_Int32 colour) {
  if (colour == kNoColour) return part.add("style:use-window-font-color", "true");
  part.add("fo:color", colour_text(colour));
}

void add_line_through(StylePart& part, sal_Int16 strikeout) {
  const bool is_line = strikeout != css::awt::FontStrikeout::NONE && strikeout != css::awt::FontStrikeout::DONTKNOW;
  part.add("style:text-line-through-style", is_line ? "solid" : "none");
}

}  // namespace

const Sequence<OUString>& text_look_names() {
  static const auto* names = new Sequence<OUString>(text_look_names_and({}));
  return *names;
}

Sequence<OUString> text_look_names_and(std::initializer_list<const char*> names) {
  // The office wants names in the order of the alphabet.
  constexpr std::array<const char*, kTextLook> kLook{
      "CharBackColor", "CharBackTransparent", "CharColor",      "CharFontName",  "CharHeight",
      "CharHidden",    "CharHighlight",       "CharScaleWidth", "CharStrikeout", "CharTransparence"};
  Sequence<OUString> all(static_cast<sal_Int32>(kLook.size() + names.size()));
  auto* at = all.getArray();
  for (const char* one : kLook) *at++ = OUString::createFromAscii(one);
  for (const char* one : names) *at++ = OUString::createFromAscii(one);
  return all;
}

StylePart text_properties(std::span<const Any> values) {
  // What somebody marked goes before what stands behind the characters.
  sal_Int32 back = value_or(values[kHighlight], kNoColour);
  if (back == kNoColour && !value_or(values[kBackTransparent], true)) back = value_or(values[kBackColour], kNoColour);
  const sal_Int32 colour = value_or(values[kColour], kNoColour);
  StylePart part{"style:text-properties"};
  part.add("fo:background-color", back == kNoColour ? "transparent" : colour_text(back));
  add_colour(part, colour);
  if (colour != kNoColour)
    part.add("loext:opacity", std::to_string(100 - value_or(values[kTransparence], sal_Int16(0))) + "%");
  part.add("style:font-name", to_utf8(value_or(values[kFont], OUString())));
  add_size(part, value_or(values[kHeight], 12.0F));
  part.add("style:text-scale", std::to_string(value_or(values[kWidth], sal_Int16(100))) + '%');
  part.add("text:display", value_or(values[kHidden], false) ? "none" : "true");
  add_line_through(part, value_or(values[kStrikeout], sal_Int16(0)));
  return part;
}

StylePart drawn_text_properties(const Reference<css::beans::XPropertySet>& portion) {
  StylePart part{"style:text-properties"};
  add_colour(part, property_or(portion, "CharColor", kNoColour));
  add_size(part, property_or(portion, "CharHeight", 12.0F));
  add_line_through(part, property_or(portion, "CharStrikeout", sal_Int16(0)));
  return part;
}

bool add_background(StylePart& part, const Reference<css::beans::XPropertySet>& object) {
  const sal_Int32 back = property_or(object, "BackColor", kNoColour);
  if (back == kNoColour || property_or(object, "BackTransparent", true)) return false;
  part.add("fo:background-color", colour_text(back));
  return true;
}

bool add_filling(StylePart& part, css::drawing::FillStyle fill, sal_Int32 colour) {
  if (fill == css::drawing::FillStyle_NONE) return false;
  const bool solid = fill == css::drawing::FillStyle_SOLID;
  part.add("draw:fill", solid ? "solid" : "bitmap");
  if (solid) part.add("draw:fill-color", colour_text(colour));
  return true;
}

}  // namespace bestek::writer
