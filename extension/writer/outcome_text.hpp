// SPDX-License-Identifier: EUPL-1.2
// What an action did, in a few words for the person: how much, in which documents, and where undo does not reach.
#pragma once

#include <string>
#include <string_view>

#include "writer/commands/actions.hpp"

namespace bestek::writer {

/// `done` says what was done; behind it the documents of `outcome` that were closed and so were written to disk, where
/// Ctrl+Z does not reach. Whatever answers a command that changes documents says so.
std::string with_saved(const std::string& done, const Json& outcome, Language language);

/// What a button of the findings did, by the finding's fix; `outcome` is the command's.
std::string mended_text(std::string_view fix, const Json& outcome, Language language);

/// `outcome`: of clauses.insert and clauses.insert_proposal.
std::string inserted_text(const Json& outcome, Language language);

/// "Explained: because … (lawyer, 2026-11-30)" of a finding's answer: {reason, role, date}; `kind` as findings_json
/// says.
std::string answered_text(const std::string& kind, const Json& answer, Language language);

/// `outcome`: of tender.fill. `label`: of the fill-in.
std::string filled_text(const Json& outcome, const std::string& label, Language language);

}  // namespace bestek::writer
