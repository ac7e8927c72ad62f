// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/live_table.hpp"

#include <algorithm>
#include <com/sun/star/frame/XDispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/uno/RuntimeException.hpp>

#include "writer/live/live_cells.hpp"
#include "writer/live/live_fill.hpp"
#include "writer/live/live_place.hpp"
#include "writer/live/live_text.hpp"
#include "writer/live/undo_scope.hpp"

namespace bestek::writer {
namespace {

using Cell = Reference<css::text::XText>;

/// Empty when the row has no cell of its own there.
Cell cell_at(const Reference<css::text::XTextTable>& table, std::size_t row, std::size_t cell) {
  const Reference<css::table::XCellRange> cells(table, UNO_QUERY_THROW);
  Cell found;
  guarded([&] {
    found.set(cells->getCellByPosition(static_cast<sal_Int32>(cell), static_cast<sal_Int32>(row)), UNO_QUERY);
  });
  return found;
}

std::vector<Cell> cells_of(const Reference<css::text::XTextTable>& table, std::size_t row) {
  std::vector<Cell> cells;
  for (Cell cell = cell_at(table, row, 0); cell.is(); cell = cell_at(table, row, cells.size())) cells.push_back(cell);
  return cells;
}

Reference<css::text::XTextTable> table_named(const Reference<css::frame::XModel>& model, const std::string& name) {
  const Reference<css::text::XTextTablesSupplier> supplier(model, UNO_QUERY);
  const auto tables = supplier.is() ? supplier->getTextTables() : nullptr;
  Reference<css::text::XTextTable> table;
  if (tables.is() && tables->hasByName(from_utf8(name))) tables->getByName(from_utf8(name)) >>= table;
  return table;
}

Reference<css::text::XTextContent> first_paragraph(const Cell& cell) {
  Reference<css::text::XTextContent> first;
  for_each_element(cell.get(), [&first](const Reference<css::text::XTextContent>& element) {
    if (!Reference<css::text::XTextTable>(element, UNO_QUERY).is()) first = element;
    return !first.is();
  });
  return first;
}

bool has_style(const Reference<css::frame::XModel>& model, const std::string& name) {
  const Reference<css::style::XStyleFamiliesSupplier> supplier(model, UNO_QUERY);
  Reference<css::container::XNameAccess> styles;
  if (supplier.is()) there(supplier->getStyleFamilies())->getByName(OUString("ParagraphStyles")) >>= styles;
  return styles.is() && styles->hasByName(from_utf8(name));
}

Status find_cell(const Reference<css::frame::XModel>& model, const Cell& cell,
                 const Reference<css::text::XTextContent>& paragraph,
                 std::vector<Reference<css::text::XTextContent>>& found) {
  if (!cell.is() || !paragraph.is()) return writer_error("document.changed-meanwhile");
  found.push_back(paragraph);
  return check_range(model, cell->getStart());
}

Status find_gone(const Reference<css::frame::XModel>& model, const Reference<css::text::XTextTable>& table,
                 const GoneRow& gone) {
  bool marked = false;
  for (const Cell& cell : cells_of(table, gone.row)) {
    for_each_bookmark(cell.get(), [&](const std::string& name) { marked = marked || name == gone.mark; });
    if (auto free = check_range(model, there(cell)->getStart()); !free) return free;
  }
  return marked ? Status(Done{}) : Status(writer_error("document.changed-meanwhile"));
}

template <typename Value>
void copy_property(const Reference<css::beans::XPropertySet>& from, const Reference<css::beans::XPropertySet>& to,
                   const char* name, const Value& otherwise) {
  const Value value = property_or(from, name, otherwise);
  if (property_or(to, name, otherwise) != value) set_property(to, name, Any(value));
}

/// How a cell looks: its colour and the style of its first paragraph.
void copy_look(const Cell& from, const Cell& to) {
  using Properties = Reference<css::beans::XPropertySet>;
  copy_property(Properties(from, UNO_QUERY), Properties(to, UNO_QUERY), "BackColor", kNoColour);
  copy_property(Properties(there(from)->createTextCursor(), UNO_QUERY),
                Properties(there(to)->createTextCursor(), UNO_QUERY), "ParaStyleName", OUString());
}

/// A row made after a head row has its look: take that off.
void make_body_cell(const Cell& cell, const std::string& style) {
  set_property(Reference<css::beans::XPropertySet>(cell, UNO_QUERY), "BackColor", Any(kNoColour));
  if (style.empty()) return;
  const Reference<css::beans::XPropertySet> paragraph(cell->createTextCursor(), UNO_QUERY);
  set_property(paragraph, "ParaStyleName", Any(from_utf8(style)));
}

/// Stands the person's cursor somewhere for a moment.
class CursorElsewhere {
 public:
  explicit CursorElsewhere(const Reference<css::frame::XModel>& model) {
    const Reference<css::text::XTextViewCursorSupplier> supplier(model->getCurrentController(), UNO_QUERY_THROW);
    cursor_.set(supplier->getViewCursor(), UNO_QUERY_THROW);
    before_ = cursor_over(cursor_.get());
  }
  CursorElsewhere(const CursorElsewhere&) = delete;
  CursorElsewhere& operator=(const CursorElsewhere&) = delete;
  ~CursorElsewhere() {
    guarded([this] { cursor_->gotoRange(before_.get(), false); });
  }
  void stand(const Reference<css::text::XTextRange>& place) { cursor_->gotoRange(place, false); }

