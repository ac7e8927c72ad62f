// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "core/document/placement_reader.hpp"
#include "core/dossier/proposal.hpp"
#include "core/edit/insertion_planner.hpp"
#include "core/tender/document_files.hpp"
#include "writing_support.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

constexpr const char* kDraft = "laptop.battery-endurance-significant";

/// The shipped library in which one clause is a draft that the proposal would take.
Library library_with_a_draft() {
  const auto folder = fresh_path("draft-library");
  std::filesystem::copy(source("clauses"), folder, std::filesystem::copy_options::recursive);
  const auto file = folder / "laptop" / "battery-endurance-significant.xml";
  std::string xml = value_of(read_file(file, kMaxClauseBytes));
  const std::string checked = "status=\"checked\"";
  xml.replace(xml.find(checked), checked.size(), "status=\"draft\"");
  REQUIRE(write_file(file, xml).ok());
  return value_of(Library::load(folder));
}

bool proposes(const Library& library) {
  const auto proposal = propose(library, laptop_profile());
  return std::any_of(proposal.begin(), proposal.end(),
                     [](const ProposedClause& one) { return one.clause->id == kDraft; });
}

}  // namespace

TEST_CASE("a_draft_is_proposed_to_nobody_and_goes_in_only_by_choice_and_with_a_reason") {
  const Library library = library_with_a_draft();
  CHECK(proposes(shipped_library()));
  CHECK_FALSE(proposes(library));
  const Dossier dossier = laptop_dossier("draft");
  const auto texts = read_texts(dossier);
  const std::vector<std::string> ids{kDraft};
  for (const Homeless how : {Homeless::kRefuse, Homeless::kAtCursor}) {
    const auto refused = plan_insertion(dossier, library, ids, texts, how);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == "insert.draft");
  }
  // A set for all documents goes on without it, whatever the reason.
  const auto set = value_of(plan_insertion(dossier, library, ids, texts, {Homeless::kLeaveOut, "zomaar"}));
  CHECK(set.placed.empty());
  REQUIRE(set.notes.size() == 1);
  CHECK(set.notes[0].code == "insert.draft");
  // With a reason it goes in, and is never called current.
  auto plan = value_of(plan_insertion(dossier, library, ids, texts, {Homeless::kRefuse, "proef met de leverancier"}));
  CHECK(plan.placed.size() == 1);
  for (auto& [file, planned] : plan.documents)
    REQUIRE(edit_file({dossier.folder / file, planned.plan, planned.context}).ok());
  for (const auto& [file, text] : read_texts(dossier)) {
    for (const Placement& placement : read_placements(text, &library)) {
      CHECK(placement.clause_id == kDraft);
      CHECK(placement.library == LibraryState::kDraft);
    }
  }
}

TEST_CASE("a_reason_may_be_as_long_as_its_limit_and_no_longer") {
  const Library library = library_with_a_draft();
  const Dossier dossier = laptop_dossier("draft-reason");
  const auto planned = [&](std::size_t size) {
    std::string reason;
    for (std::size_t i = 0; i < size; ++i) reason += "\u00e9";  // characters are counted, not bytes
    return plan_insertion(dossier, library, std::vector<std::string>{kDraft}, read_texts(dossier),
                          {Homeless::kRefuse, reason});
  };
  CHECK(planned(kMaxReasonCharacters).ok());
  const auto refused = planned(kMaxReasonCharacters + 1);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "reason.too-long");
}
