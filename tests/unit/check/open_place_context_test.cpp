// SPDX-License-Identifier: EUPL-1.2
// What an open place is by what stands round it: boxes to tick, quotations, and what others are asked to fill in.
#include "check_fixture.hpp"
#include "shipped_patterns.hpp"

using namespace bestek;
using namespace bestek::testing;

TEST_CASE("a_box_to_tick_is_nothing_left_open") {
  for (const char* fine :
       {"De Inschrijver kruist aan: [ ] ja [ ] nee", "[ ] ja [ ] nee", "ja [ ] / nee [ ]",
        "Akkoord: ja [ ] nee [ ] n.v.t. [ ]", "[ ] De inschrijver verklaart dat hij aan de eis voldoet.",
        "[ ] the tenderer is an SME", "Kruis aan:\n[ ] rood\n[ ] groen", "Kleur: [ ] rood [ ] groen [ ] blauw",
        "Please tick: [ ] yes [ ] no"}) {
    INFO(fine);
    CHECK(left_open_in(fine).empty());
  }
  for (const char* open :
       {"Kenmerk: [ ]", "[ ]", "De termijn is [ ] dagen.", "binnen [ ] werkdagen", "Looptijd: [ ] maanden", "[ ] dagen",
        "Naam: [ ] Functie: [ ]", "De leverancier levert aan [ ] de laptops.", "Kruis aan: [ ] ja [ ] nee [invullen]",
        "[ ] rood XXX [ ] groen"}) {
    INFO(open);
    CHECK_FALSE(left_open_in(open).empty());
  }
}

TEST_CASE("what_the_tenderer_is_asked_to_fill_in_is_nothing_left_open") {
  for (const char* fine :
       {"Bijlage 3 \u2013 Prijzenblad [in te vullen door inschrijver]", "[in te vullen door de inschrijver]",
        "[In te vullen door Inschrijver]", "[nog in te vullen door de gegadigde]", "[invullen door leverancier]",
        "[door de inschrijver in te vullen]", "[door inschrijver invullen]",
        "[naam, in te vullen door de opdrachtnemer]", "[to be completed by the tenderer]",
        "[to be filled in by the bidder]", "[fill in by the tenderer]"}) {
    INFO(fine);
    CHECK(left_open_in(fine).empty());
  }
  for (const char* open :
       {"[invullen]", "[in te vullen]", "[in te vullen door inkoop]", "[in te vullen door de opdrachtgever]",
        "[nog in te vullen]", "[to be completed]", "[fill in]", "[in te vullen door inschrijver] en [invullen]"}) {
    INFO(open);
    CHECK_FALSE(left_open_in(open).empty());
  }
}

TEST_CASE("what_a_quotation_leaves_out_is_nothing_left_open") {
  for (const char* fine :
       {"Artikel 5 luidt: \u201c[...] de opdracht\u201d.",
        "De wet zegt: \u201eDe aanbestedende dienst kan [\u2026] een inschrijver uitsluiten\u201d.",
        "Het luidt \"de inschrijver [...] wordt uitgesloten\" en niets meer.", "\u00abLe pouvoir [...] exclut\u00bb",
        "Artikel 2 zegt \u201cdat de opdracht [...]\u201d."}) {
    INFO(fine);
    CHECK(left_open_in(fine).empty());
  }
  for (const char* open : {"[...]", "[\u2026]", "Kenmerk: [...]", "\u201c[...]\u201d", "\"[...]\"",
                           "De leverancier levert binnen [...] dagen.", "\u201clevert binnen [...] dagen\u201d",
                           "\"Looptijd: [...]\"", "De heer [...] tekent.", "Een \"woord\" en dan [...] open",
                           "\u201cEen woord\u201d en dan [...] open", "\u201cde [...] opdracht [invullen]\u201d"}) {
    INFO(open);
    CHECK_FALSE(left_open_in(open).empty());
  }
}

TEST_CASE("a_brand_that_the_buyer_has_in_use_may_be_named") {
  for (const char* fine : {"De besteller heeft een HP-printer in gebruik.", "De opdrachtgever gebruikt HP-printers.",
                           "Thans werkt de organisatie met Dell-laptops.",
                           "The buyer currently works with Dell laptops.", "The authority has Lenovo docks in use."}) {
    TenderUnderCheck tender;
    tender.say("guide.odt", fine, "subject");
    INFO(fine);
    CHECK(tender.severities("SPC-01").empty());
  }
  for (const char* demand :
       {"De leverancier levert een HP-printer.", "De HP-printers worden in mei in gebruik genomen.",
        "De opdrachtgever heeft behoefte aan Dell-laptops.", "De inschrijver gebruikt Dell-laptops."}) {
    TenderUnderCheck tender;
    tender.say("guide.odt", demand, "subject");
    INFO(demand);
    CHECK_FALSE(tender.severities("SPC-01").empty());
  }
}
