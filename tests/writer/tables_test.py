# SPDX-License-Identifier: EUPL-1.2
"""Derived tables in the open document: what people put into them stays, and the file would have got the same."""
import json
import os
import re
import shutil
import subprocess

import uno

from bestek import call, elements, lines, new_dossier, refused, soon
from desk import ACCEPT, CLI, LIBRARY, REJECT, Desk
from office import prop

AGREEMENT = "conceptovereenkomst.odt"
REPORT, ENERGY_USE = "hardware.supply-chain-report-clause", "laptop.energy-use-clause"
FORMAT_1 = os.path.join(os.environ.get("BESTEK_SOURCE_DIR", ""), "tests", "fixtures", "formats", "1", "dossier")


def table_of(document, name):
    marks = document.Bookmarks
    found = next(one for one in marks.ElementNames if one.startswith((f"bestek_table_{name}", f"bestek_col_{name}_")))
    return marks.getByName(found).Anchor.TextTable


def rows_of(table):
    rows = {}
    for name in table.CellNames:
        rows.setdefault(int(re.sub(r"\D", "", name)), []).append(table.getCellByName(name).String)
    return [rows[number] for number in sorted(rows)]


def cell(table, column, row):
    return table.getCellByPosition(column, row)


def whole(document):
    """The derived tables of the agreement by line, and the rest by its text; the contents are renewed when idle."""
    tables = [[lines(table.getCellByName(one)) for one in table.CellNames]
              for table in (table_of(document, "kpi"), table_of(document, "obligations"))]
    text = document.Text.String
    for at in range(document.DocumentIndexes.Count):
        text = text.replace(document.DocumentIndexes.getByIndex(at).Anchor.String, "")
    return text, tables


def agreement(office):
    desk = Desk(office, AGREEMENT, [REPORT, ENERGY_USE])
    call(office, "plan.make", desk.document)
    desk.document.UndoManager.clear()
    return desk


def retitle(desk, clause, title):
    """The clause's heading says something else: so does the first cell of each of its rows."""
    mark = next(one["mark"] for one in call(desk.office, "tender.show", desk.document)["placements"]
                if one["clause"] == clause)
    heading = desk.document.Bookmarks.getByName(mark).Anchor
    cursor = heading.Text.createTextCursorByRange(heading.Start)
    cursor.gotoStartOfParagraph(False)
    cursor.goRight(2, False)
    cursor.gotoEndOfParagraph(True)
    cursor.goLeft(2, True)
    cursor.String = title


def delete_clause(desk, clause):
    desk.shown = call(desk.office, "tender.show", desk.document)
    desk.delete_clause(clause)


def planned_in_file(desk):
    """What the plan says of the stored document: exit status, and what it printed."""
    copy = desk.saved()
    done = subprocess.run([CLI, "--lang", "en", "plan", "make", copy, "--library", LIBRARY], capture_output=True,
                          text=True, check=False)
    return done, os.path.join(copy, desk.file)


def stale(desk):
    """What the check says of the open document's tables; the plan beside it may be behind."""
    return [one["message"] for one in call(desk.office, "check.run", desk.document)
            if one["rule"] == "CON-03" and one["document"] == desk.file]


def refused_alike(desk, code, words):
    """Refused in the open document and in the file with the same words, and nothing changed."""
    before = whole(desk.document)
    steps = desk.document.UndoManager.getAllUndoActionTitles()
    error = refused(desk.office, "plan.make", desk.document)
    said = str(error)[str(error).index("In the "):]
    assert error.code == code and words in said, (error.code, said)
    assert whole(desk.document) == before
    assert desk.document.UndoManager.getAllUndoActionTitles() == steps
    done, _ = planned_in_file(desk)
    assert done.returncode == 2 and said in done.stderr, (said, done.stderr)
    assert stale(desk) == [said], said


def hang(document, service, at, text):
    note = document.createInstance(service)
    if service.endswith("Annotation"):
        note.Content = text
    at.Text.insertTextContent(at, note, False)
    if service.endswith("Footnote"):
        note.String = text


def in_word(text, offset):
    cursor = text.createTextCursorByRange(text.Start)
    cursor.goRight(offset, False)
    return cursor


