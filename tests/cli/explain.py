# SPDX-License-Identifier: EUPL-1.2
"""Tests of comply or explain: reasons in the guide, reasons in the internal file, and the record of them. cli_test.py runs them."""
import json
import os
import re
import zipfile

from bestek_cli import DATA, SOURCE, digests, finished, good, new, refused, run, slow, write
from packages import change_parts

GUIDE = "aanbestedingsleidraad.odt"
PROGRAMME = "programma-van-eisen.odt"
WHY = ("--reason", "De bestaande omgeving vraagt dit", "--as", "jurist inkoop")
ACCOUNT = (*DATA, "--templates", os.path.join(SOURCE, "templates"))
VAGUE = "De laptop is zo licht mogelijk."


def found(dossier, rule=None, *more):
    done = run("check", dossier, *DATA, "--json", *more)
    assert done.returncode in (0, 1), done.stderr
    return [one for one in json.loads(done.stdout) if rule in (None, one["rule"])]


def say(dossier, file, sentence, before="</office:text>"):
    change_parts(os.path.join(dossier, file), content=lambda text: (
        text.replace(before, f"<text:p>{sentence}</text:p>{before}", 1)))


def text_of(dossier, file):
    with zipfile.ZipFile(os.path.join(dossier, file)) as package:
        return re.sub(r"<[^>]*>", "", package.read("content.xml").decode())


def vague(folder):
    dossier = finished(folder)
    say(dossier, PROGRAMME, VAGUE)
    assert [one["severity"] for one in found(dossier, "SPC-14")] == ["warning"]
    return dossier


def explain(dossier, rule, *more):
    return good("explain", dossier, rule, *DATA, *(more or WHY))


def test_an_internal_reason_is_kept_and_shown_and_no_longer_stands_open(folder):
    dossier = vague(folder)
    others = digests(dossier)
    assert "SPC-14" in explain(dossier, "SPC-14")
    one = found(dossier, "SPC-14")[0]
    assert one["severity"] == "warning" and one["explain"] == "internal" and one["answered-before"] is None
    assert one["explained"]["reason"] == WHY[1] and one["explained"]["role"] == "jurist inkoop", one
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", one["explained"]["date"])
    assert "Explained: De bestaande omgeving vraagt dit (jurist inkoop" in run("check", dossier, *DATA).stdout
    after = digests(dossier)
    assert after.pop("internal.xml") and after == others
    check = json.loads(run("check", dossier, *DATA, "--publication", "--json").stdout)
    assert [one["rule"] for one in check["explained"]] == ["SPC-14"] and [one["rule"] for one in check["lines"]] == ["PUB-04"], check
    explain(dossier, "SPC-14", "--reason", "Een andere reden dan eerst", "--as", "inkoper")
    good("restore", dossier, "--last")  # one action, taken back as any other
    assert found(dossier, "SPC-14")[0]["explained"]["role"] == "jurist inkoop"


@slow
def test_a_reason_comes_back_when_the_text_or_the_rule_changes(folder):
    dossier = vague(folder)
    explain(dossier, "SPC-14")
    change_parts(os.path.join(dossier, PROGRAMME), content=lambda text: text.replace(
        VAGUE, VAGUE + " Dat geldt ook voor de lader."))
    one = found(dossier, "SPC-14")[0]
    assert one["explained"] is None and one["answered-before"]["reason"] == WHY[1], one
    assert "Explained before, of another text" in run("check", dossier, *DATA).stdout
    explain(dossier, "SPC-14", "--reason", "Ook voor de lader is dit genoeg", "--as", "inkoper")
    one = found(dossier, "SPC-14")[0]
    assert one["explained"]["role"] == "inkoper" and one["answered-before"] is None, one
    with open(os.path.join(dossier, "internal.xml"), encoding="utf-8") as stream:
        kept = stream.read()
    assert kept.count("<explanation") == 1, kept  # it came in the place of the other
    write(dossier, "internal.xml", re.sub(r'rule-text="[^"]*"', 'rule-text="anotherrule"', kept))
    assert found(dossier, "SPC-14")[0]["answered-before"], "the rule is another one"


