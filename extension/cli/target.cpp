// SPDX-License-Identifier: EUPL-1.2
#include "cli/target.hpp"

#include "core/tender/document_reader.hpp"

namespace bestek::cli {
namespace {

/// The dossier beside a document that names it.
std::optional<Dossier> home_of_document(const std::filesystem::path& path) {
  const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  auto dossier = load_dossier(folder);
  if (!dossier) return std::nullopt;
  for (const DossierDocument& document : dossier->documents) {
    if (document.file == path.filename().string()) return std::move(dossier).value();
  }
  return std::nullopt;
}

/// Errors: those of read_document_file; dossier.document-missing.
Result<DocumentText> read_document_of(const Dossier& dossier, const DossierDocument& document) {
  const std::filesystem::path file = dossier.path_of(document);
  std::error_code failure;
  if (std::filesystem::exists(file, failure)) return read_document_file(file);
  return Error{"dossier.document-missing", {file.string(), 0, {}, {}}, {{"role", std::string(role_id(document.role))}}};
}

}  // namespace

Result<Target> read_target_to_check(const std::filesystem::path& path) {
  Target target;
  target.path = path;
  std::error_code failure;
  if (!std::filesystem::is_directory(path, failure) && path.filename() != "dossier.xml") {
    auto text = read_document_file(path);
    if (!text) return text.error();
    target.texts.emplace(path.filename().string(), std::move(text).value());
    target.home = home_of_document(path);
    return target;
  }
  auto dossier = load_dossier(path);
  if (!dossier) return dossier.error();
  for (const DossierDocument& document : dossier->documents) {
    auto text = read_document_of(*dossier, document);
    if (text) {
      target.texts.emplace(document.file, std::move(text).value());
    } else {
      target.unreadable.emplace(document.file, text.error());
    }
  }
  target.dossier = std::move(dossier).value();
  return target;
}

Result<Target> read_target(const std::filesystem::path& path) {
  auto target = read_target_to_check(path);
  if (!target || target->unreadable.empty()) return target;
  // In the order in which the dossier names them.
  for (const DossierDocument& document : target->dossier->documents) {
    const auto unreadable = target->unreadable.find(document.file);
    if (unreadable != target->unreadable.end()) return unreadable->second;
  }
  return target;
}

std::vector<Error> doubts_about(const Target& target, const Taxonomy* taxonomy) {
  std::vector<Error> found;
  const Dossier* dossier = target.tender();
  if (dossier != nullptr && taxonomy != nullptr) {
    const Status known = check_profile(dossier->profile, *taxonomy, (dossier->folder / "dossier.xml").string());
    if (!known) found.push_back(known.error());
  }
  for (const auto& [file, text] : target.texts) {
    const auto property = text.properties.find("bestek.dossier");
    if (dossier == nullptr || property == text.properties.end() || property->second.empty()) continue;
    if (property->second == dossier->id) continue;
    found.push_back(Error{"dossier.other-document",
                          {target.path_of(file).string(), 0, {}, {}},
                          {{"found", property->second}, {"expected", dossier->id}}});
  }
  return found;
}

Result<Target> read_target_to_edit(const std::filesystem::path& path, const Taxonomy& taxonomy) {
  auto target = read_target(path);
  if (!target) return target;
  if (const auto doubts = doubts_about(*target, &taxonomy); !doubts.empty()) return doubts.front();
  return target;
}

}  // namespace bestek::cli
