// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/live_table.hpp"

#include <algorithm>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XText.hpp>

#include "core/base/text.hpp"
#include "core/document/marks.hpp"
#include "writer/live/live_fill.hpp"
#include "writer/live/live_place.hpp"
#include "writer/live/live_text.hpp"

namespace bestek::writer {
namespace {

constexpr sal_Int32 kNoColour = -1;

Reference<css::text::XText> cell_at(const Reference<css::text::XTextTable>& table, sal_Int32 column, sal_Int32 row) {
  const Reference<css::table::XCellRange> cells(table, UNO_QUERY);
  return Reference<css::text::XText>(cells->getCellByPosition(column, row), UNO_QUERY);
}

bool is_derived(const Reference<css::text::XTextTable>& table, sal_Int32 row) {
  bool derived = false;
  for_each_bookmark(cell_at(table, 0, row).get(),
                    [&derived](const std::string& name) { derived = derived || name.starts_with(kRowMarkPrefix); });
  return derived;
}

bool has_style(const Reference<css::frame::XModel>& model, const std::string& name) {
  const Reference<css::style::XStyleFamiliesSupplier> supplier(model, UNO_QUERY);
  Reference<css::container::XNameAccess> styles;
  if (supplier.is()) supplier->getStyleFamilies()->getByName(OUString("ParagraphStyles")) >>= styles;
  return styles.is() && styles->hasByName(from_utf8(name));
}

/// The bookmark around the cell's text, one character in on both sides where there are enough.
void mark_cell(const Reference<css::frame::XModel>& model, const Reference<css::text::XText>& cell,
               const DerivedRow& row, const std::string& text) {
  const auto length = static_cast<sal_Int16>(std::min<std::size_t>(code_points(text), 30'000));
  const bool inner = length > 2;
  const auto cursor = cell->createTextCursorByRange(cell->getStart());
  if (inner) cursor->goRight(1, false);
  cursor->goRight(static_cast<sal_Int16>(inner ? length - 2 : length), true);
  const Reference<css::lang::XMultiServiceFactory> factory(model, UNO_QUERY);
  const Reference<css::text::XTextContent> bookmark(factory->createInstance(OUString("com.sun.star.text.Bookmark")),
                                                    UNO_QUERY);
  const Reference<css::container::XNamed> named(bookmark, UNO_QUERY);
  named->setName(from_utf8(row.mark));
  cell->insertTextContent(cursor.get(), bookmark, true);
}

/// A row made after a head row has its look: take that off.
void make_body_cell(const Reference<css::text::XText>& cell, const std::string& style) {
  const Reference<css::beans::XPropertySet> properties(cell, UNO_QUERY);
  set_property(properties, "BackColor", Any(kNoColour));
  if (style.empty()) return;
  const Reference<css::beans::XPropertySet> paragraph(cell->createTextCursor(), UNO_QUERY);
  set_property(paragraph, "ParaStyleName", Any(from_utf8(style)));
}

void fill_row(const Reference<css::frame::XModel>& model, const Reference<css::text::XTextTable>& table, sal_Int32 at,
              const DerivedRow& row) {
  const sal_Int32 columns = table->getColumns()->getCount();
  for (sal_Int32 column = 0; column < columns && column < static_cast<sal_Int32>(row.cells.size()); ++column) {
    const DerivedCell& cell = row.cells[static_cast<std::size_t>(column)];
    const auto text = cell_at(table, column, at);
    const bool control = !cell.control_tag.empty();
    text->setString(from_utf8(control && !cell.text.empty() ? cell.text + " " : cell.text));
    if (column == 0 && !row.mark.empty()) mark_cell(model, text, row, cell.text);
    if (control) append_control(model, text, cell);
  }
}

}  // namespace

Result<Reference<css::text::XTextTable>> find_table(const Reference<css::frame::XModel>& model,
                                                    const std::string& mark) {
  const auto range = bookmark_range(model, mark);
  const auto table =
      range.is() ? property_or(properties_at(range), "TextTable", Reference<css::text::XTextTable>()) : nullptr;
  if (!table.is()) return writer_error("document.no-table", {}, {{"table", mark}});
  if (auto place = check_range(model, range); !place) return place.error();
  const auto rows = table->getRows()->getCount();
  const auto columns = table->getColumns()->getCount();
  if (columns == 0 || table->getCellNames().getLength() != rows * columns)
    return writer_error("writer.complex-table",
                        to_utf8(Reference<css::container::XNamed>(table, UNO_QUERY)->getName()));
  return table;
}

void edit_table(const Reference<css::frame::XModel>& model, const Reference<css::text::XTextTable>& table,
                const TableEdit& edit, const std::string& text_style) {
  const auto rows = table->getRows();
  // New rows come first: a table that would lose its last body row keeps that row's look.
  const std::string style = has_style(model, text_style) ? text_style : std::string();
  const sal_Int32 old_count = rows->getCount();
  const sal_Int32 added = static_cast<sal_Int32>(edit.rows.size());
  const sal_Int32 head =
      property_or<sal_Int32>(Reference<css::beans::XPropertySet>(table, UNO_QUERY), "HeaderRowCount", 1);
  if (added > 0) rows->insertByIndex(old_count, added);
  for (sal_Int32 i = 0; i < added; ++i) {
    if (old_count <= std::max<sal_Int32>(1, head))
      for (sal_Int32 column = 0; column < table->getColumns()->getCount(); ++column)
        make_body_cell(cell_at(table, column, old_count + i), style);
    fill_row(model, table, old_count + i, edit.rows[static_cast<std::size_t>(i)]);
  }
  if (!edit.replace) return;
  for (sal_Int32 row = old_count - 1; row > 0; --row)
    if (is_derived(table, row)) rows->removeByIndex(row, 1);
}

}  // namespace bestek::writer
