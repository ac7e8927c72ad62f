# SPDX-License-Identifier: EUPL-1.2
"""In a large document the panels say what they are at, can be stopped, and show what they showed last."""
import time

from bestek import call, soon
from deck import Deck
from index_renewal_test import lengthened

PARAGRAPHS = 6000


def label(deck, panel, name):
    return deck.control(panel, name)["text"]


def test_a_check_of_a_large_document_can_be_cancelled_and_lists_wait_for_a_quiet_moment(office, screen):
    with lengthened(office, PARAGRAPHS, Hidden=False) as document:
        deck = Deck(office, screen, document).open()
        assert soon(lambda: deck.control("tender", "fields")["items"]), "the lists follow by themselves"
        idle = label(deck, "findings", "refresh")
        deck.click("findings", "refresh", times=2)
        assert deck.message("findings") == "Geannuleerd; er is niets gewijzigd."
        assert label(deck, "findings", "refresh") == idle
        time.sleep(1)
        assert not deck.control("findings", "findings")["items"], "nothing comes of it later"
        deck.click("findings", "refresh")
        assert soon(lambda: deck.control("findings", "findings")["items"]), "a check that nobody stops"
        made = call(office, "tender.reading_counts")["exports"]
        for letter in "abc":
            document.Text.insertString(document.Text.End, letter, False)
        assert soon(lambda: "verouderd" in label(deck, "tender", "placements_label"))
        deck.click("tender", "refresh")
        assert soon(lambda: "verouderd" not in label(deck, "tender", "placements_label"))
        assert call(office, "tender.reading_counts")["exports"] == made + 1
