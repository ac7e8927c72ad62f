# SPDX-License-Identifier: EUPL-1.2
"""Characters that nobody sees, or takes for others: in the open document as in its file, and in what is typed into the sidebar."""
import os
import zipfile

import uno

from bestek import call, elements, new_dossier, refusal
from published_test import paragraph_after, stored, told
from steps_test import dispatch
from word_test import as_word

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


def test_text_above_a_word_and_text_that_runs_leftward_are_found_in_the_open_document_and_gone_to(office):
    folder = new_dossier(office)
    guide = office.open(os.path.join(folder, "aanbestedingsleidraad.odt"))

    def last_paragraph(text):
        paragraph_after(guide, text).ParaStyleName = "Text body"
        cursor = guide.Text.createTextCursorByRange(guide.Text.End)
        cursor.gotoStartOfParagraph(True)
        return cursor

    last_paragraph("duizend euro").RubyText = "1\u200b000 euro"
    last_paragraph("10 - 20 dagen").WritingMode = 1
    last_paragraph("Ten minste 20 dagen").WritingMode = 1
    last_paragraph("wat niemand ziet").CharScaleWidth = 1
    found = [one for one in call(office, "check.run", guide) if one["rule"] == RULE]
    found.sort(key=lambda one: one["text"])
    assert [one["text"] for one in found] == ["10 - 20 dagen", "duizend euro"], found
    assert "runs from right to left" in found[0]["message"] and "‹U+200B›" in found[1]["message"], found
    for one in found:
        guide.CurrentController.ViewCursor.gotoStart(False)
        call(office, "tender.go", guide, document=one["document"], text=one["text"])
        place = guide.CurrentController.ViewCursor
        place = place.Text.createTextCursorByRange(place.Start)
        place.gotoStartOfParagraph(False)
        place.gotoEndOfParagraph(True)
        assert place.String == one["text"], (one, place.String)
    hidden = [one for one in call(office, "check.run", guide) if one["rule"] == "STR-20"]
    assert len(hidden) == 1 and "wat niemand ziet" in hidden[0]["message"], hidden
    live = told(office, guide, RULE, "STR-20")
    guide.store()
    assert live == stored(folder, RULE, "STR-20")


def test_elements_of_a_word_file_are_the_characters_that_they_are_for_writer_too(office):
    """But for what turns the direction: Writer (25.2) leaves that out, and shows and saves the text as it stands."""
    folder = new_dossier(office)
    guide = office.open(os.path.join(folder, "aanbestedingsleidraad.odt"))
    word = as_word(office, guide)
    path = uno.fileUrlToSystemPath(word.URL)
    word.close(True)
    say = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'.format
    pieces = (say("bedrag 1") + "<w:r><w:softHyphen/></w:r>" + say("000 euro"),
              say("bedrag ") + '<w:bdo w:val="rtl">' + say("0001") + "</w:bdo>" + say(" euro"),
              say("bedrag ") + '<w:dir w:val="rtl">' + say("10 - 20") + "</w:dir>" + say(" euro"),
              say("bedrag 1") + '<w:r><w:sym w:font="Symbol" w:char="F030"/></w:r>' + say("00 euro"),
              say("bedrag 1") + "<w:r><w:noBreakHyphen/></w:r>" + say("000 euro"),
              '<w:pPr><w:bidi/></w:pPr>' + say("10 - 20 dagen"),
              "<w:r><w:ruby><w:rubyPr/><w:rt>" + say("1\u200b000") + "</w:rt><w:rubyBase>" + say("duizend")
              + "</w:rubyBase></w:ruby></w:r>")
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    body = parts["word/document.xml"].decode()
    end = body.rindex("<w:sectPr")
    parts["word/document.xml"] = (body[:end] + "".join(f"<w:p>{one}</w:p>" for one in pieces) + body[end:]).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    word = office.open(path)
    live = told(office, word, RULE)
    file = stored(path, RULE)
    turned = [one for one in file if "U+202C" in one[2]]
    assert len(file) == 6 and len(turned) == 2 and live == [one for one in file if one not in turned], (live, file)
    assert "bedrag 0001 euro" in [getattr(one, "String", "") for one in elements(word.Text)]


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
