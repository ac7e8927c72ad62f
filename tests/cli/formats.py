# SPDX-License-Identifier: EUPL-1.2
"""Formats are kept: what earlier builds wrote (tests/fixtures/formats) is opened, checked, filled in and renewed; what was
published stays as it is until it is taken back to draft."""
import json
import os
import re
import shutil
import zipfile
from xml.etree import ElementTree

from bestek_cli import SOURCE, digests, good, refused, run, write

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


def text_of_dossier(dossier):
    with open(os.path.join(dossier, "dossier.xml"), encoding="utf-8") as stream:
        return stream.read()


def plan_of(folder):
    """The plan's file without its ending; its name is that of the day."""
    return re.search(r'role="plan" file="(.*)\.odt"', text_of_dossier(os.path.join(folder, "dossier")))[1]


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


def word_files(folder):
    files = sorted(one for one in os.listdir(os.path.join(folder, "dossier")) if one.endswith(".docx"))
    assert len(files) == 4, files
    return files


def test_word_files_of_earlier_formats_read_as_they_did(_folder):
    for folder, library in kept():
        for file in word_files(folder):
            shown = good("show", os.path.join(folder, "dossier", file), "--library", library, "--json")
            same(json.loads(shown), expected(folder, file + ".json"))


# What people left behind in them; the other two say nothing of the kind.
IN_WORD_FILES = {"conceptovereenkomst.docx": {"CON-03", "FIL-01", "MRK-01"}, "programma-van-eisen.docx": {"TXT-01", "STR-08"}}


def said_of(folder, library, file):
    """What the check finds in one document that a person left there."""
    done = run("check", os.path.join(folder, "dossier", file), "--library", library, "--json")
    assert done.returncode in (0, 1), done.stderr
    asked = {rule for rules in IN_WORD_FILES.values() for rule in rules}
    return sorted((one["rule"], one["clause"], one["tag"], one["position"]) for one in json.loads(done.stdout)
                  if one["rule"] in asked)


def test_word_files_of_earlier_formats_are_checked_as_their_originals_are(_folder):
    for folder, library in kept():
        for file in word_files(folder):
            found = said_of(folder, library, file)
            assert {one[0] for one in found} == IN_WORD_FILES.get(file, set()), (folder, file, found)
            # A plan's rows come from another document: only the original knows its dossier.
            if file != plan_of(folder) + ".docx":
                assert found == said_of(folder, library, file.replace(".docx", ".odt")), (folder, file, found)


def is_published(folder):
    return os.path.exists(os.path.join(folder, "expected", "state.json"))


def published_ones():
    found = [one for one in kept() if is_published(one[0])]
    assert found
    return found


def plain_copy(format_folder, folder):
    dossier = os.path.join(folder, os.path.basename(format_folder))
    shutil.copytree(os.path.join(format_folder, "dossier"), dossier)
    return dossier


def copy_of(format_folder, folder):
    """A copy that may be changed: what was published is taken back to draft."""
    dossier = plain_copy(format_folder, folder)
    if is_published(format_folder):
        good("state", dossier, "--set", "draft", "--date", "2026-11-20", "--reason", "rectificatie")
    return dossier


def test_what_was_published_in_an_earlier_format_still_is(folder):
    for kept_folder, library in published_ones():
        dossier = plain_copy(kept_folder, folder)
        assert json.loads(good("state", dossier, "--json")) == expected(kept_folder, "state.json")

        def changed_since(documents):
            done = run("check", dossier, "--library", library, "--json")  # pylint: disable=cell-var-from-loop
            assert done.returncode == 1, done.stderr
            assert {one["document"] for one in json.loads(done.stdout) if one["rule"] == "PUB-01"} == documents

        changed_since(set())
        # Of the plan, which stays inside, no digest is kept.
        for file in ("programma-van-eisen.odt", plan_of(kept_folder) + ".odt"):
            with zipfile.ZipFile(os.path.join(dossier, file), "a") as package:
                package.writestr("Thumbnails/other.txt", "another")
        changed_since({"programma-van-eisen.odt"})


