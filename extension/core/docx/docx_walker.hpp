// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/xml.hpp"
#include "core/document/document_text.hpp"
#include "core/docx/docx_styles.hpp"

namespace bestek {

/// Adds the blocks, tables and number of tracked changes below w:body to `document`.
/// Errors: document.too-much.
[[nodiscard]] Status read_docx_body(const xmlNode* body, const DocxStyles& styles, DocumentText& document);

}  // namespace bestek
