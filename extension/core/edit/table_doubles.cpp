// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/table_doubles.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "core/base/text.hpp"
#include "core/edit/table_cells.hpp"
#include "core/edit/table_reader.hpp"

namespace bestek {
namespace {

class Doubles {
 public:
  Doubles(const DocumentIndex& index, const TableModel& model, const ReadTable& table)
      : index_(index), model_(model), table_(table), cells_(table) {}

  [[nodiscard]] std::vector<Error> find() {
    add_tables();
    add_columns();
    add_rows();
    return std::move(found_);
  }

 private:
  [[nodiscard]] const std::vector<Block>& blocks() const { return index_.document().blocks; }

  void add(const char* code, int table, std::vector<std::pair<std::string, std::string>> arguments) {
    const TableInfo& info = index_.document().tables[static_cast<std::size_t>(table)];
    add_table(arguments, model_);
    found_.push_back({code, {index_.document().name, 0, {}, info.name}, std::move(arguments)});
  }

  [[nodiscard]] std::string text_of(const std::vector<std::size_t>& cell) const {
    std::string text;
    for (const std::size_t block : cell) text += blocks()[block].text + " ";
    return canonical_text(text);
  }

  /// Another table with the table's or a column's mark, or with the head texts that we ship.
  void add_tables() {
    std::set<int> others;
    const auto add_that_of = [&](const DocumentMark& mark) {
      const int one = blocks()[mark.start.block].table;
      if (one >= 0 && one != table_.table) others.insert(one);
    };
    for (const DocumentMark* mark : index_.with_prefix(model_.column_prefix())) add_that_of(*mark);
    for (const DocumentMark* mark : index_.with_prefix(model_.mark()))
      if (is_mark_or_copy(mark->name, model_.mark())) add_that_of(*mark);
    for (const Block& block : blocks())
      if (block.table >= 0 && block.table != table_.table && block.row == 0 && block.column == 0 &&
          has_shipped_heads(block.table))
        others.insert(block.table);
    for (const int one : others) add("table.second-table", one, {});
  }

  [[nodiscard]] bool has_shipped_heads(int table) const {
    const auto cells = index_.table_cells(table);
    if (cells.empty() || cells.front().size() < model_.columns.size()) return false;
    std::vector<std::string> texts;
    for (const auto& cell : cells.front()) texts.push_back(text_of(cell));
    return std::any_of(kLanguages.begin(), kLanguages.end(), [&](Language language) {
      return std::all_of(model_.columns.begin(), model_.columns.end(), [&](const TableColumn& column) {
        return std::find(texts.begin(), texts.end(), column.head.in(language)) != texts.end();
      });
    });
  }

  /// A column beside ours with the mark of one of them, or with the words of its head.
  void add_columns() {
    for (std::size_t at = 0; at < cells_.columns(table_.head); ++at) {
      if (std::find(table_.grid.begin(), table_.grid.end(), at) != table_.grid.end()) continue;
      const auto& head = cells_.in_column(table_.head, at);
      const std::string text = text_of(head);
      for (std::size_t i = 0; i < model_.columns.size(); ++i) {
        const std::string ours = text_of(cells_.at(table_.head, i));
        if ((text.empty() || text != ours) && !has_mark(head, model_.column_mark(model_.columns[i]))) continue;
        add("table.second-column", table_.table, {{"column", ours}});
        break;
      }
    }
  }

  [[nodiscard]] bool has_mark(const std::vector<std::size_t>& cell, const std::string& mark) const {
    return std::any_of(cell.begin(), cell.end(), [&](std::size_t block) {
      const auto& edges = blocks()[block].bookmarks;
      return std::any_of(edges.begin(), edges.end(),
                         [&](const BookmarkEdge& edge) { return is_mark_or_copy(edge.name, mark); });
    });
  }

  /// A row beside the derived ones with the mark of one of them, or with the words that name it.
  void add_rows() {
    std::set<std::size_t> derived;
    for (const ReadRow& row : table_.derived) derived.insert(row.row);
    for (std::size_t row = 0; row < table_.rows; ++row) {
      if (row == table_.head || derived.contains(row)) continue;
      const bool again = has_row_mark(row) || std::any_of(derived.begin(), derived.end(),
                                                          [&](std::size_t one) { return names_alike(row, one); });
      if (again) add("table.second-row", table_.table, {{"row", table_.name_of(row)}});
    }
  }

  [[nodiscard]] bool has_row_mark(std::size_t row) const {
    for (std::size_t column = 0; column < cells_.columns(row); ++column)
      for (const std::size_t block : cells_.in_column(row, column))
        for (const BookmarkEdge& edge : blocks()[block].bookmarks)
          if (parse_row_mark(edge.name)) return true;
    return false;
  }

  [[nodiscard]] bool names_alike(std::size_t row, std::size_t other) const {
    if (!table_.is_intact(row) || !table_.is_intact(other)) return false;
    for (std::size_t column = 0; column < std::min(kNamingColumns, table_.columns.size() - 1); ++column) {
      const std::string text = text_of(cells_.at(row, column));
      if (text.empty() || text != text_of(cells_.at(other, column))) return false;
    }
    return true;
  }

  const DocumentIndex& index_;
  const TableModel& model_;
  const ReadTable& table_;
  TableCells cells_;
  std::vector<Error> found_;
};

}  // namespace

std::vector<Error> doubled_parts(const DocumentIndex& index, const TableModel& model) {
  const auto table = read_table(index, model);
  return table ? Doubles(index, model, *table).find() : std::vector<Error>();
}

}  // namespace bestek
