// SPDX-License-Identifier: EUPL-1.2
#include "core/base/xml_schema.hpp"

#include <libxml/xmlschemas.h>

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
  const std::unique_ptr<xmlSchemaParserCtxt, ParserFree> parser(xmlSchemaNewParserCtxt(path.c_str()));
  std::string reason;
  if (parser) xmlSchemaSetParserStructuredErrors(parser.get(), collect_reason, &reason);
  xmlSchema* compiled = parser ? xmlSchemaParse(parser.get()) : nullptr;
  if (compiled == nullptr) return Error{"xml.schema-unusable", {path.string(), 0, {}, {}}, {{"reason", reason}}};
  return XmlSchema(std::make_unique<Handle>(compiled));
}

std::vector<Error> XmlSchema::validate(xmlDoc* document, const std::string& name) const {
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
