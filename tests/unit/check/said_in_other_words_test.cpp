// SPDX-License-Identifier: EUPL-1.2
// Plain text beside its label that says the dossier's value in other words, or the value of something else.
#include "check_fixture.hpp"
#include "core/library/value_words.hpp"

#include <algorithm>

using namespace bestek;
using namespace bestek::testing;

namespace {

struct Tender {
  const char* procedure = "open";
  const char* terms = "ARIV-2018";
  Language language = Language::kDutch;
};

TenderUnderCheck planned(const Tender& of) {
  TenderUnderCheck tender = planned_tender(of.language);
  tender.dossier.profile.procedure = of.procedure;
  tender.dossier.profile.general_terms = of.terms;
  return tender;
}

std::string found_of(const std::string& text, const Tender& of = {}) { return said_in_guide(planned(of), text); }

Block cell(const std::string& text, int row, int column) {
  Block block = paragraph(text);
  block.table = 0;
  block.row = row;
  block.column = column;
  return block;
}

std::string found_in(std::vector<Block> blocks) {
  TenderUnderCheck tender = planned({});
  DocumentText& guide = tender.texts["guide.odt"];
  guide.tables.push_back({"T", 4, 3, -1});
  guide.blocks.insert(guide.blocks.begin() + 1, blocks.begin(), blocks.end());
  return tender.severities("FIL-05");
}

constexpr Language kEnglish = Language::kEnglish;

struct Case {
  const char* text;
  Tender of = {};
};

}  // namespace

TEST_CASE("a_procedure_or_general_terms_in_other_words_are_the_dossier_s") {
  for (const Case& one :
       {Case{"Procedure: openbaar"},
        Case{"Procedure: openbare aanbesteding"},
        Case{"Procedure: Europees openbaar"},
        Case{"Procedure: openbaar (Europees)"},
        Case{"Procedure: Openbare procedure conform de Aanbestedingswet 2012"},
        Case{"Soort procedure: Europese aanbesteding"},
        Case{"Aanbestedingsprocedure: EU openbaar"},
        Case{"Procedure: digitaal via TenderNed"},
        Case{"Procedure: meervoudig onderhands (tot 221.000 euro)", {"private"}},
        Case{"Procedure: openbaar", {"national-open"}},
        Case{"Procedure: nationaal openbaar", {"national-open"}},
        Case{"Procedure: nationale openbare aanbesteding onder de Europese drempel", {"national-open"}},
        Case{"Procedure: niet-openbaar", {"restricted"}},
        Case{"Procedure: niet\u2011openbare procedure", {"restricted"}},
        Case{"Procedure: Europese niet-openbare aanbesteding", {"restricted"}},
        Case{"Procedure: onderhandelingsprocedure met voorafgaande aankondiging", {"negotiated"}},
        Case{"Procedure: mededingingsprocedure", {"negotiated"}},
        Case{"Procedure: dialoog", {"dialogue"}},
        Case{"Procedure: meervoudig onderhands", {"private"}},
        Case{"Procedure: onderhandse aanbesteding", {"private"}},
        Case{"Procedure: SAS-procedure", {"sas"}},
        Case{"Procedure: minicompetitie", {"call-off"}},
        Case{"Procedure: nadere offerteaanvraag", {"call-off"}},
        Case{"Procedure: open", {"open", "ARIV-2018", kEnglish}},
        Case{"Procedure: open tender (EU)", {"open", "ARIV-2018", kEnglish}},
        Case{"Type of procedure: restricted procedure", {"restricted", "ARIV-2018", kEnglish}},
        Case{"Procedure: negotiated procedure", {"negotiated", "ARIV-2018", kEnglish}},
        Case{"Procedure: mini-competition", {"call-off", "ARIV-2018", kEnglish}},
        Case{"Algemene voorwaarden: Algemene Rijksinkoopvoorwaarden 2018 (ARIV-2018)"},
        Case{"Algemene voorwaarden: Algemene Rijksvoorwaarden voor inkoop van goederen (ARIV-2018)"},
        Case{"Algemene voorwaarden: ARIV 2018"},
        Case{"Algemene voorwaarden: ARIV\u20112018"},
        Case{"Inkoopvoorwaarden: Algemene Rijksinkoopvoorwaarden"},
        Case{"Inkoopvoorwaarden: bijlage 4"},
        Case{"Inkoopvoorwaarden: de voorwaarden in bijlage 4"},
        Case{"Algemene voorwaarden: bijgevoegd"},
        Case{"Algemene voorwaarden: \u00a7 3.4"},
        Case{"Algemene voorwaarden: voorwaarden van de inschrijver zijn niet van toepassing"},
        Case{"Algemene voorwaarden: Algemene Rijksvoorwaarden bij IT-overeenkomsten 2022", {"open", "ARBIT-2022"}},
        Case{"Algemene voorwaarden: Algemene Rijksvoorwaarden voor het verstrekken van opdrachten tot het verrichten "
             "van "
             "diensten 2018 (ARVODI-2018)",
             {"open", "ARVODI-2018"}},
        Case{"Algemene voorwaarden: Gemeentelijke Inkoopvoorwaarden bij IT (GIBIT) 2023", {"open", "GIBIT-2023"}},
        Case{"Algemene voorwaarden: Algemene inkoopvoorwaarden Hogeschool Voorbeeld 2024", {"open", "own"}},
        Case{"General terms: annex 4", {"open", "ARIV-2018", kEnglish}},
        Case{"General terms: General Government Purchasing Conditions 2018 (ARIV-2018)",
             {"open", "ARIV-2018", kEnglish}}}) {
    INFO(one.text);
    CHECK(found_of(one.text, one.of).empty());
  }
}

