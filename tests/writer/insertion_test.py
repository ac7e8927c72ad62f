# SPDX-License-Identifier: EUPL-1.2
"""Where a clause may go, what it may not change there, and that one undo gives the body back exactly."""
import os
import tempfile

import uno
from bestek import added, call, elements, lines, put_cursor, refusal, write

CLAUSE = "laptop.battery-endurance-significant"
TEXT = (("Heading 1", "Kop een"), ("Text body", "alfa beta"), ("Quotations", "gamma"), ("Heading 1", "Kop twee"))


def inserted(office, document, heading="Bestek Clausulekop|2"):
    """Inserts at the cursor; gives the lines that came; checks that one undo and redo are exact, and how the clause's
    heading stands there."""
    before = lines(document.Text)
    call(office, "clauses.insert", document, ids=[CLAUSE], where="cursor", role="programme")
    after = lines(document.Text)
    came = added(before, after)
    manager = document.UndoManager
    assert manager.getAllUndoActionTitles() == ("Insert clauses",), manager.getAllUndoActionTitles()
    manager.undo()
    assert lines(document.Text) == before
    manager.redo()
    assert lines(document.Text) == after
    check_clause(came, heading)
    return came


def check_clause(came, style):
    assert len(came) == 3, came
    heading, body, evidence = (line.split(" ", 1)[1] if line.startswith("Table") else line for line in came)
    assert heading.startswith(style + "|"), came
    assert body.startswith("Bestek Eis|0|E-1") and "{bestek.buyer.cycles=[Aantal laadcycli]:placeholder}" in body, came
    # A document without our styles gets the office's usual one for running text where it uses that.
    assert evidence.startswith(("Bestek Bewijs|0||", "Text body|0||")) and "|Bewijs: " in evidence, came
    assert "[>" in heading and "]>" in evidence and "<bestek_e_" in evidence, came


def written(office, *paragraphs):
    document = office.new_document()
    write(document, *(paragraphs or TEXT))
    return document


def test_inside_a_paragraph_goes_after_it(office):
    document = written(office)
    put_cursor(document, 1, 4)
    inserted(office, document)
    assert lines(document.Text)[1].endswith("|alfa beta")


def test_at_the_documents_start(office):
    document = written(office)
    put_cursor(document, 0)
    inserted(office, document, "Heading 1|1")
    assert lines(document.Text)[0].startswith("Heading 1|1")


def test_at_the_documents_end(office):
    document = written(office)
    put_cursor(document, 3, 8)
    inserted(office, document)
    assert lines(document.Text)[-4].endswith("|Kop twee")


def test_in_an_empty_document(office):
    document = office.new_document()
    inserted(office, document, "Bestek Clausulekop|1")


def test_the_page_style_stays_at_the_documents_start(office):
    document = written(office)
    next(elements(document.Text)).PageDescName = "First Page"
    document.UndoManager.clear()
    put_cursor(document, 0)
    call(office, "clauses.insert", document, ids=[CLAUSE], where="cursor", role="programme")
    assert "|First Page|" in lines(document.Text)[0] and "|First Page|" not in "".join(lines(document.Text)[1:])
    document.UndoManager.undo()
    assert lines(document.Text)[0] == "Heading 1|1|||NONE|First Page|Kop een"


def test_in_a_numbered_list_the_numbers_go_on(office):
    document = written(office, ("Text body", "voor"), ("Text body", "een"), ("Text body", "twee"), ("Text body", "na"))
    for paragraph in list(elements(document.Text))[1:3]:
        paragraph.NumberingStyleName = "Numbering 123"
    document.UndoManager.clear()
    put_cursor(document, 1, 3)
    inserted(office, document, "Bestek Clausulekop|1")
    assert lines(document.Text)[-2].startswith("Text body|0|2.|")


def numbered_document(office, *paragraphs):
    """A document whose headings have the numbers of its outline."""
    document = written(office, *paragraphs)
    rules = document.ChapterNumberingRules
    for level in range(3):
        one = {prop.Name: prop for prop in rules.getByIndex(level)}
        one["NumberingType"].Value, one["ParentNumbering"].Value = 4, level + 1
        uno.invoke(rules, "replaceByIndex", (level, uno.Any("[]com.sun.star.beans.PropertyValue", tuple(one.values()))))
    document.UndoManager.clear()
    return document


