# SPDX-License-Identifier: EUPL-1.2
"""What a value may be is judged wherever it stands and whoever gives it. cli_test.py runs them."""
import json
import os
import re

from bestek_cli import DATA, digests, finished, good, refused, run, slow, write
from facts import AGREEMENT, GUIDE, edit_dossier, findings, rewrite, say, type_into
from fields_lost import ALL_MARKS, PROGRAMME
from formats import content_of
from marks_lost import without

CLASS = "bestek.buyer.energy-class"
ITEMS = r"(?:<loext:list-item\b[^>]*/>)*"


def shown_class(dossier):
    return re.findall(rf'tag="{CLASS}"[^>]*>{ITEMS}([^<]*)', content_of(os.path.join(dossier, PROGRAMME))[0])


def of_class(dossier):
    return [(one["rule"], one["fix"]) for one in findings(dossier) if one["tag"] == CLASS]


@slow
def test_a_choice_without_its_clauses_marks_is_compared_by_what_its_control_offers(folder):
    dossier = finished(folder)
    without(dossier, PROGRAMME, ALL_MARKS[0])
    assert of_class(dossier) == []
    assert json.loads(good("equal", dossier, *DATA, "--json")) == {"documents": []}
    rewrite(os.path.join(dossier, PROGRAMME), lambda xml: re.sub(rf'(tag="{CLASS}"[^>]*>{ITEMS})[^<]*', r"\1E", xml))
    assert ("FIL-03", "equal") in of_class(dossier)
    good("equal", dossier, *DATA)
    assert shown_class(dossier) == ["D"] and of_class(dossier) == []
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"energy-class": "c"}'))
    assert shown_class(dossier) == ["C"]
    refused("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"energy-class": "Z"}'), says="Choose from: A; B")


@slow
def test_a_choice_shows_its_label_with_marks_and_without(folder):
    dossier = finished(folder)
    for strip in (False, True):
        if strip:
            without(dossier, PROGRAMME, ALL_MARKS[0])
        rewrite(os.path.join(dossier, PROGRAMME), lambda xml: re.sub(rf'(tag="{CLASS}"[^>]*>{ITEMS})[^<]*', r"\1d", xml))
        assert {("FIL-02", "fill"), ("FIL-03", "equal")} == set(of_class(dossier)), of_class(dossier)
        good("equal", dossier, *DATA)
        assert shown_class(dossier) == ["D"] and of_class(dossier) == []


def test_what_no_control_offers_any_more_is_known_by_the_clause_that_is_recognised(folder):
    dossier = finished(folder)
    without(dossier, PROGRAMME, ALL_MARKS[0])
    without(dossier, PROGRAMME, r"<loext:list-item\b[^>]*/>")
    assert of_class(dossier) == []
    rewrite(os.path.join(dossier, PROGRAMME), lambda xml: re.sub(rf'(tag="{CLASS}"[^>]*>)[^<]*', r"\1F", xml))
    good("equal", dossier, *DATA)
    assert shown_class(dossier) == ["D"] and of_class(dossier) == []


def test_a_profile_is_judged_alike_when_it_is_made_and_when_it_is_filled_in(folder):
    dossier = finished(folder)
    before = digests(dossier)
    for values, says in (({"date-deadline": "2027-01-05"}, '"date-deadline" lies before "date-notice"'),
                         ({"date-award": "2028-01-05"}, '"date-start" lies before "date-award"'),
                         ({"maximum-value": 1}, '"maximum-value" is lower than "estimated-value"'),
                         ({"estimated-value": 5000000}, '"maximum-value" is lower than "estimated-value"'),
                         ({"authority": ""}, '"authority" is required'), ({"authority": "  "}, '"authority" is required'),
                         ({"subject": None}, '"subject" is required'),
                         ({"court": "rechtbank Den Haag", "date-start": "2026-01-01"}, '"date-start" lies before')):
        refused("fill", dossier, *DATA, "--values", write(folder, "v.json", json.dumps(values)), says=says)
        assert digests(dossier) == before, values
    together = {"estimated-value": 5000000, "maximum-value": 6000000, "date-deadline": "2027-03-02"}
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", json.dumps(together)))


def test_what_may_not_be_typed_is_not_adopted_from_a_document_either(folder):
    for file, name, value, says in ((GUIDE, "date-deadline", "5 januari 2027", '"date-deadline" lies before'),
                                    (AGREEMENT, "term-months", "48", "were made for")):
        inside = os.path.join(folder, name)
        os.mkdir(inside)
        dossier = finished(inside)
        type_into(os.path.join(dossier, file), f"bestek.profile.{name}", value, count=9)
        before = digests(dossier)
        refused("equal", dossier, name, *DATA, "--from", file, says=says)
        assert digests(dossier) == before, name


def test_a_fault_that_stood_there_blocks_no_other_value(folder):
    dossier = finished(folder)
    edit_dossier(dossier, '"date-publication">2027-01-11<', '"date-publication">2028-01-11<')
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"date-award": "2027-04-02", "maximum-value": 4100000}'))
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"date-questions": "2027-01-26"}'))
    refused("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"date-award": "2027-01-26"}'), says='before "date-deadline"')
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"date-publication": "2027-01-12"}'))


