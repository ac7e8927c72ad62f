# SPDX-License-Identifier: EUPL-1.2
"""A clause file with a fault that would spoil a document is out of the library: told by every command, never used."""
import json
import os
import re

from bestek_cli import digests, finished, good, new, run, slow, write
from formats import content_of
from library_index import say
from marks_lost import AGREEMENT
from refusals import library_copy

CLAUSE = "hardware.warranty-significant-clause"
FILE = os.path.join("hardware", "warranty-significant-clause.xml")
FAULTS = {
    "a fill-in in the text that is not declared": lambda text: text.replace('ref="repair-days"', 'ref="repair-dagen"'),
    "a fill-in in a row that is not declared": lambda text: text.replace("{repair-days}", "{repair-dagen}"),
    "no declaration": lambda text: re.sub(r'(?s)<fill-in name="repair-days".*?</fill-in>', "", text),
    "an empty title": lambda text: re.sub("<title>Garantie op[^<]*</title>", "<title></title>", text),
    "a group that the taxonomy does not have": lambda text: text.replace('ref="hardware"', 'ref="hardwere"', 1),
    "an address that no reader can open": lambda text: re.sub('address="https?:[^"]*"', 'address="javascript:alert(1)"', text, count=1),
    "an address of a file": lambda text: re.sub('address="https?:[^"]*"', 'address="file:///etc/passwd"', text, count=1),
    "no date of review": lambda text: re.sub(' review-by="[^"]*"', "", text, count=1),
    "a party that the taxonomy does not have": lambda text: text.replace('<term ref="supplier"/>', '<term ref="suplier"/>', 1)}


def broken(library, fault):
    path = os.path.join(library, FILE)
    with open(path, encoding="utf-8") as stream:
        whole = stream.read()
    assert fault(whole) != whole
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(fault(whole))

    def back():
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(whole)
    return back


@slow
def test_a_clause_file_with_a_fault_is_told_and_not_used(folder):
    library = library_copy(folder)
    dossier = new(folder)
    before = digests(dossier)
    shows = 0
    for name, fault in FAULTS.items():
        back = broken(library, fault)
        done = run("library", "check", library, "--json")
        told = [json.dumps(one) for one in json.loads(done.stdout) if FILE in one["file"] and one["severity"] == "error"]
        assert done.returncode == 1 and told and len(told) == len(set(told)), (name, told)
        # Who looks at the clause hears it too, where it is still one.
        shown = run("library", "show", library, CLAUSE)
        assert FILE in shown.stdout + shown.stderr and shown.returncode in (0, 2), (name, shown)
        if shown.returncode == 0:
            assert "[unusable] " in shown.stdout, (name, shown)
            shown_json = json.loads(good("library", "show", library, CLAUSE, "--json"))
            fault_said = shown_json["fault"]
            assert fault_said["code"] == "library.broken-clause" and fault_said["file"].endswith(FILE), (name, fault_said)
            shows += 1
        done = run("insert", dossier, "--library", library, "--clauses", CLAUSE)
        assert done.returncode == 2 and CLAUSE in done.stderr and FILE in done.stderr, (name, done)
        assert digests(dossier) == before, name
        # The proposal goes on without it, and says so.
        done = run("insert", dossier, "--library", library, "--proposal", "--out", os.path.join(folder, name.replace(" ", "-")))
        assert done.returncode == 0 and CLAUSE in done.stderr, (name, done)
        assert CLAUSE not in run("show", os.path.join(folder, name.replace(" ", "-"), AGREEMENT), "--json").stdout
        back()
    assert shows >= 3
    assert "[unusable]" not in good("library", "show", library, CLAUSE)
    assert json.loads(good("library", "show", library, CLAUSE, "--json"))["fault"] is None
    good("insert", dossier, "--library", library, "--clauses", CLAUSE)


@slow
def test_a_date_in_a_clause_that_is_not_right_is_told_by_who_places_it(folder):
    library = library_copy(folder)
    dossier = new(folder)
    for name, fault in (("checked", lambda text: re.sub('checked="[^"]*"', 'checked="2099-11-23"', text, count=1)),
                        ("review", lambda text: re.sub('review-by="[^"]*"', 'review-by="2020-11-23"', text, count=1))):
        back = broken(library, fault)
        assert [one for one in json.loads(run("library", "check", library, "--json").stdout) if FILE in one["file"]], name
        done = run("insert", dossier, "--library", library, "--clauses", CLAUSE, "--out", os.path.join(folder, name))
        assert done.returncode == 0 and CLAUSE in done.stderr and FILE in done.stderr and "before you publish" in done.stderr, (name, done)
        back()
    assert "before you publish" not in run("insert", dossier, "--library", library, "--clauses", CLAUSE).stderr


def test_no_annex_is_made_with_a_faulty_clause_of_the_agreement(folder):
    library = library_copy(folder)
    dossier = finished(folder)
    broken(library, FAULTS["a fill-in in a row that is not declared"])
    before = digests(dossier)
    done = run("plan", "make", dossier, "--library", library)
    assert done.returncode == 2 and CLAUSE in done.stderr and digests(dossier) == before, done
    assert "{repair" not in content_of(os.path.join(dossier, AGREEMENT))[0]


# What can still be read as a clause, and may not go into a document all the same.
READABLE = {
    "a foreign element": lambda text: text.replace(
        "<p>", '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="x"/><p>', 1),
    "a date that no calendar has": lambda text: re.sub('checked="[^"]*"', 'checked="2026-02-30"', text, count=1),
    "no group": lambda text: re.sub(r'<group ref="[^"]*"\s*/>', "", text),
    "a language twice": lambda text: re.sub(r'(?s)(<text xml:lang="nl".*?</text>)', r"\1\1", text, count=1),
    "a range that is reversed": lambda text: re.sub(r'(<fill-in name="repair-days"[^>]*?) max="[^"]*"', r'\1 max="0"', text)}


