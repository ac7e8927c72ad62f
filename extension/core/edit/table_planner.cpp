// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/table_planner.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/text.hpp"
#include "core/dossier/edit_guard.hpp"

namespace bestek {
namespace {

/// The first columns of every derived table say which row it is.
constexpr std::size_t kNamingColumns = 2;

class TableComparison {
 public:
  TableComparison(const ReadTable& table, std::span<const DerivedRow> rows)
      : table_(table), rows_(rows), cells_(table.index->table_cells(table.table)) {
    edit_.table = table.mark;
    edit_.rows = table.rows;
    edit_.head = table.head;
  }

  Result<TableEdit> compare(const std::function<bool(const RowMark&)>& stays) {
    if (const Status free = mark_columns(); !free) return free.error();
    for (const DerivedRow& row : rows_) {
      const ReadRow* there = present(row.mark);
      if (there == nullptr) continue;
      if (const Status changed = change(*there, row); !changed) return changed.error();
    }
    for (const ReadRow& row : table_.derived) {
      const bool wanted =
          std::any_of(rows_.begin(), rows_.end(), [&](const DerivedRow& one) { return one.mark.same_row(row.mark); });
      // A copy that became the only one is a person's still, when its clause goes.
      if (wanted || row.mark.copy || stays(row.mark)) continue;
      if (spans_rows(row.row)) return merged(row.row);
      if (is_locked(row.row)) return locked();
      edit_.gone.push_back({row.row, row.bookmark});
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (present(rows_[i].mark) != nullptr) continue;
      if (const auto same = unmarked(rows_[i])) return error("table.unmarked-row", *same);
      if (const Status added = add(i); !added) return added.error();
    }
    return std::move(edit_);
  }

 private:
  [[nodiscard]] Error error(const char* code, std::size_t row) const {
    const DocumentText& document = table_.index->document();
    Error error{code,
                {document.name, 0, {}, document.tables[static_cast<std::size_t>(table_.table)].name},
                {{"row", table_.name_of(row)}}};
    add_table(error.args, *table_.model);
    return error;
  }

  [[nodiscard]] Error merged(std::size_t row) const { return error("table.merged-row", row); }

  [[nodiscard]] Error locked() const {
    const DocumentText& document = table_.index->document();
    Error error{
        "document.protected", {document.name, 0, {}, document.tables[static_cast<std::size_t>(table_.table)].name}, {}};
    add_table(error.args, *table_.model, "slot");
    return error;
  }

  [[nodiscard]] bool is_locked(const std::vector<std::size_t>& cell) const {
    return std::any_of(cell.begin(), cell.end(), [&](std::size_t number) {
      return block(number).locked && block(number).area == DocumentArea::kBody;
    });
  }
  /// Whether any cell of the row is.
  [[nodiscard]] bool is_locked(std::size_t row) const {
    return std::any_of(cells_[row].begin(), cells_[row].end(), [&](const auto& cell) { return is_locked(cell); });
  }
  /// Whether nothing in the table may be changed, as in a protected section.
  [[nodiscard]] bool is_locked() const {
    for (const auto& row : cells_)
      for (const auto& cell : row)
        if (!cell.empty() && !is_locked(cell)) return false;
    return true;
  }

  [[nodiscard]] bool spans_rows(std::size_t row) const {
    const auto& shapes = table_.index->document().tables[static_cast<std::size_t>(table_.table)].shapes;
    return row < shapes.size() && shapes[row].spans_rows;
  }

  [[nodiscard]] const ReadRow* present(const RowMark& mark) const {
    const auto found = std::find_if(table_.derived.begin(), table_.derived.end(),
                                    [&](const ReadRow& row) { return row.mark.same_row(mark); });
    return found == table_.derived.end() ? nullptr : &*found;
  }

  Status mark_columns() {
    if (table_.marked) return Done{};
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      if (is_locked(cells_[table_.head][table_.grid[i]])) return locked();
      edit_.marks.push_back({table_.columns[i], table_.model->column_mark(table_.model->columns[i])});
    }
    return Done{};
  }

  Status change(const ReadRow& there, const DerivedRow& row) {
    if (!there.intact) return merged(there.row);
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      auto cell = changed_cell(there, column, row.cells[column]);
      if (!cell) return cell.error();
      if (*cell) edit_.cells.push_back(std::move(**cell));
    }
    return Done{};
  }

  [[nodiscard]] const Block& block(std::size_t number) const { return table_.index->document().blocks[number]; }

  /// The cell's own paragraphs.
  [[nodiscard]] std::vector<const Block*> paragraphs(const std::vector<std::size_t>& cell) const {
    std::vector<const Block*> found;
    for (const std::size_t number : cell)
      if (block(number).area == DocumentArea::kBody) found.push_back(&block(number));
    return found;
  }

  static bool carries(const Block& paragraph, const std::string& mark) {
    return std::any_of(paragraph.bookmarks.begin(), paragraph.bookmarks.end(),
                       [&](const BookmarkEdge& edge) { return edge.name == mark; });
  }

  static bool says_nothing(const Block* paragraph) { return canonical_text(paragraph->text).empty(); }

