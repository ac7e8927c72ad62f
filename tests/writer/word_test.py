# SPDX-License-Identifier: EUPL-1.2
"""Other tenders than the example's go to Word and back, are edited there and are read there, and nothing of Bestek is lost."""
import os
import pathlib
import tempfile

import uno

from bestek import call, long, new_dossier, soon
from contents_test import WORD, check_document, headings, renew_all_indexes, stand_at_the_end, states
from desk import ACCEPT, BATTERY, ENERGY, REJECT, cli
from edits_test import control_cursor, programme
from office import prop

OTHERS = {"language": "en", "authority-type": "central", "suppliers": 3, "personal-data": True, "general-terms": "ARBIT-2022",
          "participants": ["University of the Example"], "lots": [{"number": 1, "name": "Notebooks"}, {"number": 2, "name": "Screens"}],
          "groups": ["laptop", "monitor"], "level": "ambitious"}
SMALL = {"regime": "below", "estimated-value": 60000, "framework": False, "maximum-value": None, "extensions": 0,
         "groups": ["monitor"], "level": "basis"}


def dispatch(office, document, command):
    office.service("com.sun.star.frame.DispatchHelper").executeDispatch(document.CurrentController.Frame, command, "", 0, ())


def as_word(office, document):
    path = os.path.join(tempfile.mkdtemp(prefix="word-", dir=office.folder), "document.docx")
    office.own(os.path.dirname(path))
    document.storeToURL(uno.systemPathToFileUrl(path), (prop("FilterName", WORD),))
    document.close(True)
    return office.open(path)


def filled(office, file, **profile):
    profile = {name: value for name, value in profile.items() if value is not None}
    folder = new_dossier(office, **profile)
    document = office.open(os.path.join(folder, file))
    call(office, "clauses.insert_proposal", document)
    call(office, "plan.make", document)
    document.store()
    document.close(True)
    return pathlib.Path(folder) / file


@long
def test_an_english_agreement_with_lots_and_participants_goes_to_word_and_back(office):
    check_document(office, filled(office, "draft-agreement.odt", **OTHERS))


def test_the_plan_of_a_small_tender_goes_to_word_and_back(office):
    check_document(office, filled(office, "contractmanagementplan.odt", **{**SMALL, "maximum-value": 60000}))


def test_what_is_recorded_goes_to_word_and_is_judged_there(office):
    document = office.open(os.path.join(new_dossier(office, language="en"), "programme-of-requirements.odt"))
    call(office, "clauses.insert", document, ids=[BATTERY, ENERGY])
    document.RecordChanges = True
    call(office, "tender.fill_values", document, values={"cycles": "640", "etec-max-b": "20"})
    values = lambda one: {field["name"]: field["value"] for field in call(office, "tender.show", one)["fields"]  # noqa: E731
                          if field["name"] in ("cycles", "etec-max-b") and field["document"] == one.URL.rpartition("/")[2]}
    assert values(document) == {"cycles": "640", "etec-max-b": "20"}
    word = as_word(office, document)
    assert values(word) == {"cycles": "640", "etec-max-b": "20"}
    before = states(office, word)
    renew_all_indexes(office, word)
    assert states(office, word) == before
    dispatch(office, word, REJECT)
    assert values(word) == {"cycles": "", "etec-max-b": ""}
    assert {(clause, marks) for _, clause, _, marks in states(office, word)[0]} == {(BATTERY, "whole"), (ENERGY, "whole")}
    word.UndoManager.undo()
    assert soon(lambda: values(word) == {"cycles": "640", "etec-max-b": "20"})
    dispatch(office, word, ACCEPT)
    assert values(word) == {"cycles": "640", "etec-max-b": "20"}


def test_an_insertion_in_word_is_undone_and_redone_round_renewed_indexes(office):
    word = as_word(office, office.open(str(filled(office, "tender-guide.odt", **OTHERS))))
    listed, clauses = headings(word), states(office, word)
    stand_at_the_end(word)
    call(office, "clauses.insert", word, ids=["network.support-period"], where="cursor")
    for _ in range(2):
        word.UndoManager.undo()
        assert soon(lambda: states(office, word) == clauses)
        word.UndoManager.redo()
        assert soon(lambda: len(states(office, word)[0]) == len(clauses[0]) + 1)
    renew_all_indexes(office, word)
    word.UndoManager.undo()
    renew_all_indexes(office, word)
    assert len(headings(word)) in (len(listed), len(listed) + 1), (headings(word), listed)
    again = as_word(office, word)
    renew_all_indexes(office, again)
    assert states(office, again)[0] >= clauses[0] and not [one for one in states(office, again)[0] if one[3] != "whole"]


