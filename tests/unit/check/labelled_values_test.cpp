// SPDX-License-Identifier: EUPL-1.2
// What plain text says beside a label.
#include "check_fixture.hpp"

using namespace bestek;
using namespace bestek::testing;

namespace {

/// A tender with every value that texts repeat.
TenderUnderCheck planned_in(Language language = Language::kDutch) {
  TenderUnderCheck tender = planned_tender(language);
  TenderProfile& profile = tender.dossier.profile;
  profile.general_terms = "ARIV-2018";
  profile.framework = true;
  profile.maximum_value = 4'000'000;
  tender.dossier.answers["deadline-time"] = "12:00";
  return tender;
}

struct Said {
  const char* text;
  Language language = Language::kDutch;
};

/// What the check finds of the sentence in the guide.
std::string found_of(const Said& said) { return said_in_guide(planned_in(said.language), said.text); }

void add_row(TenderUnderCheck& tender, const std::vector<std::string>& cells) {
  DocumentText& guide = tender.texts["guide.odt"];
  guide.tables.push_back({"T", 1, static_cast<int>(cells.size()), -1});
  for (std::size_t i = 0; i < cells.size(); ++i) {
    Block block = paragraph(cells[i]);
    block.table = static_cast<int>(guide.tables.size()) - 1;
    block.column = static_cast<int>(i);
    guide.blocks.insert(guide.blocks.begin() + 1 + static_cast<std::ptrdiff_t>(i), block);
  }
}

}  // namespace

TEST_CASE("plain_text_that_says_another_value_beside_its_label_is_seen_in_every_form") {
  for (const Said& said : {Said{"Sluitingsdatum: 3 april 2027"},
                           Said{"Sluitingsdatum \u2013 3 april 2027"},
                           Said{"Sluitingsdatum - 3 april 2027"},
                           Said{"Sluitingsdatum: 1-4-27"},
                           Said{"Sluitingsdatum:\t3 april 2027"},
                           Said{"Sluitingsdatum\t:\t3 april 2027"},
                           Said{"Sluitingsdatum\t\t3 april 2027"},
                           Said{"Kenmerk:\tZZ-1"},
                           Said{"Looptijd:\t2 jaar"},
                           Said{"Sluitingsdatum: 1-4-'27"},
                           Said{"Sluitingsdatum 3 april 2027"},
                           Said{"De sluitingsdatum is 3 april 2027."},
                           Said{"De sluitingsdatum is gepland op zaterdag 3 april 2027."},
                           Said{"2.1 Sluitingsdatum: 3 apr. 2027"},
                           Said{"\u2022 Sluitingsdatum: 3 april 2027"},
                           Said{"\u00b7 Sluitingsdatum: 3 april 2027"},
                           Said{"\u25aa Sluitingsdatum: 3 april 2027"},
                           Said{"\u2013 Sluitingsdatum: 3 april 2027"},
                           Said{"* Sluitingsdatum: 3 april 2027"},
                           Said{"\"Sluitingsdatum: 3 april 2027\""},
                           Said{"\u201cSluitingsdatum: 3 april 2027\u201d"},
                           Said{"**Sluitingsdatum:** 3 april 2027"},
                           Said{"**Sluitingsdatum**: 3 april 2027"},
                           Said{"Sluitingsdatum \u2014 3 april 2027"},
                           Said{"Sluitingsdatum \u2192 3 april 2027"},
                           Said{"Kenmerk \u2192 HV-2027-041"},
                           Said{"- Sluitingsdatum: uiterlijk za 3 april 2027"},
                           Said{"a) Sluitingsdatum: 03/04/2027"},
                           Said{"Planning (sluitingsdatum: 3 april 2027)"},
                           Said{"Sluitingsdatum: 1 maart 2027 om 13.00 uur"},
                           Said{"Sluitingsdatum: 1 maart 2027, 14:00 uur"},
                           Said{"Sluitingsdatum: 1 maart 2027\nSluitingsdatum: 3 april 2027"},
                           Said{"SLUITINGSDATUM: 3 APRIL 2027"},
                           Said{"Uiterste inschrijfdatum: 2027-04-03"},
                           Said{"Looptijd: 48"},
                           Said{"Looptijd (maanden): 48"},
                           Said{"Looptijd (jaren): 4"},
                           Said{"Looptijd: 48 mnd."},
                           Said{"Looptijd: vier jaar"},
                           Said{"De looptijd bedraagt ten hoogste 48 maanden."},
                           Said{"Looptijd 4 jaar"},
                           Said{"Maximale waarde: \u20ac 5 mln"},
                           Said{"Maximale waarde: vijf miljoen euro"},
                           Said{"De maximale waarde bedraagt \u20ac 4,5 miljoen."},
                           Said{"Maximale waarde \u2014 EUR 5.000.000,-"},
                           Said{"Maximale waarde (excl. btw): \u20ac 5.000.000"},
                           Said{"Maximale waarde: \u20ac 5 mln (zie \u00a7 3)"},
                           Said{"Maximale waarde: 5 miljoen euro over 4 jaar"},
                           Said{"Maximale waarde: vijf miljoen euro (zie \u00a7 3)"},
                           Said{"Maximale waarde: \u20ac 5M (zie \u00a7 3)"},
                           Said{"Maximale waarde euro 5.000.000"},
                           Said{"Kenmerk: HV-2027-041"},
                           Said{"Closing date: 3 April 2027", Language::kEnglish},
                           Said{"Closing date \u2013 April 3, 2027", Language::kEnglish},
                           Said{"The closing date is the 3rd of April 2027.", Language::kEnglish},
                           Said{"The closing date shall be 3 April 2027.", Language::kEnglish},
                           Said{"Deadline for tenders: 1 March 2027, 2 p.m.", Language::kEnglish},
                           Said{"Contract term: four years", Language::kEnglish},
                           Said{"Term: 48", Language::kEnglish},
                           Said{"Maximum value: \u20ac5m", Language::kEnglish},
                           Said{"The maximum value amounts to EUR 5 million.", Language::kEnglish}}) {
    INFO(said.text);
    CHECK(found_of(said) == "W");
  }
}

