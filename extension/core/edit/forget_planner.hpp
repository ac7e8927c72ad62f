// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/document/document_text.hpp"
#include "core/dossier/dossier.hpp"
#include "core/edit/insertion_planner.hpp"

namespace bestek {

/// Which documents forget what.
struct ForgetPlan {
  std::optional<Dossier> dossier;                    ///< as it becomes
  std::map<std::string, PlannedDocument> documents;  ///< by file name; only documents that change
  std::size_t forgotten = 0;                         ///< placements
};

/// What a document still says of clauses that once stood in it and are no longer found (MarkState::kMissing) goes: the
/// hints are document properties, and those follow neither deleting nor undoing. So does what the dossier (may be null)
/// still remembers of such clauses. Text is never touched. `document` and `clause` narrow it down to one file and one
/// clause id; "" means every one. Errors: forget.unknown for a clause of which there is nothing to forget, with those
/// that can be forgotten; state.frozen.
[[nodiscard]] Result<ForgetPlan> plan_forgetting(const std::map<std::string, DocumentText>& texts,
                                                 const Dossier* dossier, std::string_view document = {},
                                                 std::string_view clause = {});

/// Adds to `edits` that the document says nothing of the placement any more.
void forget_placement(const DocumentText& document, std::string_view placement, PropertyEdits& edits);

}  // namespace bestek
