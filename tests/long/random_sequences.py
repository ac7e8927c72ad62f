#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""random_sequences.py BESTEK.oxt [SEED]: random work in one Writer document, with what must hold after every step.

The office lives, every clause is listed once, undoing everything gives the body back exactly. Last line the count.
"""
import os
import random
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "writer"))

import uno  # noqa: E402,F401  (first: it teaches Python to import com.sun.star)

from bestek import Refused, call, elements, lines, write  # noqa: E402
from seeds import run_seeds  # noqa: E402

SEQUENCES = 8
STEPS = 25


def random_paragraph(document, chance):
    paragraphs = [one for one in elements(document.Text) if one.supportsService("com.sun.star.text.Paragraph")]
    return chance.choice(paragraphs)


def insert(office, document, chance, ids):
    paragraph = random_paragraph(document, chance)
    cursor = document.Text.createTextCursorByRange(paragraph.Anchor.Start)
    cursor.goRight(chance.randrange(0, 6), False)
    document.CurrentController.ViewCursor.gotoRange(cursor, False)
    try:
        call(office, "clauses.insert", document, ids=[chance.choice(ids)], where="cursor")
    except Refused as refused:
        assert not refused.code.startswith("writer.failed"), refused.error


def type_text(_office, document, chance, _ids):
    document.Text.insertString(random_paragraph(document, chance).Anchor.End, " getypt", False)


def delete_paragraph(_office, document, chance, _ids):
    random_paragraph(document, chance).Anchor.String = ""


def undo(_office, document, _chance, _ids):
    if document.UndoManager.isUndoPossible():
        document.UndoManager.undo()


def redo(_office, document, _chance, _ids):
    if document.UndoManager.isRedoPossible():
        document.UndoManager.redo()


def fill(office, document, chance, _ids):
    fill_ins = [one for one in call(office, "tender.show", document)["fields"] if one["placement"]]
    if not fill_ins:
        return
    fill_in = chance.choice(fill_ins)
    place = {key: fill_in[key] for key in ("tag", "placement", "document")}
    try:
        call(office, "tender.fill", document, value=str(chance.randrange(1, 900)), **place)
    except Refused as refused:
        assert not refused.code.startswith("writer.failed"), refused.error


def sequence(office, seed):
    chance = random.Random(seed)
    document = office.new_document()
    write(document, ("Heading 1", "Hoofdstuk een"), ("Text body", "Eerste alinea van de inkoper."),
          ("List 1", "Een punt"), ("Text body", "Laatste alinea."))
    before = lines(document.Text)
    ids = [one["id"] for one in call(office, "clauses.search", words="", group="laptop")]
    for _ in range(STEPS):
        step = chance.choice([insert, insert, type_text, delete_paragraph, undo, redo, fill])
        step(office, document, chance, ids)
        assert office.alive(), f"the office ended in {step.__name__}"
        shown = call(office, "tender.show", document)["placements"]
        names = [one["mark"] for one in shown if one["marks"] == "whole"]
        assert len(names) == len(set(names)), names
    while document.UndoManager.isUndoPossible():
        document.UndoManager.undo()
    after = lines(document.Text)
    assert after == before, f"undoing everything left {after} instead of {before}"


def main():
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 20261123
    return run_seeds(sys.argv[1], "sequence", range(first, first + SEQUENCES), sequence)


if __name__ == "__main__":
    sys.exit(main())
