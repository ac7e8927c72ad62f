// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <vector>

#include "core/base/result.hpp"
#include "core/library/library.hpp"

namespace bestek {

/// The clause files of a library folder, sorted by path.
struct ClauseFiles {
  std::vector<std::filesystem::path> current;
  std::vector<std::filesystem::path> archived;  ///< below archive/
  std::vector<Error> problems;                  ///< folders that cannot be read
};

/// The folder of the risk cards, one file per product group.
inline constexpr const char* kRiskCardsFolder = "risk-cards";

/// Every *.xml in the folders below `folder`, but not those at the top, in schema/, rules/ or risk-cards/. Symbolic
/// links are not followed. A folder that cannot be read is a problem, not an error. Errors: library.too-many-clauses.
[[nodiscard]] Result<ClauseFiles> clause_files(const std::filesystem::path& folder, std::size_t most = kMaxClauses);

}  // namespace bestek
