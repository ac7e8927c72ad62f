# SPDX-License-Identifier: EUPL-1.2
"""Tests of what could not be checked and of what may not be changed: clause files, rules, profiles and documents that somebody broke or
that are of another dossier or a newer Bestek. None of it looks good, and every front says the same. cli_test.py runs them."""
import json
import os
import re
import shutil

from bestek_cli import DATA, LIBRARY, SOURCE, digests, finished, good, new, refused, run, slow, write
from by_hand import AGREEMENT, GUIDE, PROGRAMME, edited
from guards import with_property
from one_value import Changing, ENGLISH, finished_in_english
from packages import change_parts
from published import findings, of_rule
from refusals import library_copy, profile_with

CORD, POWER, ERASURE = "hardware.halogen-free-cord", "laptop.power-management", "laptop.secure-erasure-function"
REPAIR = os.path.join("hardware", "repair-and-loan-clause.xml")
HINTS = r'<meta:user-defined[^>]*"bestek\.p\.[^>]*>[^<]*</meta:user-defined>'


class ClauseFile:
    """A file of a copy of the library, and what everybody else does while it is broken."""

    def __init__(self, folder, name):
        self.library = library_copy(folder)
        self.path = os.path.join(self.library, name)
        self.folder = folder
        with open(self.path, "rb") as stream:
            self.whole = stream.read()

    def be(self, content):
        if os.path.isdir(self.path):
            os.rmdir(self.path)
        if content is None:
            os.remove(self.path)
            os.mkdir(self.path)
            return
        with open(self.path, "wb") as stream:
            stream.write(content)

    def others_go_on(self, dossier):
        """Insert, fill and plan in a dossier without this clause; what is said of the library's file."""
        copy = os.path.join(self.folder, "copy")
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(dossier, copy)
        at, values = ["--library", self.library], write(self.folder, "v.json", '{"repair-days": 9, "contact": "Inkoop, kamer 3"}')
        said = [run(*command, *at) for command in (["insert", copy, "--clauses", CORD], ["fill", copy, "--values", values],
                                                   ["plan", "make", copy])]
        assert [one.returncode for one in said] == [0, 0, 0], said
        found = json.loads(run("check", copy, *at, "--json").stdout)
        return {one.stderr for one in said}, of_rule(found, "LIB-05")


@slow
def test_each_way_to_break_a_clause_file_takes_only_that_clause_out(folder):
    file = ClauseFile(folder, REPAIR)
    dossier = finished(folder)
    for content, says in ((b"", "not valid XML"), (file.whole[:700], "not valid XML"), (bytes(range(256)), "UTF-8"),
                          (b"<html><body>404</body></html>", "not a Bestek clause"),
                          (file.whole.replace(b'kind="contract-clause"', b'kind="contract"', 1), "clause/@kind"),
                          (file.whole.replace(b'format="1"', b'format="9"', 1), "format"),
                          (file.whole.replace(b"?>", b"?><!DOCTYPE clause>", 1), "DOCTYPE"),
                          (file.whole.replace(b'" version="', b'" version="v', 1), "clause/@version"),
                          (None, "repair-and-loan-clause.xml")):
        file.be(content)
        said, told = file.others_go_on(dossier)
        assert all(says in one and "repair-and-loan-clause.xml" in one for one in said), (says, said)
        assert [one["severity"] for one in told] == ["warning"] and "repair-and-loan-clause.xml" in told[0]["position"], (says, told)
    file.be(file.whole)
    assert file.others_go_on(dossier) == ({""}, [])


def test_of_two_files_with_one_id_neither_is_used_unless_one_is_called_after_it(folder):
    file = ClauseFile(folder, REPAIR)
    dossier = new(folder)
    with open(os.path.join(os.path.dirname(file.path), "copy-of-repair.xml"), "wb") as stream:
        stream.write(file.whole)
    done = run("insert", dossier, "--library", file.library, "--clauses", "hardware.repair-and-loan-clause")
    assert done.stdout.startswith("1 clause placed") and "copy-of-repair.xml" in done.stderr, done
    os.rename(file.path, os.path.join(os.path.dirname(file.path), "second-copy.xml"))
    other = os.path.join(folder, "other")
    good("new", other, "--profile", profile_with(folder), *DATA)
    before = digests(other)
    done = run("insert", other, "--library", file.library, "--clauses", "hardware.repair-and-loan-clause")
    assert done.returncode == 2 and "hardware.repair-and-loan-clause" in done.stderr, done
    assert digests(other) == before
    # Everybody else goes on.
    assert run("insert", other, "--library", file.library, "--clauses", CORD).returncode == 0


