// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/xml.hpp"
#include "core/document/document_text.hpp"
#include "core/odf/read/odt_styles.hpp"

namespace bestek {

/// Adds the blocks, tables and number of tracked changes below office:text to `document`.
/// Errors: document.too-much.
[[nodiscard]] Status read_odf_body(const xmlNode* text, const OdtStyles& styles, DocumentText& document);

}  // namespace bestek
