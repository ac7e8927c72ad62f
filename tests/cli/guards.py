# SPDX-License-Identifier: EUPL-1.2
"""Tests of what may be changed and what may be said: broken libraries, formats, one judge for values, roles.
cli_test.py runs them."""
import json
import os
import re
import shutil

from bestek_cli import DATA, EXAMPLE, digests, good, new, refused, run, slow, write
from packages import change_parts
from refusals import library_copy, profile_with


@slow
def test_a_broken_clause_takes_only_itself_out_and_is_told(folder):
    copy = library_copy(folder)
    write(os.path.join(copy, "laptop"), "broken.xml", "<clause")
    dossier = new(folder)
    values = write(folder, "v.json", '{"contact": "Inkoop"}')
    # Given a file that nobody can read, everybody else goes on, and each command says file and line.
    for command in (["library", "list", copy], ["library", "search", copy], ["library", "coverage", copy],
                    ["library", "risks", copy], ["library", "show", copy, "annex.frameworks"],
                    ["library", "propose", copy, "--profile", os.path.join(EXAMPLE, "profile.json")],
                    ["insert", dossier, "--proposal", "--library", copy], ["plan", "make", dossier, "--library", copy],
                    ["fill", dossier, "--values", values, "--library", copy], ["show", dossier, "--library", copy],
                    ["scorecard", dossier, "--library", copy]):
        done = run(*command)
        assert done.returncode == 0 and "broken.xml:1" in done.stderr, (command, done.stderr)
    for command in (["insert", dossier, "--proposal", "--library", copy],
                    ["library", "propose", copy, "--profile", os.path.join(EXAMPLE, "profile.json")]):
        assert '"laptop.broken" was left out' in run(*command).stderr, command
    found = [one for one in json.loads(run("check", dossier, "--library", copy, "--json").stdout) if one["rule"] == "LIB-05"]
    assert len(found) == 1 and "broken.xml:1" in found[0]["position"], found
    # Who asks for that clause hears of it.
    before = digests(dossier)
    for command in (["insert", dossier, "--clauses", "laptop.broken", "--library", copy],
                    ["library", "show", copy, "laptop.broken"]):
        done = run(*command)
        assert done.returncode == 2 and '"laptop.broken" cannot be used now' in done.stderr, (command, done.stderr)
    assert digests(dossier) == before


