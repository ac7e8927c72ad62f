// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "core/base/result.hpp"
#include "core/edit/edit_plan.hpp"
#include "core/edit/table_reader.hpp"

namespace bestek {

/// A derived row as the clauses have it: one cell for each column of its table's model.
struct DerivedRow {
  RowMark mark;
  std::vector<DerivedCell> cells;
};

/// What makes the table's derived rows say this. A row that is there is changed cell by cell, and only where the cell
/// says something else; a new one comes after the one that it follows in `rows`. The other derived rows go, unless
/// `stays` says that one stays as it is or its mark is a copy. Rows, columns, notes and paragraphs of people stay; a
/// cell for a person's answer that holds anything is theirs. A table without column marks gets them, and so does a row
/// without its mark that says all that ours would say, or is the only one that says it with another number. Errors:
/// table.merged-row for a row that would have to change and has merged or split cells; table.shared-cell for a cell in
/// which our paragraph cannot be told from what people put there, or has text that cannot be changed in part (a
/// field's, hidden, joined by a recorded deletion); table.unmarked-row where a new row stands there already, says
/// something else behind its name and has no mark; table.peoples-row for one that would go, and with it
/// what people put there; table.nameless for one without any mark whose name another table
/// has too; document.protected or document.linked when something that changes is; document.hidden when there are rows
/// to stand there and no reader sees the table.
[[nodiscard]] Result<TableEdit> plan_table_edit(const ReadTable& table, std::span<const DerivedRow> rows,
                                                const std::function<bool(const RowMark&)>& stays);

/// What a table gets back of its marks.
struct MarkedRows {
  TableEdit edit;
  std::size_t rows = 0;
  std::vector<Error> unlike;  ///< table.unmarked-row of each row that may be ours and cannot be recognised
};

/// Marks of the table, its columns and its rows that were lost. No cell changes and no row comes or goes. Errors:
/// table.nameless, document.protected and document.linked, as of plan_table_edit.
[[nodiscard]] Result<MarkedRows> plan_row_marks(const ReadTable& table, std::span<const DerivedRow> rows);

/// The format that a document with column marks has, where the plan puts those into one that says an older one.
void add_format(const DocumentText& document, EditPlan& plan);

}  // namespace bestek
