// SPDX-License-Identifier: EUPL-1.2
#include "core/check/stale_tables.hpp"

#include <algorithm>
#include <set>
#include <span>

#include "core/base/messages.hpp"
#include "core/base/words.hpp"
#include "core/check/offered_fixes.hpp"
#include "core/dossier/tender_state.hpp"

namespace bestek {
namespace {

constexpr const char* kRule = "CON-03";
constexpr const char* kMissingRows = "CON-02";
constexpr const char* kFix = "plan";
constexpr const char* kFirst = "mark-first";

/// What would be mended by making the tables again waits until the clause is marked, wherever that is.
void mark_first(std::vector<Finding>& findings, const Error& unmarked, const Dossier* dossier) {
  const bool may = dossier == nullptr || check_may_change(*dossier, std::span(&unmarked.place.file, 1)).ok();
  for (Finding& finding : findings) {
    if (finding.fix != kFix) continue;
    finding.fix = may ? kFirst : "";
    for (const Language language : kLanguages)
      finding.message.set(language,
                          std::string(finding.message.in(language)).append(1, ' ').append(message(unmarked, language)));
  }
}

/// What says that rows are missing or too many, in one of the documents or in all, and to make the tables again.
void drop_row_findings(std::vector<Finding>& findings, const std::string& document) {
  std::erase_if(findings, [&](const Finding& finding) {
    return finding.fix == kFix && (document.empty() || finding.document == document);
  });
}

/// A copy of a table or part of it, which a person takes away.
Finding finding_of_copy(const StaleTable& table) {
  Finding finding;
  finding.rule = kRule;
  finding.severity = FindingSeverity::kWarning;
  for (const Language language : kLanguages) {
    finding.message.set(language, message(*table.doubled, language));
    finding.basis.set(language, std::string(word(word_context::kName, "basis.stale-table", language)));
  }
  finding.document = table.document;
  finding.mark = table.mark;
  finding.position = table.doubled->place.position;
  return finding;
}

Finding finding_of(const StaleTable& table) {
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
  if (!table.unreadable) finding.fix = kFix;
  return finding;
}

}  // namespace

void add_stale_tables(std::vector<Finding>& findings, const std::vector<StaleTable>& tables, const Dossier* dossier) {
  // Which rows there should be nobody can say of a table that cannot be read, and none of those that lost their marks
  // is missing.
  for (const StaleTable& table : tables) {
    if (table.unreadable && table.unreadable->code != kUnmarkedError) drop_row_findings(findings, {});
    if (table.only_marks) drop_row_findings(findings, table.document);
  }
  // After publication it is told without a fix.
  const bool sent = std::any_of(findings.begin(), findings.end(),
                                [](const Finding& known) { return known.fix == kFix || known.rule == kMissingRows; });
  std::set<std::string> named;
  for (const StaleTable& table : tables) {
    if (table.doubled) {
      findings.push_back(finding_of_copy(table));
      continue;
    }
    if (table.unreadable && table.unreadable->code == kUnmarkedError) {
      mark_first(findings, *table.unreadable, dossier);
      continue;
    }
    if (sent && !table.unreadable && !table.only_marks) continue;
    if (named.insert(table.document).second) findings.push_back(finding_of(table));
  }
  if (dossier != nullptr) leave_published(findings, *dossier);
  sort_findings(findings);
}

}  // namespace bestek
