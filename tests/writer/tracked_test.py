# SPDX-License-Identifier: EUPL-1.2
"""What the sidebar says equals what the saved file says, whatever is recorded, accepted, rejected, undone and redone."""
from bestek import call, long
from desk import ACCEPT, BATTERY, ENERGY, REJECT, Desk


def programme(office, *ids):
    return Desk(office, "programma-van-eisen.odt", list(ids or (BATTERY, ENERGY)))


def test_words_and_paragraphs_read_live_as_stored(office):
    desk = programme(office)
    changed = lambda: desk.state(BATTERY) == "changed"  # noqa: E731
    released = lambda: desk.state(BATTERY) == "released"  # noqa: E731
    desk.do(
        ("as inserted", lambda: None, released),
        ("typed in a chapter", lambda: desk.document.Text.insertString(desk.document.Text.End, "Slot.", False)),
        ("recording on", lambda: desk.record(True), released),
        ("a word inserted", lambda: desk.replace("nominale", "nominale, echte"), changed),
        ("undone", desk.undo, released),
        ("redone", desk.redo, changed),
        ("rejected", lambda: desk.dispatch(REJECT), released),
        ("a word deleted", lambda: desk.replace("nominale ", ""), changed),
        ("rejected again", lambda: desk.dispatch(REJECT), released),
        ("a number replaced", lambda: desk.replace("80 %", "70 %"), changed),
        ("accepted", lambda: desk.dispatch(ACCEPT), changed),
        ("acceptance undone", desk.undo, changed),
        ("rejected after that", lambda: desk.dispatch(REJECT), released),
        ("a paragraph split", lambda: desk.split("nominale"), changed),
        ("split rejected", lambda: desk.dispatch(REJECT), released),
        ("paragraphs joined", lambda: desk.join_with_next("nominale"), changed),
        ("join rejected", lambda: desk.dispatch(REJECT), released),
        ("all occurrences replaced", lambda: replace_all(desk, "nominale", "echte")),
        ("that rejected", lambda: desk.dispatch(REJECT), released),
        ("a word made bold", lambda: setattr(desk.find("nominale"), "CharWeight", 150.0), released),
        ("changes hidden in the view", lambda: desk.replace("nominale ", ""), changed),
        ("hidden", lambda: setattr(desk.document, "ShowChanges", False), changed),
        ("shown", lambda: setattr(desk.document, "ShowChanges", True), changed),
        ("recording off", lambda: desk.record(False), changed),
        ("typed unrecorded beside it", lambda: desk.replace("80 %", "75 %"), changed))


def replace_all(desk, old, new):
    descriptor = desk.document.createReplaceDescriptor()
    descriptor.SearchString, descriptor.ReplaceString, descriptor.SearchWords = old, new, True
    assert desk.document.replaceAll(descriptor) > 0


@long
def test_whole_clauses_headings_and_lists_read_live_as_stored(office):
    desk = programme(office)
    whole = lambda: desk.marks(BATTERY) == "whole" and desk.state(BATTERY) == "released"  # noqa: E731
    gone = lambda: desk.marks(BATTERY) == "missing"  # noqa: E731
    title = call(office, "tender.show", desk.document)["placements"][0]["title"]
    chapter = call(office, "tender.show", desk.document)["placements"][0]["heading"]

    def add_list():
        text = desk.document.Text
        for item in ("eerste punt", "tweede punt", "derde punt"):
            text.insertControlCharacter(text.End, 0, False)
            cursor = text.createTextCursorByRange(text.End)
            cursor.ParaStyleName, cursor.NumberingStyleName = "List 1", "List 1"
            text.insertString(text.End, item, False)

    desk.do(
        ("recording on", lambda: desk.record(True), whole),
        ("a clause deleted", lambda: desk.delete_clause(BATTERY), gone),
        ("undone", desk.undo, whole),
        ("redone", desk.redo, gone),
        ("rejected", lambda: desk.dispatch(REJECT), whole),
        ("deleted again", lambda: desk.delete_clause(BATTERY), gone),
        ("a clause inserted behind it",
         lambda: call(office, "clauses.insert", desk.document, ids=[another(office, desk)]), gone),
        ("all accepted", lambda: desk.dispatch(ACCEPT), gone),
        ("a word of a heading deleted", lambda: desk.replace(chapter.split()[-1], "")),
        ("heading rejected", lambda: desk.dispatch(REJECT)),
        ("a heading replaced", lambda: desk.replace(chapter, "Iets anders")),
        ("heading joined with what follows", lambda: desk.join_with_next("Iets anders")),
        ("both rejected", lambda: desk.dispatch(REJECT)),
        ("list items typed", add_list),
        ("a word of an item deleted", lambda: desk.replace("tweede ", "")),
        ("items joined", lambda: desk.join_with_next("eerste punt")),
        ("list accepted", lambda: desk.dispatch(ACCEPT)),
        ("an item deleted", lambda: desk.replace("derde punt", "")),
        ("recording off", lambda: desk.record(False)),
        ("a clause deleted unrecorded", lambda: desk.delete_clause(ENERGY), lambda: desk.marks(ENERGY) == "missing"),
        ("and undone", desk.undo, lambda: desk.marks(ENERGY) == "whole"))
    assert title


def another(office, desk):
    placed = {one["clause"] for one in desk.shown["placements"]}
    found = call(office, "clauses.search", kind="requirement", group="laptop", words="")
    return next(one["id"] for one in found if one["id"] not in placed)


