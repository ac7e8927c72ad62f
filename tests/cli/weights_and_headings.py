# SPDX-License-Identifier: EUPL-1.2
"""Tests of weights, ranges and how an answer ends, and of where a clause comes in a document that is nobody's: under which heading,
at which level, with whose names for the parties. cli_test.py runs them."""
import json
import os
import re
import shutil

from bestek_cli import DATA, digests, finished, good, new, refused, run, slow, write
from by_hand import AGREEMENT, GUIDE, PROGRAMME
from formats import content_of
from one_value import Changing, ENGLISH, finished_in_english, paragraph
from packages import change_parts
from published import findings, of_rule

CRITERIA = ("hardware.warranty-years-award", "laptop.battery-endurance-award", "laptop.energy-use-award", "monitor.energy-efficiency-award")
REQUIREMENTS = "hardware.halogen-free-cord,laptop.battery-replaceable"
WARRANTY = "hardware.warranty-significant-clause"


def weighted(folder, price, *others):
    return write(folder, "w.json", json.dumps({"weight": {"price": price, **dict(zip(CRITERIA, others))}}))


@slow
def test_weights_that_count_for_nothing_or_do_not_add_up_are_an_error(folder):
    dossier = finished_in_english(folder)
    for weights, says in (((40, 0, 30, 15, 15), "has weight 0 and so counts for nothing"),
                          ((40, "0,0", 30, 15, 15), "has weight 0 and so counts for nothing"),
                          ((0, 25, 25, 25, 25), "“Price” has weight 0"), (("0,00", 25, 25, 25, 25), "“Price” has weight 0"),
                          (("33,33", "16,67", "16,67", "16,67", "16,65"), "add up to 99.99 instead of 100"),
                          (("33,4", "16,7", "16,7", "16,7", "16,6"), "add up to 100.1 instead of 100"),
                          ((40, 15, 15, 15, 16), "add up to 101 instead of 100")):
        good("fill", dossier, *DATA, "--values", weighted(folder, *weights))
        found = findings(dossier)
        assert [(one["rule"], one["severity"], one["document"]) for one in found] == [("AWD-02", "error", ENGLISH[GUIDE])], (weights, found)
        assert says in found[0]["message"]["en"], found
        refused("state", dossier, *DATA, "--set", "published", "--date", "2026-11-01", says="Errors still stand")
    for weights in (("33,3", "16,7", "16,7", "16,7", "16,6"), ("40 %", 15, 15, 15, 15), (1, 24, 25, 25, 25)):
        good("fill", dossier, *DATA, "--values", weighted(folder, *weights))
        assert findings(dossier) == [], weights
    before = digests(dossier)
    for weights, says in (((-5, 15, 15, 15, 15), "outside 0 to 100"), ((101, 15, 15, 15, 15), "outside 0 to 100"),
                          (("forty", 15, 15, 15, 15), "not a number")):
        refused("fill", dossier, *DATA, "--values", weighted(folder, *weights), says=says)
    assert digests(dossier) == before


def retyped(tag, value):
    """The text with this value in each place of the field."""
    return lambda text: re.sub(rf'(loext:tag="{re.escape(tag)}"[^>]*>)[^<]*', rf"\g<1>{value}", text)


def test_a_weight_that_somebody_typed_is_judged_as_well(folder):
    guide = Changing(finished(folder), GUIDE)
    for typed, says in (("0", "heeft weging 0"), ("39", "tellen op tot 99"), ("veertig", "veertig"), ("", "Prijs")):
        found = guide.told(content=retyped("bestek.weight.price", typed))
        errors = [one for one in found if one["severity"] == "error"]
        assert errors and {one["rule"] for one in errors} <= {"AWD-02", "FIL-01", "FIL-02"}, (typed, found)
        assert says in " ".join(one["message"]["nl"] for one in errors), (typed, errors)


