// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/edit/template_document.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/base/package.hpp"
#include "core/base/text.hpp"
#include "core/document/marks.hpp"
#include "core/document/template_fields.hpp"
#include "core/dossier/edit_guard.hpp"
#include "core/odf/edit/odt_contents.hpp"
#include "core/odf/edit/odt_fills.hpp"
#include "core/odf/read/odf_dom.hpp"
#include "core/odf/read/odf_root.hpp"
#include "core/odf/read/odt_meta.hpp"

namespace bestek {
namespace {

constexpr std::string_view kKeepIf = "bestek-if-";
constexpr std::string_view kKeepIfNot = "bestek-ifnot-";

enum class Fate : std::uint8_t { kNoCondition, kUnwrap, kDrop };

/// What becomes of the section under this profile.
Result<Fate> fate_of(const xmlNode* section, const TenderProfile& profile, const std::string& name) {
  const std::string label = attribute(section, "name", kTextNs);
  const bool negated = label.starts_with(kKeepIfNot);
  if (!negated && !label.starts_with(kKeepIf)) {
    return Fate::kNoCondition;
  }
  const auto condition =
      profile_condition(profile, std::string_view(label).substr(negated ? kKeepIfNot.size() : kKeepIf.size()));
  if (!condition) {
    return Error{"template.unknown-condition", {name, line_of(section), {}, {}}, {{"section", label}}};
  }
  return *condition != negated ? Fate::kUnwrap : Fate::kDrop;
}

/// Puts the section's children in its place.
void unwrap(xmlNode* section) {
  while (section->children != nullptr) {
    xmlNode* child = section->children;
    xmlUnlinkNode(child);
    xmlAddPrevSibling(section, child);
  }
  remove_node(section);
}

Status apply_conditions(xmlDoc* document, const TenderProfile& profile, const std::string& name) {
  const xmlNode* body = body_text(document);
  std::vector<xmlNode*> sections;
  for (xmlNode* node = first_child(body); node != nullptr; node = next_element(node, body)) {
    if (is_element(node, "section", kTextNs)) {
      sections.push_back(node);
    }
  }
  // Inner sections come after outer ones: from the back, none is touched after it was freed with its parent.
  std::reverse(sections.begin(), sections.end());
  for (xmlNode* section : sections) {
    const auto fate = fate_of(section, profile, name);
    if (!fate) {
      return fate.error();
    }
    if (*fate == Fate::kUnwrap) {
      unwrap(section);
    } else if (*fate == Fate::kDrop) {
      remove_node(section);
    }
  }
  return Done{};
}

void fill_fields(xmlDoc* document, const TemplateContext& context) {
  const xmlNode* root = xmlDocGetRootElement(document);
  std::vector<xmlNode*> controls;
  for (xmlNode* node = first_child(root); node != nullptr; node = next_element(node, root)) {
    if (is_element(node, "content-control", kLoextNs)) {
      controls.push_back(node);
    }
  }
  for (xmlNode* control : controls) {
    const std::string value =
        template_value(attribute(control, "tag", kLoextNs), context.profile, role_id(context.role), context.taxonomy);
    if (!value.empty()) {
      set_control_text(control, value);
    }
  }
}

void set_properties(xmlDoc* document, const TemplateContext& context) {
  const std::vector<std::pair<std::string, std::string>> properties{
      {std::string(kFormatProperty), std::to_string(kDocumentFormat)},
      {std::string(kDossierProperty), context.dossier_id},
      {std::string(kRoleProperty), std::string(role_id(context.role))},
      {"bestek.language", std::string(language_code(context.profile.language))},
      {"bestek.terms", context.profile.general_terms}};
  set_user_properties(document, properties);
}

std::string dumped(const xmlNode* node) {
  struct BufferFree {
    void operator()(xmlBuffer* buffer) const noexcept { xmlBufferFree(buffer); }
  };
  const std::unique_ptr<xmlBuffer, BufferFree> buffer(xmlBufferCreate());
  xmlNodeDump(buffer.get(), node->doc, const_cast<xmlNode*>(node), 0, 0);
  return {reinterpret_cast<const char*>(xmlBufferContent(buffer.get())),
          static_cast<std::size_t>(xmlBufferLength(buffer.get()))};
}

/// One part of the package: the flat document's namespaces around some of its children.
std::string part(const xmlNode* flat, std::string_view root, std::initializer_list<const char*> children) {
  std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + std::string(root);
  for (const xmlNs* declared = flat->nsDef; declared != nullptr; declared = declared->next) {
    xml += " xmlns";
    if (declared->prefix != nullptr) {
      xml.append(":").append(reinterpret_cast<const char*>(declared->prefix));
    }
    xml.append("=\"").append(xml_escaped(reinterpret_cast<const char*>(declared->href))).append("\"");
  }
  xml += " office:version=\"1.3\">";
  for (const char* name : children) {
    if (const xmlNode* child = first_child(flat, name)) {
      xml += dumped(child);
    }
  }
  return xml + "</" + std::string(root) + ">";
}

/// Page layouts and what headers and footers need stay with the master pages; the text keeps its own automatic styles.
std::string content_part(const xmlNode* flat) {
  xmlNode* automatic = first_child(flat, "automatic-styles");
  for (xmlNode* node = first_child(automatic); node != nullptr;) {
    xmlNode* next = next_sibling(node);
    if (is_element(node, "page-layout", kStyleNs)) {
      remove_node(node);
    }
    node = next;
  }
  return part(flat, "office:document-content", {"font-face-decls", "automatic-styles", "body"});
}

}  // namespace

Result<std::string> instantiate_template(std::string_view fodt_bytes, const TemplateContext& context,
                                         const std::string& name) {
  const auto parsed = parse_xml(fodt_bytes, name, {kMaxTemplateBytes, kDocumentXmlLimits.max_depth});
  if (!parsed) {
    return parsed.error();
  }
  xmlDoc* document = parsed->get();
  const xmlNode* flat = xmlDocGetRootElement(document);
  if (!is_element(flat, "document", kOfficeNs) || body_text(document) == nullptr) {
    return Error{"template.not-flat-text", {name, line_of(flat), {}, {}}, {}};
  }
  if (const Status applied = apply_conditions(document, context.profile, name); !applied) {
    return applied.error();
  }
  fill_fields(document, context);
  set_properties(document, context);
  renew_contents(document, document);
  std::vector<PackageEntry> entries;
  entries.push_back({"mimetype", std::string(kOdtMediaType)});
  entries.push_back({"styles.xml", part(flat, "office:document-styles",
                                        {"font-face-decls", "styles", "automatic-styles", "master-styles"})});
  entries.push_back({"content.xml", content_part(flat)});
  entries.push_back({"meta.xml", part(flat, "office:document-meta", {"meta"})});
  entries.push_back({"settings.xml", part(flat, "office:document-settings", {"settings"})});
  entries.push_back({"META-INF/manifest.xml", std::string(kOdtManifest)});
  return write_package(std::move(entries), name);
}

}  // namespace bestek
