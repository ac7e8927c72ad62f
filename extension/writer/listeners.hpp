// SPDX-License-Identifier: EUPL-1.2
// Listeners of the office that call a function. Each lets no exception out and forgets its function on disposing.
#pragma once

#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XKeyListener.hpp>
#include <com/sun/star/awt/XTextListener.hpp>
#include <com/sun/star/awt/XWindowListener.hpp>
#include <com/sun/star/frame/XTerminateListener.hpp>
#include <cppuhelper/implbase1.hxx>
#include <functional>
#include <utility>

#include "writer/uno.hpp"

namespace bestek::writer {

template <typename Interface>
class FunctionListener : public cppu::WeakImplHelper1<Interface> {
 public:
  explicit FunctionListener(std::function<void()> call) : call_(std::move(call)) {}
  void SAL_CALL disposing(const css::lang::EventObject&) override { call_ = nullptr; }

 protected:
  void run() noexcept {
    guarded([this] {
      if (const auto keep = call_) keep();
    });
  }

 private:
  std::function<void()> call_;
};

class ActionListener final : public FunctionListener<css::awt::XActionListener> {
 public:
  using FunctionListener::FunctionListener;
  void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override { run(); }
};

class ItemListener final : public FunctionListener<css::awt::XItemListener> {
 public:
  using FunctionListener::FunctionListener;
  void SAL_CALL itemStateChanged(const css::awt::ItemEvent&) override { run(); }
};

class TextListener final : public FunctionListener<css::awt::XTextListener> {
 public:
  using FunctionListener::FunctionListener;
  void SAL_CALL textChanged(const css::awt::TextEvent&) override { run(); }
};

class ResizeListener final : public FunctionListener<css::awt::XWindowListener> {
 public:
  using FunctionListener::FunctionListener;
  void SAL_CALL windowResized(const css::awt::WindowEvent&) override { run(); }
  void SAL_CALL windowMoved(const css::awt::WindowEvent&) override {}
  void SAL_CALL windowShown(const css::lang::EventObject&) override { run(); }
  void SAL_CALL windowHidden(const css::lang::EventObject&) override {}
};

/// Calls the function when one key is pressed and released on the control: once, although the office tells of each
/// release twice in a panel (measured in 25.2).
class KeyListener final : public FunctionListener<css::awt::XKeyListener> {
 public:
  KeyListener(sal_Int16 key, std::function<void()> call) : FunctionListener(std::move(call)), key_(key) {}
  void SAL_CALL keyPressed(const css::awt::KeyEvent& event) override { pressed_ = is_key(event); }
  void SAL_CALL keyReleased(const css::awt::KeyEvent& event) override {
    if (std::exchange(pressed_, false) && is_key(event)) run();
  }

 private:
  bool is_key(const css::awt::KeyEvent& event) const { return event.KeyCode == key_ && event.Modifiers == 0; }

  sal_Int16 key_;
  bool pressed_ = false;
};

/// Calls the function when the desktop really ends; never refuses the end.
class TerminateListener final : public FunctionListener<css::frame::XTerminateListener> {
 public:
  using FunctionListener::FunctionListener;
  void SAL_CALL queryTermination(const css::lang::EventObject&) override {}
  void SAL_CALL notifyTermination(const css::lang::EventObject&) override { run(); }
};

}  // namespace bestek::writer
