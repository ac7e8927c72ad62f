# SPDX-License-Identifier: EUPL-1.2
"""Clauses in places and steps that nobody wrote down: levels at the cursor, cells that are merged and moved, macros round our
steps, two windows of one document, two dossiers and a copy of one, Word and back with indexes of people's own. (Recorded changes:
unseen_test.py.)"""
import contextlib
import os
import shutil

import uno

from bestek import call, elements, new_dossier, put_cursor, refusal, soon
from contents_test import WORD, renew_all_indexes, stand_at_the_end
from contents_test import states as clauses_and_answers
from desk import BATTERY, ENERGY, REJECT
from edits_test import programme, type_at_end
from insertion_test import in_cell, table_document
from office import prop
from own_library_test import control, opened_deck
from placing_test import numbered, outline
from undo_test import stacks

CHARGING = "laptop.usb-c-charging"

ONE, END = ("Heading 1", "One"), ("Heading 1", "End")
DEEP = (ONE, *((f"Heading {level}", f"Deep {level}") for level in range(2, 7)), ("Text body", "here"), END)


def direct_level(paragraphs):
    paragraphs[1].OutlineLevel = 2


def no_level(paragraphs):
    paragraphs[1].OutlineLevel = 0


def as_list(paragraphs):
    for one in paragraphs[:2]:
        one.NumberingStyleName = "Numbering 123"


def test_a_clause_at_the_cursor_is_one_level_lower_wherever_it_comes_and_moves_no_number(office):
    nothing = lambda paragraphs: None  # noqa: E731
    for texts, change, at, offset, level in (
            (DEEP, nothing, 6, 1, 7), (DEEP, nothing, 5, 2, 7), (DEEP, nothing, 5, 0, 6),
            ((ONE, ("Text body", "by hand"), ("Text body", "here"), END), direct_level, 2, 1, 3),
            ((ONE, ("Heading 2", "none"), ("Text body", "here"), END), no_level, 2, 1, 2),
            ((("Title", "T"), ("Subtitle", "S"), ("Text body", "here"), END), nothing, 2, 1, 1),
            ((("Text body", "a"), ("Text body", "b"), END, ("Heading 2", "Sub")), as_list, 0, 0, 1),
            ((("Text body", "a"), ("Text body", "b"), END, ("Heading 2", "Sub")), as_list, 1, 1, 1),
            ((ONE, ("Heading 9", "Nine"), ("Heading 10", "Ten"), ("Text body", "here"), END), nothing, 3, 1, 10)):
        document = numbered(office, *texts)
        change(list(elements(document.Text)))
        before, text = outline(document), document.Text.String
        put_cursor(document, at, offset)
        call(office, "clauses.insert", document, ids=[BATTERY], where="cursor", role="programme")
        came = [one for one in outline(document) if one not in before]
        assert [one[1] for one in came] == [level], (texts, at, offset, came)
        assert [one for one in outline(document) if one not in came] == before, (texts, at, offset)
        document.UndoManager.undo()
        assert (outline(document), document.Text.String) == (before, text), (texts, at, offset)
        document.close(True)


@contextlib.contextmanager
def steps_kept(office, number):
    access = office.service("com.sun.star.configuration.ConfigurationProvider").createInstanceWithArguments(
        "com.sun.star.configuration.ConfigurationUpdateAccess", (prop("nodepath", "/org.openoffice.Office.Common/Undo"),))
    before = access.getByName("Steps")
    try:
        access.replaceByName("Steps", number)
        access.commitChanges()
        yield
    finally:
        access.replaceByName("Steps", before)
        access.commitChanges()


def remembered(document):
    return {one.Name: one.Value for one in document.DocumentProperties.UserDefinedProperties.PropertyValues}


def test_what_a_macro_holds_together_is_undone_and_redone_together(office):
    desk = programme(office, BATTERY)
    document, manager = desk.document, desk.document.UndoManager
    seen = lambda: (document.Text.String, remembered(document), call(office, "tender.show", document))  # noqa: E731
    before = seen()
    manager.enterUndoContext("Macro")
    document.Text.insertString(document.Text.Start, "Eigen. ", False)
    call(office, "clauses.insert", document, ids=[ENERGY])
    call(office, "tender.fill_values", document, values={"cycles": "815", "off-max": "0,4"})
    document.Text.insertString(document.Text.Start, "Meer. ", False)
    manager.leaveUndoContext()
    after = seen()
    manager.enterHiddenUndoContext()  # a part of the step before
    desk.fill("sleep-max", "0,6")
    manager.leaveUndoContext()
    full = seen()
    assert stacks(document)[0] == ("Macro", "Insert clauses") and full != after
    for _ in range(2):
        desk.undo()
        assert seen() == before
        desk.redo()
        assert seen() == full
    # Where all is forgotten what comes later is still a step.
    for forget in (manager.clear, manager.reset):
        forget()
        desk.fill("sleep-max", "0,7")
        desk.undo()
        assert seen() == full and stacks(document) == ((), ("Fill in",))
    # Of one step that is kept.
    with steps_kept(office, 1):
        document = office.open(os.path.join(new_dossier(office), desk.file))
        document.Text.insertString(document.Text.Start, "Eigen. ", False)
        before = seen()
        call(office, "clauses.insert", document, ids=[CHARGING])
        after = seen()
        assert len(stacks(document)[0]) == 1
        document.UndoManager.undo()
        assert seen() == before
        document.UndoManager.redo()
        assert seen() == after


