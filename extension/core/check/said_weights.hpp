// SPDX-License-Identifier: EUPL-1.2
// Plain text that says what a criterion weighs: "De prijs telt voor 60 % mee", "Kwaliteit 70 %, prijs 30 %".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/language.hpp"
#include "core/base/xml_writer.hpp"
#include "core/check/model_facts.hpp"

namespace bestek {

/// Whether what is called so is the price or the costs.
[[nodiscard]] bool is_price_name(std::string_view folded_name) noexcept;

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
  bool percent = false;   ///< it counts percents, and no points
  int table = -1;         ///< where it is itself
};

/// A weight that a text says: of the price, of quality (all that is not the price), or of a criterion by its name.
struct SaidWeight {
  std::string subject;  ///< as it is written there, folded
  std::string value;    ///< "60 %", "600 punten"
  double weight = 0;    ///< that it says
  double known = 0;     ///< that the table says, in the same unit
};

/// What a text says otherwise than the table. Of a sentence nothing unless each weight in it has one criterion; it
/// names the weighing, or says nothing else.
[[nodiscard]] std::vector<SaidWeight> find_other_weights(std::string_view text, const AwardWeights& weights,
                                                         Language language);

/// <said-weight> for each in what the buyer writes outside clauses.
void write_said_weights(const ReadDocument& document, const AwardWeights& weights, const CheckSubject& subject,
                        Language language, XmlWriter& writer);

}  // namespace bestek
