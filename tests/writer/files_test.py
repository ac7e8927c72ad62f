# SPDX-License-Identifier: EUPL-1.2
"""What a file says of itself, what it hides and what its format can hold is the same in the window as on disk; nothing that hangs in
a fill-in goes with its text."""
import os
import subprocess
import tempfile

import uno

from bestek import call, elements, refused
from desk import BATTERY, CLI, LIBRARY, Desk
from office import prop


def test_properties_of_the_file_read_live_as_stored(office):
    desk = Desk(office, "programma-van-eisen.odt", [BATTERY])
    properties = desk.document.DocumentProperties
    failed = []
    for name, value in (("Title", "Programma van eisen TBD"), ("Subject", "Levering XXX"), ("Keywords", ("Dell Latitude", "laptop")),
                        ("Description", "[invullen]"), ("Author", "Inkoper Een"), ("ModifiedBy", "Inkoper Twee")):
        setattr(properties, name, value)
        try:
            desk.compare(name)
        except AssertionError as one:
            failed.append((name, str(one)[-160:]))
    assert not failed, failed


def test_hidden_text_is_what_writer_does_not_print(office):
    desk = Desk(office, "programma-van-eisen.odt", [BATTERY])
    for condition, words in (("1==1", "Qgeheim"), ("1==2", "Qzichtbaar")):
        field = desk.document.createInstance("com.sun.star.text.textfield.HiddenText")
        field.Condition, field.Content = condition, words + " NTB"
        desk.document.Text.insertTextContent(desk.document.Text.End, field, False)
    desk.document.TextFields.refresh()
    copy = desk.saved()
    printed = {}
    for name, document in (("open", desk.document), ("again", office.open(os.path.join(copy, desk.file)))):
        path = os.path.join(copy, name + ".pdf")
        document.storeToURL(uno.systemPathToFileUrl(path), (prop("FilterName", "writer_pdf_Export"),))
        text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
        printed[name] = [word for word in ("Qgeheim", "Qzichtbaar") if word in text]
    desk.compare("hidden text")
    hidden = [one["message"] for one in desk.findings if one["rule"] == "STR-20"]
    assert printed == {"open": ["Qzichtbaar"], "again": ["Qzichtbaar"]}, printed
    assert "Qgeheim" in str(hidden) and "Qzichtbaar" not in str(hidden), hidden


def hung(document):
    comments = [one for one in elements(document.TextFields) if one.supportsService("com.sun.star.text.textfield.Annotation")]
    return document.Footnotes.Count, len(comments)


def commented(office):
    desk = Desk(office, "programma-van-eisen.odt", [BATTERY])
    desk.fill("cycles", "815")
    desk.document.CurrentController.ViewCursor.gotoRange(desk.find("815").End, False)  # Insert ▸ Footnote behind the answer
    desk.dispatch(".uno:InsertFootnote")
    desk.document.Footnotes.getByIndex(0).String = "gemeten bij 20 graden"
    desk.document.CurrentController.select(desk.find("815"))  # Insert ▸ Comment on the selected answer
    desk.dispatch(".uno:InsertAnnotation", Text="Klopt dit?", Author="Jurist")
    assert hung(desk.document) == (1, 1)
    return desk


def test_an_answer_with_a_comment_or_note_in_it_is_not_overwritten(office):
    desk = commented(office)
    assert refused(office, "tender.fill_values", desk.document, values={"cycles": "900"}).code == "document.fill-in-holds-note"
    assert hung(desk.document) == (1, 1) and desk.find("815") is not None
    copy = desk.saved()
    with open(os.path.join(copy, "v.json"), "w", encoding="utf-8") as out:
        out.write('{"cycles": "900"}')
    done = subprocess.run([CLI, "--lang", "en", "fill", copy, "--values", os.path.join(copy, "v.json"), "--library", LIBRARY],
                          capture_output=True, text=True, check=False)
    assert done.returncode == 2 and "note or comment" in done.stderr, done.stderr
    assert hung(office.open(os.path.join(copy, "programma-van-eisen.odt"))) == (1, 1)


def test_a_format_that_cannot_hold_a_clause_is_refused(office):
    for end, filter_name in (("doc", "MS Word 97"), ("rtf", "Rich Text Format"), ("html", "HTML (StarWriter)"), ("txt", "Text")):
        folder = tempfile.mkdtemp(dir=office.folder)
        office.own(folder)
        path = os.path.join(folder, "stuk." + end)
        document = office.new_document()
        document.Text.String = "Programma"
        document.storeAsURL(uno.systemPathToFileUrl(path), (prop("FilterName", filter_name),))
        document.close(True)
        document = office.open(path)
        error = refused(office, "clauses.insert", document, ids=[BATTERY], where="cursor", role="programme")
        assert error.code == "writer.other-format" and ".odt" in str(error), (end, error)
        assert call(office, "tender.show", document)["placements"] == []


def test_a_document_without_a_file_says_so(office):
    error = refused(office, "document.save", office.new_document())
    assert error.code == "writer.never-saved" and "{" not in str(error), error
