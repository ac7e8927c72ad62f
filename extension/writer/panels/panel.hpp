// SPDX-License-Identifier: EUPL-1.2
// What the three panels share: a window made from an .xdl file, laid out again whenever the sidebar changes its size.
#pragma once

#include <chrono>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/ui/XSidebarPanel.hpp>
#include <com/sun/star/ui/XToolPanel.hpp>
#include <com/sun/star/ui/XUIElement.hpp>
#include <cppuhelper/implbase4.hxx>
#include <functional>
#include <memory>
#include <optional>
#include <rtl/ref.hxx>
#include <string>
#include <vector>

#include "writer/commands/actions.hpp"
#include "writer/panels/panel_controls.hpp"
#include "writer/panels/panel_layout.hpp"
#include "writer/panels/panel_work.hpp"

namespace bestek::writer {

class Panel : public cppu::WeakImplHelper4<css::ui::XUIElement, css::ui::XToolPanel, css::ui::XSidebarPanel,
                                           css::lang::XComponent>,
              protected PanelControls {
 public:
  Panel(const Context& context, const Reference<css::frame::XFrame>& frame, const OUString& url);

  /// Makes the window inside `parent` and fills it. Call once, after construction.
  void open(const Reference<css::awt::XWindow>& parent);

  /// The open panel of that name in the document's window; empty when there is none.
  static rtl::Reference<Panel> find(const std::string& name, const Reference<css::frame::XModel>& document);
  /// Calls `use` with the panel of that name in the document's window: now, or once it opens.
  static void with(const std::string& name, const Reference<css::frame::XModel>& document,
                   std::function<void(Panel&)> use);

  // XUIElement
  Reference<css::frame::XFrame> SAL_CALL getFrame() override { return frame_; }
  OUString SAL_CALL getResourceURL() override { return url_; }
  sal_Int16 SAL_CALL getType() override;
  Reference<css::uno::XInterface> SAL_CALL getRealInterface() override {
    return static_cast<css::ui::XToolPanel*>(this);
  }
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

  using PanelControls::controls;
  virtual const char* name() const = 0;
  /// Reads anew what the panel shows.
  virtual void renew() = 0;
  /// Does what one of the panel's buttons does, for the menu; a name that the panel does not know does nothing.
  virtual void command(std::string_view /*name*/) {}
  /// Puts a text on the panel's message line.
  void show_message(std::string_view text) { say(text); }
  ~Panel() override;

 protected:
  /// Lays the controls out anew: texts changed that may need more lines.
  void arrange();
  virtual const char* dialog_file() const = 0;
  virtual std::vector<PanelRow> rows() const = 0;
  /// The button that ends what is under way, as long as something is.
  virtual const char* busy_button() const = 0;
  /// Sets words and listeners; called once when the window is there.
  virtual void fill() = 0;

  /// A button that can do nothing is hidden: the label of a disabled one is white on light grey (25.2 with gtk).
  void show(const char* name, bool on);
  /// Shows `text` on the panel's message line; all of it when the mouse rests there.
  void say(std::string_view text);
  const std::string& said() const { return said_; }
  /// The interface language's word for `key`.
  std::string_view word(std::string_view key) const;

  /// Enter or a double click in a list.
  void on_activate(const char* list_box, std::function<void()> call);
  void on_click(const char* button, std::function<void()> call);
  /// The same for the busy_button: a click cancels what is under way, and does `call` when nothing is.
  void on_busy_click(std::function<void()> call);
  void on_select(const char* list_box, std::function<void()> call);
  void on_change(const char* field, std::function<void()> call);
  void on_key(const char* name, sal_Int16 key, std::function<void()> call);
  /// Expires when the panel closes; what comes back later than that looks at it first.
  std::weak_ptr<void> alive() const { return alive_; }
  /// Calls `refresh` whenever Bestek changed the document.
  void on_document_change(std::function<void()> refresh);
  /// Calls `touched` whenever anybody did something in the document: often, so it must be quick.
  void on_document_touch(std::function<void()> touched);
  /// Calls `heard` when the document's indexes were renewed, or could not be.
  void on_indexes_seen_to(std::function<void()> heard);
  /// Wraps `call` so that a failure becomes a message and a closed panel is left alone.
  /// With what was met on the way (heard_notes.hpp), where a person began it.
  std::function<void()> safely(std::function<void()> call, bool hears = true);

  Language language() const { return language_; }
  /// The document in this panel's frame and what actions need beside it.
  ActionContext action_context() const;
  /// Runs an action; an error becomes the panel's message and gives nothing. `refused`: where its code goes.
  std::optional<Json> run(std::string_view action, const Json& arguments, std::string* refused = nullptr);
  /// The same once the tender was read: at once where that is quick. `then` hears the result, or nothing and the code
  /// of the refusal, which was said by then.
  using Answered = std::function<void(const std::optional<Json>&, const std::string& refused)>;
  void run_read(std::string action, Json arguments, Answered then);
  PanelWork& work() { return work_; }

  Context context_;

 private:
  void show_busy(bool busy);
  void show_said();
  /// Whether there is something to say besides (heard_notes.hpp); it stays a while, whatever else is said.
  bool hear_notes();
  void drop_mnemonics();
  bool is_open_in(const Reference<css::frame::XModel>& document) const;

  PanelWork work_;
  std::string label_of_idle_;  ///< what the busy_button says otherwise
  std::shared_ptr<void> alive_ = std::make_shared<int>(0);
  Reference<css::frame::XFrame> frame_;
  OUString url_;
  Language language_;
  std::string said_;
  std::string notes_;
  std::chrono::steady_clock::time_point notes_end_;
  Reference<css::awt::XWindow> window_;
  Reference<css::awt::XWindowListener> resize_;
  std::vector<Reference<css::lang::XEventListener>> listeners_;
};

}  // namespace bestek::writer