def test_what_people_put_into_a_derived_table_stays_and_the_change_is_one_step(office):
    desk = agreement(office)
    document = desk.document
    table = table_of(document, "obligations")
    rows = rows_of(table)
    assert len(rows) == 5, rows
    # Given a column and a row of a person's own, a note and a comment in our cells,
    table.Columns.insertByIndex(1, 1)
    cell(table, 1, 0).String, cell(table, 1, 2).String = "Eigen kolom", "bij twee"
    table.Rows.insertByIndex(3, 1)
    for column in range(6):
        cell(table, column, 3).String = "eigen rij"
    hang(document, "com.sun.star.text.Footnote", in_word(cell(table, 0, 2), 4), "Mijn noot")
    hang(document, "com.sun.star.text.textfield.Annotation", in_word(cell(table, 2, 1), 3), "Mijn opmerking")
    assert not stale(desk)
    retitle(desk, REPORT, "van een andere naa")
    document.UndoManager.clear()
    before = whole(document)
    # when the plan is made,
    call(office, "plan.make", document)
    after = whole(document)
    # then our first cells say the new title, and the rest is as it was;
    table = table_of(document, "obligations")
    now = rows_of(table)
    assert [row[1] for row in now] == ["Eigen kolom", "", "bij twee", "eigen rij", "", ""], now
    assert now[3] == ["eigen rij"] * 6
    assert [row[2:] for row in now if row != now[3]] == [row[1:] for row in rows], now
    titles = {row[0] for row in now[1:]} - {"eigen rij"}
    assert len([one for one in titles if "van een andere naa" in one]) >= 1, titles
    assert [one.String for one in (document.Footnotes.getByIndex(0),)] == ["Mijn noot"]
    assert document.Footnotes.getByIndex(0).Anchor.TextTable is not None
    comments = [one for one in elements(document.TextFields) if hasattr(one, "Content")]
    assert [one.Content for one in comments] == ["Mijn opmerking"]
    marks = [one for one in document.Bookmarks.ElementNames if one.startswith("bestek_row_")]
    assert len(marks) == len(set(marks)) and all(document.Bookmarks.getByName(one).Anchor.String for one in marks)
    # the plan has nothing left to do, here and in the file; and undo takes all of it back at once.
    done, _ = planned_in_file(desk)
    assert "; 0 documents changed" in done.stdout, done
    document.UndoManager.undo()
    assert soon(lambda: whole(document) == before)
    document.UndoManager.redo()
    assert soon(lambda: whole(document) == after)


def test_live_and_file_write_the_same_rows(office):
    desk = agreement(office)
    table = table_of(desk.document, "obligations")
    # Given a moved column, an own row at the end, a clause that is gone, one that is new and one with another title,
    retitle(desk, REPORT, "zo heet het n")
    table.Columns.insertByIndex(0, 1)
    cell(table, 0, 0).String = "Nr"
    table.Rows.insertByIndex(table.Rows.Count, 1)
    cell(table, 0, table.Rows.Count - 1).String = "Totaal"
    delete_clause(desk, ENERGY_USE)
    call(office, "clauses.insert", desk.document, ids=["hardware.take-back-clause"])
    done, path = planned_in_file(desk)
    assert done.returncode == 0, done.stderr
    call(office, "plan.make", desk.document)
    file = office.open(path)
    for name in ("obligations", "kpi"):
        live, stored = rows_of(table_of(desk.document, name)), rows_of(table_of(file, name))
        assert live == stored, (live, stored)
        marks = lambda one: sorted(mark for mark in one.Bookmarks.ElementNames if mark.startswith("bestek_row_"))  # noqa: E731
        assert marks(desk.document) == marks(file)
    assert rows_of(table_of(file, "obligations"))[-1][0] == "Totaal"


def test_a_deleted_column_and_merged_cells_are_refused_with_their_names(office):
    desk = agreement(office)
    table = table_of(desk.document, "kpi")
    table.Columns.removeByIndex(3, 1)
    refused_alike(desk, "table.no-column", 'column "Target value" is missing')
    desk.undo()
    table = table_of(desk.document, "obligations")
    name = cell(table, 0, 2).String
    cursor = table.createCursorByCellName("C3")
    cursor.gotoCellByName("D3", True)
    cursor.mergeRange()
    refused_alike(desk, "table.merged-row", f'row "{name}"')


def test_a_row_with_which_a_persons_note_would_go_is_refused_alike(office):
    desk = agreement(office)
    placement = next(one["id"] for one in call(office, "tender.show", desk.document)["placements"] if one["clause"] == ENERGY_USE)
    row = desk.document.Bookmarks.getByName(f"bestek_row_{placement}_1").Anchor
    hang(desk.document, "com.sun.star.text.Footnote", in_word(row.Cell, 4), "Mijn noot")
    delete_clause(desk, ENERGY_USE)
    refused_alike(desk, "table.peoples-row", "footnote: “Mijn noot”")


