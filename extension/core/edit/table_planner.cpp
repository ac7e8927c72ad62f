// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/table_planner.hpp"

#include <algorithm>
#include <deque>
#include <iterator>
#include <optional>
#include <utility>

#include "core/base/text.hpp"
#include "core/base/words.hpp"
#include "core/dossier/edit_guard.hpp"
#include "core/edit/table_cells.hpp"
#include "core/edit/table_people.hpp"

namespace bestek {
namespace {

class TableComparison {
 public:
  TableComparison(const ReadTable& table, std::span<const DerivedRow> rows)
      : table_(table), rows_(rows), cells_(table) {
    edit_.table = table.mark;
    if (table.mark.empty()) edit_.named = info().name;
    edit_.rows = table.rows;
    edit_.head = table.head;
  }

  Result<TableEdit> compare(const std::function<bool(const RowMark&)>& stays) {
    if (!rows_.empty() && cells_.is_hidden()) return refused("document.hidden");
    if (const Status free = mark_columns(); !free) return free.error();
    if (const Status taken = mark_rows(); !taken) return taken.error();
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
      if (cells_.spans_rows(row.row)) return merged(row.row);
      if (cells_.is_locked(row.row)) return locked();
      if (auto what = put_there_by_people(table_, cells_, row.row); !what.empty())
        return peoples(row.row, std::move(what));
      edit_.gone.push_back({row.row, row.bookmark});
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (present(rows_[i].mark) != nullptr) continue;
      if (const auto same = unmarked(rows_[i])) return error("table.unmarked-row", *same);
      if (const Status added = add(i); !added) return added.error();
    }
    return std::move(edit_);
  }

  /// Only what was lost: marks of the table, its columns and its rows. Nothing that a reader sees changes.
  Result<MarkedRows> take_up() {
    if (const Status free = mark_columns(); !free) return free.error();
    if (const Status taken = mark_rows(); !taken) return taken.error();
    MarkedRows marked;
    for (const DerivedRow& row : rows_) {
      if (present(row.mark) != nullptr) continue;
      if (const auto same = unmarked(row)) marked.unlike.push_back(error("table.unmarked-row", *same));
    }
    marked.rows = taken_.size();
    marked.edit = std::move(edit_);
    return marked;
  }

 private:
  [[nodiscard]] const TableInfo& info() const {
    return table_.index->document().tables[static_cast<std::size_t>(table_.table)];
  }

  [[nodiscard]] Error error(const char* code, std::size_t row) const {
    const DocumentText& document = table_.index->document();
    Error error{code, {document.name, 0, {}, info().name}, {{"row", table_.name_of(row)}}};
    add_table(error.args, *table_.model);
    return error;
  }

  /// What people put there would go with the row.
  [[nodiscard]] Error peoples(std::size_t row, WordArguments what) const {
    Error refused = error("table.peoples-row", row);
    std::move(what.begin(), what.end(), std::back_inserter(refused.args));
    return refused;
  }

  [[nodiscard]] Error merged(std::size_t row) const { return error("table.merged-row", row); }

  [[nodiscard]] Error locked() const { return refused(error_of_lock(cells_.is_linked())); }

  /// What is wrong with the table as a whole.
  [[nodiscard]] Error refused(const char* code) const {
    Error error{code, {table_.index->document().name, 0, {}, info().name}, {}};
    add_table(error.args, *table_.model, "slot");
    return error;
  }

  [[nodiscard]] const ReadRow* present(const RowMark& mark) const {
    const auto same = [&](const ReadRow& row) { return row.mark.same_row(mark); };
    if (const auto taken = std::find_if(taken_.begin(), taken_.end(), same); taken != taken_.end()) return &*taken;
    const auto found = std::find_if(table_.derived.begin(), table_.derived.end(), same);
    return found == table_.derived.end() ? nullptr : &*found;
  }

  /// Whether it is one of the derived rows.
  [[nodiscard]] bool is_ours(std::size_t row) const {
    const auto there = [&](const ReadRow& one) { return one.row == row; };
    return std::any_of(table_.derived.begin(), table_.derived.end(), there) ||
           std::any_of(taken_.begin(), taken_.end(), there);
  }

  Status mark_columns() {
    if (table_.marked) return Done{};
    if (table_.mark.empty()) {
      const auto named = [&](const TableInfo& one) { return one.name == info().name; };
      const auto& tables = table_.index->document().tables;
      if (info().name.empty() || std::count_if(tables.begin(), tables.end(), named) != 1)
        return error("table.nameless", table_.head);
    }
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      if (cells_.is_locked(cells_.at(table_.head, i))) return locked();
      edit_.marks.push_back({table_.head, table_.columns[i], table_.model->column_mark(table_.model->columns[i]), {}});
    }
    if (table_.mark.empty()) edit_.marks.push_back({table_.head, 0, table_.model->mark(), {}});
    return Done{};
  }

