# SPDX-License-Identifier: EUPL-1.2
"""What a person does with mouse and keyboard, and what then stands in the document."""
import os
import time

from bestek import call, lines, new_dossier
from deck import Deck
from screen import wait_for


def opened(office, screen, file="programma-van-eisen.odt", proposal=False):
    folder = new_dossier(office)
    document = office.open(os.path.join(folder, file), Hidden=False)
    time.sleep(1)
    if proposal:
        call(office, "clauses.insert_proposal", document)
    return document, Deck(office, screen, document).open()


def clause_marks(document):
    return [name for name in document.Bookmarks.ElementNames
            if name.startswith("bestek_") and len(name) == 26 and name[15] == "_"]


def delete_clause(document):
    anchor = document.Bookmarks.getByName(clause_marks(document)[0]).Anchor
    cursor = document.Text.createTextCursorByRange(anchor.Start)
    cursor.gotoStartOfParagraph(False)
    cursor.gotoRange(anchor.End, True)
    cursor.gotoEndOfParagraph(True)
    cursor.gotoNextParagraph(True)
    cursor.String = ""


def test_the_menu_shows_the_sidebar(office, screen):
    folder = new_dossier(office)
    document = office.open(os.path.join(folder, "programma-van-eisen.odt"), Hidden=False)
    document.CurrentController.Sidebar.setVisible(False)
    time.sleep(1)
    screen.key("alt+b")
    screen.picture("menu")
    screen.key("Up", "Return")
    Deck(office, screen, document).wait()
    screen.picture("sidebar")


def test_typing_searches_and_the_button_inserts_and_ctrl_z_takes_it_back(office, screen):
    document, deck = opened(office, screen)
    before = lines(document.Text)
    deck.click("clauses", "search")
    screen.type("laadcycli")
    found = wait_for(lambda: [item for item in deck.control("clauses", "list")["items"]] if
                     len(deck.control("clauses", "list")["items"]) < 30 else None, "fewer clauses")
    assert any("accu" in item.lower() for item in found), found
    deck.click("clauses", "kind")
    screen.key("Home", "Down", "Down", "Down", "Down", "Return")
    wait_for(lambda: all("(Eis" in item for item in deck.control("clauses", "list")["items"]), "requirements only")
    deck.click("clauses", "list", line=0)
    wait_for(lambda: "Toelichting" in deck.control("clauses", "preview")["text"], "the clause to read")
    deck.click("clauses", "insert_home")
    wait_for(lambda: len(clause_marks(document)) == 1, "one clause in the document")
    wait_for(lambda: deck.message("clauses").startswith("1 ingevoegd"), "the answer in the sidebar")
    wait_for(lambda: deck.control("tender", "placements")["items"], "the clause in This tender")
    screen.picture("inserted")
    screen.click(500, 900)
    screen.key("ctrl+z")
    wait_for(lambda: lines(document.Text) == before, "the text as it was")
    wait_for(lambda: not deck.control("tender", "placements")["items"], "nothing in This tender")


def test_the_menu_inserts_the_chosen_clause_at_its_place(office, screen):
    document, deck = opened(office, screen)
    deck.click("clauses", "search")
    screen.type("laadcycli")
    wait_for(lambda: len(deck.control("clauses", "list")["items"]) < 30, "fewer clauses")
    deck.click("clauses", "kind")
    screen.key("Home", "Down", "Down", "Down", "Down", "Return")
    deck.click("clauses", "list", line=0)
    screen.key("alt+b")
    screen.key("Down", "Return")  # the first item is chosen already
    wait_for(lambda: len(clause_marks(document)) == 1, "one clause in the document")
    wait_for(lambda: deck.message("clauses").startswith("1 ingevoegd"), "the answer in the sidebar")


def test_clauses_are_ticked_with_the_space_bar_and_inserted_together(office, screen):
    document, deck = opened(office, screen)
    deck.click("clauses", "search")
    screen.type("accu")
    wait_for(lambda: len(deck.control("clauses", "list")["items"]) < 60, "fewer clauses")
    deck.click("clauses", "list", line=0)
    screen.key("space", "Down", "space")
    wait_for(lambda: [item[0] for item in deck.control("clauses", "list")["items"][:3]] == ["☑", "☑", "☐"], "two ticks")
    wait_for(lambda: "2 aangevinkt" in deck.control("clauses", "count")["text"], "how many are ticked")
    screen.picture("ticked")


