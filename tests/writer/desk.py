# SPDX-License-Identifier: EUPL-1.2
"""A person at a document of a dossier, and the question whether the sidebar says what the saved file says."""
import json
import os
import shutil
import subprocess

import uno

from bestek import call, clause_paragraphs, elements, new_dossier
from office import prop

CLI = os.environ.get("BESTEK_CLI", "")
LIBRARY = os.path.join(os.environ.get("BESTEK_SOURCE_DIR", ""), "clauses")
ACCEPT, REJECT = ".uno:AcceptAllTrackedChanges", ".uno:RejectAllTrackedChanges"
BATTERY, ENERGY = "laptop.battery-endurance-significant", "laptop.energy-benchmark"


def cli(command, folder):
    done = subprocess.run([CLI, "--lang", "en", command, folder, "--library", LIBRARY, "--json"], capture_output=True,
                          text=True, check=False)
    assert done.returncode in (0, 1) and done.stdout, done.stderr
    return json.loads(done.stdout)


def field_line(document, placement, field):
    return (document, placement, field.get("place", ""), field.get("heading", ""), field["by"], field["name"],
            field["label"], field["value"], field["open"])


def finding_line(finding):
    return tuple(finding[key] for key in ("rule", "severity", "document", "position", "mark", "tag", "text", "clause"))


class Desk:
    """A dossier with one document open, and what a person does in it."""

    def __init__(self, office, file, ids):
        self.office, self.file = office, file
        self.folder = new_dossier(office)
        self.document = office.open(os.path.join(self.folder, file))
        call(office, "clauses.insert", self.document, ids=ids)
        self.shown = self.findings = None

    def saved(self):
        """A folder with the dossier as it would be if the document were saved now."""
        copy = self.folder + "-saved"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self.folder, copy, ignore=shutil.ignore_patterns(".*", self.file))
        self.office.own(copy)
        self.document.storeToURL(uno.systemPathToFileUrl(os.path.join(copy, self.file)),
                                 (prop("FilterName", "writer8"),))
        return copy

    def compare(self, step):
        self.shown = call(self.office, "tender.show", self.document)
        self.findings = call(self.office, "check.run", self.document)
        copy = self.saved()
        shown = cli("show", copy)
        keys = ("clause", "version", "document", "heading", "text", "library", "marks")
        live = [(one["id"], *(one[key] for key in keys)) for one in self.shown["placements"]]
        stored = [(one["placement"], *(one[key] for key in keys)) for one in shown["placements"]]
        assert live == stored, f"{step}: {set(live) ^ set(stored)}"
        live = sorted(field_line(one["document"], one["placement"], one) for one in self.shown["fields"])
        stored = sorted([field_line(one["document"], one["placement"], fill) for one in shown["placements"]
                         for fill in one["fill-ins"]] +
                        [field_line(one["document"], "", one) for one in shown["fields"]])
        assert live == stored, f"{step}: {set(live) ^ set(stored)}"
        stored = cli("check", copy)
        assert list(map(finding_line, self.findings)) == list(map(finding_line, stored)), \
            f"{step}: {set(map(finding_line, self.findings)) ^ set(map(finding_line, stored))}"
        for one, other in zip(self.findings, stored):
            assert one["message"] in other["message"].values(), f"{step}: {one['message']} / {other['message']}"

    # What is read

    def placement(self, clause):
        return next(one for one in self.shown["placements"] if one["clause"] == clause)

    def state(self, clause):
        return self.placement(clause)["text"]

    def marks(self, clause):
        return self.placement(clause)["marks"]

    def field(self, name):
        return next((one for one in self.shown["fields"] if one["name"] == name), None)

    def changes(self):
        return sum(1 for _ in elements(self.document.Redlines))

    # What is done

    def record(self, on):
        self.document.RecordChanges = on

    def dispatch(self, command, **arguments):
        self.office.service("com.sun.star.frame.DispatchHelper").executeDispatch(
            self.document.CurrentController.Frame, command, "", 0, tuple(map(prop, arguments, arguments.values())))

    def undo(self, times=1):
        for _ in range(times):
            self.document.UndoManager.undo()

    def redo(self):
        self.document.UndoManager.redo()

    def find(self, text):
        search = self.document.createSearchDescriptor()
        search.SearchString = text
        found = self.document.findFirst(search)
        assert found is not None, text
        return found

    def replace(self, old, new):
        self.find(old).setString(new)

    def cursor(self, paragraph, end=False):
        anchor = paragraph.Anchor
        return anchor.Text.createTextCursorByRange(anchor.End if end else anchor.Start)

    def paragraphs_of(self, clause):
        return clause_paragraphs(self.document, self.placement(clause)["mark"])

    def delete_clause(self, clause):
        cursor = self.paragraphs_of(clause)
        cursor.gotoNextParagraph(True)
        cursor.setString("")

    def join_with_next(self, text):
        cursor = self.find(text).Text.createTextCursorByRange(self.find(text).Start)
        cursor.gotoEndOfParagraph(False)
        cursor.goRight(1, True)
        cursor.setString("")

    def split(self, text):
        found = self.find(text)
        found.Text.insertControlCharacter(found.Start, 0, False)

    def fill(self, name, value):
        field = next(one for one in call(self.office, "tender.show", self.document)["fields"] if one["name"] == name)
        return call(self.office, "tender.fill", self.document, value=value,
                    **{key: field[key] for key in ("tag", "placement", "document")})

    def control(self, tag):
        controls = self.document.ContentControls
        found = (controls.getByIndex(index) for index in range(controls.Count))
        return next((one for one in found if one.Tag == tag and one.Anchor.Text == self.document.Text), None)

    def do(self, *steps):
        """Each step: what it is called, what is done, and what holds then (may lack)."""
        for name, act, *expected in steps:
            act()
            self.compare(name)
            for holds in expected:
                assert holds(), f"{name}: {self.shown['placements']} {self.shown['fields']}"
