# SPDX-License-Identifier: EUPL-1.2
"""Ordinary prose of tenders, Dutch and English, which says nothing wrong and is not told of, and sentences that would mislead who
reads them, however they are written or laid out, which are. cli_test.py runs them."""
from bestek_cli import finished, slow
from by_hand import GUIDE, PROGRAMME
from one_value import ENGLISH, Changing, finished_in_english, frame, note, paragraph, table

# What stands between two sentences, so that none is taken for the value of the label before it.
APART = paragraph("De inschrijver leest dit hoofdstuk helemaal.")
ENGLISH_APART = paragraph("The tenderer reads this chapter to its end.")

RIGHT_IN_DUTCH = (
    # The dossier's values, in the ways that people write them.
    "Sluitingsdatum: maandag 1 maart 2027 om 23:59 uur", "Sluitingsdatum: 1-3-'27", "Sluitingsdatum: 1 mrt. 2027",
    "Uiterste datum van inschrijving: 1 maart 2027 te 23.59 uur", "Tot 29 januari 2027 kunt u vragen stellen; de antwoorden volgen.",
    "De nota van inlichtingen verschijnt uiterlijk op 12 februari 2027.", "Looptijd: drie jaren met een optie van één jaar",
    "Looptijd: 36 maanden + 12 maanden optie", "Geraamde waarde: € 3,2 mln", "Geraamde waarde: 3.200.000 EUR (excl. btw)",
    "Maximale waarde: € 4 miljoen (inclusief verlengingen)", "Levertermijn: vijftien (15) werkdagen",
    "Gestanddoeningstermijn: 120 dagen na de sluitingsdatum", "Aantal verlengingen: één (1)", "Aantal leveranciers: één",
    "CPV-codes: 30213100-6 en 30231300-0", "Kenmerk: HV\u20112027\u2011014", "Ref. nr. HV-2027-014",
    "Sluitingstijd: 23:59:00 uur (CET)", "Bevoegde rechter: rechtbank Midden-Nederland, locatie Utrecht",
    "Aanbestedende dienst: Hogeschool Voorbeeld, mede namens Universiteit Voorbeeld",
    # Values of something else.
    "De huidige overeenkomst loopt tot 1 mei 2027.", "De vorige overeenkomst had een looptijd van vier jaar.",
    "Looptijd van het onderhoudscontract: 5 jaar", "Looptijd inclusief verlenging: 48 maanden", "Maximale looptijd: 48 maanden",
    "De looptijd van de garantie is vijf jaar.", "De geraamde waarde van de laptops bedraagt € 2.000.000.",
    "Geraamde waarde per jaar: € 1.000.000", "De maximale waarde per bestelling is € 100.000.",
    "Waarde van de opdracht in 2024: € 1.200.000", "Startdatum van de implementatie: 1 april 2027",
    "Deadline voor klachten: 15 februari 2027", "Deadline voor de presentatie: 10 maart 2027",
    "Sluitingsdatum voor het indienen van klachten: 3 maart 2027", "Publicatiedatum van de norm: 1 januari 2020",
    "Vragen over de nota van inlichtingen kunnen tot 17 februari 2027 worden gesteld.", "Levertijd bij spoed: 2 werkdagen",
    "Een inschrijving die voor 1 januari 2027 is ingediend in een eerdere procedure, telt niet mee.",
    "Referentie: een opdracht van ten minste € 600.000 in de afgelopen drie jaar.", "Kenmerk van de referentieopdracht: R-1",
    "TenderNed-nummer: 398211", "KvK-nummer: 12345678", "Sluitingstijd servicedesk: 17:00 uur",
    "De geldigheidsduur van een certificaat is drie jaar.", "Algemene voorwaarden van de inschrijver zijn niet van toepassing.",
    "Het Gerechtshof Den Haag oordeelde op 4 mei 2021 anders.",
    # No value at all, or where it is.
    "Kenmerk: uniek nummer van het apparaat", "Procedure: zie hoofdstuk 3", "Procedure bij klachten: schriftelijk",
    "Startdatum: de dag na ondertekening.", "Zie artikel 3.2.1 van bijlage 4 (versie 2.0 van 15 maart 2026).",
    "Richtlijn 2014/24/EU van 26 februari 2014.", "Een inschrijving is ongeldig als zij niet is ondertekend.",
    # Percents that are no weights.
    "Van de laptops is 60 % bestemd voor studenten.", "De prijs wordt jaarlijks met ten hoogste 3 % geïndexeerd.",
    "Bij levering wordt 90 % van de prijs betaald en na acceptatie 10 %.", "Prijs: 40 %", "Kwaliteit: 60 %",
    "De inschrijver die 30 % onder de gemiddelde prijs inschrijft, licht zijn prijs toe.", "Kwaliteit weegt zwaarder dan prijs.",
    "Het subgunningscriterium prijs bestaat voor 70 % uit de prijs van laptops en voor 30 % uit de prijs van monitoren.")

