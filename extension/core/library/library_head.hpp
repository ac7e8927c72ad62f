// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/language.hpp"
#include "core/base/result.hpp"

namespace bestek {

/// What library.xml says of its library.
struct LibraryHead {
  std::string id, version;
  std::vector<Language> languages;
  std::vector<Error> problems;  ///< words that nobody knows
};

/// Errors: file.missing, library.not-a-library, library.newer-format, and those of reading and parsing.
[[nodiscard]] Result<LibraryHead> read_library_head(const std::filesystem::path& folder);

}  // namespace bestek