TEST_CASE("plain_text_that_says_the_value_or_something_else_is_silent") {
  for (const Said& said :
       {Said{"Sluitingsdatum: 1 maart 2027"}, Said{"Sluitingsdatum \u2013 maandag 1 maart 2027"},
        Said{"Sluitingsdatum: 1-3-27"}, Said{"Sluitingsdatum: 1 maart 2027 om 12.00 uur"},
        Said{"Sluitingsdatum: 12.00 uur op 1 mrt. 2027"}, Said{"Looptijd: 36"}, Said{"Looptijd: drie jaar"},
        Said{"Looptijd (jaren): 3"}, Said{"Maximale waarde: \u20ac 4 mln"}, Said{"Maximale waarde: vier miljoen euro"},
        Said{"Maximale waarde: EUR 4.000.000,-"}, Said{"Maximale waarde: \u20ac 4 mln (zie \u00a7 3)"},
        Said{"Maximale waarde: 4 miljoen euro over 4 jaar"}, Said{"Maximale waarde: vier miljoen euro (zie \u00a7 3)"},
        Said{"De maximale waarde bedraagt \u20ac 4 miljoen over de looptijd van 4 jaar."},
        Said{"Maximale waarde: eur 4 mln (zie \u00a7 3)"}, Said{"Maximale waarde: \u20ac 4M (zie \u00a7 3)"},
        Said{"Maximale waarde (in Euro): 4.000.000"}, Said{"Maximale waarde: 4M"},
        Said{"Kenmerk: HV-2027-014 (TenderNed)"},
        // Another label,
        Said{"Sluitingsdatum nota van inlichtingen: 3 april 2027"},
        Said{"Sluitingsdatum (nota van inlichtingen): 3 april 2027"},
        Said{"Sluitingsdatum \u2013 vragen: 3 februari 2027"}, Said{"Looptijd van de garantie: 48 maanden"},
        Said{"De verlenging van de looptijd: 12 maanden"}, Said{"Looptijd verlenging: 12 maanden"},
        Said{"Optie: looptijd 12 maanden"},
        // a range, a law's date, a reference.
        Said{"Sluitingsdatum: 1 maart 2027 tot 1 april 2027"}, Said{"Sluitingsdatum: 3 maart - 3 april 2027"},
        Said{"Looptijd: 24 tot 48 maanden"}, Said{"Looptijd: 24-48 maanden"},
        Said{"Maximale waarde: \u20ac 1.000.000 tot \u20ac 5.000.000"},
        Said{"Sluitingsdatum: zie de wet van 22 juni 2016"}, Said{"De sluitingsdatum staat in de planning."},
        Said{"De sluitingsdatum is gewijzigd bij besluit van 3 april 2026."}, Said{"Looptijd: zie artikel 3"},
        Said{"Closing date: March 1, 2027 at noon", Language::kEnglish},
        Said{"Closing date for questions: 3 February 2027", Language::kEnglish},
        Said{"Term: three years", Language::kEnglish},
        Said{"The term is laid down in article 3.", Language::kEnglish}}) {
    INFO(said.text);
    CHECK(found_of(said).empty());
  }
}

