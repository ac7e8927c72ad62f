// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <libxml/tree.h>
#include <libxml/xmlerror.h>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace bestek {

/// What an untrusted XML document may be at most.
/// `max_nodes`: elements, attributes, comments and instructions, counted before parsing, since each of them takes some
/// two hundred bytes of memory however short it is.
struct XmlLimits {
  std::size_t max_bytes = std::size_t{4} * 1024 * 1024;
  int max_depth = 64;
  std::size_t max_nodes = 200'000;
};

/// Limits for a document's content.xml or document.xml. Of a thousand pages ODT has
/// some 200,000 nodes and DOCX some 600,000.
inline constexpr XmlLimits kDocumentXmlLimits{std::size_t{64} * 1024 * 1024, 200, 1'000'000};

struct XmlDocFree {
  void operator()(xmlDoc* document) const noexcept { xmlFreeDoc(document); }
};
using XmlDoc = std::unique_ptr<xmlDoc, XmlDocFree>;

/// Parses XML 1.0 without network, files, entities, DTD or recovery. `name` stands in the error's place.
/// Errors: file.too-large, xml.malformed (with line), xml.doctype, xml.base, xml.too-deep, xml.too-many-nodes,
/// xml.too-many-attributes, xml.text-too-long, xml.encoding, xml.version.
[[nodiscard]] Result<XmlDoc> parse_xml(std::string_view bytes, const std::string& name, const XmlLimits& limits = {});

/// Whether parse_xml would take the bytes, at a quarter of its cost: no tree is made. Errors: the same.
[[nodiscard]] Status check_xml(std::string_view bytes, const std::string& name, const XmlLimits& limits = {});

/// What libxml2 says of an error in one plain line: without the name of its function, and not longer than people read.
[[nodiscard]] std::string reason_of(const xmlError* error);

/// The version of the library that parses and validates.
[[nodiscard]] std::string xml_library();

/// The bytes of the document as UTF-8 with an XML declaration, not reformatted.
[[nodiscard]] std::string serialize_xml(xmlDoc* document);

/// True for an element of this namespace, of any when none is given.
[[nodiscard]] bool is_in_namespace(const xmlNode* node, const char* namespace_uri) noexcept;

/// True for an element with this local name and, when given, this namespace.
[[nodiscard]] bool is_element(const xmlNode* node, const char* name, const char* namespace_uri = nullptr) noexcept;

/// First child element / next sibling element; with a name, the first such one. Null when there is none.
[[nodiscard]] xmlNode* first_child(const xmlNode* parent, const char* name = nullptr) noexcept;
[[nodiscard]] xmlNode* next_sibling(const xmlNode* node, const char* name = nullptr) noexcept;

/// The value of the attribute with this local name (any namespace unless given); "" when absent.
[[nodiscard]] std::string attribute(const xmlNode* node, const char* name, const char* namespace_uri = nullptr);
[[nodiscard]] bool has_attribute(const xmlNode* node, const char* name, const char* namespace_uri = nullptr) noexcept;
/// Of the node or the nearest element above it that has it; "" when none does.
[[nodiscard]] std::string nearest_attribute(const xmlNode* node, const char* name);

/// All text below the node, as it stands.
[[nodiscard]] std::string text_of(const xmlNode* node);

/// The local name as a view into the document.
[[nodiscard]] std::string_view local_name(const xmlNode* node) noexcept;

/// 1-based line of the node; right beyond 65,535 too.
[[nodiscard]] int line_of(const xmlNode* node) noexcept;

/// Turns "&#x41;"-free UTF-8 into what libxml2's C interface wants.
[[nodiscard]] inline const xmlChar* xml_chars(const char* text) noexcept {
  return reinterpret_cast<const xmlChar*>(text);
}
[[nodiscard]] inline const xmlChar* xml_chars(const std::string& text) noexcept { return xml_chars(text.c_str()); }

}  // namespace bestek
