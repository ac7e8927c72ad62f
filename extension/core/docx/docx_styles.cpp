// SPDX-License-Identifier: EUPL-1.2
#include "core/docx/docx_styles.hpp"

#include <charconv>
#include <string_view>
#include <utility>

#include "core/docx/docx_elements.hpp"
#include "core/docx/docx_look.hpp"

namespace bestek {
namespace {

// Longer chains of parents are loops.
constexpr int kMaxStyleDepth = 64;
// Word counts 0..8 for headings and writes 9 for body text.
constexpr int kBodyLevel = 9;

/// The level that w:outlineLvl below w:pPr says: 1..9, 0 for body text, -1 when it says nothing.
int said_outline_level(const xmlNode* paragraph_properties) {
  const xmlNode* node = first_child(paragraph_properties, "outlineLvl");
  if (node == nullptr) {
    return -1;
  }
  const std::string text = attribute(node, "val");
  int level = kBodyLevel;
  std::from_chars(text.data(), text.data() + text.size(), level);
  return level < 0 || level >= kBodyLevel ? 0 : level + 1;
}

/// Whether w:numPr below w:pPr puts the paragraph into a list: 1, 0 for taking it out, -1 when it says nothing.
int said_numbering(const xmlNode* paragraph_properties) {
  const xmlNode* number = first_child(first_child(paragraph_properties, "numPr"), "numId");
  if (number == nullptr) {
    return -1;
  }
  return attribute(number, "val") == "0" ? 0 : 1;
}

}  // namespace

void DocxStyles::add(xmlDoc* styles) {
  const xmlNode* root = styles == nullptr ? nullptr : xmlDocGetRootElement(styles);
  const xmlNode* usual = first_child(root, "docDefaults");
  usual_ = docx_look(first_child(first_child(usual, "rPrDefault"), "rPr"));
  usual_.direction = docx_direction(first_child(first_child(usual, "pPrDefault"), "pPr"));
  for (const xmlNode* node = first_child(root, "style"); node != nullptr; node = next_sibling(node, "style")) {
    const std::string type = attribute(node, "type");
    if (type != "paragraph" && type != "character" && type != "table") {
      continue;
    }
    const std::string id = attribute(node, "styleId");
    const xmlNode* properties = first_child(node, "pPr");
    Style style;
    style.name = attribute(first_child(node, "name"), "val");
    style.parent = attribute(first_child(node, "basedOn"), "val");
    style.outline = said_outline_level(properties);
    style.numbered = said_numbering(properties);
    style.look = docx_look(first_child(node, "rPr"));
    if (const auto direction = docx_direction(properties)) style.look.direction = direction;
    style.fill = docx_fill(properties);
    style.shades = type == "table" && shades(node);
    const std::string is_default = attribute(node, "default");
    if (type == "paragraph" && (is_default == "1" || is_default == "true")) {
      default_id_ = id;
    }
    styles_.insert_or_assign(id, std::move(style));
  }
}

std::string DocxStyles::name(const std::string& id) const {
  const auto found = styles_.find(id);
  return found == styles_.end() || found->second.name.empty() ? id : found->second.name;
}

template <class Value, class Says>
std::optional<Value> DocxStyles::said(const std::string& id, Says says) const {
  auto found = styles_.find(id);
  for (int depth = 0; found != styles_.end() && depth < kMaxStyleDepth; ++depth) {
    if (std::optional<Value> value = says(found->second)) return value;
    found = styles_.find(found->second.parent);
  }
  return std::nullopt;
}

int DocxStyles::outline_level(const std::string& id, const xmlNode* paragraph_properties) const {
  const auto level = [](int said) { return said >= 0 ? std::optional(said) : std::nullopt; };
  const auto own = level(said_outline_level(paragraph_properties));
  return own ? *own : said<int>(id, [&](const Style& style) { return level(style.outline); }).value_or(0);
}

bool DocxStyles::in_list(const std::string& id, const xmlNode* paragraph_properties) const {
  const auto listed = [](int said) { return said >= 0 ? std::optional(said == 1) : std::nullopt; };
  const auto own = listed(said_numbering(paragraph_properties));
  return own ? *own : said<bool>(id, [&](const Style& style) { return listed(style.numbered); }).value_or(false);
}

TextLook DocxStyles::look(const std::string& id) const {
  TextLook look;
  auto found = styles_.find(id);
  for (int depth = 0; found != styles_.end() && depth < kMaxStyleDepth; ++depth) {
    look = found->second.look.with(look);
    found = styles_.find(found->second.parent);
  }
  return look;
}

TextLook DocxStyles::paragraph_look(const std::string& id, const xmlNode* paragraph_properties,
                                    const TextLook& around) const {
  TextLook own;
  own.direction = docx_direction(paragraph_properties);
  return usual_.with(around).with(look(id)).with(own);
}

TextLook DocxStyles::table_look(const xmlNode* table_properties) const {
  const TextLook says = look(attribute(first_child(table_properties, "tblStyle"), "val"));
  TextLook seen;
  seen.hidden = says.hidden;
  seen.transparent = says.transparent;
  return seen;
}

TextLook DocxStyles::run_look(const xmlNode* run_properties) const {
  return look(attribute(first_child(run_properties, "rStyle"), "val")).with(docx_look(run_properties));
}

std::optional<Fill> DocxStyles::fill(const std::string& id, const xmlNode* paragraph_properties) const {
  const auto own = docx_fill(paragraph_properties);
  return own ? own : said<Fill>(id, [](const Style& style) { return style.fill; });
}

std::optional<Fill> DocxStyles::table_fill(const xmlNode* table_properties) const {
  const std::string style = attribute(first_child(table_properties, "tblStyle"), "val");
  const auto shaded =
      said<bool>(style, [](const Style& one) { return one.shades ? std::optional(true) : std::nullopt; });
  return shaded ? Fill{} : docx_fill(table_properties);
}

}  // namespace bestek
