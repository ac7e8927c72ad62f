// SPDX-License-Identifier: EUPL-1.2
#include "cli/target.hpp"

#include "core/base/files.hpp"
#include "core/document/document_claim.hpp"
#include "core/tender/document_reader.hpp"

namespace bestek::cli {
namespace {

/// Errors: those of read_document_file; dossier.document-missing.
Result<DocumentText> read_document_of(const Dossier& dossier, const DossierDocument& document) {
  const std::filesystem::path file = dossier.path_of(document);
  std::error_code failure;
  if (std::filesystem::exists(file, failure)) return read_document_file(file);
  return Error{"dossier.document-missing", {file.string(), 0, {}, {}}, role_names(document.role)};
}

}  // namespace

Result<Target> read_target_to_check(const std::filesystem::path& named) {
  Target target;
  // A link to a document of a dossier is that document.
  const std::filesystem::path path = behind_links(named);
  target.path = path;
  std::error_code failure;
  if (!std::filesystem::is_directory(path, failure) && path.filename() != kDossierFile) {
    auto text = read_document_file(path);
    if (!text) return text.error();
    target.texts.emplace(path.filename().string(), std::move(text).value());
    auto around = dossier_around(path);
    if (around) {
      target.home = std::move(*around);
    } else {
      target.home_fault = around.error();
    }
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

std::vector<Error> refusals(const Target& target, const Taxonomy* taxonomy) {
  EditScope scope{target.tender(), {}, taxonomy};
  for (const auto& [file, text] : target.texts)
    scope.documents.push_back(claim_of(text, target.path_of(file).string()));
  auto found = bestek::refusals(scope);
  if (target.home_fault) found.insert(found.begin(), *target.home_fault);
  return found;
}

Status may_change(const Target& target, const Taxonomy* taxonomy) {
  const auto found = refusals(target, taxonomy);
  return found.empty() ? Status(Done{}) : Status(found.front());
}

Result<Target> read_target_to_edit(const std::filesystem::path& path, const Taxonomy& taxonomy) {
  auto target = read_target(path);
  if (!target) return target;
  if (const Status allowed = may_change(*target, &taxonomy); !allowed) return allowed.error();
  return target;
}

Result<Target> read_tender_to_edit(const std::filesystem::path& path, const Taxonomy& taxonomy) {
  auto target = read_target_to_edit(path, taxonomy);
  if (!target || !target->home) return target;
  return read_target_to_edit(target->home->folder, taxonomy);
}

std::map<std::string, DocumentText> read_neighbours(const Target& target) {
  std::map<std::string, DocumentText> texts;
  if (!target.home) return texts;
  for (const DossierDocument& document : target.home->documents) {
    if (target.texts.contains(document.file)) continue;
    if (auto text = read_document_of(*target.home, document)) texts.emplace(document.file, std::move(*text));
  }
  return texts;
}

}  // namespace bestek::cli
