# SPDX-License-Identifier: EUPL-1.2
"""What a person leaves behind in open documents (undone, rejected, closed without saving, typed in a header or a cell, a
dossier edited on disk) contradicts the dossier, here as in the saved files, until it is made equal."""
import os
import re
import shutil

import uno

from bestek import call, elements, new_dossier, refused, soon
from desk import ACCEPT, REJECT, cli
from office import prop

GUIDE, AGREEMENT, PROGRAMME, PLAN = ("tender-guide.odt", "draft-agreement.odt", "programme-of-requirements.odt",
                                     "contract-management-plan.odt")


class Table:
    """An English dossier with some of its documents open."""

    def __init__(self, office, *files, **profile):
        self.office, self.folder = office, new_dossier(office, language="en", **profile)
        self.open = {file: office.open(os.path.join(self.folder, file)) for file in files}
        self.first = self.open[files[0]]

    def call(self, command, **arguments):
        return call(self.office, command, self.first, **arguments)

    def saved(self):
        """A folder with the dossier as it would be if every window were saved now."""
        copy = self.folder + "-saved"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self.folder, copy, ignore=shutil.ignore_patterns(".*", *self.open))
        self.office.own(copy)
        for file, document in self.open.items():
            document.storeToURL(uno.systemPathToFileUrl(os.path.join(copy, file)), (prop("FilterName", "writer8"),))
        return copy

    def told(self, *rules):
        """Where a rule speaks in the windows: document, tag, severity, fix."""
        return [(one["document"], one["tag"], one["severity"], one["fix"]) for one in self.call("check.run") if one["rule"] in rules]

    def compare(self):
        """Fails when the saved files say something else than the windows."""
        keys = ("rule", "document", "position", "tag", "value", "text", "fix", "severity")
        line = lambda one: tuple(one[key] for key in keys)  # noqa: E731
        live, stored = (sorted(map(line, found)) for found in (self.call("check.run"), cli("check", self.saved())))
        assert live == stored, set(live) ^ set(stored)

    def differs(self, tag):
        """In which documents that name says another thing than the dossier, and which fix is offered."""
        return [(document, fix) for document, found, severity, fix in self.told("FIL-03") if found == tag and severity == "error"]

    def values(self, file, tag):
        return [one["value"] for one in self.call("tender.show")["fields"] if (one["document"], one["tag"]) == (file, tag)]

    def fill(self, name, value):
        field = next(one for one in self.call("tender.show")["fields"] if one["name"] == name)
        return self.call("tender.fill", value=value, **{key: field[key] for key in ("tag", "placement", "document")})

    def dispatch(self, file, command):
        frame = self.open[file].CurrentController.Frame
        self.office.service("com.sun.star.frame.DispatchHelper").executeDispatch(frame, command, "", 0, ())

    def dossier(self, pattern, replacement):
        """dossier.xml edited on disk by somebody else."""
        path = os.path.join(self.folder, "dossier.xml")
        with open(path, encoding="utf-8") as stream:
            text, count = re.subn(pattern, replacement, stream.read(), count=1, flags=re.DOTALL)
        assert count == 1, pattern
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(text)

    def says(self, pattern):
        with open(os.path.join(self.folder, "dossier.xml"), encoding="utf-8") as stream:
            return re.search(pattern, stream.read(), re.DOTALL) is not None


def controls(text, tag):
    """The content controls with that tag in a text and its tables, as far as one asks for them."""
    for element in elements(text):
        if element.supportsService("com.sun.star.text.TextTable"):
            for name in element.CellNames:
                yield from controls(element.getCellByName(name), tag)
        else:
            for one in elements(element):
                if one.TextPortionType == "ContentControl" and one.ContentControl.Tag == tag:
                    yield one.ContentControl


def type_into(text, tag, value):
    """As a person types over the first one."""
    control = next(controls(text, tag))
    cursor = control.createTextCursor()
    cursor.gotoStart(False)
    cursor.gotoEnd(True)
    cursor.String = value
    control.ShowingPlaceHolder = False


