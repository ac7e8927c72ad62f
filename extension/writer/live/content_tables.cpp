// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/content_tables.hpp"

#include <algorithm>
#include <charconv>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>
#include <com/sun/star/text/XText.hpp>

#include "writer/live/content_looks.hpp"
#include "writer/live/content_text.hpp"

namespace bestek::writer {
namespace {

using Properties = Reference<css::beans::XPropertySet>;

/// A cell that a table names: its row, and the how manieth of that row it is.
struct CellPlace {
  std::size_t row = 0, at = 0;
};

/// "A1" … "Z1", "a1" … "z1", "AA1"; nothing for a cell within rows of a cell ("A1.2.1").
std::optional<CellPlace> place_of(std::string_view name) {
  constexpr std::size_t kLetters = 52;
  CellPlace place;
  std::size_t at = 0;
  for (; at < name.size() && (name[at] < '0' || name[at] > '9'); ++at) {
    const char letter = name[at];
    const bool small = letter >= 'a' && letter <= 'z';
    if (!small && (letter < 'A' || letter > 'Z')) return std::nullopt;
    place.at = place.at * kLetters + static_cast<std::size_t>(small ? letter - 'a' + 27 : letter - 'A' + 1);
  }
  const auto read = std::from_chars(name.data() + at, name.data() + name.size(), place.row);
  if (read.ec != std::errc() || read.ptr != name.data() + name.size() || place.row == 0 || place.at == 0)
    return std::nullopt;
  return CellPlace{place.row - 1, place.at - 1};
}

/// Covered cells are not named by a table: the columns follow from where the cells of all rows begin. Writer's exporter
/// takes edges that lie no more than 20 twips apart for one; a table tells them in parts of its width.
class Grid {
 public:
  Grid(const Properties& table, const Reference<css::container::XIndexAccess>& rows) {
    std::vector<int> edges{0};
    for (sal_Int32 i = 0; i < rows->getCount(); ++i) {
      auto& row = edges_.emplace_back(std::vector<int>{0});
      const auto separators = property_or(Properties(rows->getByIndex(i), UNO_QUERY), "TableColumnSeparators",
                                          Sequence<css::text::TableColumnSeparator>());
      for (const auto& one : separators)
        if (one.IsVisible) row.push_back(one.Position);
      edges.insert(edges.end(), row.begin(), row.end());
    }
    edges.push_back(property_or(table, "TableColumnRelativeSum", sal_Int16(0)));
    std::sort(edges.begin(), edges.end());
    join(edges, edges.back() > 0 ? width_in_twips(table) / edges.back() : 0);
  }

  /// False when it cannot be told which edges the exporter takes for one, or a cell is as narrow as that.
  bool known() const { return known_; }
  int columns() const { return static_cast<int>(columns_.size()) - 1; }
  /// How many cells a row has.
  std::size_t cells(std::size_t row) const { return edges_[row].size(); }
  /// The column in which a row's cell begins; behind the last one that in which the table ends.
  int column(const CellPlace& place) const {
    const auto& row = edges_[place.row];
    if (place.at >= row.size()) return columns();
    return static_cast<int>(std::upper_bound(columns_.begin(), columns_.end(), row[place.at]) - columns_.begin()) - 1;
  }

 private:
  /// Of its format: its rows' cells have their widths in parts of that.
  static double width_in_twips(const Properties& table) {
    constexpr double kTwipsOfHundredthMillimetre = 1440.0 / 2540.0;
    return property_or(table, "Width", sal_Int32(0)) * kTwipsOfHundredthMillimetre;
  }

  /// The first of the edges that are one goes into columns_. The parts are rounded: of what lies about as far apart as
  /// the exporter looks nobody can say, nor of a row of edges that are one by twos.
  void join(const std::vector<int>& sorted, double twips_of_part) {
    constexpr double kOne = 20;
    const double doubt = twips_of_part + 0.5;
    known_ = twips_of_part > 0;
    columns_.assign(1, sorted.front());
    int last = sorted.front();
    for (const int edge : sorted) {
      const bool apart = (edge - columns_.back()) * twips_of_part > kOne - doubt;
      if (apart && (edge - last) * twips_of_part <= kOne + doubt) known_ = false;
      if (apart) columns_.push_back(edge);
      last = edge;
    }
    for (std::size_t row = 0; row < edges_.size(); ++row)
      for (std::size_t at = 0; at < cells(row); ++at) known_ = known_ && column({row, at}) < column({row, at + 1});
  }

