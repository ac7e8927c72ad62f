// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/read/odt_styles.hpp"

#include <cctype>
#include <charconv>

namespace bestek {
namespace {

// Longer chains of parents are loops.
constexpr int kMaxStyleDepth = 64;

bool has_background(const xmlNode* properties) {
  const std::string colour = attribute(properties, "background-color");
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

void OdtStyles::add(const xmlNode* parent) {
  const bool automatic = local_name(parent) == "automatic-styles";
  for (const xmlNode* node = first_child(parent, "style"); node != nullptr; node = next_sibling(node, "style")) {
    const std::string family = attribute(node, "family");
    if (family != "paragraph" && family != "text" && family != "graphic") {
      continue;
    }
    Style style;
    const std::string name = attribute(node, "name");
    style.automatic = automatic;
    style.parent = attribute(node, "parent-style-name");
    style.display = attribute(node, "display-name");
    if (style.display.empty()) {
      style.display = decoded_style_name(name);
    }
    if (has_attribute(node, "default-outline-level")) {
      const std::string level = attribute(node, "default-outline-level");
      style.outline = 0;
      std::from_chars(level.data(), level.data() + level.size(), style.outline);
    }
    if (const xmlNode* properties = first_child(node, "text-properties")) {
      style.highlighted = has_background(properties);
      if (has_attribute(properties, "display")) {
        style.hidden = attribute(properties, "display") == "none";
      }
    }
    style.locked = attribute(first_child(node, "graphic-properties"), "protect").find("content") != std::string::npos;
    (family == "text" ? text_ : family == "graphic" ? graphic_ : paragraph_).insert_or_assign(name, std::move(style));
  }
}

const OdtStyles::Style* OdtStyles::find(const Styles& styles, const std::string& name) noexcept {
  const auto found = styles.find(name);
  return found == styles.end() ? nullptr : &found->second;
}

std::string OdtStyles::display_name(const std::string& paragraph_style) const {
  const Style* style = find(paragraph_, paragraph_style);
  if (style == nullptr) {
    return decoded_style_name(paragraph_style);
  }
  if (!style->automatic) {
    return style->display;
  }
  const Style* parent = find(paragraph_, style->parent);
  return parent == nullptr ? decoded_style_name(style->parent) : parent->display;
}

int OdtStyles::outline_level(const std::string& paragraph_style) const {
  const Style* style = find(paragraph_, paragraph_style);
  for (int depth = 0; style != nullptr && depth < kMaxStyleDepth; ++depth) {
    if (style->outline >= 0) {
      return style->outline;
    }
    style = find(paragraph_, style->parent);
  }
  return 0;
}

bool OdtStyles::paragraph_highlighted(const std::string& paragraph_style) const {
  const Style* style = find(paragraph_, paragraph_style);
  return style != nullptr && style->automatic && style->highlighted;
}

bool OdtStyles::text_highlighted(const std::string& text_style) const {
  const Style* style = find(text_, text_style);
  return style != nullptr && style->highlighted;
}

std::optional<bool> OdtStyles::hidden_by(const Styles& styles, const std::string& name) noexcept {
  const Style* style = find(styles, name);
  for (int depth = 0; style != nullptr && depth < kMaxStyleDepth; ++depth) {
    if (style->hidden) {
      return style->hidden;
    }
    style = find(styles, style->parent);
  }
  return std::nullopt;
}

std::optional<bool> OdtStyles::text_hidden(const std::string& text_style) const { return hidden_by(text_, text_style); }

bool OdtStyles::content_protected(const std::string& graphic_style) const {
  const Style* style = find(graphic_, graphic_style);
  return style != nullptr && style->locked;
}

bool OdtStyles::paragraph_hidden(const std::string& paragraph_style) const {
  return hidden_by(paragraph_, paragraph_style).value_or(false);
}

}  // namespace bestek
