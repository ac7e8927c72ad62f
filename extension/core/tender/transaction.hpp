// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/file_stamp.hpp"
#include "core/base/result.hpp"
#include "core/tender/tender_lock.hpp"

namespace bestek {

/// A file that waits for the others: what it holds now, if it is there, and what it will hold.
struct ReadyFile {
  std::filesystem::path path;  ///< in the lock's folder
  std::optional<std::string> before;
  std::optional<std::string> after;  ///< nothing: it is taken away, as what is recorded may be (kInternalFile)
  std::optional<FileStamp> stamp;    ///< when `before` was read
};

/// The file as it is now, and what it becomes. Errors: those of read_file, but for one that is not there.
[[nodiscard]] Result<ReadyFile> ready_file(const std::filesystem::path& path, std::optional<std::string> after);

/// What has to succeed together with files: documents that are open.
struct Companion {
  std::function<Status()> change;
  std::function<void()> take_back;  ///< after a change that succeeded, when the files could not be written
};

/// Writes all files or none, with what goes with them: everything is prepared and on disk before the first file is
/// replaced, by one rename each, signals held back; a journal tells the next command of anybody to finish what ends in
/// between. What the files were stays as a backup. Files that stay as they are are left alone. Errors: nothing was
/// changed (document.changed-meanwhile, document.several-names, file.unwritable, those of
/// `companion.change`), or dossier.unfinished: it could not be taken back either; the next command does that.
[[nodiscard]] Status write_together(const TenderLock& lock, std::span<const ReadyFile> files,
                                    const Companion& companion = {});

}  // namespace bestek