def test_the_keyboard_alone_reaches_and_presses_the_buttons(office, screen):
    document, deck = opened(office, screen)
    deck.click("clauses", "search")
    # search, group, kind, level, list, tick, preview, at its place, at the cursor, proposal
    screen.key(*["Tab"] * 9)
    screen.key("space")
    wait_for(lambda: len(clause_marks(document)) > 5, "the proposal in the document")
    wait_for(lambda: "ingevoegd" in deck.message("clauses"), "the answer in the sidebar")
    screen.picture("proposal")


def test_a_fill_in_is_filled_from_the_panel(office, screen):
    document, deck = opened(office, screen)
    call(office, "clauses.insert", document, ids=["laptop.battery-endurance-significant"])
    wait_for(lambda: "Aantal laadcycli" in deck.control("tender", "fields")["items"], "the open fill-in")
    line = deck.control("tender", "fields")["items"].index("Aantal laadcycli")
    deck.click("tender", "fields", line=0)
    screen.key(*["Down"] * line)
    deck.click("tender", "value")
    screen.type("veel")
    screen.key("Return")
    wait_for(lambda: deck.message("tender"), "the reason why not")
    screen.key("ctrl+a")
    screen.type("800")
    screen.key("Return")
    wait_for(lambda: any(one["name"] == "cycles" and one["value"] == "800"
                         for one in call(office, "tender.show", document)["fields"]), "800 in the document")
    wait_for(lambda: "Aantal laadcycli" not in deck.control("tender", "fields")["items"], "the list without it")
    wait_for(lambda: deck.message("tender") == "Ingevuld: Aantal laadcycli", "the answer on the message line")
    # A document whose reading takes long is shown again in a quiet moment; the field leaves the list before that.
    wait_for(lambda: deck.control("tender", "state")["text"].startswith("ingevuld, actueel\n"), "the state of the clause")
    screen.picture("filled")
    screen.key("Return")
    wait_for(lambda: deck.message("tender") == "Typ eerst een waarde.", "nothing is filled with nothing")


def test_a_finding_is_clicked_and_the_cursor_stands_there(office, screen):
    document, deck = opened(office, screen, "aanbestedingsleidraad.odt", proposal=True)
    deck.click("findings", "refresh")
    wait_for(lambda: deck.control("findings", "findings")["items"], "findings")
    findings = call(office, "check.run", document)
    line = next(i for i, one in enumerate(findings)
                if one["document"] == "aanbestedingsleidraad.odt" and (one["tag"] or one["mark"]))
    deck.click("findings", "findings", line=0)
    screen.key(*["Down"] * line)
    before = document.CurrentController.ViewCursor.Page
    screen.picture("findings")
    screen.key("Return")
    time.sleep(1)
    selection = document.CurrentController.Selection
    assert selection.supportsService("com.sun.star.text.TextRanges") and selection.Count == 1
    assert document.CurrentController.ViewCursor.Page != before or selection.getByIndex(0).String, findings[line]
    screen.picture("went-there")


def test_a_finding_that_bestek_can_mend_is_mended_by_its_button(office, screen):
    document, deck = opened(office, screen, "conceptovereenkomst.odt")
    call(office, "clauses.insert", document, ids=["hardware.supply-chain-report-clause"])
    delete_clause(document)  # by hand: the document's properties still tell of it
    deck.click("findings", "refresh")

    def lines():
        return deck.control("findings", "findings")["items"]

    wait_for(lambda: any("niet meer gevonden" in line for line in lines()), "the clause that is gone")
    line = next(i for i, one in enumerate(lines()) if "niet meer gevonden" in one)
    deck.click("findings", "findings", line=0)
    screen.key(*["Down"] * line)
    wait_for(lambda: deck.control("findings", "fix")["text"] == "Vergeten", "the button's name")
    screen.picture("fix")
    deck.click("findings", "fix")
    wait_for(lambda: not any("niet meer gevonden" in line for line in lines()), "the finding gone")
    wait_for(lambda: deck.message("findings") == "Opgelost (MRK-01): De clausule is vergeten.", "the answer in the sidebar")