RIGHT_IN_ENGLISH = (
    "The price weighs 40 %; each of the four quality criteria 15 %.", "The price may rise by at most 3 % a year.",
    "Within the price criterion, laptops count for 70 % and monitors for 30 %.", "Deadline: 23:59 on 1 March 2027",
    "The tender must be received by the contracting authority no later than 1 March 2027, 23:59.", "Closing time: 11:59 pm",
    "The tender remains valid for 120 days after the closing date.", "Price quotations remain valid until 31 December 2027.",
    "The framework agreement has a maximum term of 48 months, extensions included.", "Duration of the warranty: 60 months",
    "The framework agreement has a term of three years with one option of one year.", "The agreement takes effect on 10 May 2027.",
    "The current agreement ends on 9 May 2027.", "The processing agreement is entered into for five years.",
    "This Directive entered into force on 17 April 2014.", "Estimated value: EUR 3.2 million excluding VAT", "Maximum value: €4m",
    "Estimated value per lot: EUR 1.6 million", "Maximum value per order: € 10,000", "Liability cap: € 2.5 million per event",
    "Deadline for complaints: 1 February 2027", "Reference project: delivery of 1,500 laptops", "Procedure: open",
    "Procedure: European open procedure under Directive 2014/24/EU", "Start date of the reference contract: 1 January 2024",
    "Delivery time: fifteen working days", "Delivery time for spare parts: 5 working days", "Number of extensions: one",
    "Questions about the information notice may be put until 17 February 2027.", "CPV: 30213100-6 - Portable computers",
    "Award decision: expected in the week of 5 April 2027", "The contracting authority is a body governed by public law.",
    "The supplier's general terms and conditions are rejected.", "A valid certificate is no more than 3 years old.",
    'The user sees a message "[OK]" on the screen.', "The supplier delivers 12 XX-large bags.", "Tender no. 12 [see annex A]")

RIGHT_REQUIREMENTS = (
    "De laptop ondersteunt Wi-Fi 6E en Bluetooth 5.3.", "De laptop is compatibel met de aanwezige dockingstations van Dell.",
    "De laptop draait op Windows 11 of gelijkwaardig wat betreft beheer, omdat de beheerdienst dat vraagt.",
    "Het merk en het type zijn vrij.", "De laptop heeft het EU-energielabel.",
    "De CE-markering is verplicht volgens Verordening (EU) 2019/424.", "De batterij voldoet aan IEC 61960 of gelijkwaardig.",
    "De apparaten hebben een TCO-keurmerk of gelijkwaardig.", "Een Type I-milieukeurmerk volstaat als bewijs.")

# What is told: the rule and a word of the message.
MISLEADING_IN_DUTCH = (
    ("De inschrijving dient uiterlijk op maandag 8 maart 2027 te zijn ontvangen.", "FIL-05", "8 maart 2027"),
    ("De vragen kunnen tot en met 5 februari 2027 worden gesteld.", "FIL-05", "5 februari 2027"),
    ("De gunningsbeslissing wordt op 12 april 2027 verzonden.", "FIL-05", "12 april 2027"),
    ("De raamovereenkomst wordt aangegaan voor twee jaar, met tweemaal een optie van een jaar.", "FIL-05", "twee jaar"),
    ("De maximale waarde van de raamovereenkomst bedraagt € 5 miljoen.", "FIL-05", "€ 5 miljoen"),
    ("Inschrijvers houden hun inschrijving 90 dagen gestand.", "FIL-05", "90 dagen"),
    ("De rechtbank Den Haag is bevoegd.", "FIL-05", "rechtbank Den Haag"),
    ("Sluitingsdatum: 1 maart 2027, 12.00 uur.", "FIL-05", "12.00 uur"), ("Sluitingsdatum: vijftien maart 2027", "FIL-05", "vijftien"),
    ("Sluitingsdatum: 15de maart a.s.", "FIL-05", "15de maart"), ("Geraamde waarde: vijf miljoen euro", "FIL-05", "vijf miljoen"),
    ("Procedure: niet\u2011openbare procedure", "FIL-05", "niet-openbare"), ("Levertermijn: 72 uur", "FIL-05", "72 uur"),
    ("Prijs telt voor dertig procent mee.", "AWD-02", "dertig procent"), ("Verhouding prijs/kwaliteit: 30/70", "AWD-02", "30 %"),
    ("Gunningscriterium 1: Prijs (weging 30 %)", "AWD-02", "30 %"),
    ("Het criterium Langere garantie dan de overeenkomst vraagt weegt 25 %.", "AWD-02", "25 %"),
    ("Zie paragraaf Fout: verwijzingsbron niet gevonden.", "STR-02", "verwijzingsbron"), ("Beste «Naam»,", "STR-02", "«Naam»"))

