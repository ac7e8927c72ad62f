# SPDX-License-Identifier: EUPL-1.2
"""Each thing that Bestek does is one step that undo takes back whole and redo brings back, with what the document remembers;
a look at a document is no step and no change, and costs one export for each document that changed."""
import os

import uno

from bestek import call, new_dossier, refusal, soon
from desk import ACCEPT, BATTERY, ENERGY, REJECT
from office import prop
from own_library_test import control, opened_deck
from reading_test import Counts

GUIDE, AGREEMENT, PROGRAMME = "tender-guide.odt", "draft-agreement.odt", "programme-of-requirements.odt"
REPORT, AWARD = "hardware.supply-chain-report-clause", "laptop.battery-endurance-award"


def opened(office, *files, **profile):
    folder = new_dossier(office, language="en", **profile)
    return [office.open(os.path.join(folder, file)) for file in files]


def remembered(document):
    return {one.Name: one.Value for one in document.DocumentProperties.UserDefinedProperties.PropertyValues}


def states(office, document):
    """Of this document; undo does not reach into those that are closed."""
    shown, file = call(office, "tender.show", document), os.path.basename(document.URL)
    return ([(one["id"], one["marks"], one["text"]) for one in shown["placements"] if one["document"] == file],
            [(one["placement"], one["tag"], one["value"]) for one in shown["fields"] if one["document"] == file])


def dispatch(office, document, command):
    office.service("com.sun.star.frame.DispatchHelper").executeDispatch(document.CurrentController.Frame, command, "", 0, ())


def test_every_command_is_one_step_and_is_forgotten_and_known_with_it(office):
    programme, agreement = opened(office, PROGRAMME, AGREEMENT)
    done = []
    for document, command, arguments in (
            (programme, "clauses.insert", {"ids": [BATTERY, ENERGY]}),
            (programme, "tender.fill_values", {"values": {"cycles": "720", "etec-max-a": "11.5"}}),
            (programme, "clauses.insert", {"ids": ["laptop.usb-c-charging"], "where": "cursor"}),
            (agreement, "clauses.insert", {"ids": [REPORT]}),
            (agreement, "tender.fill_values", {"values": {"remedy-days": "12", "liability-cap": "2500000"}}),
            (agreement, "plan.make", {})):
        document.CurrentController.ViewCursor.gotoRange(document.Text.End, False)
        before = (document.Text.String, remembered(document), states(office, document))
        steps = len(document.UndoManager.getAllUndoActionTitles())
        call(office, command, document, **arguments)
        assert len(document.UndoManager.getAllUndoActionTitles()) == steps + 1, command
        done.append((document, command, before))
    after = [(document.Text.String, remembered(document), states(office, document)) for document in (programme, agreement)]
    # All the way back,
    for document, command, (text, properties, shown) in reversed(done):
        document.UndoManager.undo()
        assert soon(lambda: document.Text.String == text), command  # noqa: B023
        assert remembered(document) == properties, command
        assert states(office, document) == shown, command
    # and all the way forth.
    for document, command, _ in done:
        document.UndoManager.redo()
    assert soon(lambda: [(document.Text.String, remembered(document), states(office, document))
                         for document in (programme, agreement)] == after)
    assert {marks for _, marks, _ in states(office, programme)[0]} == {"whole"}


def test_a_step_between_steps_of_a_person_is_undone_in_its_turn(office):
    programme, = opened(office, PROGRAMME)
    text = programme.Text
    text.insertString(text.Start, "First. ", False)
    call(office, "clauses.insert", programme, ids=[BATTERY])
    text.insertString(text.Start, "Second. ", False)
    call(office, "tender.fill_values", programme, values={"cycles": "720"})
    text.insertString(text.Start, "Third. ", False)
    full = states(office, programme)
    seen = []
    for _ in range(5):
        programme.UndoManager.undo()
        placed = states(office, programme)[0]
        seen.append((len(placed), placed[0][2] if placed else "", sum(word in text.String for word in ("First.", "Second.", "Third."))))
    assert seen == [(1, "filled", 2), (1, "released", 2), (1, "released", 1), (0, "", 1), (0, "", 0)], seen
    for _ in range(5):
        programme.UndoManager.redo()
    assert states(office, programme) == full
    # What is refused between undo and redo leaves redo alone.
    programme.UndoManager.undo()
    programme.UndoManager.undo()
    redo = programme.UndoManager.getAllRedoActionTitles()
    assert refusal(office, "tender.fill_values", programme, values={"cycles": "7200"}) == "fill.out-of-range"
    assert refusal(office, "clauses.insert", programme, ids=["no.such"]) == "library.unknown-clause"
    assert programme.UndoManager.getAllRedoActionTitles() == redo and len(redo) == 2


