// SPDX-License-Identifier: EUPL-1.2
// Scope objects for what must be closed again in a document, whatever happens in between.
#pragma once

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <functional>

#include "writer/uno.hpp"

namespace bestek::writer {

/// Everything done while it lives is one undo step. `roll_back` takes it all away again.
class UndoScope {
 public:
  UndoScope(const Reference<css::frame::XModel>& model, std::string_view title);
  ~UndoScope();
  UndoScope(const UndoScope&) = delete;
  UndoScope& operator=(const UndoScope&) = delete;

  /// Makes what undo itself does not keep follow the step: `undone` runs when the person takes it back, `redone` when
  /// it is done again. They may outlive everything: they hold values and weak references only.
  void follow(std::function<void()> undone, std::function<void()> redone);

  /// Ends the step and undoes it; nothing stays to redo.
  void roll_back() noexcept;

 private:
  void leave() noexcept;

  Reference<css::document::XUndoManager> manager_;
  sal_Int32 steps_before_ = 0;
  OUString last_before_;
  bool open_ = false;
};

/// Takes the document's last undo step back, if it is the one called `title`.
void undo_last(const Reference<css::frame::XModel>& model, std::string_view title) noexcept;

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

}  // namespace bestek::writer
