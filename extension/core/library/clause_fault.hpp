// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

#include "core/base/date.hpp"
#include "core/clause/clause.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {

/// What makes the clause's own text or place wrong wherever it is put: the first word of the taxonomy (but for the
/// procedures it is for), party or fill-in that nobody knows. Its file is then no part of the library, which asks when
/// it is loaded; `library check` says the same of it. What could only be better is none.
[[nodiscard]] std::optional<Error> clause_fault(const Clause& clause, const Taxonomy& taxonomy);

/// What is wrong with the clause today, and was not or need not be another day: its date of review or its term is past,
/// a source was checked in the future. It may go into a document, and whoever puts it there hears of it; `library
/// check` says the same.
[[nodiscard]] std::vector<Error> day_faults(const Clause& clause, const Date& now);

}  // namespace bestek
