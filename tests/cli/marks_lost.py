# SPDX-License-Identifier: EUPL-1.2
"""Tests of documents that an editor stripped of marks: what is recognised, marked again and not doubled. cli_test.py
runs them."""
import json
import os
import re
import shutil
import zipfile

from bestek_cli import DATA, digests, finished, good, new, refused, run, slow, write
from packages import change_parts
from published import findings, of_rule
from refusals import library_copy

GUIDE, AGREEMENT = "aanbestedingsleidraad.odt", "conceptovereenkomst.odt"
CLAUSE_MARKS = r'<text:bookmark(?:-start|-end)?\b[^>]*text:name="bestek_(?:e_)?[a-z2-7]{8}(?:_[a-z2-7]{10})?"[^>]*/>'
HINTS = r'<meta:user-defined[^>]*"bestek\.p\.[^>]*>[^<]*</meta:user-defined>'
WARRANTY = "hardware.warranty-{}-clause"


def without(dossier, file, pattern, part="content"):
    """The document as an editor leaves it that does not keep what the pattern finds."""
    change_parts(os.path.join(dossier, file), **{part: lambda text: re.sub(pattern, "", text)})


def placed(dossier, library=DATA[1]):
    """File, clause and placement of all that has marks."""
    shown = json.loads(good("show", dossier, "--library", library, "--json"))["placements"]
    return sorted((one["document"], one["clause"], one["placement"]) for one in shown if one["marks"] != "missing")


def with_warranty(folder, level, hints, values=None):
    """A dossier of level "significant" with this clause, its marks gone."""
    shutil.rmtree(os.path.join(folder, "dossier"), ignore_errors=True)
    dossier = new(folder)
    good("insert", dossier, *DATA, "--clauses", WARRANTY.format(level))
    if values is not None:
        good("fill", dossier, *DATA, "--values", write(folder, "v.json", json.dumps(values)))
    before = placed(dossier)
    without(dossier, AGREEMENT, CLAUSE_MARKS)
    if not hints:
        without(dossier, AGREEMENT, HINTS, "meta")
    return dossier, before


def test_marks_that_were_lost_come_back_as_the_clauses_and_placements_that_they_were(folder):
    dossier = finished(folder)
    before = placed(dossier)
    for file in (GUIDE, AGREEMENT):
        without(dossier, file, CLAUSE_MARKS)
    assert placed(dossier) != before
    files = digests(dossier)
    good("insert", dossier, *DATA, "--proposal")
    assert digests(dossier) == files, "every clause stands there already"
    good("mark", dossier, *DATA)
    assert placed(dossier) == before
    # Rows, weights and plan still find their clauses.
    assert findings(dossier) == []
    files = digests(dossier)
    good("plan", "make", dossier, *DATA)
    assert digests(dossier) == files


def test_of_clauses_with_one_text_the_document_says_which_stands_there(folder):
    for level in ("basis", "significant", "ambitious"):
        for hints in (True, False):
            dossier, before = with_warranty(folder, level, hints)
            good("mark", dossier, *DATA)
            assert [one[:2] for one in placed(dossier)] == [(AGREEMENT, WARRANTY.format(level))], (level, hints)
            assert (placed(dossier) == before) == hints


@slow
def test_where_nothing_says_which_of_several_clauses_stands_there_a_person_chooses(folder):
    library = library_copy(folder)
    twin = WARRANTY.format("twin")
    known = WARRANTY.format("significant")
    with open(os.path.join(library, *known.split(".")) + ".xml", encoding="utf-8") as stream:
        text = stream.read().replace(known, twin)
    dossier, _ = with_warranty(folder, "significant", False, {"repair-days": 5})
    write(os.path.join(library, "hardware"), "warranty-twin-clause.xml", text)
    data = ["--library", library]
    before = digests(dossier)
    for command in (["mark", dossier], ["mark", dossier, "--clauses", f"{known},{twin}"]):
        refused(*command, *data, says=f"{known}, {twin}")
    for clause in (known, twin):
        refused("insert", dossier, *data, "--clauses", clause, says="stands here without marks")
    assert digests(dossier) == before
    offered = [one["clause"] for one in json.loads(run("check", dossier, *data, "--json").stdout) if one["rule"] == "MRK-02"]
    assert sorted(offered) == [known, twin], offered
    # What else there is to mark is marked all the same.
    good("insert", dossier, *data, "--clauses", "hardware.repair-and-loan-clause")
    without(dossier, AGREEMENT, CLAUSE_MARKS)
    done = run("mark", dossier, *data)
    assert done.returncode == 0 and f"{known}, {twin}" in done.stderr, done.stderr
    assert [one[1] for one in placed(dossier, library)] == ["hardware.repair-and-loan-clause"]
    good("mark", dossier, *data, "--clauses", twin)
    assert twin in [one[1] for one in placed(dossier, library)]
    # An answer that only one of them takes decides.
    without(dossier, AGREEMENT, CLAUSE_MARKS)
    without(dossier, AGREEMENT, HINTS, "meta")
    write(os.path.join(library, "hardware"), "warranty-twin-clause.xml",
          text.replace('name="repair-days" type="duration" unit="working-days" by="buyer" min="1"',
                       'name="repair-days" type="duration" unit="working-days" by="buyer" min="6"')
          .replace('sample="5"', 'sample="7"', 1))
    good("mark", dossier, *data)
    assert known in [one[1] for one in placed(dossier, library)]


