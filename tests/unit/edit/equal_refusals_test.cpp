// SPDX-License-Identifier: EUPL-1.2
// When one value is not made the same everywhere, and what a person is told then.
#include <algorithm>

#include "core/document/control_places.hpp"
#include "core/edit/equal_planner.hpp"
#include "fill_scene.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

constexpr const char* kGuide = "aanbestedingsleidraad.odt";
constexpr const char* kProgramme = "programma-van-eisen.odt";
constexpr const char* kAgreement = "conceptovereenkomst.odt";

/// Lets the first control of the tag say something else.
void type(DocumentText& document, const std::string& tag, const std::string& value) {
  for (Block& block : document.blocks) {
    const auto control = std::ranges::find(block.controls, tag, &ControlSpan::tag);
    if (control == block.controls.end()) continue;
    const std::size_t size = control->end - control->begin;
    block.text.replace(control->begin, size, value);
    for (auto later = control + 1; later != block.controls.end(); ++later) {
      later->begin += value.size() - size;
      later->end += value.size() - size;
    }
    control->end = control->begin + value.size();
    control->showing_placeholder = false;
    return;
  }
  FAIL("no control " << tag);
}

struct Differing : Scene {
  using Scene::Scene;
  [[nodiscard]] Result<FillPlan> equal(const EqualRequest& request) const {
    return plan_equal(request, library(), texts, dossier);
  }
  /// The code of the refusal, which says something in both languages.
  [[nodiscard]] std::string code(const EqualRequest& request) const {
    const auto planned = equal(request);
    if (planned) return {};
    for (const Language language : kLanguages) {
      const std::string text = message(planned.error(), language);
      INFO(text);
      CHECK(text.find(planned.error().code) == std::string::npos);
      CHECK(text.find('{') == std::string::npos);
    }
    return planned.error().code;
  }
};

}  // namespace

TEST_CASE("a_document_that_contradicts_its_dossier_is_not_made_equal_before_a_person_decides") {
  Differing scene("equal-contradiction");
  scene.dossier.profile.subject = "Levering van monitoren";
  scene.texts.at(kGuide).properties["bestek.language"] = "en";
  CHECK(scene.code({}) == "equal.contradiction");
  CHECK(scene.code({"subject", {}, {}, {}}) == "equal.contradiction");
  const auto refused = scene.equal({"subject", kGuide, {}, {}});
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().place.file == kGuide);
  // A value that does not differ there is no matter of it.
  CHECK(scene.code({"cpv", {}, {}, {}}).empty());
  scene.texts.at(kGuide).properties.erase("bestek.language");
  CHECK(scene.code({}) == "document.lost-property");
}

TEST_CASE("a_value_does_not_follow_a_choice_for_which_a_document_was_not_made") {
  Differing scene("equal-passages");
  scene.dossier.profile.level = "ambitious";
  scene.dossier.profile.subject = "Levering van monitoren";
  CHECK(scene.code({}) == "equal.other-passages");
  // The subject follows from no choice, and is made equal alone.
  const FillPlan alone = value_of(scene.equal({"subject", {}, {}, {}}));
  CHECK_FALSE(alone.documents.empty());
  scene.dossier.profile.level = "significant";
  scene.dossier.profile.procedure = "restricted";
  CHECK(scene.code({"procedure", {}, {}, {}}) == "equal.other-passages");
}

TEST_CASE("where_nobody_knows_for_which_choice_a_document_was_made_its_values_wait") {
  Differing scene("equal-unknown");
  scene.dossier.profile.procedure = "restricted";
  for (auto& [file, text] : scene.texts) {
    text.properties.erase("bestek.made-for");
    DossierDocument& document = *std::ranges::find(scene.dossier.documents, file, &DossierDocument::file);
    document.made.properties.clear();
  }
  CHECK(scene.code({"procedure", {}, {}, {}}) == "equal.passages-unknown");
}

TEST_CASE("what_the_dossier_says_is_judged_like_what_a_person_types") {
  Differing scene("equal-judged");
  scene.dossier.profile.subject = "nog in te vullen";
  const auto open = plan_equal({"subject", {}, {}, {}}, shipped_library(), scene.texts, scene.dossier);
  REQUIRE_FALSE(open.ok());
  CHECK(open.error().code == "fill.left-open");
  CHECK(open.error().place.file.ends_with(kDossierFile));
  scene.dossier.profile.subject = "Levering van monitoren";
  scene.dossier.profile.dates.publication = parse_date("2027-03-02");
  scene.dossier.profile.dates.deadline = parse_date("2027-03-01");
  CHECK(scene.code({"date-deadline", {}, {}, {}}) == "profile.dates-order");
  CHECK(scene.code({"subject", {}, {}, {}}).empty());
}

