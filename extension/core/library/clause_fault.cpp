// SPDX-License-Identifier: EUPL-1.2
#include "core/library/clause_fault.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

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

}  // namespace bestek
