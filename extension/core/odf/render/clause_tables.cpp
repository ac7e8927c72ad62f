// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/render/clause_tables.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/text.hpp"
#include "core/odf/render/renderer.hpp"

namespace bestek {
namespace {

/// How many characters of a cell fit in one line of a whole table: what makes a column too narrow for its longest word.
constexpr double kTableLine = 80;
// A table of at most so much is far less than a page.
constexpr int kMostWholeRows = 10;
constexpr double kMostWholeCharacters = 900;

/// The characters of a cell and of its longest word; a fill-in counts as a short answer.
struct CellText {
  double characters = 0;
  double longest_word = 0;
};

CellText measure(const Runs& runs) {
  constexpr double kFill = 16;
  CellText cell;
  for (const Run& run : runs) {
    const auto* text = std::get_if<TextRun>(&run);
    if (text == nullptr) {
      cell.characters += kFill;
      cell.longest_word = std::max(cell.longest_word, kFill);
      continue;
    }
    for (const std::string& word : split(text->text, ' ')) {
      const auto length = static_cast<double>(code_points(word));
      cell.characters += length + 1;
      cell.longest_word = std::max(cell.longest_word, length);
    }
  }
  return cell;
}

}  // namespace

TableShape table_shape(const std::vector<LayoutParagraph>& paragraphs, std::size_t first) {
  const int table = paragraphs[first].table.table;
  std::vector<CellText> columns;
  int rows = 0;
  for (; table >= 0 && first < paragraphs.size() && paragraphs[first].table.table == table; ++first) {
    const auto column = static_cast<std::size_t>(paragraphs[first].table.column);
    if (column >= columns.size()) columns.resize(column + 1);
    const CellText cell = paragraphs[first].runs == nullptr ? CellText{} : measure(*paragraphs[first].runs);
    columns[column].characters += cell.characters;
    columns[column].longest_word = std::max(columns[column].longest_word, cell.longest_word);
    rows = paragraphs[first].table.row + 1;
  }
  double all = 0;
  double characters = 0;
  for (const CellText& column : columns) {
    all += std::sqrt(column.characters);
    characters += column.characters;
  }
  TableShape shape;
  shape.whole = rows <= kMostWholeRows && characters <= kMostWholeCharacters;
  for (const CellText& column : columns) {
    const double by_text = std::round(kMostColumnShare * std::sqrt(column.characters) / std::max(all, 1.0));
    const double by_word = std::ceil(kMostColumnShare * column.longest_word / kTableLine);
    shape.columns.push_back(static_cast<int>(std::clamp(std::max(by_text, by_word), 1.0, double{kMostColumnShare})));
  }
  return shape;
}

bool begins_table(const std::vector<LayoutParagraph>& paragraphs, std::size_t at) noexcept {
  const int table = paragraphs[at].table.table;
  return table >= 0 && (at == 0 || paragraphs[at - 1].table.table != table);
}

}  // namespace bestek
