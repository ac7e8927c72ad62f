# SPDX-License-Identifier: EUPL-1.2
"""Comply or explain in Writer: a reason goes where it belongs, by the same way as on the command line."""
import os

from bestek import call, new_dossier, refusal

GUIDE, PROGRAMME = "aanbestedingsleidraad.odt", "programma-van-eisen.odt"
WHY = {"reason": "De bestaande omgeving vraagt dit", "role": "jurist inkoop"}


def of_rule(office, document, rule):
    return [one for one in call(office, "check.run", document) if one["rule"] == rule]


def test_a_reason_that_the_law_wants_in_the_documents_is_one_undo_step_in_the_guide(office):
    folder = new_dossier(office)
    guide = office.open(os.path.join(folder, GUIDE))
    one, = of_rule(office, guide, "PRO-10")
    assert (one["explain"], one["tag"]) == ("document", "bestek.buyer.no-lots-reason"), one
    assert refusal(office, "tender.explain", guide, rule="PRO-10", reason="n.v.t.", role="jurist") == "reason.too-short"
    done = call(office, "tender.explain", guide, rule="PRO-10", about=one["about"], **WHY)
    assert done["explain"] == "document" and done["documents"] == [GUIDE], done
    assert of_rule(office, guide, "PRO-10") == [] and WHY["reason"] in guide.Text.String
    guide.UndoManager.undo()
    assert WHY["reason"] not in guide.Text.String and of_rule(office, guide, "PRO-10")


def test_a_reason_for_the_procurement_file_is_shown_with_the_finding(office):
    folder = new_dossier(office)
    programme = office.open(os.path.join(folder, PROGRAMME))
    end = programme.Text.createTextCursor()
    end.gotoEnd(False)
    programme.Text.insertString(end, "De laptop is zo licht mogelijk.", False)
    one, = of_rule(office, programme, "SPC-14")
    assert one["explain"] == "internal" and one["explained"] is None, one
    assert call(office, "tender.explain", programme, rule="SPC-14", about=one["about"], **WHY)["documents"] == []
    one, = of_rule(office, programme, "SPC-14")
    assert one["explained"]["role"] == "jurist inkoop", one
    programme.Text.insertString(end, " En de lader ook.", False)
    one, = of_rule(office, programme, "SPC-14")
    assert one["explained"] is None and one["answered-before"]["reason"] == WHY["reason"], one
