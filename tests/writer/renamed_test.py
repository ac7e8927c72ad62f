# SPDX-License-Identifier: EUPL-1.2
"""Writer gives marks another name when it stores their text as a recorded deletion that is taken back later: the chapter is
known by them all the same. And a clause of whose marks one is left is marked again."""
from bestek import call, elements
from desk import BATTERY, ENERGY, REJECT, Desk
from edits_test import programme

AWARD = "laptop.battery-endurance-award"


def headings_with(document, prefix):
    return [one for one in elements(document.Text) if getattr(one, "OutlineLevel", 0)
            and any(part.TextPortionType == "Bookmark" and part.Bookmark.Name.startswith(prefix) for part in elements(one))]


def renamed(desk, take_back):
    """The texts of chapter headings deleted while recorded, stored, and brought back."""
    desk.record(True)
    found = headings_with(desk.document, "bestek_slot") + headings_with(desk.document, "bestek_part")
    for one in found:
        cursor = desk.document.Text.createTextCursorByRange(one.Anchor.Start)
        cursor.gotoRange(one.Anchor.End, True)
        cursor.setString("")
    desk.document.store()
    take_back(desk, len(found))
    desk.record(False)
    desk.document.store()
    names = [one for one in desk.document.Bookmarks.ElementNames if one.startswith(("bestek_slot", "bestek_part"))]
    assert any(one.endswith(" 1") for one in names), names


def told(desk):
    return sorted((one["rule"], one["severity"], one["message"]) for one in desk.findings)


def test_a_chapter_whose_marks_writer_renamed_takes_its_clauses_in_window_and_file(office):
    for take_back in (lambda desk, _: desk.dispatch(REJECT), lambda desk, count: desk.undo(count)):
        desk = programme(office, BATTERY)
        desk.compare("as it was")
        before = told(desk)
        renamed(desk, take_back)
        desk.compare("renamed")
        assert told(desk) == before
        assert len(call(office, "clauses.insert", desk.document, ids=[ENERGY])["placed"]) == 1
        desk.compare("inserted")
        assert [(one["clause"], one["heading"]) for one in desk.shown["placements"]] == [(BATTERY, "Laptops"), (ENERGY, "Laptops")]
        desk.undo()
        desk.compare("undone")
        assert told(desk) == before


def test_chapters_of_the_guide_whose_marks_writer_renamed_are_there_still(office):
    desk = Desk(office, "aanbestedingsleidraad.odt", [AWARD])
    desk.compare("as it was")
    before = told(desk)
    renamed(desk, lambda one, _: one.dispatch(REJECT))
    desk.compare("renamed")
    assert told(desk) == before


def test_only_the_mark_at_a_clauses_end_is_left_and_it_is_marked_again(office):
    desk = programme(office, BATTERY)
    desk.compare("as it was")
    before, placement = told(desk), desk.placement(BATTERY)
    name, = [one for one in desk.document.Bookmarks.ElementNames if one.startswith("bestek_" + placement["id"])]
    bookmark = desk.document.Bookmarks.getByName(name)
    bookmark.Anchor.Text.removeTextContent(bookmark)
    desk.compare("without its range")
    assert [(one["rule"], one["fix"]) for one in desk.findings if one["rule"].startswith("MRK")] == [("MRK-02", "mark")]
    call(office, "clauses.mark", desk.document)
    desk.compare("marked")
    assert told(desk) == before and desk.placement(BATTERY)["id"] == placement["id"] and desk.marks(BATTERY) == "whole"
    desk.undo()
    desk.compare("undone")
    desk.redo()
    desk.compare("redone")
    assert desk.marks(BATTERY) == "whole"
