# SPDX-License-Identifier: EUPL-1.2
"""A table of contents that is renewed unasked takes nobody away from where he reads or what he selected."""
import time

from bestek import soon
from index_renewal_test import CHAPTER, MEDIUM, QUIET, contents, insert, lengthened

MIDDLE = 500, 900  # of the page on the screen
WORD = 9  # characters
SCROLLED = 0.7  # seconds in which nothing moves any more


def view_at_rest(document):
    """What the window shows once it has scrolled to the end."""
    before = None
    while (view := document.CurrentController.ViewData) != before:
        before = view
        time.sleep(SCROLLED)
    return view


def test_a_renewal_in_a_quiet_moment_leaves_view_and_selection(office, screen):
    with lengthened(office, MEDIUM, Hidden=False) as document:
        time.sleep(2)
        cursor = document.CurrentController.ViewCursor
        cursor.gotoStart(False)
        insert(office, document)
        cursor.gotoStart(False)
        cursor.goRight(WORD, True)
        selected = cursor.String
        screen.xdotool("mousemove", *MIDDLE, "click", "--repeat", 25, "--delay", 15, 5)
        view = view_at_rest(document)
        time.sleep(QUIET)
        assert CHAPTER not in contents(document) and document.CurrentController.ViewData == view, "read elsewhere"
        screen.xdotool("mousemove", *MIDDLE, "click", "--repeat", 40, "--delay", 15, 4)
        assert soon(lambda: CHAPTER in contents(document)), "the cursor is in sight"
        assert cursor.String == selected and len(selected) == WORD
