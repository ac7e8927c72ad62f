// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/clause/clause.hpp"
#include "core/dossier/role.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {

/// Whether the text names somebody or something that documents of different roles call otherwise ("Koper",
/// "Aanbestedende dienst"): in a document that does not say its role it cannot be written.
[[nodiscard]] bool depends_on_role(const Clause& clause, const ClauseText& text, const Taxonomy& taxonomy,
                                   std::string_view general_terms);

/// insert.no-home: where the clause belongs, and how it gets a place in `file`.
[[nodiscard]] Error no_home_error(const Clause& clause, const std::string& file);

/// insert.role-needed, with the roles to choose from.
[[nodiscard]] Error role_needed(const std::string& clause_id, const std::string& file);

/// The role that somebody named. Errors: insert.role-unknown, with the roles to choose from.
[[nodiscard]] Result<DocumentRole> named_role(const std::string& id);

}  // namespace bestek
