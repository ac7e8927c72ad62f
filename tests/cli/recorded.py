# SPDX-License-Identifier: EUPL-1.2
"""What people recorded (internal.xml): lost, damaged, taken back, in characters that people see, and as secret as the tender."""
import json
import os
import shutil
import stat

from bestek_cli import DATA, digests, finished, good, new, refused, run, slow
from recovery_drills import restored
from side_folder import kept_of
from told_kept import in_dutch

INTERNAL = "internal.xml"
SAID = ["--reason", "Besproken met de markt", "--as", "jurist inkoop"]


def answer(dossier, number=4, *said):
    return run("checklist", dossier, *DATA, "--answer", f"CHK-0{number}=yes", *(said or SAID))


def path_of(dossier):
    return os.path.join(dossier, INTERNAL)


def damage(dossier, how):
    with open(path_of(dossier), "rb") as stream:
        whole = stream.read()
    os.remove(path_of(dossier))
    if how is not None:
        with open(path_of(dossier), "wb") as stream:
            stream.write(how(whole))


@slow
def test_recorded_answers_that_are_lost_or_damaged_come_back(folder):
    dossier = finished(folder)
    for number in (4, 6):
        assert answer(dossier, number).returncode == 0
    before = digests(dossier)
    for how in (None, lambda whole: whole[:90], lambda whole: b"", lambda whole: b"<html/>", lambda whole: b"\0" * len(whole),
                lambda whole: whole.replace(b'says="yes"', b'says="misschien"')):
        for mends in ([], ["--document", INTERNAL]):
            damage(dossier, how)
            told = [one for one in json.loads(run("check", dossier, *DATA, "--json").stdout) if one["rule"] == "EXP-02"]
            assert len(told) == 1 and INTERNAL in told[0]["message"]["en"], told
            refused("checklist", dossier, *DATA, says="`bestek restore`")
            done = answer(dossier, 7)
            assert done.returncode == 2 and "`bestek restore`" in done.stderr, done
            assert restored(dossier, *mends) == {INTERNAL: "latest"} and digests(dossier) == before
            assert "Nothing is lost" in good("restore", dossier)
    # The newest that is kept is damaged too: the one before it.
    assert answer(dossier, 7).returncode == 0
    damage(dossier, lambda whole: b"<x")
    with open(os.path.join(dossier, ".bestek", "latest", INTERNAL), "wb") as stream:
        stream.write(b"<x")
    assert restored(dossier) == {INTERNAL: "backup"}
    shutil.rmtree(os.path.join(dossier, ".bestek"))
    damage(dossier, lambda whole: b"<x")
    done = run("restore", dossier)
    assert done.returncode == 1 and "no sound copy" in done.stderr, done
    refused("restore", dossier, "--document", INTERNAL, says="no sound copy")


def test_nothing_recorded_is_not_lost(folder):
    dossier = new(folder)
    assert "Nothing is lost" in good("restore", dossier)
    assert not [one for one in json.loads(run("check", dossier, *DATA, "--json").stdout) if one["rule"] == "EXP-02"]


def test_the_first_answer_is_taken_back_and_given_again(folder):
    dossier = finished(folder)
    assert answer(dossier).returncode == 0
    recorded = digests(dossier)
    for _ in range(2):
        assert restored(dossier, "--last") == {INTERNAL: "none"}
        assert not os.path.exists(path_of(dossier))
        assert "Nothing is lost" in good("restore", dossier)
        assert json.loads(good("checklist", dossier, *DATA, "--json"))["unasked"] == []
        assert restored(dossier, "--last") == {INTERNAL: "backup"} and digests(dossier) == recorded
    assert "Weggenomen: internal.xml" in in_dutch("restore", dossier, "--last").stdout
    assert answer(dossier).returncode == 0 and digests(dossier) == recorded
    # What was put back is not what an action made: that stays.
    os.remove(path_of(dossier))
    assert restored(dossier) == {INTERNAL: "latest"}
    refused("restore", dossier, "--last", says="was put back since")
    assert digests(dossier) == recorded


def test_a_first_answer_that_is_half_taken_back_is_finished(folder):
    """As a command leaves it that ended between taking the file away and clearing up."""
    dossier = finished(folder)
    assert answer(dossier).returncode == 0
    old = os.path.join(dossier, ".bestek", "next", "old")
    os.makedirs(old)
    os.rename(path_of(dossier), os.path.join(old, INTERNAL))
    good("state", dossier)
    assert not os.path.exists(os.path.join(dossier, ".bestek", "next")) and not os.path.exists(path_of(dossier))
    assert kept_of(dossier)[0][1] == INTERNAL


