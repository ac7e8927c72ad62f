// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/read/odt_styles.hpp"

#include <algorithm>
#include <charconv>

#include "core/odf/read/odf_dom.hpp"
#include "core/odf/read/odt_look.hpp"

namespace bestek {
namespace {

// Longer chains of parents are loops.
constexpr int kMaxStyleDepth = 64;

struct Family {
  std::string_view name;
  const char* properties;  ///< the element that says its fill
};

// In the order of FilledPart.
constexpr std::array<Family, kFilledParts> kFamilies{{{"paragraph", "paragraph-properties"},
                                                      {"graphic", "graphic-properties"},
                                                      {"section", "section-properties"},
                                                      {"table", "table-properties"},
                                                      {"table-row", "table-row-properties"},
                                                      {"table-cell", "table-cell-properties"}}};

}  // namespace

std::string decoded_style_name(std::string_view name) {
  std::string decoded;
  for (std::size_t i = 0; i < name.size(); ++i) {
    unsigned value = 0;
    if (name[i] == '_' && i + 3 < name.size() && name[i + 3] == '_') {
      const char* first = name.data() + i + 1;
      const auto [end, problem] = std::from_chars(first, first + 2, value, 16);
      if (problem == std::errc{} && end == first + 2) {
        decoded += static_cast<char>(value);
        i += 3;
        continue;
      }
    }
    decoded += name[i];
  }
  return decoded;
}

OdtStyles OdtStyles::of_body(const xmlDoc* styles, const xmlDoc* content) {
  OdtStyles all;
  all.add(first_child(xmlDocGetRootElement(styles), "styles"));
  all.add(first_child(xmlDocGetRootElement(content), "automatic-styles"));
  return all;
}

void OdtStyles::add_fonts(const xmlNode* declarations) {
  for (const xmlNode* font = first_child(declarations); font != nullptr; font = next_sibling(font))
    if (attribute(font, "font-charset") == "x-symbol" || is_symbol_font(attribute(font, "font-family")))
      symbol_fonts_.insert(attribute(font, "name"));
}

void OdtStyles::add(const xmlNode* group) {
  if (group != nullptr) add_fonts(first_child(group->parent, "font-face-decls"));
  const bool automatic = group != nullptr && local_name(group) == "automatic-styles";
  for (const xmlNode* node = first_child(group); node != nullptr; node = next_sibling(node)) {
    const bool list = local_name(node) == "list-style";
    const std::string family = attribute(node, "family");
    if (local_name(node) == "default-style" && family == "paragraph") usual_ = read_style(node).look;
    if (!list && local_name(node) != "style") continue;
    const auto* part = std::ranges::find(kFamilies, family, &Family::name);
    const bool filled = !list && part != kFamilies.end();
    if (!list && !filled && family != "text") continue;
    const std::string name = attribute(node, "name");
    Style style = read_style(node);
    style.automatic = automatic;
    if (filled) {
      const xmlNode* properties = first_child(node, part->properties);
      style.fill = fill_of(properties);
      drawings_behind_ = drawings_behind_ || (automatic && attribute(properties, "run-through") == "background");
    }
    const auto at = static_cast<std::size_t>(part - kFamilies.begin());
    if (!automatic && (list || family == "paragraph")) {
      (list ? list_displays_ : paragraph_displays_).emplace(style.display, name);
    }
    (list ? list_ : filled ? filled_.at(at) : text_).insert_or_assign(name, std::move(style));
  }
}

OdtStyles::Style OdtStyles::read_style(const xmlNode* node) const {
  Style style;
  style.parent = attribute(node, "parent-style-name");
  style.display = attribute(node, "display-name");
  if (style.display.empty()) {
    style.display = decoded_style_name(attribute(node, "name"));
  }
  if (has_attribute(node, "default-outline-level")) {
    style.outline = whole_number(attribute(node, "default-outline-level"));
  }
  if (has_attribute(node, "list-style-name")) {
    style.list = attribute(node, "list-style-name");
  }
  const xmlNode* text = first_child(node, "text-properties");
  style.look = text_look_of(text);
  style.look.direction = direction_of(first_child(node, "paragraph-properties"));
  if (const std::string font = attribute(text, "font-name"); !font.empty())
    style.look.symbols = symbol_fonts_.contains(font) || is_symbol_font(font);
  const xmlNode* graphic = first_child(node, "graphic-properties");
  if (graphic != nullptr && has_attribute(graphic, "protect")) {
    style.locked = attribute(graphic, "protect").find("content") != std::string::npos;
  }
  return style;
}

const OdtStyles::Style* OdtStyles::find(const Styles& styles, const std::string& name) noexcept {
  const auto found = styles.find(name);
  return found == styles.end() ? nullptr : &found->second;
}

template <class Value>
std::optional<Value> OdtStyles::said(const Styles& styles, const std::string& name,
                                     std::optional<Value> Style::*member) {
  const Style* style = find(styles, name);
  for (int depth = 0; style != nullptr && depth < kMaxStyleDepth; ++depth) {
    if (style->*member) {
      return style->*member;
    }
    style = find(styles, style->parent);
  }
  return std::nullopt;
}

std::string OdtStyles::named_style(const std::string& paragraph_style) const {
  std::string name = paragraph_style;
  const Style* style = find(paragraphs(), name);
  for (int depth = 0; style != nullptr && style->automatic && depth < kMaxStyleDepth; ++depth) {
    name = style->parent;
    style = find(paragraphs(), name);
  }
  return name;
}

std::string OdtStyles::display_name(const std::string& paragraph_style) const {
  const std::string name = named_style(paragraph_style);
  const Style* style = find(paragraphs(), name);
  return style == nullptr ? decoded_style_name(name) : style->display;
}

std::optional<StyleName> OdtStyles::by_either_name(const Styles& styles, const Names& displays, std::string_view name) {
  std::string key(name);
  const Style* style = find(styles, key);
  if (style == nullptr || style->automatic) {
    const auto found = displays.find(name);
    if (found == displays.end()) {
      return std::nullopt;
    }
    key = found->second;
    style = find(styles, key);
  }
  return style == nullptr || style->automatic ? std::nullopt : std::optional(StyleName{key, style->display});
}

std::optional<StyleName> OdtStyles::paragraph(std::string_view either_name) const {
  return by_either_name(paragraphs(), paragraph_displays_, either_name);
}

std::optional<StyleName> OdtStyles::list(std::string_view either_name) const {
  return by_either_name(list_, list_displays_, either_name);
}

bool OdtStyles::has_text(const std::string& text_style) const { return find(text_, text_style) != nullptr; }

int OdtStyles::outline_level(const std::string& paragraph_style) const {
  return said(paragraphs(), paragraph_style, &Style::outline).value_or(0);
}

std::optional<std::string> OdtStyles::list_style(const std::string& paragraph_style) const {
  return said(paragraphs(), paragraph_style, &Style::list);
}

TextLook OdtStyles::look(const Styles& styles, const std::string& name) {
  TextLook look;
  const Style* style = find(styles, name);
  for (int depth = 0; style != nullptr && depth < kMaxStyleDepth; ++depth) {
    look = style->look.with(look);
    style = find(styles, style->parent);
  }
  return look;
}

TextLook OdtStyles::paragraph_look(const std::string& paragraph_style) const {
  return usual_.with(look(paragraphs(), paragraph_style));
}

TextLook OdtStyles::text_look(const std::string& text_style) const { return look(text_, text_style); }

std::optional<Fill> OdtStyles::fill(FilledPart part, const std::string& style) const {
  const Styles& styles = filled_.at(static_cast<std::size_t>(part));
  if (!style.empty() && find(styles, style) == nullptr) return Fill{};
  return said(styles, style, &Style::fill);
}

bool OdtStyles::content_protected(const std::string& graphic_style) const {
  return said(filled_.at(static_cast<std::size_t>(FilledPart::kFrame)), graphic_style, &Style::locked).value_or(false);
}

}  // namespace bestek
