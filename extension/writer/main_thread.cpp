// SPDX-License-Identifier: EUPL-1.2
#include "writer/main_thread.hpp"

#include <com/sun/star/awt/XRequestCallback.hpp>
#include <deque>
#include <mutex>

#include "writer/listeners.hpp"

namespace bestek::writer {
namespace {

struct Mailbox {
  std::mutex mutex;
  bool open = false;
  Reference<css::awt::XRequestCallback> office;
  std::deque<std::function<void()>> tasks;
};

// Never destroyed: a worker may outlive static destructors by a moment.
Mailbox& mailbox() {
  static auto* box = new Mailbox;
  return *box;
}

std::function<void()> next_task() {
  const std::scoped_lock lock(mailbox().mutex);
  if (mailbox().tasks.empty()) return {};
  auto task = std::move(mailbox().tasks.front());
  mailbox().tasks.pop_front();
  return task;
}

class RunTasks final : public cppu::WeakImplHelper1<css::awt::XCallback> {
 public:
  void SAL_CALL notify(const Any&) override {
    guarded([] {
      // One after the other: what waits behind one that asks a question is done while that is being asked.
      for (auto task = next_task(); task; task = next_task()) guarded(task);
    });
  }
};

}  // namespace

void open_main_thread(const Context& context) {
  const auto office = make_service<css::awt::XRequestCallback>(context, "com.sun.star.awt.AsyncCallback");
  const std::scoped_lock lock(mailbox().mutex);
  if (mailbox().office.is()) return;
  mailbox().office = office;
  mailbox().open = mailbox().office.is();
}

bool post_to_main(std::function<void()> task) {
  Reference<css::awt::XRequestCallback> office;
  {
    const std::scoped_lock lock(mailbox().mutex);
    if (!mailbox().open) return false;
    mailbox().tasks.push_back(std::move(task));
    office = mailbox().office;
  }
  // Outside our mutex: the office takes its own here.
  guarded([&office] { there(office)->addCallback(new RunTasks, Any()); });
  return true;
}

void close_main_thread() {
  Reference<css::awt::XRequestCallback> office;
  std::deque<std::function<void()>> tasks;
  const std::scoped_lock lock(mailbox().mutex);
  mailbox().open = false;
  office.set(mailbox().office);
  mailbox().office.clear();
  tasks.swap(mailbox().tasks);
}

}  // namespace bestek::writer