def test_answers_read_live_as_stored_and_are_one_change(office):
    desk = programme(office)
    value = lambda wanted: lambda: desk.field("cycles")["value"] == wanted  # noqa: E731
    changes = lambda wanted: lambda: desk.changes() == wanted  # noqa: E731

    def same_again():
        steps = desk.document.UndoManager.getAllUndoActionTitles()
        desk.fill("cycles", "900")
        assert desk.document.UndoManager.getAllUndoActionTitles() == steps, "what stands there is not written again"

    def delete_around():
        control = desk.control("bestek.buyer.cycles")
        cursor = control.Anchor.Text.createTextCursorByRange(control.Anchor.Start)
        cursor.gotoStartOfParagraph(False)
        cursor.gotoEndOfParagraph(True)
        cursor.setString("")

    def delete_within():
        control = desk.control("bestek.buyer.cycles")
        cursor = control.createTextCursor()
        cursor.gotoStart(False)
        cursor.gotoEnd(True)
        cursor.setString("")

    desk.do(
        ("recording on", lambda: desk.record(True), value("")),
        ("filled over the label", lambda: desk.fill("cycles", "800"), value("800"), changes(2),
         lambda: desk.state(BATTERY) == "filled"),
        ("filled over the value", lambda: desk.fill("cycles", "900"), value("900"), changes(2)),
        ("the same again", same_again, value("900"), changes(2)),
        ("undone", desk.undo, value("800")),
        ("redone", desk.redo, value("900")),
        ("rejected: the label is back", lambda: desk.dispatch(REJECT), value(""), changes(0),
         lambda: desk.state(BATTERY) == "released" and desk.field("cycles")["tag"] == "bestek.buyer.cycles"),
        ("filled after that", lambda: desk.fill("cycles", "850"), value("850"), changes(2)),
        ("accepted", lambda: desk.dispatch(ACCEPT), value("850"), changes(0)),
        ("filled over an accepted value", lambda: desk.fill("cycles", "950"), value("950"), changes(2)),
        ("rejected: the value is back", lambda: desk.dispatch(REJECT), value("850"), changes(0)),
        ("emptied", lambda: desk.fill("cycles", ""), value(""), changes(2)),
        ("rejected: the value is back again", lambda: desk.dispatch(REJECT), value("850")),
        ("emptied once more", lambda: desk.fill("cycles", ""), value("")),
        ("undone once more", desk.undo, value("850")),
        ("redone once more", desk.redo, value("")),
        ("accepted: it is open", lambda: desk.dispatch(ACCEPT), value(""), changes(0)),
        ("recording off", lambda: desk.record(False), value("")),
        ("filled unrecorded", lambda: desk.fill("cycles", "700"), value("700"), changes(0)),
        ("emptied unrecorded", lambda: desk.fill("cycles", ""), value("")),
        ("that undone", desk.undo, value("700")),
        ("recording on again", lambda: desk.record(True)),
        ("deleted with its paragraph", delete_around, lambda: desk.field("cycles") is None),
        ("which is rejected", lambda: desk.dispatch(REJECT), value("700")),
        ("emptied by hand", delete_within, value("")),
        ("filled after that", lambda: desk.fill("cycles", "750"), value("750")),
        ("all rejected", lambda: desk.dispatch(REJECT), value("700")))


@long
def test_cells_and_rows_read_live_as_stored(office):
    criterion = call(office, "clauses.search", kind="award-criterion", group="laptop", words="")[0]["id"]
    desk = Desk(office, "aanbestedingsleidraad.odt", [criterion])
    placement = call(office, "tender.show", desk.document)["placements"][0]["id"]
    tag = "bestek.weight." + placement
    weight = lambda wanted: lambda: [one["value"] for one in desk.shown["fields"]  # noqa: E731
                                     if one["tag"] == tag] == wanted
    table = desk.document.Bookmarks.getByName(f"bestek_row_{placement}_1").Anchor.TextTable

    def fill(value):
        call(office, "tender.fill", desk.document, tag=tag, placement="", document=desk.file, value=value)

    def in_cell(name, text):
        cell = table.getCellByName(name)
        cursor = cell.createTextCursor()
        cursor.gotoStart(False)
        cursor.goRight(2, True)
        cursor.setString(text)

    def rows(command):
        # Writer gives the mark another name when it stores the row's text as deleted.
        mark = next(one for one in desk.document.Bookmarks.ElementNames if one.startswith(f"bestek_row_{placement}_1"))
        desk.document.CurrentController.ViewCursor.gotoRange(desk.document.Bookmarks.getByName(mark).Anchor.Start,
                                                             False)
        desk.dispatch(command)

    desk.do(
        ("recording on", lambda: desk.record(True), weight([""])),
        ("a weight", lambda: fill("40"), weight(["40"])),
        ("another", lambda: fill("60"), weight(["60"])),
        ("undone", desk.undo, weight(["40"])),
        ("rejected", lambda: desk.dispatch(REJECT), weight([""])),
        ("filled and accepted", lambda: (fill("50"), desk.dispatch(ACCEPT)), weight(["50"])),
        ("60 over 50", lambda: fill("60"), weight(["60"])),
        ("typed in a cell", lambda: in_cell("A2", "Xy")),
        ("deleted in a cell", lambda: in_cell("A2", "")),
        ("rejected again", lambda: desk.dispatch(REJECT), weight(["50"])),
        ("a row inserted", lambda: rows(".uno:InsertRowsAfter")),
        ("that rejected", lambda: desk.dispatch(REJECT)),
        ("a row deleted", lambda: rows(".uno:DeleteRows"), weight([])),
        ("a deletion rejected", lambda: desk.dispatch(REJECT), weight(["50"])),
        ("a row deleted again", lambda: rows(".uno:DeleteRows"), weight([])),
        ("accepted", lambda: desk.dispatch(ACCEPT)))
