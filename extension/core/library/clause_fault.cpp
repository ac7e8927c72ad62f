// SPDX-License-Identifier: EUPL-1.2
#include "core/library/clause_fault.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/library/basis_lint.hpp"
#include "core/library/lint.hpp"

namespace bestek {
namespace {

bool spoils_clause(const std::string& code) noexcept {
  constexpr std::array<std::string_view, 3> kSpoils{"lint.unknown-word", "lint.undeclared-fill", "lint.fill-twice"};
  return std::ranges::find(kSpoils, code) != kSpoils.end();
}

}  // namespace

std::optional<Error> clause_fault(const Clause& clause, const Taxonomy& taxonomy) {
  std::vector<LibraryFinding> findings;
  LintReport report(clause, findings);
  lint_words_known(clause, taxonomy, report);
  lint_fill_ins(clause, report);
  const auto fault = std::ranges::find_if(findings, [](const LibraryFinding& one) {
    return one.severity == Severity::kError && spoils_clause(one.error.code);
  });
  return fault == findings.end() ? std::nullopt : std::optional(std::move(fault->error));
}

std::vector<Error> day_faults(const Clause& clause, const Date& now) {
  std::vector<Error> faults;
  lint_basis_on(basis_of(clause), now, [&](const char* code, int line, auto args) {
    faults.push_back({code, {clause.file, std::max(line, clause.line), clause.id, {}}, std::move(args)});
  });
  return faults;
}

}  // namespace bestek