@slow
def test_rules_that_cannot_be_read_or_run_are_an_error(folder):
    dossier, rules = finished_in_english(folder), os.path.join(folder, "rules")
    os.mkdir(rules)
    words = "".join(f'<sch:diagnostic id="T.{one}" xml:lang="{one}">Told.</sch:diagnostic>' for one in ("nl", "en"))
    schema = ('<sch:schema xmlns:sch="http://purl.oclc.org/dsdl/schematron"><sch:ns prefix="m" uri="urn:bestek:model:1"/>'
              '<sch:pattern id="T-1" basis="x">'
              '<sch:rule context="{}"><sch:report test="{}" role="{}" diagnostics="T.nl T.en"/></sch:rule></sch:pattern>'
              f"<sch:diagnostics>{words}</sch:diagnostics></sch:schema>")
    for text, says in (("<sch", "not valid XML"), ("<html/>", "sch:schema"),
                       (schema.format("m:tender", "no-such()", "error"), "T-1 could not be run"),
                       (schema.format("q:tender", "true()", "error"), "T-1 could not be run"),
                       (schema.format("m:tender[", "true()", "error"), "T-1"),
                       (schema.replace("T.nl T.en", "T.nl T.de").format("m:tender", "true()", "error"), "T.de"),
                       (schema.format("m:tender", "false()", "fatal"), "fatal")):
        write(rules, "team.sch", text)
        done = run("check", dossier, *DATA, "--rules", rules, "--json")
        told = [one for one in json.loads(done.stdout) if one["severity"] == "error"]
        assert done.returncode == 1 and [one["rule"] for one in told] == ["RULE"], (says, done.stdout)
        assert says in told[0]["message"]["en"] and "team.sch" in json.dumps(told[0]), told
    write(rules, "team.sch", schema.format("m:tender", "true()", "error"))
    assert [(one["rule"], one["message"]["en"]) for one in findings(dossier, "--rules", rules)] == [("T-1", "Told.")]
    write(rules, "team.sch", schema.format("m:tender", "false()", "error"))
    assert findings(dossier, "--rules", rules) == []
    refused("check", dossier, *DATA, "--rules", os.path.join(folder, "none"), says="none")


@slow
def test_a_word_of_the_profile_that_nobody_knows_is_an_error_and_stops_every_change(folder):
    dossier = finished_in_english(folder)
    values = write(folder, "v.json", '{"court": "District Court of Rotterdam"}')
    for pattern, wrong in (('("level">)[^<]*', "zeer"), ('("general-terms">)[^<]*', "ARIV-1900"), ("(<item>)monitor", "typewriter"),
                           ('("procedure">)[^<]*', "auction")):
        before = edited(dossier, pattern, rf"\g<1>{wrong}")
        told = of_rule(findings(dossier), "DOS-01")
        assert [one["severity"] for one in told] == ["error"] and f'"{wrong}"' in told[0]["message"]["en"], (wrong, told)
        # One document of it, too.
        assert [one["rule"] for one in findings(os.path.join(dossier, ENGLISH[PROGRAMME])) if one["rule"] == "DOS-01"] == ["DOS-01"], wrong
        files = digests(dossier)
        for command in (["fill", dossier, "--values", values], ["insert", dossier, "--clauses", CORD], ["plan", "make", dossier],
                        ["equal", dossier],
                        ["mark", dossier], ["fill", os.path.join(dossier, ENGLISH[AGREEMENT]), "--values", values],
                        ["insert", os.path.join(dossier, ENGLISH[PROGRAMME]), "--clauses", CORD],
                        ["state", dossier, "--set", "published", "--reason", "x"]):
            refused(*command, *DATA, says=f'"{wrong}"')
        assert digests(dossier) == files, wrong
        write(dossier, "dossier.xml", before)
    assert findings(dossier) == []


def test_a_document_of_another_dossier_is_refused_by_every_command(folder):
    dossier, other = finished(folder), os.path.join(folder, "other")
    good("new", other, "--profile", profile_with(folder), *DATA)
    shutil.copy(os.path.join(other, GUIDE), dossier)
    before, guide = digests(dossier), os.path.join(dossier, GUIDE)
    values = write(folder, "v.json", '{"contact": "Inkoop, kamer 3"}')
    for command in (["fill", dossier, "--values", values], ["fill", guide, "--values", values], ["insert", guide, "--proposal"],
                    ["mark", dossier],
                    ["mark", guide], ["equal", dossier], ["equal", dossier, "contact", "--from", GUIDE], ["plan", "make", dossier],
                    ["state", dossier, "--set", "published", "--reason", "x"],
                    ["insert", dossier, "--clauses", CORD, "--out", os.path.join(folder, "out")]):
        refused(*command, *DATA, says="belongs to another dossier")
    for command in (["forget", dossier], ["forget", guide], ["forget", dossier, "--fields", "--reason", "x"]):
        refused(*command, says="belongs to another dossier")
    assert digests(dossier) == before and not os.path.exists(os.path.join(folder, "out"))
    assert [(one["document"], one["severity"]) for one in of_rule(findings(dossier), "DOC-02")] == [(GUIDE, "error")]
    assert [(one["document"], one["severity"]) for one in of_rule(findings(guide), "DOC-02")] == [(GUIDE, "error")]


