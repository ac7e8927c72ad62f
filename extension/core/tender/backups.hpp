// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/dossier/kept_place.hpp"

namespace bestek {

/// The last actions on a file whose backups stay. Besides them the first one of every day stays: from before that day's
/// work. The other files of an action stay with it.
inline constexpr int kKeptActions = 3;

/// A file as it was before the action of that time.
struct Backup {
  std::string time;  ///< of the action, UTC: "2026-11-29T20.35.40Z", "…Z-2" for the second one of that second
  std::string name;
  std::filesystem::path path;
  bool missing = false;  ///< there was no such file then: `path` is an empty one that says so
  bool made = false;     ///< and the action made it; otherwise it had been lost, and came back
};

/// What stands among the files of an action for one that was not there. `made`: the action makes it.
[[nodiscard]] std::string missing_mark(const std::string& name, bool made);
struct Missed {
  std::string name;  ///< "" when this is no such mark
  bool made = false;
};
[[nodiscard]] Missed missed_by(std::string_view mark);

[[nodiscard]] std::filesystem::path backups_folder(const std::filesystem::path& folder);

/// All backups of a folder with documents, the newest first. What has no action's name is none.
[[nodiscard]] std::vector<Backup> backups_in(const std::filesystem::path& folder);

/// Moves the files in `before` to the backups of an action that ended now, lets go of those that need not stay, and
/// takes from all that is kept of a file the rights that the file itself has no longer. False when the files could not
/// be moved.
[[nodiscard]] bool keep_as_backups(const std::filesystem::path& folder, const std::filesystem::path& before) noexcept;

/// latest_path where it is kept: a file, not a link, in folders that are no links either.
[[nodiscard]] std::optional<std::filesystem::path> latest_of(const std::filesystem::path& folder,
                                                             const std::string& name);
/// Remembers it, or that Bestek took the file away; a failure is no reason to refuse an action.
void keep_latest(const std::filesystem::path& folder, const std::string& name,
                 std::optional<std::string_view> bytes) noexcept;

}  // namespace bestek
