# SPDX-License-Identifier: EUPL-1.2
"""What `library check` keeps in the index of a library only makes it quicker: a finding comes and goes with the clause
file and with the rules, never with the index."""
import json
import os
import shutil
import sqlite3
import time

from bestek_cli import LIBRARY, slow
from library_index import CLAUSE, SETTLED, checksum, index_of, same, say


def name_and_checksum(name, packed):
    return name, packed, checksum(0, name + packed)


def small_copy(folder):
    """One folder of clauses with some faults, and what the rules are read from."""
    library = os.path.join(folder, "clauses")
    for part in ("laptop", "schema", "rules"):
        shutil.copytree(os.path.join(LIBRARY, part), os.path.join(library, part))
    for part in ("library.xml", "taxonomy.xml"):
        shutil.copy(os.path.join(LIBRARY, part), library)
    edit(os.path.join(library, CLAUSE), "<p>", "<p>Zo veel mogelijk, ", count=1)
    edit(os.path.join(library, "laptop", "energy-limit.xml"), " aspect=", " aspekt=", count=1)
    time.sleep(SETTLED)
    return library


def edit(path, old, new, count=-1):
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    assert old in text, (path, old)
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(text.replace(old, new, count))


def findings(library, cache):
    code, said, complaint = say(cache, "library", "check", library, "--json")
    assert code in (0, 1), complaint
    return json.loads(said)


def check_same(library, cache):
    return same(library, cache, "/proc/none", lambda *where: [findings(*where)])[0]


def verdict_rows(index):
    with sqlite3.connect(index) as base:
        rows = base.execute("SELECT name, packed, sum FROM verdict ORDER BY name").fetchall()
    base.close()
    return rows


def replace_rows(index, rows):
    with sqlite3.connect(index) as base:
        base.execute("DELETE FROM verdict")
        base.executemany("INSERT INTO verdict VALUES (?, ?, ?)", rows)
    base.close()


@slow
def test_the_verdict_on_a_clause_file_is_kept_and_is_that_of_its_bytes_under_its_rules(folder):
    library, cache = small_copy(folder), os.path.join(folder, "cache")
    codes = lambda: [finding["code"] for finding in check_same(library, cache)]
    told = codes()
    assert {"lint.vague", "xml.schema", "lint.quantity-nobody-asks"} <= set(told), told
    clauses = len(os.listdir(os.path.join(library, "laptop")))
    first = verdict_rows(index_of(cache))
    assert len(first) == clauses and [name_and_checksum(*row[:2]) for row in first] == first
    # Only the file that changed is looked at anew, and what was wrong with it is gone.
    edit(os.path.join(library, CLAUSE), "<p>Zo veel mogelijk, ", "<p>", count=1)
    assert told.count("lint.vague") == codes().count("lint.vague") + 1
    second = verdict_rows(index_of(cache))
    assert len(second) == clauses and len(set(first) & set(second)) == clauses - 1
    # The same bytes elsewhere: the verdict holds, and what depends on the place is said of the place.
    os.rename(os.path.join(library, CLAUSE), os.path.join(library, "laptop", "elsewhere.xml"))
    assert "lint.file-name" in codes()
    assert verdict_rows(index_of(cache)) == second
    os.rename(os.path.join(library, "laptop", "elsewhere.xml"), os.path.join(library, CLAUSE))
    # What other clauses say is looked at every time, also for a file that did not change.
    counterpart = os.path.join(library, "laptop", "battery-endurance-clause.xml")
    os.rename(counterpart, os.path.join(folder, "away.xml"))
    assert {"lint.dangling", "lint.award-not-bound"} <= set(codes())
    os.rename(os.path.join(folder, "away.xml"), counterpart)
    assert "lint.dangling" not in codes()
    # In the archive a clause need only be valid: another verdict on the same bytes.
    os.makedirs(os.path.join(library, "archive", "laptop"))
    shutil.copy(os.path.join(library, CLAUSE), os.path.join(library, "archive", "laptop", "old.xml"))
    codes()
    assert len(verdict_rows(index_of(cache))) == clauses + 1
    time.sleep(SETTLED)
    # A renewed index has the verdicts that the one before had.
    kept = verdict_rows(index_of(cache))
    say(cache, "library", "list", library)
    assert verdict_rows(index_of(cache)) == kept


