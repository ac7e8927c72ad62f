// SPDX-License-Identifier: EUPL-1.2
// What the patterns that we ship find in a text.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>

#include "core/library/citations.hpp"
#include "writing_support.hpp"

namespace bestek::testing {

inline const CitationPatterns& patterns() {
  static const CitationPatterns shipped_patterns =
      test::value_of(CitationPatterns::load(test::source("clauses/rules/citations.xml")));
  return shipped_patterns;
}

inline std::string first_of(const std::string& text, std::initializer_list<CitationKind> kinds) {
  for (const Citation& one : patterns().find(text))
    if (std::ranges::find(kinds, one.kind) != kinds.end()) return one.name;
  return {};
}

/// The first place that the text leaves open; "" for none.
inline std::string left_open_in(const std::string& text) {
  return first_of(text, {CitationKind::kLeftover, CitationKind::kPlaceholder});
}

}  // namespace bestek::testing
