# SPDX-License-Identifier: EUPL-1.2
"""A library of one's own: its index is the command line's too, and its drafts are called drafts."""
import contextlib
import json
import os
import shutil
import subprocess
import tempfile
import time

from bestek import call, new_dossier, refusal, soon
from desk import BATTERY, CLI, LIBRARY
from office import as_ordinary_user

SETTLED = 2.2  # seconds from which on a stamp is relied on


@contextlib.contextmanager
def own_library(office, change=lambda folder: None):
    """A copy of the shipped library, changed, as the office's own; its folder."""
    folder = os.path.join(tempfile.mkdtemp(prefix="bestek-library-", dir=office.folder), "clauses")
    shutil.copytree(LIBRARY, folder)
    change(folder)
    office.own(os.path.dirname(folder))
    time.sleep(SETTLED)
    office.use_library("file://" + folder)
    try:
        yield folder
    finally:
        office.use_library("")


def indexes(office):
    """Each index in the person's cache folder: which file it is and when it was written."""
    cache = office.environment.get("XDG_CACHE_HOME") or os.path.join(office.environment["HOME"], ".cache")
    folder = os.path.join(cache, "bestek")
    found = [os.path.join(folder, name) for name in (os.listdir(folder) if os.path.isdir(folder) else [])]
    return {path: (os.stat(path).st_ino, os.stat(path).st_mtime_ns) for path in found}


def listed(office, folder):
    """The clauses that the command line lists, run as the person who runs the office."""
    done = subprocess.run(as_ordinary_user([CLI, "library", "list", folder, "--json"]), env=office.environment,
                          capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return len(json.loads(done.stdout))


def test_office_and_command_line_share_one_index(office):
    before = set(indexes(office))
    with own_library(office) as folder:
        # What the office made, the command line uses; it adds once what it finds of each clause, and leaves it then.
        clauses = call(office, "library.reload")["clauses"]
        index, = set(indexes(office)) - before
        assert listed(office, folder) == clauses
        by_office = indexes(office)
        assert listed(office, folder) == clauses
        assert indexes(office) == by_office
        # And the other way round: without one the command line makes it, at the same place.
        os.remove(index)
        assert listed(office, folder) == clauses
        by_command = indexes(office)
        assert set(by_command) == set(by_office) and by_command[index] != by_office[index]
        assert call(office, "library.reload")["clauses"] == clauses
        assert indexes(office) == by_command


def draft(folder):
    path = os.path.join(folder, "laptop", "battery-endurance-significant.xml")
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    assert 'status="checked"' in text
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(text.replace('status="checked"', 'status="draft"', 1))


def opened_deck(document):
    sidebar = document.CurrentController.Sidebar  # each is held: see sidebar_deck.cpp
    sidebar.setVisible(True)
    sidebar.showDecks(True)
    decks = sidebar.Decks
    deck = decks.getByName("BestekDeck")
    if not deck.isActive():  # activate() closes a deck that is open already
        deck.activate(True)


def control(office, document, panel, name):
    return call(office, "panel.controls", document, panel=panel)[name]


def listed_in_the_sidebar(office):
    """A new programme with the deck open, and the clauses that its list shows."""
    document = office.open(os.path.join(new_dossier(office), "programma-van-eisen.odt"), Hidden=False)
    opened_deck(document)
    assert soon(lambda: control(office, document, "clauses", "list")["items"])
    return document, control(office, document, "clauses", "list")["items"]


def test_the_sidebar_calls_a_draft_a_draft_in_its_lists_and_their_details(office):
    with own_library(office, draft):
        title = next(one for one in call(office, "clauses.search", language="nl") if one["id"] == BATTERY)
        assert title["status"] == "draft", title
        document, items = listed_in_the_sidebar(office)
        assert [one for one in items if "draft" in one] == [one for one in items if title["title"] + " (Req" in one]
        assert f"☐ draft: {title['title']} (" in "\n".join(items), items
        assert call(office, "clauses.preview", id=BATTERY)["text"].startswith("draft: " + title["title"])
        assert not call(office, "clauses.preview", id="laptop.usb-c-charging")["text"].startswith("draft")
        # In a document too: beside one that is none.
        assert refusal(office, "clauses.insert", document, ids=[BATTERY]) == "insert.draft"
        call(office, "clauses.insert", document, ids=[BATTERY], reason="proef met de leverancier")
        assert soon(lambda: control(office, document, "tender", "placements")["items"])
        placed, = control(office, document, "tender", "placements")["items"]
        assert title["title"] in placed and " · draft · " in placed, placed
        state = control(office, document, "tender", "state")["text"]
        assert state.startswith(f"draft · as released\n{BATTERY} "), state
        call(office, "clauses.insert", document, ids=["laptop.usb-c-charging"])
        assert soon(lambda: len(control(office, document, "tender", "placements")["items"]) == 2)
        assert sum("draft" in one for one in control(office, document, "tender", "placements")["items"]) == 1


def faulty(folder):
    path = os.path.join(folder, "laptop", "battery-endurance-significant.xml")
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(text.replace("<p>", "<p><blink>x</blink>", 1))


def test_the_sidebar_calls_a_clause_unusable_that_goes_into_no_document_and_says_why(office):
    with own_library(office, faulty):
        found = call(office, "clauses.search", language="nl")
        one, = [clause for clause in found if clause["fault"]]
        assert one["id"] == BATTERY and "blink" in one["fault"]["message"], one
        document, items = listed_in_the_sidebar(office)
        assert [item for item in items if "unusable: " in item] == [item for item in items if one["title"] + " (Req" in item]
        assert f"☐ unusable: {one['title']} (" in "\n".join(items), items
        said = call(office, "clauses.preview", id=BATTERY)["text"]
        assert "unusable: " in said and "blink" in said, said
        assert "unusable" not in call(office, "clauses.preview", id="laptop.usb-c-charging")["text"]
        assert refusal(office, "clauses.insert", document, ids=[BATTERY]) == "library.broken-clause"
