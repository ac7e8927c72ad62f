// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/read/odf_dom.hpp"

#include "core/document/marks.hpp"

#include <algorithm>
#include <charconv>

#include "core/base/text.hpp"
#include "core/document/document_text.hpp"
#include "core/odf/read/odt_elements.hpp"

namespace bestek {

xmlNode* next_element(const xmlNode* node, const xmlNode* root, bool descend) noexcept {
  if (descend) {
    if (xmlNode* child = first_child(node)) {
      return child;
    }
  }
  for (; node != nullptr && node != root; node = node->parent) {
    if (xmlNode* sibling = next_sibling(node)) {
      return sibling;
    }
  }
  return nullptr;
}

xmlNode* body_text(xmlDoc* content) noexcept {
  const xmlNode* body = first_child(xmlDocGetRootElement(content), "body");
  return first_child(body, "text");
}

bool is_paragraph(const xmlNode* node) noexcept {
  return is_element(node, "p", kTextNs) || is_element(node, "h", kTextNs);
}

std::vector<xmlNode*> body_paragraphs(xmlDoc* content) {
  std::vector<xmlNode*> paragraphs;
  const xmlNode* body = body_text(content);
  if (body == nullptr) {
    return paragraphs;
  }
  for (xmlNode* node = first_child(body); node != nullptr;) {
    const bool skipped = is_element(node, "tracked-changes", kTextNs) || is_element(node, "note", kTextNs) ||
                         is_element(node, "annotation", kOfficeNs);
    if (is_paragraph(node)) {
      paragraphs.push_back(node);
    }
    node = next_element(node, body, !skipped);
  }
  return paragraphs;
}

xmlNode* ancestor(const xmlNode* node, const char* name, const char* namespace_uri) noexcept {
  for (xmlNode* parent = node == nullptr ? nullptr : node->parent; parent != nullptr; parent = parent->parent) {
    if (is_element(parent, name, namespace_uri)) {
      return parent;
    }
  }
  return nullptr;
}

xmlNode* find_bookmark(xmlDoc* content, std::string_view name) noexcept {
  const xmlNode* body = body_text(content);
  for (xmlNode* node = first_child(body); node != nullptr;
       node = next_element(node, body, !is_element(node, "tracked-changes", kTextNs))) {
    if ((is_element(node, "bookmark-start", kTextNs) || is_element(node, "bookmark", kTextNs)) &&
        attribute(node, "name", kTextNs) == name) {
      return node;
    }
  }
  return nullptr;
}

xmlNode* paragraph_of(const xmlNode* node) noexcept {
  for (xmlNode* parent = node == nullptr ? nullptr : node->parent; parent != nullptr; parent = parent->parent) {
    if (is_paragraph(parent)) {
      return parent;
    }
  }
  return nullptr;
}

std::string list_style_around(const xmlNode* node) {
  for (const xmlNode* list = ancestor(node, "list", kTextNs); list != nullptr; list = ancestor(list, "list", kTextNs)) {
    if (std::string name = attribute(list, "style-name", kTextNs); !name.empty()) {
      return name;
    }
  }
  return {};
}

int whole_number(std::string_view text) noexcept {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

int outline_level(const xmlNode* node) noexcept {
  if (!is_element(node, "h", kTextNs)) {
    return 0;
  }
  return std::max(1, whole_number(attribute(node, "outline-level", kTextNs)));
}

const char* lock_around(const xmlNode* node) {
  const char* lock = nullptr;
  for (const xmlNode* parent = node; parent != nullptr; parent = parent->parent) {
    const bool section = is_element(parent, "section", kTextNs);
    if (section && is_linked_section(parent)) return error_of_lock(true);
    if ((section || is_element(parent, "table-cell", kTableNs)) && says_protected(parent)) lock = error_of_lock(false);
  }
  return lock;
}

xmlNs* root_namespace(xmlDoc* document, const char* uri, const char* prefix) {
  xmlNode* root = xmlDocGetRootElement(document);
  if (xmlNs* found = xmlSearchNsByHref(document, root, xml_chars(uri))) {
    return found;
  }
  std::string free_prefix = prefix;
  while (xmlSearchNs(document, root, xml_chars(free_prefix)) != nullptr) {
    free_prefix += "1";
  }
  return xmlNewNs(root, xml_chars(uri), xml_chars(free_prefix));
}

void set_attribute(xmlNode* node, const char* uri, const char* prefix, const char* name, const std::string& value) {
  xmlSetNsProp(node, root_namespace(node->doc, uri, prefix), xml_chars(name), xml_chars(xml_text(value)));
}

void remove_attribute(xmlNode* node, const char* name, const char* uri) noexcept {
  if (xmlAttr* found = xmlHasNsProp(node, xml_chars(name), xml_chars(uri))) {
    xmlRemoveProp(found);
  }
}

xmlNode* empty_copy(const xmlNode* node) {
  xmlNode* copy = xmlNewDocNode(node->doc, node->ns, node->name, nullptr);
  for (xmlAttr* one = node->properties; one != nullptr; one = one->next) {
    const std::string value = attribute(node, reinterpret_cast<const char*>(one->name),
                                        one->ns == nullptr ? nullptr : reinterpret_cast<const char*>(one->ns->href));
    xmlNewNsProp(copy, one->ns, one->name, xml_chars(value));
  }
  return copy;
}

void append_text(xmlNode* parent, const std::string& text) {
  if (!text.empty()) xmlAddChild(parent, xmlNewDocText(parent->doc, xml_chars(xml_text(text))));
}

void remove_node(xmlNode* node) noexcept {
  xmlUnlinkNode(node);
  xmlFreeNode(node);
}

void unwrap(xmlNode* node) noexcept {
  while (node->children != nullptr) {
    xmlNode* child = node->children;
    xmlUnlinkNode(child);
    xmlAddPrevSibling(node, child);
  }
  remove_node(node);
}

bool is_clause_heading(const xmlNode* heading) {
  for (const xmlNode* node = first_child(heading); node != nullptr; node = next_element(node, heading)) {
    if (is_element(node, "bookmark-start", kTextNs) && parse_clause_mark(attribute(node, "name", kTextNs))) {
      return true;
    }
  }
  return false;
}

}  // namespace bestek
