// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "core/base/result.hpp"
#include "core/dossier/dossier.hpp"

namespace bestek {

/// Every file beside the documents that says it is of this dossier and has the part of one that is listed, whatever it
/// is called, by name: document.copy-beside, with {document}. Files that are something else are passed over.
[[nodiscard]] std::vector<Error> copies_beside(const Dossier& dossier);

}  // namespace bestek
