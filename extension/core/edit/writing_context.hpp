// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/base/language.hpp"
#include "core/clause/clause.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {

/// How clauses are written in one document, whatever its format: what the plan decides and the renderer obeys.
struct WritingContext {
  Language language = Language::kDutch;  ///< of the clause texts
  const TermSet* terms = nullptr;        ///< what defined terms are called; null leaves them as {term}
  /// Stored values of the buyer's fill-ins, by "clause.id/name" or, for shared ones, by name.
  std::map<std::string, std::string, std::less<>> answers;
  std::optional<Language> answers_language;  ///< in which those were typed, where that is not `language`
};

/// The answer to a fill-in of the buyer's: the clause's own before the shared one; null when there is none.
[[nodiscard]] const std::string* find_answer(const WritingContext& context, const Clause& clause,
                                             const FillIn& fill_in);

}  // namespace bestek
