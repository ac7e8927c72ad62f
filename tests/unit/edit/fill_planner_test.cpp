// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/fill_planner.hpp"

#include <algorithm>

#include "core/document/placement_reader.hpp"
#include "fill_scene.hpp"

using namespace bestek;
using namespace bestek::test;

TEST_CASE("a_shared_answer_fills_every_place_and_is_kept") {
  Scene scene("shared");
  const FillPlan plan = value_of(scene.plan(R"({"cycles": 800})"));
  CHECK(plan.answers.at("cycles") == "800");
  CHECK(plan.documents.size() == 2);
  scene.apply(plan);
  const auto values = scene.values("cycles");
  CHECK(values.size() == 2);
  CHECK(std::all_of(values.begin(), values.end(), [](const std::string& value) { return value == "800"; }));
  for (const auto& [file, text] : scene.texts) {
    for (const Placement& placement : read_placements(text, &library())) {
      CHECK(placement.text == TextState::kFilled);
    }
  }
}

TEST_CASE("an_answer_for_one_clause_fills_that_clause_only") {
  const Scene scene("own");
  const FillPlan plan = value_of(scene.plan(R"({"laptop.award/cycles": "600", "cycles": 900})"));
  for (const FillEdit& fill : plan.documents.at("aanbestedingsleidraad.odt").plan.fills) {
    CHECK(fill.value == "600");
  }
  for (const FillEdit& fill : plan.documents.at("programma-van-eisen.odt").plan.fills) {
    CHECK(fill.value == "900");
  }
}

TEST_CASE("a_shared_answer_leaves_a_clauses_own_answer_alone") {
  Scene scene("own-stays");
  scene.dossier.answers = {{"laptop.award/cycles", "600"}};
  const FillPlan plan = value_of(scene.plan(R"({"cycles": 900})"));
  CHECK(plan.documents.contains("programma-van-eisen.odt"));
  CHECK_FALSE(plan.documents.contains("aanbestedingsleidraad.odt"));
}

TEST_CASE("a_weight_goes_to_the_row_of_its_criterion") {
  Scene scene("weights");
  const FillPlan plan = value_of(scene.plan(R"({"weight": {"laptop.award": 62.5, "price": 37.5}})"));
  CHECK(plan.answers.empty());
  scene.apply(plan);
  const DocumentText& guide = scene.texts.at("aanbestedingsleidraad.odt");
  const auto shows = [&](const std::string& text) {
    return std::any_of(guide.blocks.begin(), guide.blocks.end(),
                       [&](const Block& block) { return block.table >= 0 && block.text == text; });
  };
  CHECK(shows("62,5"));
  CHECK(shows("37,5"));
}

TEST_CASE("a_wrong_value_is_refused_before_anything_changes") {
  const Scene scene("refused");
  const auto code = [&](const std::string& json) {
    const auto plan = scene.plan(json);
    return plan.ok() ? std::string("ok") : plan.error().code;
  };
  CHECK(code(R"({"cycles": "veel"})") == "fill.not-a-number");
  CHECK(code(R"({"cycles": 800.5})") == "fill.not-whole");
  CHECK(code(R"({"cycles": 1})") == "fill.out-of-range");
  CHECK(code(R"({"nothing": 1})") == "fill.unknown");
  CHECK(code(R"({"cycles-offered": 1})") == "fill.for-bidder");
  CHECK(code(R"({"cycles": [1]})") == "fill.wrong-json");
  CHECK(code(R"({"weight": 3})") == "fill.weights-no-object");
  CHECK(code(R"({"weight": {"price": 101}})") == "fill.out-of-range");
  CHECK(code(R"({"weight": {"laptop.none": 10}})") == "fill.weight-no-such");
  CHECK(code("[") == "json.malformed");
  CHECK(code("[]") == "json.not-an-object");
  for (const char* no_answer : {R"({"cycles": 1e50})", R"({"cycles": 1e-45})"})
    CHECK(code(no_answer) == "fill.wrong-json");
}

