// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/document/document_text.hpp"
#include "core/document/named_values.hpp"
#include "core/dossier/dossier.hpp"
#include "core/library/library.hpp"

namespace bestek {

/// The dossier with its answers and texts for these places as they fit into the sentences in which they stand: what
/// somebody wrote into dossier.xml is mended as what somebody types is. Errors: those of fitting_answer.
[[nodiscard]] Result<Dossier> mended_dossier(const Dossier& dossier, const std::vector<NamedPlace>& places,
                                             const std::map<std::string, DocumentText>& texts, const Library& library);

}  // namespace bestek
