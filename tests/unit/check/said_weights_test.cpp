// SPDX-License-Identifier: EUPL-1.2
// Plain text that says another weight than the award table, and text that does not.
#include <cmath>

#include "check_fixture.hpp"
#include "core/check/said_weights.hpp"

using namespace bestek;
using namespace bestek::testing;

namespace {

const AwardWeights kPercents{
    {{"prijs", 40, true}, {"duurzaamheid", 35, false}, {"plan van aanpak", 25, false}}, true, true, 0};
const AwardWeights kPoints{{{"price", 400, true}, {"sustainability", 600, false}}, true, false, 0};

/// "prijs 60 % (40)" for each, in the table's unit or in percents.
std::string other_of(std::string_view text, const AwardWeights& weights = kPercents,
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
  CHECK(other_of("Price: 500 points", kPoints, Language::kEnglish) == "price 500 points (400)");
  CHECK(other_of("Price counts for 50%.", kPoints, Language::kEnglish) == "price 50% (40)");
  CHECK(other_of("Quality has a weight of 50 per cent.", kPoints, Language::kEnglish) == "quality 50 per cent (60)");
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
  CHECK(other_of("Price: 400 points, sustainability: 600 points", kPoints, Language::kEnglish).empty());
  CHECK(other_of("Price counts for 40%.", kPoints, Language::kEnglish).empty());
}

TEST_CASE("what_the_price_leaves_to_quality_is_known_only_of_a_whole_table") {
  AwardWeights open = kPercents;
  open.complete = false;
  CHECK(other_of("Kwaliteit weegt 70 %.", open).empty());
  CHECK(other_of("Duurzaamheid weegt 70 %.", open) == "duurzaamheid 70 % (35)");
  AwardWeights without_price = kPercents;
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
