// SPDX-License-Identifier: EUPL-1.2
#include "cli/target.hpp"

#include "core/document/document_reader.hpp"

namespace bestek::cli {

Result<Target> read_target(const std::filesystem::path& path) {
  Target target;
  target.path = path;
  std::error_code failure;
  if (!std::filesystem::is_directory(path, failure) && path.filename() != "dossier.xml") {
    auto text = read_document_file(path);
    if (!text) return text.error();
    target.texts.emplace(path.filename().string(), std::move(text).value());
    return target;
  }
  auto dossier = load_dossier(path);
  if (!dossier) return dossier.error();
  for (const DossierDocument& document : dossier->documents) {
    const std::filesystem::path file = dossier->path_of(document);
    if (!std::filesystem::exists(file, failure)) {
      return Error{
          "dossier.document-missing", {file.string(), 0, {}, {}}, {{"role", std::string(role_id(document.role))}}};
    }
    auto text = read_document_file(file);
    if (!text) return text.error();
    target.texts.emplace(document.file, std::move(text).value());
  }
  target.dossier = std::move(dossier).value();
  return target;
}

}  // namespace bestek::cli
