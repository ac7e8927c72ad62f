# SPDX-License-Identifier: EUPL-1.2
"""Derived tables after people changed them: their columns and rows stay, and what is ours is never written elsewhere."""
import json
import os
import re
import zipfile

from bestek_cli import DATA, digests, finished, good, new, refused, run
from packages import change_parts

GUIDE, AGREEMENT, PLAN = "aanbestedingsleidraad.odt", "conceptovereenkomst.odt", "contractmanagementplan.odt"
ROW = re.compile(r"<table:table-row[ >].*?</table:table-row>", re.S)
CELL = re.compile(r"<table:table-cell[ >].*?</table:table-cell>", re.S)


def table_of(content, name):
    """Where the table with the mark of that name stands."""
    begin = content.rindex("<table:table ", 0, content.index(f'"bestek_col_{name}_'))
    return begin, content.index("</table:table>", begin)


def change_rows(path, name, edit):
    """Every row of a table becomes what `edit` makes of its cells; the head comes first."""
    def changed(content):
        begin, end = table_of(content, name)
        table = content[begin:end]
        for row in ROW.findall(table):
            cells = CELL.findall(row)
            head, tail = row[:row.index(cells[0])], row[row.rindex(cells[-1]) + len(cells[-1]):]
            table = table.replace(row, head + "".join(edit(cells)) + tail, 1)
        return content[:begin] + table + content[end:]
    change_parts(path, content=changed)


def rows_of(path, name):
    """The texts of a table's cells, the notes and comments in them left out."""
    with zipfile.ZipFile(path) as package:
        content = package.read("content.xml").decode()
    begin, end = table_of(content, name)
    return [[re.sub("<.*?>", "", cell) for cell in CELL.findall(row)] for row in ROW.findall(content[begin:end])]


def forget_clause(path):
    """Takes one clause out of the agreement, its marks and its title's wording; its row is to go."""
    def changed(content):
        placement = re.search(r"bestek_row_([a-z2-7]{8})_1", content[slice(*table_of(content, "obligations"))]).group(1)
        mark = rf'<text:bookmark[^>]*"bestek_{placement}_\w+"/>'
        content = re.sub(mark, "", re.sub(mark, "Vervallen: ", content, count=1))
        return re.sub(rf'<text:bookmark[^>]*"bestek_e_{placement}"/>', "", content)
    change_parts(path, content=changed)


def refused_everywhere(dossier, code_words):
    """The plan is refused with these words and changes nothing; the check says the same of the table."""
    before = digests(dossier)
    refused("plan", "make", dossier, *DATA, says=code_words)
    assert digests(dossier) == before
    found = [one for one in json.loads(run("check", dossier, *DATA, "--json").stdout) if one["rule"] == "CON-03"]
    assert len(found) == 1 and code_words in found[0]["message"]["en"], found


def test_a_deleted_column_of_a_derived_table_is_named_and_nothing_is_written(folder):
    dossier = finished(folder)
    change_rows(os.path.join(dossier, AGREEMENT), "kpi", lambda cells: cells[:3] + cells[4:])
    refused_everywhere(dossier, 'column "Target value" is missing')


def test_the_first_column_of_a_derived_table_is_missed_too(folder):
    dossier = finished(folder)
    change_rows(os.path.join(dossier, PLAN), "plan", lambda cells: cells[1:])
    refused_everywhere(dossier, 'column "Provision" is missing')


def test_a_column_mark_that_nobody_knows_is_named(folder):
    dossier = finished(folder)
    change_parts(os.path.join(dossier, AGREEMENT), content=lambda content: content.replace("bestek_col_kpi_target", "bestek_col_kpi_goal"))
    refused_everywhere(dossier, "bestek_col_kpi_goal")


def without_own(content):
    """The row of the clause that is gone loses what a person wrote there."""
    placed = set(re.findall(r"bestek_([a-z2-7]{8})_[a-z2-7]{10}", content))
    begin, end = table_of(content, "obligations")
    table = content[begin:end]
    for row in ROW.findall(table):
        mark = re.search(r"bestek_row_([a-z2-7]{8})_", row)
        if mark and mark.group(1) not in placed:
            table = table.replace(row, row.replace("<text:p>Eigen</text:p>", "<text:p/>"))
    return content[:begin] + table + content[end:]


def test_columns_may_move_and_those_of_people_stay_with_what_is_in_them(folder):
    dossier = finished(folder)
    agreement = os.path.join(dossier, AGREEMENT)
    before = rows_of(agreement, "obligations")
    own = '<table:table-cell office:value-type="string"><text:p>Eigen</text:p></table:table-cell>'
    change_rows(agreement, "obligations", lambda cells: [cells[4], own, *cells[:4]])
    # That alone makes nothing stale and there is nothing to write;
    assert json.loads(good("check", dossier, *DATA, "--json")) == []
    assert "; 0 documents changed" in good("plan", "make", dossier, *DATA)
    # and when a clause goes, the others stand under their own heads still, once nothing of a person goes with its row.
    forget_clause(agreement)
    refused_everywhere(dossier, 'text "Eigen"')
    change_parts(agreement, content=without_own)
    good("plan", "make", dossier, *DATA)
    after = rows_of(agreement, "obligations")
    assert 1 < len(after) < len(before), (len(before), len(after))
    assert after == [[row[4], "Eigen", *row[:4]] for row in before if [row[4], "Eigen", *row[:4]] in after]


