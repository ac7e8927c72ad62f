// SPDX-License-Identifier: EUPL-1.2
#include "core/check/stale_tables.hpp"

#include <algorithm>
#include <set>

#include "core/base/messages.hpp"
#include "core/base/words.hpp"
#include "core/check/published_advice.hpp"

namespace bestek {
namespace {

constexpr const char* kRule = "CON-03";
constexpr const char* kMissingRows = "CON-02";
constexpr const char* kFix = "plan";

}  // namespace

void add_stale_tables(std::vector<Finding>& findings, const std::vector<StaleTable>& tables, const Dossier* dossier) {
  // After publication it is told without a fix.
  const bool sent = std::any_of(findings.begin(), findings.end(),
                                [](const Finding& known) { return known.fix == kFix || known.rule == kMissingRows; });
  std::set<std::string> named;
  for (const StaleTable& table : tables) {
    if (sent && !table.unreadable) continue;
    if (!named.insert(table.document).second) continue;
    Finding finding;
    finding.rule = kRule;
    finding.severity = FindingSeverity::kWarning;
    const char* code = table.only_marks ? "check.unmarked-rows" : "check.stale-table";
    for (const Language language : kLanguages) {
      finding.message.set(language, message(table.unreadable.value_or(Error{code, {}, {}}), language));
      finding.basis.set(language, std::string(word(word_context::kName, "basis.stale-table", language)));
    }
    finding.document = table.document;
    finding.mark = table.mark;
    finding.fix = kFix;
    findings.push_back(std::move(finding));
  }
  if (dossier != nullptr) leave_published(findings, *dossier);
  sort_findings(findings);
}

}  // namespace bestek
