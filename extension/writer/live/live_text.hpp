// SPDX-License-Identifier: EUPL-1.2
// Finding one's way in the live document's text: paragraphs, bookmarks, and the clauses that the marks delimit.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "writer/uno.hpp"

namespace bestek::writer {

/// Whether the bookmark is a clause's range, a copied one included.
bool is_clause_mark(std::string_view bookmark);
/// The placement of a clause mark; "" for any other name.
std::string placement_of_mark(std::string_view bookmark);

/// The anchor of a bookmark; empty when the document has none of that name.
Reference<css::text::XTextRange> bookmark_range(const Reference<css::frame::XModel>& model, const std::string& name);

/// Takes the bookmark away where the document has one of that name; its text stays.
void remove_bookmark(const Reference<css::frame::XModel>& model, const std::string& name);

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

/// What a content control says: without what a tracked deletion takes away, which its own string holds still.
std::string text_of_control(const Reference<css::text::XTextContent>& control);

/// One content control as it stands in the text.
struct LiveControl {
  std::string tag;
  std::string placement;  ///< of the clause whose extent it stands in; "" outside clauses
  Reference<css::text::XTextContent> control;
};

/// Where a table stands in the body: the cells around it, outermost first, and the clause mark ("" for none).
struct LiveTable {
  std::vector<Reference<css::text::XText>> cells;
  std::string mark;
  Reference<css::text::XTextTable> table;
};

/// A paragraph where it begins, and what it says; of paragraphs that a deleted break joins, the first with all text.
struct LiveParagraph {
  Reference<css::text::XTextRange> range;
  std::string text;
};

/// Walks the body in reading order, tables included, and shows every content control, table and paragraph; what a
/// tracked change deletes is not shown, as the reader does not read it. The office's own list of controls still counts
/// undone ones, and it does not say in which text a table stands.
struct BodyVisitor {
  std::function<void(const LiveControl&)> control;
  std::function<void(const LiveTable&)> table;
  std::function<void(const LiveParagraph&)> paragraph;
};
void walk_body(const Reference<css::frame::XModel>& model, const BodyVisitor& visitor);
/// The same in another text: a header, a note, a frame.
void walk_text(const Reference<css::text::XText>& text, const BodyVisitor& visitor);

/// Where the table stands; nothing when it is not in the body (header, note, frame).
std::optional<LiveTable> locate_table(const Reference<css::frame::XModel>& model,
                                      const Reference<css::text::XTextTable>& table);

/// The end of the mark of the clause that this range lies in (through the tables around it); empty outside clauses.
Reference<css::text::XTextRange> end_of_enclosing_clause(const Reference<css::frame::XModel>& model,
                                                         const Reference<css::text::XTextRange>& range);

}  // namespace bestek::writer
