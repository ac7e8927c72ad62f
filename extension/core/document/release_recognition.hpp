// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
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
  bool headless = false;  ///< its heading is gone
};

/// Every such clause, in reading order: current or archived, in either language, under any set of terms. A clause
/// begins with its title, in capitals too and behind a number that somebody typed, so each paragraph is looked up once
/// among the titles, and only what follows a title is compared whole. Without its heading a clause is found where the
/// document says that it stood in it, or when it is one of `asked`; not where somebody only gave it another heading.
/// What stands in a marked clause is left out, and so is what is hidden; a clause of which only the mark at its end is
/// left is not marked.
[[nodiscard]] std::vector<UnmarkedClause> find_unmarked(const DocumentIndex& index, const Library& library,
                                                        std::span<const std::string> asked = {});

/// The same of footnotes and endnotes, where no clause can be followed: blocks count in DocumentText::beside.
[[nodiscard]] std::vector<UnmarkedClause> find_in_notes(const DocumentIndex& index, const Library& library);

/// What stands under marks of which neither library nor document knows the release, as when a mark was damaged: by
/// placement, as far as its text tells.
[[nodiscard]] std::map<std::string, UnmarkedClause> find_under_unknown_marks(const DocumentIndex& index,
                                                                             const Library& library);

}  // namespace bestek
