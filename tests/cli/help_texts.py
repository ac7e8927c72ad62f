# SPDX-License-Identifier: EUPL-1.2
"""What the command line says of itself, and of a line that it cannot read."""
import re

from bestek_cli import LIBRARY, good, new, run


def commands_below(*path):
    """Every command that the help names, whatever there is."""
    said = good("--lang", "en", *path, "--help")
    for name in re.findall(r"^  ([a-z]+)  ", said.partition("\nCommands:\n")[2], re.M):
        yield (*path, name)
        yield from commands_below(*path, name)


def test_every_command_has_help_in_each_language(_):
    commands = list(commands_below())
    assert len(commands) >= 20 and ("plan", "make") in commands and ("library", "search") in commands, commands
    for command in [(), *commands]:
        dutch, english = (good("--lang", language, *command, "--help") for language in ("nl", "en"))
        assert "toont deze hulp" in dutch and "show this help" in english, command
        for said, of_the_other in ((dutch, "Options|Usage|REQUIRED|Commands"), (english, "Opties|Gebruik|VERPLICHT|Opdrachten")):
            # A key that no catalogue has would be seen as it is.
            assert "help." not in said and not re.search(of_the_other, said), (command, said)
        same = set(dutch.splitlines()) & set(english.splitlines())
        assert not [line for line in same if line.strip() and not line.startswith("Usage")], (command, same)


def test_a_line_that_cannot_be_read_says_what_and_where_help_is(_):
    for line, dutch, english in (
            (["insert"], "Er ontbreekt: TARGET. Zie `bestek insert --help`", "Missing: TARGET. See `bestek"),
            (["fil"], "fil is hier onbekend. Zie `bestek --help`", "fil is not known here"),
            (["library", "serch", LIBRARY], "serch", "serch"),
            (["check", ".", "--jsn"], "--jsn is hier onbekend", "--jsn is not known here"),
            (["plan"], "Er ontbreekt een opdracht: make", "A command is missing: make"),
            (["state", ".", "--date", "2027-01-01"], "alleen zin samen met --set", "only together with --set"),
            (["fill", ".", "--values"], "Achter --values hoort één waarde", "--values needs one value behind it"),
            (["insert", "."], "Precies één van --clauses, --proposal, --all", "Exactly one of --clauses"),
            (["insert", ".", "--library", LIBRARY, "--all", "--proposal"], "Precies één van --clauses", "Exactly one of --cl")):
        for language, says in (("nl", dutch), ("en", english)):
            done = run("--lang", language, *line)
            assert done.returncode == 2 and says in done.stderr and not done.stdout, (line, done.stderr)
    done = run("--lang", "fr", "show", ".")
    assert done.returncode == 2 and "fr is no language that Bestek speaks: nl, en" in done.stderr, done.stderr


def test_the_shipped_library_is_the_default_wherever_a_library_is_asked(folder):
    asking = []
    for command in commands_below():
        said = " ".join(good("--lang", "en", *command, "--help").split())
        if " --library " not in said:
            continue
        asking.append(command)
        about = said.split(" --library ")[1].split(" --")[0]
        assert "REQUIRED" not in about and "(default: the shipped one)" in about, (command, about)
    assert {("new",), ("insert",), ("check",), ("fill",), ("plan", "make"), ("show",), ("state",), ("equal",), ("mark",),
            ("scorecard",)} <= set(asking), asking
    dossier = new(folder)
    assert "1 clause placed" in good("insert", dossier, "--clauses", "laptop.battery-endurance-significant")
    assert run("check", dossier).returncode == 1
    assert "Scorecard" in good("scorecard", dossier)
