// SPDX-License-Identifier: EUPL-1.2
// Finding one's way in the live document's text: paragraphs, bookmarks, and the clauses that the marks delimit.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/DateTime.hpp>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "writer/uno.hpp"

namespace bestek::writer {

/// Follows through portions whether a tracked change deletes what comes next.
class LiveDeletions {
 public:
  void pass(const OUString& kind, const Reference<css::beans::XPropertySet>& portion);
  bool open() const { return open_; }
  /// Whether a deletion begins or ends at the portion.
  static bool is_at(const OUString& kind, const Reference<css::beans::XPropertySet>& portion);

 private:
  bool open_ = false;
};

/// Follows through the paragraphs of a text which of them are none once the recorded deletions are accepted.
class LiveJoins {
 public:
  explicit LiveJoins(const Reference<css::frame::XModel>& model);
  /// Whether a deleted break joins the paragraph with one before it, of which something stays, or it goes with its end.
  /// To be asked of every element, in reading order; no for a table.
  bool is_joined(const Reference<css::text::XTextContent>& element);

 private:
  LiveDeletions deletions_;
  bool recorded_;     // there are changes at all
  bool bare_ = true;  // nothing is left of what the next paragraph is joined with
};

/// Who inserted text while changes were recorded, and when.
struct LiveInsertion {
  OUString author;
  css::util::DateTime time;
};

/// Follows through portions which tracked insertion holds what comes next.
class LiveInsertions {
 public:
  void pass(const OUString& kind, const Reference<css::beans::XPropertySet>& portion);
  const std::optional<LiveInsertion>& open() const { return open_; }

 private:
  std::optional<LiveInsertion> open_;
};

/// Calls `visit` with the kind and the properties of each text portion of a paragraph or content control.
void for_each_portion(const Reference<css::text::XTextContent>& paragraph,
                      const std::function<void(const OUString&, const Reference<css::beans::XPropertySet>&)>& visit);
/// The content control of a portion that is one. Empty when Writer gives an object that somebody held over undo and
/// redo instead of one that lives (25.2): asked for a property, that one would end the office.
Reference<css::text::XTextContent> control_of(const Reference<css::beans::XPropertySet>& portion);
/// The name in a portion that is a bookmark.
std::string bookmark_name(const Reference<css::beans::XPropertySet>& portion);

/// Whether the bookmark is a clause's range, a copied one included.
bool is_clause_mark(std::string_view bookmark);
/// The placement of a clause mark; "" for any other name.
std::string placement_of_mark(std::string_view bookmark);

/// The anchor of a bookmark; empty when the document has none of that name.
Reference<css::text::XTextRange> bookmark_range(const Reference<css::frame::XModel>& model, const std::string& name);

/// Takes the bookmark away where the document has one of that name; its text stays.
void remove_bookmark(const Reference<css::frame::XModel>& model, const std::string& name);

/// A cursor over the range. Throws a RuntimeException when its text is gone.
Reference<css::text::XTextCursor> cursor_over(const Reference<css::text::XTextRange>& range);
/// The same at its start and at its end.
Reference<css::text::XTextCursor> cursor_before(const Reference<css::text::XTextRange>& range);
Reference<css::text::XTextCursor> cursor_after(const Reference<css::text::XTextRange>& range);
/// The same over all that a cell or content control says.
Reference<css::text::XTextCursor> cursor_over_all(const Reference<css::uno::XInterface>& text);

/// Whether an element of a text is a paragraph; no for a table and for none.
bool is_paragraph(const Reference<css::text::XTextContent>& element);

/// The paragraph (or table) that a range starts in, within the range's own text.
Reference<css::text::XTextContent> element_of(const Reference<css::text::XTextRange>& range);

/// Calls `visit` with each paragraph and table from the start of `range` to its end, until it says false.
void for_each_element(const Reference<css::text::XTextRange>& range,
                      const std::function<bool(const Reference<css::text::XTextContent>&)>& visit);

/// Calls `visit` with the name of every bookmark that starts or stands in the paragraphs of `range`.
void for_each_bookmark(const Reference<css::text::XTextRange>& range,
                       const std::function<void(const std::string&)>& visit);

/// Calls `visit` with every content control of a paragraph.
void for_each_paragraph_control(const Reference<css::text::XTextContent>& paragraph,
                                const std::function<void(const Reference<css::text::XTextContent>&)>& visit);

/// Calls `visit` with each run of a paragraph's text in one look; what a tracked change deletes, notes, fields and
/// content controls are left out.
void for_each_kept_text(const Reference<css::text::XTextContent>& paragraph,
                        const std::function<void(const Reference<css::text::XTextRange>&, const std::string&)>& visit);

/// Whether a paragraph holds the start of a field that spans text, as DOCX has them.
bool holds_field_mark(const Reference<css::text::XTextContent>& paragraph);

/// Whether a paragraph carries the start of a clause's mark.
bool starts_clause(const Reference<css::text::XTextContent>& paragraph);

/// Moves the cursor over that text, which stands behind it; `select`: and selects it.
void go_over(const Reference<css::text::XTextCursor>& cursor, std::string_view text, bool select);

/// What a content control says: without what a tracked deletion takes away, which its own string holds still.
std::string text_of_control(const Reference<css::text::XTextContent>& control);

/// The end of the mark of the clause that this range lies in (through the tables around it); empty outside clauses.
Reference<css::text::XTextRange> end_of_enclosing_clause(const Reference<css::frame::XModel>& model,
                                                         const Reference<css::text::XTextRange>& range);

}  // namespace bestek::writer
