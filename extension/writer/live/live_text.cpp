// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/live_text.hpp"

#include <algorithm>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XRedlinesSupplier.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <limits>

#include "core/base/text.hpp"
#include "core/document/marks.hpp"
#include "writer/enumerations.hpp"
#include "writer/live/live_place.hpp"
#include "writer/live/live_walk.hpp"

namespace bestek::writer {
namespace {

Reference<css::container::XNameAccess> bookmarks_of(const Reference<css::frame::XModel>& model) {
  const Reference<css::text::XBookmarksSupplier> supplier(model, UNO_QUERY);
  return supplier.is() ? supplier->getBookmarks() : nullptr;
}

/// Adds to `text` what a portion says.
void add_kept(std::string& text, const OUString& kind, const Reference<css::beans::XPropertySet>& portion) {
  if (kind == "ContentControl") {
    text += text_of_control(control_of(portion));
  } else if (kind == "Text" || kind == "TextField") {
    const Reference<css::text::XTextRange> range(portion, UNO_QUERY);
    if (range.is()) text += to_utf8(range->getString());
  }
}

}  // namespace

bool LiveDeletions::is_at(const OUString& kind, const Reference<css::beans::XPropertySet>& portion) {
  return kind == "Redline" && property_or(portion, "RedlineType", OUString()) == "Delete";
}

void LiveDeletions::pass(const OUString& kind, const Reference<css::beans::XPropertySet>& portion) {
  if (!is_at(kind, portion)) return;
  open_ = property_or(portion, "IsStart", false) && !property_or(portion, "IsCollapsed", false);
}

LiveJoins::LiveJoins(const Reference<css::frame::XModel>& model) {
  const Reference<css::document::XRedlinesSupplier> supplier(model, UNO_QUERY_THROW);
  recorded_ = there(supplier->getRedlines())->hasElements();
}

bool LiveJoins::is_joined(const Reference<css::text::XTextContent>& element) {
  if (!recorded_ || Reference<css::text::XTextTable>(element, UNO_QUERY).is()) return false;
  if (!deletions_.open()) bare_ = true;
  const bool own = bare_;
  for_each_portion(element, [this](const OUString& kind, const Reference<css::beans::XPropertySet>& portion) {
    deletions_.pass(kind, portion);
    bare_ = bare_ && (deletions_.open() || kind == "Redline" || kind == "Bookmark");
  });
  return !own || (bare_ && deletions_.open());
}

void LiveInsertions::pass(const OUString& kind, const Reference<css::beans::XPropertySet>& portion) {
  if (kind != "Redline" || property_or(portion, "RedlineType", OUString()) != "Insert") return;
  open_.reset();
  if (property_or(portion, "IsStart", false) && !property_or(portion, "IsCollapsed", false))
    open_ = LiveInsertion{property_or(portion, "RedlineAuthor", OUString()),
                          property_or(portion, "RedlineDateTime", css::util::DateTime())};
}

void for_each_portion(const Reference<css::text::XTextContent>& paragraph,
                      const std::function<void(const OUString&, const Reference<css::beans::XPropertySet>&)>& visit) {
  for_each_of<css::beans::XPropertySet>(paragraph, [&visit](const Reference<css::beans::XPropertySet>& portion) {
    visit(property_or(portion, "TextPortionType", OUString()), portion);
  });
}

Reference<css::text::XTextContent> control_of(const Reference<css::beans::XPropertySet>& portion) {
  const auto control = property_or(portion, "ContentControl", Reference<css::text::XTextContent>());
  bool lives = false;
  guarded([&] { lives = control.is() && control->getAnchor().is(); });
  return lives ? control : nullptr;
}

std::string bookmark_name(const Reference<css::beans::XPropertySet>& portion) {
  const Reference<css::container::XNamed> mark(property_or(portion, "Bookmark", Reference<css::text::XTextContent>()),
                                               UNO_QUERY);
  return mark.is() ? to_utf8(mark->getName()) : std::string();
}

bool is_clause_mark(std::string_view bookmark) { return parse_clause_mark(bookmark).has_value(); }

std::string placement_of_mark(std::string_view bookmark) {
  const auto mark = parse_clause_mark(bookmark);
  return mark ? std::string(mark->placement) : std::string();
}

Reference<css::text::XTextRange> bookmark_range(const Reference<css::frame::XModel>& model, const std::string& name) {
  const auto all = bookmarks_of(model);
  const OUString key = from_utf8(name);
  if (!all.is() || !all->hasByName(key)) return {};
  const Reference<css::text::XTextContent> mark(all->getByName(key), UNO_QUERY);
  return mark.is() ? mark->getAnchor() : nullptr;
}

void remove_bookmark(const Reference<css::frame::XModel>& model, const std::string& name) {
  const auto all = bookmarks_of(model);
  const OUString key = from_utf8(name);
  if (!all.is() || !all->hasByName(key)) return;
  const Reference<css::text::XTextContent> mark(all->getByName(key), UNO_QUERY);
  if (mark.is()) there(there(mark->getAnchor())->getText())->removeTextContent(mark);
}

Reference<css::text::XTextCursor> cursor_over(const Reference<css::text::XTextRange>& range) {
  return there(there(there(range)->getText())->createTextCursorByRange(range));
}

Reference<css::text::XTextCursor> cursor_before(const Reference<css::text::XTextRange>& range) {
  return cursor_over(there(range)->getStart());
}

Reference<css::text::XTextCursor> cursor_after(const Reference<css::text::XTextRange>& range) {
  return cursor_over(there(range)->getEnd());
}

Reference<css::text::XTextCursor> cursor_over_all(const Reference<css::uno::XInterface>& text) {
  const auto cursor = there(Reference<css::text::XText>(text, UNO_QUERY_THROW)->createTextCursor());
  cursor->gotoStart(false);
  cursor->gotoEnd(true);
  return cursor;
}

bool is_paragraph(const Reference<css::text::XTextContent>& element) {
  const Reference<css::lang::XServiceInfo> info(element, UNO_QUERY);
  return info.is() && info->supportsService(OUString("com.sun.star.text.Paragraph"));
}

Reference<css::text::XTextContent> element_of(const Reference<css::text::XTextRange>& range) {
  Reference<css::text::XTextContent> found;
  for_each_element(there(range)->getStart(), [&found](const auto& element) {
    found = element;
    return false;
  });
  return found;
}

void for_each_element(const Reference<css::text::XTextRange>& range,
                      const std::function<bool(const Reference<css::text::XTextContent>&)>& visit) {
  Reference<css::uno::XInterface> whole = range;
  if (!Reference<css::text::XText>(range, UNO_QUERY).is() ||
      !Reference<css::container::XEnumerationAccess>(range, UNO_QUERY).is())
    whole = cursor_over(range);
  for_each_of<css::text::XTextContent>(whole, visit);
}

void for_each_bookmark(const Reference<css::text::XTextRange>& range,
                       const std::function<void(const std::string&)>& visit) {
  for_each_element(range, [&visit](const Reference<css::text::XTextContent>& paragraph) {
    for_each_portion(paragraph, [&visit](const OUString& kind, const Reference<css::beans::XPropertySet>& portion) {
      if (kind == "Bookmark" && property_or(portion, "IsStart", false)) visit(bookmark_name(portion));
    });
    return true;
  });
}

void for_each_paragraph_control(const Reference<css::text::XTextContent>& paragraph,
                                const std::function<void(const Reference<css::text::XTextContent>&)>& visit) {
  // A paragraph that was found through a cursor shows only what the cursor spans; its anchor is the whole of it.
  for_each_element(paragraph->getAnchor(), [&visit](const Reference<css::text::XTextContent>& whole) {
    for_each_portion(whole, [&visit](const OUString& kind, const Reference<css::beans::XPropertySet>& portion) {
      if (kind != "ContentControl") return;
      if (const auto control = control_of(portion); control.is()) visit(control);
    });
    return true;
  });
}

void for_each_kept_text(const Reference<css::text::XTextContent>& paragraph,
                        const std::function<void(const Reference<css::text::XTextRange>&, const std::string&)>& visit) {
  LiveDeletions deletions;
  for_each_portion(paragraph, [&](const OUString& kind, const Reference<css::beans::XPropertySet>& portion) {
    deletions.pass(kind, portion);
    const Reference<css::text::XTextRange> range(portion, UNO_QUERY);
    if (kind == "Text" && !deletions.open() && range.is()) visit(range, to_utf8(range->getString()));
  });
}

bool holds_field_mark(const Reference<css::text::XTextContent>& paragraph) {
  bool found = false;
  for_each_portion(paragraph, [&found](const OUString& kind, const Reference<css::beans::XPropertySet>&) {
    found = found || kind == "TextFieldStart" || kind == "TextFieldStartEnd";
  });
  return found;
}

bool starts_clause(const Reference<css::text::XTextContent>& paragraph) {
  bool found = false;
  for_each_bookmark(paragraph->getAnchor(),
                    [&found](const std::string& name) { found = found || is_clause_mark(name); });
  return found;
}

void go_over(const Reference<css::text::XTextCursor>& cursor, std::string_view text, bool select) {
  // The office counts code points here, where its strings count UTF-16.
  constexpr std::size_t kStep = std::numeric_limits<sal_Int16>::max();
  for (std::size_t left = code_points(text); left > 0; left -= std::min(left, kStep))
    cursor->goRight(static_cast<sal_Int16>(std::min(left, kStep)), select);
}

std::string text_of_control(const Reference<css::text::XTextContent>& control) {
  std::string text;
  LiveDeletions deletions;
  for_each_portion(control, [&](const OUString& kind, const Reference<css::beans::XPropertySet>& portion) {
    deletions.pass(kind, portion);
    if (!deletions.open()) add_kept(text, kind, portion);
  });
  return text;
}

Reference<css::text::XTextRange> end_of_enclosing_clause(const Reference<css::frame::XModel>& model,
                                                         const Reference<css::text::XTextRange>& range) {
  const auto table = property_or(properties_at(range), "TextTable", Reference<css::text::XTextTable>());
  if (table.is()) {
    const auto place = locate_table(model, table);
    const auto mark = place && !place->mark.empty() ? bookmark_range(model, place->mark) : nullptr;
    if (mark.is()) return mark->getEnd();
  }
  const auto all = bookmarks_of(model);
  const auto element = element_of(range);
  if (!all.is() || !element.is()) return {};
  const auto whole = there(element->getAnchor());
  const Reference<css::text::XTextRangeCompare> order(range->getText(), UNO_QUERY_THROW);
  const auto names = all->getElementNames();
  for (const auto& name : names) {
    if (!is_clause_mark(to_utf8(name))) continue;
    const auto mark = bookmark_range(model, to_utf8(name));
    if (!mark.is()) continue;
    // Marks in another text (a cell, a note) cannot be compared: the office says so by an exception.
    bool touches = false;
    guarded([&] {
      touches = order->compareRegionStarts(mark->getStart(), whole->getEnd()) >= 0 &&
                order->compareRegionStarts(whole->getStart(), mark->getEnd()) >= 0;
    });
    if (touches) return mark->getEnd();
  }
  return {};
}

}  // namespace bestek::writer
