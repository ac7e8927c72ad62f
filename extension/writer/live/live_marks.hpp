// SPDX-License-Identifier: EUPL-1.2
// Puts marks and content controls round clauses that stand in the live document without them.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <span>
#include <vector>

#include "core/base/result.hpp"
#include "core/edit/mark_edit.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// A clause to be marked with its paragraphs, one for each of the edit; empty where that has no text.
struct PendingMark {
  MarkEdit edit;
  std::vector<Reference<css::text::XTextRange>> paragraphs;
};

/// Finds the paragraphs of every edit. Nothing is changed. Errors: document.changed-meanwhile when they are not there
/// as they were read.
Result<std::vector<PendingMark>> find_marks(const Reference<css::frame::XModel>& model,
                                            std::span<const MarkEdit> edits);

/// Puts a content control round every fill-in; the text stays as it is. Text of several looks stays without one, as in
/// a file. The office takes no part in it: in 25.2 its undo of a second control in a paragraph leaves that one behind,
/// and its redo puts it elsewhere. remove_controls takes them back, put_controls does it again: finding the paragraphs
/// anew, and changing nothing where they are not there as they were.
void put_controls(const Reference<css::frame::XModel>& model, std::span<const MarkEdit> edits);
void remove_controls(const Reference<css::frame::XModel>& model, std::span<const MarkEdit> edits);

/// Puts the range and its witness there.
void write_mark(const Reference<css::frame::XModel>& model, const PendingMark& pending);

/// A content control of ours around what the cursor spans; `open`: that is its label. Gives its properties.
Reference<css::beans::XPropertySet> put_control(const Reference<css::frame::XModel>& model,
                                                const Reference<css::text::XTextCursor>& cursor, const std::string& tag,
                                                const std::string& label, bool open);

/// A bookmark of that name over what the cursor spans.
void put_bookmark(const Reference<css::frame::XModel>& model, const Reference<css::text::XTextCursor>& cursor,
                  const std::string& name);

}  // namespace bestek::writer
