// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

#include "core/base/language.hpp"

namespace bestek {

/// The one number in what somebody filled in: "€ 1.600.000,00", "0,60", "30 %". The language tells thousands from
/// decimals where both are possible ("1.600"). Nothing when there is no number or more than one.
[[nodiscard]] std::optional<double> read_number(std::string_view text, Language language);

}  // namespace bestek
