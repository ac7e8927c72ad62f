# SPDX-License-Identifier: EUPL-1.2
"""Accidents with a dossier, each ended by at most two commands. cli_test.py runs them."""
import json
import os
import shutil
import signal
import subprocess
import time

from bestek_cli import BESTEK, DATA, EXAMPLE, digests, good, new, refused, run, slow, write
from side_folder import kept_of

GUIDE, PROGRAMME, AGREEMENT = "aanbestedingsleidraad.odt", "programma-van-eisen.odt", "conceptovereenkomst.odt"


def at_work(folder):
    """A dossier with clauses and answers, as Bestek last wrote it."""
    dossier = new(folder)
    good("insert", dossier, *DATA, "--proposal")
    good("fill", dossier, *DATA, "--values", os.path.join(EXAMPLE, "values.json"))
    return dossier


def restored(dossier, *options):
    return {one["file"]: one["source"] for one in json.loads(good("restore", dossier, *options, "--json"))["restored"]}


def mended(dossier, before, name, source="latest"):
    assert restored(dossier) == {name: source}
    assert digests(dossier) == before
    assert "Nothing is lost" in good("restore", dossier)


def test_drill_a_lost_dossier_xml(folder):
    dossier = at_work(folder)
    before = digests(dossier)
    os.remove(os.path.join(dossier, "dossier.xml"))
    mended(dossier, before, "dossier.xml")


