// SPDX-License-Identifier: EUPL-1.2
#include "core/check/fill_names_lint.hpp"

#include <string>

#include "core/dossier/profile_fields.hpp"
#include "core/library/lint.hpp"

namespace bestek {
namespace {

/// Lots and language are fields with shapes of their own.
bool is_profile_field(const std::string& name) {
  return find_profile_field(name) != nullptr || name == "lots" || name == "language";
}

}  // namespace

std::vector<LibraryFinding> check_fill_names(const Library& library) {
  std::vector<LibraryFinding> findings;
  for (const Clause& clause : library.clauses()) {
    if (clause.status == ClauseStatus::kWithdrawn) continue;
    LintReport report(clause, findings);
    for (const FillIn& fill : clause.fill_ins)
      if (fill.by == FilledBy::kBuyer && is_profile_field(fill.name))
        report.error("lint.profile-name", fill.line, {{"name", fill.name}});
  }
  return findings;
}

}  // namespace bestek
