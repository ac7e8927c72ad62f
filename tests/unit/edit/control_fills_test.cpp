// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "core/document/control_places.hpp"
#include "core/edit/equal_planner.hpp"
#include "fill_scene.hpp"

using namespace bestek;
using namespace bestek::test;

TEST_CASE("a_control_that_may_not_be_written_refuses_another_value_than_its_own") {
  Scene scene("locked");
  scene.apply(value_of(scene.plan(R"({"cycles": 800})")));
  const auto refusal = [&](void (*close)(ControlSpan&)) {
    for (Block& block : scene.texts.at("aanbestedingsleidraad.odt").blocks)
      for (ControlSpan& control : block.controls) close(control);
    CHECK(scene.plan(R"({"cycles": 800})").ok());
    const auto refused = scene.plan(R"({"cycles": 900})");
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().place.file == "aanbestedingsleidraad.odt");
    return refused.error().code;
  };
  CHECK(refusal([](ControlSpan& control) { control.locked = true; }) == "document.protected");
  CHECK(refusal([](ControlSpan& control) { control.linked = true; }) == "document.linked");
  for (Block& block : scene.texts.at("aanbestedingsleidraad.odt").blocks)
    for (ControlSpan& control : block.controls) {
      control.locked = control.linked = false;
      control.hidden = true;
      control.end = control.begin;  // nothing of it is text that is seen
    }
  CHECK(scene.plan(R"({"cycles": 900})").error().code == "document.hidden");
}

TEST_CASE("a_lost_end_mark_of_one_clause_leaves_a_shared_answer_to_all_of_them") {
  Scene scene("lost-end");
  for (Block& block : scene.texts.at("aanbestedingsleidraad.odt").blocks)
    std::erase_if(block.bookmarks, [](const BookmarkEdge& edge) { return edge.kind == BookmarkEdge::Kind::kEnd; });
  scene.apply(value_of(scene.plan(R"({"cycles": 800})")));
  const auto values = scene.values("cycles");
  CHECK(values.size() == 2);
  CHECK(std::all_of(values.begin(), values.end(), [](const std::string& value) { return value == "800"; }));
}

TEST_CASE("a_field_in_a_header_is_filled_and_made_equal_like_the_others") {
  Scene scene("header");
  Block header;
  header.area = DocumentArea::kHeader;
  header.text = "[Onderwerp]";
  header.controls.push_back({"bestek.profile.subject", "Onderwerp", 0, header.text.size(), true});
  DocumentText& guide = scene.texts.at("aanbestedingsleidraad.odt");
  guide.beside = {header};
  const auto in_body = ControlPlaces(guide, {}).tagged("bestek.profile.subject").size() - 1;
  const auto last = [&](const FillPlan& plan) {
    return plan.documents.at("aanbestedingsleidraad.odt").plan.fills.back();
  };
  const FillPlan filled = value_of(scene.plan("{\"subject\": \"" + scene.dossier.profile.subject + "\"}"));
  CHECK(last(filled).occurrence == in_body);
  CHECK(last(filled).value == scene.dossier.profile.subject);
  const FillPlan equal = value_of(plan_equal({"subject", {}, {}, {}}, library(), scene.texts, scene.dossier));
  CHECK(last(equal).occurrence == in_body);
  CHECK(last(equal).value == scene.dossier.profile.subject);
}

TEST_CASE("two_documents_that_differ_become_equal_to_no_dossier_that_says_nothing") {
  Scene scene("silent");
  scene.apply(value_of(scene.plan(R"({"cycles": 800})")));
  const auto equal = [&] { return plan_equal({"cycles", {}, {}, {}}, library(), scene.texts, scene.dossier); };
  CHECK(value_of(equal()).documents.empty());
  for (Block& block : scene.texts.at("aanbestedingsleidraad.odt").blocks)
    for (const ControlSpan& control : block.controls)
      if (control.tag == "bestek.buyer.cycles") block.text.replace(control.begin, control.end - control.begin, "900");
  const auto silent = equal();
  REQUIRE_FALSE(silent.ok());
  CHECK(silent.error().code == "equal.dossier-silent");
  scene.dossier.answers["cycles"] = "900";
  CHECK(value_of(equal()).documents.size() == 1);
}
