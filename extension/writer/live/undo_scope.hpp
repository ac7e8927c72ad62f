// SPDX-License-Identifier: EUPL-1.2
// Scope objects for what must be closed again in a document, whatever happens in between.
#pragma once

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <functional>
#include <memory>

#include "core/base/result.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

class StepRecord;

/// A step of ours in a document's undo stack; empty when the work left none. Copies mean the same step.
class UndoStep {
 public:
  UndoStep() = default;
  explicit UndoStep(std::shared_ptr<StepRecord> record) : record_(std::move(record)) {}

  /// Undoes the step; as soon as the main thread comes to it, nothing stays to redo. Refuses, with false, when the
  /// document's last step is another one by now: that may be the person's own. An empty step has nothing to undo: true.
  bool take_back() noexcept;

 private:
  std::shared_ptr<StepRecord> record_;
};

/// The document's undo manager; empty when it has none.
Reference<css::document::XUndoManager> undo_manager_of(const Reference<css::frame::XModel>& model);

/// Whether a step can be taken back at all. Errors: writer.undo-locked while somebody has locked the undo manager: the
/// office then records nothing and undoes nothing.
Status check_undo(const Reference<css::frame::XModel>& model);
/// writer.edit-left: a change failed for that reason, and what was done already could not be taken back.
Error not_taken_back(const Error& reason);

/// Everything done while it lives is one undo step.
class UndoScope {
 public:
  UndoScope(const Reference<css::frame::XModel>& model, std::string_view title);
  ~UndoScope();
  UndoScope(const UndoScope&) = delete;
  UndoScope& operator=(const UndoScope&) = delete;

  /// Whether anything was done until now that undo takes back.
  bool changed() const noexcept;

  /// Puts an action of our own into the step: `undone` runs when the step is taken back, `redone` when it is done
  /// again, for what undo itself does not keep. They may outlive everything: they hold values and weak references
  /// only, and never call the undo manager, which waits for them.
  void follow(std::function<void()> undone, std::function<void()> redone);

  /// Ends the step.
  UndoStep leave() noexcept;

 private:
  std::shared_ptr<StepRecord> record_;
};

/// What is done while it lives belongs to the last step of work: both are undone and done again together. Where there
/// is no such step it is one of its own, named `title`.
class PartOfLastStep {
 public:
  PartOfLastStep(const Reference<css::frame::XModel>& model, std::string_view title);
  ~PartOfLastStep();
  PartOfLastStep(const PartOfLastStep&) = delete;
  PartOfLastStep& operator=(const PartOfLastStep&) = delete;

 private:
  Reference<css::document::XUndoManager> manager_;
};

/// While it lives, nothing that happens in the document becomes a step.
class NoSteps {
 public:
  explicit NoSteps(const Reference<css::frame::XModel>& model);
  ~NoSteps();
  NoSteps(const NoSteps&) = delete;
  NoSteps& operator=(const NoSteps&) = delete;

 private:
  Reference<css::document::XUndoManager> manager_;
};

/// No repainting while it lives.
class ControllerLock {
 public:
  explicit ControllerLock(const Reference<css::frame::XModel>& model);
  ~ControllerLock();
  ControllerLock(const ControllerLock&) = delete;
  ControllerLock& operator=(const ControllerLock&) = delete;

 private:
  Reference<css::frame::XModel> model_;
};

/// Painting again while it lives: a frame does nothing that is dispatched to it while its controllers are locked.
class ControllerUnlock {
 public:
  explicit ControllerUnlock(const Reference<css::frame::XModel>& model);
  ~ControllerUnlock();
  ControllerUnlock(const ControllerUnlock&) = delete;
  ControllerUnlock& operator=(const ControllerUnlock&) = delete;

 private:
  Reference<css::frame::XModel> model_;
  int locks_ = 0;
};

}  // namespace bestek::writer