def test_a_journal_takes_away_nothing_but_what_is_recorded(folder):
    dossier = new(folder)
    before = digests(dossier)
    action = os.path.join(dossier, ".bestek", "next")
    os.makedirs(action)
    with open(os.path.join(action, "journal.xml"), "w", encoding="utf-8") as stream:
        stream.write('<journal xmlns="urn:bestek:journal:1">'
                     f'<file name="dossier.xml" before="{before["dossier.xml"]}" after=""/></journal>')
    assert run("show", dossier, *DATA).returncode == 2 and digests(dossier) == before


ODD = {"U+202E": "1\u202e000 euro is genoeg", "U+200B": "geen\u200b bod mogelijk", "U+00AD": "1\u00ad000 euro is genoeg",
       "U+2066": "op 1\u2066 maart besloten", "U+200E": "dat\u200e is besproken", "U+FEFF": "\ufeffdat is zo besproken",
       "U+FF10": "1\uff1000 euro is genoeg", "U+E0041": "dat is\U000e0041 besproken", "U+FDD0": "dat is\ufdd0 besproken"}


@slow
def test_a_reason_or_role_with_odd_characters_is_refused_by_every_command(folder):
    dossier = finished(folder)
    before = digests(dossier)
    for name, text in ODD.items():
        for command in (["checklist", dossier, *DATA, "--answer", "CHK-04=yes", "--as", "inkoper"],
                        ["explain", dossier, "PUB-04", *DATA, "--as", "inkoper"],
                        ["check", dossier, *DATA, "--publication", "--as", "inkoper"], ["state", dossier, *DATA, "--set", "published"],
                        ["forget", dossier, "--fields"]):
            done = run(*command, "--reason", text)
            assert done.returncode == 2 and f'"reason": the text has {name}' in done.stderr.replace("\\u", ""), (name, command, done)
        for command in (["checklist", dossier, *DATA, "--answer", "CHK-04=yes"], ["check", dossier, *DATA, "--publication"]):
            done = run(*command, "--reason", "Besproken met de markt", "--as", text)
            assert done.returncode == 2 and f'"role of who says it": the text has {name}' in done.stderr, (name, command, done)
        assert digests(dossier) == before, name
    done = in_dutch("state", dossier, *DATA, "--set", "published", "--reason", ODD["U+FF10"])
    assert done.returncode == 2 and '"reden": in de tekst staat U+FF10' in done.stderr, done


def test_a_dossier_whose_states_have_odd_characters_is_not_read(folder):
    dossier = new(folder)
    path = os.path.join(dossier, "dossier.xml")
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    reason = '<states><state name="published" date="2026-11-30">op 1\u202e maart</state></states>'
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(text.replace("</documents>", "</documents>" + reason))
    refused("state", dossier, says="U+202E")


def rights(path):
    return stat.S_IMODE(os.stat(path).st_mode)


@slow
def test_a_record_and_a_copy_are_read_by_no_more_people_than_the_tender(folder):
    dossier = finished(folder)
    assert answer(dossier).returncode == 0
    files = [os.path.join(dossier, one) for one in os.listdir(dossier) if one != ".bestek"]
    number = 0

    def accounts():
        nonlocal number
        found = set()
        for ending in ("odt", "txt", "json"):
            number += 1
            out = os.path.join(folder, f"out-{number}.{ending}")
            good("account", dossier, "--out", out, *DATA)
            found.add(rights(out))
        return found

    os.chmod(dossier, 0o755)
    for path in files:
        os.chmod(path, 0o644)
    assert accounts() == {0o644}
    for secret in files:
        os.chmod(secret, 0o600)
        assert accounts() == {0o600}, secret
        os.chmod(secret, 0o644)
    os.chmod(dossier, 0o700)
    assert accounts() == {0o600}
    # A copy of a dossier is as closed as the dossier, one of a document too.
    for mode, file_mode in ((0o700, 0o600), (0o755, 0o644)):
        os.chmod(dossier, mode)
        copy, one = os.path.join(folder, f"copy-{mode}"), os.path.join(folder, f"guide-{mode}.odt")
        good("insert", dossier, *DATA, "--proposal", "--out", copy)
        good("insert", os.path.join(dossier, "aanbestedingsleidraad.odt"), *DATA, "--proposal", "--out", one)
        assert (rights(copy), rights(one)) == (mode, file_mode)