CHAPTERS = (("Heading 1", "Een"), ("Text body", "a"), ("Heading 1", "Twee"), ("Text body", "b"), ("Heading 2", "Eerst"),
            ("Text body", "c"), ("Heading 2", "Dan"), ("Text body", "d"), ("Heading 1", "Drie"), ("Text body", "e"))


def headings(document):
    return {one.String: (one.OutlineLevel, one.ListLabelString) for one in elements(document.Text) if one.OutlineLevel}


def test_a_clause_is_headed_one_level_below_its_chapter_and_moves_no_number(office):
    # At the start, under a chapter that has parts, in the middle and at the end of a part, under the last chapter.
    for paragraph, level in ((0, 1), (1, 2), (3, 2), (5, 3), (7, 3), (9, 2)):
        document = numbered_document(office, *CHAPTERS)
        before = headings(document)
        assert before["Dan"] == (2, "2.2") and before["Drie"] == (1, "3"), before
        put_cursor(document, paragraph, 0 if paragraph == 0 else 1)
        call(office, "clauses.insert", document, ids=[CLAUSE], where="cursor", role="programme")
        after = headings(document)
        (title,) = set(after) - set(before)
        assert after.pop(title)[0] == level, (paragraph, after)
        assert after == before, (paragraph, before, after)
        assert [one["marks"] for one in call(office, "tender.show", document)["placements"]] == ["whole"]


def test_undo_and_redo_before_a_heading_move_no_number(office):
    for paragraph in (2, 4, 6, 8):
        document = numbered_document(office, *CHAPTERS)
        before = lines(document.Text)
        put_cursor(document, paragraph, 0)
        call(office, "clauses.insert", document, ids=[CLAUSE], where="cursor", role="programme")
        after = lines(document.Text)
        document.UndoManager.undo()
        assert lines(document.Text) == before, paragraph
        document.UndoManager.redo()
        assert lines(document.Text) == after, paragraph


def test_a_document_is_asked_what_it_is_and_remembers(office):
    document = written(office)
    put_cursor(document, 1, 4)
    before = lines(document.Text)
    assert refusal(office, "clauses.insert", document, ids=[CLAUSE], where="cursor") == "insert.role-needed"
    assert refusal(office, "clauses.insert", document, ids=[CLAUSE], where="cursor", role="x") == "insert.role-unknown"
    assert lines(document.Text) == before
    call(office, "clauses.insert", document, ids=[CLAUSE], where="cursor", role="agreement")
    call(office, "clauses.insert", document, ids=["laptop.spare-parts-basis"], where="cursor")
    assert document.DocumentProperties.UserDefinedProperties.getPropertyValue("bestek.role") == "agreement"


def table_document(office):
    document = written(office, ("Heading 1", "Kop"), ("Text body", "alfa"), ("Text body", "na"))
    table = document.createInstance("com.sun.star.text.TextTable")
    table.initialize(2, 2)
    document.Text.insertTextContent(list(elements(document.Text))[1].Anchor.End, table, False)
    table.getCellByName("A1").String = "cel"
    document.UndoManager.clear()
    return document, table


def in_cell(document, table, name, end):
    cell = table.getCellByName(name)
    document.CurrentController.ViewCursor.gotoRange(cell.End if end else cell.Start, False)


def test_in_a_table_cell(office):
    for name, end in (("A1", False), ("A1", True), ("B2", True)):
        document, table = table_document(office)
        in_cell(document, table, name, end)
        inserted(office, document)


def section_document(office, protected=False, nested=False):
    document = written(office, ("Heading 1", "Kop"), ("Text body", "alfa"), ("Text body", "beta"), ("Text body", "na"))
    paragraphs = list(elements(document.Text))
    cursor = document.Text.createTextCursorByRange(paragraphs[1].Anchor.Start)
    cursor.gotoRange(paragraphs[2].Anchor.End, True)
    outer = document.createInstance("com.sun.star.text.TextSection")
    outer.Name = "Buiten"
    document.Text.insertTextContent(cursor, outer, True)
    if nested:
        inner = document.createInstance("com.sun.star.text.TextSection")
        inner.Name = "Binnen"
        document.Text.insertTextContent(
            document.Text.createTextCursorByRange(list(elements(document.Text))[2].Anchor), inner, True)
    outer.IsProtected = protected
    document.UndoManager.clear()
    return document


