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
  std::optional<double> value;  ///< nothing while its fill-in is open
};

/// "15", or "{fill-in}" with the value that the placement's fill-in has.
[[nodiscard]] PlacedNumber placed_number(const std::string& bound, const Placement& placement, Language language);

/// What the placed clause asks of the quantity: nothing while its fill-in is open, when the choice made asks nothing or
/// when somebody changed a text of which the number is not a fill-in.
[[nodiscard]] std::optional<double> placed_threshold(const QuantityThreshold& threshold, const Clause& clause,
                                                     const Placement& placement, Language language);

/// The quantity that the placed clause scores; "" when it names none or the choice in its name is open.
[[nodiscard]] std::string placed_quantity(const Clause& clause, const Placement& placement);

}  // namespace bestek
