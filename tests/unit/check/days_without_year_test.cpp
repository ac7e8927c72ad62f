// SPDX-License-Identifier: EUPL-1.2
// A day whose year is left out says another date than the dossier when its day or month is another.
#include "check_fixture.hpp"

using namespace bestek;
using namespace bestek::testing;

namespace {

std::string found_of(const char* text, Language language = Language::kDutch) {
  TenderUnderCheck tender = planned_tender(language);
  tender.dossier.profile.dates.questions = parse_date("2027-01-29");
  tender.dossier.answers["deadline-time"] = "12:00";
  return said_in_guide(tender, text);
}

}  // namespace

TEST_CASE("another_day_is_told_though_its_year_is_left_out") {
  for (const char* text : {
           "Sluitingsdatum: 15 maart",
           "Sluitingsdatum: maandag 15 maart, 12.00 uur",
           "Sluitingsdatum: uiterlijk 15 mrt. om 12.00 uur.",
           "Sluitingsdatum: 15-3",
           "Sluitingsdatum: 15/3, 12:00 uur",
           "Sluitingsdatum: 1 april",
           "De sluitingsdatum is 15 maart.",
           "Sluitingsdatum: 1 maart, 14.00 uur",
           "Inschrijvingen dienen uiterlijk 15 maart te zijn ingediend.",
           "Vragen kunnen tot 1 februari worden gesteld.",
       }) {
    INFO(text);
    CHECK(found_of(text) == "W");
  }
  for (const char* text : {
           "Closing date: 15 March",
           "Closing date: Monday, March 15th",
           "Tenders must be submitted no later than 15 March.",
       }) {
    INFO(text);
    CHECK(found_of(text, Language::kEnglish) == "W");
  }
}

TEST_CASE("the_same_day_a_range_and_a_day_of_every_year_are_silent") {
  for (const char* text : {
           "Sluitingsdatum: 1 maart",
           "Sluitingsdatum: maandag 1 maart, 12.00 uur",
           "Sluitingsdatum: 1-3",
           "Sluitingsdatum: zie 3-4 van de leidraad",
           "Sluitingsdatum: 15 maart tot en met 20 maart",
           "Ingangsdatum: 1 januari van elk jaar",
           "Vragen kunnen tussen 12 januari en 15 januari worden gesteld.",
           "Inschrijvingen worden jaarlijks uiterlijk 15 april ingediend.",
           "Inschrijvingen dienen uiterlijk 1 maart te zijn ingediend.",
           "Sluitingsdatum: 3 maarten",
           "Sluitingsdatum: 3/1",  // or the first of March, as in English
           "Vragen kunnen tot in mei een keer per week worden gesteld.",
           "Startdatum: mei \u00e9\u00e9n jaar na gunning",
       }) {
    INFO(text);
    CHECK(found_of(text).empty());
  }
  for (const char* text :
       {"Closing date: 1 March", "Closing date: 3/1",
        "Questions may be asked in March 5 times before the closing date.",
        "May one tender be submitted before the closing date?", "Questions: 2 may be asked until the closing date."}) {
    INFO(text);
    CHECK(found_of(text, Language::kEnglish).empty());
  }
}
