# SPDX-License-Identifier: EUPL-1.2
"""Derived tables in which people left something of theirs, or copied something of ours. cli_test.py runs them."""
import json
import os
import re
import zipfile

from bestek_cli import DATA, digests, finished, good, refused, slow, write
from packages import change_parts
from published import findings, of_rule
from tables import AGREEMENT, CELL, ROW, change_rows, rows_of, table_of

NOTE = '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>' \
       "<text:p>Afgesproken met de marktpartijen.</text:p></text:note-body></text:note>"
COMMENT = "<office:annotation><dc:creator>jurist inkoop</dc:creator><text:p>Akkoord?</text:p></office:annotation>"
MARK = '<text:bookmark text:name="mijn_plek"/>'


def without_kpi(path):
    """The KPI's clause goes from the agreement, its row stays."""
    def changed(content):
        placement = re.search(r"bestek_row_([a-z2-7]{8})_1", content[slice(*table_of(content, "kpi"))]).group(1)
        mark = rf'<text:bookmark[^>]*"bestek_{placement}_\w+"/>'
        content = re.sub(mark, "", re.sub(mark, "Vervallen: ", content, count=1))
        return re.sub(rf'<text:bookmark[^>]*"bestek_e_{placement}"/>', "", content)
    change_parts(path, content=changed)


def in_target(what):
    """Something in the cell with the target of every KPI."""
    return lambda cells: cells if "bestek_col_" in "".join(cells) else \
        [*cells[:3], cells[3].replace("</text:p>", what + "</text:p>", 1), *cells[4:]]


@slow
def test_a_row_goes_only_when_nothing_of_a_person_goes_with_it(folder):
    own_cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    kinds = [(in_target(NOTE), "footnote: “Afgesproken met de marktpartijen.”"),
             (in_target(COMMENT), "comment (jurist inkoop): “Akkoord?”"),
             (in_target(MARK), 'bookmark "mijn_plek"'),
             (in_target("</text:p><text:p>Let op: voorlopig"), 'text "Let op: voorlopig"'),
             (lambda cells: [*cells, own_cell.format("Eigen woorden")], 'text "Eigen woorden"')]
    for number, (edit, says) in enumerate(kinds):
        where = os.path.join(folder, str(number))
        os.mkdir(where)
        dossier = finished(where)
        agreement = os.path.join(dossier, AGREEMENT)
        change_rows(agreement, "kpi", edit)
        good("plan", "make", dossier, *DATA)
        without_kpi(agreement)
        before = digests(dossier)
        refused("plan", "make", dossier, *DATA, says=says)
        assert digests(dossier) == before
        told = [one["message"]["en"] for one in of_rule(findings(dossier), "CON-03")]
        assert len(told) == 1 and says in told[0] and "reused" not in told[0].split("row")[0], told


def test_a_row_in_which_nobody_left_anything_goes_as_it_did(folder):
    dossier = finished(folder)
    agreement = os.path.join(dossier, AGREEMENT)
    own_cell = '<table:table-cell office:value-type="string"><text:p/></table:table-cell>'
    change_rows(agreement, "kpi", lambda cells: [*cells, own_cell])
    before = rows_of(agreement, "kpi")
    without_kpi(agreement)
    good("plan", "make", dossier, *DATA)
    after = rows_of(agreement, "kpi")
    assert 1 < len(after) < len(before) and all(row in before for row in after), (before, after)


def copy_marks(text):
    """The names that an office gives copied marks."""
    return re.sub(r'text:name="(bestek_[^"]*)"', r'text:name="\1 Copy 1"', text)


def bare(text):
    return re.sub(r'<text:bookmark[^>]*"bestek_[^"]*"/>', "", text)


def with_column_again(marks):
    return lambda path: change_rows(path, "kpi", lambda cells: [*cells, marks(cells[3])])


def with_row_again(marks):
    def change(path):
        def changed(content):
            begin, end = table_of(content, "kpi")
            last = ROW.findall(content[begin:end])[-1]
            return content[:begin] + content[begin:end].replace(last, last + marks(last)) + content[end:]
        change_parts(path, content=changed)
    return change


def with_table_again(marks):
    def change(path):
        def changed(content):
            begin, end = table_of(content, "kpi")
            end += len("</table:table>")
            again = re.sub(r'table:name="[^"]*"', 'table:name="Nog een"', marks(content[begin:end]), count=1)
            return content[:end] + "<text:p/>" + again + content[end:]
        change_parts(path, content=changed)
    return change


def values_in(path):
    with zipfile.ZipFile(path) as package:
        content = package.read("content.xml").decode()
    return {re.sub("<.*?>", "", cell) for cell in CELL.findall(content)}


@slow
def test_a_copy_of_a_derived_table_or_part_of_it_is_told(folder):
    for number, (again, part) in enumerate((with_part, part) for with_part, part in (
            (with_column_again, "column"), (with_row_again, "row"), (with_table_again, "table"))):
        for other, marks in enumerate((bare, copy_marks)):
            where = os.path.join(folder, f"{number}{other}")
            os.mkdir(where)
            dossier = finished(where)
            agreement = os.path.join(dossier, AGREEMENT)
            again(marks)(agreement)
            good("fill", dossier, *DATA, "--values", write(where, "v.json", json.dumps({"reuse-target": 75})))
            good("plan", "make", dossier, *DATA)
            assert {one for one in values_in(agreement) if re.search("60|75", one)}, values_in(agreement)
            told = of_rule(findings(dossier), "CON-03")
            assert [(one["document"], one["severity"], one["fix"]) for one in told] == [(AGREEMENT, "warning", "")], \
                (part, other, told)
            assert "stands" in told[0]["message"]["en"] and "twice" in told[0]["message"]["en"], told
            assert "twee keer" in told[0]["message"]["nl"], told
            if part != "table":
                assert f"the {part}" in told[0]["message"]["en"], told


def test_own_rows_and_columns_are_no_copies(folder):
    dossier = finished(folder)
    agreement = os.path.join(dossier, AGREEMENT)

    def others(cells):
        own = re.sub(">[^<]+<", ">Eigen<", bare(cells[3]))
        return [*cells, own]
    change_rows(agreement, "kpi", others)
    with_row_again(lambda row: re.sub(">[^<]+<", ">Van ons<", bare(row)))(agreement)
    assert findings(dossier) == []
