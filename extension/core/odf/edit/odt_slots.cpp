// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/edit/odt_slots.hpp"

#include <algorithm>

#include "core/base/hash.hpp"
#include "core/document/marks.hpp"
#include "core/odf/read/odf_dom.hpp"

namespace bestek {
namespace {

/// Whether paragraphs may stand directly in it.
bool holds_paragraphs(const xmlNode* node) noexcept {
  return is_element(node, "text", kOfficeNs) || is_element(node, "section", kTextNs);
}

bool is_inside(const xmlNode* node, const xmlNode* container) noexcept {
  for (; node != nullptr; node = node->parent) {
    if (node == container) {
      return true;
    }
  }
  return false;
}

/// A heading in a table, text frame or note begins no chapter of the body.
bool stands_beside(const xmlNode* heading) noexcept {
  return ancestor(heading, "table", kTableNs) != nullptr || ancestor(heading, "text-box", kDrawNs) != nullptr ||
         ancestor(heading, "note-body", kTextNs) != nullptr;
}

xmlNode* next_chapter(xmlNode* heading, const xmlNode* body) {
  // A slot that was put into plain text ends at the next heading of any level.
  const int level = outline_level(heading) > 0 ? outline_level(heading) : kDeepestLevel;
  for (xmlNode* node = next_element(heading, body, false); node != nullptr; node = next_element(node, body)) {
    const int other = outline_level(node);
    if (other > 0 && other <= level && !stands_beside(node) && !is_clause_heading(node)) {
      return node;
    }
  }
  return nullptr;
}

/// For what of a split list begins the second half: text that went on in its item gets no number of its own.
xmlNode* rest_of(xmlNode* container, xmlNode* first) {
  xmlNode* rest = empty_copy(container);
  remove_attribute(rest, "id", kXmlNs);
  remove_attribute(rest, "id", kTextNs);
  if (!is_element(container, "list-item", kTextNs)) return rest;
  remove_attribute(rest, "start-value", kTextNs);
  if (is_paragraph(first) && xmlPreviousElementSibling(first) != nullptr)
    xmlNodeSetName(rest, xml_chars("list-header"));
  return rest;
}

/// The second half of a list in the body counts on where the first stops, whatever is put between them.
void count_on(xmlNode* list, xmlNode* rest) {
  std::string id = attribute(list, "id", kXmlNs);
  if (id.empty()) {
    id = "list-" + random_base32(12);
    xmlSetNsProp(list, xmlSearchNs(list->doc, list, xml_chars("xml")), xml_chars("id"), xml_chars(id));
  }
  remove_attribute(rest, "continue-numbering", kTextNs);
  set_attribute(rest, kTextNs, "text", "continue-list", id);
}

/// Parts what both the slot's heading and the node stand in (a list with its items): the node and what follows it go
/// into a second one behind it. The result is that second one.
xmlNode* split_before(xmlNode* node) {
  xmlNode* container = node->parent;
  xmlNode* rest = rest_of(container, node);
  while (node != nullptr) {
    xmlNode* following = node->next;
    xmlUnlinkNode(node);
    xmlAddChild(rest, node);
    node = following;
  }
  return xmlAddNextSibling(container, rest);
}

/// The node before which a text goes that follows the slot's heading and stands in no list: the next chapter's heading,
/// or the outermost of what it stands in and the slot's does not.
xmlNode* place_before(xmlNode* next, const xmlNode* heading) {
  while (!holds_paragraphs(next->parent) || !is_inside(heading, next->parent)) {
    xmlNode* around = next->parent;
    if (!is_inside(heading, around)) {
      next = around;
      continue;
    }
    next = split_before(next);
    if (is_element(around, "list", kTextNs) && ancestor(around, "list", kTextNs) == nullptr) count_on(around, next);
  }
  return next;
}

}  // namespace

ClauseHeading heading_at(xmlDoc* content, const InsertionPoint& point, const std::string& slot) {
  const xmlNode* chapter = slot.empty() ? nullptr : paragraph_of(find_bookmark(content, slot));
  OutlinePlace place;
  bool in_chapter = false;
  bool passed = false;
  for (const xmlNode* node : body_paragraphs(content)) {
    passed = passed || (point.before != nullptr && is_inside(node, point.before));
    const int level = outline_level(node);
    if (level > 0 && !stands_beside(node)) {
      const OutlineHeading heading{std::min(level, kDeepestLevel), is_clause_heading(node)};
      if (passed) {
        place.after.push_back(heading);
      } else if (!in_chapter) {
        place.before.push_back(heading);
      }
    }
    in_chapter = in_chapter || node == chapter;
  }
  return clause_heading(place);
}

Result<InsertionPoint> find_insertion_point(xmlDoc* content, const std::string& slot, const std::string& name) {
  xmlNode* body = body_text(content);
  if (slot.empty()) {
    return InsertionPoint{body, nullptr};
  }
  const xmlNode* mark = find_bookmark(content, slot);
  xmlNode* heading = paragraph_of(mark);
  // What stands in an index is made again.
  if (heading == nullptr || ancestor(heading, "table", kTableNs) != nullptr || !is_inside(heading, body) ||
      ancestor(heading, "index-body", kTextNs) != nullptr) {
    return Error{"document.no-slot", {name, 0, {}, {}}, {{"slot", slot}}};
  }
  InsertionPoint point{body, nullptr};
  if (xmlNode* next = next_chapter(heading, body)) {
    // A chapter may end inside a section, and a heading may stand in one or in a list.
    point.before = place_before(next, heading);
    point.parent = point.before->parent;
  }
  if (const char* lock = lock_around(point.parent)) {
    return Error{lock, {name, 0, {}, text_of(heading)}, {{"slot", slot}}};
  }
  return point;
}

}  // namespace bestek