def test_two_windows_of_a_document_have_a_cursor_each_and_one_row_of_steps(office):
    document = office.open(os.path.join(new_dossier(office), "programma-van-eisen.odt"), Hidden=False)
    opened_deck(document)
    dispatch = lambda one, command: office.service("com.sun.star.frame.DispatchHelper").executeDispatch(  # noqa: E731
        one.Frame, command, "", 0, ())
    dispatch(document.CurrentController, ".uno:NewWindow")
    office.on_main_thread(office.finish_idle_work)
    first, second = elements_of(document.Controllers)
    chapters = [one for one in elements(document.Text) if getattr(one, "OutlineLevel", 0)]
    first.ViewCursor.gotoRange(chapters[-1].Anchor.End, False)
    second.ViewCursor.gotoRange(chapters[2].Anchor.End, False)
    under = [chapters[2].String, chapters[-1].String]
    for window, clause in ((second, BATTERY), (first, ENERGY)):
        document.setCurrentController(window)
        call(office, "clauses.insert", document, ids=[clause], where="cursor")
    shown = [(one["clause"], one["heading"]) for one in call(office, "tender.show", document)["placements"]]
    assert shown == [(BATTERY, under[0]), (ENERGY, under[1])], (shown, under)
    placements = lambda: control(office, document, "tender", "placements")["items"]  # noqa: E731
    assert soon(lambda: len(placements()) == 2)
    dispatch(second, ".uno:Undo")
    assert soon(lambda: len(placements()) == 1)
    dispatch(first, ".uno:Undo")
    assert soon(lambda: placements() == [])
    dispatch(second, ".uno:Redo")
    assert soon(lambda: len(placements()) == 1)
    document.store()
    office.on_main_thread(lambda: second.Frame.close(True))
    office.on_main_thread(office.finish_idle_work)
    call(office, "check.run", document)
    assert not document.isModified() and len(placements()) == 1
    dispatch(first, ".uno:Undo")
    assert soon(lambda: placements() == [])


def elements_of(enumeration):
    while enumeration.hasMoreElements():
        yield enumeration.nextElement()


def test_two_dossiers_and_a_copy_of_one_are_each_answered_by_themselves(office):
    one, other = programme(office, BATTERY), programme(office, BATTERY)
    guide = office.open(os.path.join(other.folder, "aanbestedingsleidraad.odt"))
    cycles = lambda document: [field["value"] for field in call(office, "tender.show", document)["fields"]  # noqa: E731
                               if field["name"] == "cycles"]
    one.fill("cycles", "815")
    call(office, "tender.fill_values", guide, values={"cycles": "640"})
    assert (cycles(one.document), cycles(other.document), cycles(guide)) == (["815"], ["640"], ["640"])
    one.document.store()
    folder = one.folder + "-kopie"  # has the same id
    shutil.copytree(one.folder, folder, ignore=shutil.ignore_patterns(".*"))
    office.own(folder)
    copy = office.open(os.path.join(folder, one.file))
    answer = call(office, "tender.fill_values", copy, values={"cycles": "633"})
    assert answer["documents"] == [one.file] and (cycles(copy), cycles(one.document)) == (["633"], ["815"])
    one.undo()
    assert soon(lambda: (cycles(one.document), cycles(copy), cycles(other.document)) == ([""], ["633"], ["640"]))
    one.compare("undone")
    # Under another name it is no document of the dossier, whose own is the closed one again.
    other.document.storeAsURL(uno.systemPathToFileUrl(os.path.join(other.folder, "tweede.odt")), (prop("FilterName", "writer8"),))
    assert refusal(office, "tender.fill_values", other.document, values={"cycles": "650"}) == "writer.no-dossier"
    assert cycles(other.document) == ["640"]


