// SPDX-License-Identifier: EUPL-1.2
#include "core/base/xml_schema.hpp"

#include <libxml/xmlschemas.h>

#include <set>

#include "core/base/files.hpp"
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
  const std::string reason = without_namespaces(canonical_text(error->message == nullptr ? "" : error->message));
  const auto* node = static_cast<const xmlNode*>(error->node);
  const int line = node != nullptr ? line_of(node) : error->line;
  collector.errors.push_back(Error{"xml.schema", {collector.name, line, {}, {}}, {{"reason", reason}}});
}

constexpr std::size_t kMaxSchemaBytes = std::size_t{1024} * 1024;
constexpr const char* kInstanceNs = "http://www.w3.org/2001/XMLSchema-instance";

bool is_plain_file_name(const std::string& name) noexcept {
  return !name.empty() && name != "." && name != ".." && name.find_first_of("/\\:?#%") == std::string::npos;
}

Error outside(const std::string& file, const xmlNode* node, std::string path) {
  return Error{"xml.schema-outside", {file, line_of(node), {}, {}}, {{"path", std::move(path)}}};
}

/// Parses a schema and what it names as we parse everything: no DTD, and nothing outside its folder. libxml2 fetches
/// what a schema names without asking, so it only gets schemas that have been looked through.
Result<XmlDoc> read_schema(const std::filesystem::path& path, std::set<std::string>& seen) {
  std::error_code failure;
  if (std::filesystem::is_symlink(path, failure)) return outside(path.string(), nullptr, path.string());
  const auto bytes = read_file(path, kMaxSchemaBytes);
  if (!bytes) return bytes.error();
  auto document = parse_xml(*bytes, path.string());
  if (!document) return document.error();
  seen.insert(path.filename().string());
  for (const xmlNode* node = first_child(xmlDocGetRootElement(document->get())); node != nullptr;
       node = next_sibling(node)) {
    if (!is_element(node, "import") && !is_element(node, "include") && !is_element(node, "redefine")) continue;
    const std::string name = attribute(node, "schemaLocation");
    if (name.empty() && is_element(node, "import")) continue;
    if (!is_plain_file_name(name)) return outside(path.string(), node, name);
    if (seen.contains(name)) continue;
    if (const auto inner = read_schema(path.parent_path() / name, seen); !inner) return inner.error();
  }
  (*document)->URL = xmlStrdup(xml_chars(path.string()));
  return document;
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

void collect_reason(void* data, xmlError* error) {
  *static_cast<std::string*>(data) += canonical_text(error->message == nullptr ? "" : error->message) + " ";
}

}  // namespace

XmlSchema::XmlSchema(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
XmlSchema::XmlSchema(XmlSchema&&) noexcept = default;
XmlSchema& XmlSchema::operator=(XmlSchema&&) noexcept = default;
XmlSchema::~XmlSchema() = default;

Result<XmlSchema> XmlSchema::load(const std::filesystem::path& path) {
  std::error_code failure;
  if (!std::filesystem::exists(path, failure)) return Error{"file.missing", {path.string(), 0, {}, {}}, {}};
  std::set<std::string> seen;
  const auto document = read_schema(path, seen);
  if (!document) return document.error();
  const std::unique_ptr<xmlSchemaParserCtxt, ParserFree> parser(xmlSchemaNewDocParserCtxt(document->get()));
  std::string reason;
  if (parser) xmlSchemaSetParserStructuredErrors(parser.get(), collect_reason, &reason);
  xmlSchema* compiled = parser ? xmlSchemaParse(parser.get()) : nullptr;
  if (compiled == nullptr) return Error{"xml.schema-unusable", {path.string(), 0, {}, {}}, {{"reason", reason}}};
  return XmlSchema(std::make_unique<Handle>(compiled));
}

std::vector<Error> XmlSchema::validate(xmlDoc* document, const std::string& name) const {
  const std::unique_ptr<xmlSchemaValidCtxt, ValidFree> context(xmlSchemaNewValidCtxt(handle_->schema));
  if (const xmlNode* node = with_own_schema(xmlDocGetRootElement(document))) {
    std::string path = attribute(node, "schemaLocation", kInstanceNs);
    if (path.empty()) path = attribute(node, "noNamespaceSchemaLocation", kInstanceNs);
    return {outside(name, node, std::move(path))};
  }
  Collector collector{name, {}};
  xmlSchemaSetValidStructuredErrors(context.get(), collect, &collector);
  const int status = xmlSchemaValidateDoc(context.get(), document);
  if (status != 0 && collector.errors.empty()) {
    collector.errors.push_back(Error{"xml.schema", {name, 0, {}, {}}, {{"reason", "validation stopped"}}});
  }
  return std::move(collector.errors);
}

}  // namespace bestek
