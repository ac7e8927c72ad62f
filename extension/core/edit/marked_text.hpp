// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>

#include "core/document/document_text.hpp"
#include "core/edit/mark_edit.hpp"

namespace bestek {

/// The document as it reads once these marks stand in it.
[[nodiscard]] DocumentText with_marks(DocumentText document, std::span<const MarkEdit> marks);

}  // namespace bestek
