// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/proposal.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace bestek {

bool fits_regime(const Classification& what, const TenderProfile& profile) noexcept {
  const Regime& regime = what.regime;
  if (regime.threshold == Threshold::kAbove && !profile.european_rules) return false;
  if (regime.threshold == Threshold::kBelow && profile.european_rules) return false;
  if (regime.authority == AuthorityScope::kCentral && !profile.central) return false;
  if (regime.authority == AuthorityScope::kSubCentral && profile.central) return false;
  const auto& procedures = regime.procedures;
  return procedures.empty() || std::find(procedures.begin(), procedures.end(), profile.procedure) != procedures.end();
}

bool fits_groups(const Classification& what, const TenderProfile& profile, const Taxonomy& taxonomy) noexcept {
  for (const std::string& wanted : profile.groups) {
    for (const Reference& group : what.groups) {
      if (taxonomy.is_within(wanted, group.id)) return true;
    }
  }
  return false;
}

namespace {

constexpr const char* kRefurbished = "refurbished";  // the group

/// Gathers the proposal: a clause enters once, and never beside one that excludes it.
class Gathering {
 public:
  Gathering(const Library& library, const TenderProfile& profile)
      : library_(library),
        profile_(profile),
        new_goods_(profile),
        limit_(library.taxonomy().level_rank(profile.level)) {
    std::erase(new_goods_.groups, kRefurbished);
  }

  void add_defaults_and_ladders() {
    std::map<std::string, const CatalogueEntry*> ladders;
    std::vector<std::pair<const CatalogueEntry*, ProposalReason>> candidates;
    for (const CatalogueEntry& clause : library_.catalogue()) {
      if (!usable(clause) || level_of(clause) > limit_) continue;
      const std::string& subject = clause.relations.ladder.id;
      if (!subject.empty()) {
        const CatalogueEntry*& best = ladders[subject];
        if (best == nullptr || level_of(clause) > level_of(*best)) best = &clause;
      } else if (clause.classification.by_default) {
        candidates.emplace_back(&clause, ProposalReason::kDefault);
      }
    }
    for (const auto& [subject, clause] : ladders) candidates.emplace_back(clause, ProposalReason::kLadder);
    // A clause that names what it excludes was written to take its place: for a service, where the other is for goods.
    std::ranges::stable_partition(candidates, [](const auto& one) { return !one.first->relations.excludes.empty(); });
    for (const auto& [clause, reason] : candidates) add(*clause, reason);
  }

  /// Follows requires and counterparts until nothing new comes in: chosen_ grows while it is walked.
  void add_related() {
    std::size_t next = 0;
    while (next < chosen_.size()) {
      const CatalogueEntry& clause = *chosen_[next++].clause;
      add_all(clause.relations.requires_ids, ProposalReason::kRequired, true);
      add_all(clause.relations.counterparts, ProposalReason::kCounterpart, clause.kind == ClauseKind::kAwardCriterion);
    }
  }

