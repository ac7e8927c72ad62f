// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace bestek {

/// Character emphasis; a run has at most one of sub and sup.
struct Emphasis {
  bool strong = false;
  bool em = false;
  bool sub = false;
  bool sup = false;
  friend bool operator==(const Emphasis&, const Emphasis&) = default;
};

/// Characters of the clause as its author wrote them (UTF-8).
struct TextRun {
  std::string text;
  Emphasis emphasis;
};

/// A defined term; its name depends on the document's role and the general terms chosen.
struct TermRun {
  std::string term;
  Emphasis emphasis;
};

/// A fill-in that the clause declares.
struct FillRun {
  std::string name;
};

using Run = std::variant<TextRun, TermRun, FillRun>;

/// What stands in one paragraph, item or cell.
struct Runs : std::vector<Run> {
  using std::vector<Run>::vector;
  int line = 0;  ///< of its element in the clause's file, for findings; 0 for text that was made
};

struct ClauseParagraph {
  Runs runs;
};

/// One item, with at most one inner list that holds no further list.
struct ListItem {
  Runs runs;
  bool inner_ordered = false;
  std::vector<Runs> inner;
};

struct ClauseList {
  bool ordered = false;
  std::vector<ListItem> items;
};

/// rows[0] is the head row; all rows have as many cells.
struct ClauseTable {
  std::vector<std::vector<Runs>> rows;
};

using ClauseBlock = std::variant<ClauseParagraph, ClauseList, ClauseTable>;
using ClauseBlocks = std::vector<ClauseBlock>;

}  // namespace bestek
