// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/dossier.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/base/files.hpp"
#include "core/base/messages.hpp"
#include "core/library/taxonomy.hpp"
#include "saved_dossier.hpp"
#include "unit/scratch.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

constexpr const char* kProfile = R"({
  "authority": "Hogeschool Voorbeeld", "authority-type": "sub-central", "subject": "Levering van laptops",
  "cpv": "30213100", "procedure": "open", "regime": "above", "estimated-value": 1250000, "framework": true,
  "maximum-value": 1500000.5, "suppliers": 2, "participants": ["Instelling A", "Instelling B"],
  "lots": [{"number": 1, "name": "Laptops"}], "term-months": 36, "extensions": 2, "extension-months": 12,
  "dates": {"publication": "2027-01-04", "deadline": "2027-02-18"}, "general-terms": "ARIV-2018",
  "personal-data": false, "groups": ["laptop"], "level": "significant", "language": "nl"})";

}  // namespace

TEST_CASE("a_profile_survives_json_and_dossier_xml") {
  Dossier dossier;
  dossier.folder = fresh_folder("round");
  dossier.id = "abcdefgh234567ab";
  dossier.profile = parse_profile(kProfile, "p.json").value();
  dossier.documents = {{DocumentRole::kGuide, "a&b.odt"}};
  dossier.answers = {{"cycles", "800"}, {"text", "a < b"}};
  REQUIRE(save_dossier(dossier).ok());
  const auto read = load_dossier(dossier.folder);
  REQUIRE(read.ok());
  CHECK(format_profile(read->profile) == format_profile(dossier.profile));
  CHECK(parse_profile(format_profile(read->profile), "p").ok());
  CHECK(read->answers == dossier.answers);
  REQUIRE(read->document(DocumentRole::kGuide) != nullptr);
  CHECK(read->document(DocumentRole::kGuide)->file == "a&b.odt");
  CHECK(read->document(DocumentRole::kPlan) == nullptr);
}

