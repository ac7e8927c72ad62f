// SPDX-License-Identifier: EUPL-1.2
#include "writer/library_host.hpp"

#include <atomic>
#include <com/sun/star/frame/XDesktop.hpp>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

#include "core/base/cache_folder.hpp"
#include "writer/listeners.hpp"
#include "writer/main_thread.hpp"
#include "writer/settings.hpp"

namespace bestek::writer {

/// What host and worker share; the worker holds nothing else, and no reference to the office.
struct LibraryHost::State {
  std::mutex mutex;
  std::condition_variable wake;
  std::deque<std::function<void()>> jobs;
  bool stopping = false;
  bool posting = false;  ///< the worker stands in the office's own lock
  std::thread worker;

  std::mutex library_mutex;
  std::filesystem::path folder;
  SharedLibrary library;
  std::map<const void*, unsigned> newest;

  /// Loads under the library's own mutex, so that two callers never read the folder twice.
  Result<SharedLibrary> get(const std::filesystem::path& from) {
    const std::scoped_lock lock(library_mutex);
    if (library && folder == from && !library->outdated()) return library;
    auto loaded = Library::load(from, cache_folder());
    if (!loaded) return loaded.error();
    library = std::make_shared<const Library>(std::move(*loaded));
    folder = from;
    return library;
  }

  void add(std::function<void()> job) {
    {
      const std::scoped_lock lock(mutex);
      if (stopping) return;
      jobs.push_back(std::move(job));
    }
    wake.notify_one();
  }

  /// From the worker: hands a result to the main thread.
  void post(std::function<void()> task) {
    {
      const std::scoped_lock lock(mutex);
      if (stopping) return;
      posting = true;
    }
    post_to_main(std::move(task));
    const std::scoped_lock lock(mutex);
    posting = false;
  }

  static void work(const std::shared_ptr<State>& state) {
    for (;;) {
      std::function<void()> job;
      {
        std::unique_lock lock(state->mutex);
        state->wake.wait(lock, [&] { return state->stopping || !state->jobs.empty(); });
        if (state->stopping) return;
        job = std::move(state->jobs.front());
        state->jobs.pop_front();
      }
      guarded(job);
    }
  }
};

LibraryHost& LibraryHost::of(const Context& context) {
  static auto* host = new LibraryHost(context);  // lives as long as the process; its worker ends with the desktop
  return *host;
}

LibraryHost::LibraryHost(const Context& context) : context_(context), state_(std::make_shared<State>()) {
  open_main_thread(context_);
  state_->worker = std::thread([state = state_] { guarded([&] { State::work(state); }); });
  const auto desktop = make_service<css::frame::XDesktop>(context_, "com.sun.star.frame.Desktop");
  if (desktop.is()) desktop->addTerminateListener(new TerminateListener([this] { stop(); }));
}

void LibraryHost::stop() {
  bool posting = false;
  {
    const std::scoped_lock lock(state_->mutex);
    state_->stopping = true;
    state_->jobs.clear();
    posting = state_->posting;
  }
  state_->wake.notify_all();
  close_main_thread();
  if (!state_->worker.joinable()) return;
  // A worker that waits for the office's own lock waits for us: it ends by itself as soon as we let go of that lock.
  if (posting) {
    state_->worker.detach();
  } else {
    state_->worker.join();
  }
  context_.clear();
}

std::filesystem::path LibraryHost::folder() const { return library_folder(context_); }

Result<SharedLibrary> LibraryHost::library() { return state_->get(folder()); }

void LibraryHost::load(std::function<void(const Result<SharedLibrary>&)> ready) {
  state_->add([state = state_, from = folder(), ready = std::move(ready)] {
    state->post([ready, loaded = state->get(from)] { ready(loaded); });
  });
}

void LibraryHost::search(const void* owner, std::string words, ClauseFilter filter,
                         std::function<void(const Result<SearchResult>&)> found) {
  unsigned number = 0;
  {
    const std::scoped_lock lock(state_->mutex);
    number = ++state_->newest[owner];
  }
  state_->add([state = state_, from = folder(), owner, number, words = std::move(words), filter = std::move(filter),
               found = std::move(found)] {
    const auto overtaken = [&] {
      const std::scoped_lock lock(state->mutex);
      return state->newest[owner] != number;
    };
    if (overtaken()) return;
    Result<SearchResult> result = SearchResult{};
    const auto library = state->get(from);
    if (library) {
      result = SearchResult{*library, (*library)->search(words, filter)};
    } else {
      result = library.error();
    }
    if (!overtaken()) state->post([found, result = std::move(result)] { found(result); });
  });
}

void LibraryHost::forget() {
  const std::scoped_lock lock(state_->library_mutex);
  state_->library.reset();
}

}  // namespace bestek::writer
