// SPDX-License-Identifier: EUPL-1.2
#include "cli/planned_documents.hpp"

#include <utility>

#include "core/tender/dossier_change.hpp"

namespace bestek::cli {

Status write_documents(std::map<std::string, PlannedDocument>& documents, const Target& target,
                       const std::vector<FileBytes>& others) {
  std::vector<FileEdit> edits;
  edits.reserve(documents.size());
  for (auto& [file, planned] : documents) {
    edits.push_back({target.path_of(file), std::move(planned.plan), std::move(planned.context), {}});
  }
  return edit_files(edits, others);
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
