// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "core/check/rules.hpp"
#include "core/library/library.hpp"
#include "core/library/library_check.hpp"
#include "core/library/library_rules.hpp"

namespace bestek {

/// Procedures in the patterns that the taxonomy does not have (library.word-unknown): no tender is of that one.
[[nodiscard]] std::vector<Error> unknown_procedures(const RuleSet& rules, const Taxonomy& taxonomy);

/// What check_library cannot say of the library's rules, since it knows no rules and no roles: the faults of its rules,
/// rules that cannot be run, patterns that hold nothing, and words that nobody knows in its rules, frameworks, term
/// sets and named values. Each with file and line.
[[nodiscard]] std::vector<LibraryFinding> check_library_rules(const Library& library);

/// What rules ask of sentences and the library's phrases do not say: such a rule is silent for ever, or never. One
/// error where there are no phrases at all.
[[nodiscard]] std::vector<Error> unknown_phrases(const RuleSet& rules, const LibraryRules& words);
/// Whether that is so of this one.
[[nodiscard]] bool asks_unknown_phrases(const RulePattern& pattern, const Phrases& phrases);

}  // namespace bestek
