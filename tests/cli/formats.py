# SPDX-License-Identifier: EUPL-1.2
"""Formats are kept: what earlier builds wrote (tests/fixtures/formats) is opened, checked, filled in and renewed."""
import json
import os
import shutil
import zipfile

from bestek_cli import SOURCE, digests, good, run, write

FORMATS = os.path.join(SOURCE, "tests", "fixtures", "formats")


def kept():
    """Every kept format: its folder and its library."""
    for name in sorted(os.listdir(FORMATS)):
        folder = os.path.join(FORMATS, name)
        if os.path.isdir(folder):
            yield folder, os.path.join(folder, "library")


def expected(folder, name):
    with open(os.path.join(folder, "expected", name), encoding="utf-8") as stream:
        return json.load(stream)


def same(shown, wanted):
    """All that was said then is said now; a later build may say more."""
    for part in ("placements", "fields"):
        assert len(shown[part]) == len(wanted[part]), (part, len(shown[part]), len(wanted[part]))
        for one, other in zip(shown[part], wanted[part]):
            assert {key: one.get(key) for key in other} == other, (one, other)


def test_dossiers_of_earlier_formats_read_as_they_did(_folder):
    for folder, library in kept():
        shown = good("show", os.path.join(folder, "dossier"), "--library", library, "--json")
        same(json.loads(shown), expected(folder, "dossier.json"))


def test_word_files_of_earlier_formats_read_as_they_did(_folder):
    for folder, library in kept():
        files = [one for one in os.listdir(os.path.join(folder, "dossier")) if one.endswith(".docx")]
        assert files
        for file in files:
            shown = good("show", os.path.join(folder, "dossier", file), "--library", library, "--json")
            same(json.loads(shown), expected(folder, file + ".json"))


def copy_of(format_folder, folder):
    dossier = os.path.join(folder, os.path.basename(format_folder))
    shutil.copytree(os.path.join(format_folder, "dossier"), dossier)
    return dossier


def open_fields(shown):
    return [one["name"] for one in shown["fields"] if one["open"] and one["by"] == "buyer"]


def test_dossiers_of_earlier_formats_are_filled_in(folder):
    for kept_folder, library in kept():
        dossier = copy_of(kept_folder, folder)
        good("fill", dossier, "--library", library, "--values", write(folder, "v.json", '{"repair-days": 7}'))
        shown = json.loads(good("show", dossier, "--library", library, "--json"))
        values = {one["value"] for place in shown["placements"] for one in place["fill-ins"]
                  if one["name"] == "repair-days"}
        assert values == {"7"}, values


def test_dossiers_of_earlier_formats_are_checked_and_renewed(folder):
    for kept_folder, library in kept():
        dossier = copy_of(kept_folder, folder)
        before = run("check", dossier, "--library", library, "--json")
        assert before.returncode == 1, before.stderr
        rules = [one["rule"] for one in json.loads(before.stdout)]
        assert {"CON-03", "FIL-01", "MRK-01", "STR-08", "TXT-01"} <= set(rules), rules
        good("forget", dossier)
        good("plan", "make", dossier, "--library", library)
        after = [one["rule"] for one in json.loads(run("check", dossier, "--library", library, "--json").stdout)]
        assert not {"CON-03", "MRK-01"} & set(after), after
        again = digests(dossier)
        assert "; 0 documents changed" in good("plan", "make", dossier, "--library", library)
        assert digests(dossier) == again


def content_of(path):
    with zipfile.ZipFile(path) as package:
        return package.read("content.xml").decode(), package.read("meta.xml").decode()


def test_derived_tables_of_earlier_formats_have_column_marks_then_and_keep_what_people_added(folder):
    for kept_folder, library in kept():
        dossier = copy_of(kept_folder, folder)
        good("plan", "make", dossier, "--library", library)
        for file, columns in (("conceptovereenkomst.odt", 11), ("contractbeheerplan.odt", 5)):
            before, _ = content_of(os.path.join(kept_folder, "dossier", file))
            content, meta = content_of(os.path.join(dossier, file))
            assert content.count('bookmark-start text:name="bestek_col_') == columns, (kept_folder, file)
            assert 'meta:name="bestek.format">2<' in meta, (kept_folder, file)
            assert content.count("bespreken bij de start") == before.count("bespreken bij de start")


def test_clauses_go_into_dossiers_of_earlier_formats(folder):
    for kept_folder, library in kept():
        dossier = copy_of(kept_folder, folder)
        good("insert", dossier, "--library", library, "--clauses", "hardware.end-of-life-report-clause")
        shown = json.loads(good("show", dossier, "--library", library, "--json"))
        placed = [one for one in shown["placements"]
                  if one["clause"] == "hardware.end-of-life-report-clause" and one["marks"] == "whole"]
        assert len(placed) == 1, placed