def test_in_a_section_and_at_its_end(office):
    for paragraph, offset, nested in ((1, 2, False), (2, 4, False), (2, 4, True)):
        document = section_document(office, nested=nested)
        put_cursor(document, paragraph, offset)
        came = inserted(office, document)
        assert all("|Binnen|" in line or "|Buiten|" in line for line in came), came


def test_tracked_when_tracking_is_on(office):
    document = written(office)
    document.RecordChanges = True
    put_cursor(document, 1, 4)
    before = lines(document.Text)
    call(office, "clauses.insert", document, ids=[CLAUSE], where="cursor", role="programme")
    assert document.RecordChanges and document.Redlines.createEnumeration().hasMoreElements()
    dispatcher = office.service("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:RejectAllTrackedChanges", "", 0, ())
    assert lines(document.Text) == before
    assert not [name for name in document.Bookmarks.ElementNames if name.startswith("bestek_")]


def test_a_second_clause_never_nests_in_the_first(office):
    document = written(office)
    put_cursor(document, 1, 4)
    call(office, "clauses.insert", document, ids=[CLAUSE], where="cursor", role="programme")
    put_cursor(document, 3, 2)  # inside the first clause
    other = call(office, "clauses.search", kind="requirement", words="")[0]["id"]
    call(office, "clauses.insert", document, ids=[other], where="cursor", role="programme")
    shown = call(office, "tender.show", document)["placements"]
    assert [one["clause"] for one in shown] == [CLAUSE, other]
    assert {one["marks"] for one in shown} == {"whole"} and {one["text"] for one in shown} == {"released"}, shown


def refused_unchanged(office, document, code, clause=CLAUSE):
    before = lines(document.Text)
    undo = document.UndoManager.getAllUndoActionTitles()
    assert refusal(office, "clauses.insert", document, ids=[clause], where="cursor", role="programme") == code
    assert lines(document.Text) == before and document.UndoManager.getAllUndoActionTitles() == undo


def test_a_protected_section_refuses_even_from_outside(office):
    document = section_document(office, protected=True, nested=True)
    put_cursor(document, 2, 4)
    refused_unchanged(office, document, "writer.protected-section")


def test_a_protected_cell_refuses(office):
    document, table = table_document(office)
    table.getCellByName("A1").IsProtected = True
    in_cell(document, table, "A1", True)
    refused_unchanged(office, document, "writer.protected-cell")


def test_notes_headers_and_frames_refuse(office):
    document = written(office)
    note = document.createInstance("com.sun.star.text.Footnote")
    document.Text.insertTextContent(document.Text.End, note, False)
    note.String = "noot"
    document.CurrentController.ViewCursor.gotoRange(note.Text.Start, False)
    refused_unchanged(office, document, "writer.in-note")
    style = document.StyleFamilies.getByName("PageStyles").getByName("Standard")
    style.HeaderIsOn = True
    document.CurrentController.ViewCursor.gotoRange(style.HeaderText.Start, False)
    refused_unchanged(office, document, "writer.in-header")
    frame = document.createInstance("com.sun.star.text.TextFrame")
    document.Text.insertTextContent(document.Text.End, frame, False)
    document.CurrentController.ViewCursor.gotoRange(frame.Text.Start, False)
    refused_unchanged(office, document, "writer.in-frame")


def test_inside_a_fill_in_goes_after_the_clause_and_a_locked_one_refuses(office):
    document = written(office)
    put_cursor(document, 1, 4)
    call(office, "clauses.insert", document, ids=[CLAUSE], where="cursor", role="programme")
    control = document.ContentControls.getByIndex(0)
    first, second = [one["id"] for one in call(office, "clauses.search", kind="requirement", words="")[:2]]
    document.CurrentController.ViewCursor.gotoRange(control.getAnchor().Start, False)
    call(office, "clauses.insert", document, ids=[first], where="cursor", role="programme")
    assert [one["clause"] for one in call(office, "tender.show", document)["placements"]] == [CLAUSE, first]
    control.Lock = "sdtContentLocked"
    document.CurrentController.ViewCursor.gotoRange(control.getAnchor().Start, False)
    refused_unchanged(office, document, "writer.locked-control", clause=second)


def test_a_read_only_document_refuses(office):
    folder = tempfile.mkdtemp(dir=office.folder)
    office.own(folder)
    path = os.path.join(folder, "alleen-lezen.odt")
    document = written(office)
    document.storeToURL(uno.systemPathToFileUrl(path), ())
    document = office.open(path, ReadOnly=True)
    refused_unchanged(office, document, "writer.read-only")
