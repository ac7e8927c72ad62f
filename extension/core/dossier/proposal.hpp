// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/dossier/profile.hpp"
#include "core/library/library.hpp"

namespace bestek {

/// Why a clause is in the proposal.
enum class ProposalReason { kDefault, kLadder, kRequired, kCounterpart };

struct ProposedClause {
  const CatalogueEntry* clause = nullptr;  ///< owned by the library
  ProposalReason reason = ProposalReason::kDefault;
};

/// The clauses for this profile: of its groups (and their ancestors) and regime, neither drafts nor withdrawn: the
/// default ones up to the level, of every ladder the highest step not above the level, what these require, and their
/// counterparts. No excluded pair: the one found first stays. Ordered by home, kind, group, then id.
[[nodiscard]] std::vector<ProposedClause> propose(const Library& library, const TenderProfile& profile);

/// Of every ladder of which these clauses are one step each, and on which a higher step that fits the profile cannot be
/// proposed: which was left out and which came in its stead. A buyer who asked for more shall know that it is less.
/// Notes: proposal.broken-step (its file has a fault; known by its name), proposal.draft-step.
[[nodiscard]] std::vector<Error> lower_steps(const Library& library, const TenderProfile& profile,
                                             std::span<const std::string> ids);

/// Whether a clause may be used under this profile's regime (threshold, authority, procedure).
[[nodiscard]] bool fits_regime(const Classification& what, const TenderProfile& profile) noexcept;
/// Whether one of the profile's groups is one of the clause's groups or lies below it.
[[nodiscard]] bool fits_groups(const Classification& what, const TenderProfile& profile,
                               const Taxonomy& taxonomy) noexcept;

}  // namespace bestek