def test_an_answer_undone_in_one_of_two_windows_is_a_contradiction_there_until_redone(office):
    table = Table(office, GUIDE, AGREEMENT)
    tag = "bestek.profile.date-start"
    assert table.fill("date-start", "1 September 2027")["value"] == "1 September 2027"
    assert table.differs(tag) == []
    agreement = table.open[AGREEMENT]
    places = len(table.values(AGREEMENT, tag))
    assert places > 1
    agreement.UndoManager.undo()
    assert soon(lambda: table.differs(tag) == [(AGREEMENT, "equal")] * places), table.differs(tag)
    table.compare()
    agreement.UndoManager.redo()
    assert soon(lambda: table.differs(tag) == [])
    agreement.UndoManager.undo()
    answer = table.call("tender.equal", tag=tag)
    assert answer["documents"] == [AGREEMENT] and answer["saved"] == [], answer
    assert table.differs(tag) == []
    # Made equal is one step too, and undone it is the contradiction again; the dossier keeps what it knows.
    agreement.UndoManager.undo()
    assert soon(lambda: table.differs(tag) == [(AGREEMENT, "equal")] * places)
    assert table.says("2027-09-01")


def test_closed_without_saving_and_rejected_an_answer_stays_the_dossiers(office):
    table = Table(office, GUIDE, PROGRAMME)
    guide = table.open[GUIDE]
    days, place = "bestek.buyer.validity-days", "bestek.buyer.specification"
    table.fill("validity-days", "90")
    assert table.differs(days) == []
    guide.close(True)
    table.first = table.open[GUIDE] = guide = office.open(os.path.join(table.folder, GUIDE))
    assert table.differs(days) == [(GUIDE, "equal")]
    table.call("tender.equal", tag=days)
    assert table.differs(days) == [] and table.values(GUIDE, days) == ["90"]
    table.compare()
    # One of two windows records: rejecting there leaves the other and the dossier as they are; accepting ends it.
    guide.RecordChanges = True
    table.fill("specification", "annex Technical specifications")
    assert table.differs(place) == []
    table.dispatch(GUIDE, REJECT)
    assert table.differs(place) == [(GUIDE, "equal")]
    table.compare()
    table.call("tender.equal", tag=place)
    table.dispatch(GUIDE, ACCEPT)
    assert table.differs(place) == [] and table.values(GUIDE, place) == ["annex Technical specifications"]
    # Written again in the same words there is nothing left to reject.
    table.fill("specification", "annex Technical specifications")
    assert not guide.Redlines.createEnumeration().hasMoreElements()


def test_a_dossier_edited_beside_open_documents_is_the_truth_at_once(office):
    table = Table(office, GUIDE, AGREEMENT)
    reference, authority = "bestek.profile.reference", "bestek.profile.authority"
    assert table.differs(reference) == []
    table.dossier(r'(name="reference">)[^<]*', r"\1HV-2027-77")
    wrong = {document for document, fix in table.differs(reference) if fix == "equal"}
    assert wrong == {GUIDE, AGREEMENT, PROGRAMME, PLAN}, wrong
    table.compare()
    answer = table.call("tender.equal", tag=reference)
    assert set(answer["documents"]) == wrong and set(answer["saved"]) == {PROGRAMME, PLAN}, answer
    assert table.differs(reference) == []
    for file, document in table.open.items():
        assert set(table.values(file, reference)) == {"HV-2027-77"}
        assert len(document.UndoManager.getAllUndoActionTitles()) == 1
    # Other spelling of an amount is no other amount; another amount is.
    worth = "bestek.profile.estimated-value"
    type_into(table.first.Text, worth, "EUR 900,000.00")
    assert table.differs(worth) == []
    type_into(table.first.Text, worth, "€ 900,001")
    assert table.differs(worth) == [(GUIDE, "equal")]
    table.call("tender.adopt", tag=worth, document=GUIDE, value="€ 900,001")
    assert table.differs(worth) == [] and table.says(r'name="estimated-value">900001<')
    assert table.differs(authority) == []


