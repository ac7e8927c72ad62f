// SPDX-License-Identifier: EUPL-1.2
// Writes values into the content controls of the live document.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/edit/edit_plan.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// A control and what it is to say.
struct PendingFill {
  Reference<css::text::XTextContent> control;
  FillEdit edit;
};

/// Finds the controls of every edit that do not say its value yet; whether each may be written was asked when the plan
/// was made. Nothing is changed. Errors: document.no-fill-in.
Result<std::vector<PendingFill>> find_fills(const Reference<css::frame::XModel>& model,
                                            std::span<const FillEdit> edits);

/// Writes the value; "" shows the label in brackets again. While changes are recorded it is one insertion and one
/// deletion, so that accepting them gives the new value and rejecting them the old one.
void write_fill(const Reference<css::frame::XModel>& model, const PendingFill& fill);

/// The controls as they are now, for mark_fills: value "" for one that is marked as showing its label.
std::vector<FillEdit> labels_shown(std::span<const PendingFill> fills);

/// Marks the controls of the edits as showing their label (where the value is "") or an answer, and leaves what they
/// say alone: the office's undo brings text back but not this.
void mark_fills(const Reference<css::frame::XModel>& model, std::span<const FillEdit> edits);

/// A content control of ours around new text at the end of `text`, empty (showing its label) or filled.
void append_control(const Reference<css::frame::XModel>& model, const Reference<css::text::XText>& text,
                    const DerivedCell& cell);

}  // namespace bestek::writer