TEST_CASE("another_procedure_or_other_general_terms_are_found_in_whatever_words") {
  for (const Case& one :
       {Case{"Procedure: niet-openbaar"},
        Case{"Procedure: niet openbare aanbesteding"},
        Case{"Procedure: nationaal openbaar"},
        Case{"Procedure: meervoudig onderhands"},
        Case{"Procedure: concurrentiegerichte dialoog"},
        Case{"Procedure: minicompetitie"},
        Case{"Procedure: prijsvraag"},
        Case{"Procedure: openbaar", {"restricted"}},
        Case{"Procedure: Europees openbaar", {"national-open"}},
        Case{"Procedure: onderhandelingsprocedure zonder voorafgaande aankondiging", {"negotiated"}},
        Case{"Procedure: enkelvoudig onderhands", {"private"}},
        Case{"Procedure: restricted", {"open", "ARIV-2018", kEnglish}},
        Case{"Procedure: national open procedure", {"open", "ARIV-2018", kEnglish}},
        Case{"Algemene voorwaarden: ARIV-2016"},
        Case{"Algemene voorwaarden: Inkoopvoorwaarden Ziekenhuis Voorbeeld 2024"},
        Case{"Algemene voorwaarden: Inkoopvoorwaarden Rijksuniversiteit Voorbeeld"},
        Case{"Algemene voorwaarden: ARVODI-2018"},
        Case{"Algemene voorwaarden: Algemene Rijksvoorwaarden bij IT-overeenkomsten 2022 (ARBIT-2022)"},
        Case{"Algemene voorwaarden: Algemene Rijksvoorwaarden voor het verstrekken van opdrachten tot het verrichten "
             "van "
             "diensten 2018 (ARVODI-2018)"},
        Case{"Algemene voorwaarden: inkoopvoorwaarden gemeente Voorbeeld (bijlage 4)"},
        Case{"Algemene voorwaarden: GIBIT 2023", {"open", "own"}},
        Case{"General terms: Own terms 2031", {"open", "ARIV-2018", kEnglish}}}) {
    INFO(one.text);
    CHECK(found_of(one.text, one.of) == "W");
  }
}

TEST_CASE("every_procedure_and_all_general_terms_of_the_taxonomy_mean_one_thing") {
  const auto words = load_value_words(BESTEK_SOURCE_DIR "/clauses/rules/values.xml");
  REQUIRE(words.ok());
  const auto meanings = [&](const std::string& tag) {
    const auto at = std::ranges::find(words->labels, tag, &ValueLabels::tag);
    REQUIRE(at != words->labels.end());
    return at->meanings;
  };
  const Taxonomy& taxonomy = shipped().taxonomy();
  for (const auto& [tag, entries] : {std::pair{"bestek.profile.procedure", &taxonomy.procedures},
                                     std::pair{"bestek.profile.general-terms", &taxonomy.general_terms}}) {
    for (const TaxonomyEntry& entry : *entries) {
      for (const TaxonomyEntry& other : *entries) {
        for (const Language language : kLanguages) {
          INFO(entry.id << " " << other.id);
          CHECK(can_mean_same(meanings(tag), entry.name.in(Language::kDutch), other.name.in(language)) ==
                std::optional(entry.id == other.id));
        }
      }
    }
  }
}

