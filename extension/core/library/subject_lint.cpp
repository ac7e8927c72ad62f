// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <vector>

#include "core/library/lint.hpp"

namespace bestek {
namespace {

std::vector<std::string> sorted(std::vector<std::string> codes) {
  std::ranges::sort(codes);
  return codes;
}

/// The codes of a group hold for its clauses already; what only repeats them hides that the subject may have its own.
void lint_codes(const Clause& clause, const Taxonomy& taxonomy, LintReport& report) {
  const auto codes = sorted(clause.classification.cpv);
  if (codes.empty()) return;
  for (const Reference& reference : clause.classification.groups) {
    const TaxonomyEntry* group = Taxonomy::find(taxonomy.groups, reference.id);
    if (group == nullptr || sorted(group->cpv) != codes) continue;
    report.warning("lint.cpv-of-group", reference.line, {{"group", reference.id}});
    return;
  }
}

/// A requirement that says no evidence cannot be checked before the award.
void lint_evidence(const Clause& clause, LintReport& report) {
  if (clause.kind != ClauseKind::kRequirement) return;
  for (const ClauseText& text : clause.texts)
    if (text.evidence.empty()) report.warning("lint.requirement-without-evidence", text.line);
}

}  // namespace

void lint_subject(const Clause& clause, const Taxonomy& taxonomy, LintReport& report) {
  lint_codes(clause, taxonomy, report);
  lint_evidence(clause, report);
}

}  // namespace bestek
