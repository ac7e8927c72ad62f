# SPDX-License-Identifier: EUPL-1.2
"""Values in labels and sentences of other houses, courts by the places where they sit, names beside the word brand, and what colleagues
note for each other. cli_test.py runs them."""
from bestek_cli import finished
from by_hand import GUIDE, PROGRAMME
from one_value import ENGLISH, Changing, finished_in_english, paragraph
from unseen_values import quoted


def values_of(document, lines):
    return quoted(document.told("".join(paragraph(one) for one in lines)), "FIL-05")


def test_a_dutch_value_is_compared_beside_other_labels_and_in_other_sentences(folder):
    guide = Changing(finished(folder), GUIDE)
    wrong = {"De raamovereenkomst heeft een maximale waarde van € 4.500.000.": "€ 4.500.000",
             "De overeenkomst kan eenmaal met 24 maanden worden verlengd.": "24 maanden", "Optie tot verlenging: 2 x 12 maanden": "2",
             "De sluitingsdatum is verzet naar 15 maart 2027.": "15 maart 2027", "Inschrijven kan tot 16 maart 2027.": "16 maart 2027",
             "Opdrachtgever: Hogeschool Elders": "Hogeschool Elders", "Onderwerp: Levering van telefoons": "Levering van telefoons",
             "Aansprakelijkheid: maximaal € 1.000.000": "maximaal € 1.000.000", "Reparatietermijn: 9 werkdagen": "9 werkdagen",
             "Garantietermijn: 2 jaar": "2 jaar", "Tender no. HV-2027-015": "HV-2027-015",
             "Inschrijvingen worden ingediend via Negometrix.": "via Negometrix",
             "De Leverancier levert een bestelling binnen 30 werkdagen.": "30 werkdagen",
             "De inschrijver is gedurende 90 dagen aan zijn inschrijving gebonden.": "90 dagen",
             "De raamovereenkomst loopt van 1 juni 2027 tot en met 31 mei 2030.": "1 juni 2027"}
    assert values_of(guide, wrong) == list(wrong.values())
    same = ("De raamovereenkomst heeft een maximale waarde van € 4.000.000.", "Optie tot verlenging: 1 x 12 maanden",
            "De overeenkomst wordt aangegaan voor 36 maanden en kan eenmaal met een jaar worden verlengd.",
            "De Koper meldt ten minste drie maanden voor het einde dat hij de overeenkomst verlengt.",
            "De sluitingsdatum is verzet van 15 februari 2027 naar 1 maart 2027.", "Opdrachtgever: Hogeschool Voorbeeld",
            "Opdrachtgever: de partij die de Overeenkomst sluit met de Leverancier.", "Platform: Windows en Linux",
            "Onderwerp: uitnodiging tot inschrijving", "Onderwerp: Levering van laptops", "Reparatietermijn: 5 werkdagen",
            "De aansprakelijkheid is beperkt tot directe schade.", "De aankondiging is op 8 januari 2027 via TenderNed gepubliceerd.",
            "Onderdelen worden binnen 10 werkdagen na de bestelling geleverd.", "Begint de overeenkomst na 1 juni 2027, dan telt dat jaar niet.",
            "Een onherroepelijke veroordeling in de vijf jaar voor de inschrijving leidt tot uitsluiting.")
    assert guide.told("".join(paragraph(one) for one in same)) == []


def test_an_english_value_is_compared_beside_other_labels_and_in_other_sentences(folder):
    guide = Changing(finished_in_english(folder), ENGLISH[GUIDE])
    wrong = {"The framework agreement has a maximum value of € 4,500,000.": "€ 4,500,000",
             "The agreement may be extended once by 24 months.": "24 months", "Option to extend: 2 x 12 months": "2",
             "The deadline has been moved to 15 March 2027.": "15 March 2027", "Buyer: Municipality of Elsewhere": "Municipality of Elsewhere",
             "Subject: Supply of mobile phones": "Supply of mobile phones", "Liability: up to € 1,000,000": "up to € 1,000,000",
             "Repair time: 9 working days": "9 working days", "Tenders are submitted via Negometrix.": "via Negometrix",
             "The agreement ends after four years.": "four years"}
    assert values_of(guide, wrong) == list(wrong.values())
    same = ("Option to extend: 1 x 12 months", "The agreement may be extended once by 12 months.", "Subject: invitation to tender",
            "Buyer: the party that concludes the Agreement with the Supplier.", "Platform: any modern browser",
            "The contract price applies from 1 January 2028.", "The Supplier confirms an order within two working days.",
            "The Buyer may extend the agreement by 12 months, by giving notice at least three months before the end.")
    assert guide.told("".join(paragraph(one) for one in same)) == []


