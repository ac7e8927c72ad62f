// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/live_insertion.hpp"

#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/document/XDocumentInsertable.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XRelativeTextContentInsert.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>
#include <com/sun/star/text/XTextSection.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include "core/document/clause_heading.hpp"
#include "writer/live/byte_streams.hpp"
#include "writer/live/live_place.hpp"
#include "writer/live/live_text.hpp"

namespace bestek::writer {
namespace {

using ParagraphCursor = Reference<css::text::XParagraphCursor>;
using Range = Reference<css::text::XTextRange>;

ParagraphCursor cursor_at(const Reference<css::text::XText>& text, const Range& range) {
  return ParagraphCursor(there(text)->createTextCursorByRange(range), UNO_QUERY_THROW);
}

bool is_empty_paragraph(const ParagraphCursor& cursor) {
  return cursor->isStartOfParagraph() && cursor->isEndOfParagraph();
}

/// The outermost section around `element` that does not hold `outside` as well.
Reference<css::text::XTextContent> section_to_leave(const Reference<css::text::XTextContent>& element,
                                                    const Range& outside) {
  const auto around = property_or(properties_at(outside), "TextSection", Reference<css::text::XTextSection>());
  auto section = property_or(Reference<css::beans::XPropertySet>(element, UNO_QUERY), "TextSection",
                             Reference<css::text::XTextSection>());
  Reference<css::text::XTextContent> leave;
  while (section.is() && section != around) {
    leave.set(section, UNO_QUERY);
    section = section->getParentSection();
  }
  return leave;
}

/// Three empty paragraphs of our own in the gap: the fragment goes into the middle one, the others keep its ends apart
/// from what stands around it and take the styles that the office smears over an insertion's edges.
struct OwnParagraphs {
  ParagraphCursor head;
  ParagraphCursor middle;
  ParagraphCursor tail;
};
constexpr std::size_t kOwnParagraphs = 3;

OwnParagraphs own_paragraphs(const Gap& gap) {
  const Range anchor = there(gap.neighbour->getAnchor());
  const ParagraphCursor tail = cursor_at(gap.text, gap.before ? anchor->getStart() : anchor->getEnd());
  for (std::size_t i = 0; i < kOwnParagraphs; ++i)
    gap.text->insertControlCharacter(tail.get(), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
  if (gap.before) tail->gotoPreviousParagraph(false);
  const ParagraphCursor middle = cursor_at(gap.text, tail.get());
  middle->gotoPreviousParagraph(false);
  const ParagraphCursor head = cursor_at(gap.text, middle.get());
  head->gotoPreviousParagraph(false);
  return {head, middle, tail};
}

/// Whether `element` is the section or stands in it.
bool is_within(const Reference<css::text::XTextContent>& element, const Reference<css::text::XTextContent>& section) {
  auto one = property_or(Reference<css::beans::XPropertySet>(element, UNO_QUERY), "TextSection",
                         Reference<css::text::XTextSection>());
  for (; one.is(); one = one->getParentSection())
    if (one == section) return true;
  return false;
}

/// What follows a table or section in its text; empty at the text's end.
Reference<css::text::XTextContent> element_after(const Reference<css::text::XText>& text,
                                                 const Reference<css::text::XTextContent>& block) {
  Reference<css::text::XTextContent> after;
  bool passed = false;
  for_each_element(text.get(), [&](const Reference<css::text::XTextContent>& element) {
    const bool inside = element == block || is_within(element, block);
    passed = passed || inside;
    if (passed && !inside) after = element;
    return !after.is();
  });
  return after;
}

/// While somebody holds on to the paragraph that is given to the office here, an enumeration gives that object, which
/// is dead, for the paragraph that stands there (25.2, after a section at the end of a text).
void put_paragraph_after(const Reference<css::frame::XModel>& model, const Reference<css::text::XText>& text,
                         const Reference<css::text::XTextContent>& block) {
  const Reference<css::lang::XMultiServiceFactory> factory(model, UNO_QUERY_THROW);
  const Reference<css::text::XRelativeTextContentInsert> insert(text, UNO_QUERY_THROW);
  const Reference<css::text::XTextContent> paragraph(factory->createInstance(OUString("com.sun.star.text.Paragraph")),
                                                     UNO_QUERY_THROW);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"  // deprecated without a successor that makes paragraphs
  insert->insertTextContentAfter(paragraph, block);
#pragma GCC diagnostic pop
}

/// The gap after a table or section: before the paragraph that follows; where none does, one is made.
Gap gap_after_block(const Reference<css::frame::XModel>& model, const Reference<css::text::XText>& text,
                    const Reference<css::text::XTextContent>& block) {
  Gap gap{text, element_after(text, block), true};
  if (is_paragraph(gap.neighbour)) return gap;
  put_paragraph_after(model, text, block);
  gap.neighbour = there(element_after(text, block));
  gap.made = true;
  return gap;
}

/// A paragraph born from a split has its neighbour's style, numbering and page break: none of that is ours.
void make_plain(const ParagraphCursor& cursor) {
  const Reference<css::beans::XPropertySet> properties(cursor, UNO_QUERY);
  const Reference<css::beans::XPropertyState> states(cursor, UNO_QUERY_THROW);
  // Taken off by itself first: undoing a change of style gives a heading of level 2 and deeper its style back but not
  // its level in the outline, and its number would be another (25.2).
  set_property(properties, "NumberingStyleName", Any(OUString()));
  set_property(properties, "ParaStyleName", Any(OUString("Standard")));
  for (const char* name : {"NumberingStyleName", "OutlineLevel", "BreakType", "PageDescName"})
    guarded([&] { states->setPropertyToDefault(OUString::createFromAscii(name)); });
}

/// The page style with which a text begins, to be taken over by a fragment put before its first paragraph: it belongs
/// to the text's beginning rather than to that paragraph.
struct PageStart {
  OUString style;
  Any number;
};

PageStart page_start(const Gap& gap) {
  const Reference<css::beans::XPropertySet> paragraph(gap.before ? gap.neighbour : nullptr, UNO_QUERY);
  return {property_or(paragraph, "PageDescName", OUString()), property_or(paragraph, "PageNumberOffset", Any())};
}

void give_page_start(const PageStart& page, const ParagraphCursor& first) {
  if (page.style.isEmpty()) return;
  const Reference<css::beans::XPropertySet> paragraph(first, UNO_QUERY);
  set_property(paragraph, "PageDescName", Any(page.style));
  if (page.number.hasValue()) set_property(paragraph, "PageNumberOffset", page.number);
}

/// Removes the empty paragraph at the cursor by joining it to the paragraph before (or after) it, which keeps its own
/// style. A paragraph's own dispose() does nothing while changes are tracked; joining takes our own break away again.
void remove_empty(const ParagraphCursor& cursor, bool join_next = false) {
  const ParagraphCursor selection = cursor_at(cursor->getText(), cursor.get());
  if (join_next) {
    selection->gotoNextParagraph(true);
  } else {
    selection->gotoPreviousParagraph(false);
    selection->gotoEndOfParagraph(false);
    selection->gotoRange(cursor.get(), true);
  }
  selection->setString(OUString());
}

}  // namespace

Result<Gap> gap_at(const Reference<css::frame::XModel>& model, const Range& range) {
  Gap gap;
  if (const Range end = end_of_enclosing_clause(model, range); end.is()) {
    gap.text = end->getText();
    gap.neighbour = there(element_of(end));
    return gap;
  }
  gap.text = there(range)->getText();
  gap.neighbour = element_of(range);
  if (!gap.neighbour.is()) return writer_error("writer.no-cursor");
  const ParagraphCursor cursor = cursor_at(gap.text, range->getStart());
  gap.before = cursor->isStartOfParagraph();
  return gap;
}

Result<Gap> gap_in_slot(const Reference<css::frame::XModel>& model, const std::string& slot) {
  const Range heading = bookmark_range(model, slot);
  if (!heading.is()) return writer_error("writer.slot-missing", {}, {{"slot", slot}});
  Gap gap;
  gap.text = heading->getText();
  const ParagraphCursor rest = cursor_at(gap.text, heading->getStart());
  rest->gotoEnd(true);
  sal_Int16 level = 0;
  LiveJoins joins(model);
  for_each_element(rest.get(), [&](const Reference<css::text::XTextContent>& element) {
    const Reference<css::beans::XPropertySet> properties(element, UNO_QUERY);
    const auto own = joins.is_joined(element) ? sal_Int16{0} : property_or<sal_Int16>(properties, "OutlineLevel", 0);
    if (gap.neighbour.is() && own > 0 && own <= level && !starts_clause(element)) return false;
    // As in a file: a slot in plain text ends at the next heading of any level.
    if (!gap.neighbour.is()) level = own > 0 ? own : static_cast<sal_Int16>(kDeepestLevel);
    gap.neighbour = element;
    return true;
  });
  if (!gap.neighbour.is()) return writer_error("writer.slot-missing", {}, {{"slot", slot}});
  if (const auto section = section_to_leave(gap.neighbour, heading); section.is()) gap.neighbour = section;
  return gap;
}

Status check_gap(const Reference<css::frame::XModel>& model, const Gap& gap) {
  const Reference<css::text::XTextSection> section(gap.neighbour, UNO_QUERY);
  if (section.is())
    return section->getParentSection().is() ? check_range(model, there(section->getParentSection())->getAnchor())
                                            : Status(Done{});
  if (Reference<css::text::XTextTable>(gap.neighbour, UNO_QUERY).is()) return check_sections_of(gap.neighbour);
  return check_range(model, gap.neighbour->getAnchor());
}

Status insert_fragment(const Context& context, const Reference<css::frame::XModel>& model, const Gap& where,
                       std::string_view odt) {
  const bool block = Reference<css::text::XTextTable>(where.neighbour, UNO_QUERY).is() ||
                     Reference<css::text::XTextSection>(where.neighbour, UNO_QUERY).is();
  const Gap gap = block ? gap_after_block(model, where.text, where.neighbour) : where;
  const PageStart page = block ? PageStart{} : page_start(gap);
  const OwnParagraphs own = own_paragraphs(gap);
  for (const ParagraphCursor& one : {own.head, own.middle, own.tail}) make_plain(one);
  const ParagraphCursor made = cursor_at(gap.text, own.tail.get());
  made->gotoNextParagraph(false);

  Sequence<css::beans::PropertyValue> arguments(2);
  arguments.getArray()[0].Name = "InputStream";
  arguments.getArray()[0].Value <<= input_stream(context, odt);
  arguments.getArray()[1].Name = "FilterName";
  arguments.getArray()[1].Value <<= OUString("writer8");
  const Reference<css::document::XDocumentInsertable> target(own.middle, UNO_QUERY_THROW);
  target->insertDocumentFromURL(OUString("private:stream"), arguments);

  const ParagraphCursor first = cursor_at(gap.text, own.head.get());
  const ParagraphCursor last = cursor_at(gap.text, own.tail.get());
  if (!first->gotoNextParagraph(false) || !last->gotoPreviousParagraph(false))
    return writer_error("writer.insert-failed");
  const Reference<css::text::XTextRangeCompare> order(gap.text, UNO_QUERY_THROW);
  // One paragraph, empty still: the filter refuses without a word.
  if (order->compareRegionStarts(first.get(), last.get()) == 0 && is_empty_paragraph(first))
    return writer_error("writer.insert-failed");
  for (const ParagraphCursor& one : {first, last})
    if (is_empty_paragraph(one)) remove_empty(one);
  const ParagraphCursor start = cursor_at(gap.text, own.head.get());
  start->gotoNextParagraph(false);
  give_page_start(page, start);
  if (gap.made) remove_empty(made);
  remove_empty(own.tail);
  remove_empty(own.head, gap.before);
  return Done{};
}

}  // namespace bestek::writer
