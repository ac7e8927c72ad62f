# SPDX-License-Identifier: EUPL-1.2
"""Values in text boxes, nested tables, frames in headers, first pages and notes in cells are made equal in the window as in the
file; fields, sections, looks, lists and moved clauses read live as stored, and undoing and redoing it all does so too."""
import subprocess

import uno

from bestek import call
from desk import ACCEPT, BATTERY, CLI, ENERGY, LIBRARY, Desk, cli

FILE, TAG, RIGHT, WRONG = "programma-van-eisen.odt", "bestek.profile.reference", "HV-2026-01", "HV-1999-99"


def made(desk, kind, **properties):
    content = desk.document.createInstance("com.sun.star." + kind)
    for name, value in properties.items():
        setattr(content, name, value)
    return content


def new_end(desk, text=""):
    """The end of a new last paragraph that says so."""
    body = desk.document.Text
    body.insertControlCharacter(body.End, 0, False)
    body.insertString(body.End, text, False)
    return body.End


def hung(desk, content, at):
    at.Text.insertTextContent(at, content, False)
    return content


def page(desk):
    """The style of the page, with a header and a footer."""
    pages = desk.document.StyleFamilies.getByName("PageStyles")
    style = pages.getByName(desk.document.CurrentController.ViewCursor.PageStyleName)
    style.HeaderIsOn = style.FooterIsOn = True
    return style


def table(desk, at):
    one = made(desk, "text.TextTable")
    one.initialize(2, 2)
    return hung(desk, one, at)


def first_header(desk):
    page(desk).FirstIsShared = False
    return page(desk).HeaderTextFirst


def left_footer(desk):
    page(desk).FooterIsShared = False
    return page(desk).FooterTextLeft


def text_box(desk):
    size = uno.createUnoStruct("com.sun.star.awt.Size")
    size.Width, size.Height = 4000, 2000
    shape = made(desk, "drawing.CustomShape", Size=size)
    hung(desk, shape, new_end(desk))
    shape.TextBox = True
    return shape.TextBoxContent


def nested_cell(desk):
    cell = table(desk, new_end(desk)).getCellByName("A2")
    return table(desk, cell.End).getCellByName("B1")


def note_in_cell(desk):
    note = made(desk, "text.Footnote")
    hung(desk, note, table(desk, new_end(desk)).getCellByName("B2").End)
    return note


def frame_in_header(desk):
    return hung(desk, made(desk, "text.TextFrame"), page(desk).HeaderText.End).Text


def table_in_header(desk):
    return table(desk, page(desk).HeaderText.End).getCellByName("A1")


def table_in_frame(desk):
    return table(desk, hung(desk, made(desk, "text.TextFrame"), new_end(desk)).Text.End).getCellByName("B2")


def give_value(desk, text, value):
    cursor = text.createTextCursorByRange(text.End)
    text.insertString(cursor, value, True)
    control = made(desk, "text.ContentControl")
    text.insertTextContent(cursor, control, True)
    control.Tag, control.Alias = TAG, "Kenmerk"


def values(shown):
    return [one["value"] for one in shown["fields"] if one["name"] == "reference" and one["document"] == FILE]