def test_a_court_is_known_by_the_places_of_its_district(folder):
    guide = Changing(finished(folder), GUIDE)
    wrong = {"Geschillen worden voorgelegd aan de bevoegde rechter te Amsterdam.": "rechter te Amsterdam",
             "Bevoegd is de rechter in het arrondissement Amsterdam.": "arrondissement Amsterdam",
             "De kantonrechter te Zwolle is bevoegd.": "kantonrechter te Zwolle"}
    assert values_of(guide, wrong) == list(wrong.values())
    same = ("Bevoegd is de rechter te Utrecht.", "Bevoegd is de rechter in het arrondissement Midden-Nederland.",
            "Geschillen worden voorgelegd aan de bevoegde rechter in Nederland.", "De bevoegde rechter kan een dwangsom opleggen.")
    assert guide.told("".join(paragraph(one) for one in same)) == []


def test_a_name_that_no_list_has_is_a_brand_beside_the_word_brand(folder):
    programme = Changing(finished(folder), PROGRAMME)
    named = ("Merk: ACME", "De Leverancier levert type ACME-500.", "De lader is van het merk Ansmann.", "Elke leerling krijgt een Chromebook.",
             "De processor ondersteunt vPro.", "Het toetsenbord is een Logi MX Keys.", "Make and model: ACME 500")
    found = programme.told("".join(paragraph(one) for one in named))
    assert [(one["rule"], one["severity"]) for one in found] == [("SPC-01", "error")] * len(named), found
    for one, name in zip(found, ("ACME", "ACME-500", "Ansmann", "Chromebook", "vPro", "Logi MX Keys", "ACME 500")):
        assert f"“{name}” is a brand" in one["message"]["en"], one
    none = ("Merk: vrij", "Merk en type: door de Inschrijver in te vullen", "Het merk van het Product staat op de factuur.",
            "Aansluiting: USB type C.", "De versleuteling is van type AES-256.", "De accu is type CR2032.", "Het model ARVODI-2018 is leidend.",
            "Chromebooks zijn toegestaan.", "MERK EN TYPE VERMELDEN", "De supplier shall make Reports available.")
    assert programme.told("".join(paragraph(one) for one in none)) == []


def test_what_colleagues_note_for_each_other_is_still_open(folder):
    guide = Changing(finished(folder), GUIDE)
    errors = ("NOG DOEN", "Te doen: bedragen controleren", "Noot voor redactie: voorbeeld toevoegen", "Opmerking inkoper: klopt dit bedrag?",
              "Toelichting verwijderen", "P.M. invullen", "*kiezen*", "Note to self: shorten this", "Remove before publication")
    warnings = ("Let op: nog aanpassen", "Datum nog afstemmen met JZ", "Amount to be checked")
    found = guide.told("".join(paragraph(one) for one in (*errors, *warnings)))
    assert [(one["rule"], one["severity"]) for one in found] == \
        [("STR-02", "error")] * len(errors) + [("STR-02", "warning")] * len(warnings), [(one["severity"], one["text"]) for one in found]
    lawful = ("De werkzaamheden die nog te doen zijn, staan in de rapportage.", "De Koper kan het aantal tot de levering nog aanpassen.",
              "Toelichting voor inschrijvers: vul alleen de witte cellen in.", "Gegevens verwijderen", "Velden met een * zijn verplicht.",
              "Note to tenderers: fill in the white cells only.", "Confidential data are removed before publication.")
    assert guide.told("".join(paragraph(one) for one in lawful)) == []
