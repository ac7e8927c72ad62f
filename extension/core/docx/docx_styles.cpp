// SPDX-License-Identifier: EUPL-1.2
#include "core/docx/docx_styles.hpp"

#include <charconv>
#include <string_view>
#include <utility>

#include "core/docx/docx_elements.hpp"

namespace bestek {
namespace {

// Longer chains of parents are loops.
constexpr int kMaxStyleDepth = 64;
// Word counts 0..8 for headings and writes 9 for body text.
constexpr int kBodyLevel = 9;

}  // namespace

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

int said_numbering(const xmlNode* paragraph_properties) {
  const xmlNode* number = first_child(first_child(paragraph_properties, "numPr"), "numId");
  if (number == nullptr) {
    return -1;
  }
  return attribute(number, "val") == "0" ? 0 : 1;
}

void DocxStyles::add(xmlDoc* styles) {
  const xmlNode* root = styles == nullptr ? nullptr : xmlDocGetRootElement(styles);
  for (const xmlNode* node = first_child(root, "style"); node != nullptr; node = next_sibling(node, "style")) {
    const std::string type = attribute(node, "type");
    if (type != "paragraph" && type != "character") {
      continue;
    }
    const std::string id = attribute(node, "styleId");
    const xmlNode* properties = first_child(node, "pPr");
    Style style;
    style.name = attribute(first_child(node, "name"), "val");
    style.parent = attribute(first_child(node, "basedOn"), "val");
    style.outline = said_outline_level(properties);
    style.numbered = said_numbering(properties);
    if (const xmlNode* vanish = first_child(first_child(node, "rPr"), "vanish")) {
      style.hidden = is_on(vanish);
    }
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

int DocxStyles::outline_level(const std::string& id) const {
  auto found = styles_.find(id);
  for (int depth = 0; found != styles_.end() && depth < kMaxStyleDepth; ++depth) {
    if (found->second.outline >= 0) {
      return found->second.outline;
    }
    found = styles_.find(found->second.parent);
  }
  return 0;
}

bool DocxStyles::in_list(const std::string& id) const {
  auto found = styles_.find(id);
  for (int depth = 0; found != styles_.end() && depth < kMaxStyleDepth; ++depth) {
    if (found->second.numbered >= 0) {
      return found->second.numbered == 1;
    }
    found = styles_.find(found->second.parent);
  }
  return false;
}

std::optional<bool> DocxStyles::hidden(const std::string& id) const {
  auto found = styles_.find(id);
  for (int depth = 0; found != styles_.end() && depth < kMaxStyleDepth; ++depth) {
    if (found->second.hidden) {
      return found->second.hidden;
    }
    found = styles_.find(found->second.parent);
  }
  return std::nullopt;
}

bool DocxStyles::run_hidden(const xmlNode* run_properties, bool paragraph) const {
  if (const xmlNode* vanish = first_child(run_properties, "vanish")) {
    return is_on(vanish);
  }
  return hidden(attribute(first_child(run_properties, "rStyle"), "val")).value_or(paragraph);
}

}  // namespace bestek