TEST_CASE("a_number_of_json_means_what_json_says_and_a_text_what_the_language_says") {
  Scene scene("json-numbers");
  const auto filled = [&](const std::string& name, const std::string& value) {
    const auto plan = scene.plan("{\"" + name + "\": " + value + "}");
    return plan.ok() ? plan->documents.at("programma-van-eisen.odt").plan.fills.front().value : plan.error().code;
  };
  CHECK(filled("share", "1.125") == "1,125");
  CHECK(filled("share", "\"1.125\"") == "1125");
  CHECK(filled("cycles", "1.125") == "fill.not-whole");
  CHECK(filled("cycles", "\"1.125\"") == "1125");
  CHECK(filled("budget", "1.125") == "fill.too-precise");
  CHECK(filled("budget", "\"1.125\"") == "1.125");
  CHECK(filled("budget", "1125.5") == "1.125,50");
  CHECK(filled("budget", "1600000.0") == "1.600.000");
  CHECK(filled("budget", "1e6") == "1.000.000");
  // The answer that the dossier keeps means the same when a clause comes in later.
  const FillPlan plan = value_of(scene.plan(R"({"share": 1.125})"));
  Dossier later = laptop_dossier("json-numbers-later");
  later.answers = plan.answers;
  const std::vector<std::string> ids{"laptop.need"};
  const auto inserted = value_of(plan_insertion(later, library(), ids, read_texts(later)));
  for (const auto& [file, planned] : inserted.documents)
    REQUIRE(edit_file({later.folder / file, planned.plan, planned.context}).ok());
  scene.texts = read_texts(later);
  CHECK(scene.values("share") == std::vector<std::string>{"1,125"});
}

TEST_CASE("numbers_of_json_are_written_in_the_notation_of_the_document") {
  const auto answer = [](const char* json, Language language) {
    return value_of(parse_fill_values(std::string("{\"n\": ") + json + "}", "values.json", language)).answers.at("n");
  };
  CHECK(answer("1.125", Language::kDutch) == "1,125");
  CHECK(answer("1.125", Language::kEnglish) == "1.125");
  CHECK(answer("0.00001", Language::kDutch) == "0,00001");
  CHECK(answer("-3", Language::kDutch) == "-3");
  CHECK(answer("\"1.125\"", Language::kEnglish) == "1.125");
  Scene scene("fields-numbers");
  scene.apply(value_of(scene.plan(R"({"scope": 1.125})")));
  const DocumentText& guide = scene.texts.at("aanbestedingsleidraad.odt");
  CHECK(std::any_of(guide.blocks.begin(), guide.blocks.end(),
                    [](const Block& block) { return block.text.find("1,125") != std::string::npos; }));
}

TEST_CASE("a_field_of_the_profile_is_read_in_the_dossiers_language") {
  const Scene scene("profile-numbers");
  const auto value = [&](const std::string& json) {
    const auto plan = scene.plan("{\"estimated-value\": " + json + "}");
    return plan.ok() ? std::to_string(plan->profile->estimated_value) : plan.error().code;
  };
  CHECK(value("\"1.125\"") == "1125.000000");
  CHECK(value("1125.5") == "1125.500000");
  CHECK(value("1.125") == "fill.too-precise");
}

TEST_CASE("an_empty_value_opens_the_fill_in_again") {
  Scene scene("open");
  scene.apply(value_of(scene.plan(R"({"cycles": 800})")));
  scene.dossier.answers = {{"cycles", "800"}};
  const FillPlan plan = value_of(scene.plan(R"({"cycles": null})"));
  CHECK(plan.answers.empty());
  scene.apply(plan);
  for (const std::string& value : scene.values("cycles")) {
    CHECK(value.empty());
  }
}

TEST_CASE("a_field_of_the_template_is_filled_by_its_name") {
  Scene scene("fields");
  scene.apply(value_of(scene.plan(R"({"validity-days": 90})")));
  const DocumentText& guide = scene.texts.at("aanbestedingsleidraad.odt");
  CHECK(std::any_of(guide.blocks.begin(), guide.blocks.end(),
                    [](const Block& block) { return block.text.find("gedurende 90") != std::string::npos; }));
}

