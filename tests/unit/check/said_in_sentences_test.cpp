// SPDX-License-Identifier: EUPL-1.2
// A sentence that says another value than the dossier, without any label; and sentences that do not.
#include "check_fixture.hpp"

using namespace bestek;
using namespace bestek::testing;

namespace {

TenderUnderCheck planned(Language language) {
  TenderUnderCheck tender = planned_tender(language);
  TenderProfile& profile = tender.dossier.profile;
  profile.procedure = "open";
  profile.dates.questions = parse_date("2027-01-29");
  profile.dates.notice = parse_date("2027-02-12");
  profile.dates.award = parse_date("2027-04-05");
  const bool dutch = language == Language::kDutch;
  auto& guide = tender.texts["guide.odt"].blocks;
  guide.push_back(field("bestek.buyer.court", "Bevoegde rechtbank",
                        dutch ? "rechtbank Midden-Nederland" : "District Court of Midden-Nederland"));
  guide.push_back(field("bestek.buyer.validity-days", "Gestanddoening (dagen)", "120"));
  return tender;
}

std::string found_of(const char* text, Language language = Language::kDutch) {
  return said_in_guide(planned(language), text);
}

}  // namespace

TEST_CASE("a_sentence_that_says_another_value_is_told") {
  for (const char* text : {
           "Inschrijvingen dienen uiterlijk 3 maart 2027 te zijn ingediend.",
           "U dient uw offerte v\u00f3\u00f3r 3 maart 2027 om 12.00 uur in te dienen.",
           "Uw aanbieding moet uiterlijk op woensdag 3 maart 2027 zijn ontvangen.",
           "Na de publicatie op 11 januari 2027 kunnen inschrijvingen tot 3 maart 2027 worden ingediend.",
           "De inschrijvingsperiode sluit op 3 maart 2027.",
           "Vragen kunnen tot 1 februari 2027 worden gesteld.",
           "Stel uw vragen uiterlijk 1 februari 2027.",
           "De nota van inlichtingen wordt op 15 februari 2027 gepubliceerd.",
           "De gunningsbeslissing wordt naar verwachting op 12 april 2027 bekendgemaakt.",
           "De raamovereenkomst gaat in op 1 juni 2027.",
           "De overeenkomst treedt in werking op 1 juni 2027 en eindigt op 31 mei 2030.",
           "De overeenkomst wordt aangegaan voor vier jaar.",
           "De raamovereenkomst wordt gesloten voor 48 maanden, met een optie tot verlenging van 12 maanden.",
           "De inschrijving is 60 dagen geldig.",
           "De inschrijver doet zijn inschrijving gedurende negentig dagen gestand.",
           "Geschillen worden voorgelegd aan de rechtbank Den Haag.",
           "De rechtbank te 's-Hertogenbosch is bij uitsluiting bevoegd.",
           "Een kort geding wordt aanhangig gemaakt bij de voorzieningenrechter van de Rechtbank Amsterdam.",
       }) {
    INFO(text);
    CHECK(found_of(text) == "W");
  }
  for (const char* text : {
           "Tenders must be submitted no later than 3 March 2027.",
           "Your bid has to be received before 3 March 2027.",
           "Questions may be asked until 1 February 2027.",
           "The information notice will be published on 15 February 2027.",
           "The award decision is expected on 12 April 2027.",
           "The agreement enters into force on 1 June 2027.",
           "The framework agreement is concluded for four years.",
           "Tenders remain valid for 60 days.",
           "Disputes are brought before the District Court of The Hague.",
           "Disputes are brought before The Hague District Court.",
           "The Amsterdam Court has exclusive jurisdiction.",
       }) {
    INFO(text);
    CHECK(found_of(text, Language::kEnglish) == "W");
  }
}

