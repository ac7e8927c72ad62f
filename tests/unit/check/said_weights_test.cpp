// SPDX-License-Identifier: EUPL-1.2
// Plain text that says another weight than the award table, and text that does not.
#include <cmath>

#include "check_fixture.hpp"
#include "core/check/said_weights.hpp"

using namespace bestek;
using namespace bestek::testing;

namespace {

AwardWeights percents() {
  return {{{"prijs", 40, true}, {"duurzaamheid", 35, false}, {"plan van aanpak", 25, false}}, true, true, false, 0};
}
AwardWeights points() { return {{{"price", 400, true}, {"sustainability", 600, false}}, true, false, true, 0}; }

/// "prijs 60 % (40)" for each, in the table's unit or in percents.
std::string other_of(std::string_view text, const AwardWeights& weights = percents(),
                     Language language = Language::kDutch) {
  std::string all;
  for (const SaidWeight& one : find_other_weights(text, weights, language))
    all +=
        (all.empty() ? "" : ", ") + one.subject + " " + one.value + " (" + std::to_string(std::lround(one.known)) + ")";
  return all;
}

}  // namespace

TEST_CASE("a_text_that_says_another_weight_is_seen_in_every_form") {
  for (const char* text : {
           "De prijs weegt voor 60 %.",
           "Prijs telt voor 60 % mee.",
           "Weging prijs: 60 %",
           "Prijs: 60 %",
           "4.2 Prijs (60 %)",
           "De weging van de prijs is 60 %",
           "De prijs heeft een gewicht van 60 %.",
       }) {
    INFO(text);
    CHECK(other_of(text) == "prijs 60 % (40)");
  }
  CHECK(other_of("De prijs weegt zestig procent.") == "prijs zestig procent (40)");
  CHECK(other_of("Kwaliteit 70 %, prijs 30 %") == "kwaliteit 70 % (60), prijs 30 % (40)");
  CHECK(other_of("De verhouding prijs/kwaliteit is 30/70.") == "prijs 30 % (40), kwaliteit 70 % (60)");
  CHECK(other_of("Duurzaamheid weegt 30% en het plan van aanpak 25%.") == "duurzaamheid 30% (35)");
  CHECK(other_of("Het plan van aanpak telt mee voor 20 procent.") == "plan van aanpak 20 procent (25)");
  CHECK(other_of("Price: 500 points", points(), Language::kEnglish) == "price 500 points (400)");
  CHECK(other_of("Price counts for 50%.", points(), Language::kEnglish) == "price 50% (40)");
  CHECK(other_of("Quality has a weight of 50 per cent.", points(), Language::kEnglish) == "quality 50 per cent (60)");
}

TEST_CASE("a_text_that_says_the_same_weight_or_something_else_is_silent") {
  for (const char* text : {
           "De prijs weegt voor 40 %.",
           "Prijs: 40 %",
           "Kwaliteit 60 %, prijs 40 %",
           "De verhouding prijs/kwaliteit is 40/60.",
           "Duurzaamheid (35 %)",
           "De prijs mag jaarlijks met ten hoogste 3 % stijgen.",
           "Prijs: 10 % korting bij vooruitbetaling",
           "Wie op kwaliteit minder dan 60 % van de punten behaalt, valt af.",
           "Gegund wordt op de beste prijs-kwaliteitverhouding, waarbij 60 % kwaliteit betreft.",
           "Van de prijs wordt 21 % btw afgedragen; kwaliteit telt mee.",
           "De prijs weegt 40 tot 60 %.",
           "De prijs is vast voor 60 % van de looptijd.",
           "Prijs: 60 punten",
           "Perceel 1 en 2: prijs 60/100",
       }) {
    INFO(text);
    CHECK(other_of(text).empty());
  }
  CHECK(other_of("Price: 400 points, sustainability: 600 points", points(), Language::kEnglish).empty());
  CHECK(other_of("Price counts for 40%.", points(), Language::kEnglish).empty());
}

TEST_CASE("the_usual_ways_to_write_a_ratio_are_read") {
  for (const char* text : {"De verhouding prijs-kwaliteit is 70/30.", "De prijs-kwaliteitverhouding is 70/30.",
                           "De verhouding tussen prijs en kwaliteit is 70-30.",
                           "De verhouding prijs/kwaliteit is 70:30.", "De verhouding prijs/kwaliteit is 70-30 %."}) {
    INFO(text);
    CHECK(other_of(text) == "prijs 70 % (40), kwaliteit 30 % (60)");
  }
  CHECK(other_of("De weging van de prijs is 70 pct.") == "prijs 70 pct (40)");
}

TEST_CASE("a_criterion_of_the_table_is_meant_before_what_several_are_called") {
  const AwardWeights weights{
      {{"prijs", 40, true}, {"kwaliteit", 30, false}, {"duurzaamheid", 30, false}}, true, true, false, 0};
  CHECK(other_of("Prijs 40 %, kwaliteit 30 %, duurzaamheid 30 %", weights).empty());
  CHECK(other_of("Kwaliteit weegt voor 60 %.", weights) == "kwaliteit 60 % (30)");
  const AwardWeights prices{
      {{"prijs", 40, true}, {"levenscycluskosten", 10, true}, {"kwaliteit van het plan", 50, false}},
      true,
      true,
      false,
      0};
  CHECK(other_of("De prijs weegt 40 %.", prices).empty());
  CHECK(other_of("De prijs weegt 50 %.", prices) == "prijs 50 % (40)");
  CHECK(other_of("Kwaliteit weegt 30 %.", prices).empty());  // a part of what is called so, perhaps
  CHECK(is_price_name("tco") == true);
  CHECK(is_price_name("outcome") == false);
}