@slow
def test_a_format_that_is_newer_or_no_number_is_read_and_never_written(folder):
    dossier = finished_in_english(folder)
    programme = Changing(dossier, ENGLISH[PROGRAMME])
    values = write(folder, "v.json", '{"specification": "annex 4"}')
    for wrong, says in (("3", "newer Bestek (format 3"), ("3x", 'damaged: "3x"'), ("-1", 'damaged: "-1"'), ("2.5", 'damaged: "2.5"'),
                        ("0", 'damaged: "0"'),
                        ("99999999999999999999", "newer Bestek (format 99999999999999999999")):
        with_property(programme.path, "bestek.format", wrong)
        before = digests(dossier)
        for command in (["fill", dossier, "--values", values], ["fill", programme.path, "--values", values], ["equal", dossier],
                        ["mark", dossier],
                        ["insert", dossier, "--clauses", CORD], ["state", dossier, "--set", "published", "--reason", "x"]):
            refused(*command, *DATA, says=says)
        refused("forget", dossier, says=says)
        assert digests(dossier) == before, wrong
        told = [one for one in findings(dossier) if one["rule"] == "DOC-02"]
        assert [(one["document"], one["severity"]) for one in told] == [(ENGLISH[PROGRAMME],
                                                                         "error")] and says in told[0]["message"]["en"], told
        assert len(json.loads(run("show", programme.path, *DATA, "--json").stdout)["placements"]) > 10
        programme.back()
    # Of a dossier itself that is newer nothing is read wrongly.
    edited(dossier, 'format="4"', 'format="5"')
    before = digests(dossier)
    for command in (["check", dossier], ["show", dossier], ["fill", dossier, "--values", values],
                    ["fill", programme.path, "--values", values]):
        refused(*command, *DATA, says="format 5")
    assert [(one["rule"], one["severity"]) for one in findings(programme.path)] == [("DOC-01", "error")]
    assert digests(dossier) == before


def unmarked(text, mark, into="{}"):
    """The clause without a bookmark of ours, in something else or in its own place."""
    start = text.rindex("<text:h", 0, text.index(f'"{mark}"'))
    end = text.index("</text:p>", text.index(f'<text:bookmark-end text:name="{mark}"')) + len("</text:p>")
    return text[:start] + into.format(re.sub(r'<text:bookmark[^>]*"bestek_[^"]*"[^>]*/>', "", text[start:end])) + text[end:]


def test_a_clause_without_marks_is_known_in_a_table_a_section_and_twice(folder):
    dossier = os.path.join(folder, "english")
    good("new", dossier, "--profile", profile_with(folder, language="en"), *DATA)
    good("insert", dossier, *DATA, "--clauses", f"{POWER},{ERASURE}")
    programme = Changing(dossier, ENGLISH[PROGRAMME])
    marks = {one["clause"]: one["mark"] for one in json.loads(good("show", programme.path, *DATA, "--json"))["placements"]}
    cell = ('<table:table table:name="Own"><table:table-column/><table:table-row><table:table-cell>{}</table:table-cell></table:table-row>'
            "</table:table>")
    for into, times in (("{}", 1), (cell, 1), ('<text:section text:name="Own">{}</text:section>', 1), ("{0}{0}", 2)):
        change_parts(programme.path, content=lambda text: unmarked(text, marks[POWER], into),  # pylint: disable=cell-var-from-loop
                     meta=lambda text: re.sub(HINTS, "", text))
        told = of_rule(findings(dossier), "MRK-02")
        assert [(one["clause"], one["severity"], one["fix"]) for one in told] == [(POWER, "warning", "mark")] * times, (into, told)
        before = digests(dossier)
        for target in (dossier, programme.path):
            refused("insert", target, *DATA, "--clauses", POWER, says="stands here without marks")
        assert digests(dossier) == before
        marked = json.loads(good("mark", dossier, *DATA, "--clauses", POWER, "--json"))["marked"]
        assert [one["id"] for one in marked] == [POWER] * times, marked
        placed = [(one["text"], one["marks"]) for one in json.loads(good("show", programme.path, *DATA, "--json"))["placements"]
                  if one["clause"] == POWER]
        assert placed == [("released", "whole")] * times, placed
        programme.back()
    # A clause of which a word was changed is not what was released: nobody calls it that.
    change_parts(programme.path, content=lambda text: re.sub(r"\bpower management\b", "energy management", unmarked(text, marks[POWER]),
                                                             flags=re.I),
                 meta=lambda text: re.sub(HINTS, "", text))
    assert of_rule(findings(dossier), "MRK-02") == []


