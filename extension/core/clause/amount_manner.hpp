// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/language.hpp"

namespace bestek {

/// What makes another amount of the same number: " dollar", " with tax", " each", " percent". "" for an amount in euros
/// without tax; what else is in it ("inclusief verlengingen") changes nothing.
[[nodiscard]] std::string amount_manner(std::string_view text);

/// The amount in euros without tax that is all that the text says, with no other words than such as "ten hoogste" and
/// "exclusief btw"; nothing for any other amount. For who takes it over.
[[nodiscard]] std::optional<double> sole_euros(std::string_view text, Language language);

}  // namespace bestek
