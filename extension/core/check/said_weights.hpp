// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/language.hpp"
#include "core/base/xml_writer.hpp"
#include "core/check/model_facts.hpp"
#include "core/check/weight_sentences.hpp"

namespace bestek {

/// <said-weight> for each weight that the buyer's plain text outside clauses says otherwise than the award table: in
/// sentences, and in rows of other tables whose head says that they hold weights.
void write_said_weights(const ReadDocument& document, const AwardWeights& weights, Language language,
                        XmlWriter& writer);

}  // namespace bestek