TEST_CASE("another_value_of_the_same_kind_stays_loud_with_whatever_words_round_it") {
  for (const Said& said : {Said{"Raming: \u20ac 2.600.000 over de gehele looptijd"},
                           Said{"Raming: 2.600.000 euro"},
                           Said{"Raming: 2.600.000 (exclusief btw)"},
                           Said{"De raming bedraagt \u20ac 2,6 miljoen voor alle percelen tezamen."},
                           Said{"Geraamde waarde: EUR 2.600.000 inclusief verlengingen"},
                           Said{"Maximale waarde: \u20ac 5.000.000 voor de gehele looptijd van de raamovereenkomst"},
                           Said{"Maximale waarde: \u20ac 5 mln voor vier jaar"},
                           Said{"Plafondbedrag: vijf miljoen euro"},
                           Said{"Deadline: 1 april 2027"},
                           Said{"Deadline: 1 april 2027 voor inschrijvingen"},
                           Said{"Deadline: 1 april 2027 voor het indienen van de inschrijving"},
                           Said{"Sluitingsdatum: 3 april 2027 om 12.00 uur via TenderNed"},
                           Said{"Sluitingsdatum: 3 april 2027, gunning op 1 mei 2027"},
                           Said{"Ingangsdatum: 1 juni 2027 van de overeenkomst"},
                           Said{"Startdatum: 1 juni 2027 na gunning"},
                           Said{"Looptijd: 48 maanden met een optie tot verlenging"},
                           Said{"Looptijd: 4 jaar per 1 mei 2027"},
                           Said{"Looptijd: 48 maanden voor de raamovereenkomst"},
                           Said{"Looptijd: 90 dagen"},
                           Said{"Kenmerk: HV-2027-041 (zie TenderNed)"},
                           Said{"Referentie: 2027/015"},
                           Said{"Kenmerk: HVB-LAPTOPS"},
                           Said{"Algemene voorwaarden: GIBIT 2020"},
                           Said{"Aanbestedende dienst: Hogeschool Anders"},
                           Said{"Estimated value: EUR 2.6 million over the full term", Language::kEnglish},
                           Said{"Ceiling: \u20ac 5,000,000 for the whole framework", Language::kEnglish},
                           Said{"Deadline: 1 April 2027 for tenders", Language::kEnglish},
                           Said{"Deadline: 1 April 2027, 12:00 noon", Language::kEnglish},
                           Said{"Start date: 1 June 2027 of the agreement", Language::kEnglish},
                           Said{"Duration: 48 months including extensions", Language::kEnglish},
                           Said{"Term: 4 years from 1 May 2027", Language::kEnglish},
                           Said{"Reference: HV-2027-041", Language::kEnglish}}) {
    INFO(said.text);
    CHECK(found_of(said) == "W");
  }
}

TEST_CASE("what_is_of_another_kind_than_the_label_asks_is_no_value_of_it") {
  for (const Said& said :
       {// It counts something else,
        Said{"Raming: 2.600 laptops"}, Said{"Raming: 12.000 uur"}, Said{"Raming: 10% van de omzet"},
        Said{"Raming: 130 procent"}, Said{"Raming: \u20ac 800.000 per jaar"}, Said{"Raming: \u20ac 1.250 per laptop"},
        Said{"Maximale omvang: 5.000 stuks"}, Said{"Maximale omvang: 5 miljoen afdrukken"},
        Said{"Plafondbedrag: \u20ac 95 per uur"}, Said{"Looptijd: 2 uur per overleg"}, Said{"Contractduur: 8 uur"},
        Said{"Looptijd: 12 maanden per deelopdracht"},
        // is of something else,
        Said{"Deadline: 1 februari 2027 voor het stellen van vragen"}, Said{"Deadline: 1 februari 2027 (vragen)"},
        Said{"Deadline: 1 februari 2027 voor aanmelding van de schouw"},
        Said{"Sluitingsdatum: 15 januari 2027 voor de nota van inlichtingen"},
        Said{"Startdatum: 1 juli 2027 voor de uitrol"}, Said{"Looptijd: 24 maanden voor de garantie"},
        // or says where the value is.
        Said{"Referentie: \u00e9\u00e9n opdracht van ten minste \u20ac 100.000"},
        Said{"Referentie: 3 vergelijkbare opdrachten"},
        Said{"Referentie: vergelijkbare opdracht in de afgelopen drie jaar"}, Said{"Kenmerk: zie titelblad"},
        Said{"Kenmerk: 16 GB werkgeheugen"}, Said{"Kenmerk: 5-jarige garantie"}, Said{"Kenmerk: volgt"},
        Said{"Aanbestedende dienst: zie hoofdstuk 1"}, Said{"Algemene voorwaarden: zie bijlage 3"},
        Said{"CPV: zie de aankondiging"}, Said{"Estimated value: 4 lots", Language::kEnglish},
        Said{"Estimated value: 2,600 laptops", Language::kEnglish}, Said{"Ceiling: 3 metres", Language::kEnglish},
        Said{"Ceiling: \u20ac 95 per hour", Language::kEnglish},
        Said{"Duration: 2 hours per meeting", Language::kEnglish}, Said{"Duration: 4 hours", Language::kEnglish},
        Said{"Deadline: 1 February 2027 for questions", Language::kEnglish},
        Said{"Deadline: 1 February 2027 for the site visit", Language::kEnglish},
        Said{"Start date: 1 July 2027 for the pilot", Language::kEnglish},
        Said{"Reference: three similar contracts", Language::kEnglish},
        Said{"Reference: see cover page", Language::kEnglish},
        Said{"Maximum liability: \u20ac 1.000.000 per event", Language::kEnglish}}) {
    INFO(said.text);
    CHECK(found_of(said).empty());
  }
}

