// SPDX-License-Identifier: EUPL-1.2
#include "cli/library_source.hpp"

#include <iostream>

#include "cli/data_folders.hpp"
#include "core/base/cache_folder.hpp"

namespace bestek::cli {

Result<Library> open_library(const std::filesystem::path& folder, const Settings& settings) {
  const std::filesystem::path from = folder.empty() ? shipped_library() : folder;
  if (from.empty()) return Error{"library.none", {}, {}};
  auto library = Library::load(from, cache_folder());
  if (!library) return library;
  for (const Error& problem : library->problems()) std::cerr << "bestek: " << said(problem, settings) << "\n";
  return library;
}

}  // namespace bestek::cli
