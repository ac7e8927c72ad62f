// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/result.hpp"
#include "core/base/text.hpp"
#include "core/document/clause_slots.hpp"
#include "core/document/document_index.hpp"
#include "core/document/document_text.hpp"
#include "core/dossier/dossier.hpp"
#include "core/edit/edit_plan.hpp"
#include "core/edit/writing_context.hpp"
#include "core/library/library.hpp"

namespace bestek {

/// What goes into one document, and how it is written there.
struct PlannedDocument {
  EditPlan plan;
  WritingContext context;
};

/// What goes where. Refers to the library's clauses and taxonomy.
struct InsertionPlan {
  std::map<std::string, PlannedDocument> documents;  ///< by file name; only documents that change
  std::vector<ClauseToPlace> placed;                 ///< in the order in which they were asked for
  /// What the user is told: insert.present, insert.excludes, insert.no-award-table, insert.no-award-row,
  /// table.other-heads, insert.no-home (see `Homeless`), library.left-out, library.dated.
  std::vector<Error> notes;
};

/// What to do with a clause for which none of the documents has a place: an explicit choice is refused, a set for all
/// documents leaves it out. kAtCursor looks for no place at all: every clause goes into the fragment without a slot.
enum class Homeless { kRefuse, kLeaveOut, kAtCursor };

/// How clauses are asked for. A draft is placed only by choice and with a reason, which the document keeps; where
/// clauses are left out drafts are. `role`: of one document by itself that does not say it.
struct Asked {
  Asked(Homeless place = Homeless::kRefuse, const std::string& reason = {},  // NOLINT(google-explicit-constructor)
        std::optional<DocumentRole> of_document = std::nullopt)
      : homeless(place),
        draft_reason(place == Homeless::kLeaveOut ? std::string() : canonical_text(reason)),
        role(of_document) {}
  Homeless homeless;
  std::string draft_reason;
  std::optional<DocumentRole> role;
  Date day = today();  ///< by which dates of the clauses are judged
};

/// How clauses are written in a document of this role: its terms, language and shared answers. Styles are the
/// template's.
[[nodiscard]] WritingContext writing_context(const Taxonomy& taxonomy, std::string_view role,
                                             std::string_view general_terms, Language language);

/// Plans the clauses `ids` into a dossier: each into the document that is its kind's home, at the end of the slot of
/// its kind and product group, or of its kind. Award criteria also get a row with an empty weight in the award table.
/// Clauses that stand in the dossier already are left out; one that stands there hidden, or without marks, is refused,
/// and one in whose file something is wrong (see Library::fault_of; library.broken-clause).
/// `texts` are the dossier's documents by file name. Errors: those of Library::known, insert.withdrawn, insert.draft,
/// insert.unmarked, insert.hidden,
/// insert.in-note, insert.unknown-mark, insert.no-text, insert.no-home, insert.no-document, reason.too-long; those of
/// check_slot and add_award_rows.
[[nodiscard]] Result<InsertionPlan> plan_insertion(const Dossier& dossier, const Library& library,
                                                   std::span<const std::string> ids,
                                                   const std::map<std::string, DocumentText>& texts,
                                                   const Asked& asked = {});

/// What is known of the tender around one document.
struct Surroundings {
  const Dossier* dossier = nullptr;                            ///< null for a document on its own
  const std::map<std::string, DocumentText>* texts = nullptr;  ///< the dossier's, as far as they can be read
};

/// The same for one document; language and general terms are what its properties say, and the role too. One that does
/// not say its role gets the role that is asked for, or that its dossier gives it, and remembers it; without that a
/// clause is refused whose parties are called otherwise in other documents. A document of a dossier gets the dossier's
/// answers, and no clause that stands in another document of it. Errors: also insert.role-needed; insert.role-known
/// when the document has another role.
[[nodiscard]] Result<InsertionPlan> plan_insertion(const DocumentText& document, const Library& library,
                                                   std::span<const std::string> ids, const Asked& asked = {},
                                                   const Surroundings& around = {});

}  // namespace bestek