TEST_CASE("what_is_said_of_lots_rounds_scores_parts_and_prices_is_no_weight_of_the_award") {
  for (const char* text : {
           "Wegens inflatie wordt de prijs met 5 % aangepast.", "Onderhoud van wegen: de prijs omvat 21 % belasting.",
           "De prijs van 5 % van de laptops telt niet mee.", "Voor perceel 2 weegt de prijs voor 30 %.",
           "De eerste ronde (40 %) telt voor de kwaliteit.", "Binnen de kwaliteit (60 %) weegt duurzaamheid voor 50 %.",
           "Voor de beoordeling telt de prijs inclusief 21 % omzetbelasting.",
           "De prijs wordt naar verhouding met 5 % bijgesteld.",
           "De prijs telt met een toeslag van 10 % mee bij de vergelijking.",
           "Bij termijnbetaling telt 30 % van de prijs als voorschot.",
           "De kwaliteit van de dienst telt voor 98 % beschikbaarheid.",
           "Een prijs die 10 % boven de laagste prijs ligt, telt voor 0 punten.", "Kwaliteit weegt zwaarder dan 50 %.",
           "De prijs telt voor ten hoogste 50 % mee.", "In verhouding tot de markt is de prijs 10 % gedaald.",
           "De prijs weegt voor 30 % (perceel 2).",
           "Prijs-kwaliteitverhouding: 60/40",  // the larger number first
       }) {
    INFO(text);
    CHECK(other_of(text).empty());
  }
  CHECK(other_of("Country of origin: the price is raised by 5 %.", points(), Language::kEnglish).empty());
  // A table that counts neither percents nor points says nothing of points.
  AwardWeights bare = percents();
  bare.percent = false;
  CHECK(other_of("Prijs: maximaal 10 punten", bare).empty());
  CHECK(other_of("De prijs weegt 50 %.", bare) == "prijs 50 % (40)");
}

TEST_CASE("what_the_price_leaves_to_quality_is_known_only_of_a_whole_table") {
  AwardWeights open = percents();
  open.complete = false;
  CHECK(other_of("Kwaliteit weegt 70 %.", open).empty());
  CHECK(other_of("Duurzaamheid weegt 70 %.", open) == "duurzaamheid 70 % (35)");
  AwardWeights without_price = percents();
  without_price.criteria.erase(without_price.criteria.begin());
  CHECK(other_of("De prijs weegt 70 %.", without_price).empty());
}

TEST_CASE("the_check_tells_another_weight_once_and_where") {
  TenderUnderCheck tender = planned_tender();
  add_award_table(tender, {{"Prijs", paragraph("40")}, {"Plan van aanpak", paragraph("60")}});
  tender.say("guide.odt", "De prijs weegt voor 55 %.", "award");
  std::vector<Finding> told;
  for (const Finding& finding : tender.findings())
    if (finding.rule == "AWD-02") told.push_back(finding);
  REQUIRE(told.size() == 1);
  CHECK(told[0].severity == FindingSeverity::kWarning);
  CHECK(told[0].message.in(Language::kDutch).find("55 %, volgens de gunningstabel 40 %") != std::string::npos);
  CHECK(told[0].document == "guide.odt");
}

TEST_CASE("rows_of_another_table_count_where_its_head_says_weights") {
  const auto told = [](const std::vector<std::string>& head, const std::vector<std::string>& row) {
    TenderUnderCheck tender = planned_tender();
    add_award_table(tender, {{"Prijs", paragraph("40")}, {"Plan van aanpak", paragraph("60")}});
    DocumentText& guide = tender.texts["guide.odt"];
    guide.tables.push_back({"Eigen", 2, 2, -1});
    for (int at = 0; at < 4; ++at) {
      Block block =
          paragraph(at < 2 ? head.at(static_cast<std::size_t>(at)) : row.at(static_cast<std::size_t>(at) - 2));
      block.table = static_cast<int>(guide.tables.size()) - 1;
      block.row = at / 2;
      block.column = at % 2;
      guide.blocks.push_back(block);
    }
    return tender.severities("AWD-02");
  };
  CHECK(told({"Criterium", "Weging"}, {"Prijs", "70 %"}) == "W");
  CHECK(told({"Criterium", "Weging (%)"}, {"Prijs", "70"}) == "W");
  CHECK(told({"Criterium", "Weging (%)"}, {"Prijs", "40"}).empty());
  CHECK(told({"Criterium", "Minimale score"}, {"Prijs", "70 %"}).empty());
  CHECK(told({"Criterium", "Weging perceel 2"}, {"Prijs", "70 %"}).empty());
  CHECK(told({"Voorbeeld", "Score"}, {"Prijs", "32 punten"}).empty());
}
