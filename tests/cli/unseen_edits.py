# SPDX-License-Identifier: EUPL-1.2
"""Tests of what people do to a dossier in ways that other tests have not: weights and answers, clauses without marks in other shapes,
rules in the wrong place, derived tables, and dossier.xml. cli_test.py runs them."""
import json
import os
import re

from bestek_cli import DATA, digests, finished, good, refused, run, slow, write
from by_hand import AGREEMENT, GUIDE, PROGRAMME, edited
from formats import content_of
from not_checked import HINTS, POWER
from one_value import DRAWING, Changing, paragraph
from packages import change_parts
from published import findings, of_rule
from tables import ROW, rows_of, table_of
from weights_and_headings import retyped

COURT = "rechtbank Den Haag"


@slow
def test_a_weight_that_is_nearly_a_number_or_nearly_right_is_an_error(folder):
    guide = Changing(finished(folder), GUIDE)
    for typed, says in (("0,0 %", "heeft weging 0"), ("-0", "heeft weging 0"), ("40,001", "100,001"), ("39,999", "99,999"),
                        ("4O", "“4O”"), ("ca. 40", "“ca. 40”"), ("40 %%", "“40 %%”")):
        found = guide.told(content=retyped("bestek.weight.price", typed))
        assert {(one["rule"], one["severity"]) for one in found} == {("AWD-02", "error")}, (typed, found)
        assert any(says in one["message"]["nl"] for one in found), (typed, found)
    assert guide.told(content=retyped("bestek.weight.price", "40,0000")) == []


def test_an_answer_loses_every_kind_of_stop_that_its_sentence_has(folder):
    dossier = finished(folder)
    for stop in ("!", "…", ",", ";.", " ."):
        good("fill", dossier, *DATA, "--values", write(folder, "v.json", json.dumps({"court": COURT + stop})))
        text = re.sub("<[^>]*>", "", content_of(os.path.join(dossier, GUIDE))[0])
        assert re.findall(COURT + r"(\S+)", text) == ["."], (stop, text.count(COURT))
    assert findings(dossier) == []


def test_a_value_that_a_document_gives_is_mended_or_refused_like_one_that_is_typed(folder):
    dossier = finished(folder)
    guide = Changing(dossier, GUIDE)
    change_parts(guide.path, content=retyped("bestek.buyer.court", "TBD"))
    before = digests(dossier)
    refused("equal", dossier, "court", "--from", GUIDE, *DATA, says='"TBD" is no answer yet')
    assert digests(dossier) == before
    guide.back()
    change_parts(guide.path, content=retyped("bestek.buyer.court", COURT + "."))
    assert [one["tag"] for one in of_rule(findings(dossier), "FIL-03")] == ["bestek.buyer.court"]
    good("equal", dossier, "court", "--from", GUIDE, *DATA)
    for file in (GUIDE, AGREEMENT):
        text = re.sub("<[^>]*>", "", content_of(os.path.join(dossier, file))[0])
        assert set(re.findall(COURT + r"(\S+)", text)) == {"."}, file
    assert findings(dossier) == []


@slow
def test_a_clause_without_marks_is_known_in_a_frame_in_lists_and_without_its_heading_style(folder):
    dossier = finished(folder)
    programme = Changing(dossier, PROGRAMME)
    mark = next(one["mark"] for one in json.loads(good("show", programme.path, *DATA, "--json"))["placements"] if one["clause"] == POWER)

    def shaped(how):
        def change(text):
            begin = text.rindex("<text:h", 0, text.index(f'"{mark}"'))
            end = text.index("</text:p>", text.index(f'<text:bookmark-end text:name="{mark}"')) + len("</text:p>")
            return text[:begin] + how(re.sub(r'<text:bookmark[^>]*"bestek_[^"]*"[^>]*/>', "", text[begin:end])) + text[end:]
        return change

    frame = f'<draw:frame {DRAWING} draw:name="Own" text:anchor-type="paragraph"><draw:text-box>{{}}</draw:text-box></draw:frame>'
    listed = r"<text:list><text:list-item>\1</text:list-item></text:list>"
    for how in (lambda text: paragraph("x" + frame.format(text)), lambda text: re.sub(r"(?s)(<text:p\b.*?</text:p>)", listed, text),
                lambda text: re.sub(r"(?s)<text:h\b[^>]*>(.*?)</text:h>", r"<text:p>\1</text:p>", text),
                lambda text: text.replace("Inschrijver", "Leverancier").replace("Aanbestedende dienst", "Koper")):
        change_parts(programme.path, content=shaped(how), meta=lambda text: re.sub(
            HINTS.replace("p\\.", "p\\." + mark.split("_")[1]), "", text))
        told = of_rule(findings(dossier), "MRK-02")
        assert [(one["clause"], one["severity"], one["fix"]) for one in told] == [(POWER, "warning", "mark")], told
        refused("insert", dossier, *DATA, "--clauses", POWER, says="stands here without marks")
        programme.back()


