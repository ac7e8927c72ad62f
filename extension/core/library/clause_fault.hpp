// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "core/clause/clause.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {

/// Whether a finding of this code makes a clause's own text or place wrong wherever it is put: a word of the taxonomy,
/// a party or a fill-in that nobody knows. Other findings say that a clause is worse than it could be.
[[nodiscard]] bool spoils_clause(const std::string& code) noexcept;

/// The first such fault of a clause, but for the procedures it is for: its file is then no part of the library, which
/// asks when it is loaded. `library check` says the same of it.
[[nodiscard]] std::optional<Error> clause_fault(const Clause& clause, const Taxonomy& taxonomy);

}  // namespace bestek
