# SPDX-License-Identifier: EUPL-1.2
"""What a command prints arrives, or the command says that it did not. cli_test.py runs them."""
import json
import os
import resource
import shutil
import subprocess

from bestek_cli import BESTEK, DATA, EXAMPLE, LIBRARY, digests, good, new, write

LOST, CLOSED = "bestek: The output of this command was not written", "bestek: Standard output is closed"


def into(stream, *arguments, **more):
    """Status and what is said on stderr, of a command whose output goes there."""
    done = subprocess.run([BESTEK, "--lang", "en", *arguments], stdout=stream, stderr=subprocess.PIPE, text=True, check=False, **more)
    return done.returncode, done.stderr


def printing(dossier, folder):
    """A call of every command that prints, one that changes files last."""
    odt = os.path.join(dossier, "programma-van-eisen.odt")
    return [["--help"], ["--version"], ["check", "--help"], ["library", "list", LIBRARY], ["library", "list", LIBRARY, "--json"],
            ["library", "search", LIBRARY, "accu"], ["library", "show", LIBRARY, "laptop.battery-endurance-award"],
            ["library", "check", LIBRARY], ["library", "coverage", LIBRARY], ["library", "frameworks", LIBRARY],
            ["library", "propose", LIBRARY, "--profile", os.path.join(EXAMPLE, "profile.json")],
            ["show", dossier, *DATA], ["show", odt, *DATA, "--json"], ["check", dossier, *DATA], ["check", dossier, *DATA, "--json"],
            ["state", dossier], ["equal", dossier, *DATA], ["restore", dossier], ["time-limits", dossier],
            ["fill", dossier, *DATA, "--values", write(folder, "v.json", '{"contact": "Inkoop"}')]]


def test_output_that_cannot_be_written_is_an_error_of_every_command(folder):
    dossier = new(folder)
    for command in printing(dossier, folder):
        with open("/dev/full", "w", encoding="utf-8") as full:
            status, said = into(full, *command)
        assert status == 2 and said.splitlines()[-1].startswith(LOST), (command, status, said)


def test_output_that_breaks_off_in_the_middle_is_an_error(folder):
    """As on a disk that gets full while the command prints: a part of it is there."""
    def little():
        resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))

    whole = good("library", "list", LIBRARY, "--json")
    assert len(whole) > 20_000
    cut = os.path.join(folder, "cut.json")
    with open(cut, "w", encoding="utf-8") as stream:
        # Without a signal, as on a disk that is full.
        status, said = into(stream, "library", "list", LIBRARY, "--json", preexec_fn=little, restore_signals=False)
    with open(cut, encoding="utf-8", errors="replace") as stream:
        assert 0 < len(stream.read()) < len(whole)
    assert status == 2 and said.splitlines()[-1].startswith(LOST), (status, said)


def test_a_closed_output_is_refused_before_anything_happens(folder):
    dossier = new(folder)
    before = digests(dossier)
    for command in printing(dossier, folder):
        status, said = into(None, *command, preexec_fn=lambda: os.close(1))
        assert status == 2 and said.startswith(CLOSED), (command, status, said)
        with open("/dev/null", encoding="utf-8") as unwritable:
            status, said = into(unwritable, *command)
        assert status == 2 and said.startswith(CLOSED), (command, status, said)
    assert digests(dossier) == before


def test_no_file_takes_the_number_of_a_closed_stream(folder):
    """Without stdin and stderr the first files that are opened would get their numbers, and what is printed."""
    values = write(folder, "v.json", '{"contact": "Inkoop"}')
    dossier, other = new(folder), os.path.join(folder, "other")
    shutil.copytree(dossier, other)

    def no_streams():
        for stream in (0, 2):
            os.close(stream)

    status, _ = into(subprocess.DEVNULL, "fill", dossier, *DATA, "--values", values, preexec_fn=no_streams)
    assert status == 0
    assert json.loads(good("show", dossier, *DATA, "--json"))
    good("fill", other, *DATA, "--values", values)


def test_a_reader_that_went_away_is_left_alone(_):
    """As `| head -1`: whatever the status, nothing is said."""
    with subprocess.Popen([BESTEK, "library", "list", LIBRARY, "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as listing:
        listing.stdout.read(1)
        listing.stdout.close()
        assert listing.stderr.read() == b""
