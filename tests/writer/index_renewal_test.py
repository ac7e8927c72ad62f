# SPDX-License-Identifier: EUPL-1.2
"""When a document's table of contents is renewed after a change of ours: at once where that takes no time, else once
nobody works in the document, or on saving; where it takes long only on saving and on demand. Undo takes back both."""
import contextlib
import os
import time
import zipfile

import uno

from bestek import call, new_dossier, soon
from office import prop

FILE = "programma-van-eisen.odt"
CHAPTER = "Een hoofdstuk van de inkoper"
MEDIUM, LARGE = 600, 1300  # paragraphs: renewed in a quiet moment; only when somebody wants it
QUIET = 3.5  # seconds: longer than what counts as quiet


@contextlib.contextmanager
def lengthened(office, paragraphs, **properties):
    """The programme of a new dossier with that many paragraphs more, and a chapter that its contents do not name."""
    path = os.path.join(new_dossier(office), FILE)
    document = office.open(path)
    end = document.Text.createTextCursorByRange(document.Text.End)
    document.Text.insertString(end, "".join(f"\rRegel {index}" for index in range(paragraphs)), False)
    document.store()
    office.close_documents()
    document = office.open(path, **properties)
    end = document.Text.createTextCursorByRange(document.Text.End)
    document.Text.insertControlCharacter(end, 0, False)
    document.Text.insertString(end, CHAPTER, False)
    end.ParaStyleName = "Heading 1"
    yield document
    office.close_documents()


def contents(document):
    return document.DocumentIndexes.getByIndex(0).Anchor.String


def insert(office, document, clause=0):
    found = [one["id"] for one in call(office, "clauses.search", words="", kind="requirement")]
    placed = {one["clause"] for one in call(office, "tender.show", document)["placements"]}
    free = [one for one in found if one not in placed]
    return call(office, "clauses.insert", document, ids=[free[clause]], where="home")


def steps(document):
    return list(document.UndoManager.AllUndoActionTitles), list(document.UndoManager.AllRedoActionTitles)


def test_a_short_document_is_renewed_in_the_step_itself(office):
    with lengthened(office, 20) as document:
        insert(office, document)
        assert CHAPTER in contents(document)


def test_a_longer_one_when_nobody_works_in_it_and_undo_takes_back_both(office):
    with lengthened(office, MEDIUM) as document:
        before, undone = document.Text.String, steps(document)[0]
        insert(office, document)
        assert CHAPTER not in contents(document), "not while the person may go on"
        assert soon(lambda: CHAPTER in contents(document))
        after = document.Text.String
        assert steps(document)[0][1:] == undone and len(steps(document)[0]) == len(undone) + 1
        document.UndoManager.undo()
        assert document.Text.String == before
        document.UndoManager.redo()
        assert document.Text.String == after


def test_what_was_undone_can_be_redone_however_long_nobody_works(office):
    with lengthened(office, MEDIUM) as document:
        insert(office, document)
        inserted = document.Text.String
        document.UndoManager.undo()
        time.sleep(QUIET)
        assert CHAPTER not in contents(document)
        document.UndoManager.redo()
        assert document.Text.String == inserted
        assert soon(lambda: CHAPTER in contents(document)), "the next quiet moment is taken"


def stored_contents(office, document):
    path = os.path.join(office.folder, "stored.odt")
    document.storeToURL(uno.systemPathToFileUrl(path), (prop("FilterName", "writer8"),))
    with zipfile.ZipFile(path) as package:
        xml = package.read("content.xml").decode()
    return xml[xml.index("<text:index-body"):xml.index("</text:index-body>")]


def test_a_large_one_when_it_is_saved_or_the_person_asks(office):
    with lengthened(office, LARGE) as document:
        insert(office, document)
        time.sleep(QUIET)
        assert CHAPTER not in contents(document)
        assert CHAPTER in stored_contents(office, document)
        document.UndoManager.undo()
        assert CHAPTER not in contents(document)
        assert not call(office, "document.renew_indexes", document)["renewed"], "redo would be lost"
        insert(office, document, 1)
        assert call(office, "document.renew_indexes", document)["renewed"]
        assert CHAPTER in contents(document)


def test_while_changes_are_recorded_only_when_the_person_asks(office):
    with lengthened(office, MEDIUM) as document:
        document.RecordChanges = True
        insert(office, document)
        before, undone = document.Text.String, steps(document)[0]
        time.sleep(QUIET)
        assert CHAPTER not in stored_contents(office, document) and document.Text.String == before
        assert call(office, "document.renew_indexes", document)["renewed"]
        assert CHAPTER in contents(document) and steps(document)[0][1:] == undone, "a step of its own"
        document.UndoManager.undo()
        assert document.Text.String == before


def test_it_is_made_up_for_once_changes_are_no_longer_recorded(office):
    with lengthened(office, MEDIUM) as document:
        document.RecordChanges = True
        insert(office, document)
        time.sleep(QUIET)
        assert CHAPTER not in contents(document)
        undone = steps(document)[0]
        document.RecordChanges = False
        assert soon(lambda: CHAPTER in contents(document))
        assert steps(document)[0] == undone, "a part of the last step"


def test_a_hundred_clauses_in_a_short_document_do_not_wait_for_it(office):
    with lengthened(office, 20) as document:
        before, undone = document.Text.String, steps(document)[0]
        found = [one["id"] for one in call(office, "clauses.search", words="", kind="requirement")]
        call(office, "clauses.insert", document, ids=found[:100], where="home")
        assert CHAPTER not in contents(document)
        assert soon(lambda: CHAPTER in contents(document))
        time.sleep(QUIET)  # what else the quiet moment brings belongs to the step, too
        assert len(steps(document)[0]) == len(undone) + 1
        document.UndoManager.undo()
        assert document.Text.String == before, contents(document)
