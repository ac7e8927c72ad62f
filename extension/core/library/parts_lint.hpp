// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "core/base/date.hpp"
#include "core/library/library_check.hpp"

namespace bestek {

class Library;

/// What stands beside the clauses: frameworks.xml, scorecard.xml and the risk cards against their schemas, their dates,
/// and the clauses and words that they name. A library that has risk cards has one for every product group.
void lint_parts(const Library& library, const Date& now, std::vector<LibraryFinding>& findings);

}  // namespace bestek