def test_a_number_typed_beyond_its_range_is_an_error_in_template_and_clause(folder):
    dossier = finished_in_english(folder)
    for file, name, typed, says in ((GUIDE, "validity-days", "800", "outside 1 to 730"), (AGREEMENT, "liability-cap", "0", "outside 1 to"),
                                    (GUIDE, "deadline-time", "25:00", "is not a time"), (AGREEMENT, "repair-days", "61", "outside 1 to 60"),
                                    (PROGRAMME, "recycled-share", "101", "outside 11 to 100"),
                                    (AGREEMENT, "delivery-days", "twelve and a half", "twelve")):
        document = Changing(dossier, ENGLISH[file])
        found = document.told(content=retyped("bestek.buyer." + name, typed))
        told = of_rule(found, "FIL-02")
        assert {(one["severity"], one["tag"], one["fix"]) for one in told} == {("error", "bestek.buyer." + name, "fill")}, (name, found)
        assert all(says in one["message"]["en"] for one in told), told
        values = write(folder, "v.json", json.dumps({name: typed}))
        refused("fill", dossier, *DATA, "--values", values, says=says)


@slow
def test_an_answer_gives_no_second_full_stop_and_no_second_capital(folder):
    dossier = finished(folder)
    for file, name, typed, kept in ((PROGRAMME, "specification", "Bijlage 3.", "Bijlage 3"),
                                    (GUIDE, "court", "rechtbank Den Haag.", "rechtbank Den Haag"),
                                    (GUIDE, "call-off", "elke instelling bestelt zelf;", "elke instelling bestelt zelf"),
                                    (AGREEMENT, "invoice-route", "Peppol (e-facturen).", "Peppol (e-facturen)"),
                                    (GUIDE, "exclusion-obligations-reason", "Het werk in fabrieken.", "het werk in fabrieken"),
                                    (GUIDE, "platform", "TenderNed, www.tenderned.nl", "TenderNed, www.tenderned.nl")):
        good("fill", dossier, *DATA, "--values", write(folder, "v.json", json.dumps({name: typed})))
        with open(os.path.join(dossier, "dossier.xml"), encoding="utf-8") as stream:
            assert f'<answer name="{name}">{kept}</answer>' in stream.read(), name
        text = re.sub("<[^>]*>", "", content_of(os.path.join(dossier, file))[0])
        assert kept in text and kept + ".." not in text and kept + ";" not in text, name
        assert findings(dossier) == [], name


def loose(folder, body):
    """A document of nobody's with this body."""
    path = os.path.join(folder, "los.odt")
    shutil.copy(os.path.join(folder, "dossier", PROGRAMME), path)
    change_parts(path, content=lambda text: re.sub(r"(?s)(<office:text[^>]*>).*(</office:text>)", lambda at: at[1] + body + at[2], text),
                 meta=lambda text: re.sub(r"(?s)<meta:user-defined.*?</meta:user-defined>", "", text))
    return path


def heading(level, words, slot=""):
    mark = f'<text:bookmark-{{}} text:name="bestek_slot_{slot}"/>' if slot else ""
    return f'<text:h text:outline-level="{level}">{words[0]}{mark.format("start")}{words[1:-1]}{mark.format("end")}{words[-1]}</text:h>'


def headings(path):
    return [(int(level), re.sub("<[^>]*>", "", words)) for level, words in
            re.findall(r'(?s)<text:h\b[^>]*text:outline-level="(\d+)"[^>]*>(.*?)</text:h>', content_of(path)[0])]


CORD, BATTERY = "Halogeenvrij netsnoer", "Accu die de gebruiker zelf vervangt"


