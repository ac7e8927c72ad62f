# SPDX-License-Identifier: EUPL-1.2
"""Tests of what is written: every package whole and well-formed with all that others put into it, derived tables with what people added,
kept formats too; and of writes that fail, which leave nothing behind. cli_test.py runs them."""
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import xml.etree.ElementTree as ElementTree
import zipfile

from bestek_cli import BESTEK, DATA, EXAMPLE, digests, finished, good, new, run, slow, write
from by_hand import AGREEMENT, GUIDE, PLAN
from formats import content_of, copy_of, kept
from one_value import ENGLISH, finished_in_english, paragraph
from packages import change_parts
from published import findings, of_rule
from tables import CELL, ROW, change_rows, refused_everywhere, rows_of, table_of

CORD = "hardware.halogen-free-cord"
REPAIR = "Herstel of vervanging"


def documents(dossier):
    return sorted(one for one in os.listdir(dossier) if one.endswith(".odt"))


def whole(dossier):
    """Every package opens, its parts are what they say, and every XML in it can be read."""
    for file in documents(dossier):
        with zipfile.ZipFile(os.path.join(dossier, file)) as package:
            entries = package.infolist()
            assert package.testzip() is None and len({one.filename for one in entries}) == len(entries), file
            first = entries[0]
            assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b""), (file, first)
            assert package.read("mimetype") == b"application/vnd.oasis.opendocument.text", file
            for one in entries:
                data = package.read(one)
                assert len(data) == one.file_size and (len(data) > 1 or one.is_dir()), (file, one)
                if one.filename.endswith(".xml"):
                    ElementTree.fromstring(data)
            listed = set(re.findall(rb'full-path="([^"]*)"', package.read("META-INF/manifest.xml")))
            assert {b"content.xml", b"styles.xml", b"meta.xml"} <= listed, (file, listed)
    assert not [one for one in os.listdir(dossier) if not re.fullmatch(r"(dossier|internal)\.xml|[a-z-]+\.odt|\.bestek", one)], os.listdir(dossier)


def test_every_command_writes_whole_packages_and_leaves_nothing_beside_them(folder):
    dossier = new(folder)
    whole(dossier)
    for command in (["insert", "--proposal"], ["fill", "--values", os.path.join(EXAMPLE, "values.json")], ["plan", "make"],
                    ["fill", "--values", write(folder, "v.json", '{"court": "rechtbank \\u201cDen Haag\\u201d & <elders>"}')],
                    ["insert", "--clauses", f"annex.risk-card-laptop,annex.frameworks,{CORD}"], ["equal"], ["mark"]):
        verb = command[:2] if command[0] == "plan" else command[:1]
        good(*verb, dossier, *command[len(verb):], *DATA)
        whole(dossier)
    text = re.sub("<[^>]*>", "", content_of(os.path.join(dossier, GUIDE))[0])
    assert "rechtbank “Den Haag” &amp; &lt;elders&gt;" in text
    out = os.path.join(folder, "out")
    good("insert", dossier, *DATA, "--proposal", "--out", out)
    whole(out)


def test_what_others_put_into_a_package_stays_byte_for_byte(folder):
    dossier = finished(folder)
    agreement = os.path.join(dossier, AGREEMENT)
    own = {"Pictures/logo.png": bytes(range(256)) * 40, "Configurations2/accelerator/current.xml": b"<a/>",
           "Object 1/content.xml": b"<b>\n</b>",
           "Thumbnails/thumbnail.png": b"\x89PNG..."}
    with zipfile.ZipFile(agreement, "a") as package:
        for name, data in own.items():
            package.writestr(name, data)
    change_parts(agreement, settings=lambda text: text.replace("</office:settings>", "<!-- ours --></office:settings>"))
    with zipfile.ZipFile(agreement) as package:
        before = {name: package.read(name) for name in package.namelist()}
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"repair-days": 9}'))
    good("plan", "make", dossier, *DATA)
    with zipfile.ZipFile(agreement) as package:
        after = {name: package.read(name) for name in package.namelist()}
        assert package.namelist()[0] == "mimetype"
    assert set(after) == set(before) and {name for name in after if after[name] != before[name]} <= {"content.xml", "meta.xml"}
    assert {name: after[name] for name in own} == own


