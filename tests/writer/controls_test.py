# SPDX-License-Identifier: EUPL-1.2
"""Content controls in recorded insertions, in one another and round marks: what the sidebar says of them equals what the
file says, whatever is accepted, rejected, undone and redone."""
from bestek import long
from desk import ACCEPT, ENERGY, REJECT, Desk

TAG = "bestek.buyer.keren"


def programme(office):
    return Desk(office, "programma-van-eisen.odt", [ENERGY])


def type_at_end(desk, text):
    body = desk.document.Text
    body.insertControlCharacter(body.End, 0, False)
    body.insertString(body.End, text, False)


def put_control(desk, first, last, tag=TAG, label=False):
    """Round the text from one word to another."""
    control = desk.document.createInstance("com.sun.star.text.ContentControl")
    cursor = desk.document.Text.createTextCursorByRange(desk.find(first).Start)
    cursor.gotoRange(desk.find(last).End, True)
    desk.document.Text.insertTextContent(cursor, control, True)
    control.Tag, control.Alias, control.ShowingPlaceHolder = tag, "Keren", label


def values(desk):
    return [one["value"] for one in desk.shown["fields"] if one["tag"] == TAG]


def says(desk, *wanted):
    return lambda: values(desk) == list(wanted)


def gone(desk):
    return lambda: "Qmaal" not in desk.document.Text.String and not values(desk)


def in_an_insertion(office):
    desk = programme(office)
    desk.record(True)
    type_at_end(desk, "Qmaal qzeven keer.")
    put_control(desk, "qzeven", "qzeven")
    desk.record(False)
    return desk


def test_what_is_filled_in_a_recorded_insertion_goes_and_stays_with_it(office):
    desk = in_an_insertion(office)
    changes = lambda wanted: lambda: desk.changes() == wanted  # noqa: E731
    desk.do(("typed", lambda: None, says(desk, "qzeven")),
            ("filled", lambda: desk.fill("keren", "900"), says(desk, "900"), changes(1)),
            ("undone", desk.undo, says(desk, "qzeven"), changes(1)),
            ("redone", desk.redo, says(desk, "900"), changes(1)),
            ("rejected", lambda: desk.dispatch(REJECT), gone(desk), changes(0)),
            ("that undone", desk.undo, says(desk, "900"), changes(1)),
            ("filled again", lambda: desk.fill("keren", "950"), says(desk, "950"), changes(1)),
            ("accepted", lambda: desk.dispatch(ACCEPT), says(desk, "950"), changes(0)),
            ("acceptance undone", desk.undo, says(desk, "950"), changes(1)),
            ("filling undone", desk.undo, says(desk, "900"), changes(1)))


def test_an_emptied_field_in_a_recorded_insertion_goes_with_it(office):
    desk = in_an_insertion(office)
    desk.do(("emptied", lambda: desk.fill("keren", ""), says(desk, "")),
            ("undone", desk.undo, says(desk, "qzeven")),
            ("redone", desk.redo, says(desk, "")),
            ("rejected", lambda: desk.dispatch(REJECT), gone(desk)))


def test_a_label_in_another_control_comes_back_as_a_label(office):
    for inner in (TAG, "bestek.buyer.anders"):
        desk = programme(office)
        type_at_end(desk, "Qmaal [qkeren] keer.")
        put_control(desk, "qkeren", "qkeren", inner)
        put_control(desk, "Qmaal [", "] keer", label=True)
        label = lambda: [one["open"] for one in desk.shown["fields"] if one["tag"] == TAG] == [True]  # noqa: E731
        desk.do(("a label", lambda: None, label),
                ("filled", lambda: desk.fill("keren", "900"), says(desk, "900")),
                ("undone", desk.undo, label),
                ("redone", desk.redo, says(desk, "900")),
                ("undone again", desk.undo, label))


@long
def test_a_clauses_mark_that_ends_in_a_control_is_read_alike(office):
    for recording in (False, True):
        desk = programme(office)
        type_at_end(desk, "Qmaal qzeven en qacht keer.")
        put_control(desk, "qzeven", "qacht")
        mark = desk.document.createInstance("com.sun.star.text.Bookmark")
        mark.Name = "bestek_abcdefgh_abcdefghij"
        cursor = desk.document.Text.createTextCursorByRange(desk.find("Qmaal").Start)
        cursor.gotoRange(desk.find("qzeven").End, True)
        desk.document.Text.insertTextContent(cursor, mark, True)
        desk.record(recording)
        value = lambda wanted: lambda: [one["value"] for one in desk.shown["fields"]  # noqa: E731
                                        if one["placement"] == "abcdefgh"] == [wanted]
        desk.do(("marked", lambda: None, value("qzeven en qacht")),
                ("filled", lambda: desk.fill("keren", "900"), value("900")),
                ("undone", desk.undo, value("qzeven en qacht")),
                ("redone", desk.redo, value("900")),
                ("accepted", lambda: desk.dispatch(ACCEPT), value("900")),
                ("filled after that", lambda: desk.fill("keren", "950"), value("950")),
                ("rejected", lambda: desk.dispatch(REJECT), value("900" if recording else "950")))
