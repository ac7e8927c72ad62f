// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace bestek {

inline constexpr std::size_t kMaxHolderBytes = 1024;

/// A lock whose holder is on another machine and that is older than this counts as left behind: an action takes
/// seconds.
inline constexpr std::int64_t kOldLockNanoseconds = 60'000'000'000;

/// "?" for one without a name.
[[nodiscard]] std::string this_host();
/// The name by which the system knows who runs this.
[[nodiscard]] std::string this_user();

/// The lines that say who has a lock: machine, process, user, since when (UTC).
[[nodiscard]] std::string this_holder();

/// Whether the one whom the file names may still be at work, though the system would give us the lock; `unsupported`:
/// it knows no locks there. `modified`: of the lock file, nanoseconds since 1970.
[[nodiscard]] bool may_be_at_work(std::string_view holder, std::int64_t modified, bool unsupported) noexcept;

/// Whether the lock's time lies further ahead than clocks differ, so that nobody can say how old it is.
[[nodiscard]] bool is_ahead_of_clock(std::int64_t modified) noexcept;

/// dossier.busy: {who}, {host}, {process}, {since}; "?" for what the file does not say.
[[nodiscard]] Error busy(const std::filesystem::path& folder, std::string_view holder);
/// dossier.lock-taken-over, with the same.
[[nodiscard]] Error taken_over(const std::filesystem::path& folder, std::string_view holder);

}  // namespace bestek
