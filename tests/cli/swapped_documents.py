# SPDX-License-Identifier: EUPL-1.2
"""A document of the dossier under the name of another one: an error that `bestek restore` mends, and until then nothing of
the tender is changed. cli_test.py runs them."""
import json
import os
import shutil

from bestek_cli import DATA, digests, finished, good, refused, run, slow, write
from by_hand import AGREEMENT, GUIDE, PLAN, PROGRAMME
from guards import with_property
from published import findings

NAMES = {"nl": {GUIDE: "Aanbestedingsleidraad", PROGRAMME: "Programma van eisen", AGREEMENT: "Conceptovereenkomst"},
         "en": {GUIDE: "Tender guide", PROGRAMME: "Programme of requirements", AGREEMENT: "Draft agreement"}}


def copied(dossier, there, onto):
    shutil.copy(os.path.join(dossier, there), os.path.join(dossier, onto))


def swapped(dossier, one, other):
    kept = os.path.join(dossier, "kept")
    shutil.move(os.path.join(dossier, one), kept)
    shutil.move(os.path.join(dossier, other), os.path.join(dossier, one))
    shutil.move(kept, os.path.join(dossier, other))


def changes(folder, dossier):
    """Every command that changes something, of the dossier and of one document in it."""
    values = write(folder, "v.json", '{"contact": "Afdeling Inkoop"}')
    weights = write(folder, "w.json", '{"weight": {"price": 40}}')
    for at in (dossier, os.path.join(dossier, PROGRAMME)):
        yield ["insert", at, *DATA, "--clauses", "hardware.halogen-free-cord"]
        yield ["fill", at, *DATA, "--values", values]
        yield ["fill", at, *DATA, "--values", weights]
        yield ["mark", at, *DATA]
        yield ["forget", at]
    yield ["insert", dossier, *DATA, "--proposal"]
    yield ["insert", dossier, *DATA, "--clauses", "hardware.halogen-free-cord", "--out", os.path.join(folder, "out")]
    yield ["equal", dossier, *DATA]
    yield ["plan", "make", dossier, *DATA]
    yield ["state", dossier, *DATA, "--set", "published", "--date", "2026-11-20", "--reason", "Het moet nu echt weg"]


@slow
def test_another_document_of_the_dossier_under_the_name_is_told_refused_and_put_right(folder):
    whole = finished(folder)
    before = digests(whole)
    for name, spoil, wrong in (("copied", lambda at: copied(at, GUIDE, PROGRAMME), {PROGRAMME: GUIDE}),
                               ("swapped", lambda at: swapped(at, GUIDE, PROGRAMME), {PROGRAMME: GUIDE, GUIDE: PROGRAMME}),
                               ("contract", lambda at: copied(at, AGREEMENT, PROGRAMME), {PROGRAMME: AGREEMENT})):
        dossier = shutil.copytree(whole, os.path.join(folder, name))
        spoil(dossier)
        spoiled = digests(dossier)
        found = findings(dossier)
        told = {one["document"]: one for one in found if one["rule"] == "DOC-02"}
        assert set(told) == set(wrong), (name, told)
        for file, other in wrong.items():
            assert (told[file]["severity"], told[file]["fix"]) == ("error", "restore"), told[file]
            for language, names in NAMES.items():
                assert f"({names[other]})" in told[file]["message"][language], told[file]
                assert f"({names[file]})" in told[file]["message"][language], told[file]
        # Nothing offers to write the wrong role in for ever.
        assert {one["fix"] for one in found} == {"", "restore"}, {one["fix"] for one in found}
        assert not [one for one in found if one["rule"] in ("STR-23", "MRK-04") and one["document"] in wrong], found
        for command in changes(folder, dossier):
            refused(*command, says="another document of this dossier")
            assert digests(dossier) == spoiled, command
        assert not os.path.exists(os.path.join(folder, "out"))
        # Who only reads hears of it and goes on.
        assert "another document of this dossier" in run("show", dossier, *DATA).stderr, name
        good("restore", dossier)
        assert {file: one for file, one in digests(dossier).items()} == before, name
        assert findings(dossier) == [], name
        good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"contact": "Afdeling Inkoop"}'))


def test_the_refusal_says_in_both_languages_what_brings_it_back(folder):
    dossier = finished(folder)
    copied(dossier, GUIDE, PROGRAMME)
    for language, says in (("nl", "`bestek restore` brengt het terug."), ("en", "`bestek restore` brings it back.")):
        done = run("--lang", language, "mark", dossier, *DATA)
        assert done.returncode == 2 and says in done.stderr and PROGRAMME in done.stderr, done


def test_a_role_that_no_document_of_the_dossier_has_is_a_property_that_somebody_changed(folder):
    dossier = finished(folder)
    with_property(os.path.join(dossier, PLAN), "bestek.role", "letter")
    told = [(one["rule"], one["fix"]) for one in findings(dossier) if one["document"] == PLAN]
    assert told == [("STR-23", "mark")], told
    good("mark", dossier, *DATA)
    assert findings(dossier) == []


def test_a_published_document_comes_back_as_it_was_published(folder):
    dossier = finished(folder, 1)
    good("state", dossier, *DATA, "--set", "published", "--date", "2025-11-01", "--reason", "Zo besloten door het bestuur")
    before = digests(dossier)
    copied(dossier, GUIDE, PROGRAMME)
    told = [one for one in json.loads(run("check", dossier, *DATA, "--json").stdout) if one["rule"] == "DOC-02"]
    assert [(one["document"], one["fix"]) for one in told] == [(PROGRAMME, "restore")], told
    good("restore", dossier)
    assert digests(dossier) == before
