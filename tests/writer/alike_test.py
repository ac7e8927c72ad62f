# SPDX-License-Identifier: EUPL-1.2
"""A row of commands in an open document leaves the same document as on the command line in the closed one, also where people
worked in a derived table; what is refused is refused in the same words."""
import json
import os
import shutil
import subprocess

import uno

from bestek import call, new_dossier, refused, soon
from desk import BATTERY, CLI, ENERGY, LIBRARY
from office import prop
from tables_test import agreement, planned_in_file, retitle, rows_of, table_of
from twins_test import alike, remembered

REPORT = "hardware.supply-chain-report-clause"


class Pair:
    """A dossier with a document open, and the same dossier on disk."""

    def __init__(self, office, file, change=None, **profile):
        self.office, self.file = office, file
        self.folder = new_dossier(office, language="en", **profile)
        self.document = office.open(os.path.join(self.folder, file))
        if change:
            change(self.document)
        self.beside = self.stored("file")

    def stored(self, name):
        """The dossier as it is with the document as it stands in the window."""
        copy = f"{self.folder}-{name}"
        shutil.copytree(self.folder, copy, ignore=shutil.ignore_patterns(".*", self.file))
        self.office.own(copy)
        self.document.storeToURL(uno.systemPathToFileUrl(os.path.join(copy, self.file)),
                                 (prop("FilterName", "writer8"), prop("NoThumbnail", True)))
        return copy

    def do(self, live, arguments, line):
        call(self.office, live, self.document, **arguments)
        library = [] if line[0] == "forget" else ["--library", LIBRARY]
        done = subprocess.run([CLI, "--lang", "en", *line[0].split(), self.beside, *line[1:], *library], capture_output=True, text=True,
                              check=False)
        assert done.returncode == 0, (line, done.stderr)

    def insert(self, *ids):
        self.do("clauses.insert", {"ids": list(ids)}, ("insert", "--clauses", ",".join(ids)))

    def fill(self, **values):
        values = {name.replace("_", "-"): value for name, value in values.items()}
        path = os.path.join(self.office.folder, "pair.json")
        with open(path, "w", encoding="utf-8") as out:
            json.dump(values, out)
        self.do("tender.fill_values", {"values": values}, ("fill", "--values", path))

    def compare(self):
        shutil.rmtree(os.path.join(self.beside, ".bestek"), ignore_errors=True)
        # What the dossier remembers of an open document is what was saved of it.
        call(self.office, "document.save", self.document)
        soon(lambda: remembered(self.folder) == remembered(self.beside))
        alike(self.stored("window"), self.beside, self.file, saved=True)


def own_chapter(document):
    """A buyer's own chapter behind the others, with a list, a table and a note."""
    for style, text in (("Heading 1", "Own chapter"), ("Text body", "Own words"), ("Text body", "first"), ("Text body", "second")):
        document.Text.insertControlCharacter(document.Text.End, 0, False)
        document.Text.insertString(document.Text.End, text, False)
        cursor = document.Text.createTextCursorByRange(document.Text.End)
        cursor.ParaStyleName = style
        if text in ("first", "second"):
            cursor.NumberingStyleName = "Numbering 123"
    note = document.createInstance("com.sun.star.text.Footnote")
    document.Text.insertTextContent(document.Text.End, note, False)
    note.insertString(note.End, "Own note", False)


def test_an_agreement_with_its_annex_ends_alike_in_the_window_and_in_the_file(office):
    pair = Pair(office, "draft-agreement.odt", own_chapter, participants=["University of the Example"],
                lots=[{"number": 1, "name": "Light"}, {"number": 2, "name": "Heavy"}])
    pair.insert(REPORT, "laptop.energy-use-clause")
    pair.fill(remedy_days="12", court="The Hague District Court", lot_liability_caps="lot 1: 2,000,000 euros; lot 2: 500,000 euros", date_start="1 July 2027")
    pair.do("plan.make", {}, ("plan make",))
    pair.insert("hardware.take-back-clause")
    pair.do("plan.make", {}, ("plan make",))
    pair.fill(court="Amsterdam District Court", remedy_days="")
    pair.compare()


def test_a_guide_with_criteria_and_weights_ends_alike_in_the_window_and_in_the_file(office):
    pair = Pair(office, "tender-guide.odt", own_chapter, **{"authority-type": "central"})
    pair.insert("laptop.battery-endurance-award", "all.exclusion-misconduct", "laptop.energy-use-award")
    pair.fill(weight={"price": 60, "laptop.battery-endurance-award": 25, "laptop.energy-use-award": 15}, validity_days="90",
              deadline_time="12:00", price_ceiling="1,200,000", contact="the buyer\nof the year")
    pair.compare()


def test_a_programme_with_tables_and_cells_ends_alike_in_the_window_and_in_the_file(office):
    pair = Pair(office, "programme-of-requirements.odt", own_chapter)
    pair.insert(ENERGY, BATTERY)
    pair.fill(etec_max_a="11.5", etec_max_c="30", sleep_max="0.5", cycles="640")
    pair.fill(etec_max_a="", cycles="641", specification="annex Technical specifications")
    pair.insert("laptop.usb-c-charging", "laptop.spare-parts-basis")
    pair.compare()


def protected(table, _document):
    table.getCellByName("A2").IsProtected = True


def split_cell(table, _document):
    table.createCursorByCellName("B2").splitRange(1, False)


def second_head(table, _document):
    table.Rows.insertByIndex(0, 1)
    table.getCellByName("A1").String = "Part"


def split_table(table, document):
    document.CurrentController.ViewCursor.gotoRange(table.getCellByName("A3").Start, False)


def nested_table(table, document):
    inner = document.createInstance("com.sun.star.text.TextTable")
    inner.initialize(1, 2)
    cell = table.getCellByName("C2")
    cell.insertTextContent(cell.createTextCursorByRange(cell.End), inner, False)


def copied_row(table, _document):
    table.Rows.insertByIndex(2, 1)
    for column in "ABCDE":
        table.getCellByName(column + "3").String = table.getCellByName(column + "2").String


def test_a_derived_table_that_people_worked_in_is_renewed_or_refused_alike(office):
    desk = agreement(office)
    begin = rows_of(table_of(desk.document, "obligations"))
    for what, refusal in ((protected, "document.protected"), (split_cell, "table.merged-row"), (second_head, ""), (nested_table, ""),
                          (copied_row, ""), (split_table, "")):
        what(table_of(desk.document, "obligations"), desk.document)
        if what is split_table:
            desk.dispatch(".uno:SplitTable")
        retitle(desk, REPORT, "over alle geleverde ware")
        text = desk.document.Text.String
        done, path = planned_in_file(desk)
        if refusal:
            error = refused(office, "plan.make", desk.document)
            assert (error.code, done.returncode) == (refusal, 2) and str(error) in done.stderr, (what.__name__, error, done.stderr)
            assert desk.document.Text.String == text
        else:
            call(office, "plan.make", desk.document)
            assert done.returncode == 0, (what.__name__, done.stderr)
            file = office.open(path)
            live, stored = (rows_of(table_of(one, "obligations")) for one in (desk.document, file))
            assert live == stored and any("over alle geleverde ware" in row[0] for row in live), (what.__name__, live, stored)
            file.close(True)
        while desk.document.UndoManager.isUndoPossible():
            desk.undo()
        assert rows_of(table_of(desk.document, "obligations")) == begin, what.__name__
