// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "core/base/language.hpp"

namespace bestek {

/// What a stretch of time is called beside this count: "days", "working-days", "weeks", "months" and "years" are known
/// ids, of which "1" is one and anything else many. Any other unit is a symbol and stays as it is.
[[nodiscard]] std::string unit_text(std::string_view id, std::string_view count, Language language);

/// The unit of time that a label names: "Levertermijn in werkdagen", "Number of working days"; "" for none.
[[nodiscard]] std::string unit_named_in(std::string_view label);

}  // namespace bestek
