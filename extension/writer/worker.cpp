// SPDX-License-Identifier: EUPL-1.2
#include "writer/worker.hpp"

#include <com/sun/star/frame/XDesktop.hpp>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

#include "writer/listeners.hpp"
#include "writer/main_thread.hpp"

namespace bestek::writer {

/// What both sides share; the thread holds nothing else, and no reference to the office.
struct Worker::State {
  using Clock = std::chrono::steady_clock;

  std::mutex mutex;
  std::condition_variable wake;
  std::deque<std::function<void()>> jobs;
  std::multimap<Clock::time_point, std::function<void()>> later;
  bool stopping = false;
  bool posting = false;  ///< the thread stands in the office's own lock
  std::thread thread;

  /// The next job; empty when the thread is to end.
  std::function<void()> next() {
    std::unique_lock lock(mutex);
    for (;;) {
      if (stopping) return {};
      if (!later.empty() && later.begin()->first <= Clock::now())
        return std::move(later.extract(later.begin()).mapped());
      if (!jobs.empty()) {
        auto job = std::move(jobs.front());
        jobs.pop_front();
        return job;
      }
      if (later.empty()) {
        wake.wait(lock);
      } else {
        wake.wait_until(lock, later.begin()->first);
      }
    }
  }

  static void work(const std::shared_ptr<State>& state) {
    while (const auto job = state->next()) guarded(job);
  }
};

Worker& Worker::of_library(const Context& context) {
  static auto* worker = new Worker(context);  // lives as long as the process; its thread ends with the desktop
  return *worker;
}

Worker& Worker::of_documents(const Context& context) {
  static auto* worker = new Worker(context);
  return *worker;
}

Worker& Worker::of_clock(const Context& context) {
  static auto* worker = new Worker(context);
  return *worker;
}

Worker::Worker(const Context& context) : state_(std::make_shared<State>()) {
  open_main_thread(context);
  state_->thread = std::thread([state = state_] { guarded([&] { State::work(state); }); });
  const auto desktop = make_service<css::frame::XDesktop>(context, "com.sun.star.frame.Desktop");
  if (desktop.is()) desktop->addTerminateListener(new TerminateListener([this] { stop(); }));
}

void Worker::stop() {
  bool posting = false;
  decltype(State::jobs) dropped;
  decltype(State::later) dropped_later;
  {
    const std::scoped_lock lock(state_->mutex);
    state_->stopping = true;
    dropped.swap(state_->jobs);
    dropped_later.swap(state_->later);
    posting = state_->posting;
  }
  state_->wake.notify_all();
  close_main_thread();
  if (!state_->thread.joinable()) return;
  // A thread that waits for the office's own lock waits for us: it ends by itself as soon as we let go of that lock.
  if (posting) {
    state_->thread.detach();
  } else {
    state_->thread.join();
  }
}

void Worker::add(std::function<void()> job) {
  {
    const std::scoped_lock lock(state_->mutex);
    if (state_->stopping) return;
    state_->jobs.push_back(std::move(job));
  }
  state_->wake.notify_one();
}

void Worker::add_after(std::chrono::milliseconds wait, std::function<void()> job) {
  {
    const std::scoped_lock lock(state_->mutex);
    if (state_->stopping) return;
    state_->later.emplace(State::Clock::now() + wait, std::move(job));
  }
  state_->wake.notify_one();
}

void Worker::post(std::function<void()> task) {
  {
    const std::scoped_lock lock(state_->mutex);
    if (state_->stopping) return;
    state_->posting = true;
  }
  post_to_main(std::move(task));
  const std::scoped_lock lock(state_->mutex);
  state_->posting = false;
}

}  // namespace bestek::writer
