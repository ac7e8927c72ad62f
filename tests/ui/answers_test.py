# SPDX-License-Identifier: EUPL-1.2
"""What the sidebar says of what was done, and where a person finds it."""
import os
import pwd
import time

import uno

from bestek import call
from screen import wait_for
from sidebar_test import clause_marks, opened


def test_nothing_chosen_is_nothing_inserted(office, screen):
    document, deck = opened(office, screen)
    assert deck.control("clauses", "list")["selected"] == -1
    assert deck.control("clauses", "preview")["text"] == "Kies een clausule om haar te lezen."
    deck.click("clauses", "insert_home")
    wait_for(lambda: deck.message("clauses").startswith("Er is niets gekozen"), "the reason why nothing happened")
    assert call(office, "tender.show", document)["placements"] == []


def test_what_was_chosen_stays_chosen_after_an_insertion(office, screen):
    document, deck = opened(office, screen)
    deck.click("clauses", "search")
    screen.type("laadcycli")
    wait_for(lambda: len(deck.control("clauses", "list")["items"]) < 30, "fewer clauses")
    deck.click("clauses", "list", line=2)
    chosen = wait_for(lambda: "Toelichting" in deck.control("clauses", "preview")["text"] and
                      deck.control("clauses", "preview")["text"], "the clause to read")
    deck.click("clauses", "insert_cursor")
    wait_for(lambda: len(clause_marks(document)) == 1, "one clause in the document")
    assert deck.control("clauses", "list")["selected"] == 2
    assert deck.control("clauses", "preview")["text"] == chosen


def test_the_answer_names_the_documents_and_where_undo_does_not_reach(office, screen):
    document, deck = opened(office, screen)
    deck.click("clauses", "search")
    screen.type("ketenrapport")
    wait_for(lambda: len(deck.control("clauses", "list")["items"]) < 30, "fewer clauses")
    line = next(i for i, item in enumerate(deck.control("clauses", "list")["items"]) if "(Contractbepaling" in item)
    deck.click("clauses", "list", line=line)
    deck.click("clauses", "insert_home")
    said = wait_for(lambda: deck.message("clauses"), "the answer")
    assert "in conceptovereenkomst.odt" in said and "Ctrl+Z werkt daar niet" in said, said
    screen.picture("answer")


def test_lists_say_when_somebody_worked_in_the_document(office, screen):
    document, deck = opened(office, screen)
    deck.click("findings", "refresh")
    wait_for(lambda: deck.control("findings", "findings")["items"], "findings")
    assert "verouderd" not in deck.control("tender", "fields_label")["text"]
    screen.click(500, 900)
    screen.type("Tussendoor getypt. ")
    for panel, label in (("tender", "fields_label"), ("tender", "placements_label"), ("findings", "summary")):
        wait_for(lambda: deck.control(panel, label)["text"].endswith("· verouderd"), f"{label} says so")
    screen.picture("outdated")
    deck.click("tender", "refresh")
    deck.click("findings", "refresh")
    for panel, label in (("tender", "fields_label"), ("findings", "summary")):
        wait_for(lambda: "verouderd" not in deck.control(panel, label)["text"], f"{label} is up to date")


def test_a_lock_that_an_office_left_is_asked_about(office, screen):
    document, deck = opened(office, screen)
    folder = os.path.dirname(uno.fileUrlToSystemPath(document.URL))
    user = pwd.getpwuid(os.stat(folder).st_uid).pw_name
    lock = os.path.join(folder, ".~lock.conceptovereenkomst.odt#")

    def insert_with_lock():
        with open(lock, "w", encoding="utf-8") as out:
            out.write(f",{user},{os.uname().nodename},1.1.2026 09:00,file:///gone;")
        day_ago = time.time() - 86400
        os.utime(lock, (day_ago, day_ago))
        deck.click("clauses", "insert_home")
        time.sleep(2)

    deck.click("clauses", "search")
    screen.type("ketenrapport")
    wait_for(lambda: len(deck.control("clauses", "list")["items"]) < 30, "fewer clauses")
    line = next(i for i, item in enumerate(deck.control("clauses", "list")["items"]) if "(Contractbepaling" in item)
    deck.click("clauses", "list", line=line)
    insert_with_lock()
    screen.picture("left-lock")
    screen.key("Escape")
    wait_for(lambda: "geëindigd zonder" in deck.message("clauses"), "the refusal")
    assert os.path.exists(lock) and call(office, "tender.show", document)["placements"] == []
    insert_with_lock()
    screen.key("Left", "Return")  # from No, on which it opens, to Yes
    wait_for(lambda: "in conceptovereenkomst.odt" in deck.message("clauses"), "the answer")
    assert not os.path.exists(lock)
