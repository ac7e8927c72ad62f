// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/edit/odt_tables.hpp"

#include <algorithm>
#include <vector>

#include "core/edit/text_change.hpp"
#include "core/odf/edit/odt_cells.hpp"
#include "core/odf/read/odf_dom.hpp"
#include "core/odf/read/odt_elements.hpp"
#include "core/odf/render/content_control.hpp"
#include "core/odf/render/renderer.hpp"

namespace bestek {
namespace {

bool is_head(const xmlNode* row) noexcept { return is_element(row->parent, "table-header-rows", kTableNs); }

std::string cell_style(const xmlNode* row) { return attribute(first_child(row, "table-cell"), "style-name", kTableNs); }

/// How a row looks: style names, "" for none.
struct RowLook {
  struct Cell {
    std::string style, paragraph;
    int columns = 1;  ///< of the grid, where another row's cells are split
  };
  std::string style;
  std::vector<Cell> cells;

  RowLook(const xmlNode* row, const std::string& fallback_paragraph) : style(attribute(row, "style-name", kTableNs)) {
    for (const xmlNode* cell : cells_of(row)) {
      const std::string paragraph = attribute(first_child(cell, "p"), "style-name", kTextNs);
      cells.push_back({attribute(cell, "style-name", kTableNs), paragraph.empty() ? fallback_paragraph : paragraph,
                       repeat_of(cell, "number-columns-spanned")});
    }
  }
};

/// The first body row of a table whose head cells look like this one's.
const xmlNode* body_row_elsewhere(xmlDoc* content, const std::string& head_style) {
  const xmlNode* body = body_text(content);
  for (xmlNode* node = first_child(body); node != nullptr; node = next_element(node, body)) {
    if (!is_element(node, "table", kTableNs)) {
      continue;
    }
    const auto rows = rows_of(node);
    if (rows.size() > 1 && is_head(rows.front()) && cell_style(rows.front()) == head_style) {
      return rows.back();
    }
  }
  return nullptr;
}

/// As many cells as the head has.
RowLook look_of(xmlDoc* content, const std::vector<xmlNode*>& rows, const TableEdit& edit, const NewRow& row,
                const std::string& table_text) {
  if (row.like) return {rows[*row.like], table_text};
  const xmlNode* head = rows[edit.head];
  const xmlNode* other = body_row_elsewhere(content, cell_style(head));
  RowLook look(head, table_text);
  look.style = other == nullptr ? std::string() : attribute(other, "style-name", kTableNs);
  const auto cells = other == nullptr ? std::vector<xmlNode*>() : cells_of(other);
  for (std::size_t i = 0; i < look.cells.size(); ++i) {
    look.cells[i].style = cells.empty() ? std::string(kCellStyle)
                                        : attribute(cells[std::min(i, cells.size() - 1)], "style-name", kTableNs);
    // Its first cell may be a head of that table's own.
    look.cells[i].paragraph = table_text;
  }
  return look;
}

void write_marked(XmlWriter& out, std::string_view text, std::string_view mark) {
  const auto [begin, end] = marked_part(text);
  out.text(text.substr(0, begin));
  out.empty("text:bookmark-start", "text:name", mark);
  out.text(text.substr(begin, end - begin));
  out.empty("text:bookmark-end", "text:name", mark);
  out.text(text.substr(end));
}

/// `says` is null for a cell of a person's own column.
void write_cell(XmlWriter& out, const DerivedCell* says, const RowLook::Cell& look, std::string_view mark) {
  {
    const XmlElement table_cell(out, "table:table-cell");
    out.attribute("table:style-name", look.style);
    out.attribute("office:value-type", "string");
    if (look.columns > 1) out.attribute("table:number-columns-spanned", std::to_string(look.columns));
    const XmlElement paragraph(out, "text:p");
    out.attribute("text:style-name", look.paragraph);
    if (says != nullptr && mark.empty()) out.text(says->text);
    if (says != nullptr && !mark.empty()) write_marked(out, says->text, mark);
    if (says != nullptr && !says->control_tag.empty()) {
      if (!says->text.empty()) out.text(" ");
      write_content_control(out, says->control_tag, says->control_label, says->control_value);
    }
  }
  for (int covered = 1; covered < look.columns; ++covered) const XmlElement cell(out, "table:covered-table-cell");
}

std::string render_row(const NewRow& row, const RowLook& look) {
  XmlWriter out;
  {
    const XmlElement table_row(out, "table:table-row");
    out.attribute("table:style-name", look.style);
    for (std::size_t i = 0; i < look.cells.size(); ++i) {
      const auto found =
          std::find_if(row.cells.begin(), row.cells.end(), [i](const NewCell& one) { return one.cell == i; });
      write_cell(out, found == row.cells.end() ? nullptr : &found->says, look.cells[i],
                 found == row.cells.begin() ? std::string_view(row.mark) : std::string_view());
    }
  }
  return out.take();
}

InsertionPoint place_of(xmlNode* table, const std::vector<xmlNode*>& rows, const NewRow& row) {
  if (row.before < rows.size()) return {rows[row.before]->parent, rows[row.before]};
  return is_head(rows.back()) ? InsertionPoint{table, nullptr}
                              : InsertionPoint{rows.back()->parent, next_sibling(rows.back())};
}

xmlNode* table_named(xmlDoc* content, const std::string& name) {
  const xmlNode* body = body_text(content);
  for (xmlNode* node = first_child(body); node != nullptr; node = next_element(node, body)) {
    if (is_element(node, "table", kTableNs) && attribute(node, "name", kTableNs) == name &&
        ancestor(node, "tracked-changes", kTextNs) == nullptr)
      return node;
  }
  return nullptr;
}

/// The cells and rows of an edit, found and checked while nothing was changed.
class TableEditing {
 public:
  TableEditing(xmlDoc* content, const TableEdit& edit, const std::string& name)
      : content_(content), edit_(edit), name_(name) {}

