// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/undo_scope.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>

#include "core/base/messages.hpp"
#include "core/base/words.hpp"
#include "writer/live/live_place.hpp"
#include "writer/live/undo_record.hpp"
#include "writer/main_thread.hpp"

namespace bestek::writer {

Reference<css::document::XUndoManager> undo_manager_of(const Reference<css::frame::XModel>& model) {
  const Reference<css::document::XUndoManagerSupplier> supplier(model, UNO_QUERY);
  return supplier.is() ? supplier->getUndoManager() : nullptr;
}

Status check_undo(const Reference<css::frame::XModel>& model) {
  const auto manager = undo_manager_of(model);
  return manager.is() && manager->isLocked() ? Status(writer_error("writer.undo-locked")) : Done{};
}

Error not_taken_back(const Error& reason) {
  Error error = writer_error("writer.edit-left", reason.place.position);
  error.place.file = reason.place.file;
  for (const Language language : kLanguages)
    error.args.emplace_back("reason." + std::string(language_code(language)), message(reason, language));
  return error;
}

bool UndoStep::take_back() noexcept {
  if (!record_) return true;
  const bool done = record_->take_back();
  guarded([this] { post_to_main([record = record_] { record->forget_redo(); }); });
  return done;
}

UndoScope::UndoScope(const Reference<css::frame::XModel>& model, std::string_view title) {
  const auto manager = undo_manager_of(model);
  if (manager.is()) record_ = std::make_shared<StepRecord>(manager, title);
}

UndoScope::~UndoScope() { leave(); }

bool UndoScope::changed() const noexcept { return record_ && record_->changed(); }

void UndoScope::follow(std::function<void()> undone, std::function<void()> redone) {
  if (record_) record_->add_action(std::move(undone), std::move(redone));
}

UndoStep UndoScope::leave() noexcept {
  if (record_) record_->leave();
  return UndoStep(record_);
}

PartOfLastStep::PartOfLastStep(const Reference<css::frame::XModel>& model, std::string_view title)
    : manager_(there(undo_manager_of(model))) {
  if (manager_->isUndoPossible()) {
    manager_->enterHiddenUndoContext();
  } else {
    manager_->enterUndoContext(from_utf8(title));
  }
}

PartOfLastStep::~PartOfLastStep() {
  guarded([this] { manager_->leaveUndoContext(); });
}

NoSteps::NoSteps(const Reference<css::frame::XModel>& model) : manager_(there(undo_manager_of(model))) {
  manager_->lock();
}

NoSteps::~NoSteps() {
  guarded([this] { manager_->unlock(); });
}

ControllerLock::ControllerLock(const Reference<css::frame::XModel>& model) : model_(model) {
  if (model_.is()) model_->lockControllers();
}

ControllerLock::~ControllerLock() {
  guarded([this] {
    if (model_.is()) model_->unlockControllers();
  });
}

ControllerUnlock::ControllerUnlock(const Reference<css::frame::XModel>& model) : model_(model) {
  for (; model_->hasControllersLocked(); ++locks_) model_->unlockControllers();
}

ControllerUnlock::~ControllerUnlock() {
  guarded([this] {
    for (; locks_ > 0; --locks_) model_->lockControllers();
  });
}

}  // namespace bestek::writer