def test_rules_in_a_folder_below_or_under_another_name_are_not_taken_for_rules(folder):
    dossier, rules = finished(folder), os.path.join(folder, "rules")
    os.makedirs(os.path.join(rules, "below"))
    schema = ('<sch:schema xmlns:sch="http://purl.oclc.org/dsdl/schematron"><sch:ns prefix="m" uri="urn:bestek:model:1"/>'
              '<sch:pattern id="T-1" basis="x"><sch:rule context="m:tender"/></sch:pattern></sch:schema>')
    for name in ("below/team.sch", "team.xml", "team.SCH", "team.sch.txt"):
        path = write(rules, name, schema)
        told = findings(dossier, "--rules", rules)
        assert [(one["rule"], one["severity"]) for one in told] == [("RULE", "error")], (name, told)
        assert "There is not a single rule in it" in told[0]["message"]["en"], told
        os.remove(path)
    for text in ("", schema.replace("<sch:pattern", "<!--").replace("</sch:pattern>", "-->")):
        write(rules, "team.sch", text)
        assert [(one["rule"], one["severity"]) for one in findings(dossier, "--rules", rules)] == [("RULE", "error")], text


def test_people_s_rows_notes_and_order_in_the_annex_outlive_a_new_target(folder):
    dossier = finished(folder)
    agreement = os.path.join(dossier, AGREEMENT)

    def change(content):
        begin, end = table_of(content, "kpi")
        rows = ROW.findall(content[begin:end])[1:]
        note = ('60<text:note text:note-class="footnote" text:id="own"><text:note-citation>1</text:note-citation><text:note-body>'
                '<text:p>Eigen noot</text:p></text:note-body></text:note><text:bookmark text:name="own"/>')
        cells = "".join(f'<table:table-cell office:value-type="string"><text:p>Eigen {n}</text:p></table:table-cell>' for n in range(6))
        last = rows[-1].replace("60", note, 1)
        assert last != rows[-1]
        return re.sub(re.escape(rows[0]) + "(.*?)" + re.escape(rows[-1]),
                      lambda at: last + f"<table:table-row>{cells}</table:table-row>" + at[1] + rows[0], content, count=1, flags=re.S)

    before = [row[0] for row in rows_of(agreement, "kpi")]
    change_parts(agreement, content=change)
    wanted = [before[0], before[-1], "Eigen 0", *before[2:-1], before[1]]
    assert findings(dossier) == [] and [row[0] for row in rows_of(agreement, "kpi")] == wanted
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"reuse-target": 75}'))
    good("plan", "make", dossier, *DATA)
    after = rows_of(agreement, "kpi")
    assert [row[0] for row in after] == wanted and after[2] == [f"Eigen {n}" for n in range(6)], after
    assert "75" in after[1][3] and "60" not in after[1][3] and "Eigen noot" in after[1][3], after[1]
    content = content_of(agreement)[0]
    assert 'text:name="own"' in content and findings(dossier) == []


def test_a_word_of_the_profile_that_is_emptied_or_capitalised_is_an_error(folder):
    dossier = finished(folder)
    for pattern, wrong in (('("level">)[^<]*', ""), ('("level">)[^<]*', "Significant"), ("(<item>)monitor", "Monitor")):
        before = edited(dossier, pattern, rf"\g<1>{wrong}")
        told = of_rule(findings(dossier), "DOS-01")
        assert [one["severity"] for one in told] == ["error"] and f'"{wrong}"' in told[0]["message"]["en"], (wrong, told)
        write(dossier, "dossier.xml", before)
    for pattern, wrong, says in (('("regime">)[^<]*', "sideways", "regime"), ('("term-months">)[^<]*', "0", "term-months"),
                                 ('(file=")conceptovereenkomst', "../conceptovereenkomst", "outside the dossier's folder"),
                                 ('(role=")plan', "guide", "document/@role (2)")):
        before = edited(dossier, pattern, rf"\g<1>{wrong}")
        done = run("check", dossier, *DATA)
        assert done.returncode == 2 and says in done.stderr and re.search(r"dossier\.xml:\d+", done.stderr), (wrong, done)
        write(dossier, "dossier.xml", before)
