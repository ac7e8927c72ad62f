// SPDX-License-Identifier: EUPL-1.2
#include "writer/undo_scope.hpp"

namespace bestek::writer {

UndoScope::UndoScope(const Reference<css::frame::XModel>& model, std::string_view title) {
  const Reference<css::document::XUndoManagerSupplier> supplier(model, UNO_QUERY);
  if (supplier.is()) manager_ = supplier->getUndoManager();
  if (!manager_.is()) return;
  manager_->enterUndoContext(from_utf8(title));
  open_ = true;
}

UndoScope::~UndoScope() { leave(); }

void UndoScope::leave() noexcept {
  if (!std::exchange(open_, false)) return;
  guarded([this] { manager_->leaveUndoContext(); });
}

void UndoScope::roll_back() noexcept {
  if (!open_) return;
  // A context in which nothing happened leaves no step behind: then there is nothing of ours to undo.
  guarded([this] {
    const auto before = manager_->getAllUndoActionTitles().getLength();
    leave();
    if (manager_->getAllUndoActionTitles().getLength() > before || manager_->isUndoPossible()) {
      manager_->undo();
      manager_->clearRedo();
    }
  });
}

ControllerLock::ControllerLock(Reference<css::frame::XModel> model) : model_(std::move(model)) {
  model_->lockControllers();
}

ControllerLock::~ControllerLock() {
  guarded([this] { model_->unlockControllers(); });
}

}  // namespace bestek::writer
