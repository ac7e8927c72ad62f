# SPDX-License-Identifier: EUPL-1.2
"""A window too low for the three panels. The last tests: windows opened later keep the size."""
import time

from screen import wait_for
from sidebar_test import opened

LOW = 1000  # pixels
LAPTOP = 760


def folded_panels(document):
    sidebar = document.CurrentController.Sidebar  # each is held: see sidebar_deck.cpp
    decks = sidebar.Decks
    deck = decks.getByName("BestekDeck")
    panels = deck.Panels
    return [name for name in ("Clauses", "Tender", "Findings") if not panels.getByName(f"Bestek{name}Panel").isExpanded()]


def make_low(document, height):
    window = document.CurrentController.Frame.ContainerWindow
    window.IsMaximized = False
    time.sleep(1)
    window.setPosSize(0, 0, window.PosSize.Width, height, 15)
    time.sleep(1)


def test_in_a_low_window_the_panel_that_answers_is_brought_into_sight(office, screen):
    document, deck = opened(office, screen)
    make_low(document, LOW)
    screen.click(500, 700)
    screen.key("alt+b")
    screen.key("Down", "Down", "Down", "Down", "Return")  # place, cursor, proposal, check
    wait_for(lambda: deck.control("findings", "findings")["items"], "findings")
    screen.picture("low-window")
    at = deck.control("findings", "findings")["rectangle"]
    assert folded_panels(document) == ["Clauses", "Tender"]
    assert at["y"] + at["height"] < LOW, at


def test_in_a_very_low_window_every_button_of_a_panel_is_in_sight(office, screen):
    document, deck = opened(office, screen)
    make_low(document, LAPTOP)
    screen.click(500, 500)
    screen.key("alt+b")
    screen.key("Down", "Return")  # place: the panel of the clauses answers, and is the only one unfolded then
    wait_for(lambda: deck.message("clauses"), "the answer")
    screen.picture("very-low-window")
    top = 168  # of the first panel's contents
    lowest = max(one["rectangle"]["y"] + one["rectangle"]["height"] for name, one in deck.controls("clauses").items()
                 if name not in ("role", "reason_label", "reason"))
    assert top + lowest < LAPTOP, lowest
