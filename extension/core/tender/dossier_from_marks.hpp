// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>

#include "core/base/result.hpp"
#include "core/dossier/dossier.hpp"

namespace bestek {

/// A dossier as far as the documents in its folder say what it was: its id, their roles, and the profile from the
/// choices under which they were made and from what their fields say. What they do not say (lots, the steps of a
/// publication) is not there. Errors: restore.no-marks, when no document says to which dossier it belongs;
/// restore.several-dossiers, with {ids}; restore.same-role and restore.unreadable, with {names}.
[[nodiscard]] Result<Dossier> dossier_from_marks(const std::filesystem::path& folder);

/// To which dossiers the documents of the folder say that they belong, and how many to each.
[[nodiscard]] std::map<std::string, std::size_t> dossiers_said(const std::filesystem::path& folder);

}  // namespace bestek
