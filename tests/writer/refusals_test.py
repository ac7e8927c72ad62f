# SPDX-License-Identifier: EUPL-1.2
"""What may not be done is refused in the same words by the command line, by the panels' commands and by the menu, and
nothing changes; what is newer than this program is only read."""
import json
import os
import re
import shutil
import subprocess

from bestek import PROFILE, Refused, call, new_dossier, refusal, refused, soon
from desk import BATTERY, CLI, ENERGY, LIBRARY
from own_library_test import control, opened_deck
from packages import change_parts

GUIDE, AGREEMENT, PROGRAMME = "tender-guide.odt", "draft-agreement.odt", "programme-of-requirements.odt"


def bestek(*arguments):
    return subprocess.run([CLI, "--lang", "en", *arguments], capture_output=True, text=True, check=False)


def on_command_line(folder, command, *arguments):
    """What the command line says on stderr of a refusal; "" where it did it."""
    library = [] if command == "forget" else ["--library", LIBRARY]
    done = bestek(*command.split(), folder, *arguments, *library)
    assert done.returncode in (0, 2), (command, arguments, done.stdout, done.stderr)
    return done.stderr if done.returncode == 2 else ""


def content(folder):
    """Every file of the dossier, by its bytes."""
    return {name: open(os.path.join(folder, name), "rb").read() for name in os.listdir(folder) if not name.startswith(".")}


def both_refuse(office, document, folder, live, line):
    """A command in the window and one on the command line: alike in their words, and nothing is changed by either."""
    closed = folder + "-closed"  # what is open in a window is locked for the command line
    shutil.rmtree(closed, ignore_errors=True)
    shutil.copytree(folder, closed, ignore=shutil.ignore_patterns(".*"))
    before, text, steps = content(folder), document.Text.String, document.UndoManager.getAllUndoActionTitles()
    command, arguments = live
    error = refused(office, command, document, **arguments)
    said = on_command_line(closed, *line).replace(closed, folder)
    assert str(error) in said, f"{live}: {error} / {said}"
    assert content(folder) == before == content(closed), live
    assert document.Text.String == text and document.UndoManager.getAllUndoActionTitles() == steps, live
    return error


def values_file(office, values):
    path = os.path.join(office.folder, "values.json")
    with open(path, "w", encoding="utf-8") as out:
        json.dump(values, out)
    return path


def test_values_are_judged_alike_in_the_window_in_its_fields_and_on_the_command_line(office):
    folder = new_dossier(office, language="en", dates={"publication": "2027-02-01", "deadline": "2027-04-01"})
    call(office, "clauses.insert", guide := office.open(os.path.join(folder, GUIDE)), ids=[BATTERY])
    for values, code in (({"validity-days": "0"}, "fill.out-of-range"), ({"validity-days": "731"}, "fill.out-of-range"),
                         ({"validity-days": "ninety"}, "fill.not-a-number"), ({"cycles": "1000"}, "fill.out-of-range"),
                         ({"cycles": "750.5"}, "fill.not-whole"), ({"date-award": "31-6-2027"}, "fill.not-a-date"),
                         ({"price-floor": "-5"}, ""), ({"deadline-time": "25:10"}, ""), ({"contact": "a" * 501}, "fill.too-long"),
                         ({"contact": "TBD"}, ""), ({"contact": "[to be completed]"}, ""), ({"cpv": "3021310-6"}, ""),
                         ({"date-deadline": "31 January 2027"}, ""), ({"maximum-value": "1"}, ""), ({"subject": " "}, ""),
                         ({"no-such-name": "4"}, ""), ({"level": "ambitious"}, "")):
        error = both_refuse(office, guide, folder, ("tender.fill_values", {"values": values}),
                            ("fill", "--values", values_file(office, values)))
        assert not code or error.code == code, (values, error.code)
        # The field in the panel has the same judge.
        name, value = next(iter(values.items()))
        field = next((one for one in call(office, "tender.show", guide)["fields"] if one["name"] == name), None)
        if field:
            place = {key: field[key] for key in ("tag", "placement", "document")}
            assert refused(office, "tender.fill", guide, value=value, **place).code == error.code, values
    # What is right is taken by both.
    assert call(office, "tender.fill_values", guide, values={"validity-days": "730", "cycles": "999"})["documents"]
    assert on_command_line(folder + "-closed", "fill", "--values", values_file(office, {"court": "The Hague District Court"})) == ""


