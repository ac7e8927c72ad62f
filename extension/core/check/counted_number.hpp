// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "core/base/language.hpp"
#include "core/clause/clause.hpp"

namespace bestek {

/// The number that stands in a fill-in, in what it counts: of "4 maanden" where days are counted 120, which four months
/// have at least. Nothing for a period that cannot be counted so, and where there is no number.
[[nodiscard]] std::optional<double> counted_number(const FillIn& fill, const std::string& value, Language language);

/// Whether the value says in what it counts itself: "4 maanden".
[[nodiscard]] bool says_unit(const FillIn& fill, const std::string& value, Language language);

}  // namespace bestek
