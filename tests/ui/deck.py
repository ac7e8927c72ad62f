# SPDX-License-Identifier: EUPL-1.2
"""The deck "Bestek" of a document's window, as a person sees and uses it."""
import time

from bestek import call
from screen import wait_for

PANELS = ("clauses", "tender", "findings")


class Deck:
    def __init__(self, office, screen, document):
        self.office, self.screen, self.document = office, screen, document

    def open(self):
        sidebar = self.document.CurrentController.Sidebar
        sidebar.setVisible(True)
        sidebar.showDecks(True)
        time.sleep(1)
        deck = sidebar.Decks.getByName("BestekDeck")
        if not deck.isActive():  # activate() closes a deck that is open already
            deck.activate(True)
        self.wait()
        return self

    def wait(self):
        wait_for(lambda: len(self.screen.panel_origins()) == len(PANELS), "the three panels on the screen")
        wait_for(lambda: self.controls("clauses")["list"]["items"], "clauses in the list")

    def controls(self, panel):
        return call(self.office, "panel.controls", self.document, panel=panel)

    def control(self, panel, name):
        return self.controls(panel)[name]

    def place(self, panel, name):
        """The rectangle of a control on the screen: (x, y, width, height)."""
        left, top = self.screen.panel_origins()[PANELS.index(panel)]
        at = self.control(panel, name)["rectangle"]
        return left + at["x"], top + at["y"], at["width"], at["height"]

    def click(self, panel, name, line=None, times=1):
        """Clicks a control in its middle, or a line of a list (0-based)."""
        x, y, width, height = self.place(panel, name)
        self.screen.click(x + min(width // 2, 60), y + (height // 2 if line is None else 8 + 16 * line), times)
        time.sleep(0.3)

    def message(self, panel):
        return self.control(panel, "message")["text"]