def award(document):
    return document.Bookmarks.getByName("bestek_table_award").Anchor.TextTable


def cells(document):
    table = award(document)
    return {name: table.getCellByName(name).String for name in table.CellNames}


def test_rows_of_the_award_table_come_and_go_beside_what_people_put_there(office):
    guide, = opened(office, GUIDE)
    call(office, "clauses.insert", guide, ids=[AWARD])
    table = award(guide)
    # Given a row and a column of a buyer's own, and a note in a cell of ours,
    table.Columns.insertByIndex(2, 1)
    table.Rows.insertByIndex(2, 1)
    table.getCellByPosition(2, 0).String, table.getCellByPosition(0, 2).String = "Remark", "Own criterion"
    note = guide.createInstance("com.sun.star.text.Footnote")
    cell = table.getCellByPosition(0, 1)
    cell.insertTextContent(cell.createTextCursorByRange(cell.End), note, False)
    note.insertString(note.End, "why so", False)
    before, count = cells(guide), table.Rows.Count
    # when another criterion comes while changes are recorded,
    guide.RecordChanges = True
    steps = len(guide.UndoManager.getAllUndoActionTitles())
    placed, = call(office, "clauses.insert", guide, ids=["laptop.energy-use-award"])["placed"]
    assert len(guide.UndoManager.getAllUndoActionTitles()) == steps + 1
    # then there is one row more, with its mark, and the rest says what it said;
    assert award(guide).Rows.Count == count + 1
    assert f"bestek_row_{placed['placement']}_1" in guide.Bookmarks.ElementNames
    after = cells(guide)
    assert {"Remark", "Own criterion"} <= set(after.values()) and len(after) == len(before) + 3, after
    assert guide.Footnotes.Count == 1 and guide.Footnotes.getByIndex(0).String == "why so"
    # rejecting takes the row away and no other, and that undone, accepting lets it stand.
    dispatch(office, guide, REJECT)
    assert cells(guide) == before and award(guide).Rows.Count == count
    assert [one["clause"] for one in call(office, "tender.show", guide)["placements"] if one["marks"] == "whole"] == [AWARD]
    guide.UndoManager.undo()
    assert soon(lambda: cells(guide) == after)
    dispatch(office, guide, ACCEPT)
    assert cells(guide) == after
    assert [one for one in call(office, "check.run", guide) if one["rule"] in ("CON-03", "MRK-01", "MRK-02")] == []


def test_a_recorded_plan_that_is_rejected_is_made_again_as_it_was(office):
    agreement, = opened(office, AGREEMENT)
    call(office, "clauses.insert", agreement, ids=[REPORT])
    stale = lambda: [one["document"] for one in call(office, "check.run", agreement) if one["rule"] == "CON-02"]  # noqa: E731
    text, missing = agreement.Text.String, stale()
    assert missing
    agreement.RecordChanges = True
    made = call(office, "plan.make", agreement)
    assert made["obligations"] == 3 and AGREEMENT in made["documents"], made
    rows = lambda: {one for one in agreement.Bookmarks.ElementNames if one.startswith("bestek_row_")}  # noqa: E731
    first = rows()
    assert len(first) == 3
    dispatch(office, agreement, REJECT)
    assert soon(lambda: agreement.Text.String == text)
    assert stale() == missing
    again = call(office, "plan.make", agreement)
    assert again["obligations"] == 3 and rows() == first, (again, rows())
    dispatch(office, agreement, ACCEPT)
    assert call(office, "plan.make", agreement)["documents"] == []


