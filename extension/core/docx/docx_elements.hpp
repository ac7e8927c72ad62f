// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "core/base/xml.hpp"
#include "core/document/document_text.hpp"

namespace bestek {

// What single elements of WordprocessingML say; a null one says nothing.

/// Whether a switch such as <w:vanish/> or <w:vanish w:val="true"/> is there and on.
[[nodiscard]] bool is_on(const xmlNode* node);
/// Of an AlternateContent what is read, which its others repeat in an older form.
[[nodiscard]] const xmlNode* chosen(const xmlNode* alternatives);
/// Whether a content control, by its w:sdtPr, holds a table of contents.
[[nodiscard]] bool is_contents(const xmlNode* control_properties);
/// Whether an element of this name is a shape in the older form, which says its alternative text itself.
[[nodiscard]] bool is_old_shape(std::string_view name) noexcept;
/// Whether it is a run of text; formulas have others of that name.
[[nodiscard]] bool is_run(const xmlNode* node);
/// Whether a tracked change deletes the end of a paragraph with these properties.
[[nodiscard]] bool is_end_deleted(const xmlNode* paragraph_properties);
/// Counts a tracked change and who made it.
void count_change(const xmlNode* change, DocumentText& document);
/// The same of changes that are none of text: formatting, rows, cells and ends of paragraphs anywhere below the node.
void count_property_changes(const xmlNode* node, DocumentText& document);
/// How many columns the cell covers.
[[nodiscard]] int span_of(const xmlNode* cell_properties);
/// A content control as its w:sdtPr describes it.
[[nodiscard]] ControlSpan docx_control(const xmlNode* properties);

/// The characters of w:t, without the white space that is only there for the file.
[[nodiscard]] std::string run_text(const xmlNode* text);

}  // namespace bestek
