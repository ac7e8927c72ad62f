# SPDX-License-Identifier: EUPL-1.2
"""The dialog "Nieuwe aanbesteding…" filled in by mouse and keyboard, and the dossier that comes of it."""
import os
import tempfile
import time
from xml.etree import ElementTree

import uno

from bestek import new_dossier
from screen import wait_for

FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "extension", "oxt", "dialogs", "new_tender.xdl")
DIALOG, LIST = (uno.getConstantByName("com.sun.star.accessibility.AccessibleRole." + role) for role in ("DIALOG", "LIST"))
NAMESPACE = "{http://openoffice.org/2000/dialog}"
# The dialog opens at a fixed place on the screen: its corner, and how many pixels one of its units is.
CORNER = (91, 79)
UNIT = (2.24, 1.8875)
FIRST_ROW, ROW = 9, 16  # pixels, in a list
GROUPS = ["all", "hardware", "laptop", "desktop", "monitor"]
DOCUMENTS = ["aanbestedingsleidraad.odt", "conceptovereenkomst.odt", "contractmanagementplan.odt", "programma-van-eisen.odt"]


def spot(name):
    """The middle of a control on the screen."""
    for control in ElementTree.parse(FILE).iter():
        if control.get(NAMESPACE + "id") == name:
            left, top, width, height = (int(control.get(NAMESPACE + side)) for side in ("left", "top", "width", "height"))
            return round(CORNER[0] + UNIT[0] * (left + width / 2)), round(CORNER[1] + UNIT[1] * (top + height / 2))
    raise AssertionError(f"the dialog has no {name}")


def group_spot(group):
    x, middle = spot("groups")
    height = next(int(control.get(NAMESPACE + "height")) for control in ElementTree.parse(FILE).iter()
                  if control.get(NAMESPACE + "id") == "groups")
    return x - 60, round(middle - UNIT[1] * height / 2 + FIRST_ROW + ROW * GROUPS.index(group))


def dialog_texts(office):
    """What the open dialogs say, as a screen reader gets it. Not the windows of documents: each text in them is a call to
    the office, and a sidebar's lists alone hold hundreds."""
    toolkit = office.service("com.sun.star.awt.Toolkit")
    found = []

    def gather(context, depth):
        found.append(context.AccessibleName)
        for i in range(context.AccessibleChildCount if depth < 6 and context.AccessibleRole != LIST else 0):
            gather(context.getAccessibleChild(i).AccessibleContext, depth + 1)

    for i in range(toolkit.TopWindowCount):
        window = toolkit.getTopWindow(i)
        if hasattr(window, "AccessibleContext") and window.AccessibleContext.AccessibleRole == DIALOG:
            gather(window.AccessibleContext, 0)
    return found


class Dialog:
    """The open dialog, before a document that is open too."""

    def __init__(self, office, screen):
        self.office, self.screen = office, screen
        office.open(os.path.join(new_dossier(office), "programma-van-eisen.odt"), Hidden=False)
        time.sleep(1)
        parent = tempfile.mkdtemp(prefix="bestek-made-", dir=office.folder)
        office.own(parent)
        self.folder = os.path.join(parent, "dossier")
        screen.click(500, 900)
        screen.key("alt+b")
        screen.key("Return")
        wait_for(lambda: "Dossier maken" in dialog_texts(office), "the dialog")
        time.sleep(1)

    def type(self, control, text):
        self.screen.click(*spot(control))
        self.screen.key("ctrl+a")
        self.screen.type(text)

    def press(self):
        self.screen.click(*spot("ok"))

    def refuses(self, *words):
        """Presses the button; the dialog stays and says it."""
        self.press()
        wait_for(lambda: any(all(word in text for word in words) for text in dialog_texts(self.office)),
                 f"a refusal that says {words}")
        time.sleep(0.5)

    def written(self):
        """dossier.xml, once the guide is open: only then is the dialog done."""
        path = os.path.join(self.folder, "dossier.xml")
        wait_for(lambda: os.path.exists(path), "the dossier")
        guide = os.path.join(self.folder, DOCUMENTS[0])
        wait_for(lambda: any(guide in (one.URL or "") for one in self.office.desktop.Components if hasattr(one, "URL")), "the guide")
        time.sleep(2)
        with open(path, encoding="utf-8") as stream:
            return stream.read()


