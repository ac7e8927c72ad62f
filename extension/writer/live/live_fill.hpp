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

/// A control, what it is to say and whether it shows its label now.
struct PendingFill {
  Reference<css::text::XTextContent> control;
  FillEdit edit;
  bool open = false;
};

/// Finds the controls of every edit that do not say its value yet and looks whether each may be written. Nothing is
/// changed. Errors: document.no-fill-in; those of check_range.
Result<std::vector<PendingFill>> find_fills(const Reference<css::frame::XModel>& model,
                                            std::span<const FillEdit> edits);

/// Writes the value; "" shows the label in brackets again.
void write_fill(const PendingFill& fill);

/// Marks the controls of the edits as showing their label (where the value is "") or an answer, and leaves what they
/// say alone: the office's undo brings text back but not this.
void mark_fills(const Reference<css::frame::XModel>& model, std::span<const FillEdit> edits);

/// A content control of ours around new text at the end of `text`, empty (showing its label) or filled.
void append_control(const Reference<css::frame::XModel>& model, const Reference<css::text::XText>& text,
                    const DerivedCell& cell);

}  // namespace bestek::writer
