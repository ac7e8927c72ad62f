// SPDX-License-Identifier: EUPL-1.2
#include "core/check/stale_tables.hpp"

#include <algorithm>
#include <set>

namespace bestek {
namespace {

constexpr const char* kRule = "CON-03";
constexpr const char* kFix = "plan";

}  // namespace

void add_stale_tables(std::vector<Finding>& findings, const std::vector<StaleTable>& tables) {
  if (std::any_of(findings.begin(), findings.end(), [](const Finding& known) { return known.fix == kFix; })) return;
  std::set<std::string> named;
  for (const StaleTable& table : tables) {
    if (!named.insert(table.document).second) continue;
    Finding finding;
    finding.rule = kRule;
    finding.severity = FindingSeverity::kWarning;
    finding.message.set(Language::kDutch,
                        "De rijen in deze tabel zeggen niet meer wat de bepalingen zeggen. Maak de bijlage en het plan "
                        "opnieuw.");
    finding.message.set(
        Language::kEnglish,
        "The rows of this table no longer say what the clauses say. Make the annex and the plan again.");
    finding.basis.set(Language::kDutch, "projectregel: wat is beloofd, staat in de bijlage");
    finding.basis.set(Language::kEnglish, "project rule: what is promised stands in the annex");
    finding.document = table.document;
    finding.mark = table.mark;
    finding.fix = kFix;
    findings.push_back(std::move(finding));
  }
  sort_findings(findings);
}

}  // namespace bestek