  std::vector<ProposedClause> take() {
    const auto key = [](const ProposedClause& proposed) {
      const CatalogueEntry& clause = *proposed.clause;
      const auto& groups = clause.classification.groups;
      return std::make_tuple(home_order(clause), clause.kind, groups.empty() ? std::string() : groups.front().id,
                             clause.id);
    };
    std::sort(chosen_.begin(), chosen_.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    return std::move(chosen_);
  }

 private:
  /// Guide, programme, agreement: the order in which a reader meets the documents.
  static int home_order(const CatalogueEntry& clause) {
    switch (clause.kind) {
      case ClauseKind::kRequirement:
        return 1;
      case ClauseKind::kContractClause:
      case ClauseKind::kKpi:
      case ClauseKind::kDefinition:
        return 2;
      default:
        return 0;
    }
  }

  [[nodiscard]] int level_of(const CatalogueEntry& clause) const {
    return library_.taxonomy().level_rank(clause.classification.level.id);
  }

  [[nodiscard]] bool usable(const CatalogueEntry& clause) const {
    // What does not fit refurbished goods is there for another group of the tender, or not at all.
    const TenderProfile& wanted = clause.classification.refurbished ? profile_ : new_goods_;
    return clause.status == ClauseStatus::kChecked && clause.kind != ClauseKind::kExplanation &&
           fits_regime(clause.classification, profile_) &&
           fits_groups(clause.classification, wanted, library_.taxonomy());
  }

  static bool names(const std::vector<Reference>& references, const std::string& id) {
    return std::any_of(references.begin(), references.end(),
                       [&](const Reference& reference) { return reference.id == id; });
  }

  /// `above_level`: also clauses above the level: what is needed, and what binds an award criterion.
  void add_all(const std::vector<Reference>& references, ProposalReason reason, bool above_level) {
    for (const Reference& reference : references) {
      const CatalogueEntry* clause = library_.entry(reference.id);
      if (clause == nullptr || !usable(*clause) || (!above_level && level_of(*clause) > limit_)) continue;
      const bool other_rung = !clause->relations.ladder.id.empty() && subjects_.contains(clause->relations.ladder.id);
      if (!other_rung) add(*clause, reason);
    }
  }

  void add(const CatalogueEntry& clause, ProposalReason reason) {
    if (ids_.contains(clause.id)) return;
    for (const ProposedClause& other : chosen_) {
      if (names(other.clause->relations.excludes, clause.id) || names(clause.relations.excludes, other.clause->id))
        return;
    }
    ids_.insert(clause.id);
    if (!clause.relations.ladder.id.empty()) subjects_.insert(clause.relations.ladder.id);
    chosen_.push_back({&clause, reason});
  }

  const Library& library_;
  const TenderProfile& profile_;
  TenderProfile new_goods_;  ///< without its group of refurbished goods
  int limit_;
  std::vector<ProposedClause> chosen_;
  std::set<std::string, std::less<>> ids_, subjects_;
};

/// What the steps of a ladder are called but for their level: "laptop.battery-endurance".
std::string family_of(const std::string& id, std::string_view level) {
  const std::string ending = "-" + std::string(level);
  return id.ends_with(ending) ? id.substr(0, id.size() - ending.size()) : std::string();
}

/// The highest step above this one, up to the profile's level, that is a draft or whose file has a fault.
class MissingStep {
 public:
  MissingStep(const Library& library, const TenderProfile& profile)
      : library_(library), levels_(library.taxonomy().levels), limit_(library.taxonomy().level_rank(profile.level)) {
    for (const CatalogueEntry& entry : library.catalogue()) {
      if (entry.status == ClauseStatus::kDraft && !entry.relations.ladder.id.empty() &&
          fits_regime(entry.classification, profile) && fits_groups(entry.classification, profile, library.taxonomy()))
        drafts_.push_back(&entry);
    }
  }

  [[nodiscard]] std::optional<Error> above(const CatalogueEntry& placed) const {
    const std::string family = family_of(placed.id, placed.classification.level.id);
    for (int rank = limit_; rank > library_.taxonomy().level_rank(placed.classification.level.id); --rank) {
      const std::string& level = levels_[static_cast<std::size_t>(rank)].id;
      for (const CatalogueEntry* draft : drafts_)
        if (draft->relations.ladder.id == placed.relations.ladder.id && draft->classification.level.id == level)
          return note("proposal.draft-step", draft->id, placed);
      const std::string id = std::string(family).append(1, '-').append(level);
      if (!family.empty() && library_.broken(id) != nullptr) return note("proposal.broken-step", id, placed);
    }
    return std::nullopt;
  }

 private:
  static Error note(const char* code, const std::string& missing, const CatalogueEntry& placed) {
    return {code, {}, {{"missing", missing}, {"placed", placed.id}}};
  }

  const Library& library_;
  const std::vector<TaxonomyEntry>& levels_;
  int limit_;
  std::vector<const CatalogueEntry*> drafts_;
};

}  // namespace

std::vector<Error> lower_steps(const Library& library, const TenderProfile& profile, std::span<const std::string> ids) {
  std::map<std::string, std::vector<const CatalogueEntry*>> ladders;
  for (const std::string& id : ids)
    if (const CatalogueEntry* entry = library.entry(id); entry != nullptr && !entry->relations.ladder.id.empty())
      ladders[entry->relations.ladder.id].push_back(entry);
  const MissingStep missing(library, profile);
  std::vector<Error> notes;
  for (const auto& [subject, steps] : ladders) {
    auto note = steps.size() == 1 ? missing.above(*steps.front()) : std::nullopt;
    if (note) notes.push_back(std::move(*note));
  }
  return notes;
}

std::vector<ProposedClause> propose(const Library& library, const TenderProfile& profile) {
  Gathering gathering(library, profile);
  gathering.add_defaults_and_ladders();
  gathering.add_related();
  return gathering.take();
}

}  // namespace bestek
