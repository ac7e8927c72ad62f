# SPDX-License-Identifier: EUPL-1.2
"""What is kept of a tender's files: in order, as secret as they are, and nowhere else; and answers that are whole."""
import json
import os
import re
import shutil
import stat
import subprocess

from bestek_cli import BESTEK, DATA, good, new, run, slow, write

GUIDE, AGREEMENT = "aanbestedingsleidraad.odt", "conceptovereenkomst.odt"


def fill(folder, tender, value):
    return run("fill", tender, *DATA, "--values", write(folder, "values.json", json.dumps({"contact": value})))


def contact(tender):
    with open(os.path.join(tender, "dossier.xml"), encoding="utf-8") as stream:
        found = re.search(r'name="contact"[^>]*>([^<]*)<', stream.read())
    return found and found[1]


def test_a_link_in_place_of_a_kept_folder_takes_nothing_away(folder):
    other = os.path.join(folder, "other")
    shutil.copytree(new(folder), other)
    for name in ("latest", "backups", "next"):
        for goes_to in ("..", other):
            tender = os.path.join(folder, "linked")
            shutil.rmtree(tender, ignore_errors=True)
            shutil.copytree(new_copy(folder), tender)
            kept = os.path.join(tender, ".bestek", name)
            shutil.rmtree(kept, ignore_errors=True)
            os.symlink(goes_to, kept)
            before = {place: sorted(os.listdir(place)) for place in (tender, other)}
            done = fill(folder, tender, "Jan")
            assert done.returncode == 2 and name in done.stderr, (name, done.stderr)
            assert {place: sorted(os.listdir(place)) for place in before} == before, (name, goes_to)


def new_copy(folder):
    """A dossier that one action was done in."""
    tender = os.path.join(folder, "dossier")
    if not os.path.isdir(os.path.join(tender, ".bestek", "backups")):
        assert fill(folder, tender, "Piet").returncode == 0
    return tender


def test_the_last_action_is_taken_back_however_fast_they_came(folder):
    tender = new(folder)
    for number in range(9):
        assert fill(folder, tender, f"nummer {number}").returncode == 0
    good("restore", tender, "--last")
    assert contact(tender) == "nummer 7"


def test_the_last_action_is_taken_back_though_a_clock_was_ahead(folder):
    tender = new(folder)
    assert fill(folder, tender, "nummer 0").returncode == 0
    backups = os.path.join(tender, ".bestek", "backups")
    for ahead in ("2098-01-01T00.00.00Z", "2099-01-01T00.00.00Z"):
        os.rename(os.path.join(backups, max(os.listdir(backups))), os.path.join(backups, ahead))
        for number in range(1, 4):
            assert fill(folder, tender, f"{ahead} {number}").returncode == 0
    good("restore", tender, "--last")
    assert contact(tender) == "2099-01-01T00.00.00Z 2"


def rights_of_kept(tender):
    return {os.path.join(place, name): stat.S_IMODE(os.stat(os.path.join(place, name)).st_mode)
            for place, _, names in os.walk(os.path.join(tender, ".bestek")) for name in names}


def test_what_became_secret_is_secret_in_every_kept_copy(folder):
    tender = new(folder)
    assert fill(folder, tender, "Piet").returncode == 0
    for name in os.listdir(tender):
        if name != ".bestek":
            os.chmod(os.path.join(tender, name), 0o600)
    assert fill(folder, tender, "Jan").returncode == 0
    kept = rights_of_kept(tender)
    assert len(kept) > 4 and all(rights & 0o077 == 0 for rights in kept.values()), kept
    os.remove(os.path.join(tender, AGREEMENT))
    good("restore", tender)
    assert stat.S_IMODE(os.stat(os.path.join(tender, AGREEMENT)).st_mode) == 0o600


@slow
def test_a_lock_from_the_future_is_taken_over(folder):
    tender = new(folder)
    lock = os.path.join(tender, ".bestek", "lock")
    with open(lock, "w", encoding="utf-8") as stream:
        stream.write("otherpc\n123\nJan\n2026-11-30T04:00:00Z\n")
    os.utime(lock, (4e9, 4e9))
    done = fill(folder, tender, "Jan")
    assert done.returncode == 0 and "never came to an end" in done.stderr, done.stderr
    assert contact(tender) == "Jan"


def test_what_comes_back_is_as_secret_as_what_lies_beside_it(folder):
    """Nothing was done between taking the rights away and losing the file."""
    tender = new(folder)
    assert fill(folder, tender, "Piet").returncode == 0
    names = [name for name in os.listdir(tender) if name != ".bestek"]
    for name in names:
        os.chmod(os.path.join(tender, name), 0o600)
    for name in (AGREEMENT, "dossier.xml"):
        os.remove(os.path.join(tender, name))
        good("restore", tender)
        assert stat.S_IMODE(os.stat(os.path.join(tender, name)).st_mode) == 0o600, name
    shutil.rmtree(os.path.join(tender, ".bestek"))
    os.remove(os.path.join(tender, "dossier.xml"))
    good("restore", tender)
    assert stat.S_IMODE(os.stat(os.path.join(tender, "dossier.xml")).st_mode) == 0o600


def as_somebody(tender):
    """The system's administrator may write everywhere: the command is run by another user then."""
    nobody = 65534
    if os.geteuid() != 0:
        return {}
    for place, folders, names in os.walk(os.path.dirname(tender)):
        for name in [".", *folders, *names]:
            os.chown(os.path.join(place, name), nobody, nobody)
    return {"user": nobody, "group": nobody, "extra_groups": []}


def test_a_kept_folder_that_is_closed_is_found_before_anything_is_written(folder):
    tender = new(folder)
    assert fill(folder, tender, "Piet").returncode == 0
    who = as_somebody(tender)
    values = write(folder, "values.json", json.dumps({"contact": "Jan"}))
    os.chmod(values, 0o644)
    for name in ("backups", "latest"):
        kept = os.path.join(tender, ".bestek", name)
        os.chmod(kept, 0o500)
        done = subprocess.run([BESTEK, "--lang", "en", "fill", tender, *DATA, "--values", values], capture_output=True, text=True,
                              check=False, **who)
        assert done.returncode == 2 and name in done.stderr, (name, done.stderr)
        assert contact(tender) == "Piet" and sorted(os.listdir(os.path.join(tender, ".bestek"))) == ["backups", "latest"]
        os.chmod(kept, 0o700)
        assert "Nothing is lost" in good("restore", tender)