def test_a_clause_in_a_document_whose_file_breaks_is_an_error(folder):
    copy = library_copy(folder)
    dossier = new(folder)
    clauses = {"agreement": "laptop.battery-endurance-clause", "programme": "laptop.battery-endurance-significant"}
    good("insert", dossier, "--clauses", ",".join(clauses.values()), "--library", copy)
    for clause in clauses.values():
        path = os.path.join(copy, *clause.split(".", 1)) + ".xml"
        with open(path, encoding="utf-8") as stream:
            text = stream.read()
        write(os.path.dirname(path), os.path.basename(path), text[:len(text) // 2])
    before = digests(dossier)
    done = run("check", dossier, "--library", copy, "--json")
    found = json.loads(done.stdout)
    errors = {one["clause"] for one in found if one["rule"] == "LIB-05" and one["severity"] == "error"}
    assert done.returncode == 1 and errors == set(clauses.values()), errors
    assert not [one for one in found if one["rule"] == "LIB-01"], "why it cannot be known is said once"
    for command in (["plan", "make", dossier], ["fill", dossier, "--values", write(folder, "v.json", '{"cycles": 800}')]):
        done = run(*command, "--library", copy)
        assert done.returncode == 2 and "cannot be used now" in done.stderr, (command, done.stderr)
    assert digests(dossier) == before


def test_a_broken_risk_card_frameworks_or_word_takes_only_itself_out(folder):
    copy = library_copy(folder)
    write(os.path.join(copy, "risk-cards"), "laptop.xml", "<risk-card")
    write(copy, "frameworks.xml", "<frameworks")
    with open(os.path.join(copy, "taxonomy.xml"), encoding="utf-8") as stream:
        text = stream.read()
    write(copy, "taxonomy.xml", text.replace('<theme id="circular"', '<theme id="../circular"', 1))
    dossier = new(folder)
    done = run("insert", dossier, "--proposal", "--library", copy)
    assert done.returncode == 0, done.stderr
    for told in ("laptop.xml:1", "frameworks.xml:1", "taxonomy.xml:", "../circular"):
        assert told in done.stderr, (told, done.stderr)
    for annex in ("annex.risk-card-laptop", "annex.frameworks"):
        done = run("insert", dossier, "--clauses", annex, "--library", copy)
        assert done.returncode == 2 and f'"{annex}" cannot be used now' in done.stderr, done.stderr
    done = run("library", "risks", copy, "laptop")
    assert done.returncode == 2 and "cannot be used now" in done.stderr, done.stderr
    assert run("library", "risks", copy, "monitor").returncode == 0


def with_property(odt, name, value):
    """The document with a user-defined property of its own."""
    own = f'<meta:user-defined meta:name="{name}">{value}</meta:user-defined>' if value else ""
    old = rf'<meta:user-defined [^>]*meta:name="{re.escape(name)}"[^>]*>[^<]*</meta:user-defined>'
    change_parts(odt, meta=lambda text: re.sub(old, "", text).replace("</office:meta>", own + "</office:meta>"))


def test_a_document_of_a_newer_format_is_only_read(folder):
    dossier = new(folder)
    good("insert", dossier, *DATA, "--proposal")
    with_property(os.path.join(dossier, "conceptovereenkomst.odt"), "bestek.format", "99")
    before = digests(dossier)
    values = write(folder, "v.json", '{"contact": "Inkoop"}')
    for command in (["insert", dossier, *DATA, "--all"], ["fill", dossier, *DATA, "--values", values],
                    ["plan", "make", dossier, *DATA], ["forget", dossier],
                    ["insert", os.path.join(dossier, "conceptovereenkomst.odt"), *DATA, "--all"]):
        refused(*command, says="made with a newer Bestek (format 99")
    assert digests(dossier) == before
    for command in ("show", "check"):
        done = run(command, dossier, *DATA, "--json")
        assert done.returncode in (0, 1) and json.loads(done.stdout) and "newer Bestek" in done.stderr, done.stderr


def test_what_is_written_is_never_more_than_what_is_read(folder):
    target = os.path.join(folder, "large")
    many = [f"Deelnemer {number} " + "x" * 400 for number in range(2400)]
    with open(os.path.join(EXAMPLE, "profile.json"), encoding="utf-8") as stream:
        profile = json.load(stream)
    path = write(folder, "profile.json", json.dumps({**profile, "participants": many}))
    assert os.path.getsize(path) < 1024 * 1024
    done = run("new", target, "--profile", path, *DATA)
    assert done.returncode in (0, 2), done.stderr
    if done.returncode == 0:
        good("show", target, *DATA)
    else:
        assert not os.path.exists(target), "nothing half done"


def test_texts_and_codes_have_one_judge(folder):
    target = os.path.join(folder, "x")
    refused("new", target, *DATA, "--profile", profile_with(folder, subject="x" * 501), says='"subject" is longer than 500')
    refused("new", target, *DATA, "--profile", profile_with(folder, suppliers=0), says='"suppliers"')
    dossier = new(folder)
    before = digests(dossier)
    for wrong in ('{"cpv": "3021310"}', '{"cpv": "laptops"}', '{"cpv": "30213100-66"}', '{"suppliers": 0}',
                  '{"subject": "%s"}' % ("x" * 501), '{"contact": "%s"}' % ("a" * 501), '{"term-months": "12,5"}',
                  '{"date-start": "31-2-2027"}', '{"validity-days": 100000}'):
        done = run("fill", dossier, *DATA, "--values", write(folder, "v.json", wrong))
        assert done.returncode == 2, (wrong, done.stdout, done.stderr)
    assert digests(dossier) == before
    for right in ("30213100", "30213100-6"):
        good("fill", dossier, *DATA, "--values", write(folder, "v.json", json.dumps({"cpv": right})))


def test_a_document_without_a_role_asks_for_it(folder):
    dossier = new(folder)
    alone = os.path.join(folder, "los.odt")
    shutil.copy(os.path.join(dossier, "programma-van-eisen.odt"), alone)
    for name in ("bestek.role", "bestek.dossier"):
        with_property(alone, name, "")
    clause = ["--clauses", "laptop.battery-endurance-significant"]
    refused("insert", alone, *DATA, *clause, says="guide (Tender guide), programme (Programme of requirements)")
    refused("insert", alone, *DATA, *clause, "--role", "letter", says='"letter" is no kind of document')
    refused("insert", dossier, *DATA, *clause, "--role", "guide", says="can be chosen for a document on its own")
    good("insert", alone, *DATA, *clause, "--role", "programme")
    # It remembers: the next clause need not ask.
    good("insert", alone, *DATA, "--clauses", "laptop.spare-parts-basis")
    refused("insert", alone, *DATA, "--clauses", "laptop.power-management", "--role", "agreement", says="has a kind already")


def test_of_a_release_that_the_library_does_not_have_the_newer_one_is_named(folder):
    dossier = new(folder)
    good("insert", dossier, *DATA, "--clauses", "laptop.battery-endurance-significant")
    library = library_copy(folder)
    path = os.path.join(library, "laptop", "battery-endurance-significant.xml")
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    write(os.path.dirname(path), os.path.basename(path), re.sub(r' version="[^"]*" status', ' version="7.8.9" status', text, count=1))
    found = json.loads(run("check", dossier, "--library", library, "--json").stdout)
    told = [one["message"][language] for one in found if one["rule"] == "LIB-01" for language in ("nl", "en")]
    assert sum("7.8.9" in one for one in told) == 2 and any("does not know this release" in one for one in told), told


def test_open_elsewhere_and_moved_documents(folder):
    dossier = new(folder)
    lock = write(dossier, ".~lock.programma-van-eisen.odt#", ",jurist inkoop,werkplek,23.11.2026 10:00,file:///x;")
    before = digests(dossier)
    refused("insert", dossier, *DATA, "--proposal", says="jurist inkoop")
    assert digests(dossier) == before, "nothing is changed when one document refuses"
    os.remove(lock)
    os.remove(os.path.join(dossier, "conceptovereenkomst.odt"))
    refused("show", dossier, says="conceptovereenkomst.odt")
