// SPDX-License-Identifier: EUPL-1.2
// What Bestek keeps of a dossier lies in one subfolder of it, never beside the documents that people send on.
#pragma once

#include <filesystem>
#include <string>

#include "core/base/result.hpp"

namespace bestek {

/// `.bestek` in the folder of the documents:
///   lock               who is at work, while somebody is
///   next/              the action that is being written (transaction.hpp)
///   backups/TIME/NAME  what a file was before the action of that time (backups.hpp)
///   latest/NAME        what Bestek last wrote
inline constexpr const char* kSideFolder = ".bestek";

[[nodiscard]] std::filesystem::path side_folder(const std::filesystem::path& folder);

/// Makes a folder with the rights of the one that it stands in; one that is there already is good. Errors:
/// file.read-only; file.unwritable, also when something else or a link stands there, which is not followed.
[[nodiscard]] Status make_folder_within(const std::filesystem::path& folder);

/// A folder, and no link to one.
[[nodiscard]] bool is_real_folder(const std::filesystem::path& path) noexcept;

/// Takes the folder away when it is empty.
void remove_if_empty(const std::filesystem::path& folder) noexcept;

/// A file name that says no folder and is none of Bestek's own.
[[nodiscard]] bool is_document_name(const std::string& name) noexcept;

}  // namespace bestek
