// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "core/document/document_text.hpp"
#include "core/dossier/edit_guard.hpp"

namespace bestek {

/// What the document's properties say that decides whether it may be changed; `file` is for messages.
[[nodiscard]] DocumentClaim claim_of(const DocumentText& document, std::string file);

}  // namespace bestek
