# SPDX-License-Identifier: EUPL-1.2
"""What people do while changes are recorded that nobody wrote down: paragraphs moved over a clause's edge, columns and whole
tables deleted, two authors in one another, notes and frames in clauses, values in odd places. What the sidebar says equals what
the file says, what is rejected is as it was, and looking at it changes nothing. (Places and steps: unseen_places_test.py.)"""
import os

import uno

from bestek import call, elements
from desk import ACCEPT, BATTERY, REJECT
from edits_test import (ACCEPT_ONE, WHOLE, changes, clause_table, control_cursor, cut_out, delete_between, hang, leftovers, of,
                        programme, stand_in, states, walk)
from objects_test import RIGHT, TAG, WRONG, first_header, give_value, note_in_cell, table_in_frame, values
from packages import change_parts
from undo_test import stacks

CHARGING = "laptop.usb-c-charging"
CHANGED = ("whole", "changed")


def stand_at(desk, text, right=0):
    desk.document.CurrentController.ViewCursor.gotoRange(desk.find(text).Start, False)
    desk.document.CurrentController.ViewCursor.goRight(right, False)


def put_section(desk, first, last):
    """Round whole paragraphs, from the one with the first words to the one with the last."""
    section = desk.document.createInstance("com.sun.star.text.TextSection")
    cursor = desk.document.Text.createTextCursorByRange(desk.find(first).Start)
    cursor.gotoStartOfParagraph(False)
    cursor.gotoRange(desk.find(last).End, True)
    cursor.gotoEndOfParagraph(True)
    desk.document.Text.insertTextContent(cursor, section, True)


def test_paragraphs_moved_and_joined_over_a_clauses_edge_read_live_as_stored(office):
    # Given that nothing is stored between the change and its rejection: Writer loses a moved paragraph's style by it (25.2).
    desk = programme(office)
    says = lambda: (desk.document.Text.String, call(office, "tender.show", desk.document)["placements"])  # noqa: E731
    before = says()
    move = lambda: (stand_at(desk, "Energiegebruik op"), desk.dispatch(".uno:MoveUp"))  # noqa: E731
    desk.record(True)
    move()
    assert changes(desk) == 2 and says() != before
    desk.dispatch(REJECT)
    assert changes(desk) == 0 and says() == before
    desk.join_with_next("De Inschrijver aan wie")
    delete_between(desk, "meetrapport volgens EN", "Energiegebruik")
    assert says() != before
    walk(desk, ("the last words deleted with the next title's first", lambda: None, states, [CHANGED, CHANGED]))
    desk.dispatch(REJECT)
    assert changes(desk) == 0 and says() == before
    walk(desk, ("a title moved into the clause before it", move, changes, 2, states, [CHANGED, CHANGED]))


def test_recorded_columns_tables_and_edges_of_sections_read_live_as_stored(office):
    desk = programme(office)
    before = desk.document.Text.String
    names = lambda one: sorted(field["name"] for field in one.shown["fields"] if field["placement"])  # noqa: E731
    rest, cells = ["cycles", "off-max", "sleep-max"], ["etec-max-a", "etec-max-b", "etec-max-c"]
    walk(
        desk,
        ("a column deleted", lambda: (desk.record(True), stand_in(desk, "B1"), desk.dispatch(".uno:DeleteColumns")), names, rest,
         states, [WHOLE, CHANGED]),
        ("the table deleted", lambda: (desk.dispatch(REJECT), stand_in(desk, "B1"), desk.dispatch(".uno:DeleteTable")), names, rest,
         states, [WHOLE, CHANGED]))
    desk.dispatch(REJECT)
    assert desk.document.Text.String == before
    desk.record(False)
    put_section(desk, "Energiegebruik op", "ten hoogste")
    desk.record(True)
    walk(desk, ("from a clause into the section of the next",
                lambda: delete_between(desk, "meetrapport volgens EN", "Energiegebruik"), states, [CHANGED, CHANGED],
                names, sorted(rest + cells)))
    desk.dispatch(REJECT)
    assert (desk.document.Text.String, changes(desk)) == (before, 0)


def test_what_another_author_recorded_is_changed_and_rejected_on_top_of_it(office):
    desk = programme(office)
    desk.record(True)
    desk.replace("nominale capaciteit. Een", "nominale Qa en Qb en Qc capaciteit. Een")
    desk.fill("cycles", "815")
    desk.document.store()
    desk.document.close(True)
    change_parts(os.path.join(desk.folder, desk.file), content=lambda xml: xml.replace(">Unknown Author<", ">Ander<"))
    desk.document = office.open(os.path.join(desk.folder, desk.file))
    assert {one.RedlineAuthor for one in elements(desk.document.Redlines)} == {"Ander"}
    walk(
        desk,
        ("words deleted in and over what was inserted",
         lambda: (delete_between(desk, "Qb", "Qb"), delete_between(desk, "Qc", "capaciteit")), of("cycles"), "815", changes, 8,
         states, [CHANGED, WHOLE]),
        ("another answer over the answer", lambda: desk.fill("cycles", "900"), of("cycles"), "900", changes, 9),
        ("rejected", lambda: desk.dispatch(REJECT), of("cycles"), "", changes, 0, states, [WHOLE, WHOLE]))


