// SPDX-License-Identifier: EUPL-1.2
// Fields of the template that a person took out on purpose.
#include "core/edit/forget_fields.hpp"

#include <algorithm>

#include "core/document/template_fields.hpp"
#include "writing_support.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

constexpr const char* kGuide = "aanbestedingsleidraad.odt";
constexpr const char* kDeadline = "bestek.profile.date-deadline";

/// A new dossier of which somebody took the deadline out of the guide.
struct Scene {
  Dossier dossier;
  std::map<std::string, DocumentText> texts;

  explicit Scene(const std::string& name) : dossier(laptop_dossier(name)), texts(read_texts(dossier)) {
    take_out(kDeadline);
  }
  void take_out(const std::string& tag) {
    std::size_t gone = 0;
    for (auto* blocks : {&texts.at(kGuide).blocks, &texts.at(kGuide).beside})
      for (Block& block : *blocks)
        gone += std::erase_if(block.controls, [&](const ControlSpan& control) { return control.tag == tag; });
    REQUIRE(gone > 0);
  }
  [[nodiscard]] Result<ForgottenFields> plan(const std::string& reason, const std::string& file = {}) const {
    return plan_forgetting_fields(texts, &dossier, file, reason);
  }
};

const MadeField& field_in(const Dossier& dossier, const std::string& tag) {
  const MadeField* field = dossier.document_named(kGuide)->made.field(tag);
  REQUIRE(field != nullptr);
  return *field;
}

}  // namespace

TEST_CASE("a_field_that_went_on_purpose_is_remembered_with_its_reason") {
  const Scene scene("fields-gone");
  const ForgottenFields plan = value_of(scene.plan("  staat in  Negometrix "));
  CHECK(plan.fields == 1);
  CHECK(plan.back == 0);
  CHECK(plan.documents.empty());
  REQUIRE(plan.dossier.has_value());
  const MadeField& field = field_in(*plan.dossier, kDeadline);
  CHECK(field.removed == field.places);
  CHECK(field.reason == "staat in Negometrix");
  // The other documents keep what they were made with.
  for (const DossierDocument& document : plan.dossier->documents)
    for (const MadeField& one : document.made.fields)
      if (document.file != kGuide || one.tag != kDeadline) CHECK(one.removed == 0);
}

TEST_CASE("a_reason_is_asked_and_may_not_be_longer_than_reasons_are") {
  const Scene scene("fields-reason");
  for (const char* none : {"", "  \t "}) CHECK(scene.plan(none).error().code == "forget.no-reason");
  const auto long_one = scene.plan(std::string(kMaxReasonCharacters + 1, 'x'));
  REQUIRE_FALSE(long_one.ok());
  CHECK(long_one.error().code == "reason.too-long");
  CHECK(message(long_one.error(), Language::kEnglish).find(std::to_string(kMaxReasonCharacters)) != std::string::npos);
  // Letters count, not bytes.
  std::string accents;
  for (std::size_t i = 0; i < kMaxReasonCharacters; ++i) accents += "é";
  CHECK(scene.plan(accents).ok());
}

TEST_CASE("a_field_that_is_back_is_no_longer_taken_out_and_needs_no_reason") {
  Scene scene("fields-back");
  scene.dossier = *value_of(scene.plan("staat elders")).dossier;
  // Gone as told, there is nothing to say any more.
  CHECK(scene.plan("nog eens").error().code == "forget.no-fields");
  scene.texts = read_texts(scene.dossier);
  const ForgottenFields plan = value_of(scene.plan(""));
  CHECK(plan.back == 1);
  CHECK(plan.fields == 0);
  const MadeField& field = field_in(*plan.dossier, kDeadline);
  CHECK(field.removed == 0);
  CHECK(field.reason.empty());
}

TEST_CASE("where_no_field_is_lost_there_is_nothing_to_forget") {
  const Scene scene("fields-none");
  const auto other = scene.plan("reden", "conceptovereenkomst.odt");
  REQUIRE_FALSE(other.ok());
  CHECK(other.error().code == "forget.no-fields");
  CHECK(other.error().place.file == "conceptovereenkomst.odt");
  CHECK(value_of(scene.plan("reden", kGuide)).fields == 1);
  // A document that the dossier does not list is none of its.
  auto stray = scene.texts;
  stray.emplace("los.odt", stray.at(kGuide));
  stray.erase(kGuide);
  CHECK(plan_forgetting_fields(stray, &scene.dossier, {}, "reden").error().code == "forget.no-fields");
}

TEST_CASE("in_a_published_document_no_field_is_taken_out") {
  Scene scene("fields-published");
  scene.dossier.states = {{TenderState::kPublished, *parse_date("2027-01-11"), {}}};
  const auto plan = scene.plan("reden");
  REQUIRE_FALSE(plan.ok());
  CHECK(plan.error().code == "state.frozen");
}

TEST_CASE("a_document_on_its_own_forgets_what_it_was_made_with") {
  const Scene scene("fields-alone");
  const std::map<std::string, DocumentText> alone{{kGuide, scene.texts.at(kGuide)}};
  const ForgottenFields plan = value_of(plan_forgetting_fields(alone, nullptr, {}, {}));
  CHECK_FALSE(plan.dossier.has_value());
  CHECK(plan.fields == 1);
  const auto& properties = plan.documents.at(kGuide).plan.properties;
  REQUIRE(properties.size() == 1);
  CHECK(alone.at(kGuide).properties.contains(properties[0].first));
  CHECK(properties[0].second.empty());
}
