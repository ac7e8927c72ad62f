// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/base/date.hpp"

namespace bestek {

/// The first date at or behind `from` that a day of the week begins, right or wrong: "dinsdag 1 maart 2027". Looks at
/// nothing else, and so is fit for whole documents.
[[nodiscard]] std::optional<FoundDate> find_weekday_date(std::string_view text, std::size_t from = 0);

}  // namespace bestek