def test_drill_a_damaged_dossier_xml(folder):
    dossier = at_work(folder)
    before = digests(dossier)
    path = os.path.join(dossier, "dossier.xml")
    os.truncate(path, os.path.getsize(path) // 2)
    mended(dossier, before, "dossier.xml")


def test_drill_a_lost_dossier_xml_of_which_nothing_is_kept(folder):
    """The documents themselves say what it was; what is asked of it afterwards is what was asked before."""
    dossier = at_work(folder)
    shown = json.loads(good("show", dossier, *DATA, "--json"))
    found = [one["rule"] for one in json.loads(run("check", dossier, *DATA, "--json").stdout)]
    with open(os.path.join(dossier, "dossier.xml"), encoding="utf-8") as stream:
        was = stream.read()
    shutil.rmtree(os.path.join(dossier, ".bestek"))
    os.remove(os.path.join(dossier, "dossier.xml"))
    assert restored(dossier) == {"dossier.xml": "marks"}
    again = json.loads(good("show", dossier, *DATA, "--json"))
    assert again["placements"] == shown["placements"]
    with open(os.path.join(dossier, "dossier.xml"), encoding="utf-8") as stream:
        now = stream.read()
    for name in ("authority", "subject", "reference", "cpv", "procedure", "general-terms", "level", "estimated-value", "term-months"):
        line = [one for one in was.splitlines() if f'name="{name}"' in one]
        assert not line or line[0] in now, (name, line, now)
    assert [one["rule"] for one in json.loads(run("check", dossier, *DATA, "--json").stdout)] == found


def test_drill_a_lost_document(folder):
    dossier = at_work(folder)
    before = digests(dossier)
    os.remove(os.path.join(dossier, PROGRAMME))
    assert "`bestek restore`" in run("show", dossier, *DATA).stderr
    mended(dossier, before, PROGRAMME)


def test_drill_a_document_that_was_never_changed_and_is_lost(folder):
    dossier = new(folder)
    before = digests(dossier)
    os.remove(os.path.join(dossier, GUIDE))
    mended(dossier, before, GUIDE)


def test_drill_a_truncated_document(folder):
    dossier = at_work(folder)
    before = digests(dossier)
    os.truncate(os.path.join(dossier, PROGRAMME), 5000)
    mended(dossier, before, PROGRAMME)


def test_drill_an_empty_document(folder):
    dossier = at_work(folder)
    before = digests(dossier)
    os.truncate(os.path.join(dossier, AGREEMENT), 0)
    mended(dossier, before, AGREEMENT)


def test_drill_two_documents_that_changed_places(folder):
    dossier = at_work(folder)
    before = digests(dossier)
    one, other = (os.path.join(dossier, name) for name in (GUIDE, PROGRAMME))
    os.rename(one, one + "x")
    os.rename(other, one)
    os.rename(one + "x", other)
    assert restored(dossier) == {GUIDE: "latest", PROGRAMME: "latest"}
    assert digests(dossier) == before


def test_drill_a_document_of_another_dossier(folder):
    dossier = at_work(folder)
    before = digests(dossier)
    os.mkdir(os.path.join(folder, "second"))
    other = new(os.path.join(folder, "second"))
    shutil.copy(os.path.join(other, GUIDE), dossier)
    mended(dossier, before, GUIDE)


def test_drill_a_latest_state_that_is_damaged_too(folder):
    dossier = at_work(folder)
    os.truncate(os.path.join(dossier, ".bestek", "latest", PROGRAMME), 100)
    os.remove(os.path.join(dossier, PROGRAMME))
    assert restored(dossier) == {PROGRAMME: "backup"}
    good("show", dossier, *DATA)


def test_drill_an_unwanted_last_action(folder):
    dossier = new(folder)
    good("insert", dossier, *DATA, "--proposal")
    before = digests(dossier)
    good("fill", dossier, *DATA, "--values", os.path.join(EXAMPLE, "values.json"))
    assert set(restored(dossier, "--last")) >= {"dossier.xml", PROGRAMME}
    assert digests(dossier) == before
    # That was an action, too: it can be taken back in its turn.
    good("restore", dossier, "--last")
    assert digests(dossier) != before


def test_putting_back_what_was_missing_is_an_action_of_its_own(folder):
    """Going back then does not take back what was done before."""
    dossier = at_work(folder)
    before = digests(dossier)
    os.remove(os.path.join(dossier, PROGRAMME))
    mended(dossier, before, PROGRAMME)
    refused("restore", dossier, "--last", says="nothing to go back to")
    assert digests(dossier) == before
    first, second = json.loads(good("restore", dossier, "--list", "--json"))[:2]
    assert (first["file"], first["missing"], second["missing"]) == (PROGRAMME, True, False)
    assert PROGRAMME + " (was missing)" in good("restore", dossier, "--list").splitlines()[0]
    # Beside one that was damaged, which goes back.
    os.remove(os.path.join(dossier, PROGRAMME))
    os.truncate(os.path.join(dossier, GUIDE), 5000)
    damaged = digests(dossier)
    good("restore", dossier)
    done = json.loads(good("restore", dossier, "--last", "--json"))
    assert [one["file"] for one in done["restored"]] == [GUIDE] and done["notes"][0]["code"] == "restore.was-missing", done
    assert digests(dossier) == {**damaged, PROGRAMME: before[PROGRAMME]}
    good("restore", dossier)
    good("restore", dossier, "--to", second["time"])
    assert digests(dossier)[PROGRAMME] != before[PROGRAMME]


@slow
def test_drill_a_day_of_unwanted_actions(folder):
    """Thirty answers do not wipe out the state from before the insertion."""
    dossier = new(folder)
    before = digests(dossier)
    good("insert", dossier, *DATA, "--proposal")
    for number in range(30):
        good("fill", dossier, *DATA, "--values", write(folder, "one.json", json.dumps({"cycles": 600 + number})))
    times = [one["time"] for one in json.loads(good("restore", dossier, "--list", "--json"))]
    assert good("restore", dossier, "--list").splitlines()[0].startswith(times[0])
    good("restore", dossier, "--to", times[-1])
    assert digests(dossier) == before
    refused("restore", dossier, "--to", "2001-01-01T00.00.00Z", says="restore --list")
    refused("restore", dossier, "--last", "--list", says="one way of going back")


def test_drill_a_command_that_was_killed(folder):
    dossier = at_work(folder)
    for delay in (0.01, 0.03, 0.05):
        with subprocess.Popen([BESTEK, "insert", dossier, "--all", *DATA], stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL) as child:
            time.sleep(delay)
            child.send_signal(signal.SIGKILL)
        good("show", dossier, *DATA)
        assert sorted(os.listdir(os.path.join(dossier, ".bestek"))) == ["backups", "latest"]


def test_drill_a_lock_that_an_office_left(folder):
    dossier = at_work(folder)
    user = subprocess.run(["id", "-un"], capture_output=True, text=True, check=True).stdout.strip()
    host = os.uname().nodename
    lock = write(dossier, f".~lock.{PROGRAMME}#", f",{user},{host},29.11.2026 20:00,file:///profile;")
    values = write(folder, "one.json", '{"cycles": 700}')
    os.utime(lock, (time.time() - 86400, time.time() - 86400))
    refused("fill", dossier, *DATA, "--values", values, says="bestek unlock")
    assert good("unlock", dossier) == "Locks taken away: 1\n"
    good("fill", dossier, *DATA, "--values", values)
    # Of somebody else, or of another machine, it is nobody's to take away.
    for who in (f",somebody,{host}", f",{user},another-machine"):
        write(dossier, f".~lock.{PROGRAMME}#", who + ",29.11.2026 20:00,file:///profile;")
        refused("unlock", dossier, says="is open")
    os.remove(lock)


def test_words_lock_counts_as_one(folder):
    dossier = at_work(folder)
    before = digests(dossier)
    lock = write(dossier, "~$" + PROGRAMME[2:], "\x06Inkoop")
    refused("fill", dossier, *DATA, "--values", write(folder, "one.json", '{"cycles": 700}'), says="Inkoop")
    os.remove(lock)
    assert digests(dossier) == before


def test_what_is_kept_is_readable_by_nobody_else(folder):
    dossier = new(folder)
    path = os.path.join(dossier, PROGRAMME)
    os.chmod(path, 0o600)
    good("insert", dossier, *DATA, "--proposal")
    assert [one for _, one, _ in kept_of(dossier)].count(PROGRAMME) == 1
    for place, _, files in os.walk(dossier):
        for name in files:
            if name == PROGRAMME:
                assert os.stat(os.path.join(place, name)).st_mode & 0o7777 == 0o600, place


def test_a_backup_is_kept(folder):
    dossier = new(folder)
    programme = os.path.join(dossier, PROGRAMME)
    with open(programme, "rb") as stream:
        before = stream.read()
    beside = sorted(os.listdir(dossier))
    good("insert", dossier, *DATA, "--clauses", "laptop.battery-endurance-significant")
    kept = [(name, content) for _, name, content in kept_of(dossier)]
    assert sorted(name for name, _ in kept) == ["dossier.xml", PROGRAMME] and (PROGRAMME, before) in kept
    assert sorted(os.listdir(dossier)) == beside


def test_what_is_published_goes_back_only_after_its_state(folder):
    dossier = at_work(folder)
    good("state", dossier, "--set", "published", "--reason", "proef", *DATA)
    before = digests(dossier)
    refused("restore", dossier, "--last", says="published")
    assert digests(dossier) == before
    # Under another name in another folder it is published, too.
    shelf = os.path.join(folder, "shelf")
    os.mkdir(shelf)
    path = os.path.join(dossier, PROGRAMME)
    os.rename(path, os.path.join(shelf, "q.odt"))
    os.symlink(os.path.join(shelf, "q.odt"), path)
    refused("insert", path, *DATA, "--clauses", "hardware.halogen-free-cord", says="published")


def test_restore_and_unlock_of_what_is_not_there_do_nothing(folder):
    dossier = at_work(folder)
    before = digests(dossier)
    refused("restore", os.path.join(dossier, "typo"), "--last", says="typo")
    user = subprocess.run(["id", "-un"], capture_output=True, text=True, check=True).stdout.strip()
    stale = write(dossier, f".~lock.{GUIDE}#", f"Jansen\\, Piet,{user},{os.uname().nodename},29.11.2026 20:00,file:///p;")
    os.utime(stale, (time.time() - 86400, time.time() - 86400))
    write(dossier, f".~lock.{PROGRAMME}#", ",somebody,elsewhere,29.11.2026 20:00,file:///p;")
    refused("unlock", dossier, says="somebody")
    assert os.path.exists(stale)
    os.remove(os.path.join(dossier, f".~lock.{PROGRAMME}#"))
    assert good("unlock", dossier) == "Locks taken away: 1\n"
    assert digests(dossier) == before


def test_a_dossier_is_made_where_one_stands(folder):
    empty = os.path.join(folder, "empty")
    os.mkdir(empty)
    done = subprocess.run([BESTEK, "new", ".", "--profile", os.path.join(EXAMPLE, "profile.json")], cwd=empty, capture_output=True,
                          text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "dossier.xml" in os.listdir(empty)
