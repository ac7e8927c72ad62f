// SPDX-License-Identifier: EUPL-1.2
// The live document in the order in which the core reads it. Nothing here knows which clause a control belongs to: the
// core decides that of what it read, and edits come back as counts.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "writer/live/live_text.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// One content control as it stands in the text.
struct LiveControl {
  std::string tag;
  Reference<css::text::XTextContent> control;
  bool inside = false;                     ///< it stands in another control of ours, and goes when that is written
  std::optional<LiveInsertion> insertion;  ///< the tracked insertion that its text begins in
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

/// Who sees the controls, tables and paragraphs of a walk; tables only of the body itself. What a tracked change
/// deletes and what a generated index holds is not shown, as the reader does not read it. The office's own list of
/// controls still counts undone ones, and it does not say in which text a table stands. `gone` hears of each table,
/// cell or control that Writer cannot look into, as somebody holds it from before an undo.
struct LiveVisitor {
  std::function<void(const LiveControl&)> control;
  std::function<void(const LiveTable&)> table;
  std::function<void(const LiveParagraph&)> paragraph;
  std::function<void()> gone = {};  // NOLINT(readability-redundant-member-init): who makes one need not name it
};

/// Walks the body with its tables, and frames after the paragraph that they hang on.
void walk_body(const Reference<css::frame::XModel>& model, const LiveVisitor& visitor);
/// The same, and then what stands beside the body: headers and footers by page style, then notes.
void walk_document(const Reference<css::frame::XModel>& model, const LiveVisitor& visitor);

/// Walks one text, a cell's for instance, with the tables in it.
void walk_text(const Reference<css::text::XText>& text, const LiveVisitor& visitor);

/// Where the table stands; nothing when it is not in the body (header, note, frame).
std::optional<LiveTable> locate_table(const Reference<css::frame::XModel>& model,
                                      const Reference<css::text::XTextTable>& table);

}  // namespace bestek::writer
