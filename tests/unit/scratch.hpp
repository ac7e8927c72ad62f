// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>

namespace bestek {

/// Where the tests of this program may write: in the build, wherever they are started.
inline std::filesystem::path scratch_folder() {
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe");
  std::filesystem::path folder = program.parent_path().parent_path() / "scratch" / program.filename();
  std::filesystem::create_directories(folder);
  return folder;
}

/// A place of this name in it where nothing is.
inline std::filesystem::path fresh_path(const std::string& name) {
  std::filesystem::path path = scratch_folder() / name;
  std::filesystem::remove_all(path);
  return path;
}

/// The same with an empty folder there.
inline std::filesystem::path fresh_folder(const std::string& name) {
  std::filesystem::path folder = fresh_path(name);
  std::filesystem::create_directories(folder);
  return folder;
}

}  // namespace bestek
