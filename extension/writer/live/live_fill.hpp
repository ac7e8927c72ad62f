// SPDX-License-Identifier: EUPL-1.2
// Writes values into the content controls of the live document.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/edit/edit_plan.hpp"
#include "writer/live/live_text.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// Which control it is: the how manyth with its tag that stands in no other of ours. What stands inside one goes when
/// that is written, and comes back when it is undone; these are the same all the time.
struct OuterControl {
  std::string tag;
  std::size_t occurrence = 0, total = 0;
};

/// A control and what it is to say.
struct PendingFill {
  Reference<css::text::XTextContent> control;
  OuterControl place;
  std::string value;
  std::optional<LiveInsertion> insertion;  ///< that the value is to be part of
};

/// What the office's undo and redo leave out of a control that was written.
struct FillState {
  OuterControl place;
  bool shows_label = false;
  std::optional<LiveInsertion> insertion;  ///< that its text is to be part of
};

/// Finds the controls of every edit that do not say its value yet; whether each may be written was asked when the plan
/// was made. Nothing is changed. Errors: document.no-fill-in.
Result<std::vector<PendingFill>> find_fills(const Reference<css::frame::XModel>& model,
                                            std::span<const FillEdit> edits);

/// Writes the value; "" shows the label in brackets again. While changes are recorded it is one insertion and one
/// deletion, so that accepting them gives the new value and rejecting them the old one. While they are not, a value in
/// somebody's recorded insertion stays part of it: rejected, nothing of it remains.
void write_fill(const Reference<css::frame::XModel>& model, const PendingFill& fill);

/// The controls as they are now, before they are written; and after it.
std::vector<FillState> states_before(std::span<const PendingFill> fills);
std::vector<FillState> states_after(std::span<const PendingFill> fills);

/// Brings the controls back into those states; what they say is left alone. False when somebody holds text of the
/// document so that it could not be looked into.
bool restore_fills(const Reference<css::frame::XModel>& model, std::span<const FillState> states);

/// A content control of ours around new text at the end of `text`, empty (showing its label) or filled.
void append_control(const Reference<css::frame::XModel>& model, const Reference<css::text::XText>& text,
                    const DerivedCell& cell);

}  // namespace bestek::writer
