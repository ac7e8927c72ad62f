// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/document/document_text.hpp"
#include "core/document/remembered_placements.hpp"
#include "core/dossier/dossier.hpp"
#include "core/edit/insertion_planner.hpp"

namespace bestek {

/// The dossier as it becomes when the plan is carried out in these documents: it remembers which clauses they then
/// say that they have, and no other document's memory has the same placement. Nothing where there is no dossier (null)
/// or nothing changes for it.
[[nodiscard]] std::optional<Dossier> with_placements(const Dossier* dossier,
                                                     const std::map<std::string, PlannedDocument>& documents,
                                                     const std::map<std::string, DocumentText>& texts);

/// The same of one document that was saved, and said `before` of its placements when it was saved last.
[[nodiscard]] std::optional<Dossier> with_saved_placements(const Dossier& dossier, const std::string& file,
                                                           const PlacementHints& before, const PlacementHints& now);

/// Placements that the dossier remembers in this document while no document has a mark of them and it says nothing of
/// them itself, as when an older file lies there.
[[nodiscard]] PlacementHints vanished_placements(const Dossier& dossier, const std::string& file,
                                                 const DocumentText& text, const std::set<std::string>& standing);

/// Placements that left a mark of their text in any of the documents; a mark at the end alone says nothing.
[[nodiscard]] std::set<std::string> standing_placements(const std::map<std::string, DocumentText>& texts);

}  // namespace bestek