 private:
  Reference<css::text::XTextCursor> cursor_, before_;
};

/// Changes one table; rows are counted as they were before.
class TableChange {
 public:
  TableChange(const Context& context, const Reference<css::frame::XModel>& model, const PendingTable& pending,
              const TableEdit& edit, const std::string& text_style)
      : context_(context),
        model_(model),
        table_(pending.table),
        edit_(edit),
        style_(has_style(model, text_style) ? text_style : std::string()) {
    for (const NewRow& row : edit.added)
      if (places_.empty() || std::find(places_.begin(), places_.end(), row.before) == places_.end())
        places_.push_back(row.before);
    std::sort(places_.rbegin(), places_.rend());
  }

  void add_rows() {
    for (const std::size_t place : places_) {
      std::vector<const NewRow*> rows;
      for (const NewRow& row : edit_.added)
        if (row.before == place) rows.push_back(&row);
      there(table_->getRows())->insertByIndex(static_cast<sal_Int32>(place), static_cast<sal_Int32>(rows.size()));
      for (std::size_t i = 0; i < rows.size(); ++i) fill(*rows[i], place + i, place, rows.size());
    }
  }

  void remove_rows() {
    std::vector<std::size_t> rows;
    rows.reserve(edit_.gone.size());
    for (const GoneRow& gone : edit_.gone) rows.push_back(row_now(gone.row));
    std::sort(rows.rbegin(), rows.rend());
    const bool recorded = is_recorded(model_);
    for (const std::size_t row : rows) {
      if (recorded) {
        delete_recorded(row);
      } else {
        there(table_->getRows())->removeByIndex(static_cast<sal_Int32>(row), 1);
      }
    }
  }

 private:
  /// Where a row stands when all new ones are there.
  [[nodiscard]] std::size_t row_now(std::size_t row) const {
    return row + static_cast<std::size_t>(std::count_if(edit_.added.begin(), edit_.added.end(),
                                                        [row](const NewRow& one) { return one.before <= row; }));
  }

  /// Rows come in from the end: of those at `place` and behind there are `count` new ones above a row behind.
  void fill(const NewRow& row, std::size_t at, std::size_t place, std::size_t count) {
    const std::size_t like =
        row.like.value_or(0) + (row.like && *row.like >= place ? behind(place, *row.like, count) : 0);
    const auto cells = cells_of(table_, at);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (row.like) {
        copy_look(cell_at(table_, like, i), cells[i]);
      } else {
        make_body_cell(cells[i], style_);
      }
    }
    for (const NewCell& cell : row.cells) {
      if (cell.cell >= cells.size()) throw css::uno::RuntimeException(OUString("a new row lacks a cell"));
      write(cells[cell.cell], cell.says, &cell == &row.cells.front() ? row.mark : std::string());
    }
  }

  /// New rows between `place` and a row behind it.
  [[nodiscard]] std::size_t behind(std::size_t place, std::size_t row, std::size_t count) const {
    return count +
           static_cast<std::size_t>(std::count_if(edit_.added.begin(), edit_.added.end(), [&](const NewRow& one) {
             return one.before > place && one.before <= row;
           }));
  }

  void write(const Cell& cell, const DerivedCell& says, const std::string& mark) {
    const bool control = !says.control_tag.empty();
    cell->setString(from_utf8(control && !says.text.empty() ? says.text + " " : says.text));
    if (!mark.empty()) mark_text(model_, first_paragraph(cell), mark);
    if (control) append_control(model_, cell, says);
  }