def retag(document, old, new_tag):
    rewrite(document, lambda xml: xml.replace(f'loext:tag="{old}"', f'loext:tag="{new_tag}"', 1))


@slow
def test_a_control_whose_name_nobody_knows_is_told_with_the_name_that_was_meant(folder):
    dossier = finished(folder)
    for file, old, wrong, meant in ((GUIDE, "bestek.buyer.court", "bestek.byer.court", "bestek.buyer.court"),
                                    (GUIDE, "bestek.profile.date-deadline", "bestek.profile.deadline", "bestek.profile.date-deadline"),
                                    (AGREEMENT, "bestek.term.buyer", "bestek.term.byer", "bestek.term.buyer"),
                                    (AGREEMENT, "bestek.profile.term-months", "bestek.profile.trem-months", "bestek.profile.term-months"),
                                    (AGREEMENT, "bestek.profile.authority", "bestek.authority", "bestek.profile.authority"),
                                    (GUIDE, "bestek.profile.date-start", "bestek.profiel.date-strat", "bestek.profile.date-start"),
                                    (GUIDE, "bestek.weight.price", "bestek.weight.prijs", "bestek.weight.price"),
                                    (AGREEMENT, "bestek.profile.reference", "Bestek.Profile.Reference", "bestek.profile.reference"),
                                    (PROGRAMME, "bestek.profile.subject", "BESTEK.profile.subject", "bestek.profile.subject"),
                                    (PROGRAMME, "bestek.profile.cpv", "bestek.profile.postcode-zone", "")):
        retag(os.path.join(dossier, file), old, wrong)
        told, = [one for one in findings(dossier, "FIL-08") if one["tag"] == wrong]
        assert told["document"] == file and told["severity"] == "warning", told
        says = f"Did you mean “{meant}”?" if meant else "make it plain text"
        assert f"unknown name “{wrong}”" in told["message"]["en"] and says in told["message"]["en"], told
    assert len(findings(dossier, "FIL-08")) == 10


def test_the_id_of_another_criterion_is_not_what_was_meant(folder):
    dossier = finished(folder)
    tag = re.search(r'loext:tag="(bestek\.weight\.[a-z2-7]{8})"', content_of(os.path.join(dossier, GUIDE))[0]).group(1)
    other = "".join("z" if letter != "z" else "y" for letter in tag[-8:])
    for wrong, meant in ((tag[:-8] + other, ""), (tag[:-1] + ("a" if tag[-1] != "a" else "b"), tag)):
        retag(os.path.join(dossier, GUIDE), tag, wrong)
        told, = findings(dossier, "FIL-08")
        says = f"Did you mean “{meant}”?" if meant else "make it plain text"
        assert told["tag"] == wrong and says in told["message"]["en"], told
        retag(os.path.join(dossier, GUIDE), wrong, tag)


def without_answers(dossier, *names):
    for name in names:
        with open(os.path.join(dossier, "dossier.xml"), encoding="utf-8") as stream:
            line, = re.findall(rf'\s*<answer name="{name}">[^<]*</answer>', stream.read())
        edit_dossier(dossier, line, "")


def test_an_answer_that_only_documents_have_is_told_once_and_can_be_adopted(folder):
    dossier = finished(folder)
    without_answers(dossier, "court", "remedy-days", "energy-class")
    found = findings(dossier)
    assert sorted(one["tag"] for one in found) == ["bestek.buyer.court", CLASS, "bestek.buyer.remedy-days"], found
    assert {(one["rule"], one["severity"], one["fix"]) for one in found} == {("FIL-03", "warning", "adopt")}, found
    assert all("the dossier says nothing about it" in one["message"]["en"] for one in found)
    for one in found:
        good("equal", dossier, one["tag"], *DATA, "--from", one["document"])
    assert findings(dossier) == []


def test_what_nobody_can_make_equal_is_refused_with_every_name(folder):
    dossier = finished(folder)
    without_answers(dossier, "court", "remedy-days")
    type_into(os.path.join(dossier, AGREEMENT), "bestek.buyer.court", "rechtbank Den Haag")
    type_into(os.path.join(dossier, AGREEMENT), "bestek.buyer.remedy-days", "31")
    type_into(os.path.join(dossier, GUIDE), "bestek.profile.reference", "HV-2027-041")
    before = digests(dossier)
    refused("equal", dossier, *DATA, says='The dossier says nothing about "court, remedy-days"')
    assert "--from" in run("equal", dossier, *DATA).stderr and digests(dossier) == before
    good("equal", dossier, "court", *DATA, "--from", GUIDE)
    refused("equal", dossier, *DATA, says='about "remedy-days"')
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"remedy-days": 30}'))
    good("equal", dossier, *DATA)
    assert findings(dossier) == []


