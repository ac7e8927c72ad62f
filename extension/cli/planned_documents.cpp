// SPDX-License-Identifier: EUPL-1.2
#include "cli/planned_documents.hpp"

#include <utility>

#include "core/edit/placement_memory.hpp"
#include "core/tender/dossier_change.hpp"

namespace bestek::cli {

Status write_locked(const Target& target, std::span<const FileEdit> edits, std::span<const FileBytes> others) {
  if (target.lock) return edit_files(*target.lock, edits, others);
  return target.lock_fault ? *target.lock_fault : Error{"file.read-only", {target.path.string(), 0, {}, {}}, {}};
}

Result<std::vector<FileBytes>> remembered_change(const Target& target,
                                                 const std::map<std::string, PlannedDocument>& documents) {
  return dossier_change(target.tender(), with_placements(target.tender(), documents, target.texts));
}

Status write_documents(std::map<std::string, PlannedDocument>& documents, const Target& target,
                       const std::vector<FileBytes>& others) {
  // Who changes the dossier otherwise sees to what it remembers of clauses, too.
  auto files = others.empty() ? remembered_change(target, documents) : Result<std::vector<FileBytes>>(others);
  if (!files) return files.error();
  std::vector<FileEdit> edits;
  edits.reserve(documents.size());
  for (auto& [file, planned] : documents) {
    edits.push_back(target.edit_of(file, std::move(planned.plan), std::move(planned.context)));
  }
  return write_locked(target, edits, *files);
}

Status write_answers(FillPlan& plan, const Target& target) {
  const Dossier* dossier = target.dossier ? &*target.dossier : nullptr;
  const auto after = dossier == nullptr ? std::nullopt : std::optional(with_answers(*dossier, plan));
  const auto others = dossier_change(dossier, after);
  if (!others) return others.error();
  return write_documents(plan.documents, target, *others);
}

Json names_of(const std::map<std::string, PlannedDocument>& documents) {
  Json names = Json::array();
  for (const auto& [file, planned] : documents) names.push_back(file);
  return names;
}

}  // namespace bestek::cli
