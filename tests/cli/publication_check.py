# SPDX-License-Identifier: EUPL-1.2
"""Tests of the list before documents leave the house, and of what is not asked of a document whose role nobody knows.
cli_test.py runs them."""
import json
import os
import shutil
import tempfile

from bestek_cli import DATA, SOURCE, finished, good, refused, run, slow
from facts import edit_dossier
from packages import change_parts

GUIDE = "aanbestedingsleidraad.odt"
SAID = ("--reason", "De markt wacht op deze stukken", "--as", "hoofd inkoop")


def listed(dossier, *more):
    done = run("check", dossier, *DATA, "--publication", "--json", *more)
    assert done.returncode in (0, 1), done.stderr
    return done.returncode, json.loads(done.stdout)


def answer_all(dossier):
    good("explain", dossier, "PUB-04", *DATA, "--reason", "De gebruikelijke rangorde past bij deze opdracht", "--as", "jurist")
    for one in json.loads(good("checklist", dossier, *DATA, "--json"))["questions"]:
        good("checklist", dossier, *DATA, "--answer", one["id"] + "=yes", "--reason", "bekeken", "--as", "jurist")


@slow
def test_every_line_is_solved_or_answered_before_documents_leave(folder):
    dossier = finished(folder)
    assert json.loads(good("check", dossier, *DATA, "--json")) == []  # while it is written there is nothing to find
    status, check = listed(dossier)
    # What nobody has looked at: the usual order of precedence, and the kind of contract is in the profile.
    assert [(one["rule"], "precedence" in one["message"]["en"]) for one in check["lines"]] == [("PUB-04", True)], check["lines"]
    assert status == 1 and check["questions"] and check["open"] == len(check["lines"]) + len(check["questions"]), check
    answer_all(dossier)
    status, check = listed(dossier)
    assert (status, check["open"], check["lines"]) == (0, 0, []), check
    refused("check", dossier, *DATA, "--publication", *SAID, says="Nothing stands open")


@slow
def test_a_named_role_can_go_on_with_lines_open_and_only_with_those(folder):
    dossier = finished(folder)
    answer_all(dossier)
    change_parts(os.path.join(dossier, GUIDE), content=lambda text: text.replace(
        "</text:p>", '<office:annotation><dc:creator>Anna</dc:creator><text:p>Klopt dit?</text:p></office:annotation></text:p>', 1))
    status, check = listed(dossier)
    assert status == 1 and [one["rule"] for one in check["lines"]] == ["STR-21"], check
    refused("check", dossier, *DATA, "--publication", "--reason", "haast", says="who says so")
    status, check = listed(dossier, *SAID)
    assert status == 0 and check["open"] == 1 and check["went-on"]["role"] == "hoofd inkoop", check
    status, check = listed(dossier)
    assert status == 0 and check["went-on"], check
    change_parts(os.path.join(dossier, GUIDE), content=lambda text: text.replace("Klopt dit?", "Klopt dit echt?"))
    change_parts(os.path.join(dossier, GUIDE), content=lambda text: text.replace(
        "</text:p>", '<office:annotation><text:p>En dit?</text:p></office:annotation></text:p>', 1))
    status, check = listed(dossier)
    assert status == 1 and check["went-on"] is None, check


def comment(dossier, text, before="</text:h>"):
    note = f"<office:annotation><dc:creator>Anna</dc:creator><text:p>{text}</text:p></office:annotation>"
    change_parts(os.path.join(dossier, GUIDE), content=lambda content: content.replace(before, note + before, 1))


def change_comment(dossier, before, after):
    change_parts(os.path.join(dossier, GUIDE), content=lambda content: content.replace(before, after))


def recorded(dossier):
    out = os.path.join(tempfile.mkdtemp(dir=os.path.dirname(dossier)), "account.json")
    good("account", dossier, *DATA, "--templates", os.path.join(SOURCE, "templates"), "--out", out)
    with open(out, encoding="utf-8") as stream:
        return [one for one in json.load(stream)["findings"] if one["rule"] == "STR-21"]


MAY_STAY = ("--reason", "Deze opmerking is voor de inschrijvers bedoeld", "--as", "jurist inkoop")


def comments_in(check, where):
    return [one for one in check[where] if one["rule"] == "STR-21"]


@slow
def test_one_line_is_answered_by_its_code_and_no_other(folder):
    dossier = finished(folder)
    answer_all(dossier)
    comment(dossier, "Klopt dit?")
    comment(dossier, "En dit?", "</text:p></table:table-cell>")
    lines = comments_in(listed(dossier)[1], "lines")
    first, second = (one["line"] for one in lines)
    assert first != second and all(len(key) == 6 and key.isalnum() for key in (first, second)), lines
    shown = run("check", dossier, *DATA, "--publication").stdout
    assert first in shown and second in shown and "bestek explain DOSSIER CODE" in shown, shown
    refused("explain", dossier, "STR-21", *DATA, *MAY_STAY, says=second)  # which of the two: by their codes
    refused("explain", dossier, first, *DATA, "--reason", "n.v.t.", "--as", "jurist", says="reason")
    good("explain", dossier, first, *DATA, *MAY_STAY)
    status, check = listed(dossier)
    assert status == 1 and [one["line"] for one in comments_in(check, "lines")] == [second], check["lines"]
    explained = comments_in(check, "explained")
    assert [one["line"] for one in explained] == [first] and explained[0]["explained"]["role"] == "jurist inkoop", explained
    good("explain", dossier, second, *DATA, *MAY_STAY)
    status, check = listed(dossier)
    assert (status, check["open"]) == (0, 0), check
    good("explain", dossier, second, *DATA, "--withdraw")
    assert [one["line"] for one in listed(dossier)[1]["lines"]] == [second]
    refused("explain", dossier, second, *DATA, "--withdraw", says="No explanation")