def test_each_changed_document_is_exported_once_whatever_changed_it(office):
    documents = opened(office, GUIDE, AGREEMENT, PROGRAMME)
    guide, agreement, programme = documents

    def look():
        for one in documents:
            call(office, "tender.show", one)
        call(office, "check.run", guide)

    look()
    counts = Counts(office)

    def costs(what, exports, act):
        act()
        look()
        done = counts.since()
        assert done["exports"] == exports, (what, done)
        look()
        assert counts.since()["exports"] == 0, what

    costs("an answer in two of three", 2,
          lambda: call(office, "tender.fill_values", guide, values={"court": "The Hague District Court", "specification": ""}))
    costs("nothing new in the same answer", 0,
          lambda: call(office, "tender.fill_values", guide, values={"court": "The Hague District Court"}))
    costs("a date in all three", 3,
          lambda: call(office, "tender.fill_values", guide, values={"date-publication": "1 March 2027", "date-start": "1 July 2027"}))
    costs("undone in one", 1, programme.UndoManager.undo)
    costs("redone there", 1, programme.UndoManager.redo)
    costs("typed in one", 1, lambda: guide.Text.insertString(guide.Text.End, "Own words.", False))
    guide.RecordChanges = True
    look()
    counts.since()
    costs("typed while recorded", 1, lambda: guide.Text.insertString(guide.Text.End, "More.", False))
    costs("rejected", 1, lambda: dispatch(office, guide, REJECT))
    costs("a refusal", 0, lambda: refusal(office, "clauses.insert", agreement, ids=["no.such"]))
    costs("the cursor moved", 0, lambda: agreement.CurrentController.ViewCursor.gotoRange(agreement.Text.End, False))


LOOKS = (("tender.show", {}), ("check.run", {}), ("tender.about", {}), ("tender.state", {}), ("clauses.proposal", {}),
         ("clauses.search", {"words": "battery"}), ("clauses.preview", {"id": BATTERY}), ("library.info", {}))


def test_looking_changes_nothing_in_documents_of_any_kind(office):
    guide, agreement = opened(office, GUIDE, AGREEMENT, lots=[{"number": 1, "name": "Light"}, {"number": 2, "name": "Heavy"}])
    folder = os.path.dirname(uno.fileUrlToSystemPath(guide.URL))
    word = os.path.join(folder, "agreement.docx")
    agreement.storeToURL(uno.systemPathToFileUrl(word), (prop("FilterName", "MS Word 2007 XML"),))
    docx = office.open(word)
    fresh = office.new_document()
    locked = office.open(os.path.join(folder, PROGRAMME), ReadOnly=True)
    for document in (guide, agreement, docx, fresh, locked):
        for recording in (False, True) if document is not locked else (False,):
            document.RecordChanges = recording
            if document is not locked:
                document.Text.insertString(document.Text.End, "Own words.", False)
            if document in (guide, agreement):
                document.store()
            document.setModified(False)
            traces = lambda: (document.isModified(), document.UndoManager.getAllUndoActionTitles(),  # noqa: E731, B023
                              document.RecordChanges, remembered(document), document.Text.String)  # noqa: B023
            before = traces()
            for command, arguments in LOOKS:
                try:
                    call(office, command, document, **arguments)
                except Exception as error:  # without a dossier there is nothing to tell of
                    assert document in (docx, fresh) and getattr(error, "code", "") == "writer.no-dossier", (command, error)
                assert traces() == before, (document.URL, command, recording)


def test_an_open_deck_that_follows_what_is_undone_does_not_mark_the_document(office):
    folder = new_dossier(office, language="en")
    programme = office.open(os.path.join(folder, PROGRAMME), Hidden=False)
    opened_deck(programme)
    placements = lambda: control(office, programme, "tender", "placements")["items"]  # noqa: E731
    assert soon(lambda: placements() is not None) and not programme.isModified()
    call(office, "clauses.insert", programme, ids=[BATTERY])
    assert soon(lambda: len(placements()) == 1)
    programme.store()
    call(office, "check.run", programme)
    assert soon(lambda: len(placements()) == 1) and not programme.isModified()
    programme.UndoManager.undo()
    assert soon(lambda: placements() == [])
    programme.UndoManager.redo()
    assert soon(lambda: len(placements()) == 1)
    programme.RecordChanges = True
    programme.store()
    call(office, "tender.show", programme)
    assert not programme.isModified()
