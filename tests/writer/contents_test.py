# SPDX-License-Identifier: EUPL-1.2
"""What the core writes survives the office's own way to Word and back, and the table of contents can be renewed there.

Without pages kept out of links the office ended with signal 6 or 11 as soon as an index of such a DOCX was renewed.
"""
import json
import pathlib
import re
import tempfile
import zipfile

import uno

from bestek import call, elements, long
from office import prop
from roundtrip_test import ROOT, bestek

DATA = ("--library", str(ROOT / "clauses"))
WORD = "MS Word 2007 XML"
CLAUSE = "network.support-period"  # not in what is proposed for laptops


def procedures():
    return sorted(one.name for one in (ROOT / "templates").iterdir() if one.is_dir())


def make_dossier(office, procedure, language):
    """A dossier of the procedure as the command line makes it."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="contents-", dir=office.folder))
    profile = json.loads((ROOT / "examples" / "laptops" / "profile.json").read_text(encoding="utf-8"))
    profile.update(procedure=procedure, language=language)
    (folder / "profile.json").write_text(json.dumps(profile), encoding="utf-8")
    dossier = folder / "dossier"
    bestek("new", dossier, "--profile", folder / "profile.json", "--templates", ROOT / "templates", *DATA)
    return dossier


def fill_dossier(dossier):
    """Everything that the proposal brings, its derived tables, and every answer."""
    bestek("insert", dossier, "--proposal", *DATA)
    bestek("plan", "make", dossier, *DATA)
    bestek("fill", dossier, "--values", ROOT / "examples" / "laptops" / "values.json", *DATA)


def body(document):
    """The words of the body but those of indexes: paragraphs and cells in order."""
    found = []
    for element in elements(document.Text):
        if element.supportsService("com.sun.star.text.TextTable"):
            found += [element.getCellByName(name).String for name in element.CellNames]
        elif element.TextSection is None:
            found.append(element.String)
    return [" ".join(line.split()) for line in found if line.strip()]


def check_same(before, after, name):
    differs = [(one, other) for one, other in zip(before, after) if one != other][:2]
    assert before == after, (name, len(before), len(after), differs)


def entries(document):
    return [line for index in document.DocumentIndexes.ElementNames
            for line in document.DocumentIndexes.getByName(index).Anchor.String.splitlines()[1:]]


def stand_at_the_end(document):
    """In the last paragraph of the body: renewing an index leaves the cursor in it."""
    paragraph = [one for one in elements(document.Text) if one.supportsService("com.sun.star.text.Paragraph")][-1]
    document.CurrentController.ViewCursor.gotoRange(paragraph.Anchor.End, False)


def states(office, document):
    """What Bestek says of this document: its clauses, and what stands in its fill-ins."""
    shown = call(office, "tender.show", document)
    name = document.URL.rpartition("/")[2]
    clauses = {(one["id"], one["clause"], one["text"], one["marks"])
               for one in shown["placements"] if one["document"] == name}
    fields = {(one["placement"], one["tag"], one["value"], one["open"])
              for one in shown["fields"] if one["document"] == name}
    return clauses, fields


def headings(document):
    return [" ".join(entry.rpartition("\t")[0].split()) for entry in entries(document)]


def renew_all_indexes(office, document):
    """Tools ▸ Update ▸ Indexes and Tables."""
    dispatcher = office.service("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:UpdateAllIndexes", "", 0, ())


def through_word(office, path):
    """Stored as DOCX, closed and opened again."""
    document = office.open(str(path))
    target = path.with_suffix(".docx")
    document.storeToURL(uno.systemPathToFileUrl(str(target)), (prop("FilterName", WORD),))
    kept = body(document), states(office, document)
    document.close(True)
    return office.open(str(target)), kept


def as_an_earlier_build_wrote(path):
    """Puts the pages back into the links."""
    with zipfile.ZipFile(path) as package:
        parts = [(one, package.read(one)) for one in package.infolist()]
    with zipfile.ZipFile(path, "w") as package:
        for one, content in parts:
            if one.filename == "content.xml":
                content, count = re.subn(rb"(<text:a [^>]*>[^<]*)</text:a><text:tab/>(<text:bookmark-ref.*?</text:bookmark-ref>)",
                                         rb"\1<text:tab/>\2</text:a>", content)
                assert count > 10, path
            package.writestr(one, content)


def check_document(office, path):
    word, (text, clauses) = through_word(office, path)
    check_same(text, body(word), path.name)
    assert states(office, word) == clauses, path.name
    assert word.DocumentIndexes.Count > 0, path.name
    listed = headings(word)
    renew_all_indexes(office, word)
    check_same(listed, headings(word), path.name)
    assert all(entry.rpartition("\t")[2].isdigit() for entry in entries(word)), entries(word)
    # Our command renews the indexes once more.
    stand_at_the_end(word)
    placed, = call(office, "clauses.insert", word, ids=[CLAUSE], where="cursor")["placed"]
    after = states(office, word)
    assert after[0] - clauses[0] == {(placed["placement"], CLAUSE, "released", "whole")}, path.name
    assert clauses[0] < after[0] and clauses[1] <= after[1], path.name
    word.store()
    word.close(True)
    again = office.open(str(path.with_suffix(".docx")))
    check_same(text, [line for line in body(again) if line in set(text)], path.name)
    assert states(office, again) == after, path.name
    again.close(True)


def check_dossiers(office, prepare):
    for procedure in procedures():
        for language in ("nl", "en"):
            dossier = make_dossier(office, procedure, language)
            documents = sorted(dossier.glob("*.odt"))  # before backups stand beside them
            prepare(dossier)
            office.own(dossier.parent)
            assert len(documents) == len(list((ROOT / "templates" / procedure).glob(f"*.{language}.fodt")))
            for path in documents:
                check_document(office, path)


@long
def test_a_filled_guide_goes_to_word_and_its_contents_are_renewed(office):
    dossier = make_dossier(office, "open", "nl")
    fill_dossier(dossier)
    office.own(dossier.parent)
    check_document(office, dossier / "aanbestedingsleidraad.odt")


@long
def test_every_template_goes_to_word_and_its_contents_are_renewed(office):
    check_dossiers(office, lambda dossier: None)


@long
def test_every_filled_document_goes_to_word_and_its_contents_are_renewed(office):
    check_dossiers(office, fill_dossier)


def test_a_word_document_of_an_earlier_build_is_mended_by_an_insertion(office):
    dossier = make_dossier(office, "open", "nl")
    path = dossier / "aanbestedingsleidraad.odt"
    as_an_earlier_build_wrote(path)
    office.own(dossier.parent)
    word, _ = through_word(office, path)
    # Given half a field in the last entry: renewing would end the office,
    assert "PAGEREF" in entries(word)[-1], entries(word)
    stand_at_the_end(word)
    call(office, "clauses.insert", word, ids=[CLAUSE], where="cursor")
    assert entries(word)[-1].rpartition("\t")[2].isdigit(), entries(word)
    for _ in range(2):
        word.UndoManager.undo()
        word.UndoManager.redo()
    word.store()
    word.close(True)
    again = office.open(str(path.with_suffix(".docx")))
    renew_all_indexes(office, again)
    assert "PAGEREF" not in again.Text.String
    assert [one[1] for one in states(office, again)[0]] == [CLAUSE]
