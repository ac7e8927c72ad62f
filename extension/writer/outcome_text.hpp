// SPDX-License-Identifier: EUPL-1.2
// What an action did, in a few words for the person: how much, in which documents, and where undo does not reach.
#pragma once

#include <string>

#include "writer/commands/actions.hpp"

namespace bestek::writer {

/// `outcome`: of clauses.insert and clauses.insert_proposal.
std::string inserted_text(const Json& outcome, Language language);

/// `outcome`: of tender.fill. `label`: of the fill-in.
std::string filled_text(const Json& outcome, const std::string& label, Language language);

}  // namespace bestek::writer
