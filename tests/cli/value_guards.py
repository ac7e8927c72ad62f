# SPDX-License-Identifier: EUPL-1.2
"""What a value may be is judged wherever it stands and whoever gives it. cli_test.py runs them."""
import json
import os
import re

from bestek_cli import DATA, digests, finished, good, new, refused, run, write
from facts import GUIDE, AGREEMENT, edit_dossier, findings, rewrite, type_into
from fields_lost import ALL_MARKS, PROGRAMME
from formats import content_of
from marks_lost import without

CLASS = "bestek.buyer.energy-class"
ITEMS = r"(?:<loext:list-item\b[^>]*/>)*"


def shown_class(dossier):
    return re.findall(rf'tag="{CLASS}"[^>]*>{ITEMS}([^<]*)', content_of(os.path.join(dossier, PROGRAMME))[0])


def of_class(dossier):
    return [(one["rule"], one["fix"]) for one in findings(dossier) if one["tag"] == CLASS]


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
