// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "core/base/result.hpp"

namespace bestek {

/// A file of a folder that is made.
struct NewFile {
  std::string name;  ///< inside the folder
  std::string bytes;
  // NOLINTNEXTLINE(readability-redundant-member-init): without it g++ warns wherever it is left out
  std::filesystem::path like = {};  ///< whose traits it gets (copy_traits); none: what is usual for new files
};

/// Makes a folder, which must not exist or be empty, with these files: aside first, then renamed once, so that it is
/// there whole or not at all; folders above it are made. What an interrupted one left aside is cleared away. The files
/// are remembered as what Bestek wrote last (backups.hpp). Errors: file.read-only, dossier.folder-not-empty,
/// dossier.there-already, dossier.folder-not-made, file.unwritable (a file of it). `like`: the folder of which it is a
/// copy, whose traits it gets unless it was there; "" for none.
[[nodiscard]] Status make_folder_whole(const std::filesystem::path& folder, std::span<const NewFile> files,
                                       const std::filesystem::path& like = {});

/// Makes one file where none is; folders above it are made. `like`: the files that it says something of. It has the
/// traits of the first that is there, and is read by nobody who cannot read each of them where it lies; without any
/// it is as new files are. Errors: insert.out-exists, file.read-only, file.unwritable.
[[nodiscard]] Status make_file_whole(const std::filesystem::path& path, std::string_view bytes,
                                     std::span<const std::filesystem::path> like = {});

}  // namespace bestek
