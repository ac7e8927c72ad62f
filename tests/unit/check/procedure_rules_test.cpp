// SPDX-License-Identifier: EUPL-1.2
// What the rules on the procedure ask of a guide, each with a near miss.
#include "check_fixture.hpp"

using namespace bestek;
using namespace bestek::testing;

namespace {

/// Takes every paragraph out of the guide that holds this.
void unsay(TenderUnderCheck& tender, const std::string& part) {
  std::erase_if(tender.texts["guide.odt"].blocks,
                [&](const Block& block) { return block.text.find(part) != std::string::npos; });
}

/// Severities of a rule where the guide says this instead of what holds `part`.
std::string instead(const char* rule, const char* part, const char* text = nullptr) {
  TenderUnderCheck tender;
  unsay(tender, part);
  if (text != nullptr) tender.say("guide.odt", text);
  return tender.severities(rule);
}

}  // namespace

TEST_CASE("a_contract_without_lots_needs_its_reasons") {
  CHECK(instead("PRO-10", "percelen") == "E");
  CHECK(instead("PRO-10", "percelen", "De opdracht is niet in percelen verdeeld.") == "E");
  CHECK(instead("PRO-10", "percelen", "De opdracht is niet in percelen verdeeld, vanwege de samenhang.").empty());
  CHECK(instead("PRO-10", "percelen", "The contract is not divided into lots. The reasons are these.").empty());
  TenderUnderCheck lots;
  unsay(lots, "percelen");
  lots.dossier.profile.lots = {{1, "Laptops"}, {2, "Monitoren"}};
  CHECK(lots.severities("PRO-10").empty());
  lots.dossier.profile.lots.clear();
  lots.dossier.profile.procedure = "call-off";
  CHECK(lots.severities("PRO-10").empty());
}

TEST_CASE("a_maximum_of_lots_needs_a_rule_which_ones") {
  TenderUnderCheck tender;
  tender.dossier.profile.lots = {{1, "Laptops"}, {2, "Monitoren"}};
  CHECK(tender.severities("PRO-11").empty());  // the notice says how many
  tender.say("guide.odt", "Aan een Inschrijver wordt ten hoogste één perceel gegund.");
  CHECK(tender.severities("PRO-11") == "E");
  tender.say("guide.odt", "Wint hij meer percelen, dan telt de voorkeur die hij heeft opgegeven.");
  CHECK(tender.severities("PRO-11").empty());
}

TEST_CASE("bodies_variants_and_remarks_are_named") {
  CHECK(instead("PRO-13", "Belastingdienst") == "E");
  CHECK(instead("PRO-13", "Belastingdienst", "Zie de Nederlandse Arbeidsinspectie.").empty());
  CHECK(instead("PRO-14", "Varianten") == "H");
  CHECK(instead("PRO-14", "Varianten", "Varianten zijn toegestaan.") == "E");
  CHECK(instead("PRO-14", "Varianten", "Varianten zijn toegestaan. Voor varianten gelden deze minimumeisen.").empty());
  CHECK(instead("PRO-14", "Varianten", "Varianten zijn niet toegestaan.").empty());
  CHECK(instead("PRO-15", "Wijzigingen") == "W");
  CHECK(instead("PRO-15", "Wijzigingen", "Stel vragen en doe tekstvoorstellen voor het contract.").empty());
  CHECK(instead("PRO-18", "TenderNed") == "H");
  CHECK(instead("PRO-18", "TenderNed", "De stukken staan op https://voorbeeld.nl.").empty());
}

TEST_CASE("subcontractors_of_works_and_of_supervised_services_give_their_data") {
  TenderUnderCheck works;
  works.dossier.profile.contract_kind = "works";
  CHECK(works.severities("PRO-16") == "W");
  works.say("agreement.odt", "Opdrachtnemer geeft van elke onderaannemer de naam en de contactgegevens.");
  CHECK(works.severities("PRO-16").empty());
  TenderUnderCheck services;
  services.dossier.profile.contract_kind = "services";
  CHECK(services.severities("PRO-16").empty());
  services.say("programme.odt", "De diensten worden ter plaatse onder rechtstreeks toezicht verleend.");
  CHECK(services.severities("PRO-16") == "W");
}

TEST_CASE("a_reserved_contract_is_one_in_the_notice") {
  TenderUnderCheck tender;
  tender.say("guide.odt", "De Aanbestedende dienst behoudt zich het recht voor de procedure te stoppen.");
  tender.say("guide.odt", "Alle rechten voorbehouden. Social return is 5 %.");
  CHECK(tender.severities("PRO-17").empty());
  tender.say("guide.odt", "Deze opdracht is voorbehouden aan sociale werkplaatsen.");
  CHECK(tender.severities("PRO-17") == "W");
}

TEST_CASE("several_suppliers_of_a_framework_need_a_rule_for_orders") {
  TenderUnderCheck tender;
  TenderProfile& profile = tender.dossier.profile;
  profile.framework = true;
  profile.maximum_value = 1'200'000;
  profile.suppliers = 3;
  CHECK(tender.severities("PRO-20") == "E");
  profile.suppliers = 1;
  CHECK(tender.severities("PRO-20").empty());  // one for each lot
  profile.suppliers = 3;
  tender.say("guide.odt", "Opdrachten worden geplaatst na een minicompetitie.");
  CHECK(tender.severities("PRO-20").empty());
  tender.say("guide.odt", "Ook andere instellingen kunnen van de raamovereenkomst gebruikmaken.");
  CHECK(tender.severities("PRO-21") == "W");
  profile.participants = {"Universiteit Voorbeeld"};
  CHECK(tender.severities("PRO-21").empty());
}

TEST_CASE("urgency_needs_its_reasons_and_an_agreed_term_candidates") {
  TenderUnderCheck tender;
  TenderProfile& profile = tender.dossier.profile;
  profile.urgent = true;
  CHECK(tender.severities("PRO-08") == "W");
  tender.say("guide.odt", "De termijn is verkort wegens urgentie, omdat de leverancier is gestopt.");
  CHECK(tender.severities("PRO-08").empty());
  profile.urgent = false;
  profile.agreed_term = true;
  CHECK(tender.severities("PRO-08") == "W");
  profile.procedure = "restricted";
  CHECK(tender.severities("PRO-08").empty());
  profile.central = true;
  CHECK(tender.severities("PRO-08") == "E");
}

TEST_CASE("a_guide_states_no_threshold_that_the_value_has_not") {
  TenderUnderCheck tender;
  tender.say("guide.odt", "De geraamde waarde is gelijk aan of hoger dan de Europese drempelwaarde.");
  CHECK(tender.severities("PRO-06").empty());
  tender.dossier.profile.estimated_value = 150'000;
  CHECK(tender.severities("PRO-06") == "EH");
  tender.dossier.profile.estimated_value = 0;
  CHECK(tender.severities("PRO-06") == "W");
  TenderUnderCheck asks;
  asks.dossier.profile.estimated_value = 0;
  asks.say("guide.odt",
           "Als de geraamde waarde gelijk is aan of hoger is dan de Europese drempelwaarde, geldt deel 2.");
  asks.say("guide.odt", "Indien de waarde boven de Europese drempel ligt, geldt deel 2.");
  CHECK(asks.severities("PRO-06").empty());
  TenderUnderCheck free;
  free.say("guide.odt", "The estimated value is below the European threshold.");
  CHECK(free.severities("PRO-06") == "E");
  free.dossier.profile.estimated_value = 150'000;
  CHECK(free.severities("PRO-06") == "H");
}
