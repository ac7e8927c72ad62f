// SPDX-License-Identifier: EUPL-1.2
// What a reader sees that is no plain text of the paragraph: fields that still ask, and words broken by what nobody
// sees.
#include <algorithm>

#include "check_fixture.hpp"

using namespace bestek;
using namespace bestek::testing;

namespace {

/// A paragraph of which the bytes from `begin` to `end` are a content control of this tag that shows its placeholder.
Block asking_control(const std::string& text, std::size_t begin, std::size_t end, const std::string& tag) {
  Block block = paragraph(text);
  block.controls = {{tag, "", begin, end, true}};
  return block;
}

Block asking_field(const std::string& text, std::size_t begin, std::size_t end) {
  Block block = paragraph(text);
  block.prompts = {{begin, end}};
  return block;
}

/// Of the guide with this paragraph at the end of a chapter.
TenderUnderCheck with(Block block, const std::string& part = "planning") {
  TenderUnderCheck tender;
  tender.say("guide.odt", "x", part);
  auto& blocks = tender.texts["guide.odt"].blocks;
  *std::ranges::find_if(blocks, [](const Block& one) { return one.text == "x"; }) = std::move(block);
  return tender;
}

}  // namespace

TEST_CASE("a_control_or_field_of_others_that_still_asks_is_left_open_once") {
  for (const Block& block :
       {asking_control("Aan: Kies een naam.", 5, 18, ""), asking_control("Aan: Kies een naam.", 5, 18, "word.name"),
        asking_control("Aan: [invullen]", 5, 15, ""), asking_field("Aan: <Naam>", 5, 11),
        asking_field("Aan: [Click here and type]", 5, 26), asking_field("Naam van de klant", 0, 17)}) {
    INFO(block.text);
    CHECK(with(block).severities("STR-02") == "E");
  }
  const auto findings = with(asking_field("Aan: Naam van de klant.", 5, 22)).findings();
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].text == "Aan: Naam van de klant.");
  CHECK(findings[0].message.in(Language::kDutch).find("Naam van de klant.") != std::string::npos);
}

TEST_CASE("a_field_that_shows_nothing_is_left_open") {
  for (const char* text : {"", "Aan: "}) {
    Block block = paragraph(text);
    block.prompts = {{block.text.size(), block.text.size(), "Naam van de klant"}};
    const auto findings = with(block).findings();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "STR-02");
    CHECK(findings[0].message.in(Language::kDutch).find("Naam van de klant") != std::string::npos);
  }
  Block list = asking_control("Keuze: ", 7, 7, "");
  list.controls[0].showing_placeholder = false;
  CHECK(with(list).severities("STR-02").empty());
  list.controls[0].items = {{"ja", "1"}, {"nee", "0"}};
  CHECK(with(list).severities("STR-02") == "E");
}

TEST_CASE("what_asks_a_tenderer_or_stands_in_a_fill_in_of_ours_is_not_left_open") {
  CHECK(with(asking_control("Aan: Kies een naam.", 5, 18, ""), "annexes").severities("STR-02").empty());
  CHECK(with(asking_field("Aan: <Naam>", 5, 11), "annexes").severities("STR-02").empty());
  // A fill-in of ours is asked as what it is.
  Block ours = asking_control("Aan: [Naam]", 5, 11, "bestek.buyer.contact");
  ours.prompts = {{5, 11}};
  CHECK(with(ours).severities("STR-02").empty());
  CHECK(with(ours).severities("FIL-01") == "E");
}

TEST_CASE("a_list_of_annexes_is_the_buyer_s_and_a_chapter_of_annexes_the_bidder_s") {
  const auto under = [](const std::string& title, const std::string& text) {
    TenderUnderCheck tender;
    for (Block& block : tender.texts["guide.odt"].blocks)
      if (block.text == "Bijlagen") block = heading(title, "annexes");
    tender.say("guide.odt", text, "annexes");
    return tender.severities("STR-02");
  };
  for (const char* open : {"Bijlage 3: [naam van de bijlage]", "Bijlage 4: n.t.b.", "Bijlage 5: ________"}) {
    INFO(open);
    for (const char* title :
         {"Lijst van bijlagen", "6 Overzicht bijlagen", "Bijlagenlijst", "List of annexes", "Overview of appendices"})
      CHECK(under(title, open) == "W");
  }
  for (const char* title : {"Bijlagen", "Bijlagen en formulieren", "Annexes"}) {
    CHECK(under(title, "Naam: [volledige naam]").empty());
    CHECK(under(title, "Naam: ________").empty());
  }
}

TEST_CASE("what_nobody_sees_inside_a_word_hides_it_from_no_scan") {
  const auto severities = [](const char* rule, const std::string& file, const std::string& text) {
    TenderUnderCheck tender;
    tender.dossier.profile.dates.deadline = parse_date("2027-03-01");
    tender.say(file, text, file == "guide.odt" ? "subject" : "");
    return tender.severities(rule);
  };
  // U+202E and U+2066 in two parts, so that no literal turns the direction of this file.
  const std::string override = std::string("\xE2\x80").append("\xAE");
  const std::string isolate = std::string("\xE2\x81").append("\xA6");
  for (const std::string& unseen :
       std::vector<std::string>{"\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", override, isolate, "\u034f",
                                "\u061c", "\ufe0f", "\u200b\u200b"}) {
    INFO(unseen.size());
    CHECK(severities("STR-02", "guide.odt", "De levertijd is [in" + unseen + "vullen].") == "E");
    CHECK(severities("STR-02", "guide.odt", "Kenmerk X" + unseen + "XX") == "E");
    CHECK(severities("SPC-01", "programme.odt", "Een Think" + unseen + "Pad T14.") == "E");
    CHECK(severities("FIL-05", "guide.odt", "Sluitings" + unseen + "datum: 3 april 2027") == "W");
    CHECK(severities("FIL-05", "guide.odt", "Sluitingsdatum: 3 a" + unseen + "pril 2027") == "W");
    CHECK(severities("FIL-06", "guide.odt", "Op din" + unseen + "sdag 1 maart 2027.") == "W");
    CHECK(severities("FIL-05", "guide.odt", "Sluitings" + unseen + "datum: 1 maart 2027").empty());
  }
  // The place is found again by the paragraph as it stands.
  TenderUnderCheck tender;
  tender.say("guide.odt", "Le\u00advertijd: [in\u200bvullen]", "subject");
  CHECK(tender.findings().at(0).text == "Le\u00advertijd: [in\u200bvullen]");
}

TEST_CASE("a_unit_that_stands_in_a_field_and_behind_it_is_told") {
  const auto found = [](const std::string& value, const std::string& after) {
    TenderUnderCheck tender;
    tender.texts["guide.odt"].properties["bestek.type.service-days"] = "integer min=1";
    Block block = paragraph("Binnen " + value + after);
    block.controls = {{"bestek.buyer.service-days", "Termijn", 7, 7 + value.size(), false}};
    tender.texts["guide.odt"].blocks.push_back(block);
    std::string rules;
    for (const Finding& finding : tender.findings())
      if (finding.message.in(Language::kDutch).find("eenheid") != std::string::npos) rules += finding.rule;
    return rules;
  };
  CHECK(found("10 werkdagen", " werkdagen na bestelling.") == "FIL-02");
  CHECK(found("10 dagen", " werkdagen na bestelling.") == "FIL-02");
  CHECK(found("10 kalenderdagen", " werkdagen.") == "FIL-02");
  CHECK(found("10", " werkdagen na bestelling.").empty());
}