@slow
def test_an_answered_line_comes_back_when_its_text_changes_and_is_told_when_it_is_gone(folder):
    dossier = finished(folder)
    answer_all(dossier)
    comment(dossier, "Klopt dit?")
    key = listed(dossier)[1]["lines"][0]["line"]
    good("explain", dossier, key, *DATA, *MAY_STAY)
    assert listed(dossier)[0] == 0
    change_comment(dossier, "Klopt dit?", "Klopt dit echt?")
    status, check = listed(dossier)
    line = check["lines"][0]
    assert status == 1 and line["answered-before"]["role"] == "jurist inkoop" and line["line"] != key, line
    refused("explain", dossier, key, *DATA, *MAY_STAY, says="no line")  # the code of the old text
    account = recorded(dossier)
    assert [one["note"] for one in account] == ["other-text"], account
    change_parts(os.path.join(dossier, GUIDE), content=lambda content: content.replace(
        "<office:annotation><dc:creator>Anna</dc:creator><text:p>Klopt dit echt?</text:p></office:annotation>", ""))
    status, check = listed(dossier)
    assert (status, check["open"]) == (0, 0) and [one["rule"] for one in check["hints"]] == ["EXP-01"], check
    account = recorded(dossier)
    assert [one["note"] for one in account] == ["gone"], account
    good("explain", dossier, "STR-21", *DATA, "--withdraw")
    assert listed(dossier)[1]["hints"] == []


def test_the_kind_of_contract_is_confirmed_or_filled_in(folder):
    dossier = finished(folder)
    edit_dossier(dossier, '<field name="contract-kind">supplies</field>', "")
    said = [one["message"]["en"] for one in listed(dossier)[1]["lines"] if one["rule"] == "PUB-04"]
    assert len(said) == 2 and any("contract-kind" in one for one in said), said
    assert "PUB-04" not in run("check", dossier, *DATA).stdout  # while it is written nobody is asked


@slow
def test_what_the_law_wants_in_the_documents_no_code_answers_elsewhere(folder):
    dossier = finished(folder)
    answer_all(dossier)
    change_parts(os.path.join(dossier, GUIDE), content=lambda text: text.replace(
        "</text:p>", "</text:p><text:p>Er wordt gegund op de laagste prijs.</text:p>", 1))
    line = next(one for one in listed(dossier)[1]["lines"] if one["rule"] == "AWD-01")
    good("explain", dossier, line["line"], *DATA, "--reason", "De markt biedt één kwaliteit aan", "--as", "jurist")
    with open(os.path.join(dossier, "internal.xml"), encoding="utf-8") as stream:
        assert 'field="lowest-price-reason"' in stream.read()  # only with the field of the guide that has the reason
    assert "AWD-01" not in [one["rule"] for one in listed(dossier)[1]["lines"]]


def test_names_in_a_file_are_a_line_only_before_publication(folder):
    dossier = finished(folder)
    change_parts(os.path.join(dossier, GUIDE), meta=lambda text: text.replace(
        "</office:meta>", "<dc:creator>Anna de Vries</dc:creator></office:meta>"))
    drafting = json.loads(good("check", dossier, *DATA, "--json"))
    assert [(one["rule"], one["severity"]) for one in drafting] == [("STR-22", "hint")], drafting
    check = listed(dossier)[1]
    assert "PUB-03" in [one["rule"] for one in check["lines"]] and not check["hints"], check


def test_the_publication_check_is_of_a_whole_dossier(folder):
    dossier = finished(folder)
    refused("check", os.path.join(dossier, GUIDE), *DATA, "--publication", says="folder of the dossier")


def test_a_document_of_unknown_role_says_which_rules_were_not_asked_of_it(folder):
    dossier = finished(folder)
    alone = os.path.join(folder, "stuk.odt")
    shutil.copy(os.path.join(dossier, "conceptovereenkomst.odt"), alone)
    change_parts(alone, meta=lambda text: text.replace("bestek.role", "andere.role"),
                 content=lambda text: text.replace(
                     "</text:p>", "</text:p><text:p>De overeenkomst wordt telkens stilzwijgend verlengd.</text:p>", 1))
    found = json.loads(run("check", alone, *DATA, "--json").stdout)
    told = [one["message"]["en"] for one in found if one["rule"] == "DOC-05"]
    assert len(told) == 1 and "CON-27" in told[0] and "SEL-05" in told[0] and "SPC-14" in told[0], told
    # What no role brings: a question, and what is asked of whole dossiers only.
    assert "CHK-10" not in told[0] and "STR-10" not in told[0], told
    assert "CON-27" not in [one["rule"] for one in found]
    found = json.loads(run("check", alone, *DATA, "--role", "agreement", "--json").stdout)
    rules = [one["rule"] for one in found]
    assert "CON-27" in rules and "DOC-05" not in rules, rules
    refused("check", alone, *DATA, "--role", "poem", says="no kind of document")
    refused("check", dossier, *DATA, "--role", "guide", says="itself")
