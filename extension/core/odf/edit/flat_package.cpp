// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/edit/flat_package.hpp"

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/package.hpp"
#include "core/odf/read/odf_dom.hpp"
#include "core/odf/read/odf_root.hpp"

namespace bestek {
namespace {

/// Whether the root of that part holds this child of a flat document's root.
bool is_of_part(const xmlNode* child, std::span<const std::string_view> children) {
  return child->type == XML_ELEMENT_NODE &&
         std::find(children.begin(), children.end(), local_name(child)) != children.end();
}

/// One part of the package: the flat document with another root and only these of its children.
std::string part(xmlDoc* flat, const char* root_name, std::initializer_list<std::string_view> children) {
  const XmlDoc document(xmlCopyDoc(flat, 1));
  xmlNode* root = xmlDocGetRootElement(document.get());
  for (xmlNode* node = document->children; node != nullptr;) {
    xmlNode* next = node->next;
    if (node != root) remove_node(node);
    node = next;
  }
  for (xmlNode* node = root->children; node != nullptr;) {
    xmlNode* next = node->next;
    if (!is_of_part(node, {children.begin(), children.size()})) remove_node(node);
    node = next;
  }
  while (root->properties != nullptr) xmlRemoveProp(root->properties);
  xmlNodeSetName(root, xml_chars(root_name));
  set_attribute(root, kOfficeNs, "office", "version", std::string(kOdfVersion));
  return serialize_xml(document.get());
}

std::string content_part(xmlDoc* flat) {
  xmlNode* automatic = first_child(xmlDocGetRootElement(flat), "automatic-styles");
  for (xmlNode* node = first_child(automatic); node != nullptr;) {
    xmlNode* next = next_sibling(node);
    if (is_element(node, "page-layout", kStyleNs)) {
      remove_node(node);
    }
    node = next;
  }
  return part(flat, "document-content", {"font-face-decls", "automatic-styles", "body"});
}

}  // namespace

Result<std::string> flat_package(xmlDoc* flat, const std::string& name) {
  std::vector<PackageEntry> entries;
  entries.push_back({"mimetype", std::string(kOdtMediaType)});
  entries.push_back({"styles.xml", part(flat, "document-styles",
                                        {"font-face-decls", "styles", "automatic-styles", "master-styles"})});
  entries.push_back({"content.xml", content_part(flat)});
  entries.push_back({"meta.xml", part(flat, "document-meta", {"meta"})});
  entries.push_back({"settings.xml", part(flat, "document-settings", {"settings"})});
  entries.push_back({"META-INF/manifest.xml", odt_manifest()});
  return write_package(entries, name);
}

}  // namespace bestek