def test_rows_go_and_come_as_recorded_changes_while_changes_are_recorded(office):
    desk = agreement(office)
    document = desk.document
    before = rows_of(table_of(document, "obligations"))
    text = document.Text.String
    desk.record(True)
    delete_clause(desk, REPORT)
    retitled = rows_of(table_of(document, "obligations"))
    document.UndoManager.clear()
    # When rows have to go,
    call(office, "plan.make", document)
    assert len(document.UndoManager.getAllUndoActionTitles()) == 1
    assert not stale(desk)
    # then undo brings them back in one step,
    document.UndoManager.undo()
    assert soon(lambda: rows_of(table_of(document, "obligations")) == retitled)
    document.UndoManager.redo()
    # rejecting brings back the clause and its rows,
    desk.dispatch(REJECT)
    assert rows_of(table_of(document, "obligations")) == before
    assert soon(lambda: document.Text.String == text)
    assert not stale(desk)
    # and accepting lets them go.
    delete_clause(desk, REPORT)
    call(office, "plan.make", document)
    desk.dispatch(ACCEPT)
    assert len(rows_of(table_of(document, "obligations"))) == len(before) - 3
    assert not stale(desk)


def test_a_cell_changes_as_one_recorded_change_and_keeps_its_rows_mark_when_that_is_judged(office):
    for judge, wanted in ((ACCEPT, "wordt het da"), (REJECT, "etenrapport ov")):
        desk = agreement(office)
        document = desk.document
        rows = len(rows_of(table_of(document, "obligations")))
        retitle(desk, REPORT, "wordt het da")
        desk.record(True)
        call(office, "plan.make", document)
        assert desk.changes() >= 3 and not stale(desk)
        desk.dispatch(judge)
        desk.record(False)
        titles = [row[0] for row in rows_of(table_of(document, "obligations"))]
        assert len(titles) == rows and len([one for one in titles if wanted in one]) == 3, titles
        call(office, "plan.make", document)
        titles = [row[0] for row in rows_of(table_of(document, "obligations"))]
        assert len(titles) == rows and len([one for one in titles if "wordt het da" in one]) == 3, titles
        document.close(True)


def test_a_table_of_before_column_marks_is_marked_and_undo_takes_the_marks_back(office):
    folder = os.path.join(new_dossier(office), "..", "old")
    shutil.copytree(FORMAT_1, folder)
    office.own(folder)
    document = office.open(os.path.join(folder, AGREEMENT))
    marks = lambda: [one for one in document.Bookmarks.ElementNames if one.startswith("bestek_col_")]  # noqa: E731
    said = lambda: document.DocumentProperties.UserDefinedProperties.getPropertyValue("bestek.format")  # noqa: E731
    assert not marks() and said() == "1"
    before = whole(document)
    call(office, "tender.forget", document)
    call(office, "plan.make", document)
    assert len(marks()) == 11 and said() == "2", (marks(), said())
    document.UndoManager.undo()
    assert soon(lambda: not marks() and said() == "1"), (marks(), said())
    assert whole(document) == before


def test_a_weight_stays_when_a_criterion_comes_into_a_table_with_a_column_of_peoples_own(office):
    desk = Desk(office, "aanbestedingsleidraad.odt", ["laptop.battery-endurance-award"])
    table = table_of(desk.document, "award")
    weight = next(one for one in call(office, "tender.show", desk.document)["fields"] if one["tag"].startswith("bestek.weight.")
                  and one["tag"] != "bestek.weight.price")
    call(office, "tender.fill", desk.document, value="40", **{key: weight[key] for key in ("tag", "placement", "document")})
    table.Columns.insertByIndex(0, 1)
    cell(table, 0, 2).String = "eigen"
    before = rows_of(table)
    call(office, "clauses.insert", desk.document, ids=["laptop.energy-use-award"])
    after = rows_of(table_of(desk.document, "award"))
    assert after[:3] == before and before[2][2] == "40" and before[2][0] == "eigen", (before, after)
    assert after[3][0] == "" and after[3][1] and after[3][2].startswith("["), after


def test_column_marks_survive_word(office):
    desk = agreement(office)
    path = os.path.join(desk.folder, "word.docx")
    desk.document.storeToURL(uno.systemPathToFileUrl(path), (prop("FilterName", "MS Word 2007 XML"),))
    names = [one for one in desk.document.Bookmarks.ElementNames if one.startswith(("bestek_col_", "bestek_row_"))]
    word = office.open(path)
    assert sorted(names) == sorted(one for one in word.Bookmarks.ElementNames if one.startswith(("bestek_col_", "bestek_row_")))
    # Given the agreement back from Word, the plan finds every column and has nothing to do.
    copy = desk.saved()
    word.storeToURL(uno.systemPathToFileUrl(os.path.join(copy, AGREEMENT)), (prop("FilterName", "writer8"),))
    done = subprocess.run([CLI, "--lang", "en", "plan", "make", copy, "--library", LIBRARY, "--json"], capture_output=True, text=True,
                          check=False)
    assert done.returncode == 0 and json.loads(done.stdout)["documents"] == [], (done.stdout, done.stderr)