def test_a_table_of_before_column_marks_is_marked_once_and_one_with_other_heads_is_only_read(folder):
    dossier = finished(folder)
    agreement = os.path.join(dossier, AGREEMENT)
    change_parts(agreement, content=lambda content: re.sub(r'<text:bookmark-(start|end) text:name="bestek_col_\w+"/>', "", content))
    with zipfile.ZipFile(agreement) as package:
        bare = package.read("content.xml").decode()
    # Given heads as they were shipped, the plan marks them and has nothing else to do.
    assert "; 1 document changed" in good("plan", "make", dossier, *DATA)
    assert "; 0 documents changed" in good("plan", "make", dossier, *DATA)
    with zipfile.ZipFile(agreement) as package:
        assert package.read("content.xml").decode().count("bestek_col_") == 2 * 11
    # Given other heads, nothing is written and the message has them.
    change_parts(agreement, content=lambda _: bare.replace("Streefwaarde", "Norm"))
    refused_everywhere_by_heads(dossier)


def refused_everywhere_by_heads(dossier):
    before = digests(dossier)
    refused("plan", "make", dossier, *DATA, says="Norm")
    assert digests(dossier) == before


def test_merged_cells_of_a_derived_row_are_named(folder):
    dossier = finished(folder)
    agreement = os.path.join(dossier, AGREEMENT)
    name = rows_of(agreement, "obligations")[1][0]

    def merge(content):
        begin, end = table_of(content, "obligations")
        first = ROW.findall(content[begin:end])[1]
        cells = CELL.findall(first)
        merged = first.replace(cells[3], cells[3].replace("<table:table-cell", '<table:table-cell table:number-columns-spanned="2"', 1), 1)
        merged = merged.replace(cells[4], "<table:covered-table-cell/>", 1)
        return content.replace(first, merged, 1)

    change_parts(agreement, content=merge)
    refused_everywhere(dossier, f'cells of the row "{name}"')


def test_weights_stay_when_a_criterion_comes_into_an_award_table_with_a_column_of_peoples_own(folder):
    dossier = new(folder)
    guide = os.path.join(dossier, GUIDE)
    first, second = "laptop.battery-endurance-award", "hardware.warranty-years-award"
    good("insert", dossier, *DATA, "--clauses", first)
    own = '<table:table-cell office:value-type="string"><text:p>Eigen</text:p></table:table-cell>'
    change_rows(guide, "award", lambda cells: [cells[1], own, cells[0]])
    change_parts(guide, content=lambda content: re.sub(r"(bestek\.weight\.[a-z2-7]{8}\"[^>]*>)[^<]*<", r"\g<1>40<", content))
    before = rows_of(guide, "award")
    good("insert", dossier, *DATA, "--clauses", second)
    after = rows_of(guide, "award")
    assert after[:len(before)] == before and len(after) == len(before) + 1, after
    assert after[-1][0].startswith("[") and after[-1][1] == "" and after[-1][2], after[-1]
    assert before[-1][0] == "40", before


def test_an_award_table_without_its_column_refuses_the_criterion_and_one_with_other_heads_is_left_with_a_note(folder):
    dossier = new(folder)
    guide = os.path.join(dossier, GUIDE)
    clause = ["--clauses", "laptop.battery-endurance-award"]
    change_rows(guide, "award", lambda cells: cells[:1])
    before = digests(dossier)
    refused("insert", dossier, *DATA, *clause, says='column "Weighting (%)" is missing')
    assert digests(dossier) == before
    change_parts(guide, content=lambda content: re.sub(r'<text:bookmark-(start|end) text:name="bestek_col_award_criterion"/>', "", content))
    done = run("insert", dossier, *DATA, *clause)
    assert done.returncode == 0 and "Gunningscriterium" in done.stderr, done.stderr


def test_a_row_whose_mark_the_office_renamed_is_a_row_still(folder):
    dossier = finished(folder)
    for file in (AGREEMENT, GUIDE):
        change_parts(os.path.join(dossier, file), content=lambda content: re.sub(r'("bestek_row_[a-z2-7]{8}_1)"', r'\1 Copy 1"', content))
    assert json.loads(good("check", dossier, *DATA, "--json")) == []
    assert "; 0 documents changed" in good("plan", "make", dossier, *DATA)


def test_weights_that_cannot_be_added_up_are_told(folder):
    dossier = finished(folder)
    guide = os.path.join(dossier, GUIDE)
    with zipfile.ZipFile(guide) as package:
        before = package.read("content.xml").decode()
    control = r'<loext:content-control[^>]*"bestek\.weight\.price"[^>]*>[^<]*</loext:content-control>'
    for weight, says in ((r"(bestek\.weight\.price\"[^>]*>)[^<]*", "no number"), (control, "has no weight")):
        for typed in ("veertig", "-10", "40 of 50") if says == "no number" else ("",):
            change_parts(guide, content=lambda _: re.sub(weight, rf"\g<1>{typed}" if typed else "", before))  # pylint: disable=cell-var-from-loop
            found = json.loads(run("check", dossier, *DATA, "--json").stdout)
            assert [one["rule"] for one in found] == ["AWD-02"] and says in found[0]["message"]["en"], found
    # A range is lawful.
    change_parts(guide, content=lambda _: re.sub(r"(bestek\.weight\.price\"[^>]*>)[^<]*", r"\g<1>40–50 %", before))
    assert json.loads(good("check", dossier, *DATA, "--json")) == []