@slow
def test_a_draft_of_the_library_is_an_error_before_publication_in_each_kind_of_document(folder):
    library = library_copy(folder)
    dossier, placed = finished(folder), ("laptop.power-management", "laptop.energy-use-award", "hardware.warranty-significant-clause")
    for clause in placed:
        path = os.path.join(library, *clause.split(".", 1)) + ".xml"
        with open(path, encoding="utf-8") as stream:
            text = stream.read()
        write(os.path.dirname(path), os.path.basename(path), text.replace('status="checked"', 'status="draft"', 1))
    done = run("check", dossier, "--library", library, "--json")
    told = of_rule(json.loads(done.stdout), "LIB-01")
    assert done.returncode == 1 and {(one["clause"], one["severity"], one["document"]) for one in told} == {
        (placed[0], "error", PROGRAMME), (placed[1], "error", GUIDE), (placed[2], "error", AGREEMENT)}, told
    refused("state", dossier, "--library", library, "--set", "published", "--date", "2026-11-01", says="Errors still stand")
    shown = {one["clause"]: one["library"] for one in json.loads(good("show", dossier, "--library", library, "--json"))["placements"]}
    assert {shown[one] for one in placed} == {"draft"} and "current" in shown.values(), shown
    assert good("library", "show", library, placed[0]) != good("library", "show", LIBRARY, placed[0])
    assert "draft" in good("library", "show", library, placed[0]) and findings(dossier) == []


def test_copies_of_a_synchronised_folder_and_files_that_still_arrive_are_told(folder):
    dossier = new(folder)
    before = findings(dossier)
    copy = "programma-van-eisen (conflicted copy 2026-11-29 203540).odt"
    shutil.copy(os.path.join(dossier, "programma-van-eisen.odt"), os.path.join(dossier, copy))
    write(dossier, ".conceptovereenkomst.odt.x7Kd2a", "half")
    write(dossier, "notities.odt", "of my own")
    found = [one for one in findings(dossier) if one not in before]
    assert [(one["rule"], one["severity"], one["document"]) for one in found] == \
        [("DOC-03", "warning", ".conceptovereenkomst.odt.x7Kd2a"), ("DOC-03", "warning", copy)], found
    # A copy of this tender's own document is one under whatever name; that of another tender, or a text of one's own, is none.
    names = ["programma-van-eisen-LAPTOP7.odt", "programma-van-eisen (1).odt", "programma-van-eisen 2.odt", "wat ik vandaag had.odt"]
    for name in names:
        shutil.copy(os.path.join(dossier, "programma-van-eisen.odt"), os.path.join(dossier, name))
    good("new", os.path.join(folder, "other"), "--profile", profile_with(folder), *DATA)
    shutil.copy(os.path.join(folder, "other", "programma-van-eisen.odt"), os.path.join(dossier, "programma-van-eisen-ANDER.odt"))
    told = [one for one in of_rule(findings(dossier), "DOC-03") if one not in found]
    assert sorted(one["document"] for one in told) == sorted(names) and all("programma-van-eisen.odt" in one["message"]["en"] for one in told)
    for name in names:
        os.remove(os.path.join(dossier, name))
    refused("insert", dossier, *DATA, "--clauses", "hardware.take-back-clause", says="still arriving")
    os.remove(os.path.join(dossier, ".conceptovereenkomst.odt.x7Kd2a"))
    good("insert", dossier, *DATA, "--clauses", "hardware.take-back-clause")


def test_a_document_without_our_marks_is_no_error(folder):
    shared = os.path.join(os.path.dirname(SOURCE), "shared", "testdata")
    if not os.path.isdir(shared):
        return
    for name in sorted(os.listdir(shared)):
        if not name.endswith((".odt", ".docx")):
            continue
        assert json.loads(good("show", os.path.join(shared, name), *DATA, "--json"))["placements"] == []
        assert run("check", os.path.join(shared, name), *DATA, "--json").returncode in (0, 1)