def test_clauses_in_cells_follow_their_rows_merged_moved_and_taken_out(office):
    document, table = table_document(office)
    for cell, clause in (("B2", ENERGY), ("A1", BATTERY)):
        in_cell(document, table, cell, True)
        call(office, "clauses.insert", document, ids=[clause], where="cursor", role="programme")
    dispatch = lambda command: office.service("com.sun.star.frame.DispatchHelper").executeDispatch(  # noqa: E731
        document.CurrentController.Frame, command, "", 0, ())
    view = document.CurrentController.ViewCursor

    def fill(name, value):
        field = next(one for one in call(office, "tender.show", document)["fields"] if one["name"] == name)
        call(office, "tender.fill", document, value=value, **{key: field[key] for key in ("tag", "placement", "document")})

    def says():
        assert call(office, "document.compare_readings", document)["equal"]
        shown = call(office, "tender.show", document)
        cycles, = [one["value"] for one in shown["fields"] if one["name"] == "cycles"] or [None]
        return cycles, sorted((one["clause"], one["marks"]) for one in shown["placements"])

    both, gone = [(BATTERY, "whole"), (ENERGY, "whole")], [(BATTERY, "missing"), (ENERGY, "whole")]
    for what, act, wanted in (
            ("a row deleted", lambda: (in_cell(document, table, "A1", False), setattr(document, "RecordChanges", True),
                                       dispatch(".uno:DeleteRows")), (None, gone)),
            ("rejected", lambda: (dispatch(REJECT), setattr(document, "RecordChanges", False)), ("", both)),
            ("cells merged and filled", lambda: (merge(table), fill("cycles", "700")), ("700", both)),
            ("split and filled", lambda: (table.createCursorByCellName("A1").splitRange(1, True), fill("cycles", "701")), ("701", both)),
            ("a row taken out", lambda: table.Rows.removeByIndex(0, 1), (None, gone)),
            ("undone", document.UndoManager.undo, ("701", both)),
            ("the table cut", lambda: (document.CurrentController.select(table), dispatch(".uno:SelectTable"), dispatch(".uno:Cut")),
             (None, [(BATTERY, "missing"), (ENERGY, "missing")])),
            ("and pasted before all", lambda: (view.gotoStart(False), dispatch(".uno:Paste")), ("701", both))):
        act()
        assert says() == wanted, (what, says())
    text = document.Text.String
    while document.UndoManager.isUndoPossible():
        document.UndoManager.undo()
    assert says() == (None, [])
    while document.UndoManager.isRedoPossible():
        document.UndoManager.redo()
    assert says() == ("701", both) and document.Text.String == text


def merge(table):
    cursor = table.createCursorByCellName("A1")
    cursor.goRight(1, True)
    cursor.mergeRange()


def put_index(desk, kind, **properties):
    """At the end, with a paragraph behind it."""
    type_at_end(desk, "Qindex")
    type_at_end(desk, "Qslot")
    index = desk.document.createInstance("com.sun.star.text." + kind)
    for name, value in properties.items():
        setattr(index, name, value)
    place = desk.find("Qindex")
    place.setString("")
    desk.document.Text.insertTextContent(place, index, False)
    index.update()


def test_a_document_with_indexes_of_peoples_own_goes_to_word_and_back_and_takes_clauses(office):
    desk = programme(office)
    document, path = desk.document, os.path.join(desk.folder, desk.file)
    word = document.createInstance("com.sun.star.text.DocumentIndexMark")
    document.Text.insertTextContent(desk.find("nominale"), word, True)
    put_index(desk, "DocumentIndex", Title="Trefwoorden")
    put_index(desk, "ContentIndex", Title="Nog een", CreateFromOutline=True)
    desk.find("Lange levensduur").HyperLinkURL = "https://example.org/?a=1&b=2"
    call(office, "tender.fill_values", document, values={"cycles": "815", "etec-max-a": "12,5"})
    before = clauses_and_answers(office, document)
    for target, kind in ((path[:-3] + "docx", WORD), (path, "writer8")):
        document.storeToURL(uno.systemPathToFileUrl(target), (prop("FilterName", kind),))
        document.setModified(False)
        document.close(True)
        document = office.open(target)
    assert document.DocumentIndexes.Count == 3 and clauses_and_answers(office, document) == before
    renew_all_indexes(office, document)
    assert clauses_and_answers(office, document) == before
    stand_at_the_end(document)
    for clause, where in ((CHARGING, "home"), ("laptop.spare-parts-basis", "cursor")):
        call(office, "clauses.insert", document, ids=[clause], where=where)
    renew_all_indexes(office, document)
    desk.document = document
    desk.compare("renewed")
    after = clauses_and_answers(office, document)
    assert {one[1:] for one in after[0] - before[0]} == {(one, "released", "whole") for one in (CHARGING, "laptop.spare-parts-basis")}
    assert before[0] < after[0] and before[1] <= after[1] and document.DocumentIndexes.Count == 3
