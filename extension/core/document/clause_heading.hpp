// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <vector>

namespace bestek {

/// The deepest level that a heading has in ODF and in Writer.
inline constexpr int kDeepestLevel = 10;

/// A heading of a document, as far as clauses near it depend on it.
struct OutlineHeading {
  int level = 0;        ///< 1 to kDeepestLevel
  bool clause = false;  ///< the heading of a clause
};

/// The headings around the place where clauses go, in reading order. In a slot `before` ends with the slot's own
/// chapter: the clauses are that chapter's, whatever chapters stand inside it already.
struct OutlinePlace {
  std::vector<OutlineHeading> before;
  std::vector<OutlineHeading> after;
};

/// How the headings of clauses are written at one place.
struct ClauseHeading {
  int level = 1;
  /// False where a number of its own would move those of the chapters that follow.
  bool numbered = true;
};

/// One level below the heading under which the clauses come, the deepest level at most; headings of other clauses are
/// none to come under. Level 1 where no heading stands above. Other clauses may be numbered on, chapters never.
[[nodiscard]] ClauseHeading clause_heading(const OutlinePlace& place) noexcept;

}  // namespace bestek
