// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/result.hpp"
#include "core/dossier/dossier.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {

/// The record of reasons as a zipped ODT in the tender's language, from account.<language>.fodt of the templates.
/// `tables`: rows by table (account_tables). It is no document of the dossier: nothing in it is followed. Errors: those
/// of reading the template and fill_template.
[[nodiscard]] Result<std::string> account_document(
    const std::map<std::string, std::vector<std::vector<std::string>>>& tables, const Dossier& dossier,
    const std::filesystem::path& templates, const Taxonomy& taxonomy, const Date& made);

}  // namespace bestek