MISLEADING_IN_ENGLISH = (
    ("Tenders must be received before 15 March 2027.", "FIL-05", "15 March 2027"), ("Term: four years", "FIL-05", "four years"),
    ("Quality counts for 70 per cent.", "AWD-02", "70 per cent"), ("The weight of price is 30 %.", "AWD-02", "30 %"),
    ("See section Error: Reference source not found.", "STR-02", "Reference source"))


def told_of(document, words):
    return {(one["rule"], one["message"]["en"]) for one in document.told(words)}


def told(document, words, rule, says):
    found = told_of(document, words)
    assert any(one == rule and says in message for one, message in found), (words, found)
    return found


def test_ordinary_prose_of_tenders_is_not_told_of(folder):
    dutch, english = finished(folder), finished_in_english(folder)
    for dossier, file, sentences, apart in ((dutch, GUIDE, RIGHT_IN_DUTCH, APART), (dutch, PROGRAMME, RIGHT_REQUIREMENTS, APART),
                                            (english, ENGLISH[GUIDE], RIGHT_IN_ENGLISH, ENGLISH_APART)):
        document = Changing(dossier, file)
        found = told_of(document, apart + apart.join(paragraph(one) for one in sentences) + apart)
        assert found == set(), (file, found)


@slow
def test_a_sentence_that_would_mislead_is_told_of(folder):
    for dossier, file, sentences in ((finished(folder), GUIDE, MISLEADING_IN_DUTCH),
                                     (finished_in_english(folder), ENGLISH[GUIDE], MISLEADING_IN_ENGLISH)):
        document = Changing(dossier, file)
        for words, rule, says in sentences:
            found = told(document, paragraph(words), rule, says)
            assert {one for one, _ in found} == {rule}, (words, found)


@slow
def test_a_value_is_told_of_however_it_is_laid_out(folder):
    guide = Changing(finished(folder), GUIDE)
    link = '<text:a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="http://x">{}</text:a>'
    hint = '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Nederlandse tijd' \
           "</text:p></text:note-body></text:note>"
    for right, shapes in (
            # Cut into pieces that nobody sees.
            ("1 maart 2027", (paragraph("Sluitings<text:span>datum</text:span>: {}"), paragraph("Sluitings\u00addatum: {}"),
                              paragraph("Sluitings<text:soft-hyphen/>datum: {}"), paragraph("Sluitings\u200bdatum: {}"),
                              paragraph("Sluitings<text:bookmark text:name='q'/>datum:<text:s text:c='3'/>{}"),
                              # In a list, behind a number or a bullet, below a heading, beside a note, in cells that are merged.
                              "<text:list><text:list-item>" + paragraph("Sluitingsdatum: {}") + "</text:list-item></text:list>",
                              "<text:numbered-paragraph>" + paragraph("Sluitingsdatum: {}") + "</text:numbered-paragraph>",
                              paragraph("3.2.1 Sluitingsdatum: {}"), paragraph("– Sluitingsdatum: {}"),
                              '<text:h text:outline-level="2">2.3 Sluitingsdatum: {}</text:h>',
                              '<text:h text:outline-level="2">Sluitingsdatum</text:h>' + paragraph("{}"),
                              paragraph("Sluitingsdatum" + hint + ": {}"), table(("1", "Sluitingsdatum", "{}")) + paragraph(""),
                              table(("Sluitingsdatum", "", "{}")) + paragraph(""), table(("Sluitingsdatum" + hint, "{}")) + paragraph(""),
                              frame(paragraph("Sluitingsdatum: {}")), note("endnote", paragraph("Sluitingsdatum: {}")),
                              # Shown by a field.
                              paragraph('Sluitingsdatum: <text:date text:date-value="2027-03-15">{}</text:date>'),
                              paragraph('Sluitingsdatum: <text:variable-get text:name="d">{}</text:variable-get>'),
                              paragraph('Sluitingsdatum: <text:user-field-get text:name="d">{}</text:user-field-get>'))),
            ("HV-2027-014", (paragraph('Kenmerk: <text:bookmark-ref text:ref-name="x">{}</text:bookmark-ref>'),
                             paragraph('Kenmerk: <text:conditional-text text:condition="ooow:1">{}</text:conditional-text>'),
                             paragraph('Kenmerk: <text:database-display text:table-name="a">{}</text:database-display>'),
                             paragraph('Kenmerk: <text:text-input text:description="vul in">{}</text:text-input>'),
                             paragraph("Kenmerk: " + link), paragraph("Kenmerk: <text:subject>{}</text:subject>")))):
        wrong = {"1 maart 2027": "15 maart 2027", "HV-2027-014": "ZZ-99"}[right]
        for shape in shapes:
            told(guide, shape.format(wrong), "FIL-05", wrong)
        found = told_of(guide, APART + APART.join(shape.format(right) for shape in shapes) + APART)
        odd = {rule for rule, said in found if "U+200B" in said}  # of a character in a word nobody sees it is a warning by itself
        assert {rule for rule, _ in found} == odd == ({"STR-25"} if "\u200b" in "".join(shapes) else set()), (right, found)
