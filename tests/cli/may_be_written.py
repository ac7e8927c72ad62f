# SPDX-License-Identifier: EUPL-1.2
"""Tests of one document of a dossier, and of documents and folders in which nobody, or only Writer, may write. cli_test.py
runs them."""
import json
import os
import re
import shutil

from bestek_cli import DATA, EXAMPLE, SOURCE, digests, finished, good, new, refused, run, slow, write
from by_hand import AGREEMENT, CYCLES, GUIDE, PLAN, PROGRAMME, another, edited
from guards import with_property
from packages import change_parts
from published import findings, of_rule


def values_of(dossier, name):
    """What each place of a name says, by document."""
    shown = json.loads(good("show", dossier, *DATA, "--json"))
    found = {(place["document"], one["value"]) for place in shown["placements"] for one in place["fill-ins"]
             if one["name"] == name}
    return found | {(one["document"], one["value"]) for one in shown["fields"] if one["name"] == name}


@slow
def test_an_answer_in_one_document_of_a_dossier_is_the_dossiers(folder):
    dossier = finished(folder)
    places = {document for document, _ in values_of(dossier, "date-deadline")}
    for name, value in (("repair-days", "8"), ("contact", "Inkoop, kamer 3"), ("date-deadline", "8 maart 2027")):
        places = {document for document, _ in values_of(dossier, name)}
        assert places, name
        for one in sorted(places):
            good("fill", os.path.join(dossier, one), *DATA, "--values", write(folder, "v.json", json.dumps({name: value})))
            assert {said for _, said in values_of(dossier, name)} == {value}, (name, one)
            assert not of_rule(findings(dossier), "FIL-03"), name
    with open(os.path.join(dossier, "dossier.xml"), encoding="utf-8") as stream:
        text = stream.read()
    assert '"repair-days">8<' in text and '"date-deadline">2027-03-08<' in text, text
    # The value of one document counts for its dossier, too.
    good("equal", os.path.join(dossier, GUIDE), "date-deadline", *DATA)
    # A published document stays as it is, whichever document is named.
    good("state", dossier, *DATA, "--set", "published", "--reason", "proef")
    before = digests(dossier)
    refused("fill", os.path.join(dossier, AGREEMENT), *DATA, "--values", write(folder, "v.json", '{"repair-days": 9}'),
            says="was published")
    assert digests(dossier) == before


def test_a_clause_for_one_document_of_a_dossier_gets_its_answers_and_comes_once(folder):
    dossier = new(folder)
    edited(dossier, "<answers/>", '<answers><answer name="cycles">800</answer></answers>')
    programme = os.path.join(dossier, PROGRAMME)
    good("insert", programme, *DATA, "--clauses", CYCLES)
    assert values_of(dossier, "cycles") == {(PROGRAMME, "800")}
    assert of_rule(findings(dossier), "FIL-03") == []
    # What stands in another document of the dossier does not come a second time.
    copy = os.path.join(folder, "copy")
    shutil.copytree(dossier, copy)
    shutil.copy(os.path.join(copy, PROGRAMME), os.path.join(copy, AGREEMENT))
    with_property(os.path.join(copy, AGREEMENT), "bestek.role", "agreement")
    fresh = another(folder)
    shutil.copy(os.path.join(fresh, PROGRAMME), os.path.join(copy, PROGRAMME))
    with open(os.path.join(copy, "dossier.xml"), encoding="utf-8") as stream:
        owner = re.search(r' id="([^"]*)"', stream.read())[1]
    with_property(os.path.join(copy, PROGRAMME), "bestek.dossier", owner)
    before = digests(copy)
    done = run("insert", os.path.join(copy, PROGRAMME), *DATA, "--clauses", CYCLES)
    assert done.returncode == 0 and "stands in the dossier already" in done.stderr, done.stderr
    assert digests(copy) == before


def unplanned(folder):
    """A dossier with clauses, whose plan and annex have no rows yet."""
    dossier = another(folder)
    good("insert", dossier, *DATA, "--proposal")
    good("fill", dossier, *DATA, "--values", os.path.join(EXAMPLE, "values.json"))
    return dossier


