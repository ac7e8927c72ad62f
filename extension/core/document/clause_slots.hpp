// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>

#include "core/base/result.hpp"
#include "core/clause/clause.hpp"
#include "core/document/document_index.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {

/// The slot for every clause of a kind: "bestek_slot_award_criterion".
[[nodiscard]] std::string slot_of_kind(ClauseKind kind);

/// The slot for the clause in this document, by the name that the mark has there (a copy's, where that is all that is
/// left of it): of its kind and its product group, or that group's nearest ancestor, or of
/// its kind alone; "" when there is none. Of several groups the one that the tender is about counts, if it is one only.
[[nodiscard]] std::string find_slot(const DocumentIndex& document, const Clause& clause, const Taxonomy& taxonomy,
                                    std::span<const std::string> tender_groups);

/// Whether clauses may go to the end of the slot's chapter. Errors: insert.slot-copied when only copies of the mark
/// are left, and several; insert.slot-place when the slot stands in a table or a frame, insert.slot-hidden when no
/// reader sees it, document.protected or document.linked when it may not be written there.
[[nodiscard]] Status check_slot(const DocumentIndex& document, const std::string& slot);

}  // namespace bestek