def test_a_published_dossier_of_an_earlier_format_is_not_changed(folder):
    for kept_folder, library in published_ones():
        dossier = plain_copy(kept_folder, folder)
        before = digests(dossier)
        values = write(folder, "v.json", '{"repair-days": 7}')
        for command in (["fill", dossier, "--values", values],
                        ["fill", os.path.join(dossier, "conceptovereenkomst.odt"), "--values", values],
                        ["insert", dossier, "--clauses", "hardware.take-back-clause"], ["plan", "make", dossier],
                        ["forget", dossier]):
            library_too = [] if command[0] == "forget" else ["--library", library]
            refused(*command, *library_too, says="was published on 13 November 2026")
            assert digests(dossier) == before, command


def test_a_published_dossier_that_lost_its_states_is_a_draft_of_format_1(folder):
    for kept_folder, library in published_ones():
        dossier = plain_copy(kept_folder, folder)
        text = text_of_dossier(dossier)
        bare = re.sub(r' sha256="[0-9a-f]{64}"', "", re.sub(r"\s*<states>.*</states>", "", text, flags=re.S))
        assert text.count("sha256=") == 3 and "sha256" not in bare and "<states>" not in bare
        write(dossier, "dossier.xml", bare.replace('format="2"', 'format="1"'))
        assert json.loads(good("state", dossier, "--json"))["state"] == "draft"
        good("fill", dossier, "--library", library, "--values", write(folder, "v.json", '{"repair-days": 7}'))


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


def profile_of(dossier):
    """What each field says, lists with their items, and the lots in their order."""
    profile = ElementTree.parse(os.path.join(dossier, "dossier.xml")).getroot()[0]
    fields = [(one.get("name", one.get("number")), one.attrib, (one.text or "").strip(), [item.text for item in one]) for one in profile]
    return {name: rest for name, *rest in fields}


def test_profiles_of_earlier_formats_are_written_as_they_were(folder):
    for kept_folder, library in kept():
        dossier = copy_of(kept_folder, folder)
        before, text = profile_of(os.path.join(kept_folder, "dossier")), text_of_dossier(dossier)
        assert len(before) > 20 and before["reference"][1] == "HV-2027-014", before
        good("fill", dossier, "--library", library, "--values", write(folder, "v.json", '{"repair-days": 7}'))
        after = profile_of(dossier)
        assert text_of_dossier(dossier) != text and {name: after.get(name) for name in before} == before, (kept_folder, after)


def recorded(dossier, library):
    """What people said of questions and findings, as long as it still is about what it was about."""
    at = [dossier, "--library", library, "--json"]
    questions, found = (json.loads(run(command, *at).stdout) for command in ("checklist", "check"))
    return {"answers": {one["id"]: one["answer"] for one in questions["questions"] if not one["open"]},
            "explained": {one["rule"]: one["explained"] for one in found if one["explained"]}}


def test_what_was_recorded_in_an_earlier_format_is_known(folder):
    files = [one for one in kept() if os.path.exists(os.path.join(one[0], "dossier", "internal.xml"))]
    assert files
    for kept_folder, library in files:
        wanted = expected(kept_folder, "recorded.json")
        assert recorded(plain_copy(kept_folder, folder), library) == wanted and all(wanted.values()), kept_folder


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
        for file, columns in (("conceptovereenkomst.odt", 11), (plan_of(kept_folder) + ".odt", 5)):
            before, _ = content_of(os.path.join(kept_folder, "dossier", file))
            content, meta = content_of(os.path.join(dossier, file))
            assert content.count('bookmark-start text:name="bestek_col_') == columns, (kept_folder, file)
            assert re.search(r'meta:name="bestek\.format"[^>]*>2<', meta), (kept_folder, file)
            assert content.count("bespreken bij de start") == before.count("bespreken bij de start")


def test_clauses_go_into_dossiers_of_earlier_formats(folder):
    for kept_folder, library in kept():
        dossier = copy_of(kept_folder, folder)
        good("insert", dossier, "--library", library, "--clauses", "hardware.end-of-life-report-clause")
        shown = json.loads(good("show", dossier, "--library", library, "--json"))
        placed = [one for one in shown["placements"]
                  if one["clause"] == "hardware.end-of-life-report-clause" and one["marks"] == "whole"]
        assert len(placed) == 1, placed
