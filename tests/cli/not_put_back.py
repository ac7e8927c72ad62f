# SPDX-License-Identifier: EUPL-1.2
"""Going back and unlocking where that cannot be done: the reason is told, nothing looks well that is not. cli_test.py runs
them."""
import os
import re

from bestek_cli import DATA, digests, finished, good, new, refused, run, write
from by_hand import AGREEMENT, GUIDE, edited
from guards import with_property


def times_of(dossier):
    return [line.split()[0] for line in good("restore", dossier, "--list").splitlines() if line]


def test_nothing_goes_back_while_the_dossier_cannot_be_read(folder):
    dossier = finished(folder)
    ways = (["--last"], ["--to", times_of(dossier)[-1]], ["--to", times_of(dossier)[0]], ["--last", "--json"])
    for pattern, replacement, says in ((r'format="\d+"', 'format="99"', "has format 99"), ("<profile>", "<profil>", "not valid XML"),
                                       ("<documents>", "<papers>", "not valid XML")):
        whole = edited(dossier, pattern, replacement)
        before = digests(dossier)
        for way in ways:
            refused("restore", dossier, *way, says=says)
            done = run("restore", dossier, *way)
            assert "dossier.xml:" in done.stderr and way[0] not in done.stderr, (way, done.stderr)
            assert digests(dossier) == before, way
        write(dossier, "dossier.xml", whole)
    assert "Put back" in good("restore", dossier, "--last")


def test_an_action_that_wrote_the_dossier_is_taken_back_once_it_can_be_read(folder):
    dossier = new(folder)
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"contact": "Afdeling Inkoop"}'))
    whole = edited(dossier, "<profile>", "<profil>")
    assert "Afdeling Inkoop" in whole
    refused("restore", dossier, "--last", says="not valid XML")
    good("restore", dossier)
    with open(os.path.join(dossier, "dossier.xml"), encoding="utf-8") as stream:
        assert stream.read() == whole
    os.remove(os.path.join(dossier, "dossier.xml"))
    good("restore", dossier, "--last")  # what is gone is no reason
    assert os.path.exists(os.path.join(dossier, "dossier.xml"))


def test_what_a_newer_bestek_wrote_does_not_go_back(folder):
    dossier = finished(folder)
    path = os.path.join(dossier, AGREEMENT)
    with_property(path, "bestek.format", "3")
    before = digests(dossier)
    for way in (["--last"], ["--to", times_of(dossier)[0]]):
        refused("restore", dossier, *way, says="made with a newer Bestek")
        assert digests(dossier) == before, way
    with_property(path, "bestek.format", "twee")  # no Bestek wrote that
    good("restore", dossier, "--last")


def test_answers_that_a_newer_bestek_keeps_do_not_go_back(folder):
    dossier = finished(folder)
    for answer in ("CHK-01=yes", "CHK-01=no"):
        good("checklist", dossier, *DATA, "--answer", answer, "--reason", "Dat is nagegaan door inkoop", "--as", "jurist inkoop")
    path = os.path.join(dossier, "internal.xml")
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    write(dossier, "internal.xml", re.sub(r'format="\d+"', 'format="99"', text, count=1))
    before = digests(dossier)
    refused("restore", dossier, "--last", says="99")
    assert digests(dossier) == before


def test_backups_of_nothing_that_the_dossier_names_are_no_success(folder):
    dossier = new(folder)
    good("insert", dossier, *DATA, "--clauses", "hardware.supply-chain-report-clause")
    good("plan", "make", dossier, *DATA)
    with open(os.path.join(dossier, "dossier.xml"), encoding="utf-8") as stream:
        text = stream.read()
    for file in [one for one in os.listdir(dossier) if one.endswith(".odt")]:
        text = text.replace(file, "ons-" + file)
        os.rename(os.path.join(dossier, file), os.path.join(dossier, "ons-" + file))
    write(dossier, "dossier.xml", text)
    for language, says in (("nl", "Er is geen reservekopie van"), ("en", "There is no backup from")):
        done = run("--lang", language, "restore", dossier, "--last")
        assert done.returncode == 2 and says in done.stderr and not done.stdout, done


def test_what_is_not_there_is_not_unlocked(folder):
    dossier = new(folder)
    assert "Locks taken away: 0" in good("unlock", dossier)
    assert "Locks taken away: 0" in good("unlock", os.path.join(dossier, GUIDE))
    assert "Locks taken away: 0" in good("unlock", os.path.join(dossier, "dossier.xml"))
    empty = os.path.join(folder, "empty")
    os.mkdir(empty)
    for target in (os.path.join(folder, "nowhere"), empty, os.path.join(dossier, "nope.odt"), os.path.join(empty, "dossier.xml")):
        refused("unlock", target, says=os.path.basename(target))
    edited(dossier, "<profile>", "<profil>")
    refused("unlock", dossier, says="not valid XML")
    # A document by name asks nobody.
    good("unlock", os.path.join(dossier, GUIDE))
