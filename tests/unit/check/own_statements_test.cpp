// SPDX-License-Identifier: EUPL-1.2
// A document's plain text that contradicts itself where nobody else says what is true.
#include "check_fixture.hpp"

using namespace bestek;
using namespace bestek::testing;

namespace {

/// Of FIL-05, for paragraphs of the agreement.
std::string severities(const std::vector<std::string>& paragraphs, Language language = Language::kDutch) {
  TenderUnderCheck tender;
  tender.dossier.profile.language = language;
  for (const std::string& text : paragraphs) tender.say("agreement.odt", text, "obligations");
  return tender.severities("FIL-05");
}

}  // namespace

TEST_CASE("two_periods_or_amounts_of_one_subject_in_one_document_are_told_at_both_places") {
  CHECK(severities({"Betalingstermijn: 30 dagen", "Opdrachtgever betaalt binnen 60 dagen."}) == "WW");
  CHECK(severities({"De betalingstermijn bedraagt 30 dagen.", "Betaling van de factuur volgt binnen zestig dagen."}) ==
        "WW");
  CHECK(severities({"Betaaltermijn 30 dagen", "Betalingstermijn: 14 dagen"}) == "WW");
  CHECK(severities({"Betaling vindt plaats binnen 30 dagen na ontvangst.", "Betalingstermijn: 6 weken"}) == "WW");
  CHECK(severities({"Levertijd: 10 werkdagen", "Levertijd: 15 werkdagen"}) == "WW");
  CHECK(severities({"Gestanddoeningstermijn: 90 dagen", "De gestanddoeningstermijn bedraagt 120 dagen."}) == "WW");
  CHECK(severities({"Maximale aansprakelijkheid: \u20ac 1.000.000", "Aansprakelijkheidsplafond: \u20ac 2 miljoen"}) ==
        "WW");
  CHECK(severities({"Payment term: 30 days", "The buyer pays within 60 days."}, Language::kEnglish) == "WW");
  TenderUnderCheck tender;
  tender.say("agreement.odt", "Opdrachtgever betaalt binnen 60 dagen.", "obligations");
  tender.say("agreement.odt", "Betalingstermijn: 30 dagen", "obligations");
  const auto findings = tender.findings();
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].text == "Betalingstermijn: 30 dagen");
  CHECK(findings[0].message.in(Language::kDutch).find("60 dagen") != std::string::npos);
  CHECK(findings[1].text == "Opdrachtgever betaalt binnen 60 dagen.");
}

TEST_CASE("what_says_the_same_or_is_of_something_else_contradicts_nothing") {
  CHECK(severities({"Betalingstermijn: 30 dagen", "Opdrachtgever betaalt binnen dertig dagen."}).empty());
  CHECK(severities(
            {"Betalingstermijn: 30 dagen", "Betaalt Opdrachtnemer een boete niet binnen 14 dagen, dan volgt rente."})
            .empty());
  CHECK(severities({"Betalingstermijn: 30 dagen", "Levertijd: 60 dagen"}).empty());
  CHECK(severities({"Levertijd: 10 werkdagen", "Levertijd: zie bijlage"}).empty());
  CHECK(severities({"Levertijd perceel 1: 10 werkdagen", "Perceel 2, levertijd: 15 werkdagen"}).empty());
  CHECK(severities({"Levertijd: 10 werkdagen", "Levertijd: 2 dagen per stuk"}).empty());
  CHECK(
      severities({"Maximale aansprakelijkheid: \u20ac 1.000.000", "Maximale aansprakelijkheid: \u20ac 1 mln"}).empty());
  CHECK(severities({"Payment term: 30 days", "The invoice is paid within thirty days."}, Language::kEnglish).empty());
}

TEST_CASE("a_period_of_something_else_under_the_same_word_contradicts_nothing") {
  for (const char* other :
       {"Levertijd: 5 werkdagen bij spoed", "Levertijd: 5 werkdagen (spoedbestellingen)",
        "Levertijd: twee weken (accessoires)", "Levertijd: binnen twee weken na melding van een defect",
        "Levertijd: 2 weken voor reserveonderdelen", "Accessoires, levertijd: twee weken",
        "De levertijd wordt binnen twee weken bevestigd.", "Levertijd van accessoires: binnen twee weken",
        "Levertijd: accessoires binnen twee weken"}) {
    INFO(other);
    CHECK(severities({"Levertijd: 10 werkdagen", other}).empty());
  }
  CHECK(severities({"Na levering onderzoekt Koper de producten binnen 30 dagen.",
                    "De leverancier onderzoekt klachten over de levering binnen twee weken."})
            .empty());
  CHECK(severities({"Betalingstermijn: 30 dagen", "Betalingstermijn: 14 dagen na aanmaning"}).empty());
  CHECK(severities({"Delivery time: 10 working days", "Delivery time: 2 weeks for spare parts"}, Language::kEnglish)
            .empty());
  CHECK(severities({"Levertijd: 10 werkdagen", "Levertijd: binnen 15 werkdagen"}) == "WW");
  CHECK(severities({"Levertijd: 10 werkdagen", "Levertijd: uiterlijk binnen 15 werkdagen na bestelling"}) == "WW");
  CHECK(severities({"Delivery time: 10 working days", "Delivery time: within 15 working days"}, Language::kEnglish) ==
        "WW");
  TenderUnderCheck tender;
  tender.say("agreement.odt", "Levertijd: 10 werkdagen", "obligations");
  tender.texts["agreement.odt"].blocks.push_back(heading("Accessoires", {}, 2));
  tender.texts["agreement.odt"].blocks.push_back(paragraph("Levertijd: twee weken"));
  CHECK(tender.severities("FIL-05").empty());
}
