// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

namespace bestek {

/// Gives the open file the mode, the group, the access list, the extended attributes and, where the system allows, the
/// owner of `like`, so that it can stand in for it. It is never readable by more people than `like`: what cannot be
/// kept is left out together with the rights that hang on it. A `like` that is not there changes nothing.
void copy_traits(const std::filesystem::path& like, int file) noexcept;
/// The same for an open folder, which also keeps what the one that it is like passes on (set-gid, sticky, default
/// list).
void copy_folder_traits(const std::filesystem::path& like, int folder) noexcept;

/// How many names (hard links) the file has; 0 when there is none. One that has several cannot be replaced by a rename
/// without parting them.
[[nodiscard]] unsigned long names_of_file(const std::filesystem::path& path) noexcept;

}  // namespace bestek