def locked(*paths):
    """Nobody may write there, whoever asks."""
    for path in paths:
        os.chmod(path, 0o555 if os.path.isdir(path) else 0o444)


def test_what_is_read_only_stays_as_it_is(folder):
    dossier = finished(folder)
    values = write(folder, "v.json", '{"repair-days": 9}')
    inserted = ["--clauses", "hardware.halogen-free-cord"]
    for names, commands in (
            ([AGREEMENT], [["fill", dossier, *DATA, "--values", values]]),
            (["dossier.xml"], [["fill", dossier, *DATA, "--values", values],
                               ["state", dossier, *DATA, "--set", "published"]]),
            ([PROGRAMME], [["insert", dossier, *DATA, *inserted], ["insert", os.path.join(dossier, PROGRAMME), *DATA, *inserted]]),
            (["."], [["fill", dossier, *DATA, "--values", values],
                     ["state", dossier, *DATA, "--set", "published"],
                     ["insert", dossier, *DATA, *inserted]])):
        paths = [os.path.normpath(os.path.join(dossier, name)) for name in names]
        locked(*paths)
        before = digests(dossier)
        for command in commands:
            done = run(*command)
            assert done.returncode == 2 and "read-only" in done.stderr and paths[0] in done.stderr, (command, done.stderr)
            assert digests(dossier) == before, command
        for path in paths:
            os.chmod(path, 0o755 if os.path.isdir(path) else 0o644)
    # Either document of the plan: then the other gets no rows.
    fresh = unplanned(folder)
    for name in (AGREEMENT, PLAN):
        locked(os.path.join(fresh, name))
        before = digests(fresh)
        done = run("plan", "make", fresh, *DATA)
        assert done.returncode == 2 and name in done.stderr and "read-only" in done.stderr, done.stderr
        assert digests(fresh) == before
        os.chmod(os.path.join(fresh, name), 0o644)
    # New files, too, are not put into a folder that nobody may write in.
    closed = os.path.join(folder, "closed")
    os.mkdir(closed)
    locked(closed)
    done = run("new", os.path.join(closed, "x"), "--profile", os.path.join(EXAMPLE, "profile.json"), *DATA, "--templates",
               os.path.join(SOURCE, "templates"))
    assert done.returncode == 2 and closed in done.stderr, done.stderr
    done = run("insert", dossier, *DATA, *inserted, "--out", os.path.join(closed, "y"))
    assert done.returncode == 2 and closed in done.stderr, done.stderr
    assert os.listdir(closed) == []
    os.chmod(closed, 0o755)


def recording(dossier, file):
    """The document as an office leaves it whose user switched recording on."""
    change_parts(os.path.join(dossier, file), content=lambda text: re.sub(r"(<office:text[^>]*>)", r"\1<text:tracked-changes/>", text,
                                                                     count=1))


def test_a_closed_document_that_records_changes_is_left_to_writer(folder):
    dossier = unplanned(folder)
    original = os.path.join(folder, "original")
    shutil.copytree(dossier, original)
    for file, command in ((AGREEMENT, ["fill", dossier, *DATA, "--values", write(folder, "v.json", '{"repair-days": 9}')]),
                          (AGREEMENT, ["plan", "make", dossier, *DATA]),
                          (PROGRAMME, ["insert", dossier, *DATA, "--clauses", "hardware.halogen-free-cord"]),
                          (GUIDE, ["fill", dossier, *DATA, "--values", write(folder, "w.json", '{"weight": {"price": 45}}')])):
        shutil.rmtree(dossier)
        shutil.copytree(original, dossier)
        recording(dossier, file)
        before = digests(dossier)
        refused(*command, says=file)
        refused(*command, says="records changes")
        assert digests(dossier) == before, command
        # Recorded changes that wait, with recording off, are nobody's obstacle.
        change_parts(os.path.join(dossier, file),
                content=lambda text: text.replace("<text:tracked-changes/>", '<text:tracked-changes text:track-changes="false"/>'))
        good(*command)
