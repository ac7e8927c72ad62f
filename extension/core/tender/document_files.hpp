// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "core/base/result.hpp"
#include "core/dossier/dossier.hpp"
#include "core/edit/edit_plan.hpp"
#include "core/edit/writing_context.hpp"
#include "core/odf/read/odt_reader.hpp"
#include "core/tender/transaction.hpp"

namespace bestek {

/// One document file to be changed.
struct FileEdit {
  std::filesystem::path path;
  EditPlan plan;
  WritingContext context;
  /// What reading it for the plan left (open_document_file), used up by the edit; it is read anew where that is not
  /// what the file holds now. May be null.
  std::shared_ptr<OpenedOdt> opened = {};  // NOLINT(readability-redundant-member-init): most have none
};

/// Another file that is written, or put back, together with the documents (dossier.xml).
struct FileBytes {
  std::filesystem::path path;
  std::string bytes;
};

/// Changes all files or none, by the holder of their folder's lock: every one is read, checked and edited in memory
/// before anything is written. Errors: those of read_file, apply_edit and write_together; document.open-elsewhere (its
/// lock file stands there), document.arriving, file.read-only, and those of check_file_may_change: a published document
/// stays as it is.
[[nodiscard]] Status edit_files(const TenderLock& lock, std::span<const FileEdit> edits,
                                std::span<const FileBytes> others = {}, const Companion& companion = {});

/// The document as it becomes, for a copy of it; with an empty plan as it is. Errors: as edit_files. `read`: who gives
/// what the dossier.xml beside it says.
[[nodiscard]] Result<std::string> edited_bytes(const FileEdit& edit, const ReadDossier& read = load_dossier);

}  // namespace bestek