def test_values_in_boxes_nested_tables_and_first_pages_are_made_equal_here_as_in_the_file(office):
    desk = Desk(office, FILE, [BATTERY])
    places = (first_header, left_footer, text_box, nested_cell, note_in_cell, frame_in_header, table_in_header, table_in_frame)
    right = values(call(office, "tender.show", desk.document)).count(RIGHT)
    for number, place in enumerate(places, 1):
        give_value(desk, place(desk), WRONG)
        found = values(call(office, "tender.show", desk.document))
        assert (found.count(RIGHT), found.count(WRONG)) == (right, number), (place.__name__, found)
    desk.compare("wrong everywhere")
    wrong = [(one["tag"], one["fix"]) for one in desk.findings if one["rule"] == "FIL-03"]
    assert wrong == [(TAG, "equal")] * len(places), wrong
    copy = desk.saved()
    done = subprocess.run([CLI, "--lang", "en", "equal", copy, "--library", LIBRARY], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    steps = len(desk.document.UndoManager.getAllUndoActionTitles())
    answer = call(office, "tender.equal", desk.document, tag=TAG)
    assert (answer["documents"], len(desk.document.UndoManager.getAllUndoActionTitles())) == ([FILE], steps + 1)
    assert values(call(office, "tender.show", desk.document)) == values(cli("show", copy)) == [RIGHT] * (right + len(places))
    desk.compare("made equal")
    desk.undo()
    desk.compare("undone")
    assert values(desk.shown).count(WRONG) == len(places)


def told(desk, rule, word):
    return sum(one["rule"] == rule and (word in one["text"] or word in one["message"]) for one in desk.findings)


def section(desk, text, condition):
    """A section round a new paragraph, hidden where the condition holds."""
    new_end(desk, text)
    new_end(desk)  # what comes later comes behind the section
    one = made(desk, "text.TextSection")
    found = desk.find(text)
    found.Text.insertTextContent(found, one, True)
    if condition:
        one.Condition, one.IsVisible = condition, False


def field(desk, kind, **properties):
    hung(desk, made(desk, "text.textfield." + kind, **properties), new_end(desk, "Qveld "))


def walk(desk, *steps):
    """Each step: what it is called, what is done, and a rule, a word and how often the rule then tells of that word."""
    for name, act, rule, word, count in steps:
        act()
        desk.compare(name)
        assert told(desk, rule, word) == count, f"{name}: {[one['message'] for one in desk.findings if one['rule'].startswith('STR')]}"


def unwind(desk):
    """All that was done, back and forth again."""
    while desk.document.UndoManager.isUndoPossible():
        desk.undo()
    desk.compare("all undone")
    assert desk.shown["placements"] == []
    while desk.document.UndoManager.isRedoPossible():
        desk.redo()
    desk.compare("all redone")


def test_fields_sections_and_looks_read_live_as_stored(office):
    desk = Desk(office, FILE, [BATTERY])
    look = lambda word, name, value: lambda: setattr(desk.find(word), name, value)  # noqa: E731
    paragraphs = desk.document.StyleFamilies.getByName("ParagraphStyles")
    walk(
        desk,
        ("conditional text that shows", lambda: field(desk, "ConditionalText", Condition="1==1", TrueContent="TBD", FalseContent="ja"),
         "STR-02", "TBD", 1),
        ("that does not", lambda: field(desk, "ConditionalText", Condition="1==2", TrueContent="XXX", FalseContent="ja"),
         "STR-02", "XXX", 0),
        ("a section that shows", lambda: section(desk, "Qeen NTB", ""), "STR-02", "Qeen", 1),
        ("a condition that hides", lambda: section(desk, "Qtwee NTB", "1==1"), "STR-20", "Qtwee", 1),
        ("a condition that does not", lambda: section(desk, "Qdrie NTB", "1==2"), "STR-02", "Qdrie", 1),
        ("another paragraph", lambda: new_end(desk, "Qvier NTB"), "STR-02", "Qvier", 1),
        ("in capitals", look("Qvier", "CharCaseMap", 1), "STR-02", "Qvier", 1),
        ("lifted", look("NTB", "CharEscapement", 33), "STR-02", "Qvier", 1),
        ("white", look("Qvier NTB", "CharColor", 0xFFFFFF), "STR-20", "Qvier", 1),
        ("white on black", look("Qvier NTB", "CharBackColor", 0), "STR-20", "Qvier", 0),
        ("in a style", look("Qvier", "ParaStyleName", "Quotations"), "STR-02", "Qvier", 1),
        ("that is hidden", lambda: setattr(paragraphs.getByName("Quotations"), "CharHidden", True), "STR-20", "Qvier", 1),
        ("and shown", lambda: setattr(paragraphs.getByName("Quotations"), "CharHidden", False), "STR-20", "Qvier", 0))
    unwind(desk)


def test_clauses_moved_and_listed_and_cut_together_read_live_as_stored(office):
    desk = Desk(office, FILE, [BATTERY, ENERGY])
    desk.compare("as inserted")
    title = desk.placement(BATTERY)["title"]
    placed = lambda: [one["clause"] for one in desk.shown["placements"] if one["marks"] == "whole"]  # noqa: E731

    def at_title(command):
        desk.document.CurrentController.ViewCursor.gotoRange(desk.find(title).Start, False)
        desk.dispatch(command)

    def at_end():
        desk.document.CurrentController.ViewCursor.gotoRange(new_end(desk), False)

    def clause():
        cursor = desk.paragraphs_of(BATTERY)
        cursor.gotoNextParagraph(True)
        return cursor

    def cut():
        rest = desk.document.Text.createTextCursorByRange(desk.paragraphs_of(ENERGY).Start)
        rest.gotoEnd(True)
        desk.document.CurrentController.select(rest)
        desk.dispatch(".uno:Cut")

    desk.do(
        ("the first clause cut", lambda: (desk.document.CurrentController.select(clause()), desk.dispatch(".uno:Cut")),
         lambda: placed() == [ENERGY]),
        ("and pasted behind the other", lambda: (at_end(), desk.dispatch(".uno:Paste")), lambda: placed() == [ENERGY, BATTERY],
         lambda: (desk.state(BATTERY), desk.marks(BATTERY)) == ("released", "whole")),
        ("a level down", lambda: at_title(".uno:OutlineRight")),
        ("as a list", lambda: (desk.document.CurrentController.select(desk.paragraphs_of(ENERGY)), desk.dispatch(".uno:DefaultBullet"))),
        ("both cut", cut, lambda: placed() == []),
        ("and pasted", lambda: desk.dispatch(".uno:Paste"), lambda: sorted(placed()) == sorted([ENERGY, BATTERY])),
        ("cut while changes are recorded", lambda: (desk.record(True), cut())),
        ("that accepted", lambda: desk.dispatch(ACCEPT), lambda: placed() == []))
    desk.record(False)
    unwind(desk)
