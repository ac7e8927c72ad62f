# SPDX-License-Identifier: EUPL-1.2
"""One fact in one place, in open documents: what differs is found and made equal, what is published stays."""
import os

from bestek import call, new_dossier, refusal, soon

GUIDE, AGREEMENT = "aanbestedingsleidraad.odt", "conceptovereenkomst.odt"


def controls(document, tag):
    """The content controls of that tag in the body, as Writer has them."""
    found = []
    for paragraph in document.Text:
        if not paragraph.supportsService("com.sun.star.text.Paragraph"):
            continue
        for portion in paragraph:
            if portion.TextPortionType == "ContentControl" and portion.ContentControl.Tag == tag:
                found.append(portion.ContentControl)
    return found


def type_into(control, value):
    """As a person types over what stands there."""
    cursor = control.createTextCursor()
    cursor.gotoStart(False)
    cursor.gotoEnd(True)
    cursor.String = value
    control.ShowingPlaceHolder = False


def contradictions(office, document):
    return [one for one in call(office, "check.run", document) if one["rule"] == "FIL-03"]


def test_a_value_typed_over_in_an_open_document_contradicts_the_dossier_and_is_made_equal(office):
    folder = new_dossier(office)
    guide = office.open(os.path.join(folder, GUIDE))
    assert contradictions(office, guide) == []
    control = controls(guide, "bestek.profile.subject")[0]
    type_into(control, "Huur van laptops")
    one, = contradictions(office, guide)
    assert (one["document"], one["tag"], one["fix"], one["severity"]) == \
        (GUIDE, "bestek.profile.subject", "equal", "error"), one
    assert call(office, "tender.equal", guide, tag=one["tag"])["documents"] == [GUIDE]
    assert contradictions(office, guide) == []
    assert controls(guide, "bestek.profile.subject")[0].String == "Laptops"


def test_a_value_of_an_open_document_becomes_the_dossiers_and_goes_into_closed_ones(office):
    folder = new_dossier(office)
    guide = office.open(os.path.join(folder, GUIDE))
    type_into(controls(guide, "bestek.profile.subject")[0], "Huur van laptops")
    answer = call(office, "tender.adopt", guide, tag="bestek.profile.subject", document=GUIDE, value="Huur van laptops")
    assert AGREEMENT in answer["saved"], answer
    assert contradictions(office, guide) == []
    with open(os.path.join(folder, "dossier.xml"), encoding="utf-8") as stream:
        assert "Huur van laptops" in stream.read()


def test_an_answer_that_undo_takes_out_of_the_document_is_still_the_dossiers(office):
    folder = new_dossier(office)
    agreement = office.open(os.path.join(folder, AGREEMENT))
    call(office, "tender.fill_values", agreement, values={"court": "rechtbank Den Haag"})
    assert contradictions(office, agreement) == []
    agreement.UndoManager.undo()
    assert soon(lambda: len(contradictions(office, agreement)) == 1)
    one, = contradictions(office, agreement)
    assert (one["tag"], one["fix"]) == ("bestek.buyer.court", "equal"), one
    call(office, "tender.equal", agreement, tag=one["tag"])
    assert contradictions(office, agreement) == []


def test_what_is_published_is_not_changed_by_any_command_in_the_window(office):
    folder = new_dossier(office)
    guide = office.open(os.path.join(folder, GUIDE))
    assert call(office, "tender.state", guide)["state"] == "draft"
    assert refusal(office, "tender.set_state", guide, state="published") == "state.errors-stand"
    call(office, "tender.set_state", guide, state="published", date="2024-01-11", reason="proef")
    assert "11" in call(office, "tender.show", guide)["tender_state"]
    before, undo = guide.Text.String, len(guide.UndoManager.getAllUndoActionTitles())
    for command, arguments in (("clauses.insert_proposal", {}),
                               ("clauses.insert", {"ids": ["laptop.usb-c-charging"], "where": "home"}),
                               ("clauses.insert", {"ids": ["laptop.usb-c-charging"], "where": "cursor"}),
                               ("tender.fill_values", {"values": {"contact": "inkoop"}})):
        assert refusal(office, command, guide, **arguments) == "state.frozen", command
    assert guide.Text.String == before and len(guide.UndoManager.getAllUndoActionTitles()) == undo
    # What a person types is no command: once saved it is found.
    guide.Text.insertString(guide.Text.getEnd(), "Nog een zin.", False)
    assert refusal(office, "tender.set_state", guide, state="draft", reason="rectificatie") == "writer.save-first"
    call(office, "document.save", guide)
    assert [one["document"] for one in call(office, "check.run", guide) if one["rule"] == "PUB-01"] == [GUIDE]
    call(office, "tender.set_state", guide, state="draft", date="2024-01-12", reason="rectificatie")
    call(office, "tender.fill_values", guide, values={"contact": "inkoop"})
