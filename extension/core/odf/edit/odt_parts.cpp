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

/// `type`: of the package; null when it says none.
Status check_media_type(const std::string* type, bool is_word, const std::string& name) {
  if (type != nullptr && *type == kOdtMediaType) return Done{};
  return Error{"document.not-odt",
               {name, 0, {}, {}},
               {{"type", type != nullptr ? type->substr(0, 80)
                         : is_word       ? "DOCX"
                                         : "?"}}};
}

/// Parses what has not been.
Result<OdtParts> parsed_parts(OdtParts parts, const std::string& name) {
  const PackageEntry* type = find_entry(parts.entries, "mimetype");
  const bool is_word = find_entry(parts.entries, "word/document.xml") != nullptr;
  if (const Status known = check_media_type(type == nullptr ? nullptr : &type->bytes, is_word, name); !known) {
    return known.error();
  }
  if (const Status free = check_changeable(parts.entries, name); !free) {
    return free.error();
  }
  const std::array<std::pair<const char*, XmlDoc*>, 3> wanted{
      {{"content.xml", &parts.content}, {"styles.xml", &parts.styles}, {"meta.xml", &parts.meta}}};
  for (const auto& [part, document] : wanted) {
    if (*document) continue;
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

}  // namespace

Result<OdtParts> open_odt_parts(std::string_view bytes, const std::string& name) {
  auto entries = read_package(bytes, name);
  if (!entries) return entries.error();
  return parsed_parts({{}, std::move(*entries), {}}, name);
}

Result<OdtParts> open_odt_parts(OpenedOdt& opened, const std::string& name) {
  OdtParts parts{std::move(opened.xml), {}, {}};
  for (const std::string& entry : opened.package->names()) {
    if (PackageEntry* read = find_entry(opened.parts, entry)) {
      parts.entries.push_back(std::move(*read));
      continue;
    }
    auto bytes = opened.package->read(entry);
    if (!bytes) return bytes.error();
    parts.entries.push_back({entry, std::move(*bytes)});
  }
  return parsed_parts(std::move(parts), name);
}

Status check_carried_parts(const PackageReader& package, const std::string& name) {
  constexpr const char* kType = "mimetype";
  constexpr const char* kSettings = "settings.xml";
  const auto type = package.has(kType) ? package.read(kType) : Result<std::string>(Error{});
  if (const Status known = check_media_type(type ? &*type : nullptr, package.has("word/document.xml"), name); !known)
    return known;
  for (const char* part : {kSettings, kManifest}) {
    if (!package.has(part)) continue;
    const auto bytes = package.read(part);
    if (!bytes) return bytes.error();
    const Status parsed = check_xml(*bytes, name + ":" + part, kDocumentXmlLimits);
    // As check_package: the manifests of old offices may have one.
    const bool tolerated = !parsed && parsed.error().code == "xml.doctype" && part == kManifest;
    if (!parsed && !tolerated) return parsed;
  }
  return Done{};
}

void set_content(OdtParts& parts, std::string bytes) {
  find_entry(parts.entries, "content.xml")->bytes = std::move(bytes);
  parts.written.insert("content.xml");
}

Status check_readable(OdtParts& parts, const std::string& name) {
  const auto path = [&](const char* part) { return name + "/" + part; };
  const auto parse_written = [&](const char* part, XmlDoc& document) -> Status {
    if (!parts.written.contains(part)) return Done{};
    document.reset();  // before the other is made: they may be large
    auto parsed = parse_xml(find_entry(parts.entries, part)->bytes, path(part), kDocumentXmlLimits);
    if (!parsed) return parsed.error();
    document = std::move(*parsed);
    return Done{};
  };
  if (Status parsed = parse_written("content.xml", parts.content); !parsed) return parsed;
  if (Status parsed = parse_written("styles.xml", parts.styles); !parsed) return parsed;
  if (parts.written.contains("meta.xml")) {
    const std::string& meta = find_entry(parts.entries, "meta.xml")->bytes;
    if (Status parsed = check_xml(meta, path("meta.xml"), kDocumentXmlLimits); !parsed) return parsed;
  }
  const auto text = read_odf({parts.content.get(), parts.styles.get(), nullptr}, name);
  return text ? Status(Done{}) : Status(text.error());
}

Status set_part(OdtParts& parts, const std::string& part, const std::string& name) {
  std::string bytes = serialize_xml(part == "meta.xml" ? parts.meta.get() : parts.styles.get());
  parts.written.insert(part);
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
