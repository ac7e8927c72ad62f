# SPDX-License-Identifier: EUPL-1.2
"""Who is refused for a word is told which words there are."""
import json
import os
import re

from bestek_cli import EXAMPLE, LIBRARY, digests, good, new, refused, write
from packages import change_parts


def fill(folder, dossier, values, says):
    before = digests(dossier)
    refused("fill", dossier, "--values", write(folder, "v.json", json.dumps(values)), says=says)
    assert digests(dossier) == before


def test_a_wrong_choice_names_the_choices(folder):
    dossier = new(folder)
    good("insert", dossier, "--clauses", "monitor.energy-class")
    clause = json.loads(good("library", "show", LIBRARY, "monitor.energy-class", "--json"))
    choices, = [one["choices"] for one in clause["fill-ins"] if one["name"] == "energy-class"]
    assert len(choices) > 1
    for language in ("en", "nl"):
        labels = "; ".join(one["label"][language] for one in choices)
        assert labels in good("library", "show", LIBRARY, "monitor.energy-class", "--lang", language)
    fill(folder, dossier, {"energy-class": "Z"}, "Choose from: " + "; ".join(one["label"]["en"] for one in choices))


def test_a_weight_for_a_name_that_has_none_names_those_that_have(folder):
    dossier = new(folder)
    award, requirement = "laptop.battery-endurance-award", "laptop.battery-endurance-significant"
    fill(folder, dossier, {"weight": {"prijs": 50}}, 'No award criterion is named "prijs" here. These have a weight: price.')
    good("insert", dossier, "--clauses", f"{award},{requirement}")
    for name in ("prijs", requirement):  # a clause that nobody weighs is no criterion either
        fill(folder, dossier, {"weight": {name: 50}}, f'named "{name}" here. These have a weight: {award}, price.')
    fill(folder, dossier, {"weight": {"laptop.memory-upgrade-award": 50}}, "Insert the criterion")


def test_what_is_wrong_with_a_lot_is_said(folder):
    with open(os.path.join(EXAMPLE, "profile.json"), encoding="utf-8") as stream:
        profile = json.load(stream)
    one = {"number": 1, "name": "Laptops"}
    for lots, says in (([one, {"name": "Monitors"}], 'Lot 2 of "lots" has no number'),
                       ([{"number": 1.5, "name": "Laptops"}], 'Lot 1 of "lots" has no number'),
                       ([{"number": 0, "name": "Laptops"}], 'Lot 1 of "lots" has no number'),
                       ([{"number": 99999, "name": "Laptops"}], 'Lot 1 of "lots" has no number'),
                       ([one, {"number": 2}], 'Lot 2 of "lots" has no name'),
                       ([one, {"number": 2, "name": "b"}, {"number": 2, "name": "c"}], "lot 2 more than once"),
                       ([one, {"number": 2, "name": "b" * 5000}], "longer than"),
                       (["Laptops"], '[{"number": 1, "name": "')):
        file = write(folder, "p.json", json.dumps({**profile, "lots": lots}))
        refused("new", os.path.join(folder, "x"), "--profile", file, says=says)
    good("new", os.path.join(folder, "x"), "--profile", write(folder, "p.json", json.dumps({**profile, "lots": [one]})))


def test_a_clause_of_which_there_is_nothing_to_forget_names_those_of_which_there_is(folder):
    dossier = new(folder)
    gone, there = "laptop.battery-endurance-significant", "laptop.spare-parts-basis"
    good("insert", dossier, "--clauses", f"{gone},{there}")
    for wrong in ("no.such", there):
        refused("forget", dossier, "--clause", wrong, says=f'of clause "{wrong}": it was never placed here, or is still found. '
                "These can be forgotten: none.")
    change_parts(os.path.join(dossier, "programma-van-eisen.odt"),
            content=lambda text: re.sub(r'<text:bookmark(?:-start|-end)?\b[^>]*"bestek_(?:e_)?[a-z2-7]{8}(?:_[a-z2-7]{10})?"[^>]*/>', "", text))
    before = digests(dossier)
    refused("forget", dossier, "--clause", "no.such", says=f"These can be forgotten: {gone}, {there}.")
    assert digests(dossier) == before
    good("forget", dossier, "--clause", gone)
    good("forget", dossier)
    assert "0 clauses" in good("forget", dossier), "that there is nothing is no fault"


def test_a_name_that_stands_twice_in_a_file_of_values_is_refused(folder):
    dossier = new(folder)
    for values in ('{"court": "Den Haag", "court": "Utrecht"}', '{"weight": {"price": 10, "price": 100}}'):
        before = digests(dossier)
        refused("fill", dossier, "--values", write(folder, "v.json", values), says="stands twice")
        assert digests(dossier) == before
    profile = write(folder, "p.json", '{"procedure": "open", "procedure": "restricted"}')
    refused("new", os.path.join(folder, "x"), "--profile", profile, says='"procedure" stands twice')
