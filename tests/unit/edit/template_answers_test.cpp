// SPDX-License-Identifier: EUPL-1.2
#include "core/document/protocol.hpp"
#include "core/edit/fill_planner.hpp"
#include "core/tender/new_dossier.hpp"
#include "writing_support.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

constexpr const char* kTheGuide = "aanbestedingsleidraad.odt";

Result<FillPlan> plan_of(const Dossier& dossier, const std::map<std::string, DocumentText>& texts,
                         const std::string& name, const std::string& value) {
  return plan_fill({{{name, value}}, {}}, shipped_library(), texts, &dossier, Language::kDutch);
}

}  // namespace

TEST_CASE("fields_of_the_template_have_the_ranges_that_it_declares") {
  const Dossier dossier = laptop_dossier("ranges");
  auto texts = read_texts(dossier);
  const auto filled = [&](const std::string& declared, const std::string& value) {
    texts.at(kTheGuide).properties["bestek.type.validity-days"] = declared;
    const auto plan = plan_of(dossier, texts, "validity-days", value);
    return plan.ok() ? plan->documents.at(kTheGuide).plan.fills.front().value : plan.error().code;
  };
  CHECK(filled("integer min=30 max=180", "90") == "90");
  CHECK(filled("integer min=30 max=180", "29") == "fill.out-of-range");
  CHECK(filled("integer min=30 max=180", "181") == "fill.out-of-range");
  CHECK(filled("integer max=180", "0") == "fill.out-of-range");
  CHECK(filled("integer min=0", "0") == "0");
  CHECK(filled("percentage", "101") == "fill.out-of-range");
  CHECK(filled("decimal min=0.5", "0,4") == "fill.too-low");
  // The unit that the sentence has may stand with the number; what is not understood declares nothing.
  CHECK(filled("integer min=30 max=180", "90 dagen") == "90");
  CHECK(filled("integer most=180", "heel lang") == "heel lang");
  CHECK(filled("text", std::string(501, 'a')) == "fill.too-long");
}

TEST_CASE("the_shipped_guide_does_not_take_any_term") {
  const Dossier dossier = laptop_dossier("shipped-ranges");
  const auto texts = read_texts(dossier);
  CHECK(plan_of(dossier, texts, "validity-days", "90").ok());
  CHECK(plan_of(dossier, texts, "validity-days", "100000").error().code == "fill.out-of-range");
  CHECK(plan_of(dossier, texts, "contact", std::string(501, 'a')).error().code == "fill.too-long");
}

TEST_CASE("every_number_of_the_shipped_templates_has_a_range_of_its_own") {
  int numbers = 0;
  for (const Language language : kLanguages) {
    TenderProfile profile = laptop_profile();
    profile.language = language;
    const auto folder = fresh_path("declared-ranges");
    const Dossier dossier = value_of(new_dossier(folder, profile, source("templates"), shipped_library().taxonomy()));
    for (const auto& [file, text] : read_texts(dossier)) {
      for (const auto& [property, declared] : text.properties) {
        if (!property.starts_with(kTypePropertyPrefix) || declared == "time") continue;
        INFO(file << " " << property);
        ++numbers;
        CHECK(declared.find(" min=") != std::string::npos);
        CHECK(declared.find(" max=") != std::string::npos);
      }
    }
  }
  CHECK(numbers == 10);
}

TEST_CASE("an_answer_is_mended_once_for_all_places_and_kept_so") {
  const Dossier dossier = laptop_dossier("mended");
  const auto plan = value_of(plan_of(dossier, read_texts(dossier), "scope", "Levering van laptops en diensten."));
  CHECK(plan.answers.at("scope") == "Levering van laptops en diensten");
  for (const auto& [file, planned] : plan.documents)
    for (const FillEdit& fill : planned.plan.fills) CHECK(fill.value == plan.answers.at("scope"));
}

TEST_CASE("fields_of_the_template_that_others_fill_in_are_refused_to_the_buyer") {
  const Dossier dossier = laptop_dossier("others");
  auto texts = read_texts(dossier);
  Block& block = texts.at(kTheGuide).blocks.front();
  const auto refused = [&](const std::string& tag) {
    block.controls = {{tag, "Veld", 0, block.text.size(), true}};
    const auto plan = plan_of(dossier, texts, "of-others", "12");
    return plan.ok() ? std::string() : plan.error().code;
  };
  CHECK(refused("bestek.buyer.of-others").empty());
  CHECK(refused("bestek.bidder.of-others") == "fill.for-bidder");
  CHECK(refused("bestek.signing.of-others") == "fill.for-signing");
}
