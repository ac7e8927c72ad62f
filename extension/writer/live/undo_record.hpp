// SPDX-License-Identifier: EUPL-1.2
// What happens to one step of ours in a document's undo stack: told by the undo manager and by an action of our own in
// the step, never read from titles, which a person's own steps may have too.
#pragma once

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/document/XUndoManagerListener.hpp>
#include <functional>
#include <memory>

#include "writer/uno.hpp"

namespace bestek::writer {

struct StepFacts;

/// Begins a step when made, and hears what becomes of it until it is destroyed.
class StepRecord {
 public:
  /// Throws what the office throws; no step is begun then. While the undo manager is locked there are no steps.
  StepRecord(const Reference<css::document::XUndoManager>& manager, std::string_view title);
  ~StepRecord();
  StepRecord(const StepRecord&) = delete;
  StepRecord& operator=(const StepRecord&) = delete;

  /// Whether anything was done in it that undo takes back.
  bool changed() const noexcept;
  /// Puts an action of our own into the step: it makes a step of what else changed nothing.
  void add_action(std::function<void()> undone, std::function<void()> redone);
  void leave() noexcept;
  /// As UndoStep::take_back says, but the step stays to redo.
  bool take_back() noexcept;
  /// Once it was taken back and nothing happened since: nothing stays to redo. On the main thread only: the office
  /// gives its own lock away while it clears redo and, unlike undo, does not take it again (framework,
  /// impl_processRequest and impl_clearRedo of undomanagerhelper.cxx). What the step held is then freed while the main
  /// thread reads the text, and the office ends: once in ten times when a thread of the bridge clears while the main
  /// thread stores (measured in 25.2; never in forty on the main thread, which holds the lock twice).
  void forget_redo() noexcept;

 private:
  Reference<css::document::XUndoManager> manager_;
  std::shared_ptr<StepFacts> facts_;
  Reference<css::document::XUndoManagerListener> listener_;
};

}  // namespace bestek::writer