def test_commands_that_cannot_be_done_are_refused_alike(office):
    folder = new_dossier(office, language="en")
    guide = office.open(os.path.join(folder, GUIDE))
    for live, line in ((("clauses.insert", {"ids": ["laptop.no-such-clause"]}), ("insert", "--clauses", "laptop.no-such-clause")),
                       (("clauses.insert", {"ids": [BATTERY, "x y"]}), ("insert", "--clauses", BATTERY + ",x y")),
                       (("tender.equal", {"tag": "bestek.buyer.no-such"}), ("equal", "bestek.buyer.no-such")),
                       (("tender.adopt", {"tag": "bestek.profile.procedure", "document": AGREEMENT}),
                        ("equal", "bestek.profile.procedure", "--from", AGREEMENT)),
                       (("tender.set_state", {"state": "awarded", "reason": "x"}), ("state", "--set", "awarded", "--reason", "x")),
                       (("tender.set_state", {"state": "sold"}), ("state", "--set", "sold")),
                       (("tender.set_state", {"state": "published"}), ("state", "--set", "published")),
                       (("tender.set_state", {"state": "published", "date": "2199-01-01", "reason": "x"}),
                        ("state", "--set", "published", "--date", "2199-01-01", "--reason", "x"))):
        both_refuse(office, guide, folder, live, line)


FOREIGN = (("bestek.dossier", "zyxwvutsrqponmlk", "dossier.other-document"), ("bestek.format", "3", "document.newer-format"),
           ("bestek.format", "twee", "document.damaged-format"))


def test_a_closed_document_that_may_not_be_written_stops_every_command_of_the_window(office):
    folder = new_dossier(office, language="en")
    path = os.path.join(folder, AGREEMENT)
    with open(path, "rb") as stream:
        good = stream.read()
    guide = office.open(os.path.join(folder, GUIDE))
    court = {"court": "The Hague District Court"}
    for name, value, code in FOREIGN:
        own = f'<meta:user-defined meta:name="{name}">{value}</meta:user-defined>'
        old = rf'<meta:user-defined [^>]*meta:name="{name}"[^>]*>[^<]*</meta:user-defined>'
        change_parts(path, meta=lambda text: re.sub(old, own, text))
        for live, line in ((("tender.fill_values", {"values": court}), ("fill", "--values", values_file(office, court))),
                           (("clauses.insert_proposal", {}), ("insert", "--proposal")),
                           (("clauses.insert", {"ids": [ENERGY]}), ("insert", "--clauses", ENERGY)),
                           (("plan.make", {}), ("plan make",)), (("tender.forget", {}), ("forget",)),
                           (("clauses.mark", {}), ("mark",)),
                           (("tender.equal", {"tag": "bestek.profile.subject"}), ("equal", "bestek.profile.subject"))):
            error = both_refuse(office, guide, folder, live, line)
            assert error.code == code, (live, error.code)
        # It is read all the same, and said.
        assert code in [one["code"] for one in call(office, "tender.show", guide)["notices"]]
        with open(path, "wb") as stream:
            stream.write(good)
    assert call(office, "tender.fill_values", guide, values=court)["saved"] == [AGREEMENT]


