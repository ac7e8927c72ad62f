// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/edit/insertion_planner.hpp"
#include "core/tender/document_files.hpp"
#include "writing_support.hpp"

namespace bestek::test {

// Clauses that the tables of the plan have rows for.
inline constexpr const char* kReport = "hardware.supply-chain-report-clause";
inline constexpr const char* kKpi = "monitor.parts-delivery-kpi";

using Texts = std::map<std::string, DocumentText>;

/// Writes what was planned into the files of the dossier.
inline void change(const Dossier& dossier, const std::map<std::string, PlannedDocument>& documents) {
  std::vector<FileEdit> edits;
  edits.reserve(documents.size());
  for (const auto& [file, planned] : documents) edits.push_back({dossier.folder / file, planned.plan, planned.context});
  value_of(edit_files(edits));
}

}  // namespace bestek::test
