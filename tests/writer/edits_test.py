# SPDX-License-Identifier: EUPL-1.2
"""What the sidebar says equals what the saved file says in places where text seldom stands: notes, frames, tables of a clause,
over the edges of clauses and fill-ins, with changes recorded or not, accepted one by one, rejected, undone and redone."""
from bestek import long
from desk import ACCEPT, BATTERY, ENERGY, REJECT, Desk

ACCEPT_ONE, REJECT_ONE = ".uno:AcceptTrackedChange", ".uno:RejectTrackedChange"


def programme(office, *ids):
    return Desk(office, "programma-van-eisen.odt", list(ids or (BATTERY, ENERGY)))


def walk(desk, *steps):
    """Each step: what it is called, what is done, and questions with their answers; sidebar and file say the same after each."""
    for name, act, *expected in steps:
        act()
        desk.compare(name)
        for question, wanted in zip(expected[::2], expected[1::2]):
            assert question(desk) == wanted, f"{name}: {question(desk)} in the place of {wanted}"


def leftovers(desk):
    return sum(one["rule"] == "STR-02" for one in desk.findings)


def changes(desk):
    return desk.changes()


def states(desk):
    return [(one["marks"], one["text"]) for one in desk.shown["placements"]]


def type_at_end(desk, text):
    body = desk.document.Text
    body.insertControlCharacter(body.End, 0, False)
    body.insertString(body.End, text, False)


def hang(desk, service, at, text):
    """A note or a frame with text."""
    content = desk.document.createInstance(f"com.sun.star.text.{service}")
    at.Text.insertTextContent(at, content, False)
    inner = content.Text if service == "TextFrame" else content
    inner.insertString(inner.End, text, False)
    return content


def cut_out(text, first, last):
    """Deletes in a text of its own (a note, a frame, a cell) from one word to another."""
    start = text.createTextCursor()
    string = text.String
    start.gotoStart(False)
    start.goRight(string.index(first), False)
    start.goRight(string.index(last) + len(last) - string.index(first), True)
    start.setString("")


def delete_between(desk, first, last, to_end=True):
    """Deletes from the beginning of one word to the end (or the beginning) of another."""
    there = desk.find(last)
    cursor = desk.document.Text.createTextCursorByRange(desk.find(first).Start)
    cursor.gotoRange(there.End if to_end else there.Start, True)
    cursor.setString("")


def judge(desk, text, command):
    """The one change in which this word stands."""
    desk.document.CurrentController.ViewCursor.gotoRange(desk.find(text).Start, False)
    desk.document.CurrentController.ViewCursor.goRight(1, False)
    desk.dispatch(command)


def test_recorded_changes_in_notes_and_frames_read_live_as_stored(office):
    desk = programme(office, BATTERY)
    type_at_end(desk, "Qzie de qnoot, en het zqkader van.")
    note = hang(desk, "Footnote", desk.find("qnoot").End, "Looptijd TBD, volgt")
    end = hang(desk, "Endnote", desk.find("en het z").End, "Prijs XXX, volgt")
    frame = hang(desk, "TextFrame", desk.find("Qzie").End, "Plaatje [invullen] hier")
    walk(
        desk,
        ("three open things", lambda: None, leftovers, 3),
        ("recording on", lambda: desk.record(True), leftovers, 3),
        ("one out of the note", lambda: cut_out(note, "TBD", "TBD"), leftovers, 2),
        ("one out of the frame", lambda: cut_out(frame.Text, "[invullen]", "[invullen]"), leftovers, 1),
        ("one out of the endnote", lambda: cut_out(end, "XXX", "XXX"), leftovers, 0),
        ("undone", desk.undo, leftovers, 1),
        ("redone", desk.redo, leftovers, 0),
        ("rejected", lambda: desk.dispatch(REJECT), leftovers, 3),
        ("words with their note deleted", lambda: delete_between(desk, "en het z", "qkader van"), leftovers, 2),
        ("the other note too", lambda: delete_between(desk, "qnoot", ", en het z", False), leftovers, 1),
        ("undone again", lambda: desk.undo(2), leftovers, 3),
        ("redone twice", lambda: (desk.redo(), desk.redo()), leftovers, 1),
        ("rejected too", lambda: desk.dispatch(REJECT), leftovers, 3),
        ("deleted and accepted", lambda: (delete_between(desk, "en het z", "qkader van"), desk.dispatch(ACCEPT)), leftovers, 2))


def comments(desk):
    return sum(one["rule"] == "STR-21" for one in desk.findings)


