// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/xml.hpp"

namespace bestek {

inline constexpr const char* kOfficeNs = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
inline constexpr const char* kTextNs = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
inline constexpr const char* kDrawNs = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
inline constexpr const char* kTableNs = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
inline constexpr const char* kStyleNs = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
inline constexpr const char* kMetaNs = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
inline constexpr const char* kLoextNs = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0";
inline constexpr const char* kXmlNs = "http://www.w3.org/XML/1998/namespace";

/// The element after `node` in reading order below `root`; its children first when `descend`. Null at the end.
[[nodiscard]] xmlNode* next_element(const xmlNode* node, const xmlNode* root, bool descend = true) noexcept;

/// office:text of content.xml; null when the document is no text document.
[[nodiscard]] xmlNode* body_text(xmlDoc* content) noexcept;

/// text:p or text:h.
[[nodiscard]] bool is_paragraph(const xmlNode* node) noexcept;

/// Every paragraph of the body in reading order; those of tracked deletions and notes are left out.
[[nodiscard]] std::vector<xmlNode*> body_paragraphs(xmlDoc* content);

/// The nearest ancestor with this name, or null. The node itself does not count.
[[nodiscard]] xmlNode* ancestor(const xmlNode* node, const char* name, const char* namespace_uri) noexcept;

/// The text:bookmark-start or text:bookmark with exactly this name, or null; those of deleted text do not count.
[[nodiscard]] xmlNode* find_bookmark(xmlDoc* content, std::string_view name) noexcept;

/// The paragraph that the node stands in, or null.
[[nodiscard]] xmlNode* paragraph_of(const xmlNode* node) noexcept;

/// The style of the nearest list around the node that names one; "" for none.
[[nodiscard]] std::string list_style_around(const xmlNode* node);

/// The whole number that the text begins with; 0 for none.
[[nodiscard]] int whole_number(std::string_view text) noexcept;

/// text:outline-level of a heading (1 when it does not say); 0 for any other element.
[[nodiscard]] int outline_level(const xmlNode* node) noexcept;

/// Why the node may not be written: document.linked in a section that shows another file, document.protected in a
/// protected section or table cell; null where it may.
[[nodiscard]] const char* lock_around(const xmlNode* node);

/// The namespace with this address as it is declared on the root; declared there when it is not, with the preferred
/// prefix.
[[nodiscard]] xmlNs* root_namespace(xmlDoc* document, const char* uri, const char* prefix);

/// Sets an attribute in a namespace of the root.
void set_attribute(xmlNode* node, const char* uri, const char* prefix, const char* name, const std::string& value);
void remove_attribute(xmlNode* node, const char* name, const char* uri) noexcept;

/// An empty element like this one, outside the tree. xmlCopyNode would declare the namespaces anew on it.
[[nodiscard]] xmlNode* empty_copy(const xmlNode* node);

/// Appends text, without what XML cannot hold.
void append_text(xmlNode* parent, const std::string& text);

/// Takes the node out of the document and frees it.
void remove_node(xmlNode* node) noexcept;
/// Takes the element away; what is in it stays in its place.
void unwrap(xmlNode* node) noexcept;

/// Whether the mark of a clause starts in this paragraph.
[[nodiscard]] bool is_clause_heading(const xmlNode* heading);

}  // namespace bestek
