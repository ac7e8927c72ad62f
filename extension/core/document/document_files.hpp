// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "core/base/result.hpp"
#include "core/document/edit_plan.hpp"
#include "core/document/renderer.hpp"

namespace bestek {

/// One document file to be changed.
struct FileEdit {
  std::filesystem::path path;
  EditPlan plan;
  RenderContext context;
  std::filesystem::path out;  ///< where the changed document goes; empty: in its place, with a backup beside it
};

/// Changes all files or none: every one is read, checked and edited in memory before the first is written.
/// Errors: those of read_file, write_file and apply_edit; document.open-elsewhere (its lock file stands there).
[[nodiscard]] Status edit_files(std::span<const FileEdit> edits);
[[nodiscard]] Status edit_file(const FileEdit& edit);

/// Refuses when an office has the file open: document.open-elsewhere, with the name that the lock file gives.
[[nodiscard]] Status check_not_open(const std::filesystem::path& path);

/// The name for a backup that does not exist yet: NAME.bak.odt, NAME.bak2.odt, NAME.bak3.odt …
[[nodiscard]] std::filesystem::path backup_path(const std::filesystem::path& path);

}  // namespace bestek
