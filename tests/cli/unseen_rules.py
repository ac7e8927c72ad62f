# SPDX-License-Identifier: EUPL-1.2
"""Tests of what a finished dossier is told of one sentence that lawyers write, beside sentences of its own templates that speak of
the same things, and of lawful sentences that look like it. tests/rules has more of each kind. cli_test.py runs them."""
import json
import os

from bestek_cli import DATA, LIBRARY, finished, good, run
from by_hand import AGREEMENT, GUIDE, PROGRAMME
from one_value import ENGLISH, Changing, finished_in_english
from published import findings
from thresholds import found, made
from time_limits import profile_of
from unseen_reasons import say

WITHOUT = {"procedure": "negotiated", "threshold-exception": "without-notice"}
PLAN = {"dispatch": "2027-02-01", "deadline": "2027-02-22"}


def told(dossier, file, heading, *sentences):
    """What each sentence alone is told, below that heading."""
    document, rules = Changing(dossier, file), []
    for sentence in sentences:
        say(dossier, file, sentence, heading)
        rules.append([(one["rule"], one["severity"]) for one in findings(dossier)])
        document.back()
    return rules


def test_an_index_is_asked_beside_a_price_list_that_the_template_names(folder):
    dossier = finished(folder)
    assert told(dossier, AGREEMENT, "Prijs en facturering", "De prijzen worden jaarlijks geïndexeerd.",
                "De prijzen worden jaarlijks geïndexeerd met de dienstenprijsindex van het CBS.",
                "De prijzen worden geïndexeerd op de wijze die in het Prijzenblad staat.",
                "De prijzen worden niet aangepast aan de inflatie.") == [[("CON-10", "warning")], [], [], []]
    english = finished_in_english(folder)
    assert told(english, ENGLISH[AGREEMENT], "Price and invoicing", "Prices are adjusted annually for inflation.",
                "Prices are adjusted annually in accordance with the consumer price index of Statistics Netherlands."
                ) == [[("CON-10", "warning")], []]


def test_an_audit_asks_its_own_notice_beside_notices_of_other_things(folder):
    dossier = finished(folder)
    assert told(dossier, AGREEMENT, "Algemeen", "De Koper kan een audit laten uitvoeren.",
                "De Koper kan de administratie laten controleren door een accountant.",
                "De Koper kan na aankondiging van vijf werkdagen een audit laten uitvoeren.",
                "De Leverancier laat zijn administratie controleren door een accountant."
                ) == [[("CON-26", "warning")], [("CON-26", "warning")], [], []]


def test_a_limit_of_liability_that_lapses_is_none(folder):
    dossier = finished(folder)
    assert told(dossier, AGREEMENT, "Aansprakelijkheid", "Bij een datalek vervalt de aansprakelijkheidsgrens.",
                "De Leverancier vrijwaart de Koper zonder enig maximum.", "De aansprakelijkheidsgrens vervalt niet bij verlenging."
                ) == [[("CON-06", "error")], [("CON-06", "error")], []]


def test_general_terms_written_out_are_those_of_the_short_name(folder):
    dossier = finished(folder)
    other, same = told(dossier, AGREEMENT, "Toepasselijke", "De Algemene Rijksvoorwaarden bij IT-overeenkomsten zijn van toepassing.",
                       "De Algemene Rijksinkoopvoorwaarden 2018 (ARIV-2018) zijn van toepassing.")
    assert set(other) == {("CON-08", "error")} and same == []


def test_variants_are_allowed_in_more_words_than_one(folder):
    dossier = finished(folder)
    assert told(dossier, GUIDE, "Procedure", "Een inschrijver mag naast zijn inschrijving een variant indienen.",
                "Alternatieve inschrijvingen zijn toegestaan.", "Alternatieve inschrijvingen worden terzijde gelegd."
                ) == [[("PRO-14", "error")], [("PRO-14", "error")], []]


def test_candidates_are_chosen_by_their_score_and_a_presentation_chooses_nobody(folder):
    dossier = finished(folder)
    assert told(dossier, GUIDE, "Eisen aan de Inschrijver", "De vijf gegadigden met de hoogste score worden uitgenodigd.",
                "De drie inschrijvers met de hoogste score worden uitgenodigd voor een presentatie.",
                "De referentie betreft een opdracht van minimaal € 2.000.000 (excl. btw).",
                "De referentie betreft een opdracht van minimaal € 1.900.000 (excl. btw)."
                ) == [[("SEL-15", "warning")], [], [("SEL-06", "warning")], []]


def test_a_value_below_the_threshold_is_wrong_in_other_words_too(folder):
    dossier = finished(folder)
    assert told(dossier, GUIDE, "De opdracht", "De opdracht blijft met haar waarde beneden de drempel van € 216.000.",
                "De opdracht is niet gesplitst om onder de Europese drempel te blijven."
                ) == [[("PRO-06", "error")], []]


def test_part_of_a_label_and_a_paragraph_of_the_agreement_are_told(folder):
    dossier = finished(folder)
    assert told(dossier, PROGRAMME, "Algemene eisen", "De laptop voldoet aan een aantal eisen uit EPEAT.",
                "De laptop voldoet aan alle eisen uit EPEAT.") == [[("SPC-07", "error")], []]
    assert told(dossier, AGREEMENT, "Algemeen", "Zie paragraaf 9.9 van deze overeenkomst.") == [[("STR-03", "warning")]]


def test_who_negotiates_without_a_notice_has_no_term_for_requests_and_tenders(folder):
    def terms(**changes):
        steps = json.loads(good("time-limits", profile_of(folder, dates=PLAN, **changes), "--library", LIBRARY, "--json"))["steps"]
        return {one["step"]: one["arithmetic"] for one in steps if one["step"] in ("requests", "tenders")}
    assert terms(**WITHOUT) == {"requests": None, "tenders": None}
    assert terms(procedure="negotiated") == {"requests": "30", "tenders": "40 − 5"}
    # A restricted procedure has a notice, whatever the profile names.
    assert terms(**{**WITHOUT, "procedure": "restricted"}) == {"requests": "30", "tenders": "40 − 5"}

    def late(**changes):
        return ("PRO-01", "error") in found(made(folder, "negotiated", dates=PLAN, **changes))
    assert late() and not late(**{"threshold-exception": "without-notice"})


def test_general_terms_fit_what_is_bought(folder):
    def unfit(terms, *groups):
        dossier = os.path.join(folder, f"{terms}-{groups[0]}")
        good("new", dossier, "--profile", profile_of(folder, **{"groups": list(groups), "general-terms": terms}), *DATA)
        return [one["message"]["en"].split(",")[0] for one in json.loads(run("check", dossier, *DATA, "--json").stdout)
                if one["rule"] == "CON-30"]
    assert unfit("ARIV-2018", "print-service") == ["ARIV-2018 are terms for goods"]
    assert unfit("ARVODI-2018", "cloud") == ["ARVODI-2018 are terms for services in general"]
    assert unfit("ARVODI-2018", "laptop", "monitor") == ["ARVODI-2018 are terms for services"]
    assert unfit("ARVODI-2018", "device-service") == unfit("ARBIT-2022", "laptop") == unfit("ARIV-2018", "laptop") == []
