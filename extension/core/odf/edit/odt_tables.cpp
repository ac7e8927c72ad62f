// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/edit/odt_tables.hpp"

#include <vector>

#include "core/base/text.hpp"
#include "core/document/marks.hpp"
#include "core/odf/read/odf_dom.hpp"
#include "core/odf/render/content_control.hpp"
#include "core/odf/render/renderer.hpp"

namespace bestek {
namespace {

/// The table's own rows in order; those of tables inside it left out.
std::vector<xmlNode*> rows_of(const xmlNode* table) {
  std::vector<xmlNode*> rows;
  for (xmlNode* node = first_child(table); node != nullptr;) {
    const bool row = is_element(node, "table-row", kTableNs);
    if (row) {
      rows.push_back(node);
    }
    node = next_element(node, table, !row);
  }
  return rows;
}

bool is_head(const xmlNode* row) noexcept { return is_element(row->parent, "table-header-rows", kTableNs); }

bool is_derived(const xmlNode* row) {
  for (const xmlNode* node = first_child(row); node != nullptr; node = next_element(node, row)) {
    if ((is_element(node, "bookmark-start", kTextNs) || is_element(node, "bookmark", kTextNs)) &&
        attribute(node, "name", kTextNs).starts_with(kRowMarkPrefix)) {
      return true;
    }
  }
  return false;
}

std::string cell_style(const xmlNode* row) { return attribute(first_child(row, "table-cell"), "style-name", kTableNs); }

/// How a row looks: style names, "" for none.
struct RowLook {
  struct Cell {
    std::string style, paragraph;
  };
  std::string style;
  std::vector<Cell> cells;

  explicit RowLook(const xmlNode* row, const std::string& fallback_paragraph)
      : style(attribute(row, "style-name", kTableNs)) {
    for (const xmlNode* cell = first_child(row, "table-cell"); cell != nullptr;
         cell = next_sibling(cell, "table-cell")) {
      const std::string paragraph = attribute(first_child(cell, "p"), "style-name", kTextNs);
      cells.push_back({attribute(cell, "style-name", kTableNs), paragraph.empty() ? fallback_paragraph : paragraph});
    }
  }

  [[nodiscard]] Cell cell(std::size_t column) const {
    return cells.empty() ? Cell{} : cells[std::min(column, cells.size() - 1)];
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

RowLook look_of(xmlDoc* content, const std::vector<xmlNode*>& rows, const std::string& table_text) {
  const xmlNode* last = rows.back();
  if (!is_head(last) && rows.size() > 1) {
    return RowLook(last, table_text);
  }
  if (const xmlNode* other = body_row_elsewhere(content, cell_style(last))) {
    RowLook look(other, table_text);
    // Its first cell may be a head of that table's own.
    for (RowLook::Cell& cell : look.cells) cell.paragraph = table_text;
    return look;
  }
  RowLook look(nullptr, table_text);
  look.cells.push_back({std::string(kCellStyle), table_text});
  return look;
}

void append_marked(std::string& out, const std::string& text, const std::string& mark) {
  std::size_t begin = after_first_code_point(text);
  std::size_t end = before_last_code_point(text);
  if (begin >= end) {
    begin = 0;
    end = text.size();
  }
  append_xml_escaped(out, std::string_view(text).substr(0, begin));
  out += "<text:bookmark-start text:name=\"" + xml_escaped(mark) + "\"/>";
  append_xml_escaped(out, std::string_view(text).substr(begin, end - begin));
  out += "<text:bookmark-end text:name=\"" + xml_escaped(mark) + "\"/>";
  append_xml_escaped(out, std::string_view(text).substr(end));
}

void append_style(std::string& out, std::string_view attribute_name, const std::string& style) {
  if (!style.empty()) {
    out.append(" ").append(attribute_name).append("=\"").append(xml_escaped(style)).append("\"");
  }
}

void append_row(std::string& out, const DerivedRow& row, const RowLook& look) {
  out += "<table:table-row";
  append_style(out, "table:style-name", look.style);
  out += ">";
  for (std::size_t column = 0; column < row.cells.size(); ++column) {
    const DerivedCell& cell = row.cells[column];
    const RowLook::Cell style = look.cell(column);
    out += "<table:table-cell";
    append_style(out, "table:style-name", style.style);
    out += " office:value-type=\"string\"><text:p";
    append_style(out, "text:style-name", style.paragraph);
    out += ">";
    if (column == 0 && !row.mark.empty()) {
      append_marked(out, cell.text, row.mark);
    } else {
      append_xml_escaped(out, cell.text);
    }
    if (!cell.control_tag.empty()) {
      out += cell.text.empty() ? "" : " ";
      append_content_control(out, cell.control_tag, cell.control_label, cell.control_value);
    }
    out += "</text:p></table:table-cell>";
  }
  out += "</table:table-row>";
}

}  // namespace

Result<RenderedRows> edit_table(xmlDoc* content, const TableEdit& edit, const StyleRoles& styles,
                                const std::string& name) {
  const xmlNode* mark = find_bookmark(content, edit.table);
  xmlNode* table = ancestor(mark, "table", kTableNs);
  if (table == nullptr) {
    return Error{"document.no-table", {name, 0, {}, {}}, {{"table", edit.table}}};
  }
  if (is_protected(table)) {
    return Error{"document.protected", {name, 0, {}, attribute(table, "name", kTableNs)}, {{"slot", edit.table}}};
  }
  auto rows = rows_of(table);
  const RowLook look = look_of(content, rows, styles.of(StyleRole::kTableText).name);
  if (edit.replace) {
    std::erase_if(rows, [](xmlNode* row) {
      const bool derived = !is_head(row) && is_derived(row);
      if (derived) {
        remove_node(row);
      }
      return derived;
    });
  }
  RenderedRows rendered;
  rendered.parent = table;
  if (!rows.empty() && !is_head(rows.back())) {
    rendered.parent = rows.back()->parent;
    rendered.before = next_sibling(rows.back());
  }
  for (const DerivedRow& row : edit.rows) {
    append_row(rendered.xml, row, look);
  }
  return rendered;
}

}  // namespace bestek
