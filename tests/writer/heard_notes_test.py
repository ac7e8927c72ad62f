# SPDX-License-Identifier: EUPL-1.2
"""A lock that was taken over and an action of somebody else that was finished are told in a window as on the command line."""
import hashlib
import os
import shutil
import socket

from bestek import call, new_dossier, soon
from own_library_test import control, opened_deck
from packages import change_parts

GUIDE, AGREEMENT = "aanbestedingsleidraad.odt", "conceptovereenkomst.odt"
NO_PROCESS = 4194304  # one more than Linux numbers


def leave_lock(office, folder):
    os.makedirs(os.path.join(folder, ".bestek"), exist_ok=True)
    with open(os.path.join(folder, ".bestek", "lock"), "w", encoding="utf-8") as out:
        out.write(f"{socket.gethostname()}\n{NO_PROCESS}\nJansen\n2026-11-29T20:35:40Z\n")
    office.own(folder)


def digest(path):
    with open(path, "rb") as stream:
        return hashlib.sha256(stream.read()).hexdigest()


def interrupt(office, folder, file):
    """An action of a command that was killed when all of it was prepared."""
    path, action = os.path.join(folder, file), os.path.join(folder, ".bestek", "next")
    for part in ("old", "new"):
        os.makedirs(os.path.join(action, part))
        shutil.copy(path, os.path.join(action, part, file))
    last = "</office:text>"
    change_parts(os.path.join(action, "new", file),
                 content=lambda text: text.replace(last, "<text:p>Afgemaakt.</text:p>" + last))
    before, after = digest(path), digest(os.path.join(action, "new", file))
    with open(os.path.join(action, "journal.xml"), "w", encoding="utf-8") as out:
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<journal xmlns="urn:bestek:journal:1">\n'
                  f'<file name="{file}" before="{before}" after="{after}"/>\n</journal>\n')
    office.own(folder)
    return after


def codes(answer):
    return [one["code"] for one in answer.get("notes", [])]


def test_an_answer_tells_of_a_lock_that_was_taken_over_and_of_an_action_that_was_finished(office):
    folder = new_dossier(office)
    guide = office.open(os.path.join(folder, GUIDE))
    clause = "hardware.supply-chain-report-clause"
    leave_lock(office, folder)
    answer = call(office, "clauses.insert", guide, ids=[clause])
    assert codes(answer) == ["dossier.lock-taken-over"] and "Jansen" in answer["notes"][0]["message"], answer
    assert codes(call(office, "plan.make", guide)) == []
    after = interrupt(office, folder, AGREEMENT)
    answer = call(office, "tender.show", guide)
    assert codes(answer) == ["dossier.action-finished"] and AGREEMENT in answer["notes"][0]["message"], answer
    assert digest(os.path.join(folder, AGREEMENT)) == after
    assert codes(call(office, "tender.show", guide)) == []


def test_the_panel_says_it_however_the_tender_was_read(office):
    folder = new_dossier(office)
    guide = office.open(os.path.join(folder, GUIDE), Hidden=False)
    opened_deck(guide)
    said = lambda: "\n".join(control(office, guide, panel, "message")["text"]  # noqa: E731
                             for panel in ("clauses", "tender", "findings"))
    assert soon(lambda: control(office, guide, "clauses", "list")["items"])
    dispatch = office.service("com.sun.star.frame.DispatchHelper").executeDispatch
    leave_lock(office, folder)
    dispatch(guide.CurrentController.Frame, "vnd.bestek:insert-proposal", "", 0, ())
    assert soon(lambda: "of Jansen on" in said() and "its lock was taken over" in said()), said()
    # A check only reads, and its panel clears its message when it is done.
    interrupt(office, folder, AGREEMENT)
    dispatch(guide.CurrentController.Frame, "vnd.bestek:check", "", 0, ())
    assert soon(lambda: "was interrupted and has now been finished (" + AGREEMENT in said()), said()
    assert soon(lambda: control(office, guide, "findings", "findings")["items"])
    assert "was interrupted and has now been finished" in said(), said()
