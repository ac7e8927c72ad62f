# SPDX-License-Identifier: EUPL-1.2
"""A value with nothing in it (an unset variable of a script) is never "not given": all, today, or the tender itself.
cli_test.py runs them."""
import os
import re

from bestek_cli import DATA, EXAMPLE, LIBRARY, digests, finished, good, refused, run
from help_texts import commands_below

EMPTY = ("", " \u00a0\t")


def asked(command):
    """The arguments and options with a value of a command, as its help names them: ([TARGET, …], [--out, …])."""
    said = good("--lang", "en", *command, "--help")
    options = re.findall(r"^  (--[a-z-]+) TEXT", said, re.M)
    arguments = re.findall(r"^  ([A-Z]{2,}) TEXT", said, re.M)
    return arguments, options


def test_no_option_and_no_argument_of_any_command_takes_an_empty_value(folder):
    tried = 0
    for command in commands_below():
        arguments, options = asked(command)
        places = ["nowhere" for _ in arguments]
        for option in options:
            for value in EMPTY:
                done = run(*command, *places, option, value)
                assert done.returncode == 2 and not done.stdout, (command, option, value, done)
                assert f"{option} has an empty value" in done.stderr, (command, option, value, done.stderr)
            done = run(*command, *places, f"{option}=")
            assert done.returncode == 2 and f"{option} has an empty value" in done.stderr, (command, option, done.stderr)
            tried += 1
        for at, name in enumerate(arguments):
            for value in EMPTY:
                done = run(*command, *places[:at], value, *places[at + 1:])
                assert done.returncode == 2 and f"{name} has an empty value" in done.stderr, (command, name, value, done.stderr)
            tried += 1
    assert tried > 80, tried


def test_what_an_empty_value_meant_before_does_not_happen(folder):
    dossier = finished(folder)
    before = digests(dossier)
    clause = ["--clauses", "hardware.halogen-free-cord"]
    for line, name in ((["insert", dossier, *DATA, *clause, "--out", ""], "--out"), (["forget", dossier, "--clause", ""], "--clause"),
                       (["mark", dossier, *DATA, "--clauses", ""], "--clauses"), (["insert", dossier, *DATA, "--clauses", ""], "--clauses"),
                       (["state", dossier, *DATA, "--set", "published", "--date", ""], "--date"),
                       (["restore", dossier, "--to", ""], "--to"), (["restore", dossier, "--document", ""], "--document"),
                       (["equal", dossier, ""], "NAME"), (["check", dossier, "--rules", ""], "--rules"),
                       (["check", dossier, "--library", ""], "--library"), (["check", dossier, *DATA, "--role", ""], "--role"),
                       (["library", "search", LIBRARY, "accu", "--group", ""], "--group"),
                       (["library", "search", LIBRARY, "accu", "--kind", ""], "--kind"),
                       (["library", "search", LIBRARY, ""], "WORDS"), (["checklist", dossier, *DATA, "--answer", ""], "--answer"),
                       (["show", ""], "TARGET"), (["new", "", "--profile", os.path.join(EXAMPLE, "profile.json"), *DATA], "FOLDER"),
                       (["--lang", "", "show", dossier], "--lang")):
        refused(*line, says=f"{name} has an empty value")
        assert digests(dossier) == before, line


def test_both_languages_say_what_may_be_wrong(_folder):
    done = run("--lang", "nl", "forget", ".", "--clause", "")
    assert done.returncode == 2, done
    assert done.stderr.startswith("bestek: Achter --clause staat een lege waarde. Is een variabele niet gezet?"), done.stderr


def test_a_list_of_ids_without_one_names_nothing(folder):
    dossier = finished(folder)
    before = digests(dossier)
    for ids in (",", " , ", ",,", ", \t,"):
        for command in ("insert", "mark"):
            refused(command, dossier, *DATA, "--clauses", ids, says="--clauses")
            assert digests(dossier) == before, (command, ids)
