# SPDX-License-Identifier: EUPL-1.2
import os

from bestek import call, new_dossier, refusal


def test_a_new_tender_gives_a_dossier_that_writer_opens(office):
    folder = new_dossier(office)
    assert os.path.exists(os.path.join(folder, "dossier.xml"))
    guide = office.open(os.path.join(folder, "aanbestedingsleidraad.odt"))
    assert "Hogeschool Voorbeeld" in guide.Text.String
    shown = call(office, "tender.show", guide)
    assert shown["dossier"] == folder and shown["placements"] == []
    assert any(field["open"] and field["by"] == "buyer" for field in shown["fields"])


def test_the_proposal_goes_into_open_and_closed_documents(office):
    folder = new_dossier(office)
    guide = office.open(os.path.join(folder, "aanbestedingsleidraad.odt"))
    before = guide.Text.String
    outcome = call(office, "clauses.insert_proposal", guide)
    assert len(outcome["placed"]) >= 10, outcome
    placements = call(office, "tender.show", guide)["placements"]
    assert len(placements) == len(outcome["placed"])
    assert {one["marks"] for one in placements} == {"whole"}
    assert {one["text"] for one in placements} == {"released"}, [
        (one["clause"], one["text"]) for one in placements if one["text"] != "released"]
    assert guide.UndoManager.getAllUndoActionTitles() == ("Insert clauses",)
    guide.UndoManager.undo()
    assert guide.Text.String == before


def test_a_document_without_dossier_has_no_proposal(office):
    document = office.new_document()
    assert refusal(office, "clauses.insert_proposal", document) == "writer.no-dossier"
