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
      Sentence{"SPC-01", "guide.odt", "subject", "De afdeling werkt met Intel.", ""},
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
      // outdated names
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
  tender.texts["programme.odt"].blocks.back().highlighted = true;
  CHECK(tender.severities("STR-02") == "W");
}