def test_an_open_document_of_a_newer_format_is_only_read_by_any_command(office):
    folder = new_dossier(office, language="en")
    programme = office.open(os.path.join(folder, PROGRAMME))
    call(office, "clauses.insert", programme, ids=[BATTERY])
    properties = programme.DocumentProperties.UserDefinedProperties
    properties.setPropertyValue("bestek.format", "3")
    text, steps = programme.Text.String, programme.UndoManager.getAllUndoActionTitles()
    for command, arguments in (("tender.equal", {"tag": "bestek.profile.subject"}), ("clauses.mark", {}),
                               ("tender.adopt", {"tag": "bestek.profile.subject", "document": PROGRAMME}),
                               ("clauses.insert", {"ids": [ENERGY], "where": "cursor"}), ("plan.make", {})):
        error = refused(office, command, programme, **arguments)
        assert error.code == "document.newer-format", (command, error.code, str(error))
    assert programme.Text.String == text and programme.UndoManager.getAllUndoActionTitles() == steps
    assert [one["clause"] for one in call(office, "tender.show", programme)["placements"]] == [BATTERY]
    assert call(office, "check.run", programme)
    # A dossier that is newer is not even guessed at.
    properties.setPropertyValue("bestek.format", "2")
    path = os.path.join(folder, "dossier.xml")
    with open(path, encoding="utf-8") as stream:
        dossier = stream.read()
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(re.sub(r'(<dossier [^>]*format=")[0-9]+"', r'\g<1>99"', dossier))
    error = both_refuse(office, programme, folder, ("clauses.insert_proposal", {}), ("insert", "--proposal"))
    assert error.code == "dossier.newer-format", error.code
    for command in ("tender.show", "check.run", "tender.fill_values", "tender.state"):
        try:
            call(office, command, programme, values={"contact": "buyer"})
            assert command in ("tender.show", "check.run"), command
        except Refused as other:
            assert other.code == "dossier.newer-format", (command, other.code)


def test_the_menu_says_what_the_commands_say(office):
    folder = new_dossier(office, language="en")
    guide = office.open(os.path.join(folder, GUIDE), Hidden=False)
    opened_deck(guide)
    assert soon(lambda: control(office, guide, "tender", "placements") is not None)
    properties = guide.DocumentProperties.UserDefinedProperties
    own = properties.getPropertyValue("bestek.dossier")
    properties.setPropertyValue("bestek.dossier", "zyxwvutsrqponmlk")
    text = guide.Text.String
    said = lambda: "\n".join(one["text"] for one in call(office, "panel.controls", guide, panel="tender").values())  # noqa: E731
    helper = office.service("com.sun.star.frame.DispatchHelper")
    for menu, command in (("insert-proposal", "clauses.insert_proposal"), ("make-plan", "plan.make")):
        message = str(refused(office, command, guide))
        helper.executeDispatch(guide.CurrentController.Frame, "vnd.bestek:" + menu, "", 0, ())
        words = message.split(": ", 1)[-1]
        assert soon(lambda: words in said()), (menu, words, said())
        assert guide.Text.String == text
    properties.setPropertyValue("bestek.dossier", own)
    helper.executeDispatch(guide.CurrentController.Frame, "vnd.bestek:insert-proposal", "", 0, ())
    assert soon(lambda: guide.Text.String != text)


def test_what_the_dossier_does_not_have_and_what_is_not_its_own_is_refused_before_anything_else(office):
    folder = new_dossier(office, language="en")
    guide = office.open(os.path.join(folder, GUIDE))
    both_refuse(office, guide, folder, ("tender.adopt", {"tag": "bestek.buyer.court", "document": "other.odt"}),
                ("equal", "bestek.buyer.court", "--from", "other.odt"))
    own = '<meta:user-defined meta:name="bestek.dossier">zyxwvutsrqponmlk</meta:user-defined>'
    old = r'<meta:user-defined [^>]*meta:name="bestek.dossier"[^>]*>[^<]*</meta:user-defined>'
    change_parts(os.path.join(folder, AGREEMENT), meta=lambda text: re.sub(old, own, text))
    for live, line in ((("tender.forget", {"fields": True, "reason": "x"}), ("forget", "--fields", "--reason", "x")),
                       (("tender.fill_values", {"values": {"no-such-name": "4"}}),
                        ("fill", "--values", values_file(office, {"no-such-name": "4"}))),
                       (("clauses.mark", {"clause": BATTERY}), ("mark",)), (("plan.make", {}), ("plan make",))):
        assert both_refuse(office, guide, folder, live, line).code == "dossier.other-document", live
    assert refused(office, "tender.set_state", guide, state="published").code == "dossier.other-document"


def test_a_folder_that_depends_on_where_the_office_stands_is_refused(office):
    for folder in ("d/twee", "twee", "~/twee", "./twee"):
        error = refused(office, "tender.new", folder=folder, profile=PROFILE)
        assert error.code == "dossier.folder-not-absolute" and folder in str(error), error
    assert not os.path.exists(os.path.join(office.folder, "d")) and not os.path.exists("d")
    for folder in ("", "  "):
        assert refusal(office, "tender.new", folder=folder, profile=PROFILE) == "profile.missing-field"
