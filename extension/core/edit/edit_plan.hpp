// SPDX-License-Identifier: EUPL-1.2
#pragma once

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

/// One derived row; `mark` is the bookmark in its first cell (bestek_row_…).
struct DerivedRow {
  std::string mark;
  std::vector<DerivedCell> cells;
};

/// Rows of a table found by its mark. `replace`: rows whose mark begins with bestek_row_ go first; other rows stay.
struct TableEdit {
  std::string table;  ///< bookmark in the first head cell, e.g. bestek_table_award
  bool replace = false;
  std::vector<DerivedRow> rows;
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
  [[nodiscard]] bool empty() const noexcept {
    return fragments.empty() && tables.empty() && fills.empty() && marks.empty() && properties.empty();
  }
};

}  // namespace bestek