def test_an_open_word_document_is_read_as_the_file_is(office):
    document = office.open(os.path.join(new_dossier(office, language="en"), "tender-guide.odt"))
    call(office, "clauses.insert", document, ids=["laptop.battery-endurance-award"])
    text = document.Text
    text.insertControlCharacter(text.End, 0, False)
    text.insertString(text.End, "Delivery TBD. Laptops of the brand Dell. Hidden words here", False)
    cursor = text.createTextCursorByRange(text.End)
    cursor.goLeft(len("Hidden words here"), True)
    cursor.CharHidden = True
    page = document.StyleFamilies.getByName("PageStyles").getByName(document.CurrentController.ViewCursor.PageStyleName)
    page.FooterIsOn = True
    page.FooterText.insertString(page.FooterText.End, " [to be completed]", False)
    rules = ("STR-02", "SPC-01", "STR-20", "FIL-01", "FIL-03", "MRK-01", "MRK-02", "TXT-01")
    line = lambda one: (one["rule"], one["severity"], one["tag"], one["text"])  # noqa: E731
    word = as_word(office, document)
    live = sorted(line(one) for one in call(office, "check.run", word) if one["rule"] in rules)
    stored = sorted(line(one) for one in cli("check", uno.fileUrlToSystemPath(word.URL)) if one["rule"] in rules)
    assert live == stored, (set(live) - set(stored), set(stored) - set(live))
    assert [one[0] for one in live].count("STR-02") == 2 and [one[0] for one in live].count("STR-20") == 1, live
    assert any("Dell" in one[3] for one in live if one[0] == "SPC-01")


def test_a_footnote_whose_mark_is_hidden_is_hidden_in_an_open_word_file_and_in_the_stored_one(office):
    document = office.open(os.path.join(new_dossier(office, language="en"), "tender-guide.odt"))
    text, hidden = document.Text, "Hidden words here"
    text.insertControlCharacter(text.End, 0, False)
    text.insertString(text.End, hidden, False)
    cursor = text.createTextCursorByRange(text.End)
    cursor.goLeft(len(hidden), True)
    cursor.CharHidden = True
    note = document.createInstance("com.sun.star.text.Footnote")
    text.insertTextContent(text.End, note, False)
    note.insertString(note.End, "Term XXX", False)
    word = as_word(office, document)

    def told(findings):
        return sorted((one["rule"], one["text"].strip(), one["position"]) for one in findings if one["rule"] in ("STR-02", "STR-20"))

    live = told(call(office, "check.run", word))
    assert [one[0] for one in live] == ["STR-20", "STR-20"] and any("XXX" in one[1] for one in live), live
    assert told(cli("check", uno.fileUrlToSystemPath(word.URL))) == live


def cycles(findings):
    """Whether the fill-in is told to be open."""
    return [one["rule"] for one in findings if one["rule"] == "FIL-01" and one["tag"] == "bestek.buyer.cycles"]


def fields(shown):
    return [(one["value"], one["open"]) for one in shown["fields"] if one["name"] == "cycles"]


def fills(shown):
    return [(one["value"], one["open"]) for place in shown["placements"] for one in place["fill-ins"] if one["name"] == "cycles"]


def around(desk, before, after):
    """Deletes the fill-in with so many characters on either side."""
    anchor = desk.control("bestek.buyer.cycles").Anchor
    cursor, end = (anchor.Text.createTextCursorByRange(one) for one in (anchor.Start, anchor.End))
    cursor.goLeft(before, False)
    end.goRight(after, False)
    cursor.gotoRange(end.End, True)
    cursor.setString("")


def whole_line(desk):
    cursor = desk.document.Text.createTextCursorByRange(desk.control("bestek.buyer.cycles").Anchor.Start)
    cursor.gotoStartOfParagraph(False)
    cursor.gotoEndOfParagraph(True)
    cursor.setString("")


def test_a_fill_in_that_is_deleted_while_recorded_reads_alike_in_writer_in_its_file_and_in_word(office):
    emptied, gone = [("", True)], []
    for what, act, left in (("by hand", lambda desk: control_cursor(desk, "bestek.buyer.cycles").setString(""), emptied),
                            ("with words", lambda desk: around(desk, 6, 6), gone), ("with its line", whole_line, gone)):
        desk = programme(office, BATTERY)
        desk.fill("cycles", "815")
        desk.record(True)
        act(desk)
        desk.compare(what)
        assert fields(desk.shown) == left, what
        word = as_word(office, desk.document)
        path = uno.fileUrlToSystemPath(word.URL)
        assert fills(cli("show", path)) == left, what
        assert bool(cycles(cli("check", path))) == bool(left), what
        assert call(office, "document.compare_readings", word)["equal"], what
        assert fields(call(office, "tender.show", word)) == left, what
        assert bool(cycles(call(office, "check.run", word))) == bool(left), what
        again = path.replace(".docx", "-again.odt")
        word.storeToURL(uno.systemPathToFileUrl(again), (prop("FilterName", "writer8"),))
        assert fills(cli("show", again)) == left, what
        word.close(True)
