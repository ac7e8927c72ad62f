// SPDX-License-Identifier: EUPL-1.2
#include "core/check/fill_names_lint.hpp"

#include "core/dossier/profile_fields.hpp"
#include "core/library/lint.hpp"

namespace bestek {

std::vector<LibraryFinding> check_fill_names(const Library& library) {
  std::vector<LibraryFinding> findings;
  for (const Clause& clause : library.clauses()) {
    LintReport report(clause, findings);
    for (const FillIn& fill : clause.fill_ins)
      if (find_profile_field(fill.name) != nullptr) report.error("lint.profile-name", fill.line, {{"name", fill.name}});
  }
  return findings;
}

}  // namespace bestek
