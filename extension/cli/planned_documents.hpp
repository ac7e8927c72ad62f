// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "cli/output.hpp"
#include "cli/target.hpp"
#include "core/edit/fill_planner.hpp"
#include "core/edit/insertion_planner.hpp"
#include "core/tender/document_files.hpp"

namespace bestek::cli {

/// Writes under the target's lock, all or none. Errors: those of edit_files; why there is no lock.
[[nodiscard]] Status write_locked(const Target& target, std::span<const FileEdit> edits,
                                  std::span<const FileBytes> others = {});

/// dossier.xml, where it is to remember other clauses than it did once these plans are carried out; else nothing.
[[nodiscard]] Result<std::vector<FileBytes>> remembered_change(const Target& target,
                                                               const std::map<std::string, PlannedDocument>& documents);

/// The same for planned documents and what goes with them; without others dossier.xml where it remembers other clauses.
[[nodiscard]] Status write_documents(std::map<std::string, PlannedDocument>& documents, const Target& target,
                                     const std::vector<FileBytes>& others = {});

/// The same for a plan with answers, which the dossier remembers where there is one. What changes nothing writes
/// nothing.
[[nodiscard]] Status write_answers(FillPlan& plan, const Target& target);

/// The file names, for --json.
[[nodiscard]] Json names_of(const std::map<std::string, PlannedDocument>& documents);

}  // namespace bestek::cli