TEST_CASE("names_and_values_that_look_like_markup_come_back_as_they_were") {
  Dossier dossier;
  dossier.folder = fresh_folder("markup");
  dossier.id = R"(x" format="9)";
  dossier.profile = parse_profile(kProfile, "p.json").value();
  dossier.profile.participants = {"Q&A", "</item><item>", "]]>"};
  dossier.profile.lots = {{1, R"("/><lot number="2">)"}};
  dossier.documents = {{DocumentRole::kGuide, R"(a"><document role="plan" file="b.odt)"}};
  dossier.answers = {{R"("><answer name="x)", "een\r\ntwee\tdrie\rvier"}, {"a\tb\nc", " <!-- & --> "}};
  REQUIRE(save_dossier(dossier).ok());
  const auto read = load_dossier(dossier.folder);
  REQUIRE(read.ok());
  CHECK(read->id == dossier.id);
  CHECK(read->profile.participants == dossier.profile.participants);
  REQUIRE(read->profile.lots.size() == 1);
  CHECK(read->profile.lots.front().name == dossier.profile.lots.front().name);
  REQUIRE(read->documents.size() == 1);
  CHECK(read->documents.front().file == dossier.documents.front().file);
  CHECK(read->answers == dossier.answers);
}

TEST_CASE("a_wrong_profile_is_refused_by_field") {
  const auto refused = [](const char* json) { return parse_profile(json, "p.json").error(); };
  CHECK(refused("{").code == "json.malformed");
  CHECK(refused("[]").code == "json.not-an-object");
  CHECK(refused(R"({"authority":"a","subject":"b"})").code == "profile.missing-field");
  CHECK(refused(R"({"colour":"red"})").code == "profile.unknown-field");
  CHECK(refused(R"({"estimated-value":"much"})").code == "profile.wrong-value");
  CHECK(refused(R"({"estimated-value":-1})").code == "profile.wrong-value");
  CHECK(refused(R"({"framework":"maybe"})").code == "profile.wrong-value");
  CHECK(refused(R"({"dates":{"deadline":"2027-02-30"}})").code == "profile.wrong-value");
  CHECK(refused(R"({"lots":[{"number":"1"}]})").code == "profile.lot-without-number");
  // and what would do is shown
  for (const auto& [wrong, sample] :
       {std::pair{R"({"regime":"maybe"})", R"("above", "below")"}, std::pair{R"({"language":"de"})", R"("nl", "en")"},
        std::pair{R"({"lots":["a"]})", R"([{"number": 1, "name": "…"}])"},
        std::pair{R"({"dates":{"award":"soon"}})", R"("2027-03-01")"},
        std::pair{R"({"framework":"maybe"})", "true, false"}}) {
    INFO(wrong);
    CHECK(message(refused(wrong), Language::kEnglish).find(sample) != std::string::npos);
  }
}

TEST_CASE("template_fields_show_words_not_ids") {
  const auto profile = parse_profile(kProfile, "p.json").value();
  const auto taxonomy = Taxonomy::load(BESTEK_SOURCE_DIR "/clauses/taxonomy.xml").value();
  CHECK(profile_text(profile, "estimated-value", taxonomy) == "€\u00a01.250.000");
  CHECK(profile_text(profile, "maximum-value", taxonomy) == "€\u00a01.500.000,50");
  CHECK(profile_text(profile, "date-publication", taxonomy) == "4 januari 2027");
  CHECK(profile_text(profile, "participants", taxonomy) == "Instelling A en Instelling B");
  CHECK(profile_text(profile, "procedure", taxonomy) == "Europese openbare procedure");
  CHECK(profile_text(profile, "date-award", taxonomy).empty());
  CHECK_FALSE(profile_text(profile, "precedence", taxonomy).empty());
}

TEST_CASE("conditions_follow_the_profile") {
  const auto profile = parse_profile(kProfile, "p.json").value();
  CHECK(profile_condition(profile, "framework") == true);
  CHECK(profile_condition(profile, "personal-data") == false);
  CHECK(profile_condition(profile, "group-laptop") == true);
  CHECK(profile_condition(profile, "group-monitor") == false);
  CHECK_FALSE(profile_condition(profile, "weather").has_value());
}

TEST_CASE("the_authority_is_no_participant_in_its_own_tender") {
  const auto taxonomy = Taxonomy::load(BESTEK_SOURCE_DIR "/clauses/taxonomy.xml").value();
  auto profile = parse_profile(kProfile, "p.json").value();
  profile.participants = {profile.authority, "Instelling B"};
  CHECK(profile_text(profile, "participants", taxonomy) == "Instelling B");
  CHECK(profile_condition(profile, "participants") == true);
  profile.participants = {profile.authority};
  CHECK(profile_text(profile, "participants", taxonomy).empty());
  CHECK(profile_condition(profile, "participants") == false);
}

TEST_CASE("a_framework_of_more_than_four_years_is_long") {
  auto profile = parse_profile(kProfile, "p.json").value();
  // Given 36 months and two extensions of 12: 60 months.
  CHECK(profile_condition(profile, "long-framework") == true);
  profile.extensions = 1;  // 48 months is four years and no more
  CHECK(profile_condition(profile, "long-framework") == false);
  profile.term_months = 37;
  CHECK(profile_condition(profile, "long-framework") == true);
  profile.framework = false;  // an ordinary contract has no such limit
  CHECK(profile_condition(profile, "long-framework") == false);
}

TEST_CASE("one_supplier_is_a_framework_with_one_party") {
  auto profile = parse_profile(kProfile, "p.json").value();
  CHECK(profile_condition(profile, "one-supplier") == false);
  profile.suppliers = 1;
  CHECK(profile_condition(profile, "one-supplier") == true);
  profile.framework = false;
  CHECK(profile_condition(profile, "one-supplier") == false);
}

TEST_CASE("the_agreement_with_the_notices_in_it_ranks_first_and_the_tender_last") {
  const auto taxonomy = Taxonomy::load(BESTEK_SOURCE_DIR "/clauses/taxonomy.xml").value();
  auto profile = parse_profile(kProfile, "p.json").value();
  const std::string dutch = profile_text(profile, "precedence", taxonomy);
  CHECK(dutch.starts_with("de tekst van de overeenkomst met de bijlage KPI en rapportage (waarin de nota’s van"));
  CHECK(dutch.ends_with("de algemene voorwaarden en de inschrijving"));
  profile.language = Language::kEnglish;
  CHECK(profile_text(profile, "precedence", taxonomy).starts_with("the text of the Agreement with the KPI"));
}

TEST_CASE("a_dossier_never_points_out_of_its_folder") {
  const auto folder = fresh_folder("outside");
  const std::string head =
      "<dossier xmlns=\"urn:bestek:dossier:1\" format=\"1\" id=\"a\"><profile/><documents><document role=\"guide\" "
      "file=\"";
  for (const char* path : {"../x.odt", "/etc/passwd", "a/b.odt", "..", ""}) {
    REQUIRE(write_file(folder / "dossier.xml", head + path + "\"/></documents></dossier>").ok());
    CHECK(load_dossier(folder).error().code == "dossier.path-outside");
  }
}

TEST_CASE("a_role_or_a_file_that_is_named_twice_is_refused_with_its_line") {
  const auto folder = fresh_folder("twice");
  const std::string head =
      "<dossier xmlns=\"urn:bestek:dossier:1\" format=\"1\" id=\"a\"><profile/><documents>\n<document role=\"guide\" "
      "file=\"a.odt\"/>\n";
  for (const char* second : {R"(<document role="guide" file="b.odt"/>)", R"(<document role="plan" file="a.odt"/>)"}) {
    REQUIRE(write_file(folder / "dossier.xml", head + second + "</documents></dossier>").ok());
    const auto read = load_dossier(folder);
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().code == "dossier.invalid");
    CHECK(read.error().place.line == 3);
  }
}

