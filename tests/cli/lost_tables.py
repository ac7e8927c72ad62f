# SPDX-License-Identifier: EUPL-1.2
"""Tests of derived tables that are gone, or that nobody can recognise: told, and what is advised works. cli_test.py runs
them."""
import json
import os
import re

from bestek_cli import DATA, digests, finished, good, refused, run, slow, write
from formats import content_of
from marks_lost import AGREEMENT, CLAUSE_MARKS, GUIDE, PLAN, TABLE_MARKS, without
from packages import change_parts
from published import findings, of_rule

AWARD, OBLIGATIONS, KPIS = "Gunningscriteria", "Verplichtingen", "KPI"


def in_table(dossier, file, name, change):
    def changed(text):
        begin = text.rindex("<table:table ", 0, text.index(f'table:name="{name}"') + 1)
        end = text.index("</table:table>", begin) + len("</table:table>")
        return text[:begin] + change(text[begin:end]) + text[end:]
    change_parts(os.path.join(dossier, file), content=changed)


def bare_head(table):
    head = re.search("<table:table-row.*?</table:table-row>", table, re.S).group(0)
    return table.replace(head, re.sub(r'<text:bookmark(?:-start|-end)?[^>]*"bestek_[^>]*>', "", head), 1)


def renamed(before, after):
    return lambda table: bare_head(table).replace(f">{before}<", f">{after}<", 1)


def only_head(table):
    rows = re.findall("<table:table-row.*?</table:table-row>", table, re.S)
    for row in rows[1:]:
        table = table.replace(row, "", 1)
    return bare_head(table)


def without_weights(table):
    for row in re.findall("<table:table-row.*?</table:table-row>", table, re.S):
        cells = re.findall("<table:table-cell.*?</table:table-cell>", row, re.S)
        table = table.replace(row, row.replace(cells[1], "", 1), 1)
    return table


def retyped(table):
    plain = re.sub(r"</?(?:text:bookmark|loext:content-control)[^>]*>", "", table)
    return plain.replace("Gunningscriterium", "Onderdeel").replace("Weging", "Punten")


@slow
def test_weights_that_cannot_be_read_are_an_error_and_nothing_is_published(folder):
    dossier = finished(folder)
    whole, _ = content_of(os.path.join(dossier, GUIDE))
    for change in (lambda table: "", without_weights, retyped, renamed("Weging (%)", "Weging"),
                   lambda table: renamed("Gunningscriterium", "Criterium")(table).replace("Weging (%)", "Gewicht (%)")):
        in_table(dossier, GUIDE, AWARD, change)
        told = findings(dossier)
        assert [(one["rule"], one["severity"]) for one in told if one["rule"] != "FIL-07"] == [("AWD-02", "error")], told
        assert "Gunningscriterium, Weging (%)" in told[-1]["message"]["nl"] + told[0]["message"]["nl"]
        refused("state", dossier, "--set", "published", "--date", "2026-11-01", says="Errors still stand")
        change_parts(os.path.join(dossier, GUIDE), content=lambda text: whole)
        assert findings(dossier) == []
    # What it advises works: with its heads the table is known, and marked.
    in_table(dossier, GUIDE, AWARD, bare_head)
    assert "now marked" in good("mark", dossier, *DATA)
    assert findings(dossier) == []


@slow
def test_an_annex_that_nobody_recognises_is_told_and_what_is_advised_works(folder):
    dossier = finished(folder)
    new_values = write(folder, "n.json", json.dumps({"reuse-target": 70, "forced-labour-days": 12}))
    good("fill", dossier, *DATA, "--values", new_values)
    good("plan", "make", dossier, *DATA)
    for file, name, head, other in ((AGREEMENT, OBLIGATIONS, "Wanneer", "Termijn"), (AGREEMENT, KPIS, "Streefwaarde", "Norm"),
                                    (PLAN, "Plan", "Wanneer", "Termijn")):
        parts, _ = content_of(os.path.join(dossier, file))
        for change in (renamed(head, other), lambda table: ""):
            in_table(dossier, file, name, change)
            told = findings(dossier)
            assert [one["rule"] for one in told] == ["CON-03"], told
            assert not told[0].get("fix") and "koppen van Bestek" in told[0]["message"]["nl"], told
            before = digests(dossier)
            refused("plan", "make", dossier, *DATA, says="no table that Bestek knows")
            assert digests(dossier) == before
            change_parts(os.path.join(dossier, file), content=lambda text: parts)
        # Its own heads again, or a table with these heads only.
        in_table(dossier, file, name, only_head)
        assert of_rule(findings(dossier), "CON-02") or of_rule(findings(dossier), "CON-03")
        good("plan", "make", dossier, *DATA)
        assert findings(dossier) == []
        change_parts(os.path.join(dossier, file), content=lambda text: parts)


def text_of(dossier, file):
    return re.sub("<[^>]*>", " ", content_of(os.path.join(dossier, file))[0])


def test_rows_without_marks_whose_values_changed_since_are_made_again(folder):
    dossier = finished(folder)
    before = text_of(dossier, AGREEMENT).count("Besluiten over dwangarbeid")
    for file in (AGREEMENT, PLAN):
        without(dossier, file, TABLE_MARKS)
    told = findings(dossier)
    lost = of_rule(told, "CON-03")
    assert sorted(one["document"] for one in lost) == [AGREEMENT, PLAN], told
    assert all("lost their marks" in one["message"]["en"] and one["fix"] == "plan" for one in lost)
    assert not of_rule(told, "CON-02"), "they stand there"
    good("fill", dossier, *DATA, "--values",
         write(folder, "n.json", json.dumps({"reuse-target": 70, "forced-labour-days": 12})))
    good("plan", "make", dossier, *DATA)
    assert findings(dossier) == []
    assert text_of(dossier, AGREEMENT).count("Besluiten over dwangarbeid") == before, "no row stands there twice"


def test_a_clause_without_marks_is_told_once_and_its_rows_belong_to_it(folder):
    dossier = finished(folder)
    for file in (GUIDE, AGREEMENT):
        without(dossier, file, CLAUSE_MARKS)
    told = findings(dossier)
    unmarked = {(one["document"], one.get("clause")) for one in of_rule(told, "MRK-02")}
    assert len(unmarked) > 10
    assert not [one for one in of_rule(told, "MRK-01") if (one["document"], one.get("clause")) in unmarked]
    assert not of_rule(told, "CON-03"), of_rule(told, "CON-03")
    assert run("check", dossier, *DATA).returncode == 1
    good("mark", dossier, *DATA)
    assert findings(dossier) == []
