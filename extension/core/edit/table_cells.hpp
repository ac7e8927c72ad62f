// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/edit/edit_plan.hpp"
#include "core/edit/table_reader.hpp"

namespace bestek {

/// The first columns of every derived table say which row it is.
inline constexpr std::size_t kNamingColumns = 2;

/// What stands in the cells of a derived table, and whether it may change. Refers to the table.
class TableCells {
 public:
  explicit TableCells(const ReadTable& table) : table_(table), cells_(table.index->table_cells(table.table)) {}

  /// Blocks of the row's cell below that column of the model.
  [[nodiscard]] const std::vector<std::size_t>& at(std::size_t row, std::size_t column) const {
    return cells_[row][table_.grid[column]];
  }
  /// How many columns of the grid the row has, and blocks of its cell in one of them.
  [[nodiscard]] std::size_t columns(std::size_t row) const { return cells_[row].size(); }
  [[nodiscard]] const std::vector<std::size_t>& in_column(std::size_t row, std::size_t column) const {
    return cells_[row][column];
  }
  /// The cell's own paragraphs: no frame's.
  [[nodiscard]] std::vector<const Block*> paragraphs(const std::vector<std::size_t>& cell) const;

  [[nodiscard]] bool is_locked(const std::vector<std::size_t>& cell) const;
  /// Whether any cell of the row is.
  [[nodiscard]] bool is_locked(std::size_t row) const;
  /// Whether nothing in the table may be changed, as in a protected section.
  [[nodiscard]] bool is_locked() const;
  /// Whether something in the table is text of another file, as in a linked section.
  [[nodiscard]] bool is_linked() const;
  /// Whether no reader sees anything of the table.
  [[nodiscard]] bool is_hidden() const;
  [[nodiscard]] bool spans_rows(std::size_t row) const;

  /// kAny: where another value was filled in since, the row says another number.
  enum class Numbers { kSame, kAny };
  /// Whether the row says what these cells say; a person's answer may be anything, and people may add paragraphs.
  [[nodiscard]] bool says(std::size_t row, std::span<const DerivedCell> cells, Numbers numbers = Numbers::kSame) const;
  /// Which of the cell's paragraphs says it; null for none.
  [[nodiscard]] const Block* that_says(const std::vector<std::size_t>& cell, const std::string& text,
                                       Numbers numbers) const;
  /// The same of the cells that name a row: clause and what it asks, or the title of a criterion.
  [[nodiscard]] bool begins_like(std::size_t row, std::span<const DerivedCell> cells) const;

 private:
  /// Whether a paragraph of the table is one that `is` says.
  template <typename Is>
  [[nodiscard]] bool has_block(const Is& is) const;
  [[nodiscard]] const Block& block(std::size_t number) const { return table_.index->document().blocks[number]; }

  const ReadTable& table_;
  std::vector<std::vector<std::vector<std::size_t>>> cells_;  // blocks by row and column of the grid
};

[[nodiscard]] bool carries(const Block& paragraph, const std::string& mark);
[[nodiscard]] bool says_nothing(const Block* paragraph);
/// Which of a cell's paragraphs is ours: that with the row's mark, or the only one that says something; the first of an
/// empty cell. Null when that cannot be told, as where a person broke the one with the mark in two.
[[nodiscard]] const Block* paragraph_of_ours(const std::vector<const Block*>& own, const std::string& mark);

}  // namespace bestek
