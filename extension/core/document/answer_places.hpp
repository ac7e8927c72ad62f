// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
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

/// Where one content control stands.
[[nodiscard]] AnswerPlace answer_place(const Block& block, const ControlSpan& control);

/// Where the controls of this tag stand in these paragraphs, or in those of the placement.
[[nodiscard]] std::vector<AnswerPlace> tagged_places(std::span<const Block> blocks, std::string_view tag);
[[nodiscard]] std::vector<AnswerPlace> tagged_places(const DocumentText& document, const Placement& placement,
                                                     std::string_view tag);

}  // namespace bestek
