// SPDX-License-Identifier: EUPL-1.2
// Labels that have their value below them, behind a line break or right beside them, and what only looks like it.
#include "check_fixture.hpp"

using namespace bestek;
using namespace bestek::testing;

namespace {

TenderUnderCheck planned(Language language = Language::kDutch) {
  TenderUnderCheck tender = planned_tender(language);
  tender.dossier.profile.procedure = "open";
  tender.dossier.answers["deadline-time"] = "12:00";
  tender.texts["guide.odt"].blocks.push_back(
      field("bestek.buyer.court", "Bevoegde rechtbank",
            language == Language::kDutch ? "rechtbank Midden-Nederland" : "The Hague District Court"));
  return tender;
}

std::string found_of(const std::string& text, Language language = Language::kDutch) {
  return said_in_guide(planned(language), text);
}

/// Of a table with these rows.
std::string found_of(const std::vector<std::vector<std::string>>& rows) {
  TenderUnderCheck tender = planned();
  auto& guide = tender.texts["guide.odt"];
  guide.tables = {{"Gegevens", static_cast<int>(rows.size()), static_cast<int>(rows[0].size()), -1}};
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t column = 0; column < rows[row].size(); ++column) {
      Block& cell = guide.blocks.emplace_back(paragraph(rows[row][column]));
      cell.table = 0;
      cell.row = static_cast<int>(row);
      cell.column = static_cast<int>(column);
    }
  }
  return tender.severities("FIL-05");
}

/// Of paragraphs in this order.
std::string found_of_lines(const std::vector<const char*>& lines) {
  TenderUnderCheck tender = planned();
  for (const char* line : lines) tender.texts["guide.odt"].blocks.push_back(paragraph(line));
  return tender.severities("FIL-05");
}

}  // namespace

TEST_CASE("the_cell_below_a_label_in_a_head_row_is_its_value") {
  CHECK(found_of({{"Kenmerk", "Sluitingsdatum", "Looptijd"}, {"HV-2026-099", "15 maart 2027", "48 maanden"}}) == "WWW");
  CHECK(found_of({{"Kenmerk", "Sluitingsdatum", "Looptijd"}, {"HV-2027-014", "1 maart 2027", "36 maanden"}}).empty());
  CHECK(found_of({{"Sluitingsdatum:", "Bevoegde rechtbank:"}, {"15 maart 2027", "rechtbank Den Haag"}}) == "WW");
  // Of many rows each is about something else, and one label makes no head row.
  CHECK(found_of({{"Kenmerk", "Sluitingsdatum"}, {"A-2026-099", "15 maart 2026"}, {"B-2026-100", "15 mei 2026"}})
            .empty());
  CHECK(found_of({{"Onderdeel", "Looptijd"}, {"Leaseauto", "48 maanden"}}).empty());
  CHECK(found_of({{"Bevoegde rechtbank", "rechtbank Midden-Nederland"}, {"Procedure", "openbare procedure"}}).empty());
  CHECK(found_of({{"Sluitingsdatum", "1 maart 2027"}, {"Looptijd", "36 maanden"}}).empty());
}

TEST_CASE("the_line_or_short_paragraph_below_a_label_is_its_value") {
  for (const char* text : {"Kenmerk:\nHV-2026-099", "Sluitingsdatum:\n15 maart 2027", "Sluitingsdatum\n15 maart 2027",
                           "Bevoegde rechtbank:\nrechtbank Den Haag"}) {
    INFO(text);
    CHECK(found_of(text) == "W");
  }
  for (const char* text : {"Kenmerk:\nHV-2027-014", "Sluitingsdatum:\n1 maart 2027", "Sluitingsdatum\nzie de planning",
                           "Bevoegde rechtbank:\nProcedure: openbaar", "Kenmerk:\nSluitingsdatum: 1 maart 2027"}) {
    INFO(text);
    CHECK(found_of(text).empty());
  }
  CHECK(found_of_lines({"Sluitingsdatum inschrijving", "15 maart 2027"}) == "W");
  CHECK(found_of_lines({"Kenmerk", "HV-2026-099"}) == "W");
  CHECK(found_of_lines({"Looptijd", "4 jaar"}) == "W");
  CHECK(found_of_lines({"Sluitingsdatum inschrijving", "1 maart 2027"}).empty());
  CHECK(found_of_lines({"Looptijd", "2 jaar garantie op alle onderdelen"}).empty());
  CHECK(found_of_lines({"Kenmerk", "Versie 3 van 2027"}).empty());
}