  Status find() {
    table_ = edit_.table.empty() ? table_named(content_, edit_.named)
                                 : ancestor(find_bookmark(content_, edit_.table), "table", kTableNs);
    if (table_ == nullptr)
      return Error{
          "document.no-table", {name_, 0, {}, {}}, {{"table", edit_.table.empty() ? edit_.named : edit_.table}}};
    rows_ = rows_of(table_);
    if (rows_.size() != edit_.rows || edit_.head >= rows_.size()) return changed();
    Status free = check(table_);
    for (const CellMark& mark : edit_.marks) free = free ? find_marked(mark) : free;
    for (const CellEdit& cell : edit_.cells) free = free ? find_cell(cell.row, cell.cell, cells_) : free;
    for (std::size_t i = 0; i < edit_.cells.size() && free; ++i) {
      paragraphs_.push_back(find_paragraph(cells_[i], edit_.cells[i].was));
      if (paragraphs_.back() == nullptr) free = changed();
    }
    for (const GoneRow& gone : edit_.gone) free = free ? find_gone(gone) : free;
    return free;
  }

  void change(const StyleRoles& styles, const PutXml& put) {
    for (std::size_t i = 0; i < marked_.size(); ++i) mark_text(marked_[i], edit_.marks[i].name);
    for (std::size_t i = 0; i < edit_.cells.size(); ++i) change_cell(edit_.cells[i], paragraphs_[i], put);
    const std::string& table_text = styles.of(StyleRole::kTableText).name;
    for (const NewRow& row : edit_.added)
      put(place_of(table_, rows_, row), render_row(row, look_of(content_, rows_, edit_, row, table_text)));
    for (const GoneRow& gone : edit_.gone) remove_node(rows_[gone.row]);
  }

 private:
  [[nodiscard]] Error changed() const { return {"document.changed-meanwhile", {name_, 0, {}, {}}, {}}; }

  [[nodiscard]] Status check(const xmlNode* place) const {
    const char* lock = lock_around(place);
    if (lock == nullptr) return Done{};
    return Error{lock, {name_, 0, {}, attribute(table_, "name", kTableNs)}, {{"slot", edit_.table}}};
  }

  static xmlNode* first_paragraph(const xmlNode* cell) {
    for (xmlNode* node = first_child(cell); node != nullptr; node = next_element(node, cell))
      if (is_paragraph(node)) return node;
    return nullptr;
  }

  Status find_cell(std::size_t row, std::size_t number, std::vector<xmlNode*>& found) const {
    if (row >= rows_.size()) return changed();
    const auto cells = cells_of(rows_[row]);
    if (number >= cells.size() || first_paragraph(cells[number]) == nullptr) return changed();
    found.push_back(cells[number]);
    return check(first_paragraph(cells[number]));
  }

  Status find_marked(const CellMark& mark) {
    std::vector<xmlNode*> cell;
    if (Status found = find_cell(mark.row, mark.cell, cell); !found) return found;
    marked_.push_back(mark.was ? find_paragraph(cell.front(), *mark.was) : first_paragraph(cell.front()));
    return marked_.back() == nullptr ? Status(changed()) : Status(Done{});
  }

  [[nodiscard]] Status find_gone(const GoneRow& gone) const {
    if (gone.row >= rows_.size() || !holds_mark(rows_[gone.row], gone.mark)) return changed();
    for (const xmlNode* cell : cells_of(rows_[gone.row]))
      if (const Status free = check(first_child(cell)); !free) return free;
    return Done{};
  }

  static void change_cell(const CellEdit& edit, xmlNode* paragraph, const PutXml& put) {
    change_text(paragraph, edit.was, edit.becomes.text);
    if (!edit.mark.empty()) mark_text(paragraph, edit.mark);
    if (edit.becomes.control_tag.empty()) return;
    XmlWriter control;
    write_content_control(control, edit.becomes.control_tag, edit.becomes.control_label, edit.becomes.control_value);
    put({paragraph, nullptr}, control.take());
  }

  xmlDoc* content_;
  const TableEdit& edit_;
  const std::string& name_;
  xmlNode* table_ = nullptr;
  std::vector<xmlNode*> rows_, marked_, cells_, paragraphs_;
};

}  // namespace

Status edit_table(xmlDoc* content, const TableEdit& edit, const StyleRoles& styles, const std::string& name,
                  const PutXml& put) {
  TableEditing editing(content, edit, name);
  if (const Status found = editing.find(); !found) return found;
  editing.change(styles, put);
  return Done{};
}

}  // namespace bestek
