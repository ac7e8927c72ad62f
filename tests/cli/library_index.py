# SPDX-License-Identifier: EUPL-1.2
"""The index of a library only makes commands quicker: with it, without it, and whatever happens to it or to the files,
every command says the same, byte for byte."""
import os
import re
import shutil
import sqlite3
import subprocess
import time

from bestek_cli import BESTEK, EXAMPLE, LIBRARY, SOURCE, slow

PROFILE = os.path.join(EXAMPLE, "profile.json")
SETTLED = 2.2  # seconds from which on a stamp is relied on
CLAUSE = os.path.join("laptop", "battery-endurance-significant.xml")
ID = "laptop.battery-endurance-significant"


def say(cache, *arguments):
    environment = dict(os.environ, XDG_CACHE_HOME=cache)
    done = subprocess.run([BESTEK, "--lang", "nl", *arguments], capture_output=True, text=True, check=False,
                          env=environment)
    return done.returncode, done.stdout, done.stderr


def answers(library, cache):
    """What every command that looks into a library says."""
    asked = [["list", library], ["list", library, "--json"], ["search", library, "accu", "--json"],
             ["search", library, "charge", "cycles", "--group", "laptop"], ["search", library],
             ["show", library, ID], ["show", library, ID, "--json"], ["show", library, "annex.frameworks", "--json"],
             ["show", library, "laptop.new-clause"], ["propose", library, "--profile", PROFILE, "--json"],
             ["coverage", library, "--json"], ["risks", library, "--json"]]
    said = [(words[0], say(cache, "library", *words)) for words in asked]
    dossier = os.path.join(os.path.dirname(library), "dossier")
    shutil.rmtree(dossier, ignore_errors=True)
    templates = os.path.join(SOURCE, "templates")
    say(cache, "new", dossier, "--profile", PROFILE, "--library", library, "--templates", templates)
    for clauses in (["--clauses", ID], ["--proposal"]):
        said.append(("insert", say(cache, "insert", dossier, "--library", library, *clauses)))
    said.append(("check", say(cache, "check", dossier, "--library", library)))
    said.append(("show", [re.sub(r"[a-z2-7]{16}", "…", text)
                          for text in say(cache, "show", dossier, "--library", library)[1].splitlines()]))
    return said


def some_answers(library, cache):
    return [say(cache, "library", *words) for words in
            (["list", library, "--json"], ["search", library, "accu"], ["search", library], ["show", library, ID],
             ["risks", library])]


def index_of(cache):
    folder = os.path.join(cache, "bestek")
    names = os.listdir(folder) if os.path.isdir(folder) else []
    assert all(name.endswith(".sqlite") for name in names), f"left behind: {names}"
    assert len(names) == 1, names
    return os.path.join(folder, names[0])


def copied(folder):
    library = os.path.join(folder, "clauses")
    shutil.copytree(LIBRARY, library)
    time.sleep(SETTLED)
    return library


def change(path, old, new):
    """Changes the file and puts its time back; only the time of the change itself tells."""
    before = os.stat(path)
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    assert old in text and len(old.encode()) == len(new.encode())
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(text.replace(old, new))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert os.stat(path).st_size == before.st_size and os.stat(path).st_mtime_ns == before.st_mtime_ns


def same(library, cache, nowhere, ask=some_answers):
    """The answers, which are those of a command without any index, twice: the first may renew the index."""
    truth = ask(library, nowhere)
    for time_asked in ("first", "second"):
        said = ask(library, cache)
        for one, other in zip(truth, said):
            assert one == other, f"{time_asked}: {one}\n{other}"
    return truth


def checksum(number, data):
    """Of a row of the index, as core/library/library_index.cpp computes it."""
    mix, mask = 0x9E3779B97F4A7C15, 2 ** 64 - 1
    total = ((number + 1) * mix & mask) ^ len(data)
    for at in range(0, len(data), 8):
        total = (total ^ int.from_bytes(data[at:at + 8], "little")) * mix & mask
        total ^= total >> 32
    return total - 2 ** 64 if total >= 2 ** 63 else total


