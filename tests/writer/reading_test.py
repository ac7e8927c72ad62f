# SPDX-License-Identifier: EUPL-1.2
"""What reading costs: an open document is exported once for each state that it is in, a closed file parsed once for each
content, and nothing that is out of date is ever told."""
import os
import shutil
import subprocess

from bestek import call, elements, new_dossier, remove
from desk import BATTERY, CLI, LIBRARY


class Counts:
    """What was done since the last question."""

    def __init__(self, office):
        self.office, self.last = office, call(office, "tender.reading_counts")

    def since(self):
        now = call(self.office, "tender.reading_counts")
        done = {key: now[key] - self.last[key] for key in now}
        self.last = now
        return done


def read_all(office, documents):
    """What the panels of each window ask when something changed."""
    return [(call(office, "tender.show", one), call(office, "check.run", one)) for one in documents]


def opened(office, folder):
    return [office.open(os.path.join(folder, name)) for name in sorted(os.listdir(folder)) if name.endswith(".odt")]


def test_one_insertion_with_four_windows_exports_the_changed_document_once(office):
    folder = new_dossier(office)
    documents = opened(office, folder)
    assert len(documents) == 4, documents
    counts = Counts(office)
    read_all(office, documents)
    first = counts.since()
    assert first["exports"] <= 4 and first["parses"] <= 1, first
    # Given four documents that are known, when nothing happens, then nothing is read.
    read_all(office, documents)
    assert counts.since() == {"exports": 0, "parses": 0, "announcements": 0}
    # When one clause is put into one of them,
    call(office, "clauses.insert", documents[0], ids=[BATTERY])
    shown = read_all(office, documents)
    # then that one is exported once, no file is parsed, and each window hears of it once.
    assert counts.since() == {"exports": 1, "parses": 0, "announcements": 4}
    for one, _ in shown:
        assert [place["clause"] for place in one["placements"]] == [BATTERY]
    # An answer stands in the document and in dossier.xml.
    field = next(one for one in shown[0][0]["fields"] if one["name"] == "cycles")
    call(office, "tender.fill", documents[0], value="800",
         **{key: field[key] for key in ("tag", "placement", "document")})
    read_all(office, documents)
    done = counts.since()
    assert done["exports"] == 1 and done["parses"] <= 1 and done["announcements"] == 4, done


def test_a_closed_document_is_parsed_again_only_when_it_says_something_else(office):
    folder = new_dossier(office)
    guide = office.open(os.path.join(folder, "aanbestedingsleidraad.odt"))
    programme = os.path.join(folder, "programma-van-eisen.odt")
    other = folder + "-other"
    shutil.copytree(folder, other, ignore=shutil.ignore_patterns(".*"))
    subprocess.run([CLI, "insert", other, "--library", LIBRARY, "--clauses", BATTERY], check=True, capture_output=True)
    versions = [open(path, "rb").read() for path in (programme, os.path.join(other, "programma-van-eisen.odt"))]
    read_all(office, [guide])
    counts = Counts(office)
    read_all(office, [guide])
    assert counts.since()["parses"] == 0
    # When somebody writes into the file again and again within one second, and puts its time back,
    times = os.stat(programme)
    for i in range(1, 7):
        with open(programme, "wb") as stream:
            stream.write(versions[i % 2])
        os.utime(programme, ns=(times.st_atime_ns, times.st_mtime_ns))
        placed = [one["clause"] for one in call(office, "tender.show", guide)["placements"]]
        # then each time what stands there is told.
        assert placed == [BATTERY] * (i % 2), (i, placed)
    assert counts.since()["parses"] == 6
    remove(other)


def test_what_the_office_changes_without_a_word_is_read_anew(office):
    folder = new_dossier(office)
    document = office.open(os.path.join(folder, "programma-van-eisen.odt"))
    call(office, "clauses.insert", document, ids=[BATTERY])
    value = lambda: next(one["value"] for one in call(office, "tender.show", document)["fields"]  # noqa: E731
                         if one["name"] == "cycles")

    def control():
        for paragraph in elements(document.Text):
            for portion in elements(paragraph) if hasattr(paragraph, "createEnumeration") else ():
                if portion.TextPortionType == "ContentControl" and portion.ContentControl.Tag.endswith(".cycles"):
                    return portion.ContentControl
        raise AssertionError("no control")

    cursor = control().createTextCursor()
    cursor.gotoStart(False)
    cursor.gotoEnd(True)
    cursor.setString("800")
    assert value() == "", "it is marked as showing its label still"
    control().ShowingPlaceHolder = False
    assert value() == "800"
    control().Alias = "Iets anders"
    assert any(one["label"] == "Iets anders" for one in call(office, "tender.show", document)["fields"])
    properties = document.DocumentProperties.UserDefinedProperties
    hint = next(one.Name for one in properties.PropertySetInfo.Properties if one.Name.startswith("bestek.p."))
    document.setModified(True)
    properties.setPropertyValue(hint, "laptop.nothing@9.9.9;nl;0123456789abcdef")
    properties.addProperty("bestek.p.zzzzzzzz", 128, "laptop.nothing@9.9.9;nl;0123456789abcdef")
    assert any(one["marks"] == "missing" for one in call(office, "tender.show", document)["placements"])


def place(document):
    """Where the person's cursor stands, and on which page."""
    cursor = document.CurrentController.ViewCursor
    start = document.Text.createTextCursorByRange(document.Text.Start)
    start.gotoRange(cursor.Start, True)
    return len(start.String), cursor.Page


READ_COMMANDS = ("tender.show", "check.run", "tender.about", "clauses.proposal", "tender.reading_counts")


def test_reading_leaves_no_trace(office):
    for recording in (False, True):
        for modified in (False, True):
            folder = new_dossier(office)
            document = office.open(os.path.join(folder, "programma-van-eisen.odt"))
            call(office, "clauses.insert", document, ids=[BATTERY])
            document.RecordChanges = recording
            document.Text.insertString(document.Text.End, "Slot.", False)
            document.store()
            document.setModified(modified)
            traces = lambda: (document.isModified(), document.UndoManager.getAllUndoActionTitles(),  # noqa: E731
                              document.UndoManager.getAllRedoActionTitles(), document.RecordChanges,
                              document.ShowChanges, document.RedlineDisplayType, place(document))
            before = traces()
            for command in READ_COMMANDS:
                call(office, command, document)
                assert traces() == before, (command, recording, modified)
            document.close(True)


def test_a_file_of_the_core_is_not_modified_by_the_first_look_at_it(office):
    document = office.open(os.path.join(new_dossier(office), "conceptovereenkomst.odt"))
    assert not document.isModified()
    call(office, "tender.show", document)
    assert not document.isModified(), "the file was written by the core, which is not Writer"
    call(office, "check.run", document)
    assert not document.isModified()
