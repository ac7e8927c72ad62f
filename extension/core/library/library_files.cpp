// SPDX-License-Identifier: EUPL-1.2
#include "core/library/library_files.hpp"

#include <algorithm>

#include "core/library/library.hpp"

namespace bestek {

Result<ClauseFiles> clause_files(const std::filesystem::path& folder) {
  ClauseFiles files;
  std::error_code failure;
  std::filesystem::recursive_directory_iterator entry(folder, failure);
  for (const std::filesystem::recursive_directory_iterator end; !failure && entry != end; entry.increment(failure)) {
    if (entry->is_symlink()) continue;
    const std::string name = entry->path().filename().string();
    if (entry->is_directory()) {
      if (entry.depth() == 0 &&
          (name == "schema" || name == "rules" || name == kRiskCardsFolder || name.starts_with('.')))
        entry.disable_recursion_pending();
      continue;
    }
    if (entry.depth() == 0 || entry->path().extension() != ".xml") continue;
    const std::filesystem::path inside = std::filesystem::relative(entry->path(), folder);
    (*inside.begin() == "archive" ? files.archived : files.current).push_back(entry->path());
    if (files.current.size() + files.archived.size() > kMaxClauses) {
      return Error{"library.too-many-clauses", {folder.string(), 0, {}, {}}, {{"limit", std::to_string(kMaxClauses)}}};
    }
  }
  if (failure) return Error{"file.unreadable", {folder.string(), 0, {}, {}}, {{"reason", failure.message()}}};
  std::sort(files.current.begin(), files.current.end());
  std::sort(files.archived.begin(), files.archived.end());
  return files;
}

}  // namespace bestek