  std::vector<std::vector<int>> edges_;  // by row, where its cells begin
  std::vector<int> columns_;             // where they begin, and where the last one ends
  bool known_ = true;
};

/// `part` is what a style of that family says a background in.
void write_background(ContentOutput& out, const Properties& object, XmlLiteral family, StylePart part) {
  if (add_background(part, object)) out.xml.attribute("table:style-name", out.xml.style(family, {std::move(part)}));
}

void write_covered(ContentOutput& out, int count) {
  for (; count > 0; --count) {
    out.xml.open("table:covered-table-cell");
    out.xml.close();
  }
}

class TableWriter {
 public:
  TableWriter(ContentOutput& out, const Reference<css::text::XTextTable>& table, const SectionNames& around)
      : out_(out),
        table_(table),
        around_(around),
        rows_(table->getRows(), UNO_QUERY_THROW),
        grid_(Properties(table, UNO_QUERY), rows_),
        cells_(static_cast<std::size_t>(rows_->getCount())) {}

  void write() {
    const auto names = table_->getCellNames();
    for (const auto& name : names) {
      const auto place = place_of(to_utf8(name));
      if (!place || place->row >= cells_.size()) {
        out_.known = false;
        return;
      }
      cells_[place->row].emplace_back(place->at, name);
    }
    out_.known = out_.known && grid_.known();
    for (std::size_t row = 0; out_.known && row < cells_.size(); ++row)
      for (const auto& [at, name] : cells_[row]) out_.known = out_.known && at < grid_.cells(row);
    if (!out_.known) return;
    for (std::size_t row = 0; row < cells_.size(); ++row) write_row(row);
  }

 private:
  void write_row(std::size_t row) {
    const Properties properties(rows_->getByIndex(static_cast<sal_Int32>(row)), UNO_QUERY);
    out_.xml.open("table:table-row");
    write_background(out_, properties, "table-row", {"style:table-row-properties"});
    int column = 0;
    for (const auto& [at, name] : cells_[row]) {
      const Reference<css::text::XText> cell(table_->getCellByName(name), UNO_QUERY_THROW);
      const int begin = grid_.column({row, at});
      const int end = grid_.column({row, at + 1});
      if (!write_cell(cell, begin - column, end - begin)) continue;
      column = std::max(end, begin + 1);
    }
    write_covered(out_, grid_.columns() - column);
    out_.xml.close();
  }

  /// `covered` columns lie before it; it has `width` columns. False for one that another row's cell covers.
  bool write_cell(const Reference<css::text::XText>& cell, int covered, int width) {
    const Properties properties(cell, UNO_QUERY);
    const auto rows = property_or(properties, "RowSpan", sal_Int32(1));
    if (rows < 0) return false;
    write_covered(out_, covered);
    out_.xml.open("table:table-cell");
    if (width > 1) out_.xml.attribute("table:number-columns-spanned", std::to_string(width));
    if (rows > 1) out_.xml.attribute("table:number-rows-spanned", std::to_string(rows));
    if (property_or(properties, "IsProtected", false)) out_.xml.attribute("table:protected", "true");
    write_background(out_, properties, "table-cell", {"style:table-cell-properties"});
    write_text(out_, cell, around_);
    out_.xml.close();
    write_covered(out_, width - 1);
    return true;
  }

  ContentOutput& out_;
  const Reference<css::text::XTextTable>& table_;
  const SectionNames& around_;
  Reference<css::container::XIndexAccess> rows_;
  Grid grid_;
  std::vector<std::vector<std::pair<std::size_t, OUString>>> cells_;  // by row
};

}  // namespace

void write_table(ContentOutput& out, const Reference<css::text::XTextTable>& table, const SectionNames& around) {
  const Properties properties(table, UNO_QUERY);
  out.xml.open("table:table");
  out.xml.attribute("table:name", Reference<css::container::XNamed>(table, UNO_QUERY_THROW)->getName());
  write_background(out, properties, "table", {"style:table-properties"});
  out.xml.leaf("table:title", property_or(properties, "Title", OUString()));
  out.xml.leaf("table:desc", property_or(properties, "Description", OUString()));
  TableWriter(out, table, around).write();
  out.xml.close();
}

}  // namespace bestek::writer
