# SPDX-License-Identifier: EUPL-1.2
"""Profiles that cannot be right: each is refused or found, with the place and what to do, and never silent."""
import os
import re
import shutil

from bestek_cli import DATA, SOURCE, refused, run
from thresholds import LAWFUL, PLAIN, made
from time_limits import profile_of

TEMPLATES = ("--templates", os.path.join(SOURCE, "templates"))
# What is refused when the dossier is made: the changed fields, and the words beside the file.
REFUSED = [
    ({"dates": {**LAWFUL, "deadline": "1-3-2027"}}, ('"dates.deadline"', "1-3-2027", '"2027-03-01"')),
    ({"dates": {**LAWFUL, "deadline": "2027-06-31"}}, ('"dates.deadline"', "2027-06-31")),
    ({"dates": {**LAWFUL, "deadline": "27-03-01"}}, ('"dates.deadline"', "27-03-01")),
    ({"dates": ["2027-03-01"]}, ('"dates"', '{"deadline": "2027-03-01"}')),
    ({"dates": {**LAWFUL, "award": "2027-02-20"}}, ('"dates.award" lies before "dates.deadline"', "Correct one")),
    ({"dates": {**LAWFUL, "publication": "2027-01-07"}}, ('"dates.publication" lies before "dates.dispatch"', "Correct one")),
    ({"dates": {**LAWFUL, "start": "2027-04-01"}}, ('"dates.start" lies before "dates.award"', "Correct one")),
    ({"dates": {**LAWFUL, "notice": ["2027-02-12", "2027-02-01"]}}, ('"dates.notice"', "not in order", "order of their dates")),
    ({"lots": [{"number": 1}]}, ('Lot 1 of "lots" has no name', '"name"')),
    ({"lots": [{"number": 0, "name": "Laptops"}]}, ('Lot 1 of "lots" has no number', '"number": 1')),
    ({"estimated-value": "veel"}, ('"estimated-value"', "veel", "250000")),
    ({"estimated-value": -5}, ('"estimated-value"', "-5")),
    ({"estimated-value": 250000.005}, ('"estimated-value": "250000.005" has more than two decimals',)),
    ({"maximum-value": 4000000.125}, ('"maximum-value": "4000000.125" has more than two decimals',)),
    ({"estimated-value": "250.000,005"}, ('"estimated-value"', "250.000,005")),
    ({"estimated-value": "€ 1.500 of € 1.600"}, ('"estimated-value"', "250000")),
    ({"lots": [{"number": 1, "name": "Laptops", "estimated-value": 1000.001}]}, ('"lots.1.estimated-value": "1000.001" has more than two',)),
    ({"lots": [{"number": 1, "name": "Laptops", "maximum-value": 0.001}]}, ('"lots.1.maximum-value": "0.001" has more than two',)),
    ({"subject": "Laptops\nen schermen"}, ('"subject" has a line break', "on one line")),
    ({"participants": ["Noord", "Zuid\r\nWest"]}, ('"participants" has a line break',)),
    ({"lots": [{"number": 1, "name": "Laptops\nen meer"}]}, ('"lots.1.name" has a line break',)),
    ({"term-months": 36.5}, ('"term-months"', "36.5")),
    ({"term-months": "36 weken"}, ('"term-months"', "36 weken")),
    ({"regime": "european"}, ('"regime"', "european", '"above", "below"')),
    ({"lots-per-winner": 2}, ('"lots-per-winner"', '"lots" is empty', "Name the lots")),
]
# What the check finds: the changed fields, the rule, and words of its line.
FOUND = [
    ({"estimated-value": 0}, "FIL-01", ("aanbestedingsleidraad.odt", "Geraamde waarde")),
    ({"dates": {}}, "FIL-01", ("aanbestedingsleidraad.odt", "Uiterste datum inschrijving")),
    ({"dates": {**LAWFUL, "deadline": "2027-12-25", "award": "2028-01-20", "start": "2028-02-20"}}, "PRO-24",
     ("dossier.xml: ", "25 December 2027", "Christmas Day", "Choose a working day")),
    ({"dates": {**LAWFUL, "complaint": "2027-03-02"}}, "PRO-29", ("dossier.xml: ", "2 March 2027", "date-complaint")),
    ({"dates": {**LAWFUL, "complaint": "2027-01-07"}}, "PRO-29", ("dossier.xml: ", "7 January 2027", "Mend one")),
    ({"dates": {**LAWFUL, "questions": ["2027-01-20", "2027-01-29"]}}, "PRO-03",
     ("dossier.xml: ", "20 January 2027", "29 January 2027", "date-earlier-notices")),
    ({"regime": "below", "estimated-value": 60000, "threshold-exception": "small-lot"}, "PRO-27", ("dossier.xml: ", "whole-value")),
    ({"estimated-value": 300000, "whole-value": 1000}, "PRO-28", ("dossier.xml: ", "whole-value", "estimated-value")),
    ({"estimated-value": 300000, "regime": "below"}, "PRO-06", ("dossier.xml: ", "216,000", "regime, procedure", "threshold-exception")),
    ({"estimated-value": 0, "regime": "below"}, "PRO-22", ("dossier.xml: ", "national rules", "regime: above")),
    ({"term-months": 1200}, "PRO-07", ("rules/law.xml: ", "2099", "extend the table")),
]


