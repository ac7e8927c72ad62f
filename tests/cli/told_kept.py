# SPDX-License-Identifier: EUPL-1.2
"""What is gone or damaged is told with what brings it back, also where only writing would find it out, and beside what others left."""
import json
import os
import shutil
import subprocess
import zipfile

from bestek_cli import BESTEK, DATA, EXAMPLE, digests, finished, good, new, refused, run, write
from kept_copies import AGREEMENT, GUIDE, contact, fill
from recovery_drills import PROGRAMME, at_work, restored
from unseen_recovery import halfway

BACK = "`bestek restore` with this folder puts back what was kept"
KEPT = "Bestek kept an earlier version of it"


def in_dutch(*arguments):
    return subprocess.run([BESTEK, "--lang", "nl", *arguments], capture_output=True, text=True, check=False)


def found(dossier, rule):
    told = json.loads(run("check", dossier, *DATA, "--json").stdout)
    return [(one["document"], one["message"]["en"]) for one in told if one["rule"] == rule]


def change_entries(path, **entries):
    """Puts other bytes into the entries of a package: by name with _ for / and ."""
    with zipfile.ZipFile(path) as package:
        whole = {name: package.read(name) for name in package.namelist()}
    for name, change in entries.items():
        real = next(one for one in whole if one.replace("/", "_").replace(".", "_").replace("-", "_") == name)
        whole[real] = change(whole[real])
    with zipfile.ZipFile(path, "w") as package:
        for name, data in whole.items():
            package.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)


def test_a_dossier_xml_that_is_gone_is_told_where_it_was(folder):
    dossier = new(folder)
    before = digests(dossier)
    path = os.path.join(dossier, "dossier.xml")
    for keep_side in (True, False):
        os.remove(path)
        if not keep_side:
            shutil.rmtree(os.path.join(dossier, ".bestek"))
        for command in (["show", dossier], ["check", dossier], ["state", dossier], ["insert", dossier, "--proposal"], ["show", path]):
            refused(*command, *DATA, says="`bestek restore`")
        assert "`bestek restore`" in in_dutch("show", dossier, *DATA).stderr
        assert set(restored(dossier)) == {"dossier.xml"}
        assert keep_side is False or digests(dossier) == before
    empty = os.path.join(folder, "empty")
    os.mkdir(empty)
    refused("show", empty, *DATA, says="`bestek new`")


def test_what_is_damaged_names_the_backup(folder):
    dossier = at_work(folder)
    before = digests(dossier)
    with open(os.path.join(dossier, PROGRAMME), "rb") as stream:
        whole = stream.read()
    for content in (whole[:4000], whole[:-3000], b"%PDF-1.7\n" + b"x" * 9000, b"<html>sign in</html>", b""):
        with open(os.path.join(dossier, PROGRAMME), "wb") as stream:
            stream.write(content)
        refused("show", dossier, *DATA, says=BACK)
        assert BACK in run("show", os.path.join(dossier, PROGRAMME), *DATA).stderr
        assert [(one, KEPT in said) for one, said in found(dossier, "DOC-01")] == [(PROGRAMME, True)]
        assert BACK in run("check", dossier, *DATA).stdout
        assert "zet terug wat is bewaard" in in_dutch("show", dossier, *DATA).stderr
        assert restored(dossier) == {PROGRAMME: "latest"} and digests(dossier) == before
    os.remove(os.path.join(dossier, PROGRAMME))
    refused("show", dossier, *DATA, says=BACK)
    assert restored(dossier) == {PROGRAMME: "latest"}
    write(dossier, "dossier.xml", "<dossier")
    refused("show", dossier, *DATA, says=BACK)
    assert restored(dossier) == {"dossier.xml": "latest"}
    # Of a file of somebody else nothing is kept.
    assert "restore" not in run("show", write(folder, "own.odt", "<html/>"), *DATA).stderr


def test_a_folder_in_the_place_of_a_file_and_a_file_in_that_of_a_folder(folder):
    dossier = new(folder)
    for name in (GUIDE, "dossier.xml"):
        path = os.path.join(dossier, name)
        os.rename(path, path + ".aside")
        os.mkdir(path)
        for command in (["show", dossier, *DATA], ["restore", dossier]):
            done = run(*command)
            assert done.returncode in (1, 2) and "a folder, a pipe" in done.stderr and "rights" not in done.stderr, (name, done)
        os.rmdir(path)
        assert restored(dossier) == {name: "latest"}
        os.remove(path + ".aside")
    side = os.path.join(dossier, ".bestek")
    shutil.move(side, os.path.join(folder, "side"))
    for make in (lambda: write(dossier, ".bestek", "x"), lambda: os.symlink(os.path.join(folder, "side"), side)):
        make()
        done = fill(folder, dossier, "Jan")
        assert done.returncode == 2 and "Bestek keeps a folder" in done.stderr and "File exists" not in done.stderr, done
        assert "bewaart Bestek een map" in in_dutch("restore", dossier).stderr
        os.remove(side)


