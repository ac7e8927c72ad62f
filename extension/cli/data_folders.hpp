// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

namespace bestek::cli {

/// The shipped library and templates: share/bestek/<name> beside the program's folder, or <name> in a folder above it
/// (a build tree). "" when there are none.
[[nodiscard]] std::filesystem::path shipped_library();
[[nodiscard]] std::filesystem::path shipped_templates();

}  // namespace bestek::cli
