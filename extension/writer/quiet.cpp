// SPDX-License-Identifier: EUPL-1.2
#include "writer/quiet.hpp"

#include <cppuhelper/weakref.hxx>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

#include "writer/session.hpp"
#include "writer/worker.hpp"

namespace bestek::writer {
namespace {

struct WaitingForQuiet {
  css::uno::WeakReference<css::frame::XModel> document;
  std::function<void(const Reference<css::frame::XModel>&)> task;
};

/// What waits, by number: the thread that measures the time knows the number only.
struct Room {
  std::mutex mutex;  // never held while the office is called
  unsigned last = 0;
  std::map<unsigned, WaitingForQuiet> waiting;

  unsigned enter(WaitingForQuiet one) {
    const std::scoped_lock lock(mutex);
    waiting.emplace(++last, std::move(one));
    return last;
  }
  std::optional<WaitingForQuiet> leave(unsigned number) {
    const std::scoped_lock lock(mutex);
    auto found = waiting.extract(number);
    return found ? std::optional(std::move(found.mapped())) : std::nullopt;
  }
};

Room& room() {
  static auto* one = new Room;  // documents may close while the process ends
  return *one;
}

void look_after(Worker& worker, std::chrono::milliseconds wait, WaitingForQuiet one);

void look(Worker& worker, unsigned number) {
  auto one = room().leave(number);
  if (!one) return;
  const Reference<css::frame::XModel> document(one->document);
  const auto session = document.is() ? Session::of(document) : nullptr;
  if (!session) return;
  const auto quiet = session->quiet_for();
  if (quiet < kQuiet) return look_after(worker, kQuiet - quiet, std::move(*one));
  one->task(document);
}

void look_after(Worker& worker, std::chrono::milliseconds wait, WaitingForQuiet one) {
  worker.add_after(wait, [&worker, number = room().enter(std::move(one))] {
    worker.post([&worker, number] { look(worker, number); });
  });
}

}  // namespace

void when_quiet(const Context& context, const Reference<css::frame::XModel>& document,
                std::function<void(const Reference<css::frame::XModel>&)> task) {
  look_after(Worker::of_clock(context), kQuiet,
             {css::uno::WeakReference<css::frame::XModel>(document), std::move(task)});
}

}  // namespace bestek::writer
