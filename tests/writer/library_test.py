# SPDX-License-Identifier: EUPL-1.2
from bestek import call, refusal


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


def test_wrong_commands_are_answered_not_thrown(office):
    assert refusal(office, "no.such.command") == "writer.unknown-command"
    assert refusal(office, "clauses.preview") == "writer.wrong-arguments"
    assert refusal(office, "clauses.preview", id="no.clause") == "library.unknown-clause"
    assert refusal(office, "clauses.search", kind="nonsense") == "writer.wrong-arguments"