def test_recorded_changes_in_headers_round_comments_and_hidden_words_read_live_as_stored(office):
    desk = programme(office, BATTERY)
    style = desk.document.StyleFamilies.getByName("PageStyles").getByName(desk.document.CurrentController.ViewCursor.PageStyleName)
    style.FooterIsOn = True
    style.FooterText.insertString(style.FooterText.End, " Versie NTB, blad XXX", False)
    type_at_end(desk, "Qeen stelling met een qvraag erbij en qgeheim ernaast.")
    note = desk.document.createInstance("com.sun.star.text.textfield.Annotation")
    note.Author, note.Content = "Inkoper", "Klopt dit?"
    desk.document.Text.insertTextContent(desk.find("qvraag").End, note, False)
    hidden = lambda one: sum(found["rule"] == "STR-20" and "qgeheim" in found["message"] for found in one.findings)  # noqa: E731
    walk(
        desk,
        ("as typed", lambda: None, leftovers, 2, comments, 1, hidden, 0),
        ("recording on", lambda: desk.record(True)),
        ("one out of the footer", lambda: cut_out(style.FooterText, "XXX", "XXX"), leftovers, 1),
        ("the other too", lambda: cut_out(style.FooterText, "NTB", "NTB"), leftovers, 0),
        ("undone", lambda: desk.undo(2), leftovers, 2),
        ("redone", lambda: (desk.redo(), desk.redo()), leftovers, 0),
        ("the words round the comment deleted", lambda: delete_between(desk, "met een", "erbij"), comments, 0),
        ("rejected", lambda: desk.dispatch(REJECT), leftovers, 2, comments, 1),
        ("a word hidden", lambda: setattr(desk.find("qgeheim"), "CharHidden", True), hidden, 1),
        ("and deleted", lambda: delete_between(desk, "qgeheim", "qgeheim"), hidden, 0),
        ("that undone", desk.undo, hidden, 1),
        ("shown again", lambda: setattr(desk.find("qgeheim"), "CharHidden", False), hidden, 0))


WHOLE = ("whole", "released")


def test_recorded_changes_over_the_edges_of_clauses_read_live_as_stored(office):
    desk = programme(office)
    text = desk.document.Text.String
    walk(
        desk,
        ("recording on", lambda: desk.record(True), states, [WHOLE, WHOLE]),
        ("out of one clause into the next, and undone",
         lambda: (delete_between(desk, "meetrapport volgens EN", "gebruikt per jaar"), desk.undo()), states, [WHOLE, WHOLE]),
        ("redone", desk.redo, states, [("whole", "changed"), ("whole", "changed")]),
        ("rejected", lambda: desk.dispatch(REJECT), changes, 0),
        ("the next title", lambda: delete_between(desk, "Energiegebruik op", "ijkpunten")),
        ("the paragraph before it", lambda: delete_between(desk, "De Inschrijver aan wie", "Energiegebruik op", False)),
        ("rejected again", lambda: desk.dispatch(REJECT), changes, 0, lambda _: desk.document.Text.String == text, True),
        ("over the clause's table", lambda: delete_between(desk, "gebruikt per jaar", "ten hoogste")),
        ("undone", desk.undo),
        ("accepted", lambda: (desk.redo(), desk.dispatch(ACCEPT)), changes, 0))


def test_moved_clauses_and_edited_headings_read_live_as_stored(office):
    desk = programme(office)

    def select_clause():
        cursor = desk.paragraphs_of(BATTERY)
        cursor.gotoNextParagraph(True)
        desk.document.CurrentController.select(cursor)

    def paste_at_end():
        body = desk.document.Text
        body.insertControlCharacter(body.End, 0, False)
        desk.document.CurrentController.ViewCursor.gotoRange(body.End, False)
        desk.dispatch(".uno:Paste")

    desk.compare("as inserted")
    title = desk.placement(BATTERY)["title"]
    walk(
        desk,
        ("recording on", lambda: desk.record(True), states, [WHOLE, WHOLE]),
        ("a heading's level", lambda: setattr(desk.find(title), "ParaStyleName", "Heading 1")),
        ("level rejected", lambda: desk.dispatch(REJECT), states, [WHOLE, WHOLE]),
        ("typed behind the title", lambda: desk.find(title).End.setString(" (nieuw)"), states, [("whole", "changed"), WHOLE]),
        ("typed before it", lambda: desk.find(title).Start.setString("Qvoor "), changes, 2),
        ("one accepted", lambda: judge(desk, "(nieuw)", ACCEPT_ONE), changes, 1),
        ("one rejected", lambda: judge(desk, "Qvoor", REJECT_ONE), changes, 0, states, [("whole", "changed"), WHOLE]),
        ("both undone", lambda: desk.undo(2), changes, 2),
        ("both rejected", lambda: desk.dispatch(REJECT), states, [WHOLE, WHOLE]),
        ("the clause cut", lambda: (select_clause(), desk.dispatch(".uno:Cut"))),
        ("and pasted at the end", paste_at_end),
        ("that rejected", lambda: desk.dispatch(REJECT), changes, 0),
        ("recording off", lambda: desk.record(False)),
        ("cut and pasted unrecorded", lambda: (select_clause(), desk.dispatch(".uno:Cut"), paste_at_end())))


def of(name, key="value"):
    """What stands in the fill-in of that name."""
    return lambda desk: desk.field(name)[key] if desk.field(name) else None


def clause_table(desk):
    tables = desk.document.TextTables
    return next(one for one in map(tables.getByIndex, range(tables.Count)) if one.getCellByName("A1").String == "Categorie")


def stand_in(desk, cell):
    desk.document.CurrentController.select(clause_table(desk))
    desk.document.CurrentController.ViewCursor.gotoRange(clause_table(desk).getCellByName(cell).Start, False)


