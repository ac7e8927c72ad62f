// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>

#include "core/document/marks.hpp"
#include "core/dossier/made_with.hpp"

namespace bestek {

/// What is said of placements, by their ids.
using PlacementHints = std::map<std::string, PlacementHint>;

/// Which clauses the dossier remembers to have been placed in a document: by that it is noticed when an older file,
/// which knows nothing of a clause, lies where the document was.
[[nodiscard]] PlacementHints remembered_placements(const MadeWith& made);

/// A document that said `before` of its placements says `now`: the dossier remembers all of that, and no longer what
/// the document stopped saying. A clause that was placed anew is the one that was missed. Of a document of which
/// nothing is remembered (an earlier Bestek made it) nothing is from now on either. Whether anything changed.
bool remember_placements(const PlacementHints& before, const PlacementHints& now, MadeWith& made);

/// The placement is gone on purpose.
void forget_remembered(const std::string& placement, MadeWith& made);

}  // namespace bestek
