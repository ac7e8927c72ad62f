# SPDX-License-Identifier: EUPL-1.2
"""Messages that name what is wrong: the right thing, on one line, with what nobody sees made visible, and with numbers as
the reader's language writes them. cli_test.py runs them."""
import json
import os
import shutil
import zipfile

from bestek_cli import DATA, digests, finished, good, new, refused, run, write
from by_hand import AGREEMENT, GUIDE, PROGRAMME
from packages import change_parts
from published import findings, of_rule


def test_weights_that_are_no_object_are_told_so(folder):
    dossier = finished(folder)
    before = digests(dossier)
    for given in ("5", "[40, 60]", '"40"', "null", "true"):
        values = write(folder, "w.json", '{"weight": ' + given + "}")
        for language, says in (("nl", '"weight" moet een object zijn'), ("en", '"weight" must be an object')):
            done = run("--lang", language, "fill", dossier, *DATA, "--values", values)
            assert done.returncode == 2 and says in done.stderr and '{"price": 40' in done.stderr, (given, done)
    refused("fill", dossier, *DATA, "--values", write(folder, "w.json", '{"weight": {"price": [1]}}'), says='"price" must be a text or a number')
    assert digests(dossier) == before


def test_a_function_that_is_too_long_is_not_called_a_reason(folder):
    dossier = finished(folder)
    answer = ["checklist", dossier, *DATA, "--answer", "CHK-01=yes"]
    reason = "Dat is nagegaan door inkoop"
    for language, says in (("nl", "De functie is te lang. Gebruik hooguit 500 tekens."), ("en", "The function is too long. Use at most 500 characters.")):
        done = run("--lang", language, *answer, "--reason", reason, "--as", "é" * 501)
        assert done.returncode == 2 and says in done.stderr, done
    refused(*answer, "--reason", "é" * 501, "--as", "jurist inkoop", says="The reason is too long")
    good(*answer, "--reason", reason, "--as", "é" * 500)


def with_mimetype(path, mimetype):
    with zipfile.ZipFile(path) as package:
        entries = [(name, package.read(name)) for name in package.namelist()]
    with zipfile.ZipFile(path, "w") as package:
        for name, data in entries:
            package.writestr(name, mimetype if name == "mimetype" else data, zipfile.ZIP_STORED)


def test_what_a_message_quotes_stands_on_its_line_and_hides_nothing(folder):
    dossier = new(folder)
    path = os.path.join(dossier, PROGRAMME)
    odf = "application/vnd.oasis.opendocument."
    commands = (("spreadsheet", ["show", path, *DATA]),
                ("text", ["insert", dossier, *DATA, "--clauses", "laptop.battery-endurance-significant"]))
    for added, shown in (("\nError: all is well", "‹U+000A›Error"), ("\u202eTDO", "‹U+202E›"), ("\x1b[31m", "‹U+001B›"), ("\r\n", "‹U+000D›")):
        for kind, command in commands:
            with_mimetype(path, odf + kind + added)
            for language in ("nl", "en"):
                done = run("--lang", language, *command)
                assert done.returncode == 2 and len(done.stderr.strip().splitlines()) == 1, (added, kind, done)
                assert shown in done.stderr, (added, kind, done.stderr)
    for ids, shown in (("laptop.no\nsuch", "‹U+000A›"), ("laptop.\u202eno", "‹U+202E›")):
        done = run("library", "show", DATA[1], ids)
        assert done.returncode == 2 and len(done.stderr.strip().splitlines()) == 1, done.stderr
        assert shown in done.stderr and "\u202e" not in done.stderr, done.stderr


def test_a_name_with_a_character_that_nobody_sees_names_it(folder):
    whole = finished(folder)
    for character, shown in (("\u202e", "‹U+202E›"), ("\u200b", "‹U+200B›"), ("\u2066", "‹U+2066›")):
        dossier = shutil.copytree(whole, os.path.join(folder, shown[3:-1]))
        change_parts(os.path.join(dossier, GUIDE),
                     content=lambda text: text.replace("bestek.profile.cpv", f"bestek.prof{character}ile.cpv"))  # noqa: B023
        told = of_rule(findings(dossier), "FIL-08")
        assert told, shown
        for one in told:
            for language in ("nl", "en"):
                assert f"“bestek.prof{shown}ile.cpv”" in one["message"][language], one["message"]
                assert "“bestek.profile.cpv”" in one["message"][language], one["message"]


def test_numbers_are_written_as_the_readers_language_does(folder):
    dossier = finished(folder)
    weights = write(folder, "w.json", json.dumps({"weight": {"price": "40,001"}}))
    good("fill", dossier, *DATA, "--values", weights)
    told = of_rule(findings(dossier), "AWD-02")
    assert len(told) == 1, told
    assert "100,001 in plaats van 100" in told[0]["message"]["nl"] and "100.001 instead of 100" in told[0]["message"]["en"], told


def test_a_prefix_that_stands_for_no_namespace_is_a_fault_of_the_file(folder):
    dossier = new(folder)
    for file, part, spoil in ((PROGRAMME, "content", lambda text: text.replace("</office:text>", "<text:p><draw2:x>a</draw2:x></text:p></office:text>")),
                              (AGREEMENT, "content", lambda text: text.replace("<text:p ", '<text:p draw2:a="1" ', 1)),
                              (GUIDE, "styles", lambda text: text.replace("<style:style ", '<style:style draw2:a="1" ', 1)),
                              (PROGRAMME, "meta", lambda text: text.replace("</office:meta>", "<draw2:x/></office:meta>"))):
        path = os.path.join(dossier, file)
        shutil.copy(path, path + ".was")
        change_parts(path, **{part: spoil})
        for language in ("nl", "en"):
            done = run("--lang", language, "show", path, *DATA)
            assert done.returncode == 2 and f"{part}.xml" in done.stderr and "draw2" in done.stderr, (file, part, done)
        before = digests(dossier)
        refused("insert", dossier, *DATA, "--clauses", "laptop.battery-endurance-significant", says="draw2")
        assert digests(dossier) == before
        told = [(one["rule"], one["severity"]) for one in findings(dossier) if one["document"] == file]
        assert told == [("DOC-01", "error")], told
        shutil.move(path + ".was", path)
