// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document/clause_layout.hpp"
#include "core/odf/render/style_roles.hpp"

namespace bestek {

/// Appends `parts` one after the other.
template <class... Parts>
void append_all(std::string& out, const Parts&... parts) {
  (out.append(parts), ...);
}

/// How a table is laid out.
struct TableShape {
  std::vector<int> columns;  ///< each column's share of the width
  bool whole = false;        ///< short enough to stay on one page
  bool indented = false;     ///< stands under a requirement's text, not under its number
};

/// The ODF lists and tables that are open around a clause's next paragraph.
class ClauseStructure {
 public:
  /// `placement` makes the tables' names different from all others in the document.
  ClauseStructure(const StyleRoles& styles, std::string_view placement, std::string& out)
      : styles_(styles), placement_(placement), out_(out) {}

  /// Opens and closes what stands between the last paragraph and this one. `shape` is that of the table that it begins,
  /// if it begins one.
  void move_to(const LayoutParagraph& next, const TableShape& shape);
  void finish() { move_to(LayoutParagraph{}, {}); }

 private:
  void open_list(bool ordered, StyleRole role);
  void open_item(const ListPlace& place, StyleRole role);
  void close_list();
  void open_row(const TablePlace& place, const TableShape& shape);
  void close_table();

  const StyleRoles& styles_;
  std::string_view placement_;
  std::string& out_;
  int list_ = -1, level_ = 0;
  int table_ = -1, row_ = -1;
};

}  // namespace bestek
