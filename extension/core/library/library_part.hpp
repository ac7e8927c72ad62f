// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

#include "core/base/hash.hpp"
#include "core/base/result.hpp"
#include "core/base/xml.hpp"

namespace bestek {

/// The newest format that this code reads of library.xml and of the files beside the clauses.
inline constexpr int kLibraryFormat = 1;
/// The most that one of those files may hold.
inline constexpr std::size_t kMaxPartBytes = std::size_t{1024} * 1024;

/// Parses a file that a library has beside its clauses; `digest`, if given, becomes that of its bytes. Errors: those of
/// reading and parsing; library.wrong-root when the root element is not `root`; library.newer-format.
[[nodiscard]] Result<XmlDoc> read_library_part(const std::filesystem::path& file, const char* root,
                                               Sha256* digest = nullptr);

/// Whether the file says the one format that this code reads. Error: library.newer-format, also where it says none.
[[nodiscard]] Status check_library_format(const xmlNode* root, const std::string& file);

}  // namespace bestek