TEST_CASE("a_digest_in_a_draft_says_that_the_state_was_taken_out") {
  const auto folder = fresh_folder("digest");
  const std::string digest(64, 'a');
  const std::string head =
      "<dossier xmlns=\"urn:bestek:dossier:1\" format=\"2\" id=\"a\"><profile/><documents>\n<document role=\"guide\" "
      "file=\"a.odt\" sha256=\"" +
      digest + "\"/></documents>";
  const std::string published = R"(<state name="published" date="2027-01-11"/>)";
  const std::string taken_back = published + R"(<state name="draft" date="2027-01-12">fout</state>)";
  for (const std::string& states : {std::string(), "<states>" + taken_back + "</states>"}) {
    REQUIRE(write_file(folder / "dossier.xml", head + states + "</dossier>").ok());
    const auto read = load_dossier(folder);
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().code == "dossier.digest-without-state");
    CHECK(read.error().place.line == 2);
  }
  REQUIRE(write_file(folder / "dossier.xml", head + "<states>" + published + "</states></dossier>").ok());
  CHECK(load_dossier(folder).ok());
}

TEST_CASE("what_is_no_dossier_is_refused_clearly") {
  const auto folder = fresh_folder("none");
  CHECK(load_dossier(folder).error().code == "dossier.none");
  REQUIRE(write_file(folder / "dossier.xml", "<dossier xmlns=\"urn:bestek:dossier:1\" format=\"9\" id=\"a\"/>").ok());
  CHECK(load_dossier(folder).error().code == "dossier.newer-format");
  REQUIRE(write_file(folder / "dossier.xml", "<other/>").ok());
  CHECK(load_dossier(folder).error().code == "dossier.invalid");
}

