// SPDX-License-Identifier: EUPL-1.2
#include "writer/session.hpp"

#include <com/sun/star/lang/XEventListener.hpp>
#include <map>
#include <mutex>

#include "writer/listeners.hpp"
#include "writer/main_thread.hpp"

namespace bestek::writer {
namespace {

struct Sessions {
  std::mutex mutex;
  std::map<const css::uno::XInterface*, std::shared_ptr<Session>> by_document;
};

Sessions& sessions() {
  static auto* all = new Sessions;  // documents may close while the process ends
  return *all;
}

/// Drops the session when its document goes.
class CloseListener final : public cppu::WeakImplHelper1<css::lang::XEventListener> {
 public:
  explicit CloseListener(const css::uno::XInterface* key) : key_(key) {}
  void SAL_CALL disposing(const css::lang::EventObject&) override {
    const std::scoped_lock lock(sessions().mutex);
    sessions().by_document.erase(key_);
  }

 private:
  const css::uno::XInterface* key_;
};

}  // namespace

std::shared_ptr<Session> Session::of(const Reference<css::frame::XModel>& model) {
  const Reference<css::uno::XInterface> identity(model, UNO_QUERY);
  if (!identity.is()) return {};
  std::shared_ptr<Session> session;
  {
    const std::scoped_lock lock(sessions().mutex);
    auto& known = sessions().by_document[identity.get()];
    if (known) return known;
    known = std::make_shared<Session>();
    session = known;
  }
  model->addEventListener(new CloseListener(identity.get()));
  return session;
}

void Session::subscribe(std::weak_ptr<void> alive, std::function<void()> changed) {
  subscribers_.emplace_back(std::move(alive), std::move(changed));
}

void Session::announce() {
  std::erase_if(subscribers_, [](const auto& one) { return one.first.expired(); });
  const auto subscribers = subscribers_;
  for (const auto& [alive, changed] : subscribers)
    if (const auto keep = alive.lock()) guarded(changed);
}

void announce_change(const Reference<css::frame::XModel>& model) {
  const auto session = Session::of(model);
  if (!session) return;
  post_to_main([weak = std::weak_ptr<Session>(session)] {
    if (const auto alive = weak.lock()) alive->announce();
  });
}

}  // namespace bestek::writer
