// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/tender_state.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/base/files.hpp"
#include "core/dossier/dossier.hpp"
#include "saved_dossier.hpp"
#include "unit/scratch.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

const Date kMonday = *parse_date("2027-03-01");
const Date kTuesday = *parse_date("2027-03-02");
const Date kToday = *parse_date("2027-03-03");

/// A dossier on disk with a guide and an internal plan, which are only bytes here.
Dossier on_disk(const std::string& name) {
  Dossier dossier;
  dossier.folder = scratch_folder() / name;
  std::filesystem::remove_all(dossier.folder);
  std::filesystem::create_directories(dossier.folder);
  dossier.id = "abcdefghijklmnop";
  dossier.profile.authority = "Gemeente Voorbeeld";
  dossier.documents = {{DocumentRole::kGuide, "guide.odt", {}}, {DocumentRole::kPlan, "plan.odt", {}}};
  for (const DossierDocument& document : dossier.documents)
    REQUIRE(write_file(dossier.path_of(document), "text of " + document.file).ok());
  return dossier;
}

std::string code_of(const Result<Dossier>& result) { return result ? std::string() : result.error().code; }

}  // namespace

TEST_CASE("a_published_dossier_is_read_back_with_its_steps_and_digests") {
  const Dossier draft = on_disk("state-round");
  CHECK(format_dossier(draft).find("format=\"1\"") != std::string::npos);
  Dossier published = take_step(draft, {TenderState::kPublished, kMonday, {}}, 0, kToday).value();
  published = take_step(published, {TenderState::kAwarded, kTuesday, "na de standstill"}, 0, kToday).value();
  REQUIRE(save_dossier(published).ok());
  CHECK(format_dossier(published).find("format=\"2\"") != std::string::npos);
  const Dossier read = load_dossier(draft.folder).value();
  CHECK(read.state() == TenderState::kAwarded);
  CHECK(read.published_on() == kMonday);
  CHECK(read.states.back().reason == "na de standstill");
  CHECK(read.documents[0].digest.size() == 64);
  CHECK(read.documents[1].digest.empty());  // the plan is never published
  CHECK(format_dossier(read) == format_dossier(published));
}

TEST_CASE("a_dossier_of_the_old_format_is_a_draft") {
  const Dossier draft = on_disk("state-old");
  REQUIRE(write_file(draft.folder / "dossier.xml", format_dossier(draft)).ok());
  CHECK(load_dossier(draft.folder)->state() == TenderState::kDraft);
}

TEST_CASE("only_what_is_published_stays_as_it_is") {
  const Dossier draft = on_disk("state-frozen");
  const std::vector<std::string> guide{"guide.odt"};
  const std::vector<std::string> plan{"plan.odt"};
  CHECK(check_may_change(draft, guide).ok());
  const Dossier published = take_step(draft, {TenderState::kPublished, kMonday, {}}, 0, kToday).value();
  const Status frozen = check_may_change(published, guide);
  REQUIRE_FALSE(frozen.ok());
  CHECK(frozen.error().code == "state.frozen");
  CHECK(check_may_change(published, plan).ok());
  const Dossier awarded = take_step(published, {TenderState::kAwarded, kTuesday, {}}, 0, kToday).value();
  CHECK(check_may_change(awarded, guide).error().code == "state.frozen");
  CHECK(check_may_change(awarded, plan).ok());
  REQUIRE(save_dossier(published).ok());
  CHECK_FALSE(check_file_may_change(draft.folder / "guide.odt").ok());
  CHECK(check_file_may_change(draft.folder / "plan.odt").ok());
  CHECK(check_file_may_change(draft.folder / "other.odt").ok());
}