def test_notes_and_frames_hung_into_clauses_while_recorded_read_live_as_stored(office):
    desk = programme(office)
    before = desk.document.Text.String
    desk.record(True)
    note = hang(desk, "Footnote", desk.find("nominale").End, "Zie TBD en XXX")
    frame = hang(desk, "TextFrame", desk.find("Energiegebruik").End, "Kader NTB nu")

    def accept_in_note():
        cut_out(note, "TBD", "TBD")
        cut_out(frame.Text, "NTB", "NTB")
        desk.document.CurrentController.ViewCursor.gotoRange(note.Start, False)
        desk.dispatch(ACCEPT_ONE)

    walk(
        desk,
        ("words deleted in both, and one judged", accept_in_note, leftovers, 1, changes, 2),
        ("the note deleted where changes are hidden",
         lambda: (delete_between(desk, "nominale", "capaciteit"), setattr(desk.document, "ShowChanges", False)), leftovers, 0))
    desk.document.ShowChanges = True
    desk.dispatch(REJECT)
    assert (desk.document.Footnotes.Count, desk.document.Text.String, changes(desk)) == (0, before, 0)


def test_an_answer_in_two_looks_and_values_in_odd_places_come_back_when_rejected(office):
    desk = programme(office, BATTERY)
    desk.fill("cycles", "815")
    control_cursor(desk, "bestek.buyer.cycles").CharWeight = 150.0
    for place in (first_header, note_in_cell, table_in_frame):
        give_value(desk, place(desk), WRONG)
    portions = lambda: [(one.String, one.CharWeight) for one in elements(desk.control("bestek.buyer.cycles"))  # noqa: E731
                        if one.String]
    found = lambda one: (of("cycles")(one), sorted(values(one.shown)))  # noqa: E731
    looks, before = portions(), desk.document.Text.String
    assert looks == [("815", 150.0)]
    old, new = ("815", [WRONG] * 3 + [RIGHT]), ("900", [RIGHT] * 4)

    def give():
        control_cursor(desk, "bestek.buyer.cycles", 1, 1).setString("7")
        desk.fill("cycles", "900")
        call(office, "tender.equal", desk.document, tag=TAG)

    walk(
        desk,
        ("given", lambda: (desk.record(True), give()), found, new, changes, 8),
        ("rejected", lambda: desk.dispatch(REJECT), found, old, changes, 0, lambda _: portions(), looks,
         lambda one: one.document.Text.String, before))
    give()
    desk.dispatch(ACCEPT)
    desk.shown = call(office, "tender.show", desk.document)
    assert (found(desk), changes(desk)) == (new, 0)


def traces(document):
    return (document.isModified(), stacks(document), document.RecordChanges, document.ShowChanges, document.RedlineDisplayType,
            document.Text.String, document.Bookmarks.ElementNames)


def test_looking_at_recorded_changes_in_any_view_changes_nothing(office):
    desk = programme(office)
    document = desk.document
    page = document.StyleFamilies.getByName("PageStyles").getByName(document.CurrentController.ViewCursor.PageStyleName)
    page.HeaderIsOn = True
    desk.record(True)
    page.HeaderText.insertString(page.HeaderText.End, " Kop", False)
    delete_between(desk, "meetrapport volgens EN", "gebruikt per jaar")
    desk.fill("etec-max-a", "12,5")
    document.store()
    recorded = changes(desk)

    def in_header():
        document.CurrentController.ViewCursor.gotoRange(page.HeaderText.End, False)

    for what, act in (("stored", lambda: None), ("changes hidden", lambda: setattr(document, "ShowChanges", False)),
                      ("shown", lambda: setattr(document, "ShowChanges", True)),
                      ("only what was inserted", lambda: setattr(document, "RedlineDisplayType", 1)),
                      ("in the header", in_header),
                      ("cells selected",
                       lambda: document.CurrentController.select(clause_table(desk).getCellRangeByName("A1:B2"))),
                      ("recording protected", lambda: setattr(document, "RedlineProtectionKey", uno.ByteSequence(b"x" * 20)))):
        act()
        document.setModified(False)
        before, selected = traces(document), document.CurrentController.Selection.ImplementationName
        for command in ("tender.show", "check.run"):
            call(office, command, document)
            assert traces(document) == before, (what, command)
        assert document.CurrentController.Selection.ImplementationName == selected, what
    # What is protected is recording: what comes is a recorded change.
    assert changes(desk) == recorded
    assert call(office, "clauses.insert", document, ids=[CHARGING])["placed"] and changes(desk) == recorded + 1
