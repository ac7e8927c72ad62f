// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/live_outline.hpp"

#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>
#include <com/sun/star/text/XTextSection.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include "writer/live/live_place.hpp"
#include "writer/live/live_text.hpp"

namespace bestek::writer {
namespace {

using Content = Reference<css::text::XTextContent>;

/// A paragraph that was found through a cursor is another object than the text's own (25.2): the two are one where
/// they begin.
bool is_same(const Content& one, const Content& other) {
  if (one == other) return true;
  if (!is_paragraph(one) || !is_paragraph(other)) return false;
  const auto range = there(one->getAnchor());
  const Reference<css::text::XTextRangeCompare> order(range->getText(), UNO_QUERY);
  return order.is() && order->compareRegionStarts(range, other->getAnchor()) == 0;
}

/// Whether `element` is the neighbour or stands in it when that is a section.
bool belongs_to(const Content& element, const Content& neighbour) {
  if (is_same(element, neighbour)) return true;
  if (!Reference<css::text::XTextSection>(neighbour, UNO_QUERY).is()) return false;
  auto section = property_or(Reference<css::beans::XPropertySet>(element, UNO_QUERY), "TextSection",
                             Reference<css::text::XTextSection>());
  for (; section.is(); section = section->getParentSection())
    if (Content(section, UNO_QUERY) == neighbour) return true;
  return false;
}

/// The table around a place that no other table is around; empty outside tables.
Reference<css::text::XTextTable> outermost_table(const Reference<css::text::XTextRange>& range) {
  Reference<css::text::XTextTable> outermost;
  auto table = property_or(properties_at(range), "TextTable", Reference<css::text::XTextTable>());
  while (table.is()) {
    outermost = table;
    table = property_or(Reference<css::beans::XPropertySet>(table->getAnchor(), UNO_QUERY), "TextTable",
                        Reference<css::text::XTextTable>());
    if (table == outermost) break;
  }
  return outermost;
}

/// Adds a text's headings to the right side of the gap beside (or before) `neighbour`; `chapter` (a paragraph, may be
/// empty) is the last that counts before it. `joins`: at the text's beginning.
void add_headings(const Reference<css::text::XText>& text, const Content& neighbour, bool before,
                  const Content& chapter, LiveJoins joins, OutlinePlace& place) {
  bool at_neighbour = false;
  bool passed = false;
  bool in_chapter = false;
  for_each_element(Reference<css::text::XTextRange>(text, UNO_QUERY), [&](const Content& element) {
    const bool here = belongs_to(element, neighbour);
    at_neighbour = at_neighbour || here;
    passed = at_neighbour && (before || !here);
    const auto level =
        property_or<sal_Int16>(Reference<css::beans::XPropertySet>(element, UNO_QUERY), "OutlineLevel", 0);
    if (!joins.is_joined(element) && level > 0 && (passed || !in_chapter))
      (passed ? place.after : place.before).push_back({level, starts_clause(element)});
    in_chapter = in_chapter || (chapter.is() && is_same(element, chapter));
    return true;
  });
}

}  // namespace

OutlinePlace outline_around(const Reference<css::frame::XModel>& model, const Gap& gap, const std::string& slot) {
  const Reference<css::text::XTextRange> heading = slot.empty() ? nullptr : bookmark_range(model, slot);
  const Content chapter = heading.is() ? element_of(heading) : nullptr;
  const LiveJoins joins(model);
  OutlinePlace place;
  const auto body = Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText();
  const auto table = outermost_table(gap.neighbour->getAnchor());
  if (gap.text == body || !table.is()) {
    add_headings(gap.text, gap.neighbour, gap.before, chapter, joins, place);
    return place;
  }
  // In a cell: what stands before the table, then the cell's own, then what follows the table.
  OutlinePlace around;
  add_headings(body, Content(table, UNO_QUERY), false, {}, joins, around);
  place.before = std::move(around.before);
  add_headings(gap.text, gap.neighbour, gap.before, {}, joins, place);
  place.after.insert(place.after.end(), around.after.begin(), around.after.end());
  return place;
}

}  // namespace bestek::writer
