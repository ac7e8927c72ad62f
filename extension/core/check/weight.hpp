// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

#include "core/base/language.hpp"

namespace bestek {

/// A weight as a person writes it in the language: "40", "40 %", "12,5", "1.000 punten", "1,000 points"; nothing for
/// ranges and words, and for what is below 0 or above a million.
[[nodiscard]] std::optional<double> parse_weight(std::string_view typed, Language language);

/// "40-50 %", "40 tot 50": a range is lawful, and nothing to add up; one that runs backwards, is no wider than one
/// weight or begins at nothing is none.
[[nodiscard]] bool is_weight_range(std::string_view typed, Language language);

}  // namespace bestek