def heard(dossier, library):
    found = json.loads(run("check", dossier, "--library", library, "--json").stdout)
    return [(one["rule"], one["severity"], one["document"], one["clause"]) for one in found], found


@slow
def test_a_clause_that_may_not_go_in_is_no_measure_for_the_document_it_stands_in(folder):
    library = library_copy(folder)
    dossier = finished(folder)
    before = digests(dossier)
    values = write(folder, "v.json", '{"repair-days": 7}')
    assert heard(dossier, library)[0] == []
    # As of a file that is no XML at all.
    back = broken(library, lambda text: text.replace("<clause", "<<clause", 1))
    unreadable = [one[:3] for one in heard(dossier, library)[0]]
    assert unreadable == [("LIB-05", "error", AGREEMENT)] or ("LIB-05", "error", AGREEMENT) in unreadable, unreadable
    back()
    for name, fault in READABLE.items():
        back = broken(library, fault)
        told, found = heard(dossier, library)
        assert [one for one in told if one[2] == AGREEMENT] == [("LIB-05", "error", AGREEMENT, CLAUSE)], (name, told)
        about = [one for one in found if one["rule"] == "LIB-05"]
        assert len(about) == 1 and about[0]["fix"] == "" and all(
            FILE in text for text in about[0]["message"].values()), (name, about)
        shown = [one for one in json.loads(good("show", dossier, "--library", library, "--json"))["placements"] if one["clause"] == CLAUSE]
        assert [one["library"] for one in shown] == ["unknown"], (name, shown)
        for command in (["fill", dossier, "--library", library, "--values", values], ["plan", "make", dossier, "--library", library],
                        ["state", dossier, "--library", library, "--set", "published", "--date", "2026-11-20"]):
            done = run(*command)
            assert done.returncode == 2 and digests(dossier) == before, (name, command, done)
        back()
        assert heard(dossier, library)[0] == [], name


def test_what_a_later_bestek_finds_in_a_clause_leaves_those_alone_that_have_it(folder):
    library = library_copy(folder)
    dossier = finished(folder)
    broken(library, FAULTS["an address of a file"])
    os.mkdir(os.path.join(folder, "fresh"))
    assert run("insert", new(os.path.join(folder, "fresh")), "--library", library, "--clauses", CLAUSE).returncode == 2
    assert heard(dossier, library)[0] == []
    good("fill", dossier, "--library", library, "--values", write(folder, "v.json", '{"repair-days": 7}'))
    good("plan", "make", dossier, "--library", library)


@slow
def test_the_same_of_an_archived_release(folder):
    library = library_copy(folder)
    dossier = finished(folder)
    path = os.path.join(library, FILE)
    with open(path, encoding="utf-8") as stream:
        whole = stream.read()
    version = re.search(r'<clause[^>]* version="([^"]*)"', whole)[1]
    archive = os.path.join(library, "archive", "hardware")
    os.makedirs(archive, exist_ok=True)
    kept = os.path.join(archive, f"warranty-significant-clause-{version}.xml")
    write(archive, os.path.basename(kept), whole)
    write(os.path.dirname(path), os.path.basename(path), whole.replace(f' version="{version}"', ' version="99.0.0"', 1))
    sound = [one for one in heard(dossier, library)[0] if one[2] == AGREEMENT]
    assert [one[:2] for one in sound] == [("LIB-01", "hint")], sound
    for name in ("a foreign element", "no group", "a date that no calendar has"):
        assert READABLE[name](whole) != whole
        write(archive, os.path.basename(kept), READABLE[name](whole))
        told = [one for one in heard(dossier, library)[0] if one[2] == AGREEMENT]
        assert ("LIB-05", "error", AGREEMENT, CLAUSE) in told, (name, told)
        assert run("plan", "make", dossier, "--library", library).returncode == 2, name


def test_an_index_follows_the_taxonomy(folder):
    """A clause was judged by the words of its time: with other words it is read again, though its file is the same."""
    library, cache = library_copy(folder), os.path.join(folder, "cache")
    listed = ("library", "show", library, CLAUSE)
    assert say(cache, *listed)[0] == 0 and say(cache, *listed)[0] == 0
    path = os.path.join(library, "taxonomy.xml")
    with open(path, encoding="utf-8") as stream:
        whole = stream.read()
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(re.sub(r'<term id="supplier">', '<term id="contractor">', whole))
    code, _, complaint = say(cache, *listed)
    assert code == 2 and "supplier" in complaint, (code, complaint)
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(whole)
    assert say(cache, *listed)[0] == 0


@slow
def test_a_fill_in_that_is_called_like_a_field_of_the_profile_is_told(folder):
    library = library_copy(folder)
    for name in ("term-months", "reference", "maximum-value", "date-deadline", "authority-type", "lots", "language"):
        back = broken(library, lambda text: text.replace("repair-days", name))  # noqa: B023
        told = [one for one in json.loads(run("library", "check", library, "--json").stdout) if one["code"] == "lint.profile-name"]
        assert [(one["file"].endswith(FILE), one["line"] > 1, f'"{name}"' in one["message"]["nl"]) for one in told] == [(True, True, True)], told  # noqa: B023
        back()
    assert "lint.profile-name" not in run("library", "check", library, "--json").stdout
