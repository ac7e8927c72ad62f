// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

#include "core/base/result.hpp"
#include "core/dossier/dossier.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {

/// Makes a dossier: the folder (which must be empty or not exist), a document for every role of the template of the
/// profile's procedure and language, and dossier.xml. Everything is made in memory first; when something is missing or
/// wrong nothing was touched, and then the folder is there whole or not at all. `threshold_reached`: as of
/// TemplateContext. `templates` holds one folder per procedure with <role>.<language>.fodt. Errors: those of
/// check_profile and check_planning; template.missing, those of instantiate_template and make_folder_whole.
[[nodiscard]] Result<Dossier> new_dossier(const std::filesystem::path& folder, const TenderProfile& profile,
                                          const std::filesystem::path& templates, const Taxonomy& taxonomy,
                                          std::optional<bool> threshold_reached = std::nullopt);

}  // namespace bestek
