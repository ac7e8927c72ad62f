// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>

#include "core/base/result.hpp"
#include "core/dossier/kept_place.hpp"

namespace bestek {

/// Makes a folder with the rights of the one that it stands in; one that is there already is good. Errors:
/// file.read-only; file.unwritable; file.not-a-folder when something else or a link stands there, which is not
/// followed.
[[nodiscard]] Status make_folder_within(const std::filesystem::path& folder);

/// A folder, and no link to one.
[[nodiscard]] bool is_real_folder(const std::filesystem::path& path) noexcept;

/// Takes the folder away when it is empty.
void remove_if_empty(const std::filesystem::path& folder) noexcept;

/// A file name that says no folder and is none of Bestek's own.
[[nodiscard]] bool is_document_name(const std::string& name) noexcept;

}  // namespace bestek