  [[nodiscard]] Result<std::optional<CellEdit>> changed_cell(const ReadRow& there, std::size_t column,
                                                             const DerivedCell& wanted) const {
    const std::vector<const Block*> own = paragraphs(there.cells[column]);
    const bool empty = std::all_of(own.begin(), own.end(), says_nothing);
    if (!wanted.control_tag.empty()) {
      const bool free =
          empty && std::all_of(own.begin(), own.end(), [](const Block* one) { return one->hidden.empty(); });
      if (!free) return std::optional<CellEdit>();
    } else {
      const std::string text = canonical_text(wanted.text);
      const bool said = empty ? text.empty() : std::any_of(own.begin(), own.end(), [&](const Block* one) {
        return canonical_text(one->text) == text;
      });
      if (said) return std::optional<CellEdit>();
    }
    if (is_locked(there.cells[column])) return locked();
    const Block* changes = changing(own, there.bookmark);
    if (changes == nullptr || !changes->controls.empty() || changes->composed || !changes->hidden.empty())
      return shared(there, column);
    CellEdit edit{there.row, table_.columns[column], changes->text, {}, wanted};
    if (carries(*changes, there.bookmark)) edit.mark = there.bookmark;
    return std::optional(std::move(edit));
  }

  /// Which of a cell's paragraphs is ours: that with the row's mark, or the only one that says something; the first of
  /// an empty cell. Null when that cannot be told, as where a person broke the one with the mark in two.
  static const Block* changing(const std::vector<const Block*>& own, const std::string& mark) {
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

  [[nodiscard]] Error shared(const ReadRow& there, std::size_t column) const {
    Error shared = error("table.shared-cell", there.row);
    for (const Language language : kLanguages)
      shared.args.emplace_back("column." + std::string(language_code(language)),
                               table_.model->columns[column].head.in(language));
    return shared;
  }

  /// The derived row that the row comes after or, with none before it, before.
  struct Neighbour {
    const ReadRow* row = nullptr;
    bool after = true;
  };
  [[nodiscard]] Neighbour neighbour(std::size_t number) const {
    for (std::size_t i = number; i-- > 0;)
      if (const ReadRow* there = present(rows_[i].mark)) return {there, true};
    for (std::size_t i = number + 1; i < rows_.size(); ++i)
      if (const ReadRow* there = present(rows_[i].mark)) return {there, false};
    return {table_.derived.empty() ? nullptr : &table_.derived.back(), true};
  }

  /// An office gives a new row the cells of the row that it comes before or, at the end, of the last one.
  [[nodiscard]] bool fits(std::size_t before) const {
    return before > table_.head && table_.is_intact(before < table_.rows ? before : table_.rows - 1);
  }

  /// Whether the row begins as this one does: clause and what it asks, or the title of a criterion.
  [[nodiscard]] bool begins_like(std::size_t row, const DerivedRow& wanted) const {
    for (std::size_t column = 0; column < kNamingColumns; ++column) {
      if (!wanted.cells[column].control_tag.empty()) continue;
      const auto own = paragraphs(cells_[row][table_.grid[column]]);
      const std::string text = canonical_text(wanted.cells[column].text);
      if (std::none_of(own.begin(), own.end(), [&](const Block* one) { return canonical_text(one->text) == text; }))
        return false;
    }
    return true;
  }

  /// A row that lost its mark: written once more it would stand there twice.
  [[nodiscard]] std::optional<std::size_t> unmarked(const DerivedRow& wanted) const {
    for (std::size_t row = table_.head + 1; row < table_.rows; ++row) {
      const bool ours =
          std::any_of(table_.derived.begin(), table_.derived.end(), [&](const ReadRow& one) { return one.row == row; });
      if (!ours && table_.is_intact(row) && begins_like(row, wanted)) return row;
    }
    return std::nullopt;
  }

  Status add(std::size_t number) {
    if (is_locked()) return locked();
    const Neighbour beside = neighbour(number);
    std::size_t wanted = table_.rows;
    if (beside.row != nullptr) wanted = beside.row->row + (beside.after ? 1 : 0);
    NewRow row;
    row.before = wanted;
    while (row.before <= table_.rows && !fits(row.before)) ++row.before;
    if (row.before > table_.rows) {
      row.before = wanted;
      while (row.before > table_.head && !fits(row.before)) --row.before;
      if (row.before == table_.head) return merged(table_.rows - 1);
    }
    row.like = look(beside.row);
    row.mark = row_mark(rows_[number].mark);
    for (std::size_t column = 0; column < table_.columns.size(); ++column)
      row.cells.push_back({table_.columns[column], rows_[number].cells[column]});
    edit_.added.push_back(std::move(row));
    return Done{};
  }

  [[nodiscard]] std::optional<std::size_t> look(const ReadRow* beside) const {
    if (beside != nullptr && beside->intact) return beside->row;
    for (std::size_t row = table_.rows; row-- > table_.head + 1;)
      if (table_.is_intact(row)) return row;
    return std::nullopt;
  }

  const ReadTable& table_;
  std::span<const DerivedRow> rows_;
  std::vector<std::vector<std::vector<std::size_t>>> cells_;  // blocks by row and column of the grid
  TableEdit edit_;
};

}  // namespace

Result<TableEdit> plan_table_edit(const ReadTable& table, std::span<const DerivedRow> rows,
                                  const std::function<bool(const RowMark&)>& stays) {
  return TableComparison(table, rows).compare(stays);
}

void add_format(const DocumentText& document, EditPlan& plan) {
  const bool marks =
      std::any_of(plan.tables.begin(), plan.tables.end(), [](const TableEdit& edit) { return !edit.marks.empty(); });
  const auto said = document.properties.find(kFormatProperty);
  if (!marks || said == document.properties.end() || said->second == std::to_string(kDocumentFormat)) return;
  plan.properties.emplace_back(std::string(kFormatProperty), std::to_string(kDocumentFormat));
}

}  // namespace bestek
