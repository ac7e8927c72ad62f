// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/table_reader.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/listed.hpp"
#include "core/base/text.hpp"
#include "core/base/words.hpp"

namespace bestek {
namespace {

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);
constexpr std::size_t kNameLength = 60;

using Arguments = std::vector<std::pair<std::string, std::string>>;

void add_head(Arguments& arguments, const TableColumn& column) {
  for (const Language language : kLanguages)
    arguments.emplace_back("column." + std::string(language_code(language)), column.head.in(language));
}

/// Reads one table step by step; each may find out that it is not the model's.
class TableReading {
 public:
  TableReading(const DocumentIndex& index, const TableModel& model) : blocks_(index.document().blocks) {
    table_.index = &index;
    table_.model = &model;
  }

  Result<ReadTable> read() {
    if (!find_table() && !find_by_heads()) {
      Arguments arguments = wanted_heads();
      add_table(arguments, *table_.model);
      return Error{kNoTable, {file(), 0, {}, {}}, std::move(arguments)};
    }
    table_.columns.assign(table_.model->columns.size(), kNowhere);
    if (const Status found = find_marked(); !found) {
      return found.error();
    }
    if (!table_.marked) {
      if (const Status found = recognise(); !found) {
        return found.error();
      }
    }
    if (const Status whole = check_head(); !whole) {
      return whole.error();
    }
    const auto places = begins(table_.head, static_cast<std::size_t>(info().columns));
    for (const std::size_t column : table_.columns) table_.grid.push_back(places[column]);
    read_rows();
    return std::move(table_);
  }

 private:
  [[nodiscard]] const std::string& file() const { return table_.index->document().name; }

  [[nodiscard]] Error error(const char* code, Arguments arguments = {}) const {
    add_table(arguments, *table_.model);
    return {code, {file(), 0, {}, info().name}, std::move(arguments)};
  }

  [[nodiscard]] const TableInfo& info() const {
    return table_.index->document().tables[static_cast<std::size_t>(table_.table)];
  }

  [[nodiscard]] bool in_table(const DocumentMark& mark) const {
    return blocks_[mark.start.block].table == table_.table;
  }

  /// By the table's own mark, or by that of a column: the first head cell may be gone.
  bool find_table() {
    std::vector<const DocumentMark*> marks = table_.index->with_prefix(table_.model->column_prefix());
    if (const DocumentMark* own = table_.index->find(table_.model->mark())) marks.insert(marks.begin(), own);
    for (const DocumentMark* mark : marks) {
      const Block& block = blocks_[mark->start.block];
      if (block.table < 0) continue;
      table_.table = block.table;
      table_.mark = mark->name;
      table_.head = static_cast<std::size_t>(block.row);
      table_.rows = static_cast<std::size_t>(info().rows);
      return true;
    }
    return false;
  }

  /// Another editor took every mark out: the table whose first row has the heads of ours, if there is only one.
  bool find_by_heads() {
    int found = -1;
    for (std::size_t i = 0; i < table_.index->document().tables.size(); ++i) {
      table_.table = static_cast<int>(i);
      if (info().rows < 1 || !is_of_body() || !recognised()) continue;
      if (found >= 0) return false;
      found = table_.table;
    }
    if (found < 0) return false;
    table_.table = found;
    table_.rows = static_cast<std::size_t>(info().rows);
    return true;
  }

  [[nodiscard]] bool is_of_body() const {
    return std::any_of(blocks_.begin(), blocks_.end(), [&](const Block& block) { return block.table == table_.table; });
  }

  /// The grid's columns that the row's cells begin in, among `columns`.
  [[nodiscard]] std::vector<std::size_t> begins(std::size_t row, std::size_t columns) const {
    std::vector<std::size_t> found;
    const std::vector<RowShape>& shapes = info().shapes;
    for (std::size_t column = 0; row >= shapes.size() && column < columns; ++column) found.push_back(column);
    if (row >= shapes.size()) return found;
    for (const int column : shapes[row].begins)
      if (static_cast<std::size_t>(column) < columns) found.push_back(static_cast<std::size_t>(column));
    return found;
  }

  /// The n-th cell of the head row that the block stands in.
  [[nodiscard]] std::size_t head_cell(const Block& block) const {
    const auto places = begins(table_.head, static_cast<std::size_t>(info().columns));
    const auto found = std::find(places.begin(), places.end(), static_cast<std::size_t>(block.column));
    return static_cast<std::size_t>(found - places.begin());
  }

  Status find_marked() {
    const auto columns = table_.model->columns;
    for (const bool copies : {false, true}) {
      for (const DocumentMark* mark : table_.index->with_prefix(table_.model->column_prefix())) {
        const Block& block = blocks_[mark->start.block];
        if (!in_table(*mark) || block.row != static_cast<int>(table_.head)) continue;
        const auto column = std::find_if(columns.begin(), columns.end(), [&](const TableColumn& one) {
          return is_mark_or_copy(mark->name, table_.model->column_mark(one));
        });
        if (column == columns.end()) return error("table.unknown-column", {{"mark", std::string(mark->name)}});
        table_.marked = true;
        // A copied column is a person's; one whose mark was renamed when a deletion was rejected is ours still.
        std::size_t& place = table_.columns[static_cast<std::size_t>(column - columns.begin())];
        const bool copy = mark->name != table_.model->column_mark(*column);
        if (copy == copies && place == kNowhere) place = head_cell(block);
      }
    }
    return Done{};
  }