@long
def test_answers_in_the_cells_of_a_clause_read_live_as_stored(office):
    desk = programme(office, ENERGY)
    a, b = of("etec-max-a"), of("etec-max-b")
    walk(
        desk,
        ("one filled unrecorded", lambda: desk.fill("etec-max-a", "12,5"), a, "12,5", b, ""),
        ("over a value in a cell", lambda: desk.record(True) or desk.fill("etec-max-a", "14,25"), a, "14,25", changes, 2),
        ("over a label in a cell", lambda: desk.fill("etec-max-b", "20"), b, "20", changes, 4),
        ("one undone", desk.undo, b, "", changes, 2),
        ("redone", desk.redo, b, "20", changes, 4),
        ("all rejected", lambda: desk.dispatch(REJECT), a, "12,5", b, "", changes, 0, states, [("whole", "filled")]),
        ("filled again and accepted", lambda: (desk.fill("etec-max-b", "20"), desk.dispatch(ACCEPT)), b, "20", changes, 0),
        ("a row deleted", lambda: (stand_in(desk, "B3"), desk.dispatch(".uno:DeleteRows")), b, None, a, "12,5"),
        ("that rejected", lambda: desk.dispatch(REJECT), b, "20", changes, 0),
        ("a row inserted", lambda: (stand_in(desk, "B3"), desk.dispatch(".uno:InsertRowsAfter"))),
        ("a word in it", lambda: clause_table(desk).getCellByName("A4").setString("D"), states, [("whole", "changed")]),
        ("rejected again", lambda: desk.dispatch(REJECT), states, [("whole", "filled")]),
        ("typed over by hand", lambda: desk.replace("12,5", "11,75"), a, "11,75"),
        ("rejected once more", lambda: desk.dispatch(REJECT), a, "12,5"),
        ("a row deleted for good", lambda: desk.record(False) or clause_table(desk).Rows.removeByIndex(1, 1), a, None, b, "20"),
        ("undone for good", desk.undo, a, "12,5"))


def control_cursor(desk, tag, start=0, length=None):
    """Of so many characters of what stands in the control, as a person selects them."""
    control = desk.control(tag)
    cursor = control.createTextCursor()
    cursor.gotoStart(False)
    cursor.goRight(start, False)
    if length is None:
        cursor.gotoEnd(True)
    else:
        cursor.goRight(length, True)
    return cursor


@long
def test_answers_that_are_edited_by_hand_read_live_as_stored(office):
    desk = programme(office, BATTERY)
    tag, cycles = "bestek.buyer.cycles", of("cycles")
    walk(
        desk,
        ("filled", lambda: desk.fill("cycles", "815"), cycles, "815"),
        ("a digit replaced", lambda: desk.record(True) or control_cursor(desk, tag, 1, 1).setString("7"), cycles, "875"),
        ("a digit put in front", lambda: control_cursor(desk, tag, 0, 0).setString("1"), cycles, "1875"),
        ("taken back", desk.undo, cycles, "875"),
        ("filled over it", lambda: desk.fill("cycles", "900"), cycles, "900"),
        ("rejected", lambda: desk.dispatch(REJECT), cycles, "815", changes, 0),
        ("from a word before it to a word after it", lambda: delete_between(desk, "heeft na", "volledige laadcycli"), cycles, None),
        ("undone", desk.undo, cycles, "815"),
        ("redone", desk.redo, cycles, None),
        ("rejected", lambda: desk.dispatch(REJECT), cycles, "815"),
        ("emptied and its paragraph split", lambda: (desk.fill("cycles", ""), desk.split("volledige laadcycli")), cycles, ""),
        ("accepted", lambda: desk.dispatch(ACCEPT), cycles, "", states, [("whole", "changed")]),
        ("filled after that", lambda: desk.fill("cycles", "640"), cycles, "640"),
        ("joined with the line before", lambda: desk.join_with_next("Lange levensduur"), cycles, "640"),
        ("all rejected", lambda: desk.dispatch(REJECT), cycles, "", changes, 0),
        ("the name of the field changed", lambda: setattr(desk.control(tag), "Tag", "bestek.buyer.rondes"), cycles, None,
         of("rondes"), ""),
        ("filled by its new name", lambda: desk.fill("rondes", "12"), of("rondes"), "12", changes, 2))


def test_a_choice_that_is_recorded_reads_live_as_stored(office):
    desk = programme(office, "monitor.energy-class")
    chosen, told = of("energy-class"), lambda one: [found["rule"] for found in one.findings if found["tag"].endswith("energy-class")]
    walk(
        desk,
        ("chosen and another recorded", lambda: (desk.fill("energy-class", "d"), desk.record(True), desk.fill("energy-class", "e")),
         chosen, "E", changes, 2, told, []),
        ("rejected", lambda: desk.dispatch(REJECT), chosen, "D", changes, 0, told, ["FIL-03"]),
        ("what nobody may choose", lambda: control_cursor(desk, "bestek.buyer.energy-class").setString("P"), told, ["FIL-02", "FIL-03"]),
        ("undone", desk.undo, chosen, "D", told, ["FIL-03"]))
