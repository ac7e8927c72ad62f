// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/read/odt_styles.hpp"

#include <charconv>

#include "core/odf/read/odf_dom.hpp"

namespace bestek {
namespace {

// Longer chains of parents are loops.
constexpr int kMaxStyleDepth = 64;

bool is_highlight(const std::string& colour) {
  return !colour.empty() && colour != "transparent" && colour != "#ffffff";
}

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

void OdtStyles::add(const xmlNode* group) {
  const bool automatic = group != nullptr && local_name(group) == "automatic-styles";
  for (const xmlNode* node = first_child(group); node != nullptr; node = next_sibling(node)) {
    const std::string family = attribute(node, "family");
    const bool list = local_name(node) == "list-style";
    const bool paragraph = family == "paragraph";
    const bool graphic = family == "graphic";
    if (!list && (local_name(node) != "style" || (!paragraph && !graphic && family != "text"))) {
      continue;
    }
    const std::string name = attribute(node, "name");
    Style style = read_style(node);
    style.automatic = automatic;
    if (!automatic && (list || paragraph)) {
      (list ? list_displays_ : paragraph_displays_).emplace(style.display, name);
    }
    (list ? list_ : paragraph ? paragraph_ : graphic ? graphic_ : text_).insert_or_assign(name, std::move(style));
  }
}

OdtStyles::Style OdtStyles::read_style(const xmlNode* node) {
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
  const xmlNode* properties = first_child(node, "text-properties");
  if (properties != nullptr && has_attribute(properties, "background-color")) {
    style.highlighted = is_highlight(attribute(properties, "background-color"));
  }
  if (properties != nullptr && has_attribute(properties, "display")) {
    style.hidden = attribute(properties, "display") == "none";
  }
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
  const Style* style = find(paragraph_, name);
  for (int depth = 0; style != nullptr && style->automatic && depth < kMaxStyleDepth; ++depth) {
    name = style->parent;
    style = find(paragraph_, name);
  }
  return name;
}

std::string OdtStyles::display_name(const std::string& paragraph_style) const {
  const std::string name = named_style(paragraph_style);
  const Style* style = find(paragraph_, name);
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
  return by_either_name(paragraph_, paragraph_displays_, either_name);
}

std::optional<StyleName> OdtStyles::list(std::string_view either_name) const {
  return by_either_name(list_, list_displays_, either_name);
}

bool OdtStyles::has_text(const std::string& text_style) const { return find(text_, text_style) != nullptr; }

int OdtStyles::outline_level(const std::string& paragraph_style) const {
  return said(paragraph_, paragraph_style, &Style::outline).value_or(0);
}

std::optional<std::string> OdtStyles::list_style(const std::string& paragraph_style) const {
  return said(paragraph_, paragraph_style, &Style::list);
}

bool OdtStyles::paragraph_highlighted(const std::string& paragraph_style) const {
  return said(paragraph_, paragraph_style, &Style::highlighted).value_or(false);
}

bool OdtStyles::text_highlighted(const std::string& text_style) const {
  return said(text_, text_style, &Style::highlighted).value_or(false);
}

std::optional<bool> OdtStyles::text_hidden(const std::string& text_style) const {
  return said(text_, text_style, &Style::hidden);
}

bool OdtStyles::content_protected(const std::string& graphic_style) const {
  return said(graphic_, graphic_style, &Style::locked).value_or(false);
}

bool OdtStyles::paragraph_hidden(const std::string& paragraph_style) const {
  return said(paragraph_, paragraph_style, &Style::hidden).value_or(false);
}

}  // namespace bestek
