// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/table_cells.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace bestek {
namespace {

/// The first columns of every derived table say which row it is.
constexpr std::size_t kNamingColumns = 2;

}  // namespace

std::vector<const Block*> TableCells::paragraphs(const std::vector<std::size_t>& cell) const {
  std::vector<const Block*> found;
  for (const std::size_t number : cell)
    if (block(number).area == DocumentArea::kBody) found.push_back(&block(number));
  return found;
}

bool TableCells::is_locked(const std::vector<std::size_t>& cell) const {
  return std::any_of(cell.begin(), cell.end(), [&](std::size_t number) {
    return block(number).locked && block(number).area == DocumentArea::kBody;
  });
}

bool TableCells::is_locked(std::size_t row) const {
  return std::any_of(cells_[row].begin(), cells_[row].end(), [&](const auto& cell) { return is_locked(cell); });
}

bool TableCells::is_locked() const {
  for (const auto& row : cells_)
    for (const auto& cell : row)
      if (!cell.empty() && !is_locked(cell)) return false;
  return true;
}

bool TableCells::spans_rows(std::size_t row) const {
  const auto& shapes = table_.index->document().tables[static_cast<std::size_t>(table_.table)].shapes;
  return row < shapes.size() && shapes[row].spans_rows;
}

bool TableCells::says(std::size_t row, std::span<const DerivedCell> cells) const {
  for (std::size_t column = 0; column < cells.size(); ++column) {
    if (!cells[column].control_tag.empty()) continue;
    const auto own = paragraphs(at(row, column));
    const std::string text = canonical_text(cells[column].text);
    if (own.empty() && text.empty()) continue;
    if (std::none_of(own.begin(), own.end(), [&](const Block* one) { return canonical_text(one->text) == text; }))
      return false;
  }
  return true;
}

bool TableCells::begins_like(std::size_t row, std::span<const DerivedCell> cells) const {
  return says(row, cells.first(std::min(kNamingColumns, cells.size())));
}

}  // namespace bestek