TEST_CASE("a_published_document_that_changes_on_disk_is_known") {
  const Dossier published =
      take_step(on_disk("state-digest"), {TenderState::kPublished, kMonday, {}}, 0, kToday).value();
  CHECK(changed_since_publication(published, "guide.odt").empty());
  REQUIRE(write_file(published.folder / "guide.odt", "other text").ok());
  REQUIRE(write_file(published.folder / "plan.odt", "other plan").ok());
  CHECK(changed_since_publication(published, "guide.odt") == "changed");
  CHECK(changed_since_publication(published, "plan.odt").empty());
  std::filesystem::remove(published.folder / "guide.odt");
  CHECK(changed_since_publication(published, "guide.odt") == "missing");
  // Somebody who takes the digest out of dossier.xml takes away the proof, not the doubt.
  Dossier stripped = take_step(on_disk("state-stripped"), {TenderState::kPublished, kMonday, {}}, 0, kToday).value();
  stripped.documents[0].digest.clear();
  CHECK(changed_since_publication(stripped, "guide.odt") == "unknown");
}

TEST_CASE("a_step_that_does_not_fit_is_refused_with_its_reason") {
  const Dossier draft = on_disk("state-steps");
  CHECK(code_of(take_step(draft, {TenderState::kDraft, kMonday, {}}, 0, kToday)) == "state.already");
  CHECK(code_of(take_step(draft, {TenderState::kAwarded, kMonday, {}}, 0, kToday)) == "state.not-published");
  CHECK(code_of(take_step(draft, {TenderState::kPublished, kMonday, {}}, 2, kToday)) == "state.errors-stand");
  CHECK(code_of(take_step(draft, {TenderState::kPublished, kMonday, "  "}, 2, kToday)) == "state.errors-stand");
  CHECK(take_step(draft, {TenderState::kPublished, kMonday, "akkoord van de jurist"}, 2, kToday).ok());
  CHECK(code_of(take_step(draft, {TenderState::kPublished, kMonday, std::string(501, 'x')}, 0, kToday)) ==
        "reason.too-long");
  const Dossier published = take_step(draft, {TenderState::kPublished, kTuesday, {}}, 0, kToday).value();
  CHECK(code_of(take_step(published, {TenderState::kDraft, kTuesday, {}}, 0, kToday)) == "state.reason-missing");
  CHECK(code_of(take_step(published, {TenderState::kAwarded, kMonday, {}}, 0, kToday)) == "state.before-last-step");
  const Dossier back = take_step(published, {TenderState::kDraft, kTuesday, "rectificatie"}, 0, kToday).value();
  CHECK(back.documents[0].digest.empty());
  CHECK(back.state() == TenderState::kDraft);
  Dossier busy = draft;
  while (busy.states.size() < kMaxStateSteps) {
    const bool out = busy.state() == TenderState::kDraft;
    busy.states.push_back({out ? TenderState::kPublished : TenderState::kDraft, kMonday, "heen en weer"});
  }
  CHECK(code_of(take_step(busy, {TenderState::kPublished, kMonday, {}}, 0, kToday)) == "state.too-many-steps");
  busy.states.resize(kMaxStateSteps - 2);
  CHECK(take_step(busy, {TenderState::kPublished, kMonday, {}}, 0, kToday).ok());
  std::filesystem::remove(draft.folder / "guide.odt");
  CHECK(code_of(take_step(draft, {TenderState::kPublished, kMonday, {}}, 0, kToday)) == "file.missing");
}

TEST_CASE("a_state_that_nobody_knows_makes_the_dossier_invalid") {
  const Dossier published = take_step(on_disk("state-bad"), {TenderState::kPublished, kMonday, {}}, 0, kToday).value();
  for (const auto& [from, to] : {std::pair{"name=\"published\"", "name=\"secret\""},
                                 {"date=\"2027-03-01\"", "date=\"2027-13-01\""},
                                 {"sha256=\"", "sha256=\"zz"}}) {
    std::string text = format_dossier(published);
    text.replace(text.find(from), std::string(from).size(), to);
    REQUIRE(write_file(published.folder / "dossier.xml", text).ok());
    const auto read = load_dossier(published.folder);
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().code == "dossier.invalid");
  }
}

