// SPDX-License-Identifier: EUPL-1.2
// A real dossier on disk in which clauses were placed, and what one rule says of it.
#pragma once

#include "check_fixture.hpp"
#include "core/edit/fill_planner.hpp"
#include "core/tender/document_files.hpp"
#include "writing_support.hpp"

namespace bestek::testing {

using Texts = std::map<std::string, DocumentText>;

inline void change(const Dossier& dossier, const std::map<std::string, PlannedDocument>& documents) {
  std::vector<FileEdit> edits;
  edits.reserve(documents.size());
  for (const auto& [file, planned] : documents) edits.push_back({dossier.folder / file, planned.plan, planned.context});
  test::value_of(test::edit_files(edits));
}

inline Dossier dossier_with(const std::string& name, const std::vector<std::string>& ids) {
  const Dossier dossier = test::laptop_dossier(name);
  change(dossier, test::value_of(plan_insertion(dossier, shipped(), ids, test::read_texts(dossier))).documents);
  return dossier;
}

inline std::vector<Finding> findings_of(const std::string& rule, const Dossier& dossier, const Texts& texts) {
  std::vector<Finding> found = test::value_of(check_tender(&dossier, texts, shipped(), kNow));
  std::erase_if(found, [&](const Finding& finding) { return finding.rule != rule; });
  return found;
}

}  // namespace bestek::testing
