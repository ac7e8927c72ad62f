// SPDX-License-Identifier: EUPL-1.2
#include <catch2/generators/catch_generators.hpp>
#include <cctype>

#include "check_fixture.hpp"

using namespace bestek;
using namespace bestek::testing;

namespace {

struct Placeholder {
  const char* document;
  const char* part;
  const char* text;
  const char* severities;  ///< of STR-02; "" is silence
};

}  // namespace

TEST_CASE("what_looks_like_a_placeholder_in_the_buyers_text_is_asked_about") {
  const auto placeholder =
      GENERATE(Placeholder{"guide.odt", "subject", "Contactpersoon is [naam contactpersoon].", "W"},
               Placeholder{"guide.odt", "subject", "Contactpersoon is <naam van de inkoper>.", "W"},
               Placeholder{"agreement.odt", "obligations", "De vergoeding is € XX per dag.", "W"},
               Placeholder{"agreement.odt", "obligations", "Zie bijlage XX.", "W"},
               Placeholder{"programme.odt", "", "Derde eis: n.t.b.", "W"},
               Placeholder{"guide.odt", "planning", "De looptijd is nader te bepalen.", "W"},
               Placeholder{"agreement.odt", "obligations", "Looptijd: PM", "W"},
               // Lawful text.
               Placeholder{"guide.odt", "planning", "Startdatum: n.t.b.", ""},
               Placeholder{"guide.odt", "subject", "Prijs per stuk: PM", ""},
               Placeholder{"guide.odt", "subject", "De vergadering begint om 2 PM.", ""},
               Placeholder{"guide.odt", "subject", "De projectmanager (PM) beslist.", ""},
               Placeholder{"guide.odt", "subject", "Zie [1] en [sic].", ""},
               Placeholder{"guide.odt", "subject", "In te dienen door [handtekening inschrijver].", ""},
               Placeholder{"guide.odt", "subject", "Bijlage XX bij Richtlijn 2014/24/EU geldt.", ""},
               Placeholder{"guide.odt", "subject", "Een waarde < 5 en > 3 voldoet.", ""},
               Placeholder{"guide.odt", "annexes", "Plaats en datum: [plaats en datum]", ""});
  TenderUnderCheck tender;
  tender.say(placeholder.document, placeholder.text, placeholder.part);
  INFO(placeholder.text);
  CHECK(tender.severities("STR-02") == placeholder.severities);
}

TEST_CASE("the_tender_s_own_reference_in_brackets_is_no_placeholder_wherever_it_stands") {
  for (const char* reference : {"HV-2027-014", "Inkoop/laptops", "laptops 2027", "Z.27.laptop"}) {
    for (const DocumentArea area : {DocumentArea::kProperties, DocumentArea::kPicture, DocumentArea::kHeader,
                                    DocumentArea::kFootnote, DocumentArea::kBody}) {
      const auto severities = [&](const std::string& text) {
        TenderUnderCheck tender;
        tender.dossier.profile.reference = reference;
        if (area == DocumentArea::kBody) {
          tender.say("guide.odt", text, "subject");
        } else {
          Block block = paragraph(text);
          block.area = area;
          tender.texts["guide.odt"].beside.push_back(block);
        }
        return tender.severities("STR-02");
      };
      CHECK(severities(std::string("[") + reference + "] Leidraad").empty());
      CHECK(severities(std::string("Logo [") + reference + "]").empty());
      std::string other = reference;
      for (std::size_t at = 0; (at = other.find('-', at)) != std::string::npos;) other.replace(at, 1, "\u2011");
      for (char& c : other) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
      CHECK(severities("[" + other + "] Leidraad").empty());
      CHECK(severities("[naam van de opdracht]") == "W");
    }
  }
}

TEST_CASE("forms_price_sheets_and_derived_rows_hold_what_others_fill_in") {
  TenderUnderCheck tender;
  auto& blocks = tender.texts["guide.odt"].blocks;
  // Given an annex with a form for the bidder,
  blocks.push_back(heading("Bijlage 4: Akkoordverklaring"));
  blocks.push_back(paragraph("Ondergetekende, [voornaam en achternaam], van [...], tekent op __-__-20__: ________"));
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
  // but the same words in the buyer's own chapter are not,
  tender.say("guide.odt", "Ondergetekende, [voornaam en achternaam], van [...], verklaart.", "planning");
  CHECK(tender.severities("STR-02") == "EW");
  // nor is what the buyer forgot in a form.
  blocks.push_back(heading("Bijlage 5: Akkoordverklaring"));
  blocks.push_back(paragraph("De inschrijver levert binnen [invullen], op TBD of n.t.b."));
  CHECK(tender.severities("STR-02") == "EEEWW");
}

TEST_CASE("a_finding_without_a_mark_says_how_its_paragraph_begins") {
  TenderUnderCheck tender;
  tender.say("programme.odt", "De levertijd is [invullen].");
  const auto findings = tender.findings();
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].text == "De levertijd is [invullen].");
  CHECK(findings_json(findings).find("\"text\": \"De levertijd is [invullen].\"") != std::string::npos);
  CHECK(findings_json(findings).find("severity_name") == std::string::npos);
  // In one language, as the panel shows it.
  const std::string english = findings_json(findings, Language::kEnglish);
  CHECK(english.find("\"message\": \"" + std::string(findings[0].message.in(Language::kEnglish)).substr(0, 20)) !=
        std::string::npos);
  CHECK(english.find("\"severity_name\": \"" + std::string(severity_name(findings[0].severity, Language::kEnglish)) +
                     "\"") != std::string::npos);
}
