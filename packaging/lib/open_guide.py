#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""open_guide.py OXT DOCUMENT: opens the document in a window with the Bestek sidebar; ends when it is closed."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "tests", "writer"))
from office import Office  # noqa: E402 the path above leads there

DECK = "BestekDeck"


def main():
    office = Office(os.path.abspath(sys.argv[1]), headless=False)
    document = office.open(os.path.abspath(sys.argv[2]), Hidden=False)
    controller = document.CurrentController
    controller.Sidebar.setVisible(True)
    controller.Sidebar.Decks.getByName(DECK).activate(True)
    office.process.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
