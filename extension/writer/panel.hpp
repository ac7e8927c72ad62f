// SPDX-License-Identifier: EUPL-1.2
// What the three panels share: a window made from an .xdl file, laid out again whenever the sidebar changes its size.
#pragma once

#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/ui/XSidebarPanel.hpp>
#include <com/sun/star/ui/XToolPanel.hpp>
#include <com/sun/star/ui/XUIElement.hpp>
#include <cppuhelper/implbase4.hxx>
#include <functional>
#include <vector>

#include "writer/panel_layout.hpp"

namespace bestek::writer {

class Panel : public cppu::WeakImplHelper4<css::ui::XUIElement, css::ui::XToolPanel, css::ui::XSidebarPanel,
                                           css::lang::XComponent> {
 public:
  Panel(Context context, Reference<css::frame::XFrame> frame, OUString url);

  /// Makes the window inside `parent` and fills it. Call once, after construction.
  void open(const Reference<css::awt::XWindow>& parent);

  // XUIElement
  Reference<css::frame::XFrame> SAL_CALL getFrame() override { return frame_; }
  OUString SAL_CALL getResourceURL() override { return url_; }
  sal_Int16 SAL_CALL getType() override;
  Reference<css::uno::XInterface> SAL_CALL getRealInterface() override { return static_cast<css::ui::XToolPanel*>(this); }
  // XToolPanel
  Reference<css::awt::XWindow> SAL_CALL getWindow() override { return window_; }
  Reference<css::accessibility::XAccessible> SAL_CALL
  createAccessible(const Reference<css::accessibility::XAccessible>& parent) override;
  // XSidebarPanel
  css::ui::LayoutSize SAL_CALL getHeightForWidth(sal_Int32 width) override;
  sal_Int32 SAL_CALL getMinimalWidth() override;
  // XComponent
  void SAL_CALL dispose() override;
  void SAL_CALL addEventListener(const Reference<css::lang::XEventListener>& listener) override;
  void SAL_CALL removeEventListener(const Reference<css::lang::XEventListener>& listener) override;

  const Reference<css::awt::XControlContainer>& controls() const { return controls_; }

 protected:
  virtual const char* dialog_file() const = 0;
  virtual std::vector<PanelRow> rows() const = 0;
  /// Sets words and listeners; called once when the window is there.
  virtual void fill() = 0;

  Reference<css::uno::XInterface> control(const char* name) const;
  Reference<css::beans::XPropertySet> model(const char* name) const;
  Reference<css::awt::XListBox> list(const char* name) const;
  void set_label(const char* name, std::string_view text);
  std::string text_of(const char* name) const;
  void set_text(const char* name, std::string_view text);
  void set_items(const char* name, const std::vector<std::string>& items);
  int selected(const char* name) const;
  void select(const char* name, int index);
  void enable(const char* name, bool on);
  /// Shows `text` on the panel's message line.
  void say(std::string_view text) { set_label("message", text); }
  /// The interface language's word for `key`.
  std::string_view word(std::string_view key) const;

  void on_click(const char* button, std::function<void()> call);
  void on_select(const char* list_box, std::function<void()> call);
  void on_change(const char* field, std::function<void()> call);
  void on_key(const char* name, sal_Int16 key, std::function<void()> call);
  /// Wraps `call` so that a failure becomes a message and a closed panel is left alone.
  std::function<void()> safely(std::function<void()> call);

  const std::string& language() const { return language_; }

  Context context_;

 private:
  void arrange();

  Reference<css::frame::XFrame> frame_;
  OUString url_;
  std::string language_;
  Reference<css::awt::XWindow> window_;
  Reference<css::awt::XControlContainer> controls_;
  Reference<css::awt::XWindowListener> resize_;
  std::vector<Reference<css::lang::XEventListener>> listeners_;
};

}  // namespace bestek::writer
