// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "core/base/result.hpp"
#include "core/library/citations.hpp"
#include "core/library/phrases.hpp"
#include "core/library/value_words.hpp"

namespace bestek {

/// Where a library says by which patterns texts are looked through.
inline constexpr const char* kCitationsFile = "rules/citations.xml";

/// What a library's rules/ folder says of words. A file that cannot be used leaves its part empty, and is a problem: a
/// check that goes on without it must say so.
struct LibraryRules {
  CitationPatterns citations;
  bool has_citations = false;  ///< whether the file could be used: without it nobody can say what a text lacks
  ValueWords words;
  Phrases phrases;
  std::optional<Error> no_phrases;  ///< why there are none: a problem only where a rule asks for what they find
  std::vector<Error> problems;
};
/// Of the library in `folder`. Problems: those of CitationPatterns, ValueWords and Phrases but for that,
/// library.part-missing for a file that is not there.
[[nodiscard]] LibraryRules load_library_rules(const std::filesystem::path& folder);
/// The error as library.part-missing when it says that the file is not there: a team's own library easily lacks what
/// only checking needs.
[[nodiscard]] Error or_missing_part(const Error& error, const char* part);

}  // namespace bestek