def test_a_value_typed_in_a_header_a_frame_and_a_note_is_compared_and_made_equal(office):
    table = Table(office, GUIDE)
    guide, tag = table.first, "bestek.profile.reference"
    style = guide.StyleFamilies.getByName("PageStyles").getByName(guide.CurrentController.ViewCursor.PageStyleName)
    style.HeaderIsOn = True
    frame = guide.createInstance("com.sun.star.text.TextFrame")
    guide.Text.insertTextContent(guide.Text.End, frame, False)
    note = guide.createInstance("com.sun.star.text.Footnote")
    guide.Text.insertTextContent(guide.Text.End, note, False)
    texts = lambda: (style.HeaderText, frame.Text, note)  # noqa: E731
    for text in texts():
        cursor = text.createTextCursorByRange(text.End)
        text.insertString(cursor, "HV-2026-01", True)
        control = guide.createInstance("com.sun.star.text.ContentControl")
        text.insertTextContent(cursor, control, True)
        control.Tag, control.Alias = tag, "Reference"
    # A control that somebody holds when it is undone ends the office (25.2).
    control = None
    value = lambda text: [one.String for one in controls(text, tag)]  # noqa: E731
    assert table.differs(tag) == []
    for number, text in enumerate(texts(), 1):
        type_into(text, tag, f"HV-2026-0{number + 1}")
        assert len(table.differs(tag)) == number, table.differs(tag)
    table.compare()
    guide.setModified(False)
    for one in table.call("check.run"):
        if (one["rule"], one["tag"]) == ("FIL-03", tag):
            table.call("tender.go", **{key: one[key] for key in ("document", "mark", "tag", "text", "value")})
            assert guide.CurrentController.ViewCursor.Text.String == one["value"], "each is gone to in its own text"
    assert not guide.isModified()
    table.call("tender.equal", tag=tag)
    assert table.differs(tag) == []
    assert [value(text) for text in texts()] == [["HV-2026-01"]] * 3
    guide.UndoManager.undo()
    assert soon(lambda: len(table.differs(tag)) == 3)
    assert [value(text) for text in texts()] == [["HV-2026-02"], ["HV-2026-03"], ["HV-2026-04"]]


def test_plain_text_beside_a_label_is_a_warning_wherever_it_is_typed(office):
    table = Table(office, GUIDE, dates={"deadline": "2027-06-15"})
    guide = table.first
    plain = lambda: len(table.told("FIL-05"))  # noqa: E731
    begin = plain()
    guide.Text.insertControlCharacter(guide.Text.End, 0, False)
    guide.Text.insertString(guide.Text.End, "Reference: HV-2026-01. Deadline for tenders: 15 June 2027", False)
    assert plain() == begin, "the same value is no finding"
    note = guide.createInstance("com.sun.star.text.Footnote")
    guide.Text.insertTextContent(guide.Text.End, note, False)
    note.insertString(note.End, "Deadline for tenders: 16 June 2027", False)
    assert plain() == begin + 1, table.told("FIL-05")
    cell = guide.TextTables.getByIndex(0)
    cell = cell.getCellByName(cell.CellNames[-1])
    cell.insertControlCharacter(cell.End, 0, False)
    cell.insertString(cell.End, "Reference: HV-2026-02", False)
    assert plain() == begin + 2, table.told("FIL-05")
    table.compare()
    # A recorded deletion takes it away, rejecting brings it back.
    guide.RecordChanges = True
    cursor = note.createTextCursor()
    cursor.gotoStart(False)
    cursor.gotoEnd(True)
    cursor.setString("")
    assert plain() == begin + 1, table.told("FIL-05")
    table.compare()
    table.dispatch(GUIDE, REJECT)
    assert plain() == begin + 2, table.told("FIL-05")
    assert {one[2] for one in table.told("FIL-05")} == {"warning"}


def test_a_value_is_adopted_from_a_document_of_the_dossier_only_and_only_if_it_can_be(office):
    table = Table(office, GUIDE, AGREEMENT)
    tag = "bestek.profile.cpv"
    type_into(table.first.Text, tag, "3021310-6")
    before = table.differs(tag)
    assert before and {document for document, _ in before} == {GUIDE}, before
    wrong = refused(office, "tender.adopt", table.first, tag=tag, document=GUIDE, value="3021310-6")
    assert "3021310-6" in str(wrong), wrong
    assert table.says("<field name=\"cpv\">30213100-6<") and table.differs(tag) == before
    for file in ("elsewhere.odt", "../tender-guide.odt"):
        assert refused(office, "tender.adopt", table.first, tag=tag, document=file).code, file
    table.call("tender.equal", tag=tag)
    assert table.differs(tag) == []
