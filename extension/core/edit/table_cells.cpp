// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/table_cells.hpp"

#include <algorithm>

#include "core/base/ascii.hpp"
#include "core/base/text.hpp"

namespace bestek {
namespace {

/// The canonical text, with a sign for each number where any will do.
std::string shown(const std::string& text, TableCells::Numbers numbers) {
  std::string plain = canonical_text(text);
  if (numbers == TableCells::Numbers::kSame) return plain;
  std::string out;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const bool inside =
        (plain[i] == '.' || plain[i] == ',') && out.ends_with('#') && i + 1 < plain.size() && is_digit(plain[i + 1]);
    if (!is_digit(plain[i]) && !inside)
      out += plain[i];
    else if (!out.ends_with('#'))
      out += '#';
  }
  return out;
}

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

template <typename Is>
bool TableCells::has_block(const Is& is) const {
  for (const auto& row : cells_)
    for (const auto& cell : row)
      if (std::any_of(cell.begin(), cell.end(), [&](std::size_t number) { return is(block(number)); })) return true;
  return false;
}

bool TableCells::is_linked() const {
  return has_block([](const Block& one) { return one.linked; });
}

bool TableCells::is_hidden() const {
  return has_block([](const Block& one) { return !one.hidden.empty(); }) &&
         !has_block([](const Block& one) { return !one.text.empty(); });
}

bool TableCells::spans_rows(std::size_t row) const {
  const auto& shapes = table_.index->document().tables[static_cast<std::size_t>(table_.table)].shapes;
  return row < shapes.size() && shapes[row].spans_rows;
}

const Block* TableCells::that_says(const std::vector<std::size_t>& cell, const std::string& text,
                                   Numbers numbers) const {
  const std::string wanted = shown(text, numbers);
  const auto own = paragraphs(cell);
  const auto found =
      std::find_if(own.begin(), own.end(), [&](const Block* one) { return shown(one->text, numbers) == wanted; });
  return found == own.end() ? nullptr : *found;
}

bool TableCells::says(std::size_t row, std::span<const DerivedCell> cells, Numbers numbers) const {
  for (std::size_t column = 0; column < cells.size(); ++column) {
    if (!cells[column].control_tag.empty()) continue;
    const auto& cell = at(row, column);
    if (canonical_text(cells[column].text).empty() && paragraphs(cell).empty()) continue;
    if (that_says(cell, cells[column].text, numbers) == nullptr) return false;
  }
  return true;
}

bool TableCells::begins_like(std::size_t row, std::span<const DerivedCell> cells) const {
  return says(row, cells.first(std::min(kNamingColumns, cells.size())));
}

bool carries(const Block& paragraph, const std::string& mark) {
  return std::any_of(paragraph.bookmarks.begin(), paragraph.bookmarks.end(),
                     [&](const BookmarkEdge& edge) { return edge.name == mark; });
}

bool says_nothing(const Block* paragraph) { return canonical_text(paragraph->text).empty(); }

const Block* paragraph_of_ours(const std::vector<const Block*>& own, const std::string& mark) {
  const auto only = [&](const auto& is) -> const Block* {
    const auto first = std::find_if(own.begin(), own.end(), is);
    return first == own.end() || std::find_if(first + 1, own.end(), is) != own.end() ? nullptr : *first;
  };
  const auto marked = [&](const Block* one) { return carries(*one, mark); };
  const bool empty = std::all_of(own.begin(), own.end(), says_nothing);
  if (std::any_of(own.begin(), own.end(), marked)) {
    const Block* ours = only(marked);
    return ours != nullptr && !empty && says_nothing(ours) ? nullptr : ours;
  }
  if (empty) return own.empty() ? nullptr : own.front();
  return only([](const Block* one) { return !says_nothing(one); });
}

}  // namespace bestek
