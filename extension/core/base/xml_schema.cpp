// SPDX-License-Identifier: EUPL-1.2
#include "core/base/xml_schema.hpp"

#include <libxml/xmlschemas.h>

#include <algorithm>

#include "core/base/text.hpp"

namespace bestek {

struct XmlSchema::Handle {
  explicit Handle(xmlSchema* compiled) noexcept : schema(compiled) {}
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() { xmlSchemaFree(schema); }
  xmlSchema* schema;
};

namespace {

struct ParserFree {
  void operator()(xmlSchemaParserCtxt* context) const noexcept { xmlSchemaFreeParserCtxt(context); }
};
struct ValidFree {
  void operator()(xmlSchemaValidCtxt* context) const noexcept { xmlSchemaFreeValidCtxt(context); }
};

/// libxml2 puts the namespace in braces before every name; a reader needs the name only.
std::string without_namespaces(std::string text) {
  for (std::size_t open = text.find("{urn:bestek:"); open != std::string::npos;
       open = text.find("{urn:bestek:", open)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string::npos) break;
    text.erase(open, close - open + 1);
  }
  return text;
}

struct Collector {
  std::string name;
  std::vector<Error> errors;
};

void collect(void* data, xmlError* error) {
  auto& collector = *static_cast<Collector*>(data);
  const std::string reason = without_namespaces(reason_of(error));
  const auto* node = static_cast<const xmlNode*>(error->node);
  const int line = node != nullptr ? line_of(node) : error->line;
  collector.errors.push_back(Error{"xml.schema", {collector.name, line, {}, {}}, {{"reason", reason}}});
}

constexpr const char* kInstanceNs = "http://www.w3.org/2001/XMLSchema-instance";

Error unusable(std::string_view name, std::string reason) {
  return Error{"xml.schema-unusable", {std::string(name), 0, {}, {}}, {{"reason", std::move(reason)}}};
}

/// The first element that names a schema of its own: libxml2 would fetch that while it validates.
const xmlNode* with_own_schema(const xmlNode* node) noexcept {
  for (; node != nullptr; node = next_sibling(node)) {
    if (has_attribute(node, "schemaLocation", kInstanceNs) ||
        has_attribute(node, "noNamespaceSchemaLocation", kInstanceNs))
      return node;
    if (const xmlNode* inner = with_own_schema(first_child(node))) return inner;
  }
  return nullptr;
}

void collect_reason(void* data, xmlError* error) { *static_cast<std::string*>(data) += reason_of(error) + " "; }

}  // namespace

XmlSchema::XmlSchema(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
XmlSchema::XmlSchema(XmlSchema&&) noexcept = default;
XmlSchema& XmlSchema::operator=(XmlSchema&&) noexcept = default;
XmlSchema::~XmlSchema() = default;

Result<XmlSchema> XmlSchema::compile(std::string_view name, std::span<const CarriedFile> files) {
  const auto main = std::ranges::find(files, name, &CarriedFile::name);
  if (main == files.end()) return unusable(name, "it is not there");
  // libxml2 parses those that it asks for by itself, by looser rules than ours.
  XmlDoc document;
  for (const CarriedFile& file : files) {
    auto parsed = parse_xml(file.bytes, std::string(file.name));
    if (!parsed) return parsed.error();
    if (file.name == name) document = std::move(*parsed);
  }
  const XmlNoLoading but(files);
  const std::unique_ptr<xmlSchemaParserCtxt, ParserFree> parser(xmlSchemaNewDocParserCtxt(document.get()));
  std::string reason;
  if (parser) xmlSchemaSetParserStructuredErrors(parser.get(), collect_reason, &reason);
  const std::size_t refused = XmlNoLoading::refused();
  auto handle = std::make_unique<Handle>(parser ? xmlSchemaParse(parser.get()) : nullptr);
  // Of an import that it does not get libxml2 only warns.
  if (handle->schema == nullptr || XmlNoLoading::refused() != refused) return unusable(name, reason);
  return XmlSchema(std::move(handle));
}

std::vector<Error> XmlSchema::validate(xmlDoc* document, const std::string& name) const {
  if (const xmlNode* node = with_own_schema(xmlDocGetRootElement(document))) {
    std::string path = attribute(node, "schemaLocation", kInstanceNs);
    if (path.empty()) path = attribute(node, "noNamespaceSchemaLocation", kInstanceNs);
    return {Error{"xml.schema-outside", {name, line_of(node), {}, {}}, {{"path", std::move(path)}}}};
  }
  const XmlNoLoading nothing;
  const std::unique_ptr<xmlSchemaValidCtxt, ValidFree> context(xmlSchemaNewValidCtxt(handle_->schema));
  Collector collector{name, {}};
  xmlSchemaSetValidStructuredErrors(context.get(), collect, &collector);
  const int status = xmlSchemaValidateDoc(context.get(), document);
  if (status != 0 && collector.errors.empty()) {
    collector.errors.push_back(Error{"xml.schema", {name, 0, {}, {}}, {{"reason", "validation stopped"}}});
  }
  return std::move(collector.errors);
}

}  // namespace bestek