def packed_annexes(index):
    with sqlite3.connect(index) as base:
        return base.execute("SELECT packed FROM annexes").fetchone()[0]


def forge(index, old, new):
    """Changes bytes in the rows of the index so that their checksums are right."""
    assert len(old) == len(new)
    with sqlite3.connect(index) as base:
        rows = base.execute("SELECT number, packed FROM file").fetchall()
        changed = [(number, packed.replace(old, new)) for number, packed in rows if old in packed]
        assert changed, old
        for number, packed in changed:
            base.execute("UPDATE file SET packed = ?, sum = ? WHERE number = ?",
                         (packed, checksum(number, packed), number))
    base.close()


@slow
def test_an_index_changes_no_answer(folder):
    library, cache, nowhere = copied(folder), os.path.join(folder, "cache"), os.path.join(folder, "file")
    with open(nowhere, "w", encoding="utf-8"):
        pass  # a file: no folder can be made below it
    same(library, cache, nowhere, answers)
    index_of(cache)
    assert not os.path.isdir(nowhere)


@slow
def test_a_damaged_index_or_that_of_another_version_changes_no_answer(folder):
    cache, nowhere = os.path.join(folder, "cache"), "/proc/none"
    same(LIBRARY, cache, nowhere)
    index = index_of(cache)
    with open(index, "rb") as stream:
        whole = stream.read()
    half = len(whole) // 2
    damages = [b"", b"no database", whole[:half], whole[:-1], b"\0" * len(whole), whole[:100] + whole[200:],
               whole[:half] + b"\xff" * 5000 + whole[half + 5000:]]
    damages += [whole[:at] + bytes([whole[at] ^ 0x41]) + whole[at + 1:] for at in range(0, len(whole), len(whole) // 25)]
    truth = some_answers(LIBRARY, nowhere)
    for number, bytes_ in enumerate(damages):
        with open(index, "wb") as stream:
            stream.write(bytes_)
        assert some_answers(LIBRARY, cache) == truth, f"damage {number}"
    os.remove(index)
    os.mkdir(index)
    assert some_answers(LIBRARY, cache) == truth
    os.rmdir(index)
    some_answers(LIBRARY, cache)
    with sqlite3.connect(index) as base:
        base.execute("UPDATE about SET code = ?", (b"of another version",))
        base.execute("UPDATE file SET packed = x'00'")
    base.close()
    assert some_answers(LIBRARY, cache) == truth
    with sqlite3.connect(index_of(cache)) as base:
        assert base.execute("SELECT code FROM about").fetchone()[0] != b"of another version"


def test_what_the_index_says_is_never_what_is_used(folder):
    cache = os.path.join(folder, "cache")
    listed = say(cache, "library", "list", LIBRARY)[1]
    title = re.search(rf"^{ID} .*?  .*  (\S.*)$", listed, re.M)[1]
    shown = say(cache, "library", "show", LIBRARY, ID)
    forge(index_of(cache), title.encode(), b"X" * len(title.encode()))
    # The catalogue is believed as long as the file is the same one; this proves that the index is read at all …
    assert "XXXX" in say(cache, "library", "list", LIBRARY)[1]
    # … and the clause itself comes from its file.
    assert say(cache, "library", "show", LIBRARY, ID) == shown
    # Annexes are listed in the same way, and come from their files.
    annex = "Kaders en wat zij nu zijn"
    shown_annex = say(cache, "library", "show", LIBRARY, "annex.frameworks")
    with sqlite3.connect(index_of(cache)) as base:
        packed = packed_annexes(index_of(cache)).replace(annex.encode(), b"Y" * len(annex))
        base.execute("UPDATE annexes SET packed = ?, sum = ?", (packed, checksum(1, packed)))
    base.close()
    assert "YYYY" in say(cache, "library", "search", LIBRARY)[1]
    assert say(cache, "library", "show", LIBRARY, "annex.frameworks") == shown_annex and annex in shown_annex[1]
    # When a file turns out to be another one than the index says, the index goes.
    with sqlite3.connect(index_of(cache)) as base:
        for number, packed in base.execute("SELECT number, packed FROM file").fetchall():
            packed = packed[:-32] + bytes(32)
            base.execute("UPDATE file SET packed = ?, sum = ? WHERE number = ?",
                         (packed, checksum(number, packed), number))
    base.close()
    assert say(cache, "library", "show", LIBRARY, ID) == shown
    assert say(cache, "library", "list", LIBRARY)[1] == listed


@slow
def test_files_changed_added_removed_and_renamed_are_seen_through_an_index(folder):
    library, cache, nowhere = copied(folder), os.path.join(folder, "cache"), "/proc/none"
    same(library, cache, nowhere)
    made = os.stat(index_of(cache)).st_ino
    path = os.path.join(library, CLAUSE)
    change(path, "<title>", "<title>")  # the same content under another time of change
    same(library, cache, nowhere)
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    title = re.search(r"<title>(.+?)</title>", text)[1]
    change(path, title, "Q" * len(title.encode()))
    assert "QQQQ" in str(same(library, cache, nowhere))
    added = os.path.join(library, "laptop", "new-clause.xml")
    with open(added, "w", encoding="utf-8") as stream:
        stream.write(text.replace(ID, "laptop.new-clause"))
    assert "laptop.new-clause" in str(same(library, cache, nowhere))
    os.rename(added, os.path.join(library, "monitor", "new-clause.xml"))
    same(library, cache, nowhere)
    os.rename(os.path.join(library, "monitor", "new-clause.xml"), os.path.join(library, "risk-cards", "x.xml"))
    assert "x.xml" in str(same(library, cache, nowhere))
    os.remove(os.path.join(library, "risk-cards", "x.xml"))
    shutil.copy(path, added)  # a second file with one id
    assert "new-clause.xml" in str(same(library, cache, nowhere))
    with open(added, "w", encoding="utf-8") as stream:
        stream.write("<clause")
    assert "new-clause.xml" in str(same(library, cache, nowhere))
    os.remove(added)
    time.sleep(SETTLED)
    assert "annex.frameworks" in str(same(library, cache, nowhere))
    assert b"annex.frameworks" in packed_annexes(index_of(cache))
    os.remove(os.path.join(library, "frameworks.xml"))
    assert "annex.frameworks" not in str(same(library, cache, nowhere))
    change(os.path.join(library, "taxonomy.xml"), ">Laptops<", ">LAPTOPS<")  # as the risk cards are called
    assert ": LAPTOPS" in str(same(library, cache, nowhere))
    os.remove(path)
    assert ID not in same(library, cache, nowhere)[0][1]
    time.sleep(SETTLED)
    same(library, cache, nowhere)
    assert os.stat(index_of(cache)).st_ino != made, "the index was never renewed"
    moved = os.path.join(folder, "moved")
    os.rename(library, moved)
    same(moved, os.path.join(folder, "cache-of-moved"), nowhere)
    os.rename(moved, library)
    same(library, cache, nowhere)


def test_many_commands_at_once_may_make_the_index(folder):
    cache = os.path.join(folder, "cache")
    environment = dict(os.environ, XDG_CACHE_HOME=cache)
    command = [BESTEK, "library", "search", LIBRARY, "accu", "--json"]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
               for _ in range(6)]
    said = {one.communicate() for one in running}
    assert len(said) == 1, said
    index_of(cache)
    said.add(subprocess.run(command, capture_output=True, check=True, env=environment).stdout)
    assert len({one[0] if isinstance(one, tuple) else one for one in said}) == 1
