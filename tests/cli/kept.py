# SPDX-License-Identifier: EUPL-1.2
"""Tests of what stays as it is: backups where nothing changed, what was published. cli_test.py runs them."""
import json
import os
import re
import shutil

from bestek_cli import DATA, EXAMPLE, digests, finished, good, refused, run, write
from by_hand import GUIDE


def publish(dossier):
    good("state", dossier, *DATA, "--set", "published", "--reason", "proef")


def dossier_text(dossier, change=None):
    path = os.path.join(dossier, "dossier.xml")
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    if change:
        after = change(text)
        assert after != text
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(after)
    return text


def test_a_fill_that_changes_nothing_writes_nothing(folder):
    dossier = finished(folder)
    before = digests(dossier)
    for _ in range(3):
        done = good("fill", dossier, *DATA, "--values", os.path.join(EXAMPLE, "values.json"))
        assert "0 documents" in done, done
        good("equal", dossier, "date-deadline", "--from", GUIDE, *DATA)
    assert digests(dossier) == before
    # A value that changes is written where it changes.
    done = json.loads(good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"repair-days": 8}'), "--json"))
    assert done["documents"], done


def test_a_state_that_was_taken_out_by_hand_is_told_and_nothing_changes(folder):
    dossier = finished(folder)
    publish(dossier)
    dossier_text(dossier, lambda text: re.sub(r"<states>.*?</states>\s*", "", text, flags=re.S))
    before = digests(dossier)
    values = write(folder, "v.json", '{"repair-days": 9}')
    for command in (("check", dossier), ("show", dossier), ("fill", dossier, "--values", values),
                    ("fill", os.path.join(dossier, GUIDE), "--values", values), ("state", dossier)):
        done = run(*command, *DATA)
        assert "sha256" in done.stdout + done.stderr, (command, done)
        assert done.returncode != 0, command
    assert digests(dossier) == before


def test_in_a_published_dossier_the_documents_are_the_truth(folder):
    dossier = finished(folder)
    publish(dossier)
    documents = {name: one for name, one in digests(dossier).items() if name.endswith(".odt")}
    was = dossier_text(dossier, lambda text: re.sub(r'(name="date-deadline">)[^<]*', r"\g<1>2027-03-15", text))
    found = json.loads(run("check", dossier, *DATA, "--json").stdout)
    told = [one for one in found if one["rule"] == "FIL-03"]
    assert told and {one["fix"] for one in told} == {"adopt"}, found
    assert all("take that value back into the dossier" in one["message"]["en"] for one in told), told
    refused("equal", dossier, "date-deadline", *DATA, says="published")
    good("equal", dossier, "date-deadline", "--from", GUIDE, *DATA)
    assert dossier_text(dossier) == was
    assert {name: one for name, one in digests(dossier).items() if name.endswith(".odt")} == documents


def test_a_value_is_taken_from_a_document_of_the_dossier_only(folder):
    dossier = finished(folder)
    elsewhere = os.path.join(folder, "elsewhere")
    os.mkdir(elsewhere)
    shutil.copy(os.path.join(dossier, GUIDE), elsewhere)
    for path in (os.path.join(elsewhere, GUIDE), os.path.join(folder, "none", GUIDE)):
        refused("equal", dossier, "date-deadline", "--from", path, *DATA, says="no document")
    for path in (GUIDE, os.path.join(dossier, GUIDE), os.path.join(elsewhere, "..", "dossier", GUIDE)):
        good("equal", dossier, "date-deadline", "--from", path, *DATA)
