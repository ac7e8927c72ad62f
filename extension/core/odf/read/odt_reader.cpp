// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/read/odt_reader.hpp"

#include <array>
#include <utility>

#include "core/odf/read/odt_labels.hpp"
#include "core/odf/read/odt_look.hpp"
#include "core/odf/read/odt_styles.hpp"
#include "core/odf/read/odt_walker.hpp"

namespace bestek {
namespace {

void read_properties(const xmlDoc* document, DocumentText& out) {
  const xmlNode* meta = document == nullptr ? nullptr : first_child(xmlDocGetRootElement(document), "meta");
  for (const xmlNode* node = first_child(meta, "user-defined"); node != nullptr;
       node = next_sibling(node, "user-defined")) {
    out.properties.insert_or_assign(attribute(node, "name"), text_of(node));
  }
  add_author(out, AuthorData::Kind::kCreator, text_of(first_child(meta, "initial-creator")));
  add_author(out, AuthorData::Kind::kLastAuthor, text_of(first_child(meta, "creator")));
  add_author(out, AuthorData::Kind::kPrintedBy, text_of(first_child(meta, "printed-by")));
  for (const xmlNode* node = first_child(meta); node != nullptr; node = next_sibling(node)) {
    const std::string_view name = local_name(node);
    if (name == "title" || name == "subject" || name == "description" || name == "keyword")
      add_description(out, text_of(node));
  }
}

}  // namespace

Result<DocumentText> read_odf(const OdfParts& parts, const std::string& name, OdfNodes* nodes) {
  const xmlNode* root = xmlDocGetRootElement(parts.content);
  const xmlNode* body = first_child(root, "body");
  const xmlNode* text = first_child(body, "text");
  if (text == nullptr) {
    const xmlNode* other = first_child(body);
    return Error{
        "document.not-text", {name, 0, {}, {}}, {{"type", std::string(local_name(other == nullptr ? root : other))}}};
  }
  // Automatic styles of a package's pages may be called as others of its text are; a flat document has each once.
  const xmlNode* styles_root = parts.styles == nullptr ? root : xmlDocGetRootElement(parts.styles);
  const OdtStyles page_styles = OdtStyles::of_body(styles_root->doc, styles_root->doc);
  const OdtStyles styles = OdtStyles::of_body(styles_root->doc, parts.content);
  DocumentText document;
  document.format = DocumentFormat::kOdt;
  document.name = name;
  const OdfPlaces places{text,
                         &styles,
                         first_child(styles_root, "master-styles"),
                         &page_styles,
                         paper_of(styles_root->doc, parts.content),
                         pages_run_leftward(styles_root->doc),
                         nodes};
  if (const Status text_read = read_odf_text(places, document); !text_read) {
    return text_read.error();
  }
  read_labels(parts.content, document);
  if (parts.styles != parts.content) read_labels(parts.styles, document);
  read_properties(parts.content, document);
  read_properties(parts.meta, document);
  return document;
}

Result<DocumentText> read_odt(const PackageReader& package, const std::string& name, OpenedOdt* opened) {
  // One of these holds the whole document in encrypted form, the other says which entries are encrypted.
  if (package.has("encrypted-package")) {
    return Error{"document.encrypted", {name, 0, {}, {}}, {}};
  }
  if (package.has("META-INF/manifest.xml")) {
    const Result<std::string> manifest = package.read("META-INF/manifest.xml");
    if (!manifest) {
      return manifest.error();
    }
    if (manifest->find("encryption-data") != std::string::npos) {
      return Error{"document.encrypted", {name, 0, {}, {}}, {}};
    }
  }
  std::vector<PackageEntry> parts;
  std::array<XmlDoc, 3> documents;
  constexpr std::array<const char*, 3> kEntries{"content.xml", "styles.xml", "meta.xml"};
  for (std::size_t i = 0; i < kEntries.size(); ++i) {
    if (i > 0 && !package.has(kEntries[i])) {
      continue;
    }
    Result<std::string> bytes = package.read(kEntries[i]);
    if (!bytes) {
      return bytes.error();
    }
    Result<XmlDoc> parsed = parse_xml(*bytes, name + "/" + kEntries[i], kDocumentXmlLimits);
    if (!parsed) {
      return parsed.error();
    }
    documents[i] = std::move(*parsed);
    if (opened != nullptr) parts.push_back({kEntries[i], std::move(*bytes)});
  }
  OdfXml xml{std::move(documents[0]), std::move(documents[1]), std::move(documents[2])};
  auto text = read_odf(xml.parts(), name);
  if (opened != nullptr) {
    opened->parts = std::move(parts);
    opened->xml = std::move(xml);
  }
  return text;
}

Result<DocumentText> read_flat_odf(std::string_view bytes, const std::string& name) {
  const Result<XmlDoc> parsed = parse_xml(bytes, name, kDocumentXmlLimits);
  if (!parsed) {
    return parsed.error();
  }
  const xmlNode* root = xmlDocGetRootElement(parsed->get());
  if (local_name(root) != "document" || first_child(root, "body") == nullptr) {
    return Error{"document.unknown-format", {name, 0, {}, {}}, {}};
  }
  return read_odf({parsed->get(), nullptr, nullptr}, name);
}

}  // namespace bestek
