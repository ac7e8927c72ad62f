// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/render/clause_structure.hpp"

#include "core/odf/render/renderer.hpp"

namespace bestek {
namespace {

std::string_view table_style(const TableShape& shape) noexcept {
  if (shape.indented) return shape.whole ? kIndentedWholeTableStyle : kIndentedTableStyle;
  return shape.whole ? kWholeTableStyle : kTableStyle;
}

void open_table_row(XmlWriter& out) {
  out.open("table:table-row");
  out.attribute("table:style-name", "BestekRij");
}

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
  out_.open("text:list");
  out_.attribute("text:style-name", ordered    ? kNumberedListStyle
                                    : evidence ? kEvidenceListStyle
                                               : std::string_view(styles_.bullet_list.name));
  out_.open("text:list-item");
}

void ClauseStructure::close_level() {
  out_.close();  // the item
  out_.close();  // the list
}

void ClauseStructure::open_item(const ListPlace& place, StyleRole role) {
  if (list_ < 0 || place.level > level_) {
    open_list(place.ordered, role);
  } else {
    if (place.level < level_) close_level();
    out_.close();
    out_.open("text:list-item");
  }
  list_ = place.list;
  level_ = place.level;
}

void ClauseStructure::close_list() {
  for (; level_ > 0; --level_) close_level();
  list_ = -1;
}

void ClauseStructure::open_row(const TablePlace& place, const TableShape& shape) {
  if (table_ < 0) {
    out_.open("table:table");
    out_.attribute("table:name", "Bestek " + std::string(placement_) + " " + std::to_string(place.table + 1));
    out_.attribute("table:style-name", table_style(shape));
    for (const int share : shape.columns) out_.empty("table:table-column", "table:style-name", column_style(share));
    out_.open("table:table-header-rows");
    open_table_row(out_);
  } else if (place.row != row_) {
    out_.close();
    if (row_ == 0) out_.close();  // the header rows
    open_table_row(out_);
  }
  table_ = place.table;
  row_ = place.row;
}

void ClauseStructure::close_table() {
  out_.close();
  if (row_ == 0) out_.close();  // the header rows
  out_.close();
  table_ = -1;
  row_ = -1;
}

}  // namespace bestek
