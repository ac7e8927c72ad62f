# SPDX-License-Identifier: EUPL-1.2
"""Tests of clauses that stand in a document and whose marks are gone or say nothing, as people and programs leave them: they
are recognised and not placed a second time. cli_test.py runs them."""
import os
import re

from bestek_cli import DATA, digests, finished, good, refused, slow
from marks_lost import CLAUSE_MARKS, HINTS, placed, without
from packages import change_parts
from published import findings, of_rule

PROGRAMME = "programma-van-eisen.odt"
USB = "laptop.usb-c-charging"
TITLE = "Laden via USB-C en levering zonder lader"


def part_of(content, placement):
    """Begin and end of the clause's paragraphs."""
    begin = content.rindex("<text:h", 0, content.index(f'"bestek_{placement}_'))
    end = content.index("</text:p>", content.index(f'"bestek_e_{placement}"')) + len("</text:p>")
    return begin, end


def left_as(folder, change, hints=False):
    """A dossier in which one clause lost its marks; `change` is made of what then stands there."""
    dossier = finished(folder)
    placement = next(one[2] for one in placed(dossier) if one[1] == USB)

    def changed(content):
        begin, end = part_of(content, placement)
        inside = re.sub(CLAUSE_MARKS, "", content[begin:end])
        return content[:begin] + change(inside) + content[end:]
    change_parts(os.path.join(dossier, PROGRAMME), content=changed)
    if not hints:
        without(dossier, PROGRAMME, HINTS, "meta")
    return dossier


def is_recognised(dossier, says="stands here without marks"):
    before = digests(dossier)
    refused("insert", dossier, *DATA, "--clauses", USB, says=says)
    assert digests(dossier) == before


def with_heading(change):
    return lambda inside: re.sub(f"({re.escape(TITLE)})", lambda at: change(at[1]), inside, count=1)


@slow
def test_a_clause_with_a_number_typed_before_its_heading_is_recognised(folder):
    for number in range(3):
        before = ("3.1 {}", "Eis 12: {}", "4.2.1. {}")[number]
        where = os.path.join(folder, str(number))
        os.mkdir(where)
        dossier = left_as(where, with_heading(before.format))
        is_recognised(dossier)
        assert [one["clause"] for one in of_rule(findings(dossier), "MRK-02")] == [USB]
        good("mark", dossier, *DATA)
        assert USB in [one[1] for one in placed(dossier)] and of_rule(findings(dossier), "MRK-02") == []


def test_a_clause_whose_heading_is_in_capitals_is_recognised(folder):
    dossier = left_as(folder, with_heading(str.upper))
    is_recognised(dossier)
    assert [one["clause"] for one in of_rule(findings(dossier), "MRK-02")] == [USB]


@slow
def test_a_clause_whose_heading_is_gone_is_recognised_where_it_is_asked_for_or_was_placed(folder):
    def headless(inside):
        return re.sub("<text:h .*?</text:h>", "", inside, count=1, flags=re.S)
    dossier = left_as(folder, headless)
    is_recognised(dossier)
    os.mkdir(os.path.join(folder, "told"))
    dossier = left_as(os.path.join(folder, "told"), headless, hints=True)
    is_recognised(dossier)
    assert [one["clause"] for one in of_rule(findings(dossier), "MRK-02")] == [USB]
    good("mark", dossier, *DATA)
    assert USB in [one[1] for one in placed(dossier)]


def test_a_clause_that_stands_in_a_footnote_is_recognised(folder):
    def in_note(inside):
        words = "".join(f"<text:p>{re.sub('<[^>]*>', '', one)}</text:p>"
                        for one in re.findall(r"<text:[hp] .*?</text:[hp]>", inside, re.S))
        return '<text:p>Zie noot<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>' \
               f"<text:note-body>{words}</text:note-body></text:note>.</text:p>"
    dossier = left_as(folder, in_note)
    is_recognised(dossier, says="in a note")
    told = of_rule(findings(dossier), "MRK-02")
    assert [(one["clause"], one["severity"], one["fix"]) for one in told] == [(USB, "warning", "")], told
    assert "noot" in told[0]["message"]["nl"] and "note" in told[0]["message"]["en"]


@slow
def test_a_clause_under_a_mark_that_nobody_knows_is_named_and_not_placed_again(folder):
    for number, damage in enumerate((lambda hash: "2345672345", lambda hash: hash[:6], str.upper)):
        where = os.path.join(folder, str(number))
        os.mkdir(where)
        dossier = finished(where)
        placement = next(one[2] for one in placed(dossier) if one[1] == USB)

        def damaged(content):
            return re.sub(rf'"bestek_{placement}_([a-z2-7]*)"',
                          lambda at: f'"bestek_{placement}_{damage(at[1])}"', content)  # pylint: disable=cell-var-from-loop
        change_parts(os.path.join(dossier, PROGRAMME), content=damaged)
        # Of a whole mark the release is unknown; what is no mark any more is put back.
        rule, fix = ("LIB-01", "") if number == 0 else ("MRK-02", "mark")
        assert [(one["clause"], one["fix"]) for one in of_rule(findings(dossier), rule)] == [(USB, fix)]
        before = digests(dossier)
        good("insert", dossier, *DATA, "--clauses", USB)
        assert digests(dossier) == before
        # Without its property only the text tells which clause it is.
        without(dossier, PROGRAMME, HINTS, "meta")
        told = of_rule(findings(dossier), rule)
        assert [one["clause"] for one in told] == [USB] and TITLE in told[0]["message"]["nl"], told
        if number > 0:
            is_recognised(dossier)
            good("mark", dossier, *DATA)
            assert USB in [one[1] for one in placed(dossier)] and of_rule(findings(dossier), "MRK-02") == []
            continue
        is_recognised(dossier, says=re.search(r"bestek_\S+", told[0]["message"]["en"])[0])
        # As the message says: without that bookmark it can be marked.
        without(dossier, PROGRAMME, rf'<text:bookmark[^>]*"bestek_(?:e_)?{placement}[^"]*"[^>]*/>')
        good("mark", dossier, *DATA)
        assert USB in [one[1] for one in placed(dossier)] and of_rule(findings(dossier), "LIB-01") == []