def test_what_cannot_be_is_refused_with_file_field_and_remedy(folder):
    target = os.path.join(folder, "no")
    for changes, says in REFUSED:
        profile = profile_of(folder, **{**PLAIN, **changes})
        for words in (f"{profile}: ", *says):
            refused("new", target, "--profile", profile, *DATA, *TEMPLATES, says=words)
        assert not os.path.exists(target), changes


def test_an_amount_means_the_same_whichever_way_it_comes_in(folder):
    for given, written in ((250000.5, "250000.5"), ("250.000,50", "250000.50"), ("€ 250.000", "250000"), ("EUR 250.000,-", "250000"),
                           ("250,000.50 euro", "250000.50"), (250000.0, "250000"), ("0,25 miljoen euro", "250000")):
        tender = made(folder, **{"estimated-value": given, "term-months": "36 maanden" if isinstance(given, str) else 36.0})
        with open(os.path.join(tender, "dossier.xml"), encoding="utf-8") as stream:
            text = stream.read()
        value = re.search(r'name="estimated-value">([^<]*)<', text)[1]
        assert float(value) == float(written) and '"term-months">36<' in text, (given, value)
        shutil.rmtree(tender)


def test_an_amount_with_parts_of_a_cent_in_the_file_of_the_dossier_is_refused_with_its_line(folder):
    tender = made(folder, **{"estimated-value": 250000, "lots": [{"number": 1, "name": "Noord", "estimated-value": 250000}]})
    path = os.path.join(tender, "dossier.xml")
    with open(path, encoding="utf-8") as stream:
        whole = stream.read()
    for old, new in (('"estimated-value">250000<', '"estimated-value">250000.005<'),
                     (' estimated-value="250000"', ' estimated-value="250000.125"')):
        assert old in whole, whole
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(whole.replace(old, new))
        refused("show", tender, *DATA, says=re.search(r"250000\.[0-9]+", new)[0])
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(whole.replace(old, re.sub(r"250000\.[0-9]+", "250000.50", new)))
        assert run("show", tender, *DATA).returncode == 0


def test_what_contradicts_the_law_or_itself_is_found_where_it_is_mended(folder):
    for changes, rule, says in FOUND:
        tender = made(folder, **changes)
        done = run("check", tender, *DATA)
        assert done.returncode in (0, 1), (changes, done.stderr)
        lines = [line for line in done.stdout.splitlines() if f" {rule} " in line]
        assert any(all(words in line for words in says) for line in lines), (changes, lines)
        shutil.rmtree(tender)