TEST_CASE("a_code_needs_no_colon_behind_a_label_with_which_a_line_begins") {
  for (const char* text :
       {"Kenmerk HV-2026-099", "Ref.: HV-2026-099", "Ref. HV-2026-099", "Kenm. HV-2026-099", "CPV 30231310-3",
        "De CPV-code is 30231310-3.", "Het kenmerk is HV-2026-099 en staat op elke bladzijde.",
        "Pagina 1 van 4 | Kenmerk HV-2026-099", "Zaaknummer 20260099",
        "Hogeschool Voorbeeld \u2013 kenmerk HV-2026-099", "Het kenmerk luidt: HV-2026-099"}) {
    INFO(text);
    CHECK(found_of(text) == "W");
  }
  for (const char* text :
       {"Kenmerk HV-2027-014", "Ref.: HV\u20112027\u2011014", "De CPV-code is 30213100-6.", "CPV 30213100",
        "Het kenmerk is verplicht.", "Referentie is vereist.", "Referentie 2 is van een school.", "Kenmerk A4-formaat",
        "Referenties 2024-2026 tellen mee.", "De brief (kenmerk KST-12345) is leidend.",
        "Hogeschool Voorbeeld \u2013 kenmerk HV-2027-014", "Vragenronde \u2013 sluitingsdatum: 29 januari 2027",
        "De CPV-code is in de aankondiging vermeld."}) {
    INFO(text);
    CHECK(found_of(text).empty());
  }
  TenderUnderCheck tender = planned();
  Block footer = paragraph("Kenmerk HV-2026-099 | Pagina 1 van 1");
  footer.area = DocumentArea::kFooter;
  tender.texts["agreement.odt"].beside.push_back(footer);
  CHECK(tender.severities("FIL-05") == "W");
}

TEST_CASE("a_label_begins_a_sentence_behind_any_sign_and_is_told_once") {
  for (const char* text :
       {"Let op! De sluitingsdatum is 15 maart 2027.", "Let op: de sluitingsdatum is 15 maart 2027.",
        "Wanneer sluit het? Sluitingsdatum: 15 maart 2027.", "1. Sluitingsdatum: 15 maart 2027",
        "Sluitingsdatum en -tijdstip: 1 maart 2027 om 10.00 uur", "De raamovereenkomst heeft een looptijd van 4 jaar.",
        "De bevoegde rechter is de rechtbank Den Haag."}) {
    INFO(text);
    CHECK(found_of(text) == "W");
  }
  for (const char* text :
       {"Planning vragenronde: sluitingsdatum 29 januari 2027.",
        "Sluitingsdatum en -tijdstip: 1 maart 2027 om 12.00 uur", "De raamovereenkomst heeft een looptijd van 3 jaar.",
        "Een nadere overeenkomst heeft een looptijd van 6 maanden.",
        "De bevoegde rechter is de rechtbank Midden-Nederland."}) {
    INFO(text);
    CHECK(found_of(text).empty());
  }
  CHECK(found_of("Competent court: District Court of The Hague", Language::kEnglish).empty());
  CHECK(found_of("Disputes are brought before the District Court of The Hague.", Language::kEnglish).empty());
  CHECK(found_of("Disputes are brought before the District Court of Amsterdam.", Language::kEnglish) == "W");
  CHECK(found_of("The framework agreement has a term of four years.", Language::kEnglish) == "W");
}