def test_a_clause_heading_is_one_level_below_its_chapter_and_the_others_stay(folder):
    new(folder)
    for body, wanted in (
            (heading(1, "Eisen", "requirement") + paragraph("x") + heading(1, "Slot"),
             [(1, "Eisen"), (2, CORD), (2, BATTERY), (1, "Slot")]),
            (heading(1, "Deel") + heading(2, "Eisen", "requirement") + heading(3, "Eigen eis") + paragraph("y") + heading(2, "Na"),
             [(1, "Deel"), (2, "Eisen"), (3, "Eigen eis"), (3, CORD), (3, BATTERY), (2, "Na")]),
            (heading(1, "Deel") + heading(2, "Hoofdstuk") + heading(3, "Paragraaf") + heading(4, "Eisen", "requirement") + paragraph("x"),
             [(1, "Deel"), (2, "Hoofdstuk"), (3, "Paragraaf"), (4, "Eisen"), (5, CORD), (5, BATTERY)]),
            (heading(9, "Eisen", "requirement") + paragraph("x"), [(9, "Eisen"), (10, CORD), (10, BATTERY)])):
        path = loose(folder, body)
        good("insert", path, *DATA, "--clauses", REQUIREMENTS, "--role", "programme")
        assert headings(path) == wanted, headings(path)
        placed = json.loads(good("show", path, *DATA, "--json"))["placements"]
        assert [(one["text"], one["marks"]) for one in placed] == [("released", "whole")] * 2, placed


def test_in_a_dossier_no_other_heading_moves_when_clauses_come_in(folder):
    dossier = new(folder)
    before = {file: headings(os.path.join(dossier, file)) for file in (GUIDE, PROGRAMME, AGREEMENT)}
    good("insert", dossier, *DATA, "--proposal")
    for file, were in before.items():
        now = headings(os.path.join(dossier, file))
        left = iter(now)
        assert len(now) > len(were) and all(one in left for one in were), file
        # Each new one is a level below that of the heading it stands under.
        levels = [level for level, _ in now]
        for i, one in enumerate(now):
            if one not in were:
                above = next(level for level, words in reversed(now[:i]) if (level, words) in were)
                assert levels[i] == above + 1, (file, one, above)


def test_a_document_of_no_kind_asks_whose_names_the_parties_have(folder):
    new(folder)
    for role, buyer, supplier in (("agreement", "Opdrachtgever", "Opdrachtnemer"), ("guide", "Aanbestedende dienst", "Inschrijver"),
                                  ("programme", "Aanbestedende dienst", "Inschrijver")):
        path = loose(folder, heading(1, "Bepalingen", "contract_clause") + paragraph("De partijen."))
        with open(path, "rb") as stream:
            before = stream.read()
        refused("insert", path, *DATA, "--clauses", WARRANTY, says="This document does not say what it is. Choose the kind: guide")
        with open(path, "rb") as stream:
            assert stream.read() == before
        good("insert", path, *DATA, "--clauses", WARRANTY, "--role", role)
        text = re.sub("<[^>]*>", "", content_of(path)[0])
        assert f"De {supplier} geeft op elk nieuw apparaat" in text and f"kosten voor de {buyer}" in text, (role, text[-900:])
        assert re.search(rf'meta:name="bestek\.role"[^>]*>{role}<', content_of(path)[1]), role
        # It is remembered: the next one does not ask, and takes the same names.
        good("insert", path, *DATA, "--clauses", "hardware.repair-and-loan-clause")
        refused("insert", path, *DATA, "--clauses", "hardware.take-back-clause", "--role", "plan", says="has a kind already")
        placed = json.loads(good("show", path, *DATA, "--json"))["placements"]
        assert {one["text"] for one in placed} == {"released"} and len(placed) == 2, placed


def test_a_document_without_a_place_says_which_mark_makes_one(folder):
    new(folder)
    for body in ("", paragraph("Alleen tekst"), heading(1, "Inleiding") + paragraph("x") + heading(2, "Doel")):
        path = loose(folder, body)
        with open(path, "rb") as stream:
            before = stream.read()
        for role in ([], ["--role", "agreement"]):
            done = run("insert", path, *DATA, "--clauses", WARRANTY, *role)
            assert done.returncode == 2 and "bestek_slot_contract_clause" in done.stderr, done
        with open(path, "rb") as stream:
            assert stream.read() == before
