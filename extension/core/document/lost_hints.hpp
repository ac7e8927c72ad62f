// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/document/document_text.hpp"
#include "core/dossier/placement.hpp"
#include "core/library/library.hpp"

namespace bestek {

/// The property by which a document tells of a placement, as name and value.
[[nodiscard]] std::pair<std::string, std::string> hint_property(std::string_view placement, const Clause& clause,
                                                                const ClauseText& text, const TermSet& terms);

/// What a document no longer says of a clause that stands in it: without that nobody notices when the clause goes.
struct LostHint {
  const Placement* placement = nullptr;
  std::pair<std::string, std::string> property;  ///< what it has to say, as name and value
};

/// Of every placement whose marks stand there and whose release the library has: those of which the document says
/// nothing, or names another release; each once. `otherwise`: the language of a document that does not say its own.
/// Refers to the placements.
[[nodiscard]] std::vector<LostHint> lost_hints(const DocumentText& document, const std::vector<Placement>& placements,
                                               const Library& library, Language otherwise);

}  // namespace bestek
