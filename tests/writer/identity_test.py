# SPDX-License-Identifier: EUPL-1.2
"""What editing does to a clause that Bestek placed: it is found again, and its states are right."""
from bestek import call, elements, write

FIRST, SECOND = "laptop.battery-health-information", "laptop.secure-erasure-function"


class Edited:
    """A document with two clauses between paragraphs of the person's own, and the keyboard's commands."""

    def __init__(self, office):
        self.office = office
        self.document = office.new_document()
        write(self.document, ("Text body", "Voor de clausules."), ("Text body", "Na de clausules."))
        self.document.CurrentController.ViewCursor.gotoRange(self.paragraphs()[0].Anchor.End, False)
        call(office, "clauses.insert", self.document, ids=[FIRST, SECOND], where="cursor", role="programme")
        self.helper = office.service("com.sun.star.frame.DispatchHelper")

    def paragraphs(self):
        return [one for one in elements(self.document.Text) if one.supportsService("com.sun.star.text.Paragraph")]

    def paragraph(self, start):
        return next(one for one in self.paragraphs() if one.String.startswith(start))

    def press(self, command):
        self.helper.executeDispatch(self.document.CurrentController.Frame, ".uno:" + command, "", 0, ())

    def put(self, place):
        self.document.CurrentController.ViewCursor.gotoRange(place, False)

    def mark(self, number):
        """The clause's bookmark; the n-th clause in the text."""
        marks = [one["mark"] for one in self.shown()]
        return self.document.Bookmarks.getByName(marks[number]).Anchor

    def whole(self, number):
        """Selects the paragraphs of the n-th clause, with their ends, as a person does."""
        anchor = self.mark(number)
        cursor = self.document.Text.createTextCursorByRange(anchor.Start)
        cursor.gotoStartOfParagraph(False)
        end = self.document.Text.createTextCursorByRange(anchor.End)
        end.gotoEndOfParagraph(False)
        end.gotoNextParagraph(False)
        cursor.gotoRange(end.Start, True)
        self.document.CurrentController.select(cursor)

    def shown(self):
        return call(self.office, "tender.show", self.document)["placements"]

    def states(self):
        return [(one["clause"], one["text"], one["marks"]) for one in self.shown()]


UNTOUCHED = [(FIRST, "released", "whole"), (SECOND, "released", "whole")]


def test_placed_clauses_are_released_and_whole(office):
    assert Edited(office).states() == UNTOUCHED


def test_deleted_and_undone_it_is_back(office):
    edited = Edited(office)
    edited.whole(0)
    edited.press("Delete")
    assert (SECOND, "released", "whole") in edited.states()
    assert (FIRST, "released", "whole") not in edited.states()
    edited.press("Undo")
    assert edited.states() == UNTOUCHED
    edited.press("Redo")
    assert (FIRST, "released", "whole") not in edited.states()
    edited.press("Undo")
    assert edited.states() == UNTOUCHED


def test_an_insertion_undone_is_forgotten_and_redone_it_is_known(office):
    edited = Edited(office)
    properties = edited.document.DocumentProperties.UserDefinedProperties
    hints = {one.Name: one.Value for one in properties.PropertyValues}
    assert len([name for name in hints if name.startswith("bestek.p.")]) == 2, hints
    edited.press("Undo")
    assert edited.shown() == [], "no clause is missed that was never to be there"
    assert properties.PropertyValues == ()
    edited.press("Redo")
    assert edited.states() == UNTOUCHED
    assert {one.Name: one.Value for one in properties.PropertyValues} == hints


def test_cut_and_pasted_it_moves(office):
    edited = Edited(office)
    edited.whole(0)
    edited.press("Cut")
    edited.put(edited.paragraph("Na de").Anchor.Start)
    edited.press("Paste")
    assert sorted(edited.states()) == sorted(UNTOUCHED)
    assert [one[0] for one in edited.states()] == [SECOND, FIRST]


def test_copied_it_is_reported_in_both_places(office):
    edited = Edited(office)
    edited.whole(0)
    edited.press("Copy")
    edited.put(edited.paragraph("Na de").Anchor.Start)
    edited.press("Paste")
    copies = [one for one in edited.states() if one[0] == FIRST]
    assert [one[2] for one in copies] == ["copied", "copied"], edited.states()
    assert (SECOND, "released", "whole") in edited.states()


def retyped(edited, paragraph, text):
    cursor = edited.document.Text.createTextCursorByRange(paragraph.Anchor)
    edited.document.CurrentController.select(cursor)
    cursor.setString(text)


def test_its_title_retyped_is_a_change(office):
    edited = Edited(office)
    title = edited.shown()[0]["title"]
    retyped(edited, edited.paragraph(title), "Een andere titel")
    assert edited.states() == [(FIRST, "changed", "whole"), (SECOND, "released", "whole")], edited.states()


def test_its_last_paragraph_retyped_is_a_change(office):
    edited = Edited(office)
    last = edited.document.Text.createTextCursorByRange(edited.mark(0).End)
    last.gotoStartOfParagraph(False)
    last.gotoEndOfParagraph(True)
    last.setString("Ander bewijs dan was vrijgegeven.")
    assert edited.states() == [(FIRST, "changed", "whole"), (SECOND, "released", "whole")], edited.states()


def test_enter_at_its_end_adds_nothing_to_it(office):
    edited = Edited(office)
    end = edited.document.Text.createTextCursorByRange(edited.mark(1).End)
    end.gotoEndOfParagraph(False)
    edited.put(end)
    edited.press("InsertPara")
    edited.document.Text.insertString(edited.document.CurrentController.ViewCursor, "Eigen tekst.", False)
    assert edited.states() == UNTOUCHED, edited.states()


def test_del_at_its_end_joins_the_next_paragraph_and_is_a_change(office):
    edited = Edited(office)
    end = edited.document.Text.createTextCursorByRange(edited.mark(1).End)
    end.gotoEndOfParagraph(False)
    edited.put(end)
    edited.press("Delete")
    assert edited.states() == [(FIRST, "released", "whole"), (SECOND, "changed", "whole")], edited.states()
    edited.press("Undo")
    assert edited.states() == UNTOUCHED


def test_a_word_retyped_with_tracking_on_is_a_change_and_rejecting_gives_it_back(office):
    edited = Edited(office)
    edited.document.RecordChanges = True
    search = edited.document.createSearchDescriptor()
    search.SearchString = "laptop"
    found = edited.document.findFirst(search)
    found.setString("telefoon")
    assert [one[1] for one in edited.states()].count("changed") == 1, edited.states()
    edited.press("RejectAllTrackedChanges")
    assert edited.states() == UNTOUCHED, edited.states()


def test_bold_is_no_change(office):
    edited = Edited(office)
    anchor = edited.mark(0)
    edited.document.Text.createTextCursorByRange(anchor).CharWeight = 150
    assert edited.states() == UNTOUCHED