  [[nodiscard]] std::vector<std::string> heads() const {
    std::vector<std::string> texts;
    const auto cells = table_.index->table_cells(table_.table);
    for (const std::size_t column : begins(table_.head, cells[table_.head].size())) {
      std::string text;
      for (const std::size_t block : cells[table_.head][column]) text += blocks_[block].text + " ";
      texts.push_back(canonical_text(text));
    }
    return texts;
  }

  /// Of each column of the model the head cell that says so, all in one language; nothing where that is not so.
  [[nodiscard]] std::optional<std::vector<std::size_t>> recognised() const {
    const std::vector<std::string> texts = heads();
    for (const Language language : kLanguages) {
      std::vector<std::size_t> places;
      for (const TableColumn& column : table_.model->columns) {
        const auto found = std::find(texts.begin(), texts.end(), column.head.in(language));
        if (found == texts.end() || std::find(found + 1, texts.end(), *found) != texts.end()) break;
        places.push_back(static_cast<std::size_t>(found - texts.begin()));
      }
      if (places.size() == table_.model->columns.size()) return places;
    }
    return std::nullopt;
  }

  /// The head texts that we ship, in the document's language.
  [[nodiscard]] Arguments wanted_heads() const {
    return {{"wanted", shipped_heads(*table_.model, language_of(table_.index->document(), Language::kDutch))}};
  }

  Status recognise() {
    if (auto places = recognised()) {
      table_.columns = std::move(*places);
      return Done{};
    }
    Arguments arguments = wanted_heads();
    arguments.emplace_back("heads", listed(heads()));
    return error("table.other-heads", std::move(arguments));
  }

  Status check_head() {
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      if (table_.columns[i] != kNowhere) continue;
      const TableColumn& column = table_.model->columns[i];
      Arguments arguments{{"mark", table_.model->column_mark(column)}};
      add_head(arguments, column);
      return error("table.no-column", std::move(arguments));
    }
    std::vector<std::size_t> places = table_.columns;
    std::sort(places.begin(), places.end());
    const bool shared = std::adjacent_find(places.begin(), places.end()) != places.end();
    return shared || !table_.is_intact(table_.head) ? Status(error("table.merged-head")) : Status(Done{});
  }

  void read_rows() {
    const auto cells = table_.index->table_cells(table_.table);
    std::vector<ReadRow> found;
    for (std::size_t row = 0; row < cells.size(); ++row) {
      if (row == table_.head) continue;
      ReadRow one;
      one.row = row;
      for (const auto& cell : cells[row]) read_mark(cell, one);
      if (one.bookmark.empty()) continue;
      one.intact = table_.is_intact(row);
      one.cells.resize(table_.columns.size());
      const auto places = begins(row, cells[row].size());
      for (std::size_t i = 0; one.intact && i < one.cells.size(); ++i)
        if (table_.columns[i] < places.size()) one.cells[i] = cells[row][places[table_.columns[i]]];
      found.push_back(std::move(one));
    }
    for (const bool copies : {false, true}) {
      for (ReadRow& row : found) {
        const bool known = std::any_of(table_.derived.begin(), table_.derived.end(),
                                       [&](const ReadRow& other) { return other.mark.same_row(row.mark); });
        if (row.mark.copy == copies && !known) table_.derived.push_back(row);
      }
    }
    std::sort(table_.derived.begin(), table_.derived.end(),
              [](const ReadRow& a, const ReadRow& b) { return a.row < b.row; });
  }

  void read_mark(const std::vector<std::size_t>& cell, ReadRow& row) const {
    for (const std::size_t block : cell) {
      for (const BookmarkEdge& edge : blocks_[block].bookmarks) {
        auto mark = row.bookmark.empty() ? parse_row_mark(edge.name) : std::nullopt;
        if (!mark) continue;
        row.mark = std::move(*mark);
        row.bookmark = edge.name;
      }
    }
  }

  const std::vector<Block>& blocks_;
  ReadTable table_;
};

}  // namespace

Result<ReadTable> read_table(const DocumentIndex& index, const TableModel& model) {
  return TableReading(index, model).read();
}

std::string shipped_heads(const TableModel& model, Language language) {
  return listed(model.columns, [&](const TableColumn& column) { return column.head.in(language); });
}

void add_table(std::vector<std::pair<std::string, std::string>>& arguments, const TableModel& model,
               std::string_view name) {
  for (const Language language : kLanguages)
    arguments.emplace_back(std::string(name).append(1, '.').append(language_code(language)),
                           word(word_context::kName, model.name_key, language));
  arguments.emplace_back("table", model.mark());
}

bool ReadTable::is_intact(std::size_t row) const {
  const std::vector<RowShape>& shapes = index->document().tables[static_cast<std::size_t>(table)].shapes;
  return row >= shapes.size() || (!shapes[row].spans_rows && shapes[row].begins == shapes[head].begins);
}

std::string ReadTable::name_of(std::size_t row) const {
  std::string name;
  const auto cells = index->table_cells(table);
  for (const auto& cell : cells[row]) {
    for (const std::size_t block : cell) {
      if (name.empty()) name = canonical_text(index->document().blocks[block].text);
    }
  }
  if (name.empty()) return std::to_string(row + 1);
  if (code_points(name) <= kNameLength) return name;
  while (code_points(name) > kNameLength) name.resize(before_last_code_point(name));
  return name + "…";
}

}  // namespace bestek
