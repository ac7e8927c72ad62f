// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.hpp"

namespace bestek::bench {

/// Writes what Bestek would insert at the cursor of the document for these clauses, as one ODT: to be inserted by
/// Writer's own means and compared. Errors: those of reading, planning and writing.
[[nodiscard]] Status write_fragment(const std::filesystem::path& document, const std::filesystem::path& library,
                                    const std::vector<std::string>& ids, const std::filesystem::path& file);

}  // namespace bestek::bench
