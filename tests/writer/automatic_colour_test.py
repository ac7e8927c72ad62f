# SPDX-License-Identifier: EUPL-1.2
"""Text in the automatic font colour is seen, and read. Writer says of that colour that it is transparent."""
import os
import tempfile

import uno

from bestek import call, write
from desk import BATTERY, Desk, cli
from office import prop


def told(desk, *rules):
    return [(one["rule"], one["message"]) for one in desk.findings if one["rule"] in rules]


def test_text_in_the_automatic_colour_is_no_hidden_text(office):
    desk = Desk(office, "programma-van-eisen.odt", [BATTERY])
    body = desk.document.Text
    body.insertControlCharacter(body.End, 0, False)
    body.insertString(body.End, "Looptijd TBD volgt. De laptops zijn van het merk Dell.", False)
    desk.compare("as typed")
    before = told(desk, "STR-02", "SPC-01", "STR-20")
    assert [rule for rule, _ in before] == ["STR-02", "SPC-01"], before
    for words in ("TBD", "De laptops zijn van het merk Dell"):
        desk.find(words).CharColor = -1  # Format, Character, Font colour: Automatic
    desk.compare("in the automatic colour")
    assert told(desk, "STR-02", "SPC-01", "STR-20") == before, told(desk, "STR-02", "SPC-01", "STR-20")


def test_a_clause_in_the_automatic_colour_is_whole(office):
    desk = Desk(office, "programma-van-eisen.odt", [BATTERY])
    desk.compare("as inserted")
    desk.paragraphs_of(BATTERY).CharColor = -1
    desk.compare("in the automatic colour")
    assert [(one["marks"], one["text"]) for one in desk.shown["placements"]] == [("whole", "released")], desk.shown["placements"]


def test_a_comment_is_told_with_its_words_and_is_no_hidden_text(office):
    desk = Desk(office, "programma-van-eisen.odt", [BATTERY])
    note = desk.document.createInstance("com.sun.star.text.textfield.Annotation")
    note.Author, note.Content = "Inkoper", "Klopt dit?"
    desk.document.Text.insertTextContent(desk.document.Text.End, note, False)
    desk.compare("with a comment")
    found = told(desk, "STR-20", "STR-21")
    assert [rule for rule, _ in found] == ["STR-21"] and "Klopt dit?" in found[0][1], found
    assert call(office, "tender.show", desk.document)["notices"] == []


def test_a_clause_through_word_in_automatic_colour_is_whole(office):
    """The same by another way: Word writes no colour, the office reads that as automatic."""
    document = office.new_document()
    write(document, ("Heading 1", "Eisen"), ("Text body", "a"))
    call(office, "clauses.insert", document, ids=[BATTERY], where="cursor", role="programme")
    folder = tempfile.mkdtemp(dir=office.folder)
    office.own(folder)
    path = os.path.join(folder, "word.docx")
    document.storeToURL(uno.systemPathToFileUrl(path), (prop("FilterName", "MS Word 2007 XML"),))
    again = office.open(path)
    stored = cli("show", path)["placements"]  # the same file read by the command line: right
    assert [(one["marks"], one["text"]) for one in stored] == [("whole", "released")], stored
    shown = call(office, "tender.show", again)["placements"]
    assert [(one["marks"], one["text"]) for one in shown] == [("whole", "released")], shown
