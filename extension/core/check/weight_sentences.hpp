// SPDX-License-Identifier: EUPL-1.2
// Sentences that say what a criterion weighs: "De prijs telt voor 60 % mee", "Kwaliteit 70 %, prijs 30 %".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/language.hpp"

namespace bestek {

/// Whether what is called so is the price or the costs.
[[nodiscard]] bool is_price_name(std::string_view folded_name);

/// A criterion of the award table with its weight, in whatever the table counts.
struct CriterionWeight {
  std::string name;  ///< folded
  double weight = 0;
  bool price = false;
};

/// The award table as a text may contradict it.
struct AwardWeights {
  std::vector<CriterionWeight> criteria;
  bool complete = false;  ///< each criterion has a weight: what the price leaves to quality is known
  bool percent = false;   ///< it counts percents
  bool points = false;    ///< it counts points
  int table = -1;         ///< where it is itself
};

/// A weight that a text says: of the price, of quality (all that is not the price), or of a criterion by its name.
struct SaidWeight {
  std::string subject;   ///< as it is written there, folded
  std::string value;     ///< "60 %", "600 punten"
  double known = 0;      ///< that the table says, in the same unit; percentages to one decimal
  bool percent = false;  ///< which unit that is
};

/// What a text says otherwise than the table. Of a sentence nothing unless each weight in it has one criterion; it
/// names the weighing, or says nothing else. What is said of a lot, a round, a part of a criterion or a
/// score is of something else.
[[nodiscard]] std::vector<SaidWeight> find_other_weights(std::string_view text, const AwardWeights& weights,
                                                         Language language);

/// Whether the words of a heading or of a table's head are about weights, and about those of the whole award.
[[nodiscard]] bool is_about_weights(std::string_view head);
/// Whether they are about a lot, a score or whatever else is no weight of the award.
[[nodiscard]] bool is_about_other_numbers(std::string_view head);

}  // namespace bestek
