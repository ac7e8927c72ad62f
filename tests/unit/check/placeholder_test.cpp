// SPDX-License-Identifier: EUPL-1.2
#include <catch2/generators/catch_generators.hpp>

#include "check_fixture.hpp"

using namespace bestek;
using namespace bestek::testing;

namespace {

struct Hole {
  const char* document;
  const char* part;
  const char* text;
  const char* severities;  ///< of STR-02; "" is silence
};

}  // namespace

TEST_CASE("what_looks_like_a_hole_in_the_buyers_text_is_asked_about") {
  const auto hole = GENERATE(
      Hole{"guide.odt", "subject", "Contactpersoon is [naam contactpersoon].", "W"},
      Hole{"guide.odt", "subject", "Contactpersoon is <naam van de inkoper>.", "W"},
      Hole{"agreement.odt", "obligations", "De vergoeding is € XX per dag.", "W"},
      Hole{"agreement.odt", "obligations", "Zie bijlage XX.", "W"}, Hole{"programme.odt", "", "Derde eis: n.t.b.", "W"},
      Hole{"guide.odt", "planning", "De looptijd is nader te bepalen.", "W"},
      Hole{"agreement.odt", "obligations", "Looptijd: PM", "W"},
      // Lawful text.
      Hole{"guide.odt", "planning", "Startdatum: n.t.b.", ""}, Hole{"guide.odt", "subject", "Prijs per stuk: PM", ""},
      Hole{"guide.odt", "subject", "De vergadering begint om 2 PM.", ""},
      Hole{"guide.odt", "subject", "De projectmanager (PM) beslist.", ""},
      Hole{"guide.odt", "subject", "Zie [1] en [sic].", ""},
      Hole{"guide.odt", "subject", "In te dienen door [handtekening inschrijver].", ""},
      Hole{"guide.odt", "subject", "Bijlage XX bij Richtlijn 2014/24/EU geldt.", ""},
      Hole{"guide.odt", "subject", "Een waarde < 5 en > 3 voldoet.", ""},
      Hole{"guide.odt", "annexes", "Plaats en datum: [plaats en datum]", ""});
  TenderUnderCheck tender;
  tender.say(hole.document, hole.text, hole.part);
  INFO(hole.text);
  CHECK(tender.severities("STR-02") == hole.severities);
}

TEST_CASE("forms_price_sheets_and_derived_rows_hold_what_others_fill_in") {
  TenderUnderCheck tender;
  auto& blocks = tender.texts["guide.odt"].blocks;
  // Given an annex with a form for the bidder,
  blocks.push_back(heading("Bijlage 4: Akkoordverklaring"));
  blocks.push_back(paragraph("Ondergetekende, [voornaam en achternaam], verklaart [invullen]."));
  CHECK(tender.severities("STR-02").empty());
  // a price sheet,
  const auto cell = [](const std::string& text, int row, int column) {
    Block block = paragraph(text);
    block.table = 0;
    block.row = row;
    block.column = column;
    return block;
  };
  tender.texts["guide.odt"].tables.push_back({"Prijzen", 2, 2, -1});
  blocks.insert(blocks.begin(), {cell("Product", 0, 0), cell("Prijs per stuk", 0, 1), cell("Laptop", 1, 0)});
  blocks.insert(blocks.begin() + 3, cell("[prijs per laptop]", 1, 1));
  CHECK(tender.severities("STR-02").empty());
  // and a derived row whose value is still open in the clause, then all of them are silent;
  Block derived = cell("Levertijd: ten hoogste [aantal dagen]", 1, 0);
  derived.bookmarks = {{"bestek_row_abcdefgh_1", BookmarkEdge::Kind::kStart, 1},
                       {"bestek_row_abcdefgh_1", BookmarkEdge::Kind::kEnd, 8}};
  tender.texts["agreement.odt"].tables.push_back({"KPI", 2, 1, -1});
  tender.texts["agreement.odt"].blocks.push_back(derived);
  CHECK(tender.severities("STR-02").empty());
  // but the same words in the buyer's own chapter are not.
  tender.say("guide.odt", "Ondergetekende, [voornaam en achternaam], verklaart [invullen].", "planning");
  CHECK(tender.severities("STR-02") == "EW");
}

TEST_CASE("a_finding_without_a_mark_says_how_its_paragraph_begins") {
  TenderUnderCheck tender;
  tender.say("programme.odt", "De levertijd is [invullen].");
  const auto findings = tender.findings();
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].text == "De levertijd is [invullen].");
  CHECK(findings_json(findings).find("\"text\": \"De levertijd is [invullen].\"") != std::string::npos);
}
