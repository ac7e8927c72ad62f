// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/library/broken_parts.hpp"
#include "core/library/catalogue.hpp"

namespace bestek {

/// An entry that does not stand, since another file says the same of itself.
struct LostClaim {
  std::size_t number = 0;
  Error reason;  ///< library.stray-copy, library.duplicate-id, library.duplicate-name; names both files
};

/// Of several files with one id (in the archive: with one release and different contents) the one whose name belongs
/// to it stands; when that is none or more than one, none does, since only their authors know which is right. A broken
/// file claims its id like any other: no copy of it comes in its stead. The first `current` entries are current, the
/// rest is archived; each part is ordered by id. Gives the numbers in order.
[[nodiscard]] std::vector<LostClaim> lost_claims(std::span<const CatalogueEntry> entries, std::size_t current,
                                                 std::span<const BrokenPart> broken);

}  // namespace bestek
