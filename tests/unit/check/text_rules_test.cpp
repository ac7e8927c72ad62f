// SPDX-License-Identifier: EUPL-1.2
#include <catch2/generators/catch_generators.hpp>

#include "check_fixture.hpp"

using namespace bestek;
using namespace bestek::testing;

namespace {

/// A sentence in a chapter, and what one rule says of it: "" is silence. The silent ones are lawful text that a hasty
/// rule would report (second reading of the rules against the law, 2026-11-23).
struct Sentence {
  const char* rule;
  const char* document;
  const char* part;
  const char* text;
  const char* severities;
};

}  // namespace

TEST_CASE("a_rule_about_text_fires_on_the_fault_and_stays_silent_on_the_near_miss") {
  const auto sentence = GENERATE(
      // brands
      Sentence{"SPC-01", "programme.odt", "", "De laptop heeft een Intel processor.", "E"},
      Sentence{"SPC-01", "programme.odt", "", "De laptop heeft een Intel processor of gelijkwaardig.", ""},
      Sentence{"SPC-01", "programme.odt", "", "De oplossing koppelt met Entra ID (bestaande omgeving).", ""},
      Sentence{"SPC-01", "programme.odt", "", "Reservedelen voor de aanwezige Dell R760.", ""},
      Sentence{"SPC-01", "programme.odt", "", "De laptop heeft USB-C en Wi-Fi en werkt met Linux en Java.", ""},
      Sentence{"SPC-01", "programme.odt", "", "Word lid; een appel is geen Apple.", ""},
      Sentence{"SPC-01", "guide.odt", "subject", "De afdeling werkt met Intel.", "W"},
      Sentence{"SPC-01", "guide.odt", "subject", "De bestaande omgeving van de afdeling is van Intel.", ""},
      Sentence{"SPC-01", "agreement.odt", "", "De Leverancier levert een ThinkPad.", "W"},
      Sentence{"SPC-06", "agreement.odt", "", "De laptops hebben EPEAT Gold.", "W"},
      Sentence{"SPC-01", "programme.odt", "", "Een Core i5 of sneller.", "E"},
      Sentence{"SPC-01", "programme.odt", "", "Een Core Ultra 7.", "E"},
      Sentence{"SPC-01", "programme.odt", "", "Een i7-1355U.", "E"},
      Sentence{"SPC-01", "programme.odt", "", "Een Ryzen 5.", "E"},
      Sentence{"SPC-01", "programme.odt", "", "Twee Xeon-processoren.", "E"},
      Sentence{"SPC-01", "programme.odt", "", "Windows 11 is vooraf ingericht.", "E"},
      Sentence{"SPC-01", "programme.odt", "", "Het apparaat draait macOS.", "E"},
      Sentence{"SPC-01", "programme.odt", "", "Vijftig iPads.", "E"},
      Sentence{"SPC-01", "programme.odt", "", "Een Galaxy Tab.", "E"},
      Sentence{"SPC-01", "programme.odt", "", "Een Surface Pro.", "E"},
      Sentence{"SPC-01", "programme.odt", "", "Een EliteBook.", "E"},
      Sentence{"SPC-01", "programme.odt", "", "Een Latitude 5450.", "E"},
      Sentence{"SPC-01", "programme.odt", "", "Een OptiPlex.", "E"},
      Sentence{"SPC-01", "programme.odt", "", "Een Google Chromebook.", "E"},
      Sentence{"SPC-01", "programme.odt", "", "Beheer van iOS 18.", "E"},
      Sentence{"SPC-01", "programme.odt", "", "Een chromebook is een laptop.", ""},
      Sentence{"SPC-01", "programme.odt", "", "Chromebooks zijn toegestaan.", ""},
      Sentence{"SPC-01", "programme.odt", "", "Core values of the authority.", ""},
      Sentence{"SPC-01", "programme.odt", "", "Een processor met acht cores.", ""},
      Sentence{"SPC-01", "programme.odt", "", "Surface temperature at most 40 degrees.", ""},
      Sentence{"SPC-01", "programme.odt", "", "Windows in de gevel: Windows 10 mm dik.", ""},
      Sentence{"SPC-01", "programme.odt", "", "Latitude and longitude are reported.", ""},
      Sentence{"SPC-01", "programme.odt", "", "De galaxy is groot; Galaxy is een platform.", ""},
      Sentence{"SPC-01", "programme.odt", "", "Een Core i5 of gelijkwaardig.", ""},
      Sentence{"SPC-01", "programme.odt", "", "De apparaten sluiten aan op de bestaande iPads.", ""},
      Sentence{"SPC-01", "programme.odt", "", "USB-C, Wi-Fi 6 en Bluetooth.", ""},
      // standards
      Sentence{"SPC-04", "programme.odt", "", "De accu is gemeten volgens EN 61960-3.", "E"},
      Sentence{"SPC-04", "programme.odt", "", "De accu is gemeten volgens EN 61960-3 of gelijkwaardig.", ""},
      Sentence{"SPC-04", "programme.odt", "", "EISEN EN 5 WENSEN", ""},
      Sentence{"SPC-04", "programme.odt", "", "De factuur volgt NEN-EN 16931.", ""},
      Sentence{"SPC-04", "programme.odt", "", "De datum in ISO 8601, het land als ISO-landcode.", ""},
      Sentence{"SPC-04", "guide.odt", "suitability", "De inschrijver beschikt over ISO 27001.", ""},
      // labels
      Sentence{"SPC-06", "programme.odt", "", "Het product draagt EPEAT.", "W"},
      Sentence{"SPC-06", "programme.odt", "", "Uitsluitend producten met EPEAT zijn toegestaan.", "E"},
      Sentence{"SPC-06", "programme.odt", "", "Het product draagt EPEAT of een gelijkwaardig keurmerk.", ""},
      Sentence{"SPC-06", "programme.odt", "", "Dit blijkt uit een keurmerk, bijvoorbeeld EPEAT.", ""},
      Sentence{"SPC-06", "programme.odt", "",
               "Het product voldoet aan de volgende eisen van TCO Certified: 4.1 en 4.2.", ""},
      // certificates
      Sentence{"SEL-09", "guide.odt", "suitability", "De inschrijver is gecertificeerd volgens ISO 14001.", "W"},
      Sentence{"SEL-09", "guide.odt", "suitability", "Uitsluitend een certificaat ISO 9001 voldoet.", "E"},
      Sentence{"SEL-09", "guide.odt", "suitability", "ISO 9001 of vergelijkbaar.", ""},
      Sentence{"SEL-09", "guide.odt", "planning", "Ons datacentrum heeft ISO 27001.", ""},
      Sentence{"SEL-09", "guide.odt", "suitability", "De inschrijver heeft een certificaat volgens NEN-ISO 20400.",
               "W"},
      Sentence{"SEL-09", "guide.odt", "planning", "Wij kopen in volgens ISO 20400.", ""},
      // leftovers
      Sentence{"STR-02", "programme.odt", "", "De levertijd is [invullen].", "E"},
      Sentence{"STR-02", "programme.odt", "", "De levertijd is [...] dagen.", "E"},
      Sentence{"STR-02", "programme.odt", "", "De levertijd is {levertijd} dagen.", "E"},
      Sentence{"STR-02", "programme.odt", "", "Lorem ipsum dolor.", "E"},
      Sentence{"STR-02", "programme.odt", "", "De levertijd is XXX dagen.", "E"},
      Sentence{"STR-02", "programme.odt", "", "[naam inschrijver]", ""},
      Sentence{"STR-02", "programme.odt", "", "Het veld <saml:Issuer> is gevuld.", ""},
      Sentence{"STR-02", "programme.odt", "", "Startdatum n.t.b.; prijs: PM.", ""},
      Sentence{"STR-02", "programme.odt", "", "Een USB XX-poort.", ""},
      Sentence{"STR-02", "guide.odt", "annexes", "Veld voor de inschrijver: [...]", ""},
      Sentence{"STR-02", "programme.odt", "", "Nog in te vullen: de levertijd.", "E"},
      Sentence{"STR-02", "programme.odt", "", "De levertijd is nog in te vullen", "E"},
      Sentence{"STR-02", "programme.odt", "", "De levertijd is ??? dagen.", "E"},
      Sentence{"STR-02", "programme.odt", "", "Zie Fout: bron van verwijzing niet gevonden.", "E"},
      Sentence{"STR-02", "programme.odt", "", "Zie Fout! Verwijzingsbron niet gevonden.", "E"},
      Sentence{"STR-02", "programme.odt", "", "See Error: Reference source not found.", "E"},
      Sentence{"STR-02", "programme.odt", "", "De boete is EUR _______ per dag.", "W"},
      Sentence{"STR-02", "programme.odt", "", "De boete is € ..... per dag.", "W"},
      Sentence{"STR-02", "programme.odt", "", "PM", "W"},
      Sentence{"STR-02", "programme.odt", "", "Het nog in te vullen prijzenblad is bijlage 4.", ""},
      Sentence{"STR-02", "programme.odt", "", "Is dat zo?? Ja.", ""},
      Sentence{"STR-02", "programme.odt", "", "De fout: bron onbekend.", ""},
      Sentence{"STR-02", "programme.odt", "", "Zie veld_a en __init__.", ""},
      Sentence{"STR-02", "programme.odt", "", "Hoofdstuk 1 ......... 12", ""},
      Sentence{"STR-02", "programme.odt", "", "PMO en PM-rol.", ""},
      Sentence{"STR-02", "guide.odt", "annexes", "Handtekening: __________", ""},
      // outdated names
      Sentence{"CON-18", "agreement.odt", "", "Lid van de Electronic Industry Citizenship Coalition.", "W"},
      Sentence{"CON-18", "agreement.odt", "", "Verwerking volgens WEEELabEx.", "W"},
      Sentence{"CON-18", "agreement.odt", "", "Verslag volgens GRI G4.", "W"},
      Sentence{"CON-18", "agreement.odt", "", "Verslag volgens GRI-G4.", "W"},
      Sentence{"CON-18", "agreement.odt", "", "EED 2012/27 geldt.", "W"},
      Sentence{"CON-18", "agreement.odt", "", "Richtlijn 2012/27/EU geldt.", "W"},
      Sentence{"CON-18", "agreement.odt", "", "Verordening (EU) nr. 517/2014 geldt.", "W"},
      Sentence{"CON-18", "agreement.odt", "", "Richtlijn 2009/28/EG geldt.", "W"},
      Sentence{"CON-18", "agreement.odt", "", "Wissen volgens NIST SP 800-88 Rev. 1.", "W"},
      Sentence{"CON-18", "agreement.odt", "", "Wissen volgens NIST 800-88r1.", "W"},
      Sentence{"CON-18", "agreement.odt", "", "Lid van Nederland ICT.", "W"},
      Sentence{"CON-18", "agreement.odt", "", "Afgifte aan een inzamelpunt van Wecycle.", ""},
      Sentence{"CON-18", "agreement.odt", "", "Afgifte aan ICT-Milieu.", "W"},
      Sentence{"CON-18", "agreement.odt", "", "CO2-prestatieladder 3.0, trede 3.", "W"},
      Sentence{"CON-18", "agreement.odt", "", "Verslag volgens de GRI-standaarden.", ""},
      Sentence{"CON-18", "agreement.odt", "", "Wissen volgens NIST SP 800-88 Rev. 2.", ""},
      Sentence{"CON-18", "agreement.odt", "", "Wissen volgens NIST SP 800-88.", ""},
      Sentence{"CON-18", "agreement.odt", "", "Richtlijn (EU) 2023/1791 geldt.", ""},
      Sentence{"CON-18", "agreement.odt", "", "CO2-Prestatieladder 4.0 of gelijkwaardig.", ""},
      Sentence{"CON-18", "agreement.odt", "", "CO2-prestatieladder 3.1, trede 3.", ""},
      Sentence{"CON-18", "agreement.odt", "", "Een WEEELABEX-certificaat.", "W"},
      Sentence{"CON-18", "agreement.odt", "", "Een conformiteitsverklaring van de WEEELABEX-organisatie.", ""},
      Sentence{"CON-18", "agreement.odt", "", "Een rapport via het FIRA-platform.", ""},
      Sentence{"CON-18", "agreement.odt", "", "In Nederland zijn ICT en milieu één thema.", ""},
      Sentence{"CON-18", "agreement.odt", "", "Zaak C-517/2014.", ""},
      Sentence{"CON-18", "agreement.odt", "", "De leverancier is lid van EICC.", "W"},
      Sentence{"CON-18", "agreement.odt", "", "De leverancier volgt de RBA-gedragscode of gelijkwaardig.", ""});
  TenderUnderCheck tender;
  tender.say(sentence.document, sentence.text, sentence.part);
  INFO(sentence.rule << ": " << sentence.text);
  CHECK(tender.severities(sentence.rule) == sentence.severities);
}

