// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/forget_planner.hpp"

#include "core/base/messages.hpp"

#include "core/document/placement_reader.hpp"
#include "core/tender/document_files.hpp"
#include "writing_support.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

constexpr const char* kProgramme = "programma-van-eisen.odt";

/// A programme with two clauses, as read after the text of the first one was taken out.
struct Scene {
  Dossier dossier;
  std::map<std::string, DocumentText> texts;
  Placement gone, there;

  explicit Scene(const std::string& name) : dossier(laptop_dossier(name)), texts(read_texts(dossier)) {
    const std::vector<std::string> ids{"laptop.battery-replaceable", "laptop.usb-c-charging"};
    const auto plan = value_of(plan_insertion(dossier, shipped_library(), ids, texts));
    REQUIRE(edit_file({dossier.folder / kProgramme, plan.documents.at(kProgramme).plan, {}}).ok());
    texts = read_texts(dossier);
    DocumentText& programme = texts.at(kProgramme);
    const auto placed = read_placements(programme, nullptr);
    REQUIRE(placed.size() == 2);
    gone = placed[0];
    there = placed[1];
    programme.blocks.erase(programme.blocks.begin() + static_cast<std::ptrdiff_t>(gone.first_block),
                           programme.blocks.begin() + static_cast<std::ptrdiff_t>(gone.last_block) + 1);
  }
};

}  // namespace

TEST_CASE("what_is_no_longer_found_is_forgotten_and_nothing_else") {
  const Scene scene("forget");
  const ForgetPlan plan = value_of(plan_forgetting(scene.texts, nullptr));
  CHECK(plan.forgotten == 1);
  REQUIRE(plan.documents.size() == 1);
  REQUIRE(edit_file({scene.dossier.folder / kProgramme, plan.documents.at(kProgramme).plan, {}}).ok());
  const auto hints = read_hints(read_texts(scene.dossier).at(kProgramme));
  CHECK_FALSE(hints.contains(scene.gone.id));
  CHECK(hints.contains(scene.there.id));
}

TEST_CASE("forgetting_can_be_narrowed_to_a_document_or_a_clause") {
  const Scene scene("forget-narrow");
  CHECK(value_of(plan_forgetting(scene.texts, nullptr, kProgramme, scene.gone.clause_id)).forgotten == 1);
  CHECK(value_of(plan_forgetting(scene.texts, nullptr, "conceptovereenkomst.odt")).documents.empty());
  for (const std::string& wrong : {scene.there.clause_id, std::string("no.such")}) {
    const auto refused = plan_forgetting(scene.texts, nullptr, kProgramme, wrong);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == "forget.unknown");
    CHECK(message(refused.error(), Language::kEnglish).find(scene.gone.clause_id) != std::string::npos);
  }
}
