// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <string>

#include "core/base/result.hpp"
#include "core/edit/edit_plan.hpp"
#include "core/edit/writing_context.hpp"

namespace bestek {

/// One document file to be changed. With `out` an empty plan makes a plain copy.
struct FileEdit {
  std::filesystem::path path;
  EditPlan plan;
  WritingContext context;
  std::filesystem::path out;  ///< where the changed document goes, a new file; empty: in its place, with a backup
};

/// Another file that is written, or put back, together with the documents (dossier.xml).
struct FileBytes {
  std::filesystem::path path;
  std::string bytes;
};

/// Changes all files or none: every one is read, checked and edited in memory before the first is written, and when
/// writing fails what was written is undone. Folders that `out` needs are made. Beside each document that changes in
/// its place the last kMaxBackups backups stay. Errors: those of read_file, write_file and apply_edit;
/// document.open-elsewhere (its lock file stands there), document.changed-meanwhile, insert.out-exists, file.read-only,
/// and those of check_file_may_change: a published document stays as it is. `last`: what has to succeed as well, called
/// when all of it is written; its error undoes everything.
[[nodiscard]] Status edit_files(std::span<const FileEdit> edits, std::span<const FileBytes> others = {},
                                const std::function<Status()>& last = {});
[[nodiscard]] Status edit_file(const FileEdit& edit);

/// Refuses when an office has the file open: document.open-elsewhere, with the name that the lock file gives.
[[nodiscard]] Status check_not_open(const std::filesystem::path& path);

/// More than these would fill the dossier's folder; older ones go.
inline constexpr int kMaxBackups = 3;

/// The name for a backup that does not exist yet: NAME.bak.odt, NAME.bak2.odt, NAME.bak3.odt …
[[nodiscard]] std::filesystem::path backup_path(const std::filesystem::path& path);

}  // namespace bestek