def test_a_new_tender_is_made_from_the_dialog(office, screen):
    # Given a document and the dialog, When it is filled in
    dialog = Dialog(office, screen)
    screen.picture("new-tender-empty")
    dialog.type("authority", "Hogeschool Voorbeeld")
    dialog.type("subject", "Laptops voor docenten")
    dialog.type("value", "2500000")
    dialog.type("whole", "2.600.000")
    dialog.type("maximum", "12.500.000")
    dialog.type("suppliers", "3")
    dialog.type("date_dispatch", "26-2-2027")
    dialog.type("date_publication", "1-3-2027")
    dialog.type("date_questions", "8-3-2027; 15 maart 2027")
    dialog.type("date_deadline", "1 april 2027")
    dialog.type("date_award", "15-05-2027")
    # and every group is one click, and a second click on it takes it away
    for group in ("laptop", "desktop", "monitor", "desktop"):
        screen.click(*group_spot(group))
    dialog.type("folder", dialog.folder)
    screen.picture("new-tender-filled")
    dialog.press()
    # Then the dossier is there, with what was said and nothing else
    written = dialog.written()
    for value in ("Laptops voor docenten", ">2500000<", ">2600000<", ">12500000<", ">3<", ">2027-02-26<", ">2027-03-01<",
                  "<item>2027-03-08</item>", ">2027-03-15<", ">2027-04-01<", ">2027-05-15<",
                  "<item>laptop</item>", "<item>monitor</item>"):
        assert value in written, (value, written)
    assert "desktop" not in written, written
    assert sorted(name for name in os.listdir(dialog.folder) if name.endswith(".odt") and not name.startswith(".")) == DOCUMENTS
    screen.picture("new-tender-made")


def test_what_is_refused_is_named_and_the_cursor_stands_in_it(office, screen):
    # Given the dialog, When the person presses the button too early, Then it stays and says what is missing
    dialog = Dialog(office, screen)
    dialog.refuses('"Aanbestedende dienst"')
    screen.picture("new-tender-refused")
    # and what is typed next goes where it was missing: nothing is clicked from here on
    screen.type("Hogeschool Voorbeeld")
    dialog.refuses('"Onderwerp"')
    screen.type("Laptops voor docenten")
    dialog.refuses('"Productgroepen"')
    screen.click(*group_spot("laptop"))
    # When numbers and dates are no such thing, Then they are refused by their labels and typed over
    dialog.type("suppliers", "drie")
    dialog.type("cpv", "3021310")
    dialog.type("date_deadline", "31-02-2027")
    dialog.type("date_award", "1/6/27")
    dialog.refuses('"CPV-code"', "30213100-6")
    screen.type("30213100-6")
    dialog.refuses('"Uiterste inschrijfdatum"', "31-02-2027")
    screen.type("1 april 2027")
    dialog.refuses('"Gunningsbeslissing"', "1/6/27")
    screen.type("1-3-2027")
    dialog.refuses('"Aantal leveranciers"', "drie")
    screen.picture("new-tender-refused-number")
    screen.type("3")
    # and a folder that depends on where the office stands, before anything is written
    dialog.type("folder", "d/twee")
    dialog.refuses('"d/twee"')
    screen.picture("new-tender-refused-folder")
    screen.type(dialog.folder)
    # and what does not go together
    dialog.refuses('"Gunningsbeslissing"', '"Uiterste inschrijfdatum"')
    screen.type("15-05-2027")
    dialog.type("value", "2.500.000")
    dialog.type("maximum", "1.500.000")
    dialog.refuses('"Maximale waarde (EUR)"', '"Waarde met opties (EUR)"')
    screen.type("3.500.000")
    assert not os.path.exists(dialog.folder)
    dialog.press()
    # Then every answer was kept
    written = dialog.written()
    for value in ("Hogeschool Voorbeeld", ">30213100-6<", ">2500000<", ">3500000<", ">3<", ">2027-04-01<", ">2027-05-15<"):
        assert value in written, (value, written)
