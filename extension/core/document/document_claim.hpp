// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/document/document_text.hpp"
#include "core/dossier/edit_guard.hpp"

namespace bestek {

/// What the document's properties say that decides whether it may be changed; `file` is for messages.
[[nodiscard]] DocumentClaim claim_of(const DocumentText& document, std::string file);

/// The same of all documents of a tender, by file name.
[[nodiscard]] std::vector<DocumentClaim> claims_of(const std::map<std::string, DocumentText>& documents);

}  // namespace bestek
