// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/language.hpp"
#include "core/check/label_facts.hpp"
#include "core/clause/clause.hpp"
#include "core/library/value_words.hpp"

namespace bestek {

/// Whether what stands behind a label is no value of that name, though it reads like one: it counts something else
/// ("Raming: 2.600 laptops"), is of something else ("Deadline: 1 maart 2027 voor het stellen van vragen", "Looptijd: 2
/// uur per overleg"), or says where the value is ("Kenmerk: zie titelblad"). `each`: the value itself is an amount for
/// each of something.
[[nodiscard]] bool is_other_thing(const ValueWords& words, const ValueLabels& labels, const FillIn& fill,
                                  const LabelledValue& said, bool each, Language language);

/// Whether a period in this text, or below it, is one of something else than its label: "Levertijd bij spoed".
[[nodiscard]] bool is_apart(const ValueWords& words, std::string_view text);

/// Whether the amount that the text begins or ends with is for each of something: "€ 1.000.000 per gebeurtenis".
[[nodiscard]] bool is_for_each(std::string_view text);

}  // namespace bestek
