// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

#include "cli/output.hpp"
#include "core/library/library.hpp"

namespace bestek::cli {

/// The folder of a library ("" is the shipped one). Errors: library.none.
[[nodiscard]] Result<std::filesystem::path> library_folder(const std::filesystem::path& folder);

/// Loads a library ("" is the shipped one) and prints on stderr what could not be read of it: a clause that is silently
/// missing looks like a clause that is not needed. Errors: those of Library::load.
[[nodiscard]] Result<Library> open_library(const std::filesystem::path& folder, const Settings& settings);

}  // namespace bestek::cli
