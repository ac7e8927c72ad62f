// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <string>

#include "core/clause/clause.hpp"

namespace bestek {

/// What a search looks through in one language; folded.
struct SearchText {
  std::string title, text;
};

/// By Language. Empty where the clause has no text in it.
using SearchTexts = std::array<SearchText, 2>;

[[nodiscard]] SearchTexts make_search_texts(const Clause& clause);

}  // namespace bestek
