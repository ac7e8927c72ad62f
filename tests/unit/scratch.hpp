// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

namespace bestek {

/// Where tests may write: below the folder they are started in, which ctest makes for each layer.
inline std::filesystem::path scratch_folder() {
  std::filesystem::path folder = std::filesystem::current_path() / "scratch";
  std::filesystem::create_directories(folder);
  return folder;
}

}  // namespace bestek
