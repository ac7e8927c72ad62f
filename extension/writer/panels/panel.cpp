// SPDX-License-Identifier: EUPL-1.2
#include "writer/panels/panel.hpp"

#include <algorithm>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XContainerWindowProvider.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/ui/UIElementType.hpp>
#include <cppuhelper/weakref.hxx>

#include "core/base/messages.hpp"
#include "writer/heard_notes.hpp"
#include "writer/listeners.hpp"
#include "writer/main_thread.hpp"
#include "writer/panels/sidebar_deck.hpp"
#include "writer/session.hpp"
#include "writer/settings.hpp"
#include "writer/windows/left_lock_question.hpp"
#include "writer/writer_texts.hpp"

namespace bestek::writer {
namespace {

constexpr sal_Int32 kLeastWidth = 300;
/// What follows on an action, such as lists that are read anew, says something else at once.
constexpr std::chrono::seconds kNotesStay{20};
constexpr const char* kDialogs = "vnd.sun.star.extension://org.bestek.writer/dialogs/";

/// The panels that are open. Only the main thread and the office's own lock touch it.
std::vector<Panel*>& open_panels() {
  static auto* panels = new std::vector<Panel*>;
  return *panels;
}

/// What waits for a panel to open.
struct WaitingForPanel {
  std::string panel;
  css::uno::WeakReference<css::frame::XModel> document;
  std::function<void(Panel&)> use;
};
std::vector<WaitingForPanel>& waiting() {
  static auto* all = new std::vector<WaitingForPanel>;
  return *all;
}

}  // namespace

Panel::Panel(const Context& context, const Reference<css::frame::XFrame>& frame, const OUString& url)
    : context_(context),
      work_([this](bool busy) { show_busy(busy); }, [this](std::string_view text) { say(text); }),
      frame_(frame),
      url_(url),
      language_(interface_language(context_)) {}

Panel::~Panel() { std::erase(open_panels(), this); }

bool Panel::is_open_in(const Reference<css::frame::XModel>& document) const {
  return controls_.is() && document.is() && action_context().document == document;
}

rtl::Reference<Panel> Panel::find(const std::string& name, const Reference<css::frame::XModel>& document) {
  for (Panel* panel : open_panels())
    if (panel->name() == name && panel->is_open_in(document)) return panel;
  return {};
}

void Panel::with(const std::string& name, const Reference<css::frame::XModel>& document,
                 std::function<void(Panel&)> use) {
  if (const auto panel = find(name, document); panel.is()) return use(*panel);
  waiting().push_back({name, document, std::move(use)});
}

void Panel::open(const Reference<css::awt::XWindow>& parent) {
  const auto provider =
      there(make_service<css::awt::XContainerWindowProvider>(context_, "com.sun.star.awt.ContainerWindowProvider"));
  window_ = there(provider->createContainerWindow(from_utf8(std::string(kDialogs) + dialog_file()), OUString(),
                                                  Reference<css::awt::XWindowPeer>(parent, UNO_QUERY), nullptr));
  controls_.set(window_, UNO_QUERY_THROW);
  open_panels().push_back(this);
  drop_mnemonics();
  fill();
  resize_ = new ResizeListener(safely([this] { arrange(); }));
  there(window_)->addWindowListener(resize_);
  arrange();
  there(window_)->setVisible(true);
  std::vector<WaitingForPanel> due;
  std::erase_if(waiting(), [&](WaitingForPanel& one) {
    const Reference<css::frame::XModel> document(one.document);
    const bool ours = one.panel == name() && is_open_in(document);
    if (ours) due.push_back(std::move(one));
    return ours || !document.is();
  });
  for (const auto& one : due) one.use(*this);
  // The first panel stands in sight anyway; its title alone tells of any other.
  if (std::string_view(name()) != "clauses" && due.empty())
    post_to_main(safely([this] { fold_where_low(frame_, name()); }));
}

void Panel::say(std::string_view text) {
  said_ = text;
  hear_notes();
  show_said();
}

void Panel::show_said() {
  const bool noted = std::chrono::steady_clock::now() < notes_end_;
  const std::string text = said_ + (noted ? (said_.empty() ? "" : "\n") + notes_ : std::string());
  set_label("message", text);
  arrange();
  if (const auto one = model("message"); one.is()) set_property(one, "HelpText", Any(from_utf8(text)));
}

bool Panel::hear_notes() {
  const auto heard = take_heard();
  if (heard.empty()) return false;
  if (std::chrono::steady_clock::now() >= notes_end_) notes_.clear();
  for (const Error& note : heard) notes_ += (notes_.empty() ? "" : "\n") + message_then_place(note, language_);
  notes_end_ = std::chrono::steady_clock::now() + kNotesStay;
  return true;
}

/// Running text is nobody's label: the office would underline a letter of a file name.
void Panel::drop_mnemonics() {
  const auto all = controls_->getControls();
  for (const auto& one : all) {
    const Reference<css::beans::XPropertySet> text(there(one)->getModel(), UNO_QUERY);
    if (has_property(text, OUString("NoLabel")) && property_or(text, "MultiLine", false))
      set_property(text, "NoLabel", Any(true));
  }
}

void Panel::arrange() {
  if (!window_.is()) return;
  const auto size = window_->getPosSize();
  lay_out(controls_, rows(), size.Width, size.Height);
}

sal_Int16 Panel::getType() { return css::ui::UIElementType::TOOLPANEL; }

Reference<css::accessibility::XAccessible> Panel::createAccessible(const Reference<css::accessibility::XAccessible>&) {
  return Reference<css::accessibility::XAccessible>(window_, UNO_QUERY);
}

css::ui::LayoutSize Panel::getHeightForWidth(sal_Int32) {
  css::ui::LayoutSize size(0, -1, 0);
  guarded([&] {
    if (!controls_.is()) return;
    // The office gives a panel its minimum and nothing of the room that is left.
    const int room = room_where_low(frame_);
    size.Minimum = room > 0 ? std::max(least_height(controls_, rows()), room) : wanted_height(controls_, rows());
    size.Preferred = size.Minimum;
  });
  return size;
}

sal_Int32 Panel::getMinimalWidth() { return kLeastWidth; }

void Panel::dispose() {
  // Listeners may let go of the last reference to this panel.
  const Reference<css::ui::XToolPanel> keep(this);
  guarded([&] {
    const css::lang::EventObject event(static_cast<css::ui::XToolPanel*>(this));
    alive_.reset();
    work_.drop();
    const auto listeners = std::exchange(listeners_, {});
    for (const auto& one : listeners) guarded([&] { there(one)->disposing(event); });
    const Reference<css::lang::XComponent> window(std::exchange(window_, {}), UNO_QUERY);
    controls_.clear();
    frame_.clear();
    if (window.is()) window->dispose();
  });
}

void Panel::addEventListener(const Reference<css::lang::XEventListener>& listener) {
  guarded([&] { listeners_.push_back(listener); });
}

void Panel::removeEventListener(const Reference<css::lang::XEventListener>& listener) {
  guarded([&] { std::erase(listeners_, listener); });
}

void Panel::show(const char* name, bool on) {
  const Reference<css::awt::XWindow> window(control(name), UNO_QUERY);
  if (!window.is()) return;
  window->setVisible(on);
  arrange();
}

std::string_view Panel::word(std::string_view key) const { return writer::word(key, language_); }

ActionContext Panel::action_context() const {
  const auto controller = frame_.is() ? frame_->getController() : nullptr;
  return {context_, controller.is() ? controller->getModel() : nullptr, language_};
}

std::optional<Json> Panel::run(std::string_view action, const Json& arguments, std::string* refused) {
  const auto result = run_asking(action_context(), action, arguments);
  if (result) return *result;
  say(message_then_place(result.error(), language_));
  if (refused != nullptr) *refused = result.error().code;
  return std::nullopt;
}

void Panel::run_read(std::string action, Json arguments, Answered then) {
  work_.read_then(action_context(),
                  safely([this, action = std::move(action), arguments = std::move(arguments), then = std::move(then)] {
                    std::string refused;
                    const auto result = run(action, arguments, &refused);
                    then(result, refused);
                  }));
}

void Panel::show_busy(bool busy) {
  if (busy) label_of_idle_ = label_of(busy_button());
  set_label(busy_button(), busy ? word("busy.cancel") : std::string_view(label_of_idle_));
}

void Panel::on_busy_click(std::function<void()> call) {
  on_click(busy_button(), [this, call = std::move(call)] {
    if (!work_.cancel()) return call();
    say(word("busy.cancelled"));
  });
}

std::function<void()> Panel::safely(std::function<void()> call, bool hears) {
  return [this, hears, alive = std::weak_ptr<void>(alive_), call = std::move(call)] {
    if (alive.expired()) return;
    const Reference<css::ui::XToolPanel> keep(this);
    guarded(call, [this](const std::string& message) { say(message); });
    guarded([&] {
      if (hears && keep.is() && hear_notes()) show_said();
    });
  };
}

void Panel::on_document_change(std::function<void()> refresh) {
  if (const auto session = Session::of(action_context().document))
    session->subscribe(alive_, safely(std::move(refresh)));
}

void Panel::on_document_touch(std::function<void()> touched) {
  if (const auto session = Session::of(action_context().document))
    session->watch(alive_, safely(std::move(touched), false));
}

void Panel::on_indexes_seen_to(std::function<void()> heard) {
  if (const auto session = Session::of(action_context().document))
    session->watch_indexes(alive_, safely(std::move(heard), false));
}

void Panel::on_activate(const char* list_box, std::function<void()> call) {
  const auto box = list(list_box);
  if (box.is()) box->addActionListener(new ActionListener(safely(std::move(call))));
}

void Panel::on_click(const char* button, std::function<void()> call) {
  const Reference<css::awt::XButton> one(control(button), UNO_QUERY);
  if (one.is()) one->addActionListener(new ActionListener(safely(std::move(call))));
}

void Panel::on_select(const char* list_box, std::function<void()> call) {
  const auto box = list(list_box);
  if (box.is()) box->addItemListener(new ItemListener(safely(std::move(call))));
}

void Panel::on_change(const char* field, std::function<void()> call) {
  const Reference<css::awt::XTextComponent> one(control(field), UNO_QUERY);
  if (one.is()) one->addTextListener(new TextListener(safely(std::move(call))));
}

void Panel::on_key(const char* name, sal_Int16 key, std::function<void()> call) {
  const Reference<css::awt::XWindow> one(control(name), UNO_QUERY);
  if (one.is()) one->addKeyListener(new KeyListener(key, safely(std::move(call))));
}

}  // namespace bestek::writer
