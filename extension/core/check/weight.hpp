// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

namespace bestek {

/// A weight as a person writes it: "40", "40 %", "12,5", "1.000 punten"; nothing for ranges and words, and
/// for what is below 0 or above a million.
[[nodiscard]] std::optional<double> parse_weight(std::string text);

}  // namespace bestek
