// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <vector>

#include "core/base/letter_runs.hpp"

namespace bestek {

/// What a text must have for a pattern to match in it, as far as plain letters go: "(?:foo|bar)s?\d" needs the letters
/// of "foo" or those of "bar". Nothing at all: any text may do.
struct NeededLetters {
  std::vector<LetterRun> all;
  std::vector<std::vector<NeededLetters>> one_of_each;

  [[nodiscard]] bool empty() const noexcept { return all.empty() && one_of_each.empty(); }
  /// Whether the text has them; false is certain.
  [[nodiscard]] bool may_be_in(const LetterRuns& text) const noexcept;
};

/// What every text has in which the regular expression (PCRE2's syntax, UTF mode) matches. What of it is not understood
/// needs nothing, so that "needs it" is certain.
[[nodiscard]] NeededLetters needed_letters(std::string_view pattern);

}  // namespace bestek