  /// A row that says all that ours would say is ours, and lost its mark; so is the only one that says it with another
  /// number, which was filled in since.
  Status mark_rows() {
    using Numbers = TableCells::Numbers;
    for (const Numbers numbers : {Numbers::kSame, Numbers::kAny}) {
      for (const DerivedRow& wanted : rows_) {
        if (present(wanted.mark) != nullptr) continue;
        const auto row = row_that([&](std::size_t one) { return cells_.says(one, wanted.cells, numbers); });
        if (!row || (numbers == Numbers::kAny && !is_only(*row, wanted))) continue;
        if (const Status taken = take(wanted, *row, numbers); !taken) return taken;
      }
    }
    return Done{};
  }

  /// Whether no other row says the same but for its numbers, and no other wanted one would.
  [[nodiscard]] bool is_only(std::size_t row, const DerivedRow& wanted) const {
    const auto like = [&](std::size_t one, const DerivedRow& of) {
      return cells_.says(one, of.cells, TableCells::Numbers::kAny);
    };
    if (row_that([&](std::size_t one) { return one != row && like(one, wanted); })) return false;
    return std::none_of(rows_.begin(), rows_.end(), [&](const DerivedRow& other) {
      return &other != &wanted && present(other.mark) == nullptr && like(row, other);
    });
  }

  Status take(const DerivedRow& wanted, std::size_t row, TableCells::Numbers numbers) {
    const auto& cell = cells_.at(row, 0);
    if (cells_.is_locked(cell)) return locked();
    const Block* says = cells_.that_says(cell, wanted.cells.front().text, numbers);
    if (says == nullptr) return Done{};
    edit_.marks.push_back({row, table_.columns[0], row_mark(wanted.mark), says->text});
    ReadRow taken{wanted.mark, row_mark(wanted.mark), row, true, {}};
    for (std::size_t i = 0; i < table_.columns.size(); ++i) taken.cells.push_back(cells_.at(row, i));
    taken_.push_back(std::move(taken));
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

  [[nodiscard]] Result<std::optional<CellEdit>> changed_cell(const ReadRow& there, std::size_t column,
                                                             const DerivedCell& wanted) const {
    const std::vector<const Block*> own = cells_.paragraphs(there.cells[column]);
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
    if (cells_.is_locked(there.cells[column])) return locked();
    const Block* changes = paragraph_of_ours(own, there.bookmark);
    if (changes == nullptr || !changes->controls.empty() || changes->composed || !changes->hidden.empty())
      return shared(there, column);
    CellEdit edit{there.row, table_.columns[column], changes->text, {}, wanted};
    if (carries(*changes, there.bookmark)) edit.mark = there.bookmark;
    return std::optional(std::move(edit));
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

  /// The first row without a mark of which that is true.
  template <typename Is>
  [[nodiscard]] std::optional<std::size_t> row_that(const Is& is) const {
    for (std::size_t row = table_.head + 1; row < table_.rows; ++row)
      if (!is_ours(row) && table_.is_intact(row) && is(row)) return row;
    return std::nullopt;
  }

  /// A row that lost its mark: written once more it would stand there twice.
  [[nodiscard]] std::optional<std::size_t> unmarked(const DerivedRow& wanted) const {
    return row_that([&](std::size_t row) { return cells_.begins_like(row, wanted.cells); });
  }

  Status add(std::size_t number) {
    if (cells_.is_locked()) return locked();
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
  TableCells cells_;
  TableEdit edit_;
  std::deque<ReadRow> taken_;  // rows without a mark that are ours
};

}  // namespace

Result<TableEdit> plan_table_edit(const ReadTable& table, std::span<const DerivedRow> rows,
                                  const std::function<bool(const RowMark&)>& stays) {
  return TableComparison(table, rows).compare(stays);
}

Result<MarkedRows> plan_row_marks(const ReadTable& table, std::span<const DerivedRow> rows) {
  return TableComparison(table, rows).take_up();
}

void add_format(const DocumentText& document, EditPlan& plan) {
  const bool marks =
      std::any_of(plan.tables.begin(), plan.tables.end(), [](const TableEdit& edit) { return !edit.marks.empty(); });
  const auto said = document.properties.find(kFormatProperty);
  if (!marks || said == document.properties.end() || said->second == std::to_string(kDocumentFormat)) return;
  plan.properties.emplace_back(std::string(kFormatProperty), std::to_string(kDocumentFormat));
}

}  // namespace bestek
