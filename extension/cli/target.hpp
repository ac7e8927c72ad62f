// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/document/document_text.hpp"
#include "core/dossier/dossier.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek::cli {

/// What a command works on: a dossier folder, or one document by itself.
struct Target {
  std::filesystem::path path;
  std::optional<Dossier> dossier;
  std::optional<Dossier> home;                ///< of one document: the dossier beside it that names it
  std::map<std::string, DocumentText> texts;  ///< by file name
  std::map<std::string, Error> unreadable;    ///< by file name; only of read_target_to_check

  [[nodiscard]] std::filesystem::path path_of(const std::string& file) const {
    return dossier ? dossier->folder / file : path;
  }
  /// The dossier, whether it was named or only one of its documents; null for a document on its own.
  [[nodiscard]] const Dossier* tender() const noexcept { return dossier ? &*dossier : home ? &*home : nullptr; }
};

/// Reads the dossier with its documents, or the document. Errors: those of load_dossier and read_document_file;
/// dossier.document-missing when the dossier names a document that is not there.
[[nodiscard]] Result<Target> read_target(const std::filesystem::path& path);

/// The same for a check, which says of a dossier's document that is missing or cannot be read just that.
[[nodiscard]] Result<Target> read_target_to_check(const std::filesystem::path& path);

/// The same for a command that changes documents; also dossier.other-document when one belongs to another dossier, and
/// profile.unknown-word when the dossier's profile uses words that the taxonomy does not have.
[[nodiscard]] Result<Target> read_target_to_edit(const std::filesystem::path& path, const Taxonomy& taxonomy);

/// What refuses an edit, for commands that only read: documents that say that they belong to another dossier
/// (dossier.other-document) and, with a taxonomy, a word of the profile that it does not have (profile.unknown-word).
[[nodiscard]] std::vector<Error> doubts_about(const Target& target, const Taxonomy* taxonomy);

}  // namespace bestek::cli
