# SPDX-License-Identifier: EUPL-1.2
"""What undo knows of Bestek's steps: they are followed by what happens to them, never by their titles."""
import contextlib
import os

import uno
import unohelper
from com.sun.star.document import XUndoManagerListener
from com.sun.star.uno import RuntimeException

from bestek import call, lines, long, new_dossier, refusal, soon

TITLE = "Insert clauses"
CLAUSE = "laptop.battery-endurance-significant"


class Listener(unohelper.Base, XUndoManagerListener):
    """Calls `work` when a context is entered; once."""

    def __init__(self, work):
        self.work = work

    def enteredContext(self, _event):
        work, self.work = self.work, None
        if work is not None:
            work()

    def undoActionAdded(self, _event): pass
    def actionUndone(self, _event): pass
    def actionRedone(self, _event): pass
    def allActionsCleared(self, _event): pass
    def redoActionsCleared(self, _event): pass
    def resetAll(self, _event): pass
    def enteredHiddenContext(self, _event): pass
    def leftContext(self, _event): pass
    def leftHiddenContext(self, _event): pass
    def cancelledContext(self, _event): pass
    def disposing(self, _event): pass


@contextlib.contextmanager
def when_a_step_begins(document, work):
    listener = Listener(work)
    document.UndoManager.addUndoManagerListener(listener)
    try:
        yield
    finally:
        document.UndoManager.removeUndoManagerListener(listener)
    assert listener.work is None, "the step was never begun"


def fail():
    raise RuntimeException("the test says so", None)


def own_step(document, text="Van de inkoper zelf.", title=TITLE):
    """A step of the person's own that has the title of ours."""
    document.UndoManager.enterUndoContext(title)
    document.Text.insertString(document.Text.End, text, False)
    document.UndoManager.leaveUndoContext()


def open_of(office, folder, *names):
    return [office.open(os.path.join(folder, name + ".odt")) for name in names]


def stacks(document):
    manager = document.UndoManager
    return manager.getAllUndoActionTitles(), manager.getAllRedoActionTitles()


def check_as_before(office, document, before, titles):
    assert soon(lambda: lines(document.Text) == before)
    assert soon(lambda: stacks(document) == (titles, ())), stacks(document)
    assert call(office, "tender.show", document)["placements"] == []
    document.UndoManager.undo()  # no context of ours is open: the person undoes what is the person's
    assert soon(lambda: lines(document.Text) != before)
    document.UndoManager.redo()
    assert soon(lambda: lines(document.Text) == before)


def test_a_step_with_our_title_stays_when_ours_fails_before_it_did_anything(office):
    programme, = open_of(office, new_dossier(office), "programma-van-eisen")
    own_step(programme)
    before = lines(programme.Text)
    with when_a_step_begins(programme, fail):
        assert refusal(office, "clauses.insert", programme, ids=[CLAUSE]) == "writer.edit-failed"
    check_as_before(office, programme, before, (TITLE,))


@long
def test_a_step_with_our_title_stays_when_ours_fails_halfway(office):
    guide, = open_of(office, new_dossier(office), "aanbestedingsleidraad")
    own_step(guide)
    before = lines(guide.Text)
    criterion = call(office, "clauses.search", kind="award-criterion", group="laptop", words="")[0]["id"]
    # Given that the table which the step will write goes when the step begins: something was done in it when it fails.
    table = guide.Bookmarks.getByName("bestek_table_award").Anchor.TextTable
    with when_a_step_begins(guide, table.dispose):
        assert refusal(office, "clauses.insert", guide, ids=[criterion]) == "writer.edit-failed"
    check_as_before(office, guide, before, (TITLE,))


def test_a_step_with_our_title_stays_when_the_stack_is_full(office):
    programme, = open_of(office, new_dossier(office), "programma-van-eisen")
    for number in range(120):
        own_step(programme, f" {number}")
    full = len(stacks(programme)[0])
    assert full < 120, "the office keeps a limited number of steps"
    before = programme.Text.String
    with when_a_step_begins(programme, fail):
        assert refusal(office, "clauses.insert", programme, ids=[CLAUSE]) == "writer.edit-failed"
    assert programme.Text.String == before
    assert len(stacks(programme)[0]) >= full - 1


@long
def test_a_change_that_fails_in_the_second_document_is_taken_back_in_the_first(office):
    folder = new_dossier(office)
    guide, programme = open_of(office, folder, "aanbestedingsleidraad", "programma-van-eisen")
    with open(os.path.join(folder, "conceptovereenkomst.odt"), "rb") as stream:
        agreement = stream.read()
    for document in (guide, programme):
        own_step(document)
    before = [lines(document.Text) for document in (guide, programme)]
    with when_a_step_begins(programme, fail):
        assert refusal(office, "clauses.insert_proposal", guide) == "writer.edit-failed"
    for document, text in zip((guide, programme), before):
        check_as_before(office, document, text, (TITLE,))
    with open(os.path.join(folder, "conceptovereenkomst.odt"), "rb") as stream:
        assert stream.read() == agreement, "the closed one was put back"
    # and what did not succeed succeeds now
    assert call(office, "clauses.insert_proposal", guide)["placed"]


def test_what_changes_nothing_leaves_no_step(office):
    folder = new_dossier(office)
    programme, agreement = open_of(office, folder, "programma-van-eisen", "conceptovereenkomst")
    call(office, "clauses.insert_proposal", programme)
    call(office, "plan.make", agreement)
    field = next(one for one in call(office, "tender.show", programme)["fields"] if one["name"] == "cycles")
    place = {key: field[key] for key in ("tag", "placement", "document")}
    call(office, "tender.fill", programme, value="800", **place)
    titles = stacks(programme), stacks(agreement)
    call(office, "tender.fill", programme, value="800", **place)
    call(office, "plan.make", agreement)
    assert refusal(office, "tender.fill", programme, value="veel", **place) == "fill.not-a-number"
    assert (stacks(programme), stacks(agreement)) == titles


def test_a_step_is_undone_and_redone_with_its_properties_as_often_as_wanted(office):
    programme, = open_of(office, new_dossier(office), "programma-van-eisen")
    own_step(programme, title="Typing")
    before = lines(programme.Text)
    call(office, "clauses.insert", programme, ids=[CLAUSE])
    after = lines(programme.Text)
    for _ in range(3):
        programme.UndoManager.undo()
        assert soon(lambda: lines(programme.Text) == before)
        assert call(office, "tender.show", programme)["placements"] == []
        assert stacks(programme) == (("Typing",), (TITLE,))
        programme.UndoManager.redo()
        assert soon(lambda: lines(programme.Text) == after)
        assert len(call(office, "tender.show", programme)["placements"]) == 1
        assert stacks(programme) == ((TITLE, "Typing"), ())


def test_nothing_is_changed_while_undo_is_locked(office):
    other = "laptop.usb-c-charging"
    document, = open_of(office, new_dossier(office), "programma-van-eisen")
    call(office, "clauses.insert", document, ids=[CLAUSE])
    document.store()
    before = document.Text.String, document.isModified(), stacks(document)
    document.UndoManager.lock()
    for command, arguments in (("clauses.insert", {"ids": [other]}), ("tender.fill_values", {"values": {"cycles": "815"}})):
        assert refusal(office, command, document, **arguments) == "writer.undo-locked", command
    document.UndoManager.unlock()
    assert (document.Text.String, document.isModified(), stacks(document)) == before
    assert len(call(office, "clauses.insert", document, ids=[other])["placed"]) == 1
