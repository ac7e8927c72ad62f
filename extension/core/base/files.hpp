// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace bestek {

/// The whole file as bytes. Errors: file.missing, file.unreadable, file.too-large (more than `max_bytes`).
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& path, std::size_t max_bytes);

/// Replaces the file in one step: writes beside it, flushes to disk, renames. The old file's mode and (where
/// allowed) owner stay, and a symbolic link stays one. On error the old file is untouched.
[[nodiscard]] Status write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace bestek
