// SPDX-License-Identifier: EUPL-1.2
#include "writer/library_host.hpp"

#include <com/sun/star/frame/XDesktop.hpp>
#include <map>
#include <mutex>
#include <utility>

#include "core/base/cache_folder.hpp"
#include "writer/listeners.hpp"
#include "writer/settings.hpp"
#include "writer/worker.hpp"

namespace bestek::writer {
namespace {

/// Who types does not wait for clauses that nobody looked at yet: the next search looks at more of them.
constexpr std::size_t kMostLookedAt = 400;

}  // namespace

/// What host and worker share; no reference to the office.
struct LibraryHost::State {
  std::mutex library_mutex;
  std::filesystem::path folder;
  SharedLibrary library;

  std::mutex searches_mutex;
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

  unsigned begin_search(const void* owner) {
    const std::scoped_lock lock(searches_mutex);
    return ++newest[owner];
  }

  bool is_newest(const void* owner, unsigned number) {
    const std::scoped_lock lock(searches_mutex);
    return newest[owner] == number;
  }
};

LibraryHost& LibraryHost::of(const Context& context) {
  static auto* host = new LibraryHost(context);  // lives as long as the process
  return *host;
}

LibraryHost::LibraryHost(const Context& context)
    : context_(context), worker_(Worker::of_library(context)), state_(std::make_shared<State>()) {
  const auto desktop = make_service<css::frame::XDesktop>(context_, "com.sun.star.frame.Desktop");
  if (desktop.is()) desktop->addTerminateListener(new TerminateListener([this] { context_.clear(); }));
}

std::filesystem::path LibraryHost::folder() const {
  return context_.is() ? library_folder(context_) : std::filesystem::path();  // the office is ending
}

Result<SharedLibrary> LibraryHost::library() { return state_->get(folder()); }

void LibraryHost::load(std::function<void(const Result<SharedLibrary>&)> ready) {
  worker_.add([&worker = worker_, state = state_, from = folder(), ready = std::move(ready)] {
    worker.post([ready, loaded = state->get(from)] { ready(loaded); });
  });
}

void LibraryHost::search(const void* owner, std::string words, ClauseFilter filter,
                         std::function<void(const Result<SearchResult>&)> found) {
  worker_.add([&worker = worker_, state = state_, from = folder(), owner, number = state_->begin_search(owner),
               words = std::move(words), filter = std::move(filter), found = std::move(found)] {
    if (!state->is_newest(owner, number)) return;
    Result<SearchResult> result = SearchResult{};
    const auto library = state->get(from);
    if (library) {
      auto clauses = (*library)->search(words, filter);
      auto faults = (*library)->faults_among(clauses, kMostLookedAt);
      result = SearchResult{*library, std::move(clauses), std::move(faults)};
    } else {
      result = library.error();
    }
    if (state->is_newest(owner, number)) worker.post([found, result = std::move(result)] { found(result); });
  });
}

void LibraryHost::forget() {
  const std::scoped_lock lock(state_->library_mutex);
  state_->library.reset();
}

}  // namespace bestek::writer
