// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <vector>

#include "core/document/document_index.hpp"
#include "core/document/release_choice.hpp"
#include "core/library/library.hpp"

namespace bestek {

/// A release that stands in a document as it was released or filled in, and that no mark tells of.
struct UnmarkedClause : FittingRelease {
  std::size_t first_block = 0, last_block = 0;
  /// Other clauses that say the same: between the release and `equals` nothing in the document decides, against
  /// `others` it does.
  std::vector<FittingRelease> equals, others;
};

/// Every such clause, in reading order: current or archived, in either language, under any set of terms. A clause
/// begins with its title, so each paragraph is looked up once among the titles, and only what follows a title is
/// compared whole. What stands in a marked clause is left out, and so is what is hidden; a clause of which only the
/// mark at its end is left is not marked.
[[nodiscard]] std::vector<UnmarkedClause> find_unmarked(const DocumentIndex& index, const Library& library);

}  // namespace bestek
