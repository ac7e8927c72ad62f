// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <optional>

#include "core/base/result.hpp"

namespace bestek {

/// What an action that did not end left in a folder. It may also be one that is being written just now: only whoever
/// holds the folder's lock knows.
enum class Interrupted {
  kNothing,
  kBegun,     ///< some of it was prepared: the documents are as they were
  kPrepared,  ///< all of it was: the documents may be partly changed
};
[[nodiscard]] Interrupted interrupted_in(const std::filesystem::path& folder) noexcept;

/// Whether the next command takes it back; otherwise it finishes it.
[[nodiscard]] bool will_be_taken_back(const std::filesystem::path& folder) noexcept;

/// By the holder of the lock: finishes an interrupted action that was prepared, takes back one that cannot be finished
/// (what it prepared is damaged, or a document was changed since), and clears away one that had only begun. A note says
/// which, with {files}: dossier.action-finished, dossier.action-taken-back. Nothing when there was none, or nobody
/// needs to know. Errors: dossier.unfinished, with {reason}.
[[nodiscard]] Result<std::optional<Error>> finish_interrupted(const std::filesystem::path& folder);

/// dossier.unfinished: {reason}, and {then}: who can end it, and when.
[[nodiscard]] Error unfinished(const std::filesystem::path& folder, const Error& why);

/// Puts one file of an action in the place of a document, which keeps its link when that leads to a file; from another
/// file system it is copied. Errors: file.unwritable and those of write_file.
[[nodiscard]] Status put_in_place(const std::filesystem::path& from, const std::filesystem::path& named);

/// Takes a file of an action away; one that is gone is good. Errors: file.unwritable.
[[nodiscard]] Status take_away(const std::filesystem::path& path);

/// What is done is kept: what the files were goes to the backups, the rest away. Failures stay: the next action that
/// meets them tries again.
void close_action(const std::filesystem::path& folder) noexcept;
/// What was not done goes: nobody needs what the files were.
void drop_action(const std::filesystem::path& folder) noexcept;

}  // namespace bestek
