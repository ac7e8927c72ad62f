// SPDX-License-Identifier: EUPL-1.2
#include "cli/planned_documents.hpp"

#include <utility>

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
  std::vector<FileBytes> others;
  if (target.dossier) {
    auto bytes = writable_dossier(with_answers(*target.dossier, plan));
    if (!bytes) return bytes.error();
    if (*bytes != format_dossier(*target.dossier))
      others.push_back({target.dossier->folder / "dossier.xml", std::move(*bytes)});
  }
  return write_documents(plan.documents, target, others);
}

Json names_of(const std::map<std::string, PlannedDocument>& documents) {
  Json names = Json::array();
  for (const auto& [file, planned] : documents) names.push_back(file);
  return names;
}

}  // namespace bestek::cli
