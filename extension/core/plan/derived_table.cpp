// SPDX-License-Identifier: EUPL-1.2
#include "core/plan/derived_table.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/document/answer.hpp"
#include "core/document/marks.hpp"

namespace bestek {
namespace {

/// The cell's text without its first control of ours, and that control.
DerivedCell read_cell(const std::vector<Block>& blocks, const std::vector<std::size_t>& cell_blocks) {
  DerivedCell cell;
  std::string text;
  for (const std::size_t i : cell_blocks) {
    std::string paragraph = blocks[i].text;
    for (const ControlSpan& control : blocks[i].controls) {
      if (!cell.control_tag.empty() || !control.tag.starts_with(kTagPrefix)) {
        continue;
      }
      cell.control_tag = control.tag;
      cell.control_label = control.alias;
      cell.control_value = answer_of(blocks[i], control);
      paragraph.erase(control.begin, control.end - control.begin);
      break;
    }
    text += paragraph + " ";
  }
  cell.text = canonical_text(text);
  return cell;
}

std::string mark_of_row(const std::vector<Block>& blocks, const std::vector<std::size_t>& cell_blocks) {
  for (const std::size_t i : cell_blocks) {
    for (const BookmarkEdge& edge : blocks[i].bookmarks) {
      if (edge.name.starts_with(kRowMarkPrefix)) {
        return edge.name;
      }
    }
  }
  return {};
}

bool same_cell(const DerivedCell& a, const DerivedCell& b) {
  return canonical_text(a.text) == canonical_text(b.text) && a.control_tag == b.control_tag &&
         canonical_text(a.control_value) == canonical_text(b.control_value);
}

}  // namespace

std::vector<DerivedRow> read_derived_rows(const DocumentIndex& index, std::string_view table_mark) {
  std::vector<DerivedRow> rows;
  const auto table = index.table_with_mark(table_mark);
  if (!table) {
    return rows;
  }
  const std::vector<Block>& blocks = index.document().blocks;
  for (const auto& cells : index.table_cells(*table)) {
    DerivedRow row;
    for (const auto& cell : cells) {
      if (row.mark.empty()) {
        row.mark = mark_of_row(blocks, cell);
      }
      row.cells.push_back(read_cell(blocks, cell));
    }
    if (!row.mark.empty()) {
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

bool same_rows(const std::vector<DerivedRow>& a, const std::vector<DerivedRow>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const DerivedRow& x, const DerivedRow& y) {
    return x.mark == y.mark && std::equal(x.cells.begin(), x.cells.end(), y.cells.begin(), y.cells.end(), same_cell);
  });
}

}  // namespace bestek
