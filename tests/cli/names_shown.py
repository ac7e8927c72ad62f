# SPDX-License-Identifier: EUPL-1.2
"""Names of files, and texts in them, tell a terminal nothing and are read as what they are. cli_test.py runs them."""
import json
import os
import re
import shutil

from bestek_cli import DATA, new, run, write
from facts import edit_dossier
from refusals import library_copy, profile_with

OBEYED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def test_names_of_files_are_shown_with_what_is_odd_in_them(folder):
    library, dossier = library_copy(folder), new(folder)
    copy = "programma-van-eisen (conflicted copy \x1b[31m\u202e).odt"
    shutil.copy(os.path.join(dossier, "programma-van-eisen.odt"), os.path.join(dossier, copy))
    write(os.path.join(library, "laptop"), "esc\x1b[31m\nred.xml", "<clause/>")
    for command in (["check", dossier, *DATA], ["library", "check", library], ["library", "list", library],
                    ["show", os.path.join(folder, "no\x1bsuch\r.odt")], ["check", os.path.join(folder, "no\nsuch"), *DATA]):
        done = run(*command)
        said = done.stdout + done.stderr
        assert not OBEYED.search(said) and "\u2039U+00" in said, (command, said)
    assert "esc\u2039U+001B\u203a[31m\u2039U+000A\u203ared.xml" in run("library", "check", library).stdout
    done = run("check", dossier, *DATA, "--json").stdout
    assert not OBEYED.search(done) and copy in [one["document"] for one in json.loads(done)], done


def test_a_document_whose_name_hides_something_is_refused(folder):
    dossier = new(folder)
    for hidden in ("&#x202E;", "&#x200B;", "&#10;", "1&#xFF10;", "&#xE0041;"):
        with open(os.path.join(dossier, "dossier.xml"), encoding="utf-8") as stream:
            before = stream.read()
        edit_dossier(dossier, 'file="programma-van-eisen.odt"', f'file="programma{hidden}tdo.odt"')
        done = run("check", dossier, *DATA)
        assert done.returncode == 2 and "Here stands U+" in done.stderr, (hidden, done)
        write(dossier, "dossier.xml", before)
    assert run("show", dossier, *DATA).returncode == 0


def test_a_profile_says_what_it_means_or_is_refused(folder):
    for field, value in (("term-months", 0), ("participants", [""]), ("participants", ["A", " "]), ("authority", "Gemeente\nDelft"),
                         ("reference", "A\r\nB"), ("participants", ["A\nB"]), ("groups", ["laptop", ""]),
                         ("lots", [{"number": 1, "name": "A", "value": 5}]), ("lots", [{"number": 1, "name": "A\nB"}])):
        done = run("new", os.path.join(folder, "x"), *DATA, "--profile", profile_with(folder, **{field: value}))
        assert done.returncode == 2 and field.rstrip("s") in done.stderr and not os.path.exists(os.path.join(folder, "x")), (field, value, done)
