// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "core/base/result.hpp"
#include "core/document/document_text.hpp"
#include "core/dossier/dossier.hpp"

namespace bestek::cli {

/// What a command works on: a dossier folder, or one document by itself.
struct Target {
  std::filesystem::path path;
  std::optional<Dossier> dossier;
  std::map<std::string, DocumentText> texts;  ///< by file name

  [[nodiscard]] std::filesystem::path path_of(const std::string& file) const {
    return dossier ? dossier->folder / file : path;
  }
};

/// Reads the dossier with its documents, or the document. Errors: those of load_dossier and read_document_file;
/// dossier.document-missing when the dossier names a document that is not there.
[[nodiscard]] Result<Target> read_target(const std::filesystem::path& path);

}  // namespace bestek::cli
