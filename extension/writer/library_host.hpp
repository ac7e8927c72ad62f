// SPDX-License-Identifier: EUPL-1.2
// The one clause library of this process, loaded and searched on a worker thread.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/library/library.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

class Worker;

using SharedLibrary = std::shared_ptr<const Library>;

/// What a search found: entries of `library`, which keeps them alive.
struct SearchResult {
  SharedLibrary library;
  std::vector<const CatalogueEntry*> clauses;
  ListedFaults faults;  ///< of those
};

class LibraryHost {
 public:
  /// The host of this process. The first call wants to be made on the main thread.
  static LibraryHost& of(const Context& context);

  /// The folder from the person's settings, else the library that came with the extension.
  std::filesystem::path folder() const;

  /// The library, loading it first when that has not happened yet. Errors: those of Library::load.
  Result<SharedLibrary> library();

  /// Loads on the worker and calls `ready` on the main thread.
  void load(std::function<void(const Result<SharedLibrary>&)> ready);

  /// Searches on the worker and calls `found` on the main thread; a search that is overtaken by a later one with the
  /// same `owner` is dropped.
  void search(const void* owner, std::string words, ClauseFilter filter,
              std::function<void(const Result<SearchResult>&)> found);

  /// Reads the folder again at the next use.
  void forget();

  LibraryHost(const LibraryHost&) = delete;
  LibraryHost& operator=(const LibraryHost&) = delete;

 private:
  explicit LibraryHost(const Context& context);

  struct State;
  Context context_;
  Worker& worker_;
  std::shared_ptr<State> state_;
};

}  // namespace bestek::writer
