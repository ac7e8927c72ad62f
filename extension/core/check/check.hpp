// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <stop_token>
#include <vector>

#include "core/base/result.hpp"
#include "core/check/dossier_model.hpp"
#include "core/check/finding.hpp"
#include "core/check/rules.hpp"

namespace bestek {

/// Everything that is missing or wrong in the subject, by the rules of the library's rules/ folder, and everything that
/// could not be checked: a file of that folder that cannot be used, a rule that does not run, a word of the profile
/// that is unknown, a document that cannot be read (`unreadable`, by file name), is another dossier's or of a newer
/// format. Sorted. Of a document whose role nobody knows it says which
/// rules could not be asked (DOC-05). At a document that is published no fix is offered that would change it.
/// `team_rules`: a folder of a team's own rules beside ours; empty for none. `stop` is asked between two documents and
/// two rules. Errors: file.missing for that folder; those of build_dossier_model.
[[nodiscard]] Result<std::vector<Finding>> check_tender(
    const Dossier* dossier, const std::map<std::string, DocumentText>& texts, const Library& library, const Date& now,
    const std::filesystem::path& team_rules = {}, const std::map<std::string, Error>& unreadable = {},
    const std::stop_token& stop = {}, CheckProfile profile = CheckProfile::kDrafting);

}  // namespace bestek
