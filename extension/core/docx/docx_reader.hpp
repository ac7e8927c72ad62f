// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "core/base/package.hpp"
#include "core/base/result.hpp"
#include "core/document/document_text.hpp"

namespace bestek {

/// Whether the package is Office Open XML of any kind.
[[nodiscard]] bool is_ooxml(const PackageReader& package) noexcept;

/// Reads the text of a Word document (transitional or strict) from the same places and with the same omissions as
/// read_odf().
/// Errors: those of the package and of parse_xml; document.not-text for a workbook or a presentation.
[[nodiscard]] Result<DocumentText> read_docx(const PackageReader& package, const std::string& name);

}  // namespace bestek