def test_a_journal_that_is_no_file_is_finished_by_nobody(folder):
    dossier = new(folder)
    journal = os.path.join(dossier, ".bestek", "next", "journal.xml")
    for make, remove in ((os.mkfifo, os.remove), (os.mkdir, os.rmdir)):
        os.makedirs(os.path.dirname(journal), exist_ok=True)
        make(journal)
        done = run("show", dossier, *DATA)
        assert done.returncode == 2 and "No command finishes it until .bestek/next is removed" in done.stderr, done
        remove(journal)


def test_of_several_who_make_a_dossier_at_once_one_does_and_the_others_hear_it(folder):
    target = os.path.join(folder, "dossier")
    command = [BESTEK, "--lang", "en", "new", target, "--profile", os.path.join(EXAMPLE, "profile.json"), *DATA]
    running = [subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    said = [one.communicate()[1] for one in running]
    assert sorted(one.returncode for one in running) == [0, 2, 2], said
    assert sum("There is a dossier in this folder already" in one for one in said) == 2, said
    refused(*command[3:], says="There is a dossier in this folder already")


def test_a_part_that_only_writing_reads_is_found_and_mended(folder):
    dossier = at_work(folder)
    before = digests(dossier)
    path = os.path.join(dossier, AGREEMENT)
    based = lambda root: lambda data: data.replace(root, root + b' xml:base="http://127.0.0.1:9/"', 1)  # noqa: E731
    doctype = lambda data: data.replace(b"?>", b"?><!DOCTYPE x>", 1)  # noqa: E731
    for entries in ({"settings_xml": lambda data: b""}, {"META_INF_manifest_xml": lambda data: b""}, {"settings_xml": doctype},
                    {"settings_xml": based(b"<office:document-settings")}, {"META_INF_manifest_xml": based(b"<manifest:manifest")},
                    {"mimetype": lambda data: data + b"-template"}):
        change_entries(path, **entries)
        refused("show", dossier, *DATA, says=AGREEMENT)
        assert [(one, KEPT in said) for one, said in found(dossier, "DOC-01")] == [(AGREEMENT, True)], entries
        assert fill(folder, dossier, "Jan").returncode == 2
        assert restored(dossier) == {AGREEMENT: "latest"} and digests(dossier) == before, entries
    # The manifests of old offices have one, and do no harm.
    change_entries(path, META_INF_manifest_xml=doctype)
    assert fill(folder, dossier, "Jan").returncode == 0 and contact(dossier) == "Jan"


def test_commands_that_read_no_documents_finish_what_was_killed_too(folder):
    plain, after = new(folder), os.path.join(folder, "after")
    shutil.copytree(plain, after)
    assert fill(folder, after, "Kees").returncode == 0
    dossier = os.path.join(folder, "killed")
    for command in (["restore", dossier, "--list"], ["time-limits", dossier, *DATA], ["unlock", dossier]):
        shutil.rmtree(dossier, ignore_errors=True)
        shutil.copytree(plain, dossier)
        halfway(dossier, after)
        done = run(*command)
        assert "finished" in done.stderr and digests(dossier) == digests(after), (command, done)


def test_a_copy_of_dossier_xml_or_of_what_is_recorded_is_told_by_what_stands_in_it(folder):
    dossier = finished(folder)
    good("checklist", dossier, *DATA, "--answer", "CHK-04=yes", "--reason", "Besproken met de markt", "--as", "jurist inkoop")
    other = os.path.join(folder, "other")
    good("new", other, "--profile", os.path.join(EXAMPLE, "profile.json"), *DATA)
    assert found(dossier, "DOC-03") == []
    copies = {"dossier-PC7.xml": "dossier.xml", "dossier (1).xml": "dossier.xml", "dossier 2.xml": "dossier.xml", "oud.XML": "dossier.xml",
              "internal-PC7.xml": "internal.xml", "internal (1).xml": "internal.xml"}
    for name, of in copies.items():
        shutil.copy(os.path.join(dossier, of), os.path.join(dossier, name))
    write(dossier, "leeg.xml", "<x/>")
    shutil.copy(os.path.join(other, "dossier.xml"), os.path.join(dossier, "ander.xml"))
    told = dict(found(dossier, "DOC-03"))
    assert set(told) == set(copies), told
    for name, of in copies.items():
        assert f"a copy of {of}" in told[name], told[name]


def test_a_document_that_was_renamed_with_work_in_it_is_told(folder):
    dossier = at_work(folder)
    path = os.path.join(dossier, PROGRAMME)
    for changed in (False, True):
        aside = os.path.join(dossier, "programma definitief.odt")
        os.rename(path, aside)
        if changed:
            change_entries(aside, content_xml=lambda data: data.replace(b"</office:text>", b"<text:p>Eigen werk</text:p></office:text>", 1))
        done = run("restore", dossier)
        assert done.returncode == 0 and os.path.exists(path), done
        assert ("programma definitief.odt" in done.stderr and "without that work" in done.stderr) is changed, done
        os.remove(aside)
    assert json.loads(good("restore", dossier, "--json"))["notes"] == []