TEST_CASE("a_sentence_that_says_the_same_or_is_about_something_else_is_none") {
  for (const char* text : {
           "Inschrijvingen dienen uiterlijk 1 maart 2027 te zijn ingediend.",
           "Vragen over de inschrijving kunnen tot 29 januari 2027 worden ingediend.",
           "Op 2 maart 2027 worden de ontvangen inschrijvingen geopend.",
           "De inschrijver kan zijn inschrijving tot 20 februari 2027 intrekken en opnieuw indienen.",
           "Bewijsstukken bij de inschrijving worden uiterlijk 20 maart 2027 ingediend.",
           "De antwoorden op vragen die uiterlijk 22 januari 2027 zijn gesteld, volgen op 29 januari 2027.",
           "Een klacht over de inschrijfprocedure kan tot 25 februari 2027 worden ingediend.",
           "De overeenkomst gaat in op 10 mei 2027 en eindigt op 9 mei 2030.",
           "De overeenkomst wordt aangegaan voor drie jaar.",
           "De raamovereenkomst wordt aangegaan voor 36 maanden, met een optie tot verlenging van 12 maanden.",
           "Een nadere overeenkomst wordt aangegaan voor ten minste zes maanden.",
           "De huidige overeenkomst gaat in op 1 juli 2023.",
           "De inschrijving is 120 dagen geldig.",
           "De inschrijver levert binnen tien dagen een geldig uittreksel bij zijn inschrijving.",
           "De inschrijving blijft geldig tot twee weken na het vonnis in kort geding.",
           "Geschillen worden voorgelegd aan de bevoegde rechter van de rechtbank Midden-Nederland, locatie Utrecht.",
           "Geschillen worden voorgelegd aan de rechtbank die bevoegd is.",
           "Alleen de Nederlandse Rechtbank is bevoegd.",
           "De nota van inlichtingen verschijnt op 12 februari 2027.",
           "De gunningsbeslissing wordt op 5 april 2027 aan alle inschrijvers meegedeeld.",
       }) {
    INFO(text);
    CHECK(found_of(text).empty());
  }
  for (const char* text : {
           "Tenders must be submitted no later than 1 March 2027.",
           "Questions about the tender may be submitted until 29 January 2027.",
           "The tenders received are opened on 2 March 2027.",
           "The framework agreement is concluded for three years.",
           "Tenders remain valid for 120 days.",
           "A call-off agreement is concluded for six months.",
           "Disputes are brought before the competent court of Midden-Nederland.",
           "Disputes are brought before the Midden-Nederland District Court.",
           "Disputes are brought before a District Court in the Netherlands.",
           "Disputes are brought before the competent Dutch Court.",
           "Any Court having jurisdiction may hear disputes.",
           "Proceedings in the Amsterdam Courthouse are public.",
       }) {
    INFO(text);
    CHECK(found_of(text, Language::kEnglish).empty());
  }
}

TEST_CASE("what_a_paragraph_says_beside_a_label_it_does_not_say_again_in_a_sentence") {
  CHECK(found_of("Sluitingsdatum: inschrijvingen moeten uiterlijk 3 maart 2027 zijn ingediend.") == "W");
}

TEST_CASE("an_agreement_that_pays_in_two_periods_is_told_and_sending_an_invoice_is_no_payment") {
  for (const auto& [text, count] : std::vector<std::pair<const char*, std::size_t>>{
           {"Facturen worden voldaan binnen zestig dagen.", 2},
           {"De opdrachtgever voldoet de factuur binnen 45 dagen.", 2},
           {"Facturen die niet voldoen, worden binnen tien dagen geretourneerd.", 0},
           {"Facturen worden na betaling binnen twee weken teruggestuurd.", 0},
           {"Facturen worden binnen twee weken verzonden.", 0},
           {"De Koper controleert de factuur binnen tien werkdagen en betaalt binnen dertig dagen na ontvangst.", 0},
           {"De Koper controleert de factuur binnen 30 dagen en betaalt binnen tien werkdagen na ontvangst.", 2},
           {"Binnen 30 dagen betaalt de Koper de factuur en binnen tien werkdagen meldt hij dat.", 0},
       }) {
    TenderUnderCheck tender = planned(Language::kDutch);
    tender.say("agreement.odt", "De opdrachtgever betaalt een factuur binnen 30 dagen.");
    tender.say("agreement.odt", text);
    INFO(text);
    CHECK(tender.severities("FIL-05").size() == count);
  }
}

TEST_CASE("documents_that_say_two_periods_of_one_thing_are_told_at_both") {
  const auto told = [](const char* guide, const char* agreement) {
    TenderUnderCheck tender = planned(Language::kDutch);
    tender.say("guide.odt", guide, "subject");
    tender.say("agreement.odt", agreement);
    std::vector<std::string> documents;
    for (const Finding& finding : tender.findings())
      if (finding.rule == "FIL-05") documents.push_back(finding.document);
    return documents;
  };
  const std::vector<std::string> both{"agreement.odt", "guide.odt"};
  const char* thirty = "De opdrachtgever betaalt een factuur binnen dertig dagen.";
  CHECK(told("Betalingstermijn: 60 dagen", thirty) == both);
  CHECK(told("Facturen worden binnen zestig dagen voldaan.", thirty) == both);
  // One period in other words, of one lot only, or of something else in each is none.
  CHECK(told("Betalingstermijn: 30 dagen", thirty).empty());
  CHECK(told("Betalingstermijn van perceel 2: 60 dagen", thirty).empty());
  CHECK(told("Over een geschil wordt binnen tien dagen overlegd.", "Over een geschil wordt binnen 20 dagen overlegd.")
            .empty());
}
