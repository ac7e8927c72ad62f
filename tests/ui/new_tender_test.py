# SPDX-License-Identifier: EUPL-1.2
"""The dialog "Nieuwe aanbesteding…" filled in by mouse and keyboard, and the dossier that comes of it."""
import os
import tempfile
import time

from bestek import new_dossier
from screen import wait_for

# Where the fields stand on the screen, from the dialog's picture: the dialog opens at a fixed place.
AUTHORITY, SUBJECT, LAPTOPS, FOLDER, MAKE = (465, 90), (465, 167), (333, 638), (970, 678), (1000, 735)


def window_texts(office):
    """What every window of the office says, as a screen reader gets it."""
    toolkit = office.service("com.sun.star.awt.Toolkit")
    found = []

    def gather(context, depth):
        found.append(context.AccessibleName)
        for i in range(min(context.AccessibleChildCount, 200) if depth < 6 else 0):
            gather(context.getAccessibleChild(i).AccessibleContext, depth + 1)

    for i in range(toolkit.TopWindowCount):
        window = toolkit.getTopWindow(i)
        if hasattr(window, "AccessibleContext"):
            gather(window.AccessibleContext, 0)
    return found


def test_a_new_tender_is_made_from_the_dialog(office, screen):
    # Given a document and the dialog
    opened = new_dossier(office)
    office.open(os.path.join(opened, "programma-van-eisen.odt"), Hidden=False)
    time.sleep(1)
    folder = os.path.join(tempfile.mkdtemp(prefix="bestek-made-", dir=office.folder), "dossier")
    office.own(os.path.dirname(folder))
    screen.click(500, 900)
    screen.key("alt+b")
    screen.key("Return")
    time.sleep(2)
    # When the person presses the button too early, the dialog stays and says what is missing
    screen.click(*MAKE)
    wait_for(lambda: any('"Aanbestedende dienst"' in text for text in window_texts(office)), "what is missing, by its name")
    screen.picture("new-tender-refused")
    # and when the rest is filled in too, and the button pressed
    screen.click(*AUTHORITY)
    screen.type("Hogeschool Voorbeeld")
    screen.click(*SUBJECT)
    screen.type("Laptops voor docenten")
    screen.click(*LAPTOPS)
    screen.click(*FOLDER)
    screen.type(folder)
    screen.picture("new-tender-filled")
    screen.click(*MAKE)
    # Then the dossier is there, with what was said
    wait_for(lambda: os.path.exists(os.path.join(folder, "dossier.xml")), "the dossier")
    with open(os.path.join(folder, "dossier.xml"), encoding="utf-8") as stream:
        written = stream.read()
    assert "Laptops voor docenten" in written and "<item>laptop</item>" in written, written
    assert sorted(name for name in os.listdir(folder) if name.endswith(".odt") and not name.startswith(".")) == [
        "aanbestedingsleidraad.odt", "conceptovereenkomst.odt", "contractbeheerplan.odt", "programma-van-eisen.odt"]
    screen.picture("new-tender-made")
