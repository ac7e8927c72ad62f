// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "core/base/language.hpp"
#include "core/clause/clause.hpp"
#include "core/dossier/placement.hpp"

namespace bestek {

/// A number of a clause as it stands in the document.
struct PlacedNumber {
  std::string shown;
  std::optional<double> value;  ///< nothing while its hole is open
};

/// "15", or "{fill-in}" with the value that the placement's hole has.
[[nodiscard]] PlacedNumber placed_number(const std::string& bound, const Placement& placement, Language language);

/// What the placed clause asks of the quantity: nothing while its hole is open, when the choice made asks nothing or
/// when somebody changed a text of which the number is not a hole.
[[nodiscard]] std::optional<double> placed_threshold(const QuantityThreshold& threshold, const Clause& clause,
                                                     const Placement& placement, Language language);

/// The quantity that the placed clause scores; "" when it names none or the choice in its name is open.
[[nodiscard]] std::string placed_quantity(const Clause& clause, const Placement& placement);

}  // namespace bestek