TEST_CASE("one_general_clause_on_equivalence_covers_every_standard") {
  TenderUnderCheck tender;
  tender.say("programme.odt", "De accu is gemeten volgens EN 61960-3.");
  tender.say("programme.odt", "Waar een norm of keurmerk is genoemd, geldt steeds: of gelijkwaardig.");
  CHECK(tender.severities("SPC-04").empty());
}

TEST_CASE("certificates_accepted_elsewhere_in_the_guide_are_accepted") {
  TenderUnderCheck tender;
  tender.say("guide.odt", "De inschrijver is gecertificeerd volgens ISO 14001.", "suitability");
  tender.say("guide.odt", "Gelijkwaardige certificaten worden aanvaard.", "suitability");
  CHECK(tender.severities("SEL-09").empty());
}

TEST_CASE("highlighted_text_is_a_question_not_an_error") {
  TenderUnderCheck tender;
  tender.say("programme.odt", "Nog bespreken met de gebruikers.");
  Block& note = tender.texts["programme.odt"].blocks.back();
  note.highlights = {{0, note.text.size()}};
  CHECK(tender.severities("STR-02") == "W");
}

TEST_CASE("what_was_renamed_is_said_in_the_readers_language_and_in_published_documents_only") {
  TenderUnderCheck tender;
  tender.say("agreement.odt", "Verwerking volgens WEEELABEX.");
  const auto findings = tender.findings();
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message.in(Language::kDutch).find("CENELEC-conformiteitsverklaring") != std::string::npos);
  CHECK(findings[0].message.in(Language::kEnglish).find("a CENELEC conformity statement") != std::string::npos);
  TenderUnderCheck internal;
  internal.add("plan.odt", DocumentRole::kPlan, {paragraph("EICC heet nu RBA; FIRA bestaat misschien nog.")});
  CHECK(internal.severities("CON-18").empty());
}

TEST_CASE("what_a_derived_row_repeats_of_a_clause_is_the_clauses") {
  const auto severities = [](const std::string& mark) {
    TenderUnderCheck tender;
    tender.say("programme.odt", "De laptop heeft een Intel processor.");
    DocumentText& programme = tender.texts["programme.odt"];
    programme.tables.push_back({"T", 2, 1});
    Block& block = programme.blocks.back();
    block.table = 0;
    block.row = 1;
    block.bookmarks = {{mark, BookmarkEdge::Kind::kStart, 1}, {mark, BookmarkEdge::Kind::kEnd, 2}};
    return tender.severities("SPC-01");
  };
  CHECK(severities("bestek_row_aaaaaaaa_1").empty());
  CHECK(severities("eigen") == "E");
}
