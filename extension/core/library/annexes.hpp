// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "core/clause/clause.hpp"

namespace bestek {

class Library;

inline constexpr const char* kFrameworksAnnex = "annex.frameworks";
inline constexpr const char* kScorecardAnnex = "annex.scorecard";

/// The pages that a library has beside its clauses, as clauses of kind explanation, so that they are shown, placed and
/// read back like any other: "annex.risk-card-<group>" for each risk card, "annex.frameworks", "annex.scorecard".
/// Their home is the internal plan; the proposal never holds them. They name clauses by the titles that those have now.
[[nodiscard]] std::vector<Clause> make_annexes(const Library& library);

/// "annex.risk-card-laptop"
[[nodiscard]] std::string risk_card_annex(std::string_view group);

}  // namespace bestek