def with_little_room(size, *arguments):
    """As when the disk is full: no file may become larger than so many bytes."""
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    return subprocess.run([BESTEK, "--lang", "en", *arguments], capture_output=True, text=True, check=False,
                          preexec_fn=limit)  # pylint: disable=subprocess-popen-preexec-fn


@slow
def test_a_write_that_finds_no_room_changes_nothing_and_says_so(folder):
    dossier = finished(folder)
    out, made, original = (os.path.join(folder, one) for one in ("out", "made", "original"))
    shutil.copytree(dossier, original)
    values = write(folder, "v.json", '{"repair-days": 9, "contact": "Inkoop, kamer 3", "cycles": 900}')
    largest = max(os.path.getsize(os.path.join(dossier, one)) for one in documents(dossier))
    for size in (0, 1000, 16000, largest - 2000):
        for command in (["fill", dossier, "--values", values], ["insert", dossier, "--proposal", "--out", out],
                        ["new", made, "--profile", os.path.join(EXAMPLE, "profile.json")],
                        ["state", dossier, "--set", "published", "--reason", "x"],
                        ["insert", dossier, "--clauses", CORD]):
            before = digests(dossier)
            done = with_little_room(size, *command, *DATA)
            if done.returncode == 0:  # there was room for this one
                assert size > 1000
                whole(dossier)
                for one in (out, made, dossier):
                    shutil.rmtree(one, ignore_errors=True)
                shutil.copytree(original, dossier)
                continue
            assert done.returncode == 2 and "cannot be written (File too large)" in done.stderr, (size, command, done)
            assert done.stdout == "" and digests(dossier) == before, (size, command)
            assert not os.path.exists(out) and not os.path.exists(made), (size, command)


def cell(text):
    return f'<table:table-cell office:value-type="string">{paragraph(text)}</table:table-cell>'


def with_own_row(path, name, behind):
    """A row that a person wrote, behind this one of the table."""
    def changed(content):
        begin, end = table_of(content, name)
        rows = ROW.findall(content[begin:end])
        own = "<table:table-row>" + cell("Eigen afspraak") * len(CELL.findall(rows[0])) + "</table:table-row>"
        return content[:begin] + content[begin:end].replace(rows[behind], rows[behind] + own, 1) + content[end:]
    change_parts(path, content=changed)


def test_rows_that_people_added_stay_where_they_are_when_values_change(folder):
    dossier = finished_in_english(folder)
    places = ((AGREEMENT, "kpi", 2), (AGREEMENT, "obligations", 0), (PLAN, "plan", 5))
    for file, name, behind in places:
        with_own_row(os.path.join(dossier, ENGLISH[file]), name, behind)
    before = {name: rows_of(os.path.join(dossier, ENGLISH[file]), name) for file, name, _ in places}
    assert findings(dossier) == [] and "; 0 documents changed" in good("plan", "make", dossier, *DATA)
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"repair-days": 9, "reuse-target": 70, "forced-labour-days": 6}'))
    assert {one["rule"] for one in findings(dossier)} == {"CON-03"}
    good("plan", "make", dossier, *DATA)
    for file, name, behind in places:
        after = rows_of(os.path.join(dossier, ENGLISH[file]), name)
        assert len(after) == len(before[name]) and set(after[behind + 1]) == {"Eigen afspraak"}, (name, after)
        assert after != before[name] and [row[0] for row in after] == [row[0] for row in before[name]], name
    assert findings(dossier) == []


