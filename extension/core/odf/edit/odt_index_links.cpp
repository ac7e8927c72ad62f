// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/edit/odt_index_links.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/odf/read/odf_dom.hpp"

namespace bestek {
namespace {

constexpr std::string_view kWhiteSpace = " \t\r\n";

bool is_one_of(const xmlNode* node, std::initializer_list<const char*> names) {
  return std::ranges::any_of(names, [&](const char* name) { return is_element(node, name, kTextNs); });
}

bool is_reference(const xmlNode* node) { return is_one_of(node, {"bookmark-ref", "reference-ref"}); }
bool is_link(const xmlNode* node) { return is_element(node, "a", kTextNs); }
bool is_white_space(const xmlNode* node) { return is_one_of(node, {"tab", "s", "line-break"}); }
bool shows_nothing(const xmlNode* node) {
  return is_one_of(node, {"bookmark", "bookmark-start", "bookmark-end", "soft-page-break"});
}

/// The node alone between what its parent held before and after it; in a copy of the parent unless that is the link.
xmlNode* parted(xmlNode* node) {
  xmlNode* parent = node->parent;
  if (node->next != nullptr) {
    xmlNode* rest = empty_copy(parent);
    while (node->next != nullptr) {
      xmlNode* moved = node->next;
      xmlUnlinkNode(moved);
      xmlAddChild(rest, moved);
    }
    xmlAddNextSibling(parent, rest);
  }
  xmlUnlinkNode(node);
  if (!is_link(parent)) {
    xmlNode* around = empty_copy(parent);
    xmlAddChild(around, node);
    node = around;
  }
  node = xmlAddNextSibling(parent, node);
  if (parent->children == nullptr) remove_node(parent);
  return node;
}

/// Whether a link of the node's own paragraph is around it.
bool in_link(const xmlNode* node) {
  const xmlNode* around = node->parent;
  while (around != nullptr && !is_link(around) && !is_paragraph(around)) around = around->parent;
  return is_link(around);
}

bool take_out_of_links(xmlNode* node) {
  const bool changed = in_link(node);
  while (in_link(node)) node = parted(node);
  return changed;
}

/// The link that ends where the node begins; null when anything is to be seen between them.
xmlNode* link_right_before(xmlNode* node) {
  while (node->prev == nullptr || shows_nothing(node->prev)) {
    if (node->prev != nullptr) {
      node = node->prev;
    } else if (node = node->parent; is_paragraph(node)) {
      return nullptr;
    }
  }
  xmlNode* before = node->prev;
  while (is_element(before, "span", kTextNs) && before->last != nullptr) before = before->last;
  return is_link(before) ? before : nullptr;
}

/// The white space at the end of the link as a node of its own; null when it ends otherwise.
xmlNode* white_space_at_end(const xmlNode* link) {
  xmlNode* last = link->last;
  while (is_element(last, "span", kTextNs) && last->last != nullptr) last = last->last;
  if (last == nullptr || last->type != XML_TEXT_NODE) return is_white_space(last) ? last : nullptr;
  const std::string text = reinterpret_cast<const char*>(last->content);
  const std::size_t words = text.find_last_not_of(kWhiteSpace) + 1;
  if (words == 0 || words == text.size()) return words == 0 ? last : nullptr;
  // Added by itself the text would melt into its neighbour again.
  xmlNode* space = xmlNewDocText(last->doc, xml_chars(text.substr(words)));
  xmlNodeSetContent(last, xml_chars(text.substr(0, words)));
  space->parent = last->parent;
  space->prev = last;
  last->next = space;
  space->parent->last = space;
  return space;
}

/// Puts the link's children in its place.
void unlink(xmlNode* link) {
  while (link->children != nullptr) {
    xmlNode* child = link->children;
    xmlUnlinkNode(child);
    xmlAddPrevSibling(link, child);
  }
  remove_node(link);
}

}  // namespace

bool part_pages_from_links(xmlNode* root) {
  std::vector<xmlNode*> references;
  for (xmlNode* node = first_child(root); node != nullptr; node = next_element(node, root)) {
    if (is_reference(node) && paragraph_of(node) != nullptr && ancestor(node, "index-body", kTextNs) != nullptr) {
      references.push_back(node);
    }
  }
  bool changed = false;
  for (xmlNode* reference : references) {
    changed = take_out_of_links(reference) || changed;
    if (xmlNode* link = link_right_before(reference)) {
      xmlNode* space = white_space_at_end(link);
      if (space != nullptr) {
        take_out_of_links(space);
      } else {
        unlink(link);
      }
      changed = true;
    }
  }
  return changed;
}

}  // namespace bestek
