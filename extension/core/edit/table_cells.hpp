// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/edit/edit_plan.hpp"
#include "core/edit/table_reader.hpp"

namespace bestek {

/// What stands in the cells of a derived table, and whether it may change. Refers to the table.
class TableCells {
 public:
  explicit TableCells(const ReadTable& table) : table_(table), cells_(table.index->table_cells(table.table)) {}

  /// Blocks of the row's cell below that column of the model.
  [[nodiscard]] const std::vector<std::size_t>& at(std::size_t row, std::size_t column) const {
    return cells_[row][table_.grid[column]];
  }
  /// The cell's own paragraphs: no frame's.
  [[nodiscard]] std::vector<const Block*> paragraphs(const std::vector<std::size_t>& cell) const;

  [[nodiscard]] bool is_locked(const std::vector<std::size_t>& cell) const;
  /// Whether any cell of the row is.
  [[nodiscard]] bool is_locked(std::size_t row) const;
  /// Whether nothing in the table may be changed, as in a protected section.
  [[nodiscard]] bool is_locked() const;
  [[nodiscard]] bool spans_rows(std::size_t row) const;

  /// Whether the row says what these cells say; a person's answer may be anything, and people may add paragraphs.
  [[nodiscard]] bool says(std::size_t row, std::span<const DerivedCell> cells) const;
  /// The same of the cells that name a row: clause and what it asks, or the title of a criterion.
  [[nodiscard]] bool begins_like(std::size_t row, std::span<const DerivedCell> cells) const;

 private:
  [[nodiscard]] const Block& block(std::size_t number) const { return table_.index->document().blocks[number]; }

  const ReadTable& table_;
  std::vector<std::vector<std::vector<std::size_t>>> cells_;  // blocks by row and column of the grid
};

}  // namespace bestek
