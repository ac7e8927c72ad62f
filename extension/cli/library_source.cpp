// SPDX-License-Identifier: EUPL-1.2
#include "cli/library_source.hpp"

#include <iostream>

#include "cli/data_folders.hpp"
#include "core/base/cache_folder.hpp"

namespace bestek::cli {

Result<std::filesystem::path> library_folder(const std::filesystem::path& folder) {
  const std::filesystem::path from = folder.empty() ? shipped_library() : folder;
  if (from.empty()) return Error{"library.none", {}, {}};
  return from;
}

Result<Library> open_library(const std::filesystem::path& folder, const Settings& settings) {
  const auto from = library_folder(folder);
  if (!from) return from.error();
  auto library = Library::load(*from, cache_folder());
  if (!library) return library;
  for (const Error& problem : library->problems()) std::cerr << "bestek: " << said(problem, settings) << "\n";
  return library;
}

}  // namespace bestek::cli
