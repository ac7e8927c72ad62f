# SPDX-License-Identifier: EUPL-1.2
import os
import re

from bestek import call, lines, new_dossier, refusal


def test_the_shipped_library_loads_without_problems(office):
    info = call(office, "library.info")
    assert info["clauses"] >= 40, info
    assert info["problems"] == [], info["problems"]


def test_search_finds_by_words_and_filters(office):
    found = call(office, "clauses.search", words="accu")
    assert found and any("accu" in one["title"].lower() for one in found), found
    for one in call(office, "clauses.search", kind="award-criterion", group="laptop"):
        assert one["kind"] == "award-criterion", one


def test_preview_shows_text_explanation_basis_and_sources(office):
    first = call(office, "clauses.search", words="accu")[0]
    text = call(office, "clauses.preview", id=first["id"])["text"]
    assert first["title"] in text and "http" in text or "www" in text or "." in text
    assert "Explanation" in text and "Sources" in text, text
    assert "Risk that it mitigates" in text and re.search(r"Review before \d+ [A-Z][a-z]+ 20", text), text
    duties = call(office, "clauses.preview", id="hardware.supply-chain-report-clause")["text"]
    assert "Obligations and KPIs" in duties and "36 " in duties, duties


def test_a_risk_card_is_found_and_shown_like_a_clause(office):
    found = call(office, "clauses.search", kind="explanation", group="laptop", words="risicokaart laptops")
    assert found and found[0]["id"] == "annex.risk-card-laptop", found
    text = call(office, "clauses.preview", id="annex.risk-card-laptop")["text"]
    assert "Grondstoffen" in text and "Clausules die erop antwoorden" in text, text


def test_wrong_commands_are_answered_not_thrown(office):
    assert refusal(office, "no.such.command") == "writer.unknown-command"
    assert refusal(office, "clauses.preview") == "writer.wrong-arguments"
    deep = []
    for _ in range(100):
        deep = [deep]
    assert refusal(office, "tender.new", folder="x", profile={"authority": deep}) == "json.too-deep"
    assert refusal(office, "clauses.preview", id="no.clause") == "library.unknown-clause"
    assert refusal(office, "clauses.search", kind="nonsense") == "writer.wrong-arguments"


def test_a_risk_card_goes_from_the_guide_into_the_plan(office):
    folder = new_dossier(office)
    guide = office.open(os.path.join(folder, "aanbestedingsleidraad.odt"))
    plan = office.open(os.path.join(folder, "contractmanagementplan.odt"))
    before = lines(guide.Text)
    outcome = call(office, "clauses.insert", guide, ids=["annex.risk-card-laptop", "annex.frameworks"])
    assert outcome["documents"] == ["contractmanagementplan.odt"], outcome
    assert lines(guide.Text) == before, "the published guide stays as it is"
    assert "Risicokaart: Laptops" in plan.Text.String
    placed = call(office, "tender.show", guide)["placements"]
    assert {(one["clause"], one["text"], one["marks"]) for one in placed} == \
        {("annex.risk-card-laptop", "released", "whole"), ("annex.frameworks", "released", "whole")}, placed
