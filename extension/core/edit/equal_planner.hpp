// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>

#include "core/base/result.hpp"
#include "core/document/document_text.hpp"
#include "core/dossier/dossier.hpp"
#include "core/edit/fill_planner.hpp"
#include "core/library/library.hpp"

namespace bestek {

/// Which value becomes the same everywhere, and whose word counts.
struct EqualRequest {
  /// A name, "clause.id/name" or a whole tag; "" for every value of which the dossier says something.
  std::string name;
  /// The document whose value becomes the dossier's; "" where the dossier is the truth.
  std::string from;
  /// Only with `from`: the clause in whose text the value stands, and the value itself, where the document has several.
  std::string clause, value;
};

/// Plans one value for every place of a name: what the dossier says goes wherever something else stands, or what one
/// document says goes into the dossier and everywhere. A clause's own answer counts for that clause alone. Documents in
/// which nothing differs are left as they are. Errors: fill.unknown, equal.dossier-silent (of what differs the dossier
/// says nothing, with every such name: all is made equal or nothing), equal.nothing-there (the document does not fill
/// it in), equal.several-values, equal.decided-by-profile (a choice that is made before the documents are),
/// equal.other-passages (from the dossier, while the document was made for another choice than the one that the value
/// follows from), equal.passages-unknown (the same where nobody can tell), equal.contradiction (a document whose
/// properties contradict the dossier), state.not-what-was-published (from a published document that was changed), and
/// those of plan_fill: what the dossier says is judged like what a person types, with the faults of its profile that
/// concern a field to be written.
[[nodiscard]] Result<FillPlan> plan_equal(const EqualRequest& request, const Library& library,
                                          const std::map<std::string, DocumentText>& texts, const Dossier& dossier);

}  // namespace bestek
