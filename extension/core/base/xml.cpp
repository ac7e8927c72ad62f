// SPDX-License-Identifier: EUPL-1.2
#include "core/base/xml.hpp"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#include <cstring>

#include "core/base/text.hpp"
#include "core/base/xml_guard.hpp"
#include "core/base/xml_loading.hpp"

namespace bestek {
namespace {

/// What the callbacks saw; a DOCTYPE still returns a document, so the decision rests on these flags.
struct ParseWatch {
  startElementNsSAX2Func start = nullptr;
  endElementNsSAX2Func end = nullptr;
  int depth = 0;
  int max_depth = 0;
  int deep_line = 0;
  int doctype_line = 0;
  int base_line = 0;
};

struct ContextFree {
  void operator()(xmlParserCtxt* context) const noexcept { xmlFreeParserCtxt(context); }
};
using Context = std::unique_ptr<xmlParserCtxt, ContextFree>;

ParseWatch& watch_of(void* context) {
  return *static_cast<ParseWatch*>(static_cast<xmlParserCtxt*>(context)->_private);
}

void on_doctype(void* context, const xmlChar* /*name*/, const xmlChar* /*external*/, const xmlChar* /*system*/) {
  watch_of(context).doctype_line = xmlSAX2GetLineNumber(context);
  xmlStopParser(static_cast<xmlParserCtxt*>(context));
}

/// Names are compared a million times for a large document, and nearly all differ in their first letter.
bool says(const xmlChar* name, const char* wanted) noexcept {
  const char* bytes = reinterpret_cast<const char*>(name);
  return *bytes == *wanted && std::strcmp(bytes, wanted) == 0;
}

/// xml:base moves every address below it elsewhere. None of our formats has it, and no document that people make.
bool moves_addresses(const xmlChar** attributes, int count) noexcept {
  constexpr int kFields = 5;  // name, prefix, namespace, where the value begins and ends
  for (const xmlChar** one = attributes; count > 0; one += kFields, --count) {
    if (says(one[0], "base") && xmlStrEqual(one[2], XML_XML_NAMESPACE) != 0) return true;
  }
  return false;
}

void on_start(void* context, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri, int namespaces_count,
              const xmlChar** namespaces, int attributes_count, int defaulted_count, const xmlChar** attributes) {
  ParseWatch& watch = watch_of(context);
  if (++watch.depth > watch.max_depth) {
    watch.deep_line = xmlSAX2GetLineNumber(context);
    xmlStopParser(static_cast<xmlParserCtxt*>(context));
    return;
  }
  if (moves_addresses(attributes, attributes_count)) {
    watch.base_line = xmlSAX2GetLineNumber(context);
    xmlStopParser(static_cast<xmlParserCtxt*>(context));
    return;
  }
  if (watch.start == nullptr) return;
  watch.start(context, name, prefix, uri, namespaces_count, namespaces, attributes_count, defaulted_count, attributes);
}

void on_end(void* context, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri) {
  ParseWatch& watch = watch_of(context);
  --watch.depth;
  if (watch.end != nullptr) watch.end(context, name, prefix, uri);
}

void ignore_error(void* /*data*/, xmlError* /*error*/) {}

Error xml_error(const char* code, const std::string& name, int line, std::string key = {}, std::string value = {}) {
  Error error{code, {name, line, {}, {}}, {}};
  if (!key.empty()) error.args.emplace_back(std::move(key), std::move(value));
  return error;
}

/// What the parser does with what it reads.
enum class Keep { kTree, kNothing };

/// Only nesting is watched: well-formedness is the parser's own work, and without a tree it costs a quarter.
void keep_nothing(xmlSAXHandler& sax) {
  sax.startElementNs = nullptr;
  sax.endElementNs = nullptr;
  sax.characters = nullptr;
  sax.ignorableWhitespace = nullptr;
  sax.cdataBlock = nullptr;
  sax.comment = nullptr;
  sax.processingInstruction = nullptr;
}

/// libxml2 takes no text, attribute, comment or CDATA section of more than ten million bytes, and says so in words of
/// its own (measured in 2.9.14: "huge text node", "Huge input lookup" inside an attribute, "Comment too big found",
/// "CData section too big found").
bool is_too_long(const xmlError& error) noexcept {
  const std::string_view said = error.message;
  return said.find("uge ") != said.npos || said.find("too long") != said.npos ||
         said.find("too big found") != said.npos;
}

Error malformed(xmlParserCtxt* context, const std::string& name) {
  constexpr std::size_t kLongestMegabytes = XML_MAX_TEXT_LENGTH / 1'000'000;
  const xmlError* last = xmlCtxtGetLastError(context);
  const bool known = last != nullptr && last->message != nullptr;
  if (known && is_too_long(*last))
    return xml_error("xml.text-too-long", name, last->line, "limit", std::to_string(kLongestMegabytes));
  return xml_error("xml.malformed", name, known ? last->line : 1, "reason",
                   known ? reason_of(last) : std::string("empty document"));
}

Status within_limits(std::string_view bytes, const std::string& name, const XmlLimits& limits) {
  if (bytes.size() > limits.max_bytes) {
    return xml_error("file.too-large", name, 0, "limit", std::to_string(limits.max_bytes));
  }
  const XmlGuard guard = guard_xml(bytes, limits.max_nodes);
  switch (guard.verdict) {
    case XmlGuard::Verdict::kGood:
      break;
    case XmlGuard::Verdict::kEncoding:
      return xml_error("xml.encoding", name, guard.line);
    case XmlGuard::Verdict::kTooManyAttributes:
      return xml_error("xml.too-many-attributes", name, guard.line, "limit", std::to_string(kMaxAttributes));
    case XmlGuard::Verdict::kTooManyNodes:
      return xml_error("xml.too-many-nodes", name, guard.line, "limit", std::to_string(limits.max_nodes));
  }
  return Done{};
}

/// In pieces: of more than ten megabytes at once libxml2 says "huge input" (measured in 2.9.14).
int feed(xmlParserCtxt* context, std::string_view bytes) {
  constexpr std::size_t kPiece = std::size_t{64} * 1024;
  for (; bytes.size() > kPiece; bytes.remove_prefix(kPiece)) {
    const std::string_view piece = bytes.substr(0, kPiece);
    const int status = xmlParseChunk(context, piece.data(), static_cast<int>(piece.size()), 0);
    if (status != 0) return status;
  }
  return xmlParseChunk(context, bytes.data(), static_cast<int>(bytes.size()), 1);
}

/// The document; it has no content when nothing is kept.
Result<XmlDoc> run_parser(std::string_view bytes, const std::string& name, const XmlLimits& limits, Keep keep) {
  if (bytes.empty()) return xml_error("xml.malformed", name, 1, "reason", "empty document");
  if (const Status good = within_limits(bytes, name, limits); !good) return good.error();
  const XmlNoLoading nothing;
  const Context context(xmlCreatePushParserCtxt(nullptr, nullptr, nullptr, 0, nullptr));
  if (!context) return xml_error("xml.malformed", name, 0, "reason", "no memory");
  xmlCtxtUseOptions(context.get(), XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_COMPACT | XML_PARSE_BIG_LINES |
                                       XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (keep == Keep::kNothing) keep_nothing(*context->sax);
  ParseWatch watch;
  watch.max_depth = limits.max_depth;
  watch.start = context->sax->startElementNs;
  watch.end = context->sax->endElementNs;
  context->_private = &watch;
  context->sax->internalSubset = on_doctype;
  context->sax->startElementNs = on_start;
  context->sax->endElementNs = on_end;
  context->sax->serror = ignore_error;
  context->linenumbers = 1;
  const int status = feed(context.get(), bytes);
  XmlDoc document(context->myDoc);
  context->myDoc = nullptr;
  if (watch.doctype_line > 0) return xml_error("xml.doctype", name, watch.doctype_line);
  if (watch.deep_line > 0)
    return xml_error("xml.too-deep", name, watch.deep_line, "limit", std::to_string(limits.max_depth));
  if (watch.base_line > 0) return xml_error("xml.base", name, watch.base_line);
  // A prefix without a namespace stands for nothing: whoever reads that file sees another element than its writer.
  const bool well_formed = context->wellFormed != 0 && context->nsWellFormed != 0;
  if (status != 0 || !well_formed || !document) return malformed(context.get(), name);
  if (document->version == nullptr || std::strcmp(reinterpret_cast<const char*>(document->version), "1.0") != 0) {
    return xml_error("xml.version", name, 1);
  }
  return document;
}

}  // namespace

Result<XmlDoc> parse_xml(std::string_view bytes, const std::string& name, const XmlLimits& limits) {
  return run_parser(bytes, name, limits, Keep::kTree);
}

Status check_xml(std::string_view bytes, const std::string& name, const XmlLimits& limits) {
  const auto parsed = run_parser(bytes, name, limits, Keep::kNothing);
  return parsed ? Status(Done{}) : Status(parsed.error());
}

std::string reason_of(const xmlError* error) {
  constexpr std::size_t kMaxCharacters = 300;
  std::string text = canonical_text(error == nullptr || error->message == nullptr ? "" : error->message);
  // "xmlParseEntityRef: no name"
  const std::size_t colon = text.find(": ");
  if (text.starts_with("xml") && colon != std::string::npos && text.find(' ') == colon + 1) text.erase(0, colon + 2);
  return first_code_points(std::move(text), kMaxCharacters);
}

std::string xml_library() { return xmlParserVersion; }

std::string serialize_xml(xmlDoc* document) {
  xmlChar* memory = nullptr;
  int size = 0;
  xmlDocDumpMemoryEnc(document, &memory, &size, "UTF-8");
  std::string bytes(reinterpret_cast<const char*>(memory), static_cast<std::size_t>(size));
  xmlFree(memory);
  return bytes;
}

namespace {
bool is_wanted(const xmlNs* ns, const char* namespace_uri) noexcept {
  return namespace_uri == nullptr || (ns != nullptr && ns->href != nullptr && says(ns->href, namespace_uri));
}
}  // namespace

bool is_in_namespace(const xmlNode* node, const char* namespace_uri) noexcept {
  return node != nullptr && node->type == XML_ELEMENT_NODE && is_wanted(node->ns, namespace_uri);
}

bool is_element(const xmlNode* node, const char* name, const char* namespace_uri) noexcept {
  return is_in_namespace(node, namespace_uri) && says(node->name, name);
}

namespace {
xmlNode* element_from(xmlNode* node, const char* name) noexcept {
  for (; node != nullptr; node = node->next) {
    if (node->type == XML_ELEMENT_NODE && (name == nullptr || says(node->name, name))) return node;
  }
  return nullptr;
}
}  // namespace

xmlNode* first_child(const xmlNode* parent, const char* name) noexcept {
  return parent == nullptr ? nullptr : element_from(parent->children, name);
}

xmlNode* next_sibling(const xmlNode* node, const char* name) noexcept {
  return node == nullptr ? nullptr : element_from(node->next, name);
}

namespace {
xmlAttr* find_attribute(const xmlNode* node, const char* name, const char* namespace_uri) noexcept {
  if (node == nullptr || node->type != XML_ELEMENT_NODE) return nullptr;
  for (xmlAttr* candidate = node->properties; candidate != nullptr; candidate = candidate->next) {
    if (says(candidate->name, name) && is_wanted(candidate->ns, namespace_uri)) return candidate;
  }
  return nullptr;
}
}  // namespace

std::string attribute(const xmlNode* node, const char* name, const char* namespace_uri) {
  const xmlAttr* found = find_attribute(node, name, namespace_uri);
  std::string value;
  if (found == nullptr) return value;
  for (const xmlNode* part = found->children; part != nullptr; part = part->next) {
    if (part->content != nullptr) value += reinterpret_cast<const char*>(part->content);
  }
  return value;
}

bool has_attribute(const xmlNode* node, const char* name, const char* namespace_uri) noexcept {
  return find_attribute(node, name, namespace_uri) != nullptr;
}

std::string nearest_attribute(const xmlNode* node, const char* name) {
  for (; node != nullptr && node->type == XML_ELEMENT_NODE; node = node->parent)
    if (has_attribute(node, name)) return attribute(node, name);
  return {};
}

std::string text_of(const xmlNode* node) {
  std::string text;
  for (const xmlNode* child = node == nullptr ? nullptr : node->children; child != nullptr; child = child->next) {
    if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) {
      text += reinterpret_cast<const char*>(child->content);
    } else if (child->type == XML_ELEMENT_NODE) {
      text += text_of(child);
    }
  }
  return text;
}

std::string_view local_name(const xmlNode* node) noexcept {
  return node == nullptr || node->name == nullptr ? std::string_view{} : reinterpret_cast<const char*>(node->name);
}

int line_of(const xmlNode* node) noexcept { return static_cast<int>(xmlGetLineNo(node)); }

}  // namespace bestek
