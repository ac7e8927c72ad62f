# SPDX-License-Identifier: EUPL-1.2
"""Accidents, locks and rights of kinds that other tests have, in other shapes. cli_test.py runs them."""
import errno
import hashlib
import json
import os
import shutil
import stat
import struct
import subprocess

from bestek_cli import BESTEK, DATA, EXAMPLE, digests, good, new, refused, run, write
from kept_copies import AGREEMENT, GUIDE, contact, fill
from recovery_drills import PROGRAMME, restored
from side_folder import kept_of

NOBODY = 0xFFFFFFFF
EVERYTHING = {"dossier.xml", GUIDE, PROGRAMME, AGREEMENT, "contractmanagementplan.odt"}


def test_drill_a_page_or_a_picture_came_in_the_place_of_a_document(folder):
    dossier = new(folder)
    before = digests(dossier)
    path = os.path.join(dossier, PROGRAMME)
    for content in (b"%PDF-1.7\n" + b"x" * 9000, b"<html>sign in</html>", b"\0" * 17000, None):
        os.remove(path)
        if content is None:
            os.symlink(PROGRAMME, path)  # a link to itself
        else:
            with open(path, "wb") as stream:
                stream.write(content)
        refused("show", dossier, *DATA, says=PROGRAMME)
        assert restored(dossier) == {PROGRAMME: "latest"} and digests(dossier) == before


def test_drill_nothing_but_what_is_kept_is_left(folder):
    dossier = new(folder)
    before = digests(dossier)
    for lost in (EVERYTHING - {"dossier.xml"}, EVERYTHING):
        for name in lost:
            os.remove(os.path.join(dossier, name))
        assert restored(dossier) == dict.fromkeys(lost, "latest") and digests(dossier) == before


def test_drill_a_dossier_xml_that_others_wrote_into(folder):
    dossier = new(folder)
    assert fill(folder, dossier, "Piet").returncode == 0
    before = digests(dossier)
    with open(os.path.join(dossier, "dossier.xml"), encoding="utf-8") as stream:
        whole = stream.read()
    head, root, rest = whole.partition("<dossier ")
    for text, says in (
            (whole.replace("<profile>", "<<<<<<< HEAD\n=======\n>>>>>>> x\n<profile>", 1), "dossier.xml:3:"),
            (head + '<dossier xml:base="http://127.0.0.1:9/" ' + rest, "xml:base"),
            (head + '<!DOCTYPE dossier SYSTEM "http://127.0.0.1:9/">' + root + rest, "DOCTYPE"),
            (head + '<dossier xmlns:q="urn:q" q:z="1" ' + rest, "dossier/@z"), (whole + "\0", "UTF-8"), (whole + "<x/>", "Extra content"),
            (whole.replace("<profile>", "<x>" * 500 + "</x>" * 500 + "<profile>", 1), "nested deeper"),
            *((whole.replace(f'file="{GUIDE}"', f'file="{one}"'), "outside") for one in ("../x.odt", "/etc/passwd")),
            (whole.replace(f'file="{GUIDE}"', f'file="{PROGRAMME}"'), PROGRAMME),
            (whole.replace(f'file="{GUIDE}"', 'file="a&#10;b.odt"'), "U+000A"),
            (whole.replace('<answer name="contact">', '<answer name="contact">Jan</answer><answer name="contact">'), "answer[contact] (2)"),
            *((whole.replace('format="4"', f'format="{one}"', 1), f'"{one}"') for one in ("4.0", "0", "-1", "99999999999999999999"))):
        assert text != whole, says
        write(dossier, "dossier.xml", text)
        refused("show", dossier, *DATA, says=says)
        assert says in fill(folder, dossier, "Jan").stderr
        with open(os.path.join(dossier, "dossier.xml"), encoding="utf-8") as stream:
            assert stream.read() == text
        assert restored(dossier) == {"dossier.xml": "latest"} and digests(dossier) == before, says


def halfway(dossier, after):
    """As a command leaves it that is killed when the first of its files was replaced."""
    action = os.path.join(dossier, ".bestek", "next")
    lines = []
    for name in ("new", "old"):
        os.makedirs(os.path.join(action, name))
    digest = lambda path: hashlib.sha256(open(path, "rb").read()).hexdigest()  # noqa: E731
    for name in (GUIDE, "dossier.xml"):
        was, becomes = os.path.join(dossier, name), os.path.join(after, name)
        lines.append(f'<file name="{name}" before="{digest(was)}" after="{digest(becomes)}"/>')
        os.link(was, os.path.join(action, "old", name))
        shutil.copy(becomes, os.path.join(action, "new", name))
    os.replace(os.path.join(action, "new", GUIDE), os.path.join(dossier, GUIDE))
    write(action, "journal.xml", '<journal xmlns="urn:bestek:journal:1">' + "".join(lines) + "</journal>")


