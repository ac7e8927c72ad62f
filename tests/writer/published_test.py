# SPDX-License-Identifier: EUPL-1.2
"""What is published without standing in the body, and clauses whose marks are gone: the sidebar says what the file says."""
import json
import os
import re
import subprocess

from bestek import call, lines, new_dossier, refusal
from packages import change_parts

CLAUSE = "laptop.battery-endurance-significant"


def told(office, document, *rules):
    return sorted((one["rule"], one["position"], one["message"]) for one in call(office, "check.run", document)
                  if one["rule"] in rules)


def stored(folder, *rules):
    """The same from the command line, of what is on disk."""
    done = subprocess.run([os.environ["BESTEK_CLI"], "check", folder, "--library",
                           os.path.join(os.environ["BESTEK_SOURCE_DIR"], "clauses"), "--json"],
                          capture_output=True, text=True, check=False)
    return sorted((one["rule"], one["position"], one["message"]["en"]) for one in json.loads(done.stdout)
                  if one["rule"] in rules)


def paragraph_after(document, text):
    end = document.Text.End
    document.Text.insertControlCharacter(end, 0, False)
    document.Text.insertString(document.Text.End, text, False)
    cursor = document.Text.createTextCursorByRange(document.Text.End)
    cursor.gotoStartOfParagraph(False) if hasattr(cursor, "gotoStartOfParagraph") else None
    return cursor


def test_live_and_stored_see_the_same_beside_the_body(office):
    folder = new_dossier(office)
    guide = office.open(os.path.join(folder, "aanbestedingsleidraad.odt"))
    rules = ("STR-02", "STR-20", "STR-21")
    assert told(office, guide, *rules) == [] == stored(folder, *rules)
    # A header,
    styles = guide.StyleFamilies.getByName("PageStyles")
    page = styles.getByName(guide.CurrentController.ViewCursor.PageStyleName)
    page.HeaderIsOn = True
    page.HeaderText.insertString(page.HeaderText.End, " Kenmerk XXX", False)
    # a footnote, a comment and a frame in a chapter of the buyer's own,
    paragraph_after(guide, "Nadere toelichting").ParaStyleName = "Heading 1"
    paragraph_after(guide, "Besproken.").ParaStyleName = "Text body"
    for service, text in (("Footnote", "Nader TBD"), ("TextFrame", "Figuur 1: [invullen]")):
        content = guide.createInstance(f"com.sun.star.text.{service}")
        guide.Text.insertTextContent(guide.Text.End, content, False)
        inner = content if service == "Footnote" else content.Text
        inner.insertString(inner.End, text, False)
    comment = guide.createInstance("com.sun.star.text.textfield.Annotation")
    comment.Author, comment.Content = "Jan", "Klopt dit?"
    guide.Text.insertTextContent(guide.Text.End, comment, False)
    # hidden characters, a hidden section and a paragraph hidden by a field.
    cursor = paragraph_after(guide, "Interne raming")
    cursor.gotoEnd(True)
    cursor.CharHidden = True
    cursor = paragraph_after(guide, "Alinea die weg is")
    cursor.gotoEnd(True)
    cursor.CharHidden = False
    field = guide.createInstance("com.sun.star.text.textfield.HiddenParagraph")
    field.Condition = "1"
    guide.Text.insertTextContent(guide.Text.End, field, False)
    guide.TextFields.refresh()
    paragraph_after(guide, "Deel dat weg is")
    section = guide.createInstance("com.sun.star.text.TextSection")
    last = guide.Text.createTextCursorByRange(guide.Text.End)
    last.gotoStartOfParagraph(True)
    guide.Text.insertTextContent(last, section, True)
    section.IsVisible = False
    live = told(office, guide, *rules)
    assert [rule for rule, _, _ in live].count("STR-02") == 3, live
    assert [rule for rule, _, _ in live].count("STR-21") == 1, live
    assert any("Interne raming" in message for _, _, message in live), live
    call(office, "document.save", guide)
    assert stored(folder, *rules) == live
    # Each can be gone to.
    for one in call(office, "check.run", guide):
        if one["rule"] == "STR-02":
            call(office, "tender.go", guide, document=one["document"], mark=one["mark"], tag=one["tag"], text=one["text"])


def without_marks(path):
    marks = r'<text:bookmark[^>]*"bestek_(?:[a-z2-7]{8}|e)_[^"]*"/>|</?loext:content-control[^>]*>'
    placements = r'<meta:user-defined[^>]*"bestek\.p\.[^>]*>[^<]*</meta:user-defined>'
    change_parts(path, content=lambda text: re.sub(marks, "", text), meta=lambda text: re.sub(placements, "", text))


def test_a_clause_without_marks_is_marked_in_one_step_and_undo_takes_the_marks_away(office):
    folder = new_dossier(office)
    path = os.path.join(folder, "programma-van-eisen.odt")
    programme = office.open(path)
    call(office, "clauses.insert", programme, ids=[CLAUSE])
    call(office, "document.save", programme)
    programme.close(True)
    without_marks(path)
    programme = office.open(path)
    before = lines(programme.Text)
    assert call(office, "tender.show", programme)["placements"] == []
    assert refusal(office, "clauses.insert", programme, ids=[CLAUSE]) == "insert.unmarked"
    found = [one for one in call(office, "check.run", programme) if one["rule"] == "MRK-02"]
    assert [(one["clause"], one["fix"]) for one in found] == [(CLAUSE, "mark")], found
    marked = call(office, "clauses.mark", programme, document=found[0]["document"], clause=CLAUSE)
    assert [one["id"] for one in marked["marked"]] == [CLAUSE], marked
    placed, = call(office, "tender.show", programme)["placements"]
    assert (placed["clause"], placed["marks"]) == (CLAUSE, "whole"), placed
    assert placed["text"] == "released", placed
    fields = [one for one in call(office, "tender.show", programme)["fields"] if one["placement"] == placed["id"]]
    assert [(one["name"], one["open"]) for one in fields] == [("cycles", True)], fields
    assert programme.UndoManager.getAllUndoActionTitles() == ("Mark clauses",)
    call(office, "document.save", programme)
    assert [one for one in call(office, "check.run", programme) if one["rule"] == "MRK-02"] == []
    programme.UndoManager.undo()
    assert lines(programme.Text) == before
    assert call(office, "tender.show", programme)["placements"] == []
