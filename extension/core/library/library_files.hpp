// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <vector>

#include "core/base/result.hpp"

namespace bestek {

/// The clause files of a library folder, sorted by path.
struct ClauseFiles {
  std::vector<std::filesystem::path> current;
  std::vector<std::filesystem::path> archived;  ///< below archive/
};

/// The folder of the risk cards, one file per product group.
inline constexpr const char* kRiskCardsFolder = "risk-cards";

/// Every *.xml in the folders below `folder`, but not those at the top, in schema/, rules/ or risk-cards/. Symbolic
/// links are not followed. Errors: library.too-many-clauses, file.unreadable.
[[nodiscard]] Result<ClauseFiles> clause_files(const std::filesystem::path& folder);

}  // namespace bestek