TEST_CASE("an_answer_of_the_dossier_that_a_fill_in_does_not_take_is_refused_with_its_clause") {
  Differing scene("equal-unfit");
  scene.apply(value_of(scene.plan(R"({"cycles": 800})")));
  for (const auto& [answer, code] : {std::pair{"9000", "fill.out-of-range"}, {"veel", "fill.not-a-number"}}) {
    scene.dossier.answers["cycles"] = answer;
    const auto unfit = scene.equal({"cycles", {}, {}, {}});
    REQUIRE_FALSE(unfit.ok());
    CHECK(unfit.error().code == code);
    CHECK(unfit.error().place.file.ends_with(kDossierFile));
    CHECK(unfit.error().place.clause.starts_with("laptop."));
  }
}

TEST_CASE("a_control_that_may_not_be_written_keeps_all_from_being_made_equal") {
  Differing scene("equal-locked");
  scene.dossier.profile.subject = "Levering van monitoren";
  for (Block& block : scene.texts.at(kGuide).blocks)
    for (ControlSpan& control : block.controls) control.locked = true;
  const auto locked = scene.equal({"subject", {}, {}, {}});
  REQUIRE_FALSE(locked.ok());
  CHECK(locked.error().code == "document.protected");
  CHECK(locked.error().place.file == kGuide);
}

TEST_CASE("a_name_that_stands_nowhere_or_a_document_that_is_none_of_these_is_refused") {
  const Differing scene("equal-nowhere");
  CHECK(scene.code({"no-such", {}, {}, {}}) == "fill.unknown");
  CHECK(scene.code({"subject", "los.odt", {}, {}}) == "equal.no-document");
  CHECK(scene.code({"cycles", kProgramme, {}, {}}) == "equal.nothing-there");
  CHECK(scene.code({"cycles", kAgreement, {}, {}}) == "equal.nothing-there");
}

TEST_CASE("what_a_published_document_says_is_adopted_only_as_it_was_published") {
  Differing scene("equal-published");
  scene.apply(value_of(scene.plan(R"({"cycles": 800})")));
  scene.dossier.states = {{TenderState::kPublished, *parse_date("2027-01-11"), {}}};
  for (DossierDocument& document : scene.dossier.documents) document.digest = std::string(64, 'a');
  CHECK(scene.code({"cycles", kProgramme, {}, {}}) == "state.not-what-was-published");
}

TEST_CASE("a_clauses_own_value_is_adopted_for_that_clause_in_the_words_of_the_dossiers_language") {
  Differing scene("equal-own");
  const FillPlan filled = value_of(scene.plan(R"({"laptop.need/share": "12,5"})"));
  scene.apply(filled);
  scene.dossier.answers = filled.answers;
  type(scene.texts.at(kProgramme), "bestek.buyer.share", "13,5");
  const FillPlan own = value_of(scene.equal({"laptop.need/share", kProgramme, {}, {}}));
  CHECK(own.answers.at("laptop.need/share") == "13,5");
  CHECK_FALSE(own.answers.contains("share"));
  // What an English document says comes into a Dutch dossier as a Dutch person types it.
  scene.texts.at(kProgramme).properties["bestek.language"] = "en";
  for (DossierDocument& document : scene.dossier.documents) document.made.properties.erase("bestek.language");
  scene.texts.at(kProgramme).properties["bestek.made-for"].clear();
  for (DossierDocument& document : scene.dossier.documents) document.made.properties.clear();
  type(scene.texts.at(kProgramme), "bestek.buyer.share", "14.5");
  CHECK(value_of(scene.equal({"laptop.need/share", kProgramme, {}, {}})).answers.at("laptop.need/share") == "14,5");
}

TEST_CASE("of_a_document_with_two_values_the_clause_or_the_value_says_which_is_meant") {
  Differing scene("equal-several");
  scene.apply(value_of(scene.plan(R"({"cycles": 800})")));
  DocumentText& programme = scene.texts.at(kProgramme);
  type(programme, "bestek.buyer.cycles", "900");
  CHECK(scene.code({"cycles", kProgramme, {}, {}}) == "equal.several-values");
  CHECK(value_of(scene.equal({"cycles", kProgramme, {}, "900"})).answers.at("cycles") == "900");
  CHECK(scene.code({"cycles", kProgramme, "laptop.award", {}}) == "equal.nothing-there");
  CHECK(value_of(scene.equal({"cycles", kGuide, "laptop.award", {}})).answers.at("cycles") == "800");
  CHECK(scene.code({"cycles", kProgramme, {}, "1000"}) == "equal.nothing-there");
  // A whole tag means the same as its name.
  CHECK(value_of(scene.equal({"bestek.buyer.cycles", kProgramme, {}, "900"})).answers.at("cycles") == "900");
}
