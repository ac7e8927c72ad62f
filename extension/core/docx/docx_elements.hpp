// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "core/base/xml.hpp"
#include "core/document/document_text.hpp"

namespace bestek {

// What single elements of WordprocessingML say; a null one says nothing.

/// Whether a switch such as <w:vanish/> or <w:vanish w:val="true"/> is there and on.
[[nodiscard]] bool is_on(const xmlNode* node);
[[nodiscard]] bool is_highlighted(const xmlNode* run_properties);
/// How many columns the cell covers.
[[nodiscard]] int span_of(const xmlNode* cell_properties);
/// A content control as its w:sdtPr describes it.
[[nodiscard]] ControlSpan docx_control(const xmlNode* properties);

/// The characters of w:t, without the white space that is only there for the file.
[[nodiscard]] std::string run_text(const xmlNode* text);

}  // namespace bestek
