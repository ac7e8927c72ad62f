// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/base/language.hpp"
#include "core/clause/clause.hpp"
#include "core/document/marks.hpp"
#include "core/dossier/placement.hpp"
#include "core/library/library.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {

/// One KPI or obligation of a placed clause, in words. Fill-ins stand with their values, open ones as "[label]".
struct AnnexEntry {
  RowMark row;  ///< numbered within the placement: first its KPIs, then its obligations
  bool kpi = false;
  std::string clause;  ///< title of the clause as it stands in the document
  std::string what;    ///< the obligation, or the KPI's name
  std::string who;     ///< obligations: what the party is called
  std::string due;
  std::string evidence;
  std::string formula;  ///< KPIs: formula and unit
  std::string target;   ///< KPIs: "ten minste 90 %"
  std::string consequence;
};

/// What the clauses of an agreement promise, in reading order. A copied clause counts once, one that is no longer found
/// does not count.
struct Annex {
  std::vector<AnnexEntry> entries;
  /// Placements whose release the library does not have: what they promise is not known.
  std::vector<const Placement*> unknown;
};

/// `terms` (may be null) says what the parties are called.
[[nodiscard]] Annex read_annex(std::span<const Placement> agreement, const Library& library, const TermSet* terms,
                               Language language);

/// "bestek.manager.owner-<placement>-<n>[-<lot>]": the content control for the owner of an entry in the plan.
[[nodiscard]] std::string owner_tag(const AnnexEntry& entry);

}  // namespace bestek
