// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "core/clause/clause.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {

/// What makes the clause's own text or place wrong wherever it is put: the first word of the taxonomy (but for the
/// procedures it is for), party or fill-in that nobody knows. Its file is then no part of the library, which asks when
/// it is loaded; `library check` says the same of it. What could only be better is none.
[[nodiscard]] std::optional<Error> clause_fault(const Clause& clause, const Taxonomy& taxonomy);

}  // namespace bestek
