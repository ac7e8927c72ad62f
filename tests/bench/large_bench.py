#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""large_bench.py BESTEK BESTEK.oxt [--pages 1090] [--clauses 500]: how long Writer's main thread is held in a large
document, in a real window, by what a person does in the sidebar. For each action the longest block and the time until
its result shows, beside the floors of the same run: one export of the document, and Writer's own deck for ours. Nothing asserts a time.
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
TESTS = os.path.dirname(HERE)
sys.path[:0] = [os.path.join(TESTS, "ui"), os.path.join(TESTS, "writer")]
sys.path.append(HERE)

import uno  # noqa: E402,F401  (first: it teaches Python to import com.sun.star)

from bestek import call  # noqa: E402
from deck import Deck  # noqa: E402
from large_document import PROGRAMME  # noqa: E402
from main_thread import longest_block  # noqa: E402
from office import Office, prop  # noqa: E402
from screen import Screen  # noqa: E402

SETTLED = 8  # equal counts of pages, half a second apart
PATIENCE = 240  # seconds
QUIET = 6  # seconds: whatever waits for a quiet moment has come and gone
LAID_OUT = 2.5  # seconds: Writer lays the document out and paints it in its new width


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bestek")
    parser.add_argument("oxt")
    parser.add_argument("--pages", type=int, default=1090)
    parser.add_argument("--clauses", type=int, default=500)
    return parser.parse_args()


def make_dossier(office, asked):
    folder = os.path.join(tempfile.mkdtemp(prefix="bestek-large-", dir=office.folder), "large")
    subprocess.run([sys.executable, os.path.join(HERE, "large_document.py"), asked.bestek, folder,
                    "--pages", str(asked.pages), "--clauses", str(asked.clauses)], check=True, stdout=subprocess.DEVNULL)
    office.own(os.path.dirname(folder))
    office.use_library("file://" + os.path.join(folder, "library"))
    return os.path.join(folder, "dossier")


def opened(office, folder):
    document = office.desktop.loadComponentFromURL("file://" + os.path.join(folder, PROGRAMME), "_blank", 0,
                                                   (prop("OnMainThread", True),))
    pages, same, deadline = 0, 0, time.monotonic() + PATIENCE
    while same < SETTLED and time.monotonic() < deadline:
        time.sleep(0.5)
        now = document.CurrentController.PageCount
        same, pages = same + 1 if now == pages else 0, now
    print(f"{pages} pages, {paragraphs(document)} paragraphs")
    return document


def paragraphs(document):
    return {one.Name: one.Value for one in document.DocumentProperties.DocumentStatistics}["ParagraphCount"]


class Bench:
    def __init__(self, office, screen, document):
        self.office, self.document = office, document
        self.deck = Deck(office, screen, document)
        self.exports = lambda: call(office, "tender.reading_counts")["exports"]

    def measure(self, name, work, until=lambda: True):
        before = self.exports()
        block, taken = longest_block(self.office, work, until, PATIENCE)
        print(f"{name:<50}{block * 1000:8.0f}{taken * 1000:8.0f}{self.exports() - before:9}", flush=True)

    def label(self, panel, name):
        return self.deck.control(panel, name)["text"]

    def is_fresh(self):
        label = self.label("tender", "placements_label")
        return "(0)" not in label and "verouderd" not in label

    def floor(self):
        """One export, as whoever stores the document needs it too."""
        self.touch()
        self.measure("floor: one export (tender.show, changed)",
                     lambda: call(self.office, "tender.show", self.document))

    def touch(self):
        text = self.document.Text
        self.office.on_main_thread(lambda: text.insertString(text.End, ".", False))

    def free_clauses(self):
        placed = {one["clause"] for one in call(self.office, "tender.show", self.document)["placements"]}
        found = call(self.office, "clauses.search", words="", kind="requirement")
        return [one["id"] for one in found if one["id"] not in placed]


def run(office, screen, asked):
    document = opened(office, make_dossier(office, asked))
    bench = Bench(office, screen, document)
    print(f"{'milliseconds':<50}{'block':>8}{'result':>8}{'exports':>9}")
    bench.floor()
    sidebar = document.CurrentController.Sidebar

    def again(name):
        office.on_main_thread(lambda: sidebar.setVisible(False))
        time.sleep(QUIET)
        shown = time.monotonic() + LAID_OUT
        bench.measure(name, lambda: office.on_main_thread(lambda: sidebar.setVisible(True)), lambda: time.monotonic() > shown)

    sidebar.setVisible(True)
    sidebar.showDecks(True)
    time.sleep(1)
    own = sidebar.Decks.getByName("PropertyDeck")
    if not own.isActive():  # activate() closes a deck that is open already
        own.activate(True)
    again("floor: Writer's own deck (Properties) opens")
    bench.measure("the deck opens for the first time", lambda: bench.deck.open(), bench.is_fresh)
    again("the deck opens again")
    time.sleep(QUIET)
    free = bench.free_clauses()
    measure_actions(bench, free)


def measure_actions(bench, free):
    office, document = bench.office, bench.document

    def insert():
        return call(office, "clauses.insert", document, ids=[free.pop(0)], where="home")

    bench.measure("insertion, with a valid reading", lambda: office.on_main_thread(insert))
    bench.measure("  until the lists are read anew", lambda: None, bench.is_fresh)
    bench.measure("undo", lambda: office.on_main_thread(document.UndoManager.undo))
    bench.measure("redo", lambda: office.on_main_thread(document.UndoManager.redo))
    bench.touch()
    bench.measure("refresh by the button, changed", lambda: bench.deck.click("tender", "refresh"), bench.is_fresh)
    bench.touch()
    bench.measure("check by the button, changed", lambda: bench.deck.click("findings", "refresh"),
                  lambda: "·" not in bench.label("findings", "summary") and
                  "Nog niet" not in bench.label("findings", "summary"))
    bench.measure("check by the button, valid reading", lambda: bench.deck.click("findings", "refresh"),
                  lambda: "Annuleren" not in bench.label("findings", "refresh"))
    open_field = [one for one in call(office, "tender.show", document)["fields"]
                  if one["open"] and one["by"] == "buyer" and one["document"] == PROGRAMME][0]
    bench.measure("fill, with a valid reading", lambda: office.on_main_thread(lambda: call(
        office, "tender.fill", document, document=PROGRAMME, tag=open_field["tag"],
        placement=open_field["placement"], value="zie bijlage 3")))
    bench.measure("the table of contents on demand",
                  lambda: office.on_main_thread(lambda: call(office, "document.renew_indexes", document)))
    bench.measure("typing a character", bench.touch)


def main():
    asked = arguments()
    os.environ["GTK_THEME"] = "Adwaita"
    pictures = tempfile.mkdtemp(prefix="bestek-large-pictures-")
    screen = Screen(pictures)
    office = Office(asked.oxt, headless=False, display=screen.display, language="nl")
    try:
        run(office, screen, asked)
    finally:
        office.stop()
        screen.stop()
        shutil.rmtree(pictures, ignore_errors=True)


if __name__ == "__main__":
    main()
