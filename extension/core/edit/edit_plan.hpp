// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/clause/clause.hpp"
#include "core/edit/mark_edit.hpp"

namespace bestek {

/// One clause release to be placed, with the placement id that its marks will carry.
struct ClauseToPlace {
  const Clause* clause = nullptr;  ///< owned by the library
  std::string placement;           ///< 8 base32 characters
};

/// Clauses that arrive together as one fragment.
struct FragmentEdit {
  std::string slot;  ///< name of the slot's bookmark; "" = at the cursor (Writer) or at the document's end (file)
  std::vector<ClauseToPlace> clauses;
};

/// A cell of a derived row: text, and an optional content control after it.
struct DerivedCell {
  std::string text;
  std::string control_tag;    ///< "" for none
  std::string control_label;  ///< placeholder without brackets
  std::string control_value;  ///< "" while open
};

/// A bookmark that a cell gets whose text stays as it is: of the head row, or of a row that lost its own.
struct CellMark {
  std::size_t row = 0, cell = 0;
  std::string name;
  std::optional<std::string> was;  ///< text of the paragraph that gets it; none for the cell's first
};

/// What one cell of a row that is there says from now on. With a control it held nothing, and gets that at its end.
struct CellEdit {
  std::size_t row = 0, cell = 0;
  std::string was;   ///< text of the paragraph that changes, by which it is found again in the cell
  std::string mark;  ///< the row's bookmark, where this is the paragraph that carries it
  DerivedCell becomes;
};

struct NewCell {
  std::size_t cell = 0;
  DerivedCell says;
};

struct NewRow {
  std::size_t before = 0;           ///< the row that it comes before; the number of rows for the end
  std::optional<std::size_t> like;  ///< the row that it looks like; none in a table that has a head only
  std::string mark;                 ///< goes into the first of `cells`
  std::vector<NewCell> cells;
};

struct GoneRow {
  std::size_t row = 0;
  std::string mark;
};

/// Changes to one table, its rows counted from 0 and the cells of each row too, all as the table was read: a cell that
/// others cover is none.
struct TableEdit {
  std::string table;     ///< a bookmark in its head row, e.g. bestek_table_award; "" where it lost all its marks
  std::size_t rows = 0;  ///< how many it has
  std::size_t head = 0;  ///< the head row
  std::vector<CellMark> marks;
  std::vector<CellEdit> cells;
  std::vector<GoneRow> gone;
  std::vector<NewRow> added;  ///< those at one place in this order
  std::string named;          ///< where `table` is "" the table's own name in the document, which no other table has
  /// Whether it changes what a reader sees.
  [[nodiscard]] bool changes_rows() const noexcept { return !cells.empty() || !gone.empty() || !added.empty(); }
  /// Whether it gives rows, or the table itself, marks that were lost.
  [[nodiscard]] bool takes_up() const noexcept {
    return table.empty() ||
           std::any_of(marks.begin(), marks.end(), [this](const CellMark& one) { return one.row != head; });
  }
  [[nodiscard]] bool empty() const noexcept { return marks.empty() && !changes_rows(); }
};

/// A value for one content control, which is found by counting (ControlPlace): who carries the plan out knows nothing
/// of clauses.
struct FillEdit {
  std::string tag;
  std::size_t occurrence = 0;  ///< how many controls with this tag stand before it, in the reader's order
  std::size_t total = 0;       ///< how many there were; another number says that the document changed since
  std::string value;           ///< "" opens the content control again
};

/// User-defined properties of a document and what each becomes; "" removes it.
using PropertyEdits = std::vector<std::pair<std::string, std::string>>;

/// Everything that changes in one document: all of it happens, as one undo step, or nothing does.
struct EditPlan {
  std::vector<FragmentEdit> fragments;
  std::vector<TableEdit> tables;
  std::vector<FillEdit> fills;
  std::vector<MarkEdit> marks;
  PropertyEdits properties;
  /// Whether rows of a table change, come or go.
  [[nodiscard]] bool changes_rows() const noexcept {
    return std::any_of(tables.begin(), tables.end(), [](const TableEdit& one) { return one.changes_rows(); });
  }
  [[nodiscard]] bool empty() const noexcept {
    return fragments.empty() && tables.empty() && fills.empty() && marks.empty() && properties.empty();
  }
};

}  // namespace bestek
