# SPDX-License-Identifier: EUPL-1.2
"""What a macro holds of a document outlives undo and redo. For a cell or a content control Writer then gives that dead object
instead of the living one (no enumeration, no property; 25.2) and cannot save the document until the macro lets go. Nothing of
that may end the office, and nothing is read by halves."""
import gc
import os

from bestek import Refused, call, elements, long, new_dossier, refusal, soon

REPORT = "hardware.supply-chain-report-clause"


def annexed(office):
    """A document that got what another one says behind its text: tables, a clause and its fill-ins; one of them answered."""
    folder = new_dossier(office, language="en")
    agreement = office.open(os.path.join(folder, "draft-agreement.odt"))
    call(office, "clauses.insert", agreement, ids=[REPORT])
    call(office, "plan.make", agreement)
    agreement.store()
    programme = office.open(os.path.join(folder, "programme-of-requirements.odt"))
    programme.Text.createTextCursorByRange(programme.Text.End).insertDocumentFromURL(agreement.URL, ())
    field = next(one for one in call(office, "tender.show", programme)["fields"] if one["name"] == "remedy-days")
    call(office, "tender.fill", programme, value="13", **{key: field[key] for key in ("tag", "placement", "document")})
    return programme


def is_table(element):
    return element.supportsService("com.sun.star.text.TextTable")


def tables(document):
    return list(filter(is_table, elements(document.Text)))


def cells(document):
    return [table.getCellByName(name) for table in tables(document) for name in table.CellNames]


def paragraphs(document):
    texts = [document.Text, *cells(document)]
    return [one for text in texts for one in elements(text) if not is_table(one)]


def texts(document):
    return [one.getString() for one in paragraphs(document)]


def portions(document, kind=None):
    return [one for paragraph in paragraphs(document) for one in elements(paragraph) if kind in (None, one.TextPortionType)]


def paragraph_holds(one):
    return one, one.Anchor, one.createEnumeration()


def cell_holds(one):
    return one, one.Start, one.End, one.createTextCursor(), one.createEnumeration()


def table_holds(one):
    return one, one.Anchor, one.Rows, one.createCursorByCellName("A1"), one.getCellRangeByName("A1:A1")


HELD = {
    "paragraphs": lambda document: list(map(paragraph_holds, paragraphs(document))),
    "portions": portions,
    "content controls": lambda document: [one.ContentControl for one in portions(document, "ContentControl")],
    "bookmarks": lambda document: [one.Bookmark for one in portions(document, "Bookmark")],
    "cells": lambda document: list(map(cell_holds, cells(document))),
    "tables": lambda document: list(map(table_holds, tables(document))),
}


def read(office, document):
    """What the sidebar shows, or the code of the refusal."""
    try:
        return call(office, "tender.show", document)
    except Refused as refused:
        return refused.code


def undo_and_redo(office, document):
    """All the way and back, with a reading at each step."""
    steps = len(document.UndoManager.getAllUndoActionTitles())
    seen = []
    for act in [document.UndoManager.undo] * steps + [document.UndoManager.redo] * steps:
        act()
        seen.append(read(office, document))
    return seen


@long
def test_undo_and_redo_pass_what_a_macro_holds(office):
    document = annexed(office)
    before, shown = texts(document), read(office, document)
    held_back = []
    for kind, of in HELD.items():
        held = of(document)
        assert held, kind
        seen = undo_and_redo(office, document)
        assert all(isinstance(one, dict) or one == "writer.held" for one in seen), f"{kind}: {seen}"
        if "writer.held" in seen:
            held_back.append(kind)
            if seen[-1] == "writer.held":
                # While it cannot be read nothing of it is changed,
                titles = document.UndoManager.getAllUndoActionTitles()
                assert refusal(office, "clauses.insert", document, ids=[REPORT]) == "writer.held"
                assert refusal(office, "tender.fill_values", document, values={"remedy-days": "12"}) == "writer.held"
                assert document.UndoManager.getAllUndoActionTitles() == titles
        # and as soon as the macro lets go all is as it was.
        del held, seen
        gc.collect()
        assert soon(lambda: read(office, document) == shown), kind
        assert texts(document) == before, kind
    # Given that the test saw what it is about.
    assert {"content controls", "cells"} <= set(held_back), held_back
