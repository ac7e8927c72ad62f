// SPDX-License-Identifier: EUPL-1.2
// Writes values into the content controls of the live document.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/document/edit_plan.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// A control and what it is to say.
struct PendingFill {
  Reference<css::text::XTextContent> control;
  std::string value;
};

/// Finds the controls of every edit and looks whether each may be written. Nothing is changed.
/// Errors: document.no-fill-in; those of check_range.
Result<std::vector<PendingFill>> find_fills(const Reference<css::frame::XModel>& model,
                                            std::span<const FillEdit> edits);

/// Writes the value ("" shows the label in brackets again); does nothing when the control says it already.
void write_fill(const PendingFill& fill);

/// A content control of ours around new text at the end of `text`, empty (showing its label) or filled.
void append_control(const Reference<css::frame::XModel>& model, const Reference<css::text::XText>& text,
                    const DerivedCell& cell);

}  // namespace bestek::writer
