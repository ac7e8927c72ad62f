# SPDX-License-Identifier: EUPL-1.2
"""The button "Leg uit…" beside a finding: the dialog asks why and who, and the finding says so afterwards."""
import os

from bestek import call, new_dossier
from deck import Deck
from new_tender_test import dialog_texts
from screen import wait_for

PROGRAMME = "programma-van-eisen.odt"


def test_a_finding_is_explained_in_a_dialog_and_says_so(office, screen):
    folder = new_dossier(office)
    document = office.open(os.path.join(folder, PROGRAMME), Hidden=False)
    end = document.Text.createTextCursor()
    end.gotoEnd(False)
    document.Text.insertString(end, "De laptop is zo licht mogelijk.", False)
    deck = Deck(office, screen, document).open()
    deck.click("findings", "refresh")
    items = wait_for(lambda: deck.control("findings", "findings")["items"], "findings")
    line = next(i for i, item in enumerate(items) if "zo licht mogelijk" in item)
    deck.click("findings", "findings", line=0)
    screen.key("Home", *["Down"] * line)
    wait_for(lambda: "SPC-14" in deck.control("findings", "detail")["text"], "the finding's detail")
    screen.picture("explainable")
    deck.click("findings", "explain")
    wait_for(lambda: "Leg uit" in dialog_texts(office), "the dialog")
    screen.type("n.v.t.")
    screen.key("Tab")
    screen.type("jurist inkoop")
    screen.key("Return")
    wait_for(lambda: any("is geen reden" in text for text in dialog_texts(office)), "the refusal in the dialog")
    screen.picture("explain_refused")
    screen.key("shift+Tab", "ctrl+a")
    screen.type("De bestaande omgeving vraagt dit")
    screen.key("Tab", "Return")
    wait_for(lambda: deck.message("findings").startswith("Vastgelegd"), "the answer in the sidebar")
    one, = [one for one in call(office, "check.run", document) if one["rule"] == "SPC-14"]
    assert one["explained"]["role"] == "jurist inkoop", one
    wait_for(lambda: any(item.startswith("✔") for item in deck.control("findings", "findings")["items"]), "the sign")
    screen.picture("explained")