@slow
def test_changed_rules_leave_no_verdict_standing(folder):
    library, cache = small_copy(folder), os.path.join(folder, "cache")
    path = lambda *parts: os.path.join(library, *parts)
    before = check_same(library, cache)
    names = {row[0] for row in verdict_rows(index_of(cache))}
    for changed, old, new, code in (
            (path("taxonomy.xml"), 'id="significant"', 'id="important"', "lint.unknown-word"),
            (path("rules", "citations.xml"), "  </brands>", "    <name>accu</name>\n  </brands>", "lint.equivalent-missing"),
            (path("library.xml"), 'languages="nl en"', 'languages="nl"', None)):
        with open(changed, "rb") as stream:
            whole = stream.read()
        edit(changed, old, new)
        after = check_same(library, cache)
        count = lambda found: sum(finding["code"] == code for finding in found)
        assert code is None or count(after) > count(before), (changed, code)
        assert not names & {row[0] for row in verdict_rows(index_of(cache))}, changed
        with open(changed, "wb") as stream:
            stream.write(whole)
        assert check_same(library, cache) == before, changed
        names = {row[0] for row in verdict_rows(index_of(cache))}
    # A clause in one language is complete as long as the library asks for one.
    edit(path("library.xml"), 'languages="nl en"', 'languages="nl"')
    edit(path(CLAUSE), '<text xml:lang="en">', '<text xml:lang="nl">')
    missing = lambda: [one for one in check_same(library, cache) if one["code"] == "lint.missing-language"]
    assert not missing()
    edit(path("library.xml"), 'languages="nl"', 'languages="nl en"')
    assert missing()
    # An index of another version has no say.
    rows = verdict_rows(index_of(cache))
    empty = b"\0" * 4
    replace_rows(index_of(cache), [name_and_checksum(name, empty) for name, _, _ in rows])
    with sqlite3.connect(index_of(cache)) as base:
        base.execute("UPDATE about SET code = ?", (b"of another version",))
    base.close()
    check_same(library, cache)
    assert verdict_rows(index_of(cache)) == rows


@slow
def test_no_finding_goes_because_of_a_damaged_verdict(folder):
    library, cache = small_copy(folder), os.path.join(folder, "cache")
    truth = check_same(library, cache)
    index = index_of(cache)
    rows = verdict_rows(index)
    with open(index, "rb") as stream:
        whole = stream.read()
    empty = b"\0" * 4
    at = next(number for number, row in enumerate(rows) if b"lint.vague" in row[1])
    swapped = [(name, rows[-1 - number][1], rows[-1 - number][2]) for number, (name, _, _) in enumerate(rows)]
    for number, damaged in enumerate((
            [(name, empty, total) for name, _, total in rows], [(name, packed[:-1], total) for name, packed, total in rows],
            [(name, None, None) for name, _, _ in rows], swapped, rows[:at] + rows[at + 1:], [],
            [(name, packed[:-1], checksum(0, name + packed[:-1])) for name, packed, _ in rows])):
        replace_rows(index, damaged)
        assert findings(library, cache) == truth, f"rows {number}"
    with open(index, "wb") as stream:
        stream.write(whole)
    for where in range(0, len(whole), len(whole) // 40):
        with open(index, "wb") as stream:
            stream.write(whole[:where] + bytes([whole[where] ^ 0x41]) + whole[where + 1:])
        assert findings(library, cache) == truth, f"byte {where}"
    # That a verdict is read at all: one that says nothing, with its checksum, takes its findings along.
    check_same(library, cache)
    replace_rows(index, [name_and_checksum(name, empty) for name, _, _ in verdict_rows(index)])
    assert "lint.vague" not in {finding["code"] for finding in findings(library, cache)}
    os.remove(index)
    assert findings(library, cache) == truth