TEST_CASE("an_amount_in_a_field_of_the_template_is_checked_and_written_in_groups") {
  Scene scene("amounts");
  const auto filled = [&](const std::string& value) {
    const auto plan = scene.plan("{\"price-floor\": " + value + "}");
    return plan.ok() ? plan->documents.at("aanbestedingsleidraad.odt").plan.fills.front().value : plan.error().code;
  };
  CHECK(filled("1600000") == "1.600.000");
  CHECK(filled("\"1.600.000\"") == "1.600.000");
  CHECK(filled("1600000.5") == "1.600.000,50");
  CHECK(filled("\"1.250\"") == "1.250");
  CHECK(filled("\"veel\"") == "fill.not-a-number");
  CHECK(filled("-5") == "fill.out-of-range");
  // What is open stays open: nothing to write.
  CHECK(value_of(scene.plan(R"({"price-floor": null})")).documents.empty());
  // A field that declares no type takes what it gets.
  const FillPlan plan = value_of(scene.plan(R"({"scope": "1600000 stuks", "liability-cap": 2500000})"));
  CHECK(plan.documents.at("aanbestedingsleidraad.odt").plan.fills.front().value == "1600000 stuks");
  CHECK(plan.documents.at("conceptovereenkomst.odt").plan.fills.front().value == "2.500.000");
  // The language of the document decides, whatever the dossier's.
  DocumentText& guide = scene.texts.at("aanbestedingsleidraad.odt");
  guide.properties["bestek.language"] = "en";
  CHECK(filled("1600000") == "1,600,000");
  guide.properties.erase("bestek.type.price-floor");
  CHECK(filled("\"about 1.6 million\"") == "document.lost-property");
}

TEST_CASE("counts_and_times_of_the_template_are_checked_too") {
  const Scene scene("types");
  const auto refused = [&](const char* json) {
    const auto plan = scene.plan(json);
    return plan ? std::string() : plan.error().code;
  };
  CHECK(refused(R"({"validity-days": "nul"})") == "fill.not-a-number");
  CHECK(refused(R"({"delivery-days": "-3"})") == "fill.out-of-range");
  CHECK(refused(R"({"delivery-days": 0})") == "fill.out-of-range");
  for (const char* time : {"99:99", "24:00", "12:60", "afternoon", "12", "1:2:3", ":30"})
    CHECK(refused((std::string(R"({"deadline-time": ")") + time + "\"}").c_str()) == "fill.not-a-time");
  for (const char* time : {"23:59", "9.30", "00:00", "noon", "2 p.m.", "9.30 uur"})
    CHECK(refused((std::string(R"({"deadline-time": ")") + time + "\"}").c_str()).empty());
}

TEST_CASE("a_field_of_the_profile_is_checked_written_out_everywhere_and_kept_in_the_profile") {
  Scene scene("profile");
  const FillPlan plan = value_of(scene.plan(R"({"date-start": "1-9-2027", "term-months": 48})"));
  REQUIRE(plan.profile.has_value());
  CHECK(format_date(plan.profile->dates.start.value()) == "2027-09-01");
  CHECK(plan.profile->term_months == 48);
  CHECK(plan.answers.empty());
  CHECK(plan.documents.size() >= 2);
  scene.apply(plan);
  int places = 0;
  for (const auto& [file, text] : scene.texts) {
    for (const Block& block : text.blocks) places += block.text.find("1 september 2027") != std::string::npos ? 1 : 0;
  }
  CHECK(places >= 2);
  CHECK(scene.plan(R"({"date-start": "31-2-2027"})").error().code == "fill.not-a-date");
  CHECK(scene.plan(R"({"term-months": "veel"})").error().code == "fill.not-a-number");
}

TEST_CASE("a_maximum_below_the_estimate_is_refused_when_the_values_make_it_so") {
  Scene scene("maximum");
  const auto code = [&](const char* values) {
    const auto plan = scene.plan(values);
    return plan ? std::string() : plan.error().code;
  };
  scene.dossier.profile.estimated_value = 900'000;
  scene.dossier.profile.maximum_value = 0;
  const std::string file = "aanbestedingsleidraad.odt";
  Block block;
  block.text = "[Waarde][Maximum]";
  block.controls = {{"bestek.profile.estimated-value", "Waarde", 0, 8, true},
                    {"bestek.profile.maximum-value", "Maximum", 8, 17, true}};
  scene.texts.at(file).blocks.push_back(block);
  CHECK(code(R"({"maximum-value": 800000})") == "profile.maximum-too-low");
  CHECK(code(R"({"maximum-value": 900000})").empty());
  CHECK(code(R"({"maximum-value": 800000, "estimated-value": 700000})").empty());
  // What was wrong before is mended one value at a time.
  scene.dossier.profile.maximum_value = 500'000;
  CHECK(code(R"({"maximum-value": 600000})").empty());
}