def test_every_command_that_reads_documents_finishes_what_was_killed(folder):
    plain, after = new(folder), os.path.join(folder, "after")
    shutil.copytree(plain, after)
    assert fill(folder, after, "Kees").returncode == 0
    out, dossier = os.path.join(folder, "out.txt"), os.path.join(folder, "killed")
    for command in (["show", dossier], ["show", os.path.join(dossier, PROGRAMME)], ["check", dossier], ["scorecard", dossier],
                    ["account", dossier, "--out", out], ["checklist", dossier], ["state", dossier], ["equal", dossier], ["forget", dossier],
                    ["restore", dossier], ["restore", dossier, "--document", PROGRAMME]):
        shutil.rmtree(dossier, ignore_errors=True)
        shutil.copytree(plain, dossier)
        halfway(dossier, after)
        assert digests(dossier) not in (digests(plain), digests(after))
        done = run(*command, *([] if command[0] in ("restore", "forget") else DATA))
        assert done.returncode in (0, 1) and "finished" in done.stderr, (command, done)
        assert digests(dossier) == digests(after), command
        assert sorted(os.listdir(os.path.join(dossier, ".bestek"))) == ["backups", "latest"], command


def test_a_lock_of_an_office_counts_whatever_kind_of_file_it_is(folder):
    dossier = new(folder)
    office, word = os.path.join(dossier, f".~lock.{GUIDE}#"), os.path.join(dossier, "~$" + GUIDE[2:])
    for lock, make, remove in ((office, os.mkdir, os.rmdir), (office, lambda at: os.symlink("/nowhere", at), os.remove),
                               (office, os.mkfifo, os.remove), (word, lambda at: write(dossier, os.path.basename(at), ""), os.remove)):
        make(lock)
        done = fill(folder, dossier, "Jan")
        assert done.returncode == 2 and "is open (" in done.stderr and os.path.basename(lock) in done.stderr, done
        assert contact(dossier) != "Jan"
        remove(lock)
    # Word writes the name twice, in the bytes of the machine and in UTF-16, and pads both.
    for name, shown in (("Jan Jansen".encode(), "Jan Jansen"), ("Ren\xe9e".encode("cp1252"), "Word")):
        with open(word, "wb") as stream:
            stream.write((bytes([len(name)]) + name).ljust(54) + struct.pack("<H", len(name)) + name.decode("cp1252").encode("utf-16le"))
        assert f"is open ({shown})" in fill(folder, dossier, "Jan").stderr
    os.remove(word)
    assert fill(folder, dossier, "Jan").returncode == 0


def test_a_lock_lies_beside_the_file_at_the_end_of_every_link(folder):
    dossier, shelf = new(folder), os.path.join(folder, "shelf")
    os.mkdir(shelf)
    os.rename(os.path.join(dossier, GUIDE), os.path.join(shelf, "c.odt"))
    os.symlink("c.odt", os.path.join(shelf, "b.odt"))
    os.symlink("../shelf/b.odt", os.path.join(dossier, GUIDE))
    for lock, content in ((".~lock.c.odt#", ",jan,pc,x;"), ("~$c.odt", "\x03jan")):
        write(shelf, lock, content)
        done = fill(folder, dossier, "Piet")
        assert done.returncode == 2 and "(jan)" in done.stderr and contact(dossier) != "Piet", done
        os.remove(os.path.join(shelf, lock))
    assert fill(folder, dossier, "Piet").returncode == 0 and contact(dossier) == "Piet"
    assert os.path.islink(os.path.join(dossier, GUIDE)) and os.path.islink(os.path.join(shelf, "b.odt"))
    assert sorted(os.listdir(shelf)) == ["b.odt", "c.odt"]


def test_what_stands_in_the_place_of_the_lock_is_neither_followed_nor_taken_away(folder):
    dossier = new(folder)
    assert fill(folder, dossier, "Piet").returncode == 0
    lock, elsewhere = os.path.join(dossier, ".bestek", "lock"), os.path.join(folder, "elsewhere")
    for make, remove in ((os.mkdir, os.rmdir), (lambda at: os.symlink(elsewhere, at), os.remove)):
        make(lock)
        done = fill(folder, dossier, "Jan")
        assert done.returncode == 2 and lock in done.stderr and contact(dossier) == "Piet" and not os.path.exists(elsewhere), done
        good("show", dossier, *DATA)
        remove(lock)


