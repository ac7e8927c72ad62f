# SPDX-License-Identifier: EUPL-1.2
"""Tests of marks that an office renamed to copies, and of clauses of whose marks one is left. cli_test.py runs them."""
import json
import os
import re

from bestek_cli import DATA, digests, finished, good, new, refused
from marks_lost import placed
from packages import change_parts
from published import findings, of_rule

GUIDE, PROGRAMME = "aanbestedingsleidraad.odt", "programma-van-eisen.odt"
SLOT = "bestek_slot_requirement_laptop"
BATTERY, ENERGY = "laptop.battery-endurance-significant", "laptop.energy-benchmark"


def renamed(dossier, file, pattern, suffix):
    """As Writer stores marks whose text was deleted while recorded, saved and brought back."""
    path = os.path.join(dossier, file)
    change_parts(path, content=lambda text: re.sub(f'(text:name="{pattern})"', rf'\1{suffix}"', text))


def headings(dossier):
    shown = json.loads(good("show", dossier, "--library", DATA[1], "--json"))["placements"]
    return sorted((one["document"], one["clause"], one["heading"]) for one in shown)


def test_chapters_whose_marks_were_renamed_take_their_clauses_and_are_checked_as_before(folder):
    dossier = finished(folder)
    for suffix in (" Copy 1 Copy 1", " Kopie 1"):
        for file in (GUIDE, PROGRAMME):
            renamed(dossier, file, "bestek_(?:slot|part|table)_[a-z_]+", suffix)
        assert findings(dossier) == [], suffix
        for file in (GUIDE, PROGRAMME):
            change_parts(os.path.join(dossier, file), content=lambda text, suffix=suffix: text.replace(suffix + '"', '"'))


def test_a_clause_goes_to_the_chapter_whose_mark_was_renamed(folder):
    dossier = new(folder)
    good("insert", dossier, *DATA, "--clauses", BATTERY)
    renamed(dossier, PROGRAMME, "bestek_slot_[a-z_]+", " Copy 1")
    good("insert", dossier, *DATA, "--clauses", ENERGY)
    assert headings(dossier) == [(PROGRAMME, BATTERY, "Laptops"), (PROGRAMME, ENERGY, "Laptops")]


def test_of_several_copies_of_a_chapters_mark_a_person_says_which_it_is(folder):
    dossier = new(folder)
    there = rf'<text:bookmark-start text:name="{SLOT}"/>(.*?)<text:bookmark-end text:name="{SLOT}"/>'

    def twice(text):
        copies = "".join(f'<text:bookmark text:name="{SLOT} Copy {number}"/>' for number in (1, 2))
        text, count = re.subn(there, rf"{copies}\1", text)
        assert count == 1
        return text

    change_parts(os.path.join(dossier, PROGRAMME), content=twice)
    told = of_rule(findings(dossier), "MRK-01")
    assert [(one["severity"], one["document"], one["position"]) for one in told] == [("warning", PROGRAMME, "Laptops")], told
    assert f"“{SLOT}” only copies are left here (2)" in told[0]["message"]["en"], told
    assert f"“{SLOT}” staan hier alleen nog kopieën (aantal: 2)" in told[0]["message"]["nl"], told
    before = digests(dossier)
    refused("insert", dossier, *DATA, "--clauses", BATTERY, says=f'Of the slot "{SLOT}" only copies are left here')
    assert digests(dossier) == before
    change_parts(os.path.join(dossier, PROGRAMME), content=lambda text: text.replace(SLOT + " Copy 2", SLOT))
    assert of_rule(findings(dossier), "MRK-01") == []
    good("insert", dossier, *DATA, "--clauses", BATTERY)
    assert headings(dossier) == [(PROGRAMME, BATTERY, "Laptops")]


def test_a_clause_of_which_only_the_mark_at_the_end_is_left_is_marked_again(folder):
    dossier = finished(folder)
    before = placed(dossier)
    paths = [os.path.join(dossier, file) for file in (GUIDE, PROGRAMME)]
    for path in paths:
        change_parts(path, content=lambda text: re.sub(
            r'<text:bookmark-(?:start|end)\b[^>]*text:name="bestek_[a-z2-7]{8}_[a-z2-7]{10}"[^>]*/>', "", text))
    told = findings(dossier)
    clauses = sorted({(document, clause) for document, clause, _ in before if document in (GUIDE, PROGRAMME)})
    assert sorted((one["document"], one["clause"]) for one in of_rule(told, "MRK-02")) == clauses
    assert {one["fix"] for one in of_rule(told, "MRK-02")} == {"mark"} and of_rule(told, "MRK-01") == [], told
    good("mark", dossier, *DATA)
    assert placed(dossier) == before and findings(dossier) == []
    assert {one["marks"] for one in json.loads(good("show", dossier, "--library", DATA[1], "--json"))["placements"]} == {"whole"}
