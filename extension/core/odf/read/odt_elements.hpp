// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/xml.hpp"
#include "core/document/document_text.hpp"

namespace bestek {

// What single elements of ODF text say to a reader.

/// What stands in a line of text without being text of it.
[[nodiscard]] bool is_no_text(const xmlNode* node);
/// What a note, a comment or text above a word hangs on its paragraph as; nothing for any other.
[[nodiscard]] std::optional<DocumentArea> attached_area(const xmlNode* node);
/// The title or description of a frame or table.
[[nodiscard]] bool is_description(const xmlNode* node);

/// A frame or shape.
[[nodiscard]] bool is_drawing(const xmlNode* node);

/// Whether a section or table cell says that its text may not be written.
[[nodiscard]] bool says_protected(const xmlNode* node);

/// Whether the section shows (part of) another file, or what another program says: an office writes over its text.
[[nodiscard]] bool is_linked_section(const xmlNode* section);

/// The style of a span or link.
[[nodiscard]] std::string text_style_of(const xmlNode* span);

/// The level of a heading; nothing for any other paragraph.
[[nodiscard]] std::optional<int> outline_level_of(const xmlNode* paragraph);

/// How often a gap or cell is repeated, by the attribute of that name.
[[nodiscard]] int repeat_of(const xmlNode* node, const char* name);

/// Whether a cell of the row reaches into another row, or one of another row into it.
[[nodiscard]] bool shares_cells(const xmlNode* row);

/// Nothing for an element that is no bookmark.
[[nodiscard]] std::optional<BookmarkEdge::Kind> bookmark_kind(std::string_view name) noexcept;

/// A content control as its element describes it.
[[nodiscard]] ControlSpan control_of(const xmlNode* node);

/// Counts the changes of a text:tracked-changes and who made them.
void count_changes(const xmlNode* changes, DocumentText& document);

/// What a field that somebody has to fill in asks for while it shows this; nothing for one that is filled in, and for
/// what is no such field. "" where what it shows says so.
[[nodiscard]] std::optional<std::string> asked_by(const xmlNode* field, std::string_view shown);

}  // namespace bestek
