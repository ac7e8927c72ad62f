// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/output.hpp"
#include "core/base/result.hpp"
#include "core/document/document_text.hpp"
#include "core/dossier/dossier.hpp"
#include "core/dossier/edit_guard.hpp"
#include "core/library/taxonomy.hpp"
#include "core/tender/document_files.hpp"
#include "core/tender/tender_lock.hpp"

namespace bestek::cli {

/// What a command works on: a dossier folder, or one document by itself.
struct Target {
  std::filesystem::path path;
  std::optional<Dossier> dossier;
  std::optional<Dossier> home;                ///< of one document: the dossier beside it that names it
  std::optional<Error> home_fault;            ///< of one document: why the dossier beside it cannot be read
  std::map<std::string, DocumentText> texts;  ///< by file name
  std::map<std::string, Error> unreadable;    ///< by file name; only of read_target_to_check
  std::map<std::string, std::shared_ptr<OpenedOdt>> opened;  ///< by file name; only of what is read to be changed
  std::optional<TenderLock> lock;                            ///< of what is read to be changed
  std::optional<Error> lock_fault;                           ///< why it could not be had: then nothing can be written

  [[nodiscard]] std::filesystem::path path_of(const std::string& file) const {
    return dossier ? dossier->folder / file : path;
  }
  /// What is to be done to one of the documents.
  [[nodiscard]] FileEdit edit_of(const std::string& file, EditPlan plan, WritingContext context) const;
  /// The dossier, whether it was named or only one of its documents; null for a document on its own.
  [[nodiscard]] const Dossier* tender() const noexcept { return dossier ? &*dossier : home ? &*home : nullptr; }
};

/// Reads the dossier with its documents, or the document. Errors: those of load_dossier and read_document_file;
/// dossier.document-missing when the dossier names a document that is not there.
/// What an interrupted action left there is finished or taken back first (settle), and said. Errors: those of settle.
[[nodiscard]] Result<Target> read_target(const std::filesystem::path& path, const Settings& settings);

/// The same for a check, which says of a dossier's document that is missing or cannot be read just that.
[[nodiscard]] Result<Target> read_target_to_check(const std::filesystem::path& path, const Settings& settings);

/// The same for a command that changes documents, with the lock of their folder from before the reading until the
/// target goes; also the errors of may_change (null: the profile's words are not looked at).
[[nodiscard]] Result<Target> read_target_to_edit(const std::filesystem::path& path, const Taxonomy* taxonomy,
                                                 const Settings& settings);

/// The same for a command that changes values: those of one document of a dossier are the dossier's, so that document
/// stands for all of them.
[[nodiscard]] Result<Target> read_tender_to_edit(const std::filesystem::path& path, const Taxonomy& taxonomy,
                                                 const Settings& settings);

/// Brings a folder in order before it is read, and says on stderr what was done. Errors: those of settle.
[[nodiscard]] Status settle_and_say(const std::filesystem::path& target, const Settings& settings);

/// The dossier.xml by itself, of a folder that is brought in order first. Errors: those of settle and load_dossier.
[[nodiscard]] Result<Dossier> read_dossier(const std::filesystem::path& target, const Settings& settings);

/// The documents of the dossier around one document, as far as they can be read.
[[nodiscard]] std::map<std::string, DocumentText> read_neighbours(const Target& target);

/// What edit_guard.hpp refuses here, and the fault of a dossier.xml beside a single document: commands that only read
/// say it and go on. Null: the profile's words are not looked at.
[[nodiscard]] std::vector<Error> refusals(const Target& target, const Taxonomy* taxonomy);
/// The first of them.
[[nodiscard]] Status may_change(const Target& target, const Taxonomy* taxonomy);

}  // namespace bestek::cli
