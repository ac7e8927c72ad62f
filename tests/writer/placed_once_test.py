# SPDX-License-Identifier: EUPL-1.2
"""What the dossier remembers of the clauses of an open document: what was saved of it, and nothing else."""
import os
import re
import shutil

from bestek import call, new_dossier, soon

PROGRAMME, AGREEMENT = "programma-van-eisen.odt", "conceptovereenkomst.odt"
CLAUSE, OTHER = "laptop.battery-endurance-significant", "laptop.usb-c-charging"
CLOSED = "hardware.supply-chain-report-clause"


def remembered(folder):
    with open(os.path.join(folder, "dossier.xml"), encoding="utf-8") as stream:
        return sorted(re.findall(r'<property name="bestek\.p\.[a-z2-7]{8}">([^<@]*)@', stream.read()))


def lost(office, document):
    found = call(office, "check.run", document)
    return [(one["severity"], one["clause"]) for one in found if one["rule"] == "MRK-01"]


def test_the_dossier_remembers_what_was_saved_of_an_open_document(office):
    folder = new_dossier(office)
    programme = office.open(os.path.join(folder, PROGRAMME))
    call(office, "clauses.insert", programme, ids=[CLAUSE, CLOSED])
    # The closed document was written, the open one was not.
    assert remembered(folder) == [CLOSED]
    call(office, "document.save", programme)
    assert soon(lambda: remembered(folder) == sorted([CLAUSE, CLOSED]))
    shutil.copy(os.path.join(folder, PROGRAMME), os.path.join(folder, "older.odt"))
    call(office, "clauses.insert", programme, ids=[OTHER])
    programme.UndoManager.undo()
    assert lost(office, programme) == []
    call(office, "clauses.insert", programme, ids=[OTHER])
    call(office, "document.save", programme)
    assert soon(lambda: OTHER in remembered(folder))
    # What is undone once it was saved is none once that is saved.
    programme.UndoManager.undo()
    call(office, "document.save", programme)
    assert soon(lambda: OTHER not in remembered(folder))
    assert lost(office, programme) == []
    programme.UndoManager.redo()
    call(office, "document.save", programme)
    assert soon(lambda: OTHER in remembered(folder))
    programme.close(True)
    # An older file lies there; opening, changing and saving it makes nothing forgotten.
    shutil.move(os.path.join(folder, "older.odt"), os.path.join(folder, PROGRAMME))
    programme = office.open(os.path.join(folder, PROGRAMME))
    call(office, "clauses.insert", programme, ids=["laptop.power-management"])
    call(office, "document.save", programme)
    assert soon(lambda: "laptop.power-management" in remembered(folder))
    assert lost(office, programme) == [("error", OTHER)]
    assert call(office, "tender.forget", programme, clause=OTHER)["forgotten"] == 1
    assert lost(office, programme) == [] and OTHER not in remembered(folder)
