// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/content_looks.hpp"

#include <array>
#include <charconv>
#include <com/sun/star/awt/FontStrikeout.hpp>

#include "writer/live/content_xml.hpp"

namespace bestek::writer {
namespace {

constexpr sal_Int32 kNoColour = -1;

/// Places in text_look_names.
enum TextLook : std::size_t {
  kBackColour,
  kBackTransparent,
  kColour,
  kFont,
  kHeight,
  kHidden,
  kHighlight,
  kStrikeout,
  kTransparence
};
static_assert(kTransparence + 1 == kTextLook);

std::string size_attribute(float points) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), points, std::chars_format::fixed, 2);
  return attribute("fo:font-size", std::string(text.data(), end.ptr) + "pt");
}

std::string colour_attribute(sal_Int32 colour) {
  return colour == kNoColour ? attribute("style:use-window-font-color", "true")
                             : attribute("fo:color", colour_text(colour));
}

std::string line_through_attribute(sal_Int16 strikeout) {
  const bool is_line = strikeout != css::awt::FontStrikeout::NONE && strikeout != css::awt::FontStrikeout::DONTKNOW;
  return attribute("style:text-line-through-style", is_line ? "solid" : "none");
}

}  // namespace

Sequence<OUString> property_names(std::initializer_list<const char*> names) {
  Sequence<OUString> all(static_cast<sal_Int32>(names.size()));
  auto* at = all.getArray();
  for (const char* one : names) *at++ = OUString::createFromAscii(one);
  return all;
}

const Sequence<OUString>& text_look_names() {
  static const auto* names = new Sequence<OUString>(
      property_names({"CharBackColor", "CharBackTransparent", "CharColor", "CharFontName", "CharHeight", "CharHidden",
                      "CharHighlight", "CharStrikeout", "CharTransparence"}));
  return *names;
}

std::string text_properties(std::span<const Any> values) {
  // What somebody marked goes before what stands behind the characters.
  sal_Int32 back = value_or(values[kHighlight], kNoColour);
  if (back == kNoColour && !value_or(values[kBackTransparent], true)) back = value_or(values[kBackColour], kNoColour);
  const sal_Int32 colour = value_or(values[kColour], kNoColour);
  std::string says = "<style:text-properties";
  says += attribute("fo:background-color", back == kNoColour ? "transparent" : colour_text(back));
  says += colour_attribute(colour);
  if (colour != kNoColour)
    says += attribute("loext:opacity", std::to_string(100 - value_or(values[kTransparence], sal_Int16(0))) + "%");
  says += attribute("style:font-name", value_or(values[kFont], OUString()));
  says += size_attribute(value_or(values[kHeight], 12.0F));
  says += attribute("text:display", value_or(values[kHidden], false) ? "none" : "true");
  return says + line_through_attribute(value_or(values[kStrikeout], sal_Int16(0))) + "/>";
}

std::string drawn_text_properties(const Reference<css::beans::XPropertySet>& portion) {
  std::string says = "<style:text-properties";
  says += colour_attribute(property_or(portion, "CharColor", kNoColour));
  says += size_attribute(property_or(portion, "CharHeight", 12.0F));
  return says + line_through_attribute(property_or(portion, "CharStrikeout", sal_Int16(0))) + "/>";
}

std::string background(const Reference<css::beans::XPropertySet>& object) {
  const sal_Int32 back = property_or(object, "BackColor", kNoColour);
  const bool shows = back != kNoColour && !property_or(object, "BackTransparent", true);
  return shows ? attribute("fo:background-color", colour_text(back)) : std::string();
}

std::string filling(css::drawing::FillStyle fill, sal_Int32 colour) {
  if (fill == css::drawing::FillStyle_NONE) return {};
  if (fill != css::drawing::FillStyle_SOLID) return attribute("draw:fill", "bitmap");
  return attribute("draw:fill", "solid") + attribute("draw:fill-color", colour_text(colour));
}

}  // namespace bestek::writer
