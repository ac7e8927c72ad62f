// SPDX-License-Identifier: EUPL-1.2
#include "core/library/library_files.hpp"

#include <algorithm>

namespace bestek {
namespace {

bool is_other_folder(const std::string& name) {
  return name == "schema" || name == "rules" || name == kRiskCardsFolder || name.starts_with('.');
}

/// Walks folder by folder, so that one that cannot be read takes nothing else with it.
class Collector {
 public:
  Collector(ClauseFiles& files, std::size_t most) : files_(files), most_(most) {}

  /// False when there are too many.
  bool collect(const std::filesystem::path& folder, int depth, bool archived) {
    std::error_code failure;
    std::filesystem::directory_iterator entry(folder, failure);
    for (const std::filesystem::directory_iterator end; !failure && entry != end; entry.increment(failure)) {
      std::error_code unknown;
      if (entry->is_symlink(unknown)) continue;
      const std::string name = entry->path().filename().string();
      if (entry->is_directory(unknown)) {
        if ((depth == 0 && is_other_folder(name)) || depth >= kMaxFolderDepth) continue;
        if (!collect(entry->path(), depth + 1, archived || (depth == 0 && name == "archive"))) return false;
      } else if (depth > 0 && entry->path().extension() == ".xml") {
        (archived ? files_.archived : files_.current).push_back(entry->path());
        if (files_.current.size() + files_.archived.size() > most_) return false;
      }
    }
    if (failure)
      files_.problems.push_back(
          Error{"file.unreadable", {folder.string(), 0, {}, {}}, {{"reason", failure.message()}}});
    return true;
  }

 private:
  static constexpr int kMaxFolderDepth = 32;
  ClauseFiles& files_;
  std::size_t most_;
};

}  // namespace

Result<ClauseFiles> clause_files(const std::filesystem::path& folder, std::size_t most) {
  ClauseFiles files;
  if (!Collector(files, most).collect(folder, 0, false)) {
    return Error{"library.too-many-clauses", {folder.string(), 0, {}, {}}, {{"limit", std::to_string(most)}}};
  }
  std::sort(files.current.begin(), files.current.end());
  std::sort(files.archived.begin(), files.archived.end());
  return files;
}

}  // namespace bestek
