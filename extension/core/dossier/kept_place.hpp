// SPDX-License-Identifier: EUPL-1.2
// Where Bestek keeps things of a dossier: in one subfolder of it, never beside the documents that people send on.
#pragma once

#include <filesystem>
#include <string>

namespace bestek {

/// `.bestek` in the folder of the documents:
///   lock               who is at work, while somebody is
///   next/              the action that is being written (transaction.hpp)
///   backups/TIME/NAME  what a file was before the action of that time (backups.hpp)
///   latest/NAME        what Bestek last wrote
inline constexpr const char* kSideFolder = ".bestek";

[[nodiscard]] inline std::filesystem::path side_folder(const std::filesystem::path& folder) {
  return folder / kSideFolder;
}

[[nodiscard]] inline std::filesystem::path latest_folder(const std::filesystem::path& folder) {
  return side_folder(folder) / "latest";
}
/// What Bestek last wrote of a file, or what stood there when the dossier was made.
[[nodiscard]] inline std::filesystem::path latest_path(const std::filesystem::path& folder, const std::string& name) {
  return latest_folder(folder) / name;
}

}  // namespace bestek