TEST_CASE("a_code_in_any_spelling_or_in_a_list_is_the_dossier_s") {
  CHECK(found_of("CPV: 30213100-6 (laptops), 30213300-8").empty());
  CHECK(found_of("CPV-codes: 30213300-8 (desktops), 30213100-6 (laptops)").empty());
  CHECK(found_of("CPV: 30213300-8 en 30213100\u20116").empty());
  CHECK(found_of("CPV: 30213300-8, 30213200-7") == "W");
  CHECK(found_of("CPV: 30213300-8") == "W");
  CHECK(found_of("Kenmerk: hv\u20112027\u2011014").empty());
  CHECK(found_of("Kenmerk: HV\u20132027\u2013014").empty());
  CHECK(found_of("Kenmerk: HV-2027-041, zie HV-2027-014") == "W");
  CHECK(found_in({cell("CPV", 1, 0), cell("30213300-8 Desktops", 1, 1), cell("30213100-6 Laptops", 1, 1)}).empty());
  CHECK(found_in({cell("CPV", 1, 0), cell("30213100-6", 1, 1)}).empty());
  CHECK(found_in({cell("CPV", 1, 0), cell("30213300-8", 1, 1), cell("30213200-7", 1, 1)}) == "W");
}

TEST_CASE("what_is_said_of_a_contract_that_there_is_already_is_no_value_of_this_one") {
  const std::string other = "Looptijd: 12 maanden";
  for (const char* title :
       {"Huidige overeenkomst", "Het huidige contract", "2.3 Bestaand contract", "Lopende contracten",
        "Vorige raamovereenkomst", "Huidige leverancier", "Achtergrond en huidige overeenkomst"}) {
    INFO(title);
    for (const int level : {1, 2, 4}) CHECK(found_in({heading(title, {}, level), paragraph(other)}).empty());
    CHECK(found_in({heading(title, {}, 2), heading("Gegevens", {}, 3), paragraph(other)}).empty());
    CHECK(found_in({heading(title, {}, 2), heading("Looptijd en omvang", {}, 2), paragraph(other)}) == "W");
    CHECK(found_in({paragraph(title), cell("Looptijd", 0, 0), cell("12 maanden", 0, 1)}).empty());
    CHECK(found_in({cell(title, 0, 0), cell("Looptijd", 1, 0), cell("12 maanden", 1, 1)}).empty());
    CHECK(
        found_in({cell("Gegeven", 0, 0), cell(title, 0, 1), cell("Looptijd", 1, 0), cell("36 maanden", 1, 1)}).empty());
    CHECK(found_in({cell(title, 2, 0), cell(other, 2, 1), cell("Nieuw", 3, 0), cell(other, 3, 1)}) == "W");
    CHECK(found_in({cell("Looptijd", 0, 0), cell("12 maanden", 0, 1), paragraph(title)}) == "W");
  }
  CHECK(found_of("De huidige overeenkomst (looptijd: 12 maanden) loopt af.").empty());
  CHECK(found_of("De huidige overeenkomst loopt af. Looptijd: 12 maanden.") == "W");
  CHECK(found_in({heading("Nieuwe overeenkomst", {}, 2), paragraph(other)}) == "W");
  CHECK(found_in({heading("Verschillen van de nieuwe met de huidige overeenkomst", {}, 2), paragraph(other)}) == "W");
  TenderUnderCheck english = planned({"open", "ARIV-2018", kEnglish});
  english.say("guide.odt", "Contract term: 12 months", "subject");
  CHECK(english.severities("FIL-05") == "W");
  for (const char* title : {"Current agreement", "The existing contract", "Incumbent supplier"}) {
    TenderUnderCheck tender = planned({"open", "ARIV-2018", kEnglish});
    auto& blocks = tender.texts["guide.odt"].blocks;
    blocks.insert(blocks.begin() + 1, {heading(title, {}, 2), paragraph("Contract term: 12 months")});
    CHECK(tender.severities("FIL-05").empty());
  }
}
