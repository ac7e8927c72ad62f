// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/edit/odt_parts.hpp"

#include <array>
#include <utility>

#include "core/odf/read/odf_dom.hpp"
#include "core/odf/read/odf_root.hpp"
#include "core/odf/read/odt_protection.hpp"

namespace bestek {
namespace {

constexpr const char* kManifest = "META-INF/manifest.xml";

Result<XmlDoc> parse_part(std::vector<PackageEntry>& entries, const std::string& part, const std::string& name) {
  const PackageEntry* entry = find_entry(entries, part);
  if (entry == nullptr && part == "styles.xml")
    return parse_xml(empty_odf_part("office:document-styles", "office:styles"), part);
  if (entry == nullptr && part == "meta.xml")
    return parse_xml(empty_odf_part("office:document-meta", "office:meta"), part);
  if (entry == nullptr) {
    return Error{"document.damaged", {name, 0, {}, {}}, {{"reason", part}}};
  }
  return parse_xml(entry->bytes, name + ":" + part, kDocumentXmlLimits);
}

}  // namespace

Result<OdtParts> open_odt_parts(std::string_view bytes, const std::string& name) {
  auto entries = read_package(bytes, name);
  if (!entries) {
    return entries.error();
  }
  OdtParts parts;
  parts.entries = std::move(*entries);
  const PackageEntry* type = find_entry(parts.entries, "mimetype");
  if (type == nullptr || type->bytes != kOdtMediaType) {
    return Error{"document.not-odt",
                 {name, 0, {}, {}},
                 {{"type", type != nullptr                                             ? type->bytes.substr(0, 80)
                           : find_entry(parts.entries, "word/document.xml") != nullptr ? "DOCX"
                                                                                       : "?"}}};
  }
  if (const Status free = check_changeable(parts.entries, name); !free) {
    return free.error();
  }
  const std::array<std::pair<const char*, XmlDoc*>, 3> wanted{
      {{"content.xml", &parts.content}, {"styles.xml", &parts.styles}, {"meta.xml", &parts.meta}}};
  for (const auto& [part, document] : wanted) {
    auto parsed = parse_part(parts.entries, part, name);
    if (!parsed) {
      return parsed.error();
    }
    *document = std::move(*parsed);
  }
  if (body_text(parts.content.get()) == nullptr) {
    return Error{"document.not-text", {name, 0, {}, {}}, {{"type", "content.xml"}}};
  }
  return parts;
}

Status set_part(OdtParts& parts, const std::string& part, const std::string& name) {
  std::string bytes = serialize_xml(part == "meta.xml" ? parts.meta.get() : parts.styles.get());
  if (PackageEntry* entry = find_entry(parts.entries, part)) {
    entry->bytes = std::move(bytes);
    return Done{};
  }
  parts.entries.push_back({part, std::move(bytes)});
  PackageEntry* manifest = find_entry(parts.entries, kManifest);
  if (manifest == nullptr) return Done{};
  const auto listed = parse_xml(manifest->bytes, name + ":" + kManifest, kDocumentXmlLimits);
  if (!listed) return listed.error();
  xmlNode* root = xmlDocGetRootElement(listed->get());
  xmlNode* entry = xmlNewChild(root, root->ns, xml_chars("file-entry"), nullptr);
  xmlSetNsProp(entry, root->ns, xml_chars("full-path"), xml_chars(part));
  xmlSetNsProp(entry, root->ns, xml_chars("media-type"), xml_chars("text/xml"));
  manifest->bytes = serialize_xml(listed->get());
  return Done{};
}

}  // namespace bestek