PLAN = "contractmanagementplan.odt"
ROW = r'<text:bookmark(?:-start|-end)?\b[^>]*"{}"[^>]*/>'
ANY_ROW = ROW.format("bestek_row_[a-z2-7]{8}_[0-9]+")
TABLE_MARKS = ROW.format("bestek_(?:table|col|row)_[^\"]*")


def marks_in(dossier, file):
    content = zipfile.ZipFile(os.path.join(dossier, file)).read("content.xml").decode()
    return sorted(re.findall('<text:bookmark-start text:name="(bestek_[^"]*)"', content)), re.sub("<[^>]*>", "", content)


@slow
def test_a_row_that_lost_its_mark_is_marked_again_and_not_written_a_second_time(folder):
    dossier = finished(folder)
    for file in (GUIDE, AGREEMENT, PLAN):
        before = marks_in(dossier, file)
        whole = zipfile.ZipFile(os.path.join(dossier, file)).read("content.xml").decode()
        first = re.search("bestek_row_[a-z2-7]{8}_1", whole).group(0)
        for lost in (ROW.format(first), ANY_ROW, TABLE_MARKS):  # one of them, all of them, and the table's and columns' too
            for command in (["mark"], ["plan", "make"]) if file != GUIDE else (["mark"],):
                without(dossier, file, lost)
                assert marks_in(dossier, file) != before
                if file != GUIDE:
                    assert of_rule(findings(dossier), "CON-03") or of_rule(findings(dossier), "CON-02"), (file, lost)
                said = good(*command, dossier, *DATA)
                assert command != ["mark"] or "Rows of derived tables without marks, now marked:" in said, said
                assert marks_in(dossier, file) == before, (file, command, lost)
                assert findings(dossier) == []
                files = digests(dossier)
                good("mark", dossier, *DATA)
                good("plan", "make", dossier, *DATA)
                assert digests(dossier) == files


def test_rows_of_clauses_that_lost_their_marks_too_come_back_with_them(folder):
    dossier = finished(folder)
    before = {file: marks_in(dossier, file) for file in (GUIDE, AGREEMENT, PLAN)}
    for file in before:
        without(dossier, file, CLAUSE_MARKS)
        without(dossier, file, TABLE_MARKS)
    good("mark", dossier, *DATA)
    assert {file: marks_in(dossier, file) for file in before} == before
    assert findings(dossier) == []


def test_no_row_goes_while_its_clause_stands_there_without_marks(folder):
    dossier = finished(folder)
    plan = os.path.join(dossier, PLAN)
    change_parts(plan, content=lambda text: re.sub(
        r'(<loext:content-control [^>]*loext:tag="bestek\.manager\.owner-[^>]*>)[^<]*', r"\1J. Jansen", text))
    assert findings(dossier) == []
    names = zipfile.ZipFile(plan).read("content.xml").decode().count("J. Jansen")
    assert names > 20
    one = re.search("bestek_row_([a-z2-7]{8})_1", zipfile.ZipFile(os.path.join(dossier, AGREEMENT)).read("content.xml").decode())
    for lost in (CLAUSE_MARKS, CLAUSE_MARKS.replace("[a-z2-7]{8}", one.group(1), 1)):
        copy = os.path.join(folder, "copy")
        shutil.copytree(dossier, copy)
        without(copy, AGREEMENT, lost)
        before = digests(copy)
        refused("plan", "make", copy, *DATA, says="bestek mark")
        assert digests(copy) == before
        good("mark", copy, *DATA)
        good("plan", "make", copy, *DATA)
        assert zipfile.ZipFile(os.path.join(copy, PLAN)).read("content.xml").decode().count("J. Jansen") == names
        shutil.rmtree(copy)


def test_a_row_that_cannot_be_recognised_stays_as_it_is_and_is_told(folder):
    dossier = finished(folder)
    without(dossier, AGREEMENT, ANY_ROW)
    # Behind its name somebody changed what it says: a person's, or ours.
    change_parts(os.path.join(dossier, AGREEMENT), content=lambda text: re.sub(r">Leverancier(</text:p></table:table-cell>)", r">Iemand\1", text, count=1))
    done = run("mark", dossier, *DATA)
    assert done.returncode == 0 and "without its mark" in done.stderr, done
    before = digests(dossier)
    refused("plan", "make", dossier, *DATA, says="without its mark")
    refused("mark", dossier, *DATA, says="without its mark")
    assert digests(dossier) == before
    assert of_rule(findings(dossier), "CON-03") or of_rule(findings(dossier), "CON-02")


def test_one_clause_that_is_named_gets_its_own_rows_back_only(folder):
    dossier = finished(folder)
    before = marks_in(dossier, AGREEMENT)[0]
    clause, placement = next((one["clause"], one["placement"]) for one in
                             json.loads(good("show", dossier, *DATA, "--json"))["placements"]
                             if f"bestek_row_{one['placement']}_1" in before)
    without(dossier, AGREEMENT, ANY_ROW)
    good("mark", dossier, *DATA, "--clauses", clause)
    back = [one for one in marks_in(dossier, AGREEMENT)[0] if one.startswith("bestek_row_")]
    assert back and all(one.startswith(f"bestek_row_{placement}") for one in back), back
    refused("mark", dossier, *DATA, "--clauses", clause, says=clause)
