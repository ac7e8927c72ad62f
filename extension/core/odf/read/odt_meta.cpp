// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/read/odt_meta.hpp"

#include <vector>

#include "core/base/text.hpp"
#include "core/odf/read/odf_dom.hpp"

namespace bestek {
namespace {

std::map<std::string, xmlNode*, std::less<>> property_nodes(xmlDoc* meta) {
  std::map<std::string, xmlNode*, std::less<>> nodes;
  const xmlNode* group = first_child(xmlDocGetRootElement(meta), "meta");
  for (xmlNode* node = first_child(group, "user-defined"); node != nullptr; node = next_sibling(node, "user-defined")) {
    nodes.emplace(attribute(node, "name", kMetaNs), node);
  }
  return nodes;
}

void set_value(xmlNode* node, const std::string& value) {
  while (node->children != nullptr) {
    remove_node(node->children);
  }
  append_text(node, value);
}

}  // namespace

DocumentProperties user_properties(xmlDoc* meta) {
  DocumentProperties properties;
  for (const auto& [name, node] : property_nodes(meta)) {
    properties.emplace(name, text_of(node));
  }
  return properties;
}

XmlDoc make_meta(std::span<const std::pair<std::string, std::string>> properties,
                 std::span<const std::pair<std::string, std::string>> described) {
  XmlDoc meta(xmlNewDoc(xml_chars("1.0")));
  xmlNode* root = xmlNewDocNode(meta.get(), nullptr, xml_chars("document-meta"), nullptr);
  xmlDocSetRootElement(meta.get(), root);
  xmlSetNs(root, root_namespace(meta.get(), kOfficeNs, "office"));
  set_user_properties(meta.get(), properties);
  xmlNode* group = first_child(root, "meta");
  for (const auto& [name, text] : described) append_text(xmlNewChild(group, nullptr, xml_chars(name), nullptr), text);
  return meta;
}

void set_user_properties(xmlDoc* meta, std::span<const std::pair<std::string, std::string>> properties) {
  xmlNode* root = xmlDocGetRootElement(meta);
  xmlNode* group = first_child(root, "meta");
  if (group == nullptr) {
    group = xmlNewNode(root_namespace(meta, kOfficeNs, "office"), xml_chars("meta"));
    if (xmlNode* first = first_child(root)) {
      xmlAddPrevSibling(first, group);
    } else {
      xmlAddChild(root, group);
    }
  }
  auto nodes = property_nodes(meta);
  xmlNs* own = nullptr;  // looked for once: of a thousand clauses each has a property
  for (const auto& [name, value] : properties) {
    const auto found = nodes.find(name);
    if (value.empty()) {
      if (found != nodes.end()) {
        remove_node(found->second);
        nodes.erase(found);
      }
      continue;
    }
    xmlNode* node = nullptr;
    if (found != nodes.end()) {
      node = found->second;
      remove_attribute(node, "value-type", kMetaNs);
    } else {
      if (own == nullptr) own = root_namespace(meta, kMetaNs, "meta");
      node = xmlNewChild(group, own, xml_chars("user-defined"), nullptr);
      xmlSetNsProp(node, own, xml_chars("name"), xml_chars(xml_text(name)));
      nodes.emplace(name, node);
    }
    set_value(node, value);
  }
}

}  // namespace bestek