TEST_CASE("an_amount_for_each_is_compared_with_one_for_each_and_with_no_other") {
  const auto severities = [](const std::string& behind, const std::string& text) {
    TenderUnderCheck tender;
    Block cap = paragraph("De aansprakelijkheid is beperkt tot \u20ac 2.500.000" + behind);
    const std::size_t at = cap.text.find("2.500.000");
    cap.controls = {{"bestek.buyer.liability-cap", "Grens", at, at + 9, false}};
    tender.texts["agreement.odt"].blocks.push_back(cap);
    tender.say("agreement.odt", text, "obligations");
    return tender.severities("FIL-05");
  };
  const std::string event = " per gebeurtenis, waarbij samenhangende gebeurtenissen als \u00e9\u00e9n gelden.";
  CHECK(severities(event, "Maximale aansprakelijkheid: \u20ac 1.000.000 per gebeurtenis") == "W");
  CHECK(severities(event, "Maximale aansprakelijkheid: \u20ac 2.500.000 per gebeurtenis").empty());
  CHECK(severities(event, "Maximale aansprakelijkheid: \u20ac 5.000.000") == "W");
  CHECK(severities(".", "Maximale aansprakelijkheid: \u20ac 1.000.000 per gebeurtenis").empty());
  CHECK(severities(".", "Maximale aansprakelijkheid: \u20ac 1.000.000") == "W");
}

TEST_CASE("a_label_in_a_heading_or_a_cell_has_its_value_behind_or_below_it") {
  const auto after_heading = [](const std::string& title, const std::string& below) {
    TenderUnderCheck tender = planned_in();
    auto& blocks = tender.texts["guide.odt"].blocks;
    blocks.insert(blocks.begin() + 1, {heading(title, {}, 2), paragraph(below)});
    return tender.severities("FIL-05");
  };
  CHECK(after_heading("Sluitingsdatum: 3 april 2027", "Tekst.") == "W");
  CHECK(after_heading("Sluitingsdatum", "3 april 2027") == "W");
  CHECK(after_heading("Looptijd", "48 maanden") == "W");
  CHECK(after_heading("Sluitingsdatum", "1 maart 2027").empty());
  CHECK(after_heading("Sluitingsdatum", "Inschrijven kan tot de dag die in de planning staat.").empty());
  CHECK(after_heading("Referentie: vergelijkbare opdrachten", "Tekst.").empty());
  const auto in_row = [](const std::vector<std::string>& cells) {
    TenderUnderCheck tender = planned_in();
    add_row(tender, cells);
    return tender.severities("FIL-05");
  };
  CHECK(in_row({"Sluitingsdatum", "3 april 2027"}) == "W");
  CHECK(in_row({"Sluitingsdatum:", "3-4-27"}) == "W");
  CHECK(in_row({"Sluitingsdatum", "", "3 april 2027"}) == "W");
  CHECK(in_row({"3", "Looptijd", "48"}) == "W");
  CHECK(in_row({"Maximale waarde", "\u20ac 5 miljoen"}) == "W");
  CHECK(in_row({"Sluitingsdatum", "1 maart 2027, 12.00 uur"}).empty());
  CHECK(in_row({"Sluitingsdatum vragen", "3 februari 2027"}).empty());
  CHECK(in_row({"Looptijd", "36"}).empty());
}

TEST_CASE("what_is_said_beside_the_body_is_compared_too") {
  for (const DocumentArea area : {DocumentArea::kHeader, DocumentArea::kFooter, DocumentArea::kFootnote,
                                  DocumentArea::kEndnote, DocumentArea::kFrame}) {
    TenderUnderCheck tender = planned_in();
    Block block = paragraph("Sluitingsdatum \u2013 3 april 2027");
    block.area = area;
    auto& guide = tender.texts["guide.odt"];
    (area == DocumentArea::kFrame ? guide.blocks : guide.beside)
        .insert(area == DocumentArea::kFrame ? guide.blocks.begin() + 1 : guide.beside.begin(), block);
    INFO(document_area_id(area));
    CHECK(tender.severities("FIL-05") == "W");
  }
}
