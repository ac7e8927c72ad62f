// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/undo_scope.hpp"

#include <com/sun/star/document/XUndoAction.hpp>
#include <cppuhelper/implbase1.hxx>

namespace bestek::writer {
namespace {

Reference<css::document::XUndoManager> undo_manager(const Reference<css::frame::XModel>& model) {
  const Reference<css::document::XUndoManagerSupplier> supplier(model, UNO_QUERY);
  return supplier.is() ? supplier->getUndoManager() : nullptr;
}

/// Stands in the document's undo stack, within one step of ours.
class FollowUndo final : public cppu::WeakImplHelper1<css::document::XUndoAction> {
 public:
  FollowUndo(std::function<void()> undone, std::function<void()> redone)
      : undone_(std::move(undone)), redone_(std::move(redone)) {}
  OUString SAL_CALL getTitle() override { return OUString("Bestek"); }
  void SAL_CALL undo() override { guarded(undone_); }
  void SAL_CALL redo() override { guarded(redone_); }

 private:
  std::function<void()> undone_;
  std::function<void()> redone_;
};

}  // namespace

UndoScope::UndoScope(const Reference<css::frame::XModel>& model, std::string_view title)
    : manager_(undo_manager(model)) {
  if (!manager_.is()) return;
  const auto titles = manager_->getAllUndoActionTitles();
  steps_before_ = titles.getLength();
  if (steps_before_ > 0) last_before_ = titles[0];
  manager_->enterUndoContext(from_utf8(title));
  open_ = true;
}

UndoScope::~UndoScope() { leave(); }

void UndoScope::follow(std::function<void()> undone, std::function<void()> redone) {
  if (open_) manager_->addUndoAction(new FollowUndo(std::move(undone), std::move(redone)));
}

void UndoScope::leave() noexcept {
  if (!std::exchange(open_, false)) return;
  guarded([this] { manager_->leaveUndoContext(); });
}

void UndoScope::roll_back() noexcept {
  if (!open_) return;
  guarded([this] {
    leave();
    // A context in which nothing happened leaves no step behind: the last step then is the person's own.
    const auto titles = manager_->getAllUndoActionTitles();
    const bool ours = titles.getLength() > steps_before_ || (titles.hasElements() && titles[0] != last_before_);
    if (!ours) return;
    manager_->undo();
    manager_->clearRedo();
  });
}

void undo_last(const Reference<css::frame::XModel>& model, std::string_view title) noexcept {
  guarded([&] {
    const auto manager = undo_manager(model);
    if (!manager.is() || !manager->isUndoPossible()) return;
    // What could be redone is left alone: clearing it at once ends the office (measured in 25.2).
    if (manager->getCurrentUndoActionTitle() == from_utf8(title)) manager->undo();
  });
}

ControllerLock::ControllerLock(const Reference<css::frame::XModel>& model) : model_(model) {
  model_->lockControllers();
}

ControllerLock::~ControllerLock() {
  guarded([this] { model_->unlockControllers(); });
}

}  // namespace bestek::writer
