// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.hpp"
#include "core/document/document_index.hpp"
#include "core/document/marks.hpp"
#include "core/edit/derived_tables.hpp"

namespace bestek {

/// A derived row as it stands in a document.
struct ReadRow {
  RowMark mark;
  std::string bookmark;  ///< its name there
  std::size_t row = 0;
  bool intact = false;  ///< its cells are those of the head row: none merged, none split
  /// Blocks of the cell below each column of the model, empty where the row is not intact.
  std::vector<std::vector<std::size_t>> cells;
};

/// A derived table as it stands in a document, whatever people did to the order of its columns and added to it.
struct ReadTable {
  const DocumentIndex* index = nullptr;
  const TableModel* model = nullptr;
  int table = 0;
  std::string mark;      ///< a bookmark in its head row; "" where none of its marks is left
  std::size_t head = 0;  ///< the head row
  std::size_t rows = 0;
  std::vector<std::size_t> columns;  ///< of each column of the model, the cell of the head row
  std::vector<std::size_t> grid;     ///< of each column of the model, the grid's column that its head begins in
  bool marked = false;               ///< false: recognised by the shipped head texts
  std::vector<ReadRow> derived;      ///< from top to bottom; of rows with one mark the first, the others are people's

  /// Whether nothing in that row is merged or split.
  [[nodiscard]] bool is_intact(std::size_t row) const;
  /// What the row begins with, for messages.
  [[nodiscard]] std::string name_of(std::size_t row) const;
};

/// The document has no table that is known as this one.
inline constexpr const char* kNoTable = "table.none";

/// Finds the table and its columns by their marks; one without any column mark by the shipped head texts, all of one
/// language. Where no mark of it is left, it is the only table of the document that has those head texts. Errors:
/// kNoTable; table.no-column, table.unknown-column, table.merged-head; table.other-heads when there are no
/// column marks and the heads are not those that we ship.
[[nodiscard]] Result<ReadTable> read_table(const DocumentIndex& index, const TableModel& model);

/// "Gunningscriterium, Weging (%)".
[[nodiscard]] std::string shipped_heads(const TableModel& model, Language language);

/// Arguments for messages: `name`, what the table is called, and `table`, its mark.
void add_table(std::vector<std::pair<std::string, std::string>>& arguments, const TableModel& model,
               std::string_view name = "name");

}  // namespace bestek