def test_a_reason_of_a_finding_that_is_gone_is_told_until_it_is_taken_back(folder):
    dossier = vague(folder)
    explain(dossier, "SPC-14")
    change_parts(os.path.join(dossier, PROGRAMME), content=lambda text: text.replace(f"<text:p>{VAGUE}</text:p>", ""))
    told = found(dossier)
    assert [(one["rule"], one["severity"]) for one in told] == [("EXP-01", "hint")], told
    assert WHY[1] in told[0]["message"]["nl"] and "SPC-14" in told[0]["message"]["en"]
    refused("explain", dossier, "SPC-15", *DATA, "--withdraw", says="No explanation")
    good("explain", dossier, "SPC-14", *DATA, "--withdraw")
    assert found(dossier) == []


@slow
def test_what_cannot_be_explained_so_is_refused_with_what_to_do(folder):
    dossier = vague(folder)
    say(dossier, PROGRAMME, "De behuizing is zo goed mogelijk.")
    before = digests(dossier)
    for rule, arguments, says in (("SPC-99", WHY, "SPC-"), ("XYZ", WHY, "no rule"), ("CON-27", WHY, "finds nothing"),
                                  ("SPC-14", WHY, "--about"), ("SPC-14", ("--about", "plan.odt", *WHY), "finds nothing about"),
                                  ("SPC-14", ("--about", PROGRAMME + "/x", *WHY), "finds nothing about"),
                                  ("STR-10", ("--reason", "x", "--as", "y"), "finds nothing")):
        refused("explain", dossier, rule, *DATA, *arguments, says=says)
    about = [one["about"] for one in found(dossier, "SPC-14")]
    assert len(set(about)) == 2, about
    for arguments, says in ((("--reason", "n.v.t.", "--as", "jurist"), "no reason"), (("--as", "jurist"), "No reason"),
                            (("--reason", "Niet van toepassing.", "--as", "jurist"), "no reason"),
                            (("--reason", "w " * 400, "--as", "jurist"), "too long"),
                            (("--reason", "De omgeving vraagt dit"), "who says so")):
        refused("explain", dossier, "SPC-14", *DATA, "--about", about[0], *arguments, says=says)
    assert digests(dossier) == before
    explain(dossier, "SPC-14", "--about", about[1], *WHY)
    assert [bool(one["explained"]) for one in found(dossier, "SPC-14")] == [False, True]


def test_a_finding_that_no_reason_helps_can_only_be_mended(folder):
    dossier = finished(folder)
    say(dossier, PROGRAMME, "De processor is een Intel Core i7.")
    assert found(dossier, "SPC-01")[0]["explain"] == ""
    refused("explain", dossier, "SPC-01", *DATA, *WHY, says="only mended")


def test_the_law_wants_this_reason_in_the_guide_and_there_it_counts(folder):
    dossier = new(folder)
    one = found(dossier, "PRO-10")[0]
    assert (one["explain"], one["fix"], one["tag"]) == ("document", "fill", "bestek.buyer.no-lots-reason"), one
    assert "bestek.buyer.no-lots-reason" not in [one["tag"] for one in found(dossier, "FIL-01")]  # told once
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"no-lots-reason": "n.v.t."}'))
    assert found(dossier, "PRO-10")[0]["value"].startswith("n.v.t")
    internal = ('<internal xmlns="urn:bestek:internal:1" format="1"><explanation rule="PRO-10" finding="x" role="r" '
                'date="2026-11-30" rule-text="a" subject-text="b">Een reden die hier niets uitricht</explanation></internal>')
    write(dossier, "internal.xml", internal)
    assert found(dossier, "PRO-10")[0]["explained"] is None
    reason = "Eén levering laat zich niet splitsen zonder dubbel beheer"
    refused("explain", dossier, "PRO-10", *DATA, *WHY, says="speaks 2 times")  # the institutions together, too
    explain(dossier, "PRO-10", "--about", GUIDE + "/Percelen", "--reason", reason, "--as", "inkoper")
    assert [one["tag"] for one in found(dossier, "PRO-10")] == ["bestek.buyer.joint-reason"] and reason in text_of(dossier, GUIDE)
    with open(os.path.join(dossier, "dossier.xml"), encoding="utf-8") as stream:
        assert reason in stream.read()
    good("restore", dossier, "--last")
    assert reason not in text_of(dossier, GUIDE) and len(found(dossier, "PRO-10")) == 2


