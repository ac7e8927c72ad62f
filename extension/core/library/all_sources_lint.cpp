// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <string_view>

#include "core/library/lint.hpp"
#include "core/library/source_lint.hpp"

namespace bestek {
namespace {

/// On which every clause of a tender rests: where it is the only source, nobody can check what the clause itself says.
bool is_procurement_act(const Source& source) {
  return source.address.find("BWBR0032203") != std::string::npos || source.text.starts_with("Aanbestedingswet");
}

void lint_passage(const Clause& clause, LintReport& report) {
  const bool has_one = std::ranges::any_of(clause.sources, [](const Source& source) {
    return leads_to_a_page(source.address) && !is_procurement_act(source);
  });
  if (!clause.sources.empty() && !has_one) report.error("lint.no-passage", clause.sources.front().line);
}

ToldFault teller(Severity severity, const std::string& file, std::vector<LibraryFinding>& findings) {
  return [severity, file, &findings](const char* code, int line, auto args) {
    findings.push_back({severity, Error{code, {file, std::max(line, 1), {}, {}}, std::move(args)}});
  };
}

}  // namespace

void lint_all_sources(const Library& library, const KnownSources& known, std::vector<LibraryFinding>& findings) {
  CertaintyBook book;
  for (const Clause& clause : library.clauses()) {
    if (clause.status == ClauseStatus::kWithdrawn) continue;
    LintReport report(clause, findings);
    const auto error = [&](const char* code, int line, LintReport::Args args) {
      report.error(code, line, std::move(args));
    };
    const auto warning = [&](const char* code, int line, LintReport::Args args) {
      report.warning(code, line, std::move(args));
    };
    lint_source_pages(clause.sources, known, error, warning);
    lint_passage(clause, report);
    book.add(clause.sources, clause.file, error);
  }
  const auto beside = [&](const std::vector<Source>& sources, const std::string& file) {
    const ToldFault error = teller(Severity::kError, file, findings);
    lint_source_pages(sources, known, error, teller(Severity::kWarning, file, findings));
    book.add(sources, file, error);
  };
  if (const auto& frameworks = library.frameworks())
    for (const Framework& one : frameworks->list) beside(one.sources, frameworks->file);
  if (const auto& card = library.scorecard()) beside(card->sources, card->file);
  for (const RiskCard& card : library.risk_cards()) beside(card.sources, card.file);
}

}  // namespace bestek
