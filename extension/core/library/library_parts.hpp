// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

#include "core/base/result.hpp"
#include "core/library/broken_parts.hpp"
#include "core/library/frameworks.hpp"
#include "core/library/library_files.hpp"
#include "core/library/risk_cards.hpp"
#include "core/library/scorecard.hpp"

namespace bestek {

/// What a library has beside its clauses.
struct LibraryParts {
  std::vector<RiskCard> risk_cards;
  std::optional<Frameworks> frameworks;
  std::optional<Scorecard> scorecard;
};

/// What cannot be read as a file at all.
[[nodiscard]] std::vector<BrokenPart> broken_parts(const PartFiles& files);
/// Reads the files that part_files found; one that cannot be read is left out, and is among the broken.
[[nodiscard]] LibraryParts read_parts(const PartFiles& files, std::vector<BrokenPart>& broken);

}  // namespace bestek
