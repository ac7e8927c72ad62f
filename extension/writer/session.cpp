// SPDX-License-Identifier: EUPL-1.2
#include "writer/session.hpp"

#include <com/sun/star/document/XUndoManagerListener.hpp>
#include <com/sun/star/lang/XEventListener.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/weakref.hxx>
#include <map>
#include <rtl/ref.hxx>

#include "writer/listeners.hpp"
#include "writer/live/undo_scope.hpp"
#include "writer/main_thread.hpp"

namespace bestek::writer {
namespace {

std::atomic<std::size_t> announcements = 0;

struct KnownSession {
  css::uno::WeakReference<css::uno::XInterface> document;
  std::shared_ptr<Session> session;
};

struct Sessions {
  std::mutex mutex;  // never held while the office is called
  std::map<const css::uno::XInterface*, KnownSession> by_document;
};

Sessions& sessions() {
  static auto* all = new Sessions;  // documents may close while the process ends
  return *all;
}

/// The session of this very document: where it stood in memory another one may have stood that ended without a word.
std::shared_ptr<Session> known_session(const Reference<css::uno::XInterface>& document) {
  KnownSession known;
  {
    const std::scoped_lock lock(sessions().mutex);
    const auto found = sessions().by_document.find(document.get());
    if (found == sessions().by_document.end()) return {};
    known = found->second;
  }
  const Reference<css::uno::XInterface> alive(known.document);
  if (alive == document) return known.session;
  KnownSession gone;  // let go of outside the mutex
  const std::scoped_lock lock(sessions().mutex);
  const auto found = sessions().by_document.find(document.get());
  if (found == sessions().by_document.end() || found->second.session != known.session) return {};
  gone = std::move(found->second);
  sessions().by_document.erase(found);
  return {};
}

/// Drops the session when its document goes.
class CloseListener final : public cppu::WeakImplHelper1<css::lang::XEventListener> {
 public:
  explicit CloseListener(const css::uno::XInterface* key) : key_(key) {}
  void SAL_CALL disposing(const css::lang::EventObject&) override {
    guarded([this] {
      KnownSession gone;  // let go of outside the mutex
      const std::scoped_lock lock(sessions().mutex);
      const auto found = sessions().by_document.find(key_);
      if (found == sessions().by_document.end()) return;
      gone = std::move(found->second);
      sessions().by_document.erase(found);
    });
  }

 private:
  const css::uno::XInterface* key_;
};

/// Hears of every change; a step of work is one that leaves something to undo.
class WorkListener final
    : public cppu::WeakImplHelper2<css::util::XModifyListener, css::document::XUndoManagerListener> {
 public:
  explicit WorkListener(std::weak_ptr<Session> session) : session_(std::move(session)) {}
  void SAL_CALL modified(const css::lang::EventObject&) override { count(); }
  void SAL_CALL undoActionAdded(const css::document::UndoManagerEvent&) override { tell(); }
  void SAL_CALL actionUndone(const css::document::UndoManagerEvent&) override { tell(); }
  void SAL_CALL actionRedone(const css::document::UndoManagerEvent&) override { tell(); }
  void SAL_CALL leftContext(const css::document::UndoManagerEvent&) override { tell(); }
  void SAL_CALL allActionsCleared(const css::lang::EventObject&) override { count(); }
  void SAL_CALL redoActionsCleared(const css::lang::EventObject&) override { count(); }
  void SAL_CALL resetAll(const css::lang::EventObject&) override { count(); }
  void SAL_CALL enteredContext(const css::document::UndoManagerEvent&) override { count(); }
  void SAL_CALL enteredHiddenContext(const css::document::UndoManagerEvent&) override { count(); }
  void SAL_CALL leftHiddenContext(const css::document::UndoManagerEvent&) override { count(); }
  void SAL_CALL cancelledContext(const css::document::UndoManagerEvent&) override { count(); }
  void SAL_CALL disposing(const css::lang::EventObject&) override {}

 private:
  void count() noexcept {
    if (const auto session = session_.lock()) session->count_change();
  }
  void tell() noexcept {
    count();
    guarded([this] {
      if (const auto session = session_.lock()) session->touched();
    });
  }

  std::weak_ptr<Session> session_;
};

}  // namespace

std::shared_ptr<Session> Session::of(const Reference<css::frame::XModel>& model) {
  const Reference<css::uno::XInterface> identity(model, UNO_QUERY);
  if (!identity.is()) return {};
  if (auto known = known_session(identity)) return known;
  const auto session = std::make_shared<Session>();
  // Throws when the document is closed: then there is no session.
  model->addEventListener(new CloseListener(identity.get()));
  const auto manager = undo_manager_of(model);
  const rtl::Reference<WorkListener> listener(new WorkListener(session));
  if (manager.is()) manager->addUndoManagerListener(listener.get());
  const Reference<css::util::XModifyBroadcaster> broadcaster(model, UNO_QUERY);
  if (broadcaster.is()) broadcaster->addModifyListener(listener.get());
  session->count_change();  // whoever looked before the listener heard of anything looks again
  const std::scoped_lock lock(sessions().mutex);
  // Of two threads that came at once one session stays: the listeners of the other find it gone.
  return sessions().by_document.try_emplace(identity.get(), KnownSession{identity, session}).first->second.session;
}

void Session::add(Bell& bell, std::weak_ptr<void> alive, std::function<void()> call) {
  const std::scoped_lock lock(mutex_);
  bell.subscribers.emplace_back(std::move(alive), std::move(call));
}

void Session::subscribe(std::weak_ptr<void> alive, std::function<void()> changed) {
  add(changed_, std::move(alive), std::move(changed));
}

void Session::watch(std::weak_ptr<void> alive, std::function<void()> touched) {
  add(touched_, std::move(alive), std::move(touched));
}

void Session::watch_indexes(std::weak_ptr<void> alive, std::function<void()> heard) {
  add(indexes_, std::move(alive), std::move(heard));
}

void Session::count_change() noexcept {
  last_change_ = std::chrono::steady_clock::now();
  ++changes_;
}

std::chrono::milliseconds Session::quiet_for() const noexcept {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - last_change_.load());
}

void Session::put_off(std::function<void()> work) {
  const std::scoped_lock lock(mutex_);
  put_off_.push_back(std::move(work));
}

std::vector<std::function<void()>> Session::take_put_off() {
  const std::scoped_lock lock(mutex_);
  return std::exchange(put_off_, {});
}

void Session::announce() { ring(&Session::changed_); }

void Session::touched() {
  if (unheard_ > 0) return;
  ++touches_;
  ring(&Session::touched_);
}

void Session::indexes_seen_to() { ring(&Session::indexes_); }

void Session::ring(Bell Session::*bell) {
  if ((this->*bell).rung.exchange(true)) return;
  const bool posted = post_to_main([weak = weak_from_this(), bell] {
    if (const auto self = weak.lock()) self->tell((*self).*bell);
  });
  if (!posted) (this->*bell).rung = false;
}

void Session::tell(Bell& bell) {
  bell.rung = false;
  if (&bell == &changed_) ++announcements;
  Subscribers told;
  {
    const std::scoped_lock lock(mutex_);
    std::erase_if(bell.subscribers, [](const auto& one) { return one.first.expired(); });
    told = bell.subscribers;
  }
  for (const auto& [alive, call] : told)
    if (const auto keep = alive.lock()) guarded(call);
}

void announce_change(const Reference<css::frame::XModel>& model) {
  if (const auto session = Session::of(model)) session->announce();
}

std::size_t announcements_made() noexcept { return announcements; }

}  // namespace bestek::writer