def in_repair_row(dossier, inside):
    """Something that a person put behind the period in the row of repair."""
    def edit(cells):
        if any("Repair or replacement" in one for one in cells):
            cells = [one.replace("</text:p>", inside + "</text:p>", 1) if "working days" in re.sub("<[^>]*>", "", one) else one
                     for one in cells]
        return cells
    change_rows(os.path.join(dossier, ENGLISH[AGREEMENT]), "obligations", edit)


def test_a_note_in_a_cell_stays_and_a_paragraph_is_named(folder):
    whole_dossier = finished_in_english(folder)
    note = ('<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>see the offer</text:p>'
            "</text:note-body></text:note>")
    comment = ('<office:annotation><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">contract manager</dc:creator>'
               "<text:p>see the offer</text:p></office:annotation>")
    values = write(folder, "v.json", '{"repair-days": 9}')
    for inside, stays in ((note, True), (comment, True), ("</text:p><text:p>see the offer", False)):
        dossier = os.path.join(folder, "copy")
        shutil.rmtree(dossier, ignore_errors=True)
        shutil.copytree(whole_dossier, dossier)
        in_repair_row(dossier, inside)
        assert "; 0 documents changed" in good("plan", "make", dossier, *DATA)
        good("fill", dossier, *DATA, "--values", values)
        if stays:
            good("plan", "make", dossier, *DATA)
            row, = [one for one in rows_of(os.path.join(dossier, ENGLISH[AGREEMENT]), "obligations") if "Repair or replacement" in one[1]]
            assert "within 9 working days" in row[3] and "see the offer" in row[3], row
            assert not of_rule(findings(dossier), "CON-03")
        else:
            before = digests(dossier)
            done = run("plan", "make", dossier, *DATA)
            assert done.returncode == 2 and 'the cell "When" of the row "Warranty on new devices"' in done.stderr, done
            assert digests(dossier) == before


def test_heads_with_other_words_stay_while_their_marks_stand(folder):
    dossier = finished(folder)
    agreement = os.path.join(dossier, AGREEMENT)
    change_rows(agreement, "obligations", lambda cells: [one.replace(">erplichtin<", ">erplichting of toezeggin<") for one in cells])
    assert findings(dossier) == [] and "; 0 documents changed" in good("plan", "make", dossier, *DATA)
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"repair-days": 9}'))
    good("plan", "make", dossier, *DATA)
    heads = [one.strip() for one in rows_of(agreement, "obligations")[0]]
    assert heads == ["Bepaling", "Verplichting of toezegging", "Wie", "Wanneer", "Bewijs"], heads
    # A column of ours that went is named; nothing is written under a wrong head.
    change_rows(agreement, "kpi", lambda cells: cells[:4] + cells[5:])
    refused_everywhere(dossier, 'column "Measurement and evidence" is missing')


def test_kept_formats_are_written_whole_in_every_command(folder):
    for kept_folder, library in kept():
        dossier = copy_of(kept_folder, folder)
        for word in os.listdir(dossier):
            if word.endswith(".docx"):
                os.remove(os.path.join(dossier, word))
        at = ["--library", library]
        good("forget", dossier)
        good("fill", dossier, *at, "--values", write(folder, "v.json", '{"repair-days": 8, "date-award": "2027-04-06"}'))
        good("insert", dossier, *at, "--clauses", "hardware.take-back-clause")
        good("plan", "make", dossier, *at)
        whole(dossier)
        shown = json.loads(good("show", dossier, *at, "--json"))
        values = {(one["name"], one["value"]) for place in shown["placements"] for one in place["fill-ins"]} | \
            {(one["name"], one["value"]) for one in shown["fields"]}
        assert {("repair-days", "8"), ("date-award", "6 april 2027")} <= values, kept_folder
        assert "hardware.take-back-clause" in {one["clause"] for one in shown["placements"] if one["marks"] == "whole"}, kept_folder
        rules = {one["rule"] for one in json.loads(run("check", dossier, *at, "--json").stdout)}
        assert not {"MRK-01", "MRK-02", "CON-02", "CON-03", "DOC-01", "DOC-02", "FIL-02", "FIL-03"} & rules, (kept_folder, rules)
