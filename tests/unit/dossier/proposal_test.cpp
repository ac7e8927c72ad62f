// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/proposal.hpp"

#include <catch2/catch_test_macros.hpp>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "core/dossier/role.hpp"

using namespace bestek;

namespace {

TenderProfile laptops(const std::string& level) {
  TenderProfile profile;
  profile.authority = "Hogeschool Voorbeeld";
  profile.subject = "Laptops";
  profile.groups = {"laptop"};
  profile.level = level;
  return profile;
}

}  // namespace

TEST_CASE("the_proposal_takes_one_step_per_ladder_never_above_the_level") {
  const auto library = Library::load(BESTEK_SOURCE_DIR "/clauses");
  REQUIRE(library.ok());
  for (const char* level : {"basis", "significant", "ambitious"}) {
    const auto proposal = propose(*library, laptops(level));
    std::set<std::string> ladders;
    REQUIRE_FALSE(proposal.empty());
    for (const ProposedClause& proposed : proposal) {
      const CatalogueEntry& clause = *proposed.clause;
      INFO(level << " " << clause.id);
      const std::string& ladder = clause.relations.ladder.id;
      if (!ladder.empty()) CHECK(ladders.insert(ladder).second);
      if (proposed.reason == ProposalReason::kDefault || proposed.reason == ProposalReason::kLadder) {
        CHECK(library->taxonomy().level_rank(clause.classification.level.id) <= library->taxonomy().level_rank(level));
      }
      CHECK(fits_regime(clause.classification, laptops(level)));
      CHECK(fits_groups(clause.classification, laptops(level), library->taxonomy()));
    }
  }
}

TEST_CASE("the_proposal_brings_what_its_clauses_require") {
  const auto library = Library::load(BESTEK_SOURCE_DIR "/clauses");
  REQUIRE(library.ok());
  const auto proposal = propose(*library, laptops("significant"));
  std::set<std::string> ids;
  std::map<DocumentRole, int> homes;
  for (const ProposedClause& proposed : proposal) {
    ids.insert(proposed.clause->id);
    ++homes[home_of(proposed.clause->kind)];
  }
  for (const ProposedClause& proposed : proposal) {
    for (const Reference& needed : proposed.clause->relations.requires_ids) {
      INFO(proposed.clause->id);
      CHECK(ids.contains(needed.id));
    }
    if (proposed.clause->kind != ClauseKind::kAwardCriterion) continue;
    bool bound = false;
    for (const Reference& counterpart : proposed.clause->relations.counterparts)
      bound = bound || ids.contains(counterpart.id);
    CHECK(bound);
  }
  CHECK(homes[DocumentRole::kGuide] > 0);
  CHECK(homes[DocumentRole::kProgramme] > 0);
  CHECK(homes[DocumentRole::kAgreement] > 0);
}

TEST_CASE("monitor_clauses_do_not_enter_a_laptop_tender") {
  const auto library = Library::load(BESTEK_SOURCE_DIR "/clauses");
  REQUIRE(library.ok());
  for (const ProposedClause& proposed : propose(*library, laptops("ambitious")))
    CHECK_FALSE(proposed.clause->id.starts_with("monitor."));
}

namespace {

std::set<std::string> proposed_for(const Library& library, std::vector<std::string> groups) {
  TenderProfile profile = laptops("significant");
  profile.groups = std::move(groups);
  std::set<std::string> ids;
  for (const ProposedClause& proposed : propose(library, profile)) ids.insert(proposed.clause->id);
  return ids;
}

}  // namespace

TEST_CASE("what_does_not_fit_refurbished_goods_needs_another_group_that_it_fits") {
  const auto library = Library::load(BESTEK_SOURCE_DIR "/clauses");
  REQUIRE(library.ok());
  for (const std::vector<std::string>& groups :
       {std::vector<std::string>{"refurbished"}, {"end-of-life", "refurbished"}, {"refurbished", "cloud"}}) {
    const auto alone = proposed_for(*library, groups);
    const std::vector<std::string> others(groups.front() == "refurbished" ? groups.begin() + 1 : groups.begin(),
                                          groups.front() == "refurbished" ? groups.end() : groups.end() - 1);
    const auto without = proposed_for(*library, others);
    int fits = 0;
    for (const std::string& id : alone) {
      INFO(id);
      if (without.contains(id)) continue;
      CHECK(library->entry(id)->classification.refurbished);
      ++fits;
    }
    CHECK(fits > 0);
  }
  const auto beside = proposed_for(*library, {"laptop", "refurbished"});
  CHECK(beside.contains("hardware.security-updates-significant-clause"));
}

TEST_CASE("a_clause_written_in_place_of_another_takes_its_place_whatever_the_groups_are_called") {
  const auto library = Library::load(BESTEK_SOURCE_DIR "/clauses");
  REQUIRE(library.ok());
  for (const std::vector<std::string>& groups :
       {std::vector<std::string>{"imaging", "print-service"}, {"print-service", "imaging"}}) {
    const auto ids = proposed_for(*library, groups);
    CHECK(ids.contains("print-service.end-of-use-clause"));
    CHECK(ids.contains("print-service.cartridge-collection-clause"));
    CHECK_FALSE(ids.contains("hardware.take-back-clause"));
    CHECK_FALSE(ids.contains("imaging.cartridge-collection-clause"));
  }
}
