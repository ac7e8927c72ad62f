// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/document/document_text.hpp"

namespace bestek {

/// Whether any name of Bestek's (core/document/protocol.hpp) stands in the document: a property, a field, a bookmark.
[[nodiscard]] bool has_own_names(const DocumentText& document);

}  // namespace bestek