TEST_CASE("a_tender_of_which_something_changed_is_awarded_only_with_a_reason") {
  for (const char* guide : {"other text", ""}) {
    const Dossier published =
        take_step(on_disk("state-award"), {TenderState::kPublished, kMonday, {}}, 0, kToday).value();
    CHECK(take_step(published, {TenderState::kAwarded, kTuesday, {}}, 0, kToday).ok());
    if (*guide != '\0') {
      REQUIRE(write_file(published.folder / "guide.odt", guide).ok());
    } else {
      std::filesystem::remove(published.folder / "guide.odt");
    }
    const auto refused = take_step(published, {TenderState::kAwarded, kTuesday, " "}, 0, kToday);
    CHECK(code_of(refused) == "state.not-as-published");
    CHECK(refused.error().place.file.ends_with("guide.odt"));
    const auto awarded = take_step(published, {TenderState::kAwarded, kTuesday, "hersteld"}, 0, kToday);
    CHECK(awarded.value().states.back().reason == "hersteld");
  }
}

TEST_CASE("a_published_document_without_a_digest_is_neither_changed_nor_as_it_was") {
  Dossier published = take_step(on_disk("state-unknown"), {TenderState::kPublished, kMonday, {}}, 0, kToday).value();
  published.documents[0].digest.clear();
  CHECK(changed_since_publication(published, "guide.odt") == "unknown");
  CHECK(code_of(take_step(published, {TenderState::kAwarded, kTuesday, {}}, 0, kToday)) == "state.not-as-published");
}

TEST_CASE("steps_that_cannot_be_taken_are_not_read") {
  const auto read = [](std::vector<StateStep> steps) {
    Dossier dossier = on_disk("state-order");
    dossier.states = std::move(steps);
    return code_of(parse_dossier(format_dossier(dossier), dossier.folder / kDossierFile));
  };
  const StateStep published{TenderState::kPublished, kTuesday, {}};
  CHECK(read({published}).empty());
  CHECK(read({published, {TenderState::kDraft, kTuesday, "fout"}, published}).empty());
  CHECK(read({{TenderState::kAwarded, kTuesday, {}}}) == "dossier.state-order");
  CHECK(read({{TenderState::kDraft, kTuesday, {}}}) == "dossier.state-order");
  CHECK(read({published, published}) == "dossier.state-order");
  CHECK(read({published, {TenderState::kAwarded, kMonday, {}}}) == "dossier.state-order");
  CHECK(read({published, {TenderState::kDraft, kTuesday, {}}}) == "dossier.state-order");
  CHECK(read({{TenderState::kPublished, kTuesday, std::string(kMaxReasonCharacters + 1, 'x')}}) ==
        "dossier.state-order");
}

TEST_CASE("a_state_says_what_has_happened") {
  Dossier draft = on_disk("state-days");
  CHECK(take_step(draft, {TenderState::kPublished, kToday, {}}, 0, kToday).ok());
  draft.profile.dates.deadline = kTuesday;
  const Date tomorrow = *parse_date("2027-03-04");
  const auto refused = take_step(draft, {TenderState::kPublished, tomorrow, "gepland"}, 0, kToday);
  REQUIRE(code_of(refused) == "state.in-future");
  CHECK(refused.error().place.file.ends_with("dossier.xml"));
  const Dossier published = take_step(draft, {TenderState::kPublished, kMonday, {}}, 0, kToday).value();
  CHECK(code_of(take_step(published, {TenderState::kAwarded, kMonday, "spoed"}, 0, kToday)) == "state.before-deadline");
  CHECK(take_step(published, {TenderState::kAwarded, kTuesday, {}}, 0, kToday).ok());
  CHECK(take_step(published, {TenderState::kDraft, kMonday, "rectificatie"}, 0, kToday).ok());
}

TEST_CASE("nothing_is_published_when_no_tender_may_come_in_any_more") {
  Dossier draft = on_disk("state-too-late");
  draft.profile.dates.deadline = kMonday;
  CHECK(code_of(take_step(draft, {TenderState::kPublished, kTuesday, "haast"}, 0, kToday)) == "state.after-deadline");
  const Dossier published = take_step(draft, {TenderState::kPublished, kMonday, {}}, 0, kToday).value();
  const Dossier awarded = take_step(published, {TenderState::kAwarded, kTuesday, {}}, 0, kToday).value();
  // An award taken back is no publication.
  const auto back = take_step(awarded, {TenderState::kPublished, kToday, "bezwaar"}, 0, kToday);
  REQUIRE(back.ok());
  CHECK(back->published_on() == kMonday);
}
