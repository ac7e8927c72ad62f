// SPDX-License-Identifier: EUPL-1.2
#include "core/docx/docx_elements.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace bestek {
namespace {

// A cell spans no more columns than Word has.
constexpr int kMaxSpan = 63;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kSpace);
  return begin == std::string_view::npos ? std::string_view{}
                                         : text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

}  // namespace

bool is_on(const xmlNode* node) {
  if (node == nullptr) {
    return false;
  }
  const std::string value = attribute(node, "val");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

const xmlNode* chosen(const xmlNode* alternatives) {
  const xmlNode* choice = first_child(alternatives, "Choice");
  return choice == nullptr ? first_child(alternatives, "Fallback") : choice;
}

bool is_contents(const xmlNode* control_properties) {
  const xmlNode* part = first_child(control_properties, "docPartObj");
  return attribute(first_child(part, "docPartGallery"), "val") == "Table of Contents";
}

bool is_old_shape(std::string_view name) noexcept {
  return name == "shape" || name == "rect" || name == "roundrect" || name == "oval" || name == "group";
}

bool is_run(const xmlNode* node) {
  constexpr const char* kMathNs = "http://schemas.openxmlformats.org/officeDocument/2006/math";
  return local_name(node) == "r" && !is_element(node, "r", kMathNs);
}

bool is_end_deleted(const xmlNode* paragraph_properties) {
  const xmlNode* mark = first_child(paragraph_properties, "rPr");
  return first_child(mark, "del") != nullptr || first_child(mark, "moveFrom") != nullptr;
}

void count_change(const xmlNode* change, DocumentText& document) {
  ++document.tracked_changes;
  add_author(document, AuthorData::Kind::kChange, attribute(change, "author"));
}

void count_property_changes(const xmlNode* node, DocumentText& document) {
  const std::string_view parent = node == nullptr ? std::string_view() : local_name(node);
  const bool in_properties = parent == "trPr" || parent == "rPr";
  for (const xmlNode* inner = first_child(node); inner != nullptr; inner = next_sibling(inner)) {
    const std::string_view name = local_name(inner);
    const bool of_cell = name == "cellDel" || name == "cellIns" || name == "cellMerge";
    const bool of_end = in_properties && (name == "del" || name == "ins" || name == "moveFrom" || name == "moveTo");
    if (name.ends_with("Change") || of_cell || of_end)
      count_change(inner, document);
    else
      count_property_changes(inner, document);
  }
}

int span_of(const xmlNode* cell_properties) {
  const std::string text = attribute(first_child(cell_properties, "gridSpan"), "val");
  int span = 1;
  std::from_chars(text.data(), text.data() + text.size(), span);
  return std::clamp(span, 1, kMaxSpan);
}

ControlSpan docx_control(const xmlNode* properties) {
  ControlSpan control;
  control.tag = attribute(first_child(properties, "tag"), "val");
  control.alias = attribute(first_child(properties, "alias"), "val");
  control.showing_placeholder = is_on(first_child(properties, "showingPlcHdr"));
  const std::string lock = attribute(first_child(properties, "lock"), "val");
  control.locked = lock == "contentLocked" || lock == "sdtContentLocked";
  const xmlNode* list = first_child(properties, "dropDownList");  // a comboBox takes any text
  for (const xmlNode* item = first_child(list, "listItem"); item != nullptr; item = next_sibling(item, "listItem"))
    control.items.push_back(control_item(attribute(item, "displayText"), attribute(item, "value")));
  return control;
}

std::string run_text(const xmlNode* text) {
  std::string characters = text_of(text);
  if (attribute(text, "space") == "preserve") return characters;
  return std::string(trimmed(characters));
}

}  // namespace bestek
