// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

#include "core/clause/clause.hpp"
#include "core/library/broken_parts.hpp"

namespace bestek {

/// From so many clause files on, asking each for its stamp takes longer than people notice.
inline constexpr std::int64_t kLargeLibrary = 10'000;

/// A clause by itself.
struct LookedUpClause {
  Clause clause;
  std::optional<BrokenPart> fault;  ///< as Library::fault_of
};

/// The current clause of this id from a large library that was without fault when its index in `cache` was made: read
/// from its file, whose digest is compared. What is looked at is this file, library.xml, taxonomy.xml and every folder,
/// so a file that came, went or got another name is seen; one that was changed where it stands is seen when it is asked
/// for. Nothing when the answer cannot be given like this: load the library.
[[nodiscard]] std::optional<LookedUpClause> look_up_clause(const std::filesystem::path& folder, std::string_view id,
                                                           const std::filesystem::path& cache,
                                                           std::int64_t large = kLargeLibrary);

}  // namespace bestek
