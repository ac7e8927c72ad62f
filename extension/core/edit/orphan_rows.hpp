// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <set>
#include <string>

#include "core/document/document_text.hpp"

namespace bestek {

/// What the first cells of derived rows say whose clause's marks stand nowhere, by the placement that their mark or
/// their weight names. So a clause that is marked again is the placement that its rows already know.
using OrphanRows = std::map<std::string, std::set<std::string>>;

/// `standing`: the placements that left a mark in any of the documents.
[[nodiscard]] OrphanRows orphan_rows(const std::map<std::string, DocumentText>& texts,
                                     const std::set<std::string>& standing);

}  // namespace bestek
