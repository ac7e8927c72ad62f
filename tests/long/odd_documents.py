#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""odd_documents.py BESTEK.oxt [SEED [COUNT]]: valid and odd documents of a finished tender, open in Writer, changed by what
changes documents, undone and redone.

The office lives, no command fails for a reason that it cannot name, and undoing everything gives the text back (not so the
edges of recorded changes round a table of contents, which the office moves by itself). Last line the count.
"""
import functools
import os
import random
import shutil
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
for folder in ("writer", "fuzz"):
    sys.path.insert(0, os.path.join(os.path.dirname(HERE), folder))

import uno  # noqa: E402,F401  (first: it teaches Python to import com.sun.star)

import odd_content  # noqa: E402
from bestek import Refused, call, lines, new_dossier  # noqa: E402
from seeds import run_seeds  # noqa: E402

COUNT = 12
OFFICES_OWN = ("(SoftPageBreak)", "(Redline)")
DOCUMENTS = ("aanbestedingsleidraad.odt", "programma-van-eisen.odt", "conceptovereenkomst.odt", "contractmanagementplan.odt")
CLAUSE = "laptop.usb-c-charging"


@functools.cache
def finished_dossier(office):
    """Once an office."""
    folder = new_dossier(office)
    programme = office.open(os.path.join(folder, DOCUMENTS[1]))
    call(office, "clauses.insert_proposal", programme)
    call(office, "document.save", programme)
    programme.close(True)
    return folder


def tried(office, command, document, **arguments):
    try:
        return call(office, command, document, **arguments)
    except Refused as refused:
        assert not refused.code.startswith("writer.failed"), (command, refused.error)
        return None


def change(office, document, chance):
    values = {"platform": "Ander platform", "contact": "jurist inkoop", "repair-days": "7"}
    findings = tried(office, "check.run", document) or []
    names = sorted({one["tag"].rsplit(".", 1)[-1] for one in findings if one["fix"] == "equal" and one["tag"]})
    steps = [lambda: tried(office, "tender.fill_values", document, values=dict(chance.sample(sorted(values.items()), 2))),
             lambda: tried(office, "clauses.mark", document), lambda: tried(office, "plan.make", document),
             lambda: tried(office, "clauses.insert", document, ids=[CLAUSE]),
             lambda: tried(office, "tender.equal", document, name=chance.choice(names)) if names else None]
    chance.shuffle(steps)
    for step in steps[:4]:
        step()


def text_of(document):
    """Its lines without what the layout and the office's own change marks put there."""
    text = "\n".join(lines(document.Text))
    for portion in OFFICES_OWN:
        text = text.replace(portion, "")
    return text.split("\n")


def same(now, then, when):
    differing = [(one, other) for one, other in zip(now, then) if one != other]
    assert now == then, (when, len(now), len(then), differing[:3])


def odd_tender(office, seed):
    chance = random.Random(seed)
    whole = finished_dossier(office)
    folder = os.path.join(os.path.dirname(whole), f"odd-{seed}")
    shutil.copytree(whole, folder)
    office.own(folder)
    file = os.path.join(folder, chance.choice(DOCUMENTS))
    with open(file, "rb") as stream:
        odd = odd_content.odd_package(stream.read(), chance)
    with open(file, "wb") as stream:
        stream.write(odd)
    document = office.open(file)
    before = text_of(document)
    change(office, document, chance)
    assert office.alive(), "the office ended in a command"
    changed = text_of(document)
    manager = document.UndoManager
    for _ in range(2):
        while manager.isUndoPossible():
            manager.undo()
        same(text_of(document), before, "undoing everything")
        while manager.isRedoPossible():
            manager.redo()
        same(text_of(document), changed, "redoing everything")
    tried(office, "tender.show", document)
    assert office.alive(), "the office ended in undo or redo"


def main():
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 20261129
    count = int(sys.argv[3]) if len(sys.argv) > 3 else COUNT
    return run_seeds(sys.argv[1], "odd tender", range(first, first + count), odd_tender)


if __name__ == "__main__":
    sys.exit(main())
