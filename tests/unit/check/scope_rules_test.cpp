// SPDX-License-Identifier: EUPL-1.2
#include "check_fixture.hpp"

using namespace bestek;
using namespace bestek::testing;

namespace {

/// Name and weight per row.
void add_weights(TenderUnderCheck& tender, const std::string& head,
                 const std::vector<std::pair<std::string, std::string>>& rows) {
  std::vector<std::pair<std::string, Block>> table;
  table.reserve(rows.size());
  for (const auto& [name, weight] : rows) table.emplace_back(name, paragraph(weight));
  add_award_table(tender, table, head);
}

std::string awd02(const std::string& head, const std::vector<std::pair<std::string, std::string>>& rows) {
  TenderUnderCheck tender;
  add_weights(tender, head, rows);
  return tender.severities("AWD-02");
}

}  // namespace

TEST_CASE("weights_are_compared_with_the_total_that_the_tender_claims_and_with_no_other") {
  CHECK(awd02("Weging (%)", {{"Prijs", "60"}, {"Kwaliteit", "30"}}) == "E");
  CHECK(awd02("Weging (%)", {{"Prijs", "60 %"}, {"Kwaliteit", "40 %"}}).empty());
  CHECK(awd02("Weging (%)", {{"Prijs", "33,33"}, {"Kwaliteit", "33,33"}, {"Service", "33,34"}}).empty());
  CHECK(awd02("Weging (%)", {{"Prijs", "60"}, {"Kwaliteit", "40"}, {"Totaal", "100"}}).empty());
  CHECK(
      awd02("Weging (%)", {{"Kwaliteit", "40"}, {"waarvan levensduur", "60"}, {"waarvan keten", "40"}, {"Prijs", "60"}})
          .empty());
  // Ranges, points, euros and an order of importance are lawful.
  CHECK(awd02("Weging (%)", {{"Prijs", "40-50 %"}, {"Kwaliteit", "50-60 %"}}).empty());
  CHECK(awd02("Punten", {{"Prijs", "400"}, {"Kwaliteit", "600"}}).empty());
  CHECK(awd02("Punten", {{"Prijs", "400"}, {"Kwaliteit", "600"}, {"Totaal", "1.000 punten"}}).empty());
  CHECK(awd02("Punten", {{"Prijs", "400"}, {"Kwaliteit", "500"}, {"Totaal", "1.000 punten"}}) == "E");
  CHECK(awd02("Maximale aftrek", {{"Kwaliteit", "€ 600.000"}}).empty());
  CHECK(awd02("Volgorde", {{"Kwaliteit", "1"}, {"Prijs", "2"}}).empty());
}

TEST_CASE("a_criterion_in_the_table_is_described_somewhere") {
  TenderUnderCheck tender;
  add_weights(tender, "Weging (%)", {{"Inschrijfprijs", "60"}, {"Plan van aanpak", "40"}});
  CHECK(tender.severities("AWD-04") == "W");  // the price needs no chapter of its own
  tender.texts["guide.odt"].blocks.push_back(heading("K1 Plan van aanpak", {}, 3));
  CHECK(tender.severities("AWD-04").empty());
  tender.texts["guide.odt"].blocks.pop_back();
  tender.dossier.profile.european_rules = false;
  tender.dossier.profile.procedure = "national-open";
  CHECK(tender.severities("AWD-04").empty());
}

TEST_CASE("a_framework_whose_maximum_stands_in_the_notice_is_lawful") {
  TenderUnderCheck tender;
  tender.dossier.profile.framework = true;
  CHECK(tender.severities("PRO-12") == "E");
  tender.say("guide.odt", "De maximale waarde van de raamovereenkomst staat in de aankondiging.", "subject");
  CHECK(tender.severities("PRO-12").empty());
  TenderUnderCheck open_place;
  open_place.dossier.profile.framework = true;
  open_place.say("guide.odt", "De maximale waarde van alle opdrachten samen is [Maximale waarde] exclusief btw.");
  CHECK(open_place.severities("PRO-12") == "E");
}

TEST_CASE("the_heading_of_another_chapter_does_not_stand_in_for_a_missing_one") {
  TenderUnderCheck tender;
  auto& blocks = tender.texts["guide.odt"].blocks;
  std::erase_if(blocks, [](const Block& block) { return block.text == "Gunning"; });
  blocks.push_back(heading("Gunningsbeslissing en opschortende termijn", "standstill"));
  CHECK(tender.severities("STR-01") == "E");
  blocks.push_back(heading("Gunningsbeslissing"));
  CHECK(tender.severities("STR-01") == "E");
  blocks.push_back(heading("Gunningscriteria"));
  CHECK(tender.severities("STR-01").empty());
}

TEST_CASE("below_the_threshold_the_espd_is_asked_only_where_grounds_are_set") {
  for (const char* procedure : {"national-open", "private", "sas"}) {
    TenderUnderCheck tender;
    tender.dossier.profile.european_rules = std::string(procedure) == "sas";
    tender.dossier.profile.procedure = procedure;
    auto& text = tender.texts["guide.odt"].blocks[3].text;
    INFO(procedure);
    text = "Wij stellen geen eisen aan de inschrijver.";
    CHECK(tender.severities("SEL-01").empty());
    text = "De gronden van artikel 2.86 gelden.";
    CHECK(tender.severities("SEL-01") == "E");
    text = "De gronden van artikel 2.86 gelden; dien het UEA in.";
    CHECK(tender.severities("SEL-01").empty());
  }
}

TEST_CASE("brands_are_lawful_where_the_subject_of_the_contract_is_that_brand") {
  TenderUnderCheck tender;
  tender.say("programme.odt", "De inschrijver levert Microsoft 365.");
  CHECK(tender.severities("SPC-01") == "E");
  tender.dossier.profile.subject = "Levering van Microsoft-licenties";
  CHECK(tender.severities("SPC-01").empty());
}

TEST_CASE("one_requirement_with_an_equivalent_is_no_general_clause") {
  TenderUnderCheck tender;
  tender.say("programme.odt", "Waar de accu is gemeten, geldt norm EN 61960-3 of gelijkwaardig.");
  tender.say("programme.odt", "De verwerker werkt volgens EN 50625.");
  CHECK(tender.severities("SPC-04") == "E");
  tender.say("guide.odt", "Waar een norm is genoemd, geldt steeds: of gelijkwaardig.", "subject");
  CHECK(tender.severities("SPC-04").empty());
}

TEST_CASE("words_that_shut_out_equivalents_count_in_the_sentence_that_names_the_label") {
  TenderUnderCheck tender;
  tender.say("programme.odt", "Alleen de winnaar levert bewijs. Het product draagt EPEAT.");
  CHECK(tender.severities("SPC-06") == "W");
  TenderUnderCheck derived;
  derived.say("programme.odt", "Deze eisen zijn ontleend aan EPEAT; het keurmerk zelf wordt niet gevraagd.");
  CHECK(derived.severities("SPC-06").empty());
}
