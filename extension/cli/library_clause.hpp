// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "cli/output.hpp"
#include "core/clause/clause.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek::cli {

/// One clause with everything that its file says of it, for people.
void print_clause(const Clause& clause, const Taxonomy& taxonomy, Language language);

/// The same for scripts, to be added to what a list says of the clause.
void add_clause_json(Json& json, const Clause& clause);

/// Sources of a clause or framework.
[[nodiscard]] Json sources_json(const std::vector<Source>& sources);
/// Of what a clause or framework refers to.
[[nodiscard]] std::vector<std::string> ids_of(const std::vector<Reference>& references);

}  // namespace bestek::cli
