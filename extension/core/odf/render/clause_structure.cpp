// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/render/clause_structure.hpp"

#include "core/odf/render/renderer.hpp"

namespace bestek {
namespace {

std::string_view table_style(const TableShape& shape) noexcept {
  if (shape.indented) return shape.whole ? kIndentedWholeTableStyle : kIndentedTableStyle;
  return shape.whole ? kWholeTableStyle : kTableStyle;
}

constexpr std::string_view kRowStart = "<table:table-row table:style-name=\"BestekRij\">";

}  // namespace

void ClauseStructure::move_to(const LayoutParagraph& next, const TableShape& shape) {
  if (table_ >= 0 && next.table.table != table_) {
    close_table();
  }
  if (list_ >= 0 && next.list.list != list_) {
    close_list();
  }
  if (next.list.list >= 0) {
    open_item(next.list, next.role);
  }
  if (next.table.table >= 0) {
    open_row(next.table, shape);
  }
}

void ClauseStructure::open_list(bool ordered, StyleRole role) {
  const bool evidence = role == StyleRole::kEvidence;
  append_all(out_, "<text:list text:style-name=\"",
             ordered    ? kNumberedListStyle
             : evidence ? kEvidenceListStyle
                        : std::string_view(styles_.bullet_list.name),
             "\"><text:list-item>");
}

void ClauseStructure::open_item(const ListPlace& place, StyleRole role) {
  if (list_ < 0 || place.level > level_) {
    open_list(place.ordered, role);
  } else {
    if (place.level < level_) {
      out_ += "</text:list-item></text:list>";
    }
    out_ += "</text:list-item><text:list-item>";
  }
  list_ = place.list;
  level_ = place.level;
}

void ClauseStructure::close_list() {
  for (; level_ > 0; --level_) {
    out_ += "</text:list-item></text:list>";
  }
  list_ = -1;
}

void ClauseStructure::open_row(const TablePlace& place, const TableShape& shape) {
  if (table_ < 0) {
    append_all(out_, "<table:table table:name=\"Bestek ", placement_, " ", std::to_string(place.table + 1),
               "\" table:style-name=\"", table_style(shape), "\">");
    for (const int share : shape.columns)
      append_all(out_, "<table:table-column table:style-name=\"", column_style(share), "\"/>");
    append_all(out_, "<table:table-header-rows>", kRowStart);
  } else if (place.row != row_) {
    append_all(out_, "</table:table-row>", row_ == 0 ? "</table:table-header-rows>" : "", kRowStart);
  }
  table_ = place.table;
  row_ = place.row;
}

void ClauseStructure::close_table() {
  out_ += row_ == 0 ? "</table:table-row></table:table-header-rows></table:table>" : "</table:table-row></table:table>";
  table_ = -1;
  row_ = -1;
}

}  // namespace bestek
