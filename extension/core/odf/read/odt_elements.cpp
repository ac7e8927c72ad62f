// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/read/odt_elements.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include "core/base/text.hpp"
#include "core/odf/read/odf_dom.hpp"

namespace bestek {
namespace {

// More repetitions than this are an attack, not a table or a gap.
constexpr int kMaxRepeat = 1024;

}  // namespace

bool is_no_text(const xmlNode* node) {
  const std::string_view name = local_name(node);
  // text:number is for programs that do not number: Writer does, and passes over it.
  return name == "tracked-changes" || is_element(node, "number", kTextNs) || is_description(node);
}

std::optional<DocumentArea> attached_area(const xmlNode* node) {
  const std::string_view name = local_name(node);
  if (name == "annotation") return DocumentArea::kComment;
  if (name == "ruby-text" && !text_of(node).empty()) return DocumentArea::kRuby;
  if (name != "note") return std::nullopt;
  return attribute(node, "note-class") == "endnote" ? DocumentArea::kEndnote : DocumentArea::kFootnote;
}

bool is_description(const xmlNode* node) {
  // text:title is a field that shows the document's title.
  return !is_in_namespace(node, kTextNs) && (local_name(node) == "title" || local_name(node) == "desc");
}

bool is_drawing(const xmlNode* node) { return is_in_namespace(node, kDrawNs) && local_name(node) != "a"; }

bool says_protected(const xmlNode* node) {
  return attribute(node, "protected") == "true" || attribute(node, "protect") == "true";
}

bool is_linked_section(const xmlNode* section) {
  return first_child(section, "section-source") != nullptr || first_child(section, "dde-source") != nullptr;
}

std::string text_style_of(const xmlNode* span) {
  constexpr const char* kLinkStyle = "Internet_20_link";  // of a link that names none
  const std::string style = attribute(span, "style-name");
  return style.empty() && local_name(span) == "a" ? kLinkStyle : style;
}

std::optional<int> outline_level_of(const xmlNode* paragraph) {
  if (local_name(paragraph) != "h") return std::nullopt;
  const std::string said = attribute(paragraph, "outline-level");
  int level = 1;
  std::from_chars(said.data(), said.data() + said.size(), level);
  return level;
}

int repeat_of(const xmlNode* node, const char* name) {
  const std::string text = attribute(node, name);
  int count = 1;
  std::from_chars(text.data(), text.data() + text.size(), count);
  return std::clamp(count, 1, kMaxRepeat);
}

bool shares_cells(const xmlNode* row) {
  int column = 0;
  int covered_to = 0;  // by the cell before
  for (const xmlNode* cell = first_child(row); cell != nullptr; cell = next_sibling(cell)) {
    const int repeated = repeat_of(cell, "number-columns-repeated");
    const bool covered = local_name(cell) != "table-cell";
    const bool shared = covered ? column >= covered_to : repeated > 1 || repeat_of(cell, "number-rows-spanned") > 1;
    if (shared) return true;
    if (!covered) covered_to = column + repeat_of(cell, "number-columns-spanned");
    column += repeated;
  }
  return false;
}

std::optional<BookmarkEdge::Kind> bookmark_kind(std::string_view name) noexcept {
  using Kind = BookmarkEdge::Kind;
  if (!name.starts_with("bookmark") || name.starts_with("bookmark-ref")) {
    return std::nullopt;
  }
  return name == "bookmark-start" ? Kind::kStart : name == "bookmark-end" ? Kind::kEnd : Kind::kPoint;
}

ControlSpan control_of(const xmlNode* node) {
  ControlSpan control;
  control.tag = attribute(node, "tag");
  control.alias = attribute(node, "alias");
  control.showing_placeholder = attribute(node, "showing-place-holder") == "true";
  const std::string lock = attribute(node, "lock");
  control.locked = lock == "contentLocked" || lock == "sdtContentLocked";
  if (attribute(node, "combobox") == "true") return control;  // it takes any text
  for (const xmlNode* item = first_child(node, "list-item"); item != nullptr; item = next_sibling(item, "list-item"))
    control.items.push_back(control_item(attribute(item, "display-text"), attribute(item, "value")));
  return control;
}

std::optional<std::string> asked_by(const xmlNode* field, std::string_view shown) {
  const std::string_view name = local_name(field);
  if (name == "placeholder") return std::string();
  const bool list = name == "drop-down";
  if (!list && name != "text-input" && name != "variable-input" && name != "user-field-input") return std::nullopt;
  const std::string hint = canonical_text(attribute(field, list ? "name" : "description"));
  const std::string text = canonical_text(shown);
  if (!text.empty()) return text == hint && !list ? std::optional(std::string()) : std::nullopt;
  return hint.empty() ? std::string(kEmptyField) : hint;
}

void count_changes(const xmlNode* changes, DocumentText& document) {
  for (const xmlNode* region = first_child(changes); region != nullptr; region = next_sibling(region)) {
    ++document.tracked_changes;
    for (const xmlNode* kind = first_child(region); kind != nullptr; kind = next_sibling(kind)) {
      add_author(document, AuthorData::Kind::kChange,
                 text_of(first_child(first_child(kind, "change-info"), "creator")));
    }
  }
}

}  // namespace bestek
