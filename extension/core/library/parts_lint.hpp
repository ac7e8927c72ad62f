// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/library/library_check.hpp"
#include "core/library/library_parts.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {

class Library;

/// What stands beside the clauses: frameworks.xml, scorecard.xml and the risk cards against their schemas, their dates,
/// and the clauses and words that they name. A library that has risk cards has one for every product group.
void lint_parts(const Library& library, const Date& now, std::vector<LibraryFinding>& findings);

/// Of these, what is wrong in one file whatever its schema, the day and the clauses say.
[[nodiscard]] std::vector<LibraryFinding> own_part_findings(const LibraryParts& parts, std::string_view file,
                                                            const Taxonomy& taxonomy);

}  // namespace bestek
