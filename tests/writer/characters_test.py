# SPDX-License-Identifier: EUPL-1.2
"""Characters that nobody sees, or takes for others: in the open document as in its file, and in what is typed into the sidebar."""
import os
import zipfile

from bestek import call, new_dossier, refusal
from published_test import paragraph_after, stored, told
from steps_test import dispatch

RULE = "STR-25"
OVERRIDE, ZERO_WIDTH = "bedrag \u202e0001\u202c euro", "kenmerk BK-1\u200b000"


def test_what_changes_what_is_read_is_found_in_the_open_document_and_gone_to(office):
    folder = new_dossier(office)
    guide = office.open(os.path.join(folder, "aanbestedingsleidraad.odt"))
    assert told(office, guide, RULE) == [] == stored(folder, RULE)
    wrong = (OVERRIDE, ZERO_WIDTH, "tag\U000e0041s", "op 1 ma\u2060art 2027", "1\uff10 stuks", "NEN-\u0415N 50001")
    for text in wrong:
        paragraph_after(guide, text).ParaStyleName = "Text body"
    cell = guide.createInstance("com.sun.star.text.TextTable")
    cell.initialize(1, 1)
    guide.Text.insertTextContent(guide.Text.End, cell, False)
    cell.getCellByName("A1").String = "In de cel 1\u2060000"
    note = guide.createInstance("com.sun.star.text.Footnote")
    guide.Text.insertTextContent(guide.Text.End, note, False)
    note.insertString(note.End, "In de noot \u2066x\u2069", False)
    found = [one for one in call(office, "check.run", guide) if one["rule"] == RULE]
    assert [one["severity"] for one in found] == ["error"] * (len(wrong) + 2), found
    assert "‹U+202E›" in found[0]["message"] and "U+202E (" in found[0]["message"], found
    cursor = guide.CurrentController.ViewCursor
    for one in found:
        cursor.gotoStart(False)
        call(office, "tender.go", guide, document=one["document"], text=one["text"])
        place = cursor.Text.createTextCursorByRange(cursor.Start)
        place.gotoStartOfParagraph(False)
        place.gotoEndOfParagraph(True)
        assert place.String.startswith(one["text"]), (one, place.String)
    live = told(office, guide, RULE)
    guide.store()
    assert live == stored(folder, RULE)


def test_lawful_characters_of_a_person_are_silent(office):
    folder = new_dossier(office)
    guide = office.open(os.path.join(folder, "aanbestedingsleidraad.odt"))
    for text in ("Ver\u00adduur\u00adzaming", "\U0001F468\u200d\U0001F469\u200d\U0001F467 \u2764\ufe0f", "1\u202f000 of 1\u00a0000",
                 "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u0915\u094d\u200d\u0937", "\u05d3\u05df\u200f (x)", "5 \u03bcm"):
        paragraph_after(guide, text).ParaStyleName = "Text body"
    paragraph_after(guide, "\uf0fc").CharFontName = "Wingdings"
    mark = guide.Text.createTextCursorByRange(guide.Text.End)
    mark.gotoStartOfParagraph(True)
    mark.CharFontName = "Wingdings"
    assert told(office, guide, RULE) == []
    # A row that is recorded as deleted, and one that is recorded as new: Writer puts its joiner into them.
    table = guide.createInstance("com.sun.star.text.TextTable")
    table.initialize(3, 2)
    guide.Text.insertTextContent(guide.Text.End, table, False)
    guide.RecordChanges = True
    for cell, command in (("A2", ".uno:DeleteRows"), ("A3", ".uno:InsertRowsAfter")):
        guide.CurrentController.ViewCursor.gotoRange(table.getCellByName(cell).Start, False)
        dispatch(office, guide, command)
    guide.store()
    with zipfile.ZipFile(os.path.join(folder, "aanbestedingsleidraad.odt")) as package:
        assert "\u200d<text:change-end" in package.read("content.xml").decode()
    assert told(office, guide, RULE) == [] == stored(folder, RULE)
    paragraph_after(guide, "\uf0fc zonder lettertype van tekens").CharFontName = "Liberation Sans"
    last = guide.Text.createTextCursorByRange(guide.Text.End)
    last.gotoStartOfParagraph(True)
    last.CharFontName = "Liberation Sans"
    assert len(told(office, guide, RULE)) == 1


def test_what_is_typed_into_the_sidebar_is_refused_or_cleaned_with_a_word(office):
    folder = new_dossier(office)
    guide = office.open(os.path.join(folder, "aanbestedingsleidraad.odt"))
    for value in (OVERRIDE, ZERO_WIDTH, "a\U000e0041", "\ufdd0", "1\uff10"):
        assert refusal(office, "tender.fill", guide, tag="bestek.buyer.contact", value=value) == "text.character", value
    done = call(office, "tender.fill", guide, tag="bestek.buyer.contact", value="\ufeffAfdeling Inkoop\u200b")
    assert done["value"] == "Afdeling Inkoop" and [one["code"] for one in done["notes"]] == ["text.cleaned"], done
    assert call(office, "tender.fill", guide, tag="bestek.buyer.contact", value="Afdeling Zaken")["notes"] == []
    for value in ("\u0915\u094d\u200d\u0937 Sharma", "Gezin \U0001F468\u200d\U0001F469\u200d\U0001F467"):
        done = call(office, "tender.fill", guide, tag="bestek.buyer.contact", value=value)
        assert done["value"] == value and done["notes"] == [], done
        shown = {one["value"] for one in call(office, "tender.show", guide)["fields"] if one["name"] == "contact"}
        assert shown == {value} and value in guide.Text.String, shown