TEST_CASE("amounts_in_texts_are_read_as_people_write_them") {
  const auto read = [](const std::string& value) {
    return parse_profile(R"({"authority":"a","subject":"b","groups":["laptop"],"estimated-value":)" + value + "}", "p");
  };
  CHECK(read("\"900.000\"").value().estimated_value == 900'000);
  CHECK(read("\"1.200\"").value().estimated_value == 1200);
  CHECK(read("\"900000,50\"").value().estimated_value == 900'000.5);
  CHECK(read("1000000").value().estimated_value == 1'000'000);
  CHECK(read("1e6").value().estimated_value == 1'000'000);
  for (const char* wrong : {"\"veel\"", "\"-5\"", "[]"}) CHECK(read(wrong).error().code == "profile.wrong-value");
  for (const char* wrong : {"\"0.500\"", "\"1.2345\""}) CHECK(read(wrong).error().code == "fill.too-precise");
  Dossier dossier;
  dossier.profile.estimated_value = 1'000'000;
  CHECK(format_dossier(dossier).find(">1000000<") != std::string::npos);
}

TEST_CASE("a_hostile_profile_is_refused_without_showing_it_all") {
  const std::string deep = R"({"authority": )" + std::string(400'000, '[') + std::string(400'000, ']') + "}";
  CHECK(parse_profile(deep, "p").error().code == "json.too-deep");
  const auto list = parse_profile(R"({"authority": [["x"]]})", "p").error();
  CHECK(list.code == "profile.wrong-value");
  for (const auto& [key, value] : list.args) CHECK(value.size() < 100);
  for (const char* wrong :
       {R"({"procedure":"/tmp/evil"})", R"({"procedure":".."})", R"({"procedure":""})", R"({"level":"a/b"})",
        R"({"cpv":"3021310"})", R"({"cpv":"30213100-"})", R"({"cpv":"laptops1"})", R"({"lots":[["x"]]})"}) {
    INFO(wrong);
    CHECK(parse_profile(wrong, "p").error().code == "profile.wrong-value");
  }
  for (const char* lot : {R"({"lots":[{"number":0,"name":"a"}]})", R"({"lots":[{"number":99999999999,"name":"a"}]})"})
    CHECK(parse_profile(lot, "p").error().code == "profile.lot-without-number");
  for (const char* lot : {R"({"lots":[{"number":1,"name":""}]})", R"({"lots":[{"number":1,"name":" \u00a0"}]})"})
    CHECK(parse_profile(lot, "p").error().code == "profile.lot-without-name");
  CHECK(parse_profile(R"({"lots":[{"number":1,"name":"a"},{"number":1,"name":"b"}]})", "p").error().code ==
        "profile.lot-twice");
}

TEST_CASE("words_of_a_profile_are_those_of_the_taxonomy") {
  const auto taxonomy = Taxonomy::load(BESTEK_SOURCE_DIR "/clauses/taxonomy.xml").value();
  const auto good = parse_profile(kProfile, "p.json").value();
  CHECK(check_profile(good, taxonomy, "p.json").ok());
  const auto refused = [&](auto change) {
    TenderProfile profile = good;
    change(profile);
    const Status status = check_profile(profile, taxonomy, "p.json");
    REQUIRE_FALSE(status.ok());
    CHECK(status.error().code == "profile.unknown-word");
    return status.error().args;
  };
  const auto args = refused([](TenderProfile& profile) { profile.level = "very"; });
  CHECK(args[0].second == "level");
  CHECK(args[1].second == "very");
  CHECK(args[2].second.find("significant") != std::string::npos);
  refused([](TenderProfile& profile) { profile.groups.emplace_back("typewriter"); });
  refused([](TenderProfile& profile) { profile.procedure = "evil"; });
  refused([](TenderProfile& profile) { profile.general_terms = "ARIV-1900"; });
}

TEST_CASE("a_dossier_with_a_path_for_a_procedure_is_refused") {
  const auto folder = fresh_folder("evil");
  for (const char* field : {"<field name=\"procedure\">/tmp/evil</field>", "<field name=\"cpv\">x</field>",
                            "<lot number=\"1\">a</lot><lot number=\"1\">b</lot>"}) {
    REQUIRE(write_file(folder / "dossier.xml",
                       std::string("<dossier xmlns=\"urn:bestek:dossier:1\" format=\"1\" id=\"a\"><profile>") + field +
                           "</profile></dossier>")
                .ok());
    CHECK(load_dossier(folder).error().code == "dossier.invalid");
  }
}

TEST_CASE("characters_that_xml_forbids_do_not_reach_dossier_xml") {
  Dossier dossier;
  dossier.folder = fresh_folder("forbidden");
  dossier.profile.subject = "Lap\u0001tops\uFFFF";
  dossier.answers = {{"con\u0002tact", "a\uFFFEb"}};
  REQUIRE(save_dossier(dossier).ok());
  const auto read = load_dossier(dossier.folder);
  REQUIRE(read.ok());
  CHECK(read->profile.subject == "Laptops");
  CHECK(read->answers.at("contact") == "ab");
}
