// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/template_files.hpp"

#include <algorithm>
#include <string>

#include "core/dossier/role.hpp"
#include "core/tender/document_reader.hpp"

namespace bestek {
namespace {

Result<std::vector<DocumentText>> read_procedure(const std::filesystem::path& folder, Language language) {
  std::vector<DocumentText> texts;
  std::error_code failure;
  for (const DocumentRole role : kDocumentRoles) {
    const std::filesystem::path file =
        folder / (std::string(role_id(role)) + "." + std::string(language_code(language)) + ".fodt");
    if (!std::filesystem::exists(file, failure)) continue;
    auto text = read_document_file(file);
    if (!text) return text.error();
    text->name = file.string();
    texts.push_back(std::move(*text));
  }
  return texts;
}

}  // namespace

Result<std::vector<std::pair<Language, std::vector<DocumentText>>>> read_templates(
    const std::filesystem::path& folder) {
  std::error_code failure;
  if (!std::filesystem::is_directory(folder, failure)) return Error{"file.missing", {folder.string(), 0, {}, {}}, {}};
  std::vector<std::filesystem::path> procedures;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failure))
    if (entry.is_directory()) procedures.push_back(entry.path());
  std::sort(procedures.begin(), procedures.end());
  std::vector<std::pair<Language, std::vector<DocumentText>>> sets;
  for (const auto& procedure : procedures) {
    for (const Language language : kLanguages) {
      auto texts = read_procedure(procedure, language);
      if (!texts) return texts.error();
      if (!texts->empty()) sets.emplace_back(language, std::move(*texts));
    }
  }
  return sets;
}

}  // namespace bestek
