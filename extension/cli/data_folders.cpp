// SPDX-License-Identifier: EUPL-1.2
#include "cli/data_folders.hpp"

#include <string>

#include "core/library/library_files.hpp"

namespace bestek::cli {
namespace {

constexpr int kLevelsUp = 4;

/// The folder `name` that holds `witness`; "" when there is none.
std::filesystem::path find_folder(const std::string& name, const std::string& witness) {
  std::error_code failure;
  std::filesystem::path place = std::filesystem::read_symlink("/proc/self/exe", failure).parent_path();
  std::filesystem::path installed = place.parent_path() / "share" / "bestek" / name;
  if (std::filesystem::exists(installed / witness, failure)) return installed;
  for (int i = 0; i < kLevelsUp; ++i) {
    if (std::filesystem::exists(place / name / witness, failure)) return place / name;
    place = place.parent_path();
  }
  return {};
}

}  // namespace

std::filesystem::path shipped_library() { return find_folder("clauses", std::string(kLibraryFile)); }
std::filesystem::path shipped_templates() { return find_folder("templates", "open"); }

}  // namespace bestek::cli
