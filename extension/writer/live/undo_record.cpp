// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/undo_record.hpp"

#include <atomic>
#include <com/sun/star/document/XUndoAction.hpp>
#include <cppuhelper/implbase1.hxx>

namespace bestek::writer {

/// Listener and action write it, on whatever thread the office calls them.
struct StepFacts {
  std::atomic<sal_Int32> depth = 0;  ///< contexts around the step's content, its own included; 0: it was never begun
  std::atomic<bool> open = false;    ///< its context is not left yet
  std::atomic<bool> changed = false;
  std::atomic<bool> has_action = false;
  std::atomic<bool> last = false;    ///< left and not undone, and nothing was done in the document after it
  std::atomic<bool> undone = false;  ///< our action was undone
  std::atomic<bool> quiet = false;   ///< nothing was done, undone or redone since it was taken back
};

namespace {

/// Stands in the document's undo stack, within the step.
class StepAction final : public cppu::WeakImplHelper1<css::document::XUndoAction> {
 public:
  StepAction(std::shared_ptr<StepFacts> facts, std::function<void()> undone, std::function<void()> redone)
      : facts_(std::move(facts)), undone_(std::move(undone)), redone_(std::move(redone)) {}
  /// The undo manager let go of the step: it is in neither stack any more.
  ~StepAction() override { facts_->last = facts_->quiet = false; }
  OUString SAL_CALL getTitle() override { return OUString("Bestek"); }
  void SAL_CALL undo() override {
    facts_->last = false;
    facts_->undone = true;
    if (undone_) guarded(undone_);
  }
  void SAL_CALL redo() override {
    facts_->undone = false;
    if (redone_) guarded(redone_);
  }

 private:
  std::shared_ptr<StepFacts> facts_;
  std::function<void()> undone_;
  std::function<void()> redone_;
};

class StepListener final : public cppu::WeakImplHelper1<css::document::XUndoManagerListener> {
 public:
  explicit StepListener(std::shared_ptr<StepFacts> facts) : facts_(std::move(facts)) {}

  void SAL_CALL enteredContext(const css::document::UndoManagerEvent& event) override {
    if (facts_->depth != 0) return;
    facts_->depth = event.UndoContextDepth;
    facts_->open = true;
  }
  void SAL_CALL undoActionAdded(const css::document::UndoManagerEvent&) override { done(); }
  void SAL_CALL leftContext(const css::document::UndoManagerEvent& event) override {
    if (is_end(event)) {
      facts_->last = facts_->changed.load();
    } else {
      done();
    }
  }
  void SAL_CALL cancelledContext(const css::document::UndoManagerEvent& event) override {
    if (is_end(event)) facts_->changed = false;
  }
  void SAL_CALL leftHiddenContext(const css::document::UndoManagerEvent&) override { done(); }
  void SAL_CALL enteredHiddenContext(const css::document::UndoManagerEvent&) override {}
  void SAL_CALL actionUndone(const css::document::UndoManagerEvent&) override { other(); }
  void SAL_CALL actionRedone(const css::document::UndoManagerEvent&) override { other(); }
  void SAL_CALL allActionsCleared(const css::lang::EventObject&) override { other(); }
  void SAL_CALL redoActionsCleared(const css::lang::EventObject&) override { facts_->quiet = false; }
  void SAL_CALL resetAll(const css::lang::EventObject&) override { end(); }
  void SAL_CALL disposing(const css::lang::EventObject&) override { end(); }

 private:
  /// Something that undo takes back was done: in the step, or after it.
  void done() noexcept {
    if (facts_->open) {
      facts_->changed = true;
    } else {
      other();
    }
  }
  void other() noexcept { facts_->last = facts_->quiet = false; }
  void end() noexcept {
    facts_->open = false;
    other();
  }

  /// Writer opens contexts of its own within ours: ours ends where the depth falls below it.
  bool is_end(const css::document::UndoManagerEvent& event) noexcept {
    return event.UndoContextDepth < facts_->depth && facts_->open.exchange(false);
  }

  std::shared_ptr<StepFacts> facts_;
};

}  // namespace

StepRecord::StepRecord(const Reference<css::document::XUndoManager>& manager, std::string_view title)
    : manager_(manager), facts_(std::make_shared<StepFacts>()), listener_(new StepListener(facts_)) {
  manager_->addUndoManagerListener(listener_);
  try {
    manager_->enterUndoContext(from_utf8(title));
  } catch (...) {
    // A listener of somebody else threw: the office has entered the context by then.
    facts_->open = false;
    guarded([this] { manager_->leaveUndoContext(); });
    guarded([this] { manager_->removeUndoManagerListener(listener_); });
    throw;
  }
}

StepRecord::~StepRecord() {
  leave();
  guarded([this] { manager_->removeUndoManagerListener(listener_); });
}

bool StepRecord::changed() const noexcept { return facts_->changed; }

void StepRecord::add_action(std::function<void()> undone, std::function<void()> redone) {
  if (!facts_->open) return;
  manager_->addUndoAction(new StepAction(facts_, std::move(undone), std::move(redone)));
  facts_->has_action = true;
}

void StepRecord::leave() noexcept {
  if (!facts_->open) return;
  if (facts_->changed && !facts_->has_action) guarded([this] { add_action({}, {}); });
  guarded([this] { manager_->leaveUndoContext(); });
}

bool StepRecord::take_back() noexcept {
  leave();
  if (!facts_->changed) return true;
  if (!facts_->last) return false;
  bool done = false;
  guarded([&] {
    manager_->undo();
    done = facts_->undone;
    // Another step came in between, and the office undid that one.
    if (!done) manager_->redo();
  });
  facts_->quiet = done;
  return done;
}

void StepRecord::forget_redo() noexcept {
  if (!facts_->quiet.exchange(false)) return;
  guarded([this] { manager_->clearRedo(); });
}

}  // namespace bestek::writer