def test_a_reason_without_a_place_in_the_guide_brings_its_passage(folder):
    dossier = finished(folder)
    say(dossier, GUIDE, "De inschrijver had in het laatste boekjaar een omzet van ten minste € 100.000.")
    assert [one["fix"] for one in found(dossier, "SEL-05")] == [""]
    reason = "Uitval van de leverancier legt het onderwijs een half jaar stil"
    assert "the guide" in explain(dossier, "SEL-05", "--reason", reason, "--as", "inkoper")
    assert reason in text_of(dossier, GUIDE)
    assert [one["rule"] for one in found(dossier)] == [], found(dossier)
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"turnover-reason": ""}'))
    one = found(dossier, "SEL-05")[0]
    assert one["fix"] == "fill" and one["tag"] == "bestek.buyer.turnover-reason", one


def test_what_was_published_stays_as_it_is(folder):
    dossier = finished(folder)
    say(dossier, GUIDE, "De inschrijver had in het laatste boekjaar een omzet van ten minste € 100.000.")
    good("state", dossier, *DATA, "--set", "published", "--reason", "proef van de publicatie", "--date", "2026-11-01")
    before = digests(dossier)
    refused("explain", dossier, "SEL-05", *DATA, *WHY, says="published")
    assert digests(dossier) == before


@slow
def test_the_record_of_reasons_says_what_was_recorded_and_by_whom(folder):
    dossier = vague(folder)
    explain(dossier, "SPC-14")
    good("checklist", dossier, *DATA, "--answer", "CHK-04=yes", "--reason", "Samen bekeken", "--as", "inkoper")
    run("check", dossier, *DATA, "--publication", "--reason", "De markt wacht", "--as", "hoofd inkoop")
    out = os.path.join(folder, "verantwoording.")
    for ending in ("json", "txt", "odt"):
        good("account", dossier, *ACCOUNT, "--out", out + ending)
        refused("account", dossier, *ACCOUNT, "--out", out + ending, says="already")
    refused("account", dossier, *ACCOUNT, "--out", out + "docx", says=".odt, .txt or .json")
    with open(out + "json", encoding="utf-8") as stream:
        account = json.load(stream)
    assert [(one["rule"], one["role"]) for one in account["findings"]] == [("SPC-14", "jurist inkoop")], account
    assert [(one["rule"], one["answer"]) for one in account["answers"]] == [("CHK-04", "yes")]
    assert [one["role"] for one in account["decisions"]] == ["hoofd inkoop"]
    lots = [one for one in account["documents"] if one["rule"] == "PRO-10"][0]
    assert lots["reason"] and lots["basis"].startswith("AW 1.5") and lots["role"] == "" == lots["date"], lots
    with open(out + "txt", encoding="utf-8") as stream:
        assert "Verantwoording" in (text := stream.read()) and "jurist inkoop" in text
    with zipfile.ZipFile(out + "odt") as package:
        content = package.read("content.xml").decode()
    assert content.count("table-header-rows>") == 8 and "content-control" not in content and "text:section" not in content
    assert "bestek." not in content and "De bestaande omgeving vraagt dit" in content