def test_a_field_of_the_template_takes_no_amount_or_term_that_nobody_means(folder):
    dossier = finished(folder)
    for values in ({"liability-cap": 0}, {"liability-cap": "2000000000"}, {"delivery-days": 0}, {"delivery-days": 400},
                   {"price-ceiling": 0}, {"validity-days": 0}):
        refused("fill", dossier, *DATA, "--values", write(folder, "v.json", json.dumps(values)), says=" is outside ")


def test_an_answer_ends_where_its_sentence_ends(folder):
    dossier = finished(folder)
    for typed, kept in (("laptops en diensten..", "laptops en diensten"), ("wordt gedeeld!", "wordt gedeeld"), ("diensten…", "diensten")):
        good("fill", dossier, *DATA, "--values", write(folder, "v.json", json.dumps({"scope": typed})))
        with open(os.path.join(dossier, "dossier.xml"), encoding="utf-8") as stream:
            assert f'<answer name="scope">{kept}</answer>' in stream.read()
        assert f">{kept}</loext:content-control>." in content_of(os.path.join(dossier, GUIDE))[0]
        assert findings(dossier, "FIL-03") == []


def test_labels_that_tenders_use_are_known(folder):
    dossier = finished(folder)
    wrong = ("Sluiting: 15-03-2027", "Deadline indienen inschrijvingen: 15 maart 2027", "Uiterste datum en tijd inschrijving: 15 maart 2027, 12:00 uur",
             "Dossiernummer: HV-2027-015", "Aantal verlengingen: 2", "Uiterste datum indienen vragen: 2 februari 2027", "Startdatum contract: 1 juni 2027",
             "Voorlopige gunning: 8 april 2027", "Geschatte waarde: € 3.500.000", "Looptijd raamovereenkomst: 4 jaar", "Duur per verlenging: 6 maanden",
             "Aantal leveranciers: 3", "Gestanddoening: 90 dagen", "Maximale levertijd: 99 werkdagen", "Soort procedure: niet-openbare procedure",
             "Bevoegd gerecht: rechtbank Den Haag", "CPV-nummer: 48000000-8", "Zaaknummer: Z-1", "Publicatie nvi: 3 februari 2027",
             "Inschrijven uiterlijk: 2 maart 2027", "Titel van de aanbesteding: Huur van printers")
    for text in wrong:
        say(os.path.join(dossier, AGREEMENT), text)
    found = findings(dossier)
    assert {one["rule"] for one in found} == {"FIL-05"}, found
    silent = [text for text in wrong if not any(text.split(":")[1].strip()[:8] in one["message"]["nl"] for one in found)]
    assert not silent and len(found) == len(wrong), (silent, len(found))


def test_the_same_labels_with_the_dossiers_values_are_no_finding(folder):
    dossier = finished(folder)
    for text in ("Sluiting: 01-03-2027", "Deadline indienen inschrijvingen: 1 maart 2027", "Dossiernummer: HV-2027-014", "Aantal verlengingen: 1",
                 "Aantal verlengingen: één", "Verlengingsopties: 1 x 12 maanden", "Duur per verlenging: 1 jaar", "Aantal leveranciers: 1",
                 "Looptijd raamovereenkomst: 3 jaar", "CPV-nummer: 30213100-6", "Soort procedure: openbare procedure",
                 "Geschatte waarde: € 3,2 mln", "Sluiting van het loket is om 17.00 uur", "Gunningsbeslissing: zie TenderNed",
                 "Titel opdracht: Levering van laptops en monitoren met bijbehorende diensten"):
        say(os.path.join(dossier, AGREEMENT), text)
    assert findings(dossier) == []


def test_another_unit_typed_behind_a_number_of_ours_is_a_warning(folder):
    dossier = finished(folder)

    def other_unit(file, tag, word):
        rewrite(os.path.join(dossier, file), lambda xml: re.sub(
            rf'(loext:tag="{re.escape(tag)}"[^>]*>[0-9]+</loext:content-control>[ \u00a0]?)\w+', rf"\g<1>{word}", xml, count=1))
        return [one for one in findings(dossier, "FIL-09") if one["tag"] == tag]

    told, = other_unit(AGREEMENT, "bestek.profile.term-months", "jaar")
    assert told["severity"] == "warning" and "36 jaar" in told["message"]["nl"] and "telt in maanden" in told["message"]["nl"], told
    assert "counts in months" in told["message"]["en"] and told["document"] == AGREEMENT
    assert len(other_unit(GUIDE, "bestek.buyer.validity-days", "weken")) == 1
    assert other_unit(GUIDE, "bestek.buyer.validity-days", "kalenderdagen") == []
    assert other_unit(AGREEMENT, "bestek.profile.term-months", "maanden") == []