  /// What the office deletes through its API is not recorded; what it deletes at the cursor is.
  void delete_recorded(std::size_t row) {
    const auto cells = cells_of(table_, row);
    if (cells.empty()) throw css::uno::RuntimeException(OUString("a row has no cells"));
    const ControllerUnlock painted(model_);
    CursorElsewhere cursor(model_);
    cursor.stand(there(cells.front())->getStart());
    const auto helper = there(make_service<css::frame::XDispatchHelper>(context_, "com.sun.star.frame.DispatchHelper"));
    const Reference<css::frame::XDispatchProvider> frame(there(model_->getCurrentController())->getFrame(), UNO_QUERY);
    helper->executeDispatch(frame, OUString(".uno:DeleteRows"), OUString(), 0, {});
    const bool gone = std::all_of(cells.begin(), cells.end(), [](const Cell& cell) { return is_empty(cell); });
    if (!gone) throw css::uno::RuntimeException(OUString("a row could not be deleted"));
  }

  const Context& context_;
  const Reference<css::frame::XModel>& model_;
  const Reference<css::text::XTextTable>& table_;
  const TableEdit& edit_;
  std::string style_;
  std::vector<std::size_t> places_;  // before which rows come, from the end
};

}  // namespace

Result<PendingTable> find_table(const Reference<css::frame::XModel>& model, const TableEdit& edit) {
  auto range = edit.table.empty() ? Reference<css::text::XTextRange>() : bookmark_range(model, edit.table);
  PendingTable pending;
  if (edit.table.empty()) pending.table = table_named(model, edit.named);
  if (pending.table.is()) {
    const Cell head = cell_at(pending.table, edit.head, 0);
    if (head.is()) range = head->getStart();
  }
  if (range.is() && !pending.table.is())
    pending.table = property_or(properties_at(range), "TextTable", Reference<css::text::XTextTable>());
  if (!pending.table.is() || !range.is())
    return writer_error("document.no-table", {}, {{"table", edit.table.empty() ? edit.named : edit.table}});
  // A protected head is in no other row's way; where it gets marks it is looked at below.
  if (auto place = check_range(model, range); !place && place.error().code != "writer.protected-cell")
    return place.error();
  if (there(pending.table->getRows())->getCount() != static_cast<sal_Int32>(edit.rows))
    return writer_error("document.changed-meanwhile");
  for (const CellMark& mark : edit.marks) {
    const Cell cell = cell_at(pending.table, mark.row, mark.cell);
    Reference<css::text::XTextContent> paragraph;
    if (cell.is()) paragraph = mark.was ? find_paragraph(cell, *mark.was) : first_paragraph(cell);
    if (auto found = find_cell(model, cell, paragraph, pending.marked); !found) return found.error();
  }
  for (const CellEdit& change : edit.cells) {
    const Cell cell = cell_at(pending.table, change.row, change.cell);
    if (auto found = find_cell(model, cell, cell.is() ? find_paragraph(cell, change.was) : nullptr, pending.cells);
        !found)
      return found.error();
  }
  for (const GoneRow& gone : edit.gone)
    if (auto found = find_gone(model, pending.table, gone); !found) return found.error();
  if (!edit.gone.empty() && is_recorded(model))
    if (const auto cursor = cursor_of(model); !cursor) return cursor.error();
  return pending;
}

void edit_table(const Context& context, const Reference<css::frame::XModel>& model, const PendingTable& pending,
                const TableEdit& edit, const std::string& text_style) {
  for (std::size_t i = 0; i < edit.marks.size(); ++i) mark_text(model, pending.marked[i], edit.marks[i].name);
  for (std::size_t i = 0; i < edit.cells.size(); ++i) {
    const CellEdit& cell = edit.cells[i];
    change_text(pending.cells[i], cell.was, cell.becomes.text);
    if (!cell.mark.empty()) mark_text(model, pending.cells[i], cell.mark);
    if (!cell.becomes.control_tag.empty())
      append_control(model, cell_at(pending.table, cell.row, cell.cell), cell.becomes);
  }
  // New rows come first: a table that would lose its last body row keeps that row's look.
  TableChange change(context, model, pending, edit, text_style);
  change.add_rows();
  change.remove_rows();
}

}  // namespace bestek::writer
