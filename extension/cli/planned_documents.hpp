// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/output.hpp"
#include "cli/target.hpp"
#include "core/edit/fill_planner.hpp"
#include "core/edit/insertion_planner.hpp"
#include "core/tender/document_files.hpp"

namespace bestek::cli {

/// Writes the planned documents and what goes with them, all or none, with a backup beside each document. Errors: those
/// of edit_files.
[[nodiscard]] Status write_documents(std::map<std::string, PlannedDocument>& documents, const Target& target,
                                     const std::vector<FileBytes>& others = {});

/// The same for a plan with answers, which the dossier remembers where there is one. What changes nothing writes
/// nothing.
[[nodiscard]] Status write_answers(FillPlan& plan, const Target& target);

/// The file names, for --json.
[[nodiscard]] Json names_of(const std::map<std::string, PlannedDocument>& documents);

}  // namespace bestek::cli
