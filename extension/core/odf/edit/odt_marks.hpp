// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>

#include "core/base/result.hpp"
#include "core/edit/mark_edit.hpp"
#include "core/odf/read/odt_reader.hpp"

namespace bestek {

/// Puts every mark and content control of the edits into the content; no text changes. Errors:
/// document.changed-meanwhile when the paragraphs are others than those that were planned for, and
/// those of read_odf.
[[nodiscard]] Status apply_marks(const OdfParts& parts, std::span<const MarkEdit> edits, const std::string& name);

}  // namespace bestek