def test_rights_that_are_odd_stay_or_are_refused(folder):
    for mode, becomes in ((0o604, 0o604), (0o4755, 0o755), (0o222, 0o222 if os.geteuid() == 0 else None), (0o440, None), (0, None)):
        place = os.path.join(folder, f"{mode:o}")
        os.mkdir(place)
        dossier = new(place)
        path = os.path.join(dossier, GUIDE)
        os.chmod(path, mode)
        done = fill(folder, dossier, "Piet")
        assert (done.returncode == 0) == (becomes is not None), (mode, done)
        assert stat.S_IMODE(os.stat(path).st_mode) == (mode if becomes is None else becomes)
        if becomes is not None:
            kept = os.stat(os.path.join(dossier, ".bestek", "latest", GUIDE)).st_mode
            assert stat.S_IMODE(kept) == becomes, mode


def access_list(*entries):
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *one) for one in entries)


def test_what_a_folder_passes_on_opens_no_document_and_no_backup(folder):
    """A default access list lets a colleague read all that is made in the folder; the document's own list does not."""
    dossier = new(folder)
    assert fill(folder, dossier, "Piet").returncode == 0
    path = os.path.join(dossier, GUIDE)
    own = access_list((1, 6, NOBODY), (2, 4, 1234), (4, 0, NOBODY), (0x10, 4, NOBODY), (0x20, 0, NOBODY))
    passed_on = access_list((1, 7, NOBODY), (2, 7, 4321), (4, 7, NOBODY), (0x10, 7, NOBODY), (0x20, 7, NOBODY))
    try:
        os.setxattr(path, "system.posix_acl_access", own)
        for place in (dossier, os.path.join(dossier, ".bestek", "backups"), os.path.join(dossier, ".bestek", "latest")):
            os.setxattr(place, "system.posix_acl_default", passed_on)
    except OSError as failure:
        assert failure.errno == errno.ENOTSUP, failure
        return  # a file system without access lists
    assert fill(folder, dossier, "Jan").returncode == 0
    found = [os.path.join(place, GUIDE) for place, _, names in os.walk(dossier) if GUIDE in names]
    assert len(found) == 4, found  # itself, its last state, and two backups
    for one in found:
        assert os.getxattr(one, "system.posix_acl_access") == own and stat.S_IMODE(os.stat(one).st_mode) == 0o640, one


def test_of_each_day_the_first_state_stays(folder):
    dossier = new(folder)
    backups, number = os.path.join(dossier, ".bestek", "backups"), 0
    days = ("2026-01-20", "2026-01-21", "2026-01-22")
    for day in days:
        for _ in range(5):
            number += 1
            assert fill(folder, dossier, f"nummer {number}").returncode == 0
        for name in os.listdir(backups):
            if not name.startswith("2026-01"):
                os.rename(os.path.join(backups, name), os.path.join(backups, day + name[10:]))
    for _ in range(4):
        number += 1
        assert fill(folder, dossier, f"nummer {number}").returncode == 0
    times = sorted({time for time, _, _ in kept_of(dossier)})
    assert [time[:10] for time in times if time.startswith("2026-01")] == list(days), times
    for time, value in zip(times, (None, "nummer 5", "nummer 10")):
        copy = os.path.join(folder, "copy")
        shutil.copytree(dossier, copy)
        good("restore", copy, "--to", time)
        assert contact(copy) == value, (time, contact(copy))
        shutil.rmtree(copy)


def test_of_many_that_make_one_thing_one_makes_it(folder):
    dossier = new(folder)
    target, copy, text = (os.path.join(folder, name) for name in ("made", "copy", "reasons.txt"))
    for command in (["new", target, "--profile", os.path.join(EXAMPLE, "profile.json")],
                    ["insert", dossier, "--clauses", "hardware.halogen-free-cord", "--out", copy], ["account", dossier, "--out", text]):
        several = [subprocess.Popen([BESTEK, *command, *DATA], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for _ in range(4)]
        assert sorted(one.wait() for one in several) == [0, 2, 2, 2], command
    assert sorted(os.listdir(folder)) == ["copy", "dossier", "made", "reasons.txt"]
    assert set(digests(target)) == set(digests(copy)) == EVERYTHING
    for one in (target, copy):
        assert json.loads(good("show", one, *DATA, "--json"))["fields"]
