// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <vector>

#include "core/clause/answer_place.hpp"
#include "core/document/document_text.hpp"
#include "core/dossier/placement.hpp"

namespace bestek {

/// Appends the sentences of a document in which an answer will stand. `key`: the fill-in's name, or "clause.id/name"
/// for what one clause asks; fields of the profile and the template's own are asked by name.
void add_answer_places(const DocumentText& document, const std::vector<Placement>& placements, std::string_view key,
                       std::vector<AnswerPlace>& places);

}  // namespace bestek