def test_a_field_that_was_taken_out_on_purpose_is_recorded_with_its_reason(office, screen):
    document, deck = opened(office, screen, "contractmanagementplan.odt")
    controls = document.ContentControls
    field = next(one for one in map(controls.getByIndex, range(controls.Count))
                 if one.Tag == "bestek.manager.risk-5-owner")
    document.CurrentController.ViewCursor.gotoRange(field.getAnchor().Start, False)
    document.CurrentController.ViewCursor.Cell.setString("zie het risicoregister")
    deck.click("findings", "refresh")

    def lines():
        return deck.control("findings", "findings")["items"]

    wait_for(lambda: any("Eigenaar" in line for line in lines()), "the field that is gone")
    assert not deck.control("findings", "reason")["visible"]
    line = next(i for i, one in enumerate(lines()) if "Eigenaar" in one)
    deck.click("findings", "findings", line=0)
    screen.key(*["Down"] * line)
    wait_for(lambda: deck.control("findings", "fix")["text"] == "Vastleggen", "the button's name")
    wait_for(lambda: deck.control("findings", "reason")["visible"], "the field for the reason")
    screen.picture("reason")
    deck.click("findings", "fix")
    wait_for(lambda: "Zeg waarom" in deck.message("findings"), "the question why")
    deck.click("findings", "reason")
    screen.type("het staat in het risicoregister")
    deck.click("findings", "fix")
    wait_for(lambda: "Opgelost (FIL-07)" in deck.message("findings"), deck.message("findings"))
    assert any("Reden: “het staat in het risicoregister”" in line for line in lines()), lines()
    screen.picture("reason-recorded")


def test_a_button_that_changes_closed_documents_names_them(office, screen):
    document, deck = opened(office, screen, "aanbestedingsleidraad.odt")
    call(office, "clauses.insert", document, ids=["hardware.supply-chain-report-clause"])
    deck.click("findings", "refresh")
    findings = call(office, "check.run", document)
    line = next(i for i, one in enumerate(findings) if one["rule"] == "CON-02")
    wait_for(lambda: len(deck.control("findings", "findings")["items"]) == len(findings), "the findings")
    deck.click("findings", "findings", line=0)
    screen.key(*["Down"] * line)
    wait_for(lambda: deck.control("findings", "fix")["text"] == "Bijwerken", "the button's name")
    deck.click("findings", "fix")
    wait_for(lambda: deck.message("findings").startswith("Opgelost (CON-02): KPI-bijlage"), "what was done")
    said = deck.message("findings")
    assert "2 documenten waren dicht en zijn opgeslagen: conceptovereenkomst.odt, contractmanagementplan.odt." in said \
        or "conceptovereenkomst.odt was dicht" in said or "contractmanagementplan.odt was dicht" in said, said


def test_the_menus_check_fills_the_findings_without_a_box(office, screen):
    document, deck = opened(office, screen)
    screen.click(500, 900)
    screen.key("alt+b")
    screen.key("Down", "Down", "Down", "Down", "Return")  # place, cursor, proposal, check
    wait_for(lambda: deck.control("findings", "findings")["items"], "findings")
    screen.picture("menu-check")


def test_panels_follow_the_width_of_the_sidebar(office, screen):
    document, deck = opened(office, screen)
    left, top = screen.panel_origins()[0]
    wide = deck.control("clauses", "search")["rectangle"]["width"]
    screen.xdotool("mousemove", left - 10, top + 300)
    screen.xdotool("mousedown", 1)
    screen.xdotool("mousemove", left - 110, top + 300)
    screen.xdotool("mousemove", left - 160, top + 300)
    screen.xdotool("mouseup", 1)
    time.sleep(1)
    wider = deck.control("clauses", "search")["rectangle"]["width"]
    assert wider > wide + 50, (wide, wider)
    for name, control in deck.controls("clauses").items():
        at = control["rectangle"]
        assert at["x"] >= 0 and at["x"] + at["width"] <= wider + 12, (name, at)
    screen.picture("wide")


def test_the_new_tender_dialog_opens_and_escape_closes_it(office, screen):
    document, deck = opened(office, screen)
    screen.click(500, 900)
    screen.key("alt+b")
    screen.key("Return")
    time.sleep(2)
    screen.picture("new-tender")
    screen.type("Hogeschool Voorbeeld")
    screen.picture("new-tender-typed")
    screen.key("Escape")
    time.sleep(1)
    assert office.alive() and "Hogeschool Voorbeeld" not in document.Text.String[:20]


def test_the_proposal_button_brings_every_clause_of_the_profile(office, screen):
    document, deck = opened(office, screen)
    deck.click("clauses", "insert_proposal")
    wait_for(lambda: len(clause_marks(document)) > 10, "the proposal in this document", 30)
    screen.picture("proposal-inserted")
    shown = call(office, "tender.show", document)["placements"]
    assert len({one["document"] for one in shown}) == 3, "guide, programme and agreement"
