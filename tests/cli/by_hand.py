# SPDX-License-Identifier: EUPL-1.2
"""Tests of what people and other programs do to dossier.xml and to what was published. cli_test.py runs them."""
import json
import os
import re
import shutil
import zipfile

from bestek_cli import DATA, digests, finished, good, new, refused, run, slow, write
from guards import with_property
from packages import change_parts
from published import findings, of_rule

CYCLES = "laptop.battery-endurance-significant"
GUIDE, PROGRAMME, AGREEMENT, PLAN = (
    "aanbestedingsleidraad.odt", "programma-van-eisen.odt", "conceptovereenkomst.odt", "contractmanagementplan.odt")


def another(folder):
    """A dossier beside the one that is there."""
    os.mkdir(os.path.join(folder, "another"))
    return new(os.path.join(folder, "another"))


def edited(dossier, pattern, replacement):
    """dossier.xml as a person leaves it."""
    path = os.path.join(dossier, "dossier.xml")
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    after, count = re.subn(pattern, replacement, text, count=1)
    assert count == 1, pattern
    write(dossier, "dossier.xml", after)
    return text


@slow
def test_another_choice_in_the_dossier_is_an_error_at_each_document_and_equal_does_not_pretend(folder):
    dossier = finished(folder)
    documents = {GUIDE, PROGRAMME, AGREEMENT, PLAN}
    other_lots = r'<lot number="1">Noord</lot><lot number="2">Zuid</lot></profile>'
    for pattern, replacement, where, says in (
            ('"procedure">open<', '"procedure">restricted<', documents, ("open procedure", "restricted procedure")),
            ('"level">significant<', '"level">basis<', documents, ("ambition level",)),
            ('"language">nl<', '"language">en<', documents, ("Dutch", "English")),
            ('"framework">yes<', '"framework">no<', {GUIDE, AGREEMENT, PLAN}, ("framework agreement",)),
            ('"suppliers">1<', '"suppliers">3<', {GUIDE, AGREEMENT, PLAN}, ("several suppliers",)),
            ('</profile>', other_lots, {GUIDE, AGREEMENT}, ("lots",)),
            ('"regime">above<', '"regime">below<', documents, ("regime",)),
            ('<item>monitor</item>', '', {PROGRAMME}, ("product groups",))):
        before = edited(dossier, pattern, replacement)
        told = of_rule(findings(dossier), "STR-23")
        assert where <= {one["document"] for one in told} and {one["severity"] for one in told} == {"error"}, (pattern, told)
        for text in says:
            assert any(text in one["message"]["en"] for one in told), (text, told)
        files = digests(dossier)
        refused("equal", dossier, *DATA, says="were made for")
        assert digests(dossier) == files, pattern
        write(dossier, "dossier.xml", before)
    # The advice works: what was put back is whole.
    assert findings(dossier) == []


def test_equal_of_one_value_is_refused_where_that_value_follows_from_another_choice(folder):
    dossier = finished(folder)
    edited(dossier, '"general-terms">ARIV-2018<', '"general-terms"><')
    edited(dossier, '"date-deadline">[^<]*<', '"date-deadline">2027-03-08<')
    before = digests(dossier)
    refused("equal", dossier, "bestek.term.supplier", *DATA, says="general terms")
    assert digests(dossier) == before
    good("equal", dossier, "date-deadline", *DATA)
    assert digests(dossier)[GUIDE] != before[GUIDE]
    # No finding advises what is refused.
    for one in of_rule(findings(dossier), "FIL-03"):
        assert one.get("fix", "") != "equal", one


def test_a_value_that_somebody_typed_over_goes_back_to_what_the_document_was_made_for(folder):
    dossier = finished(folder)
    guide = os.path.join(dossier, GUIDE)
    pattern = r'(loext:tag="bestek\.profile\.procedure"[^>]*>(?:<text:span[^>]*>)?)[^<]*'
    change_parts(guide, content=lambda text: re.sub(pattern, r"\1Onderhandse procedure", text))
    assert {one["rule"] for one in findings(dossier)} == {"FIL-03"}
    good("equal", dossier, *DATA)
    assert findings(dossier) == []


def not_remembered(document):
    """Of it the dossier says nothing but its name, as in the formats before 3."""
    folder, file = os.path.split(document)
    edited(folder, rf'(?s)(<document [^>]*file="{re.escape(file)}"[^>]*)>.*?</document>', r"\1/>")


def of_an_earlier_bestek(document):
    """Which kept neither choices nor fields."""
    not_remembered(document)
    change_parts(document, meta=lambda text: re.sub(
        r'<meta:user-defined meta:name="bestek\.(?:made-for|field\.)[^>]*>[^<]*</meta:user-defined>', "", text))


def test_of_a_document_that_does_not_say_what_it_was_made_for_nobody_pretends_to_know(folder):
    dossier = finished(folder)
    not_remembered(os.path.join(dossier, PLAN))
    of_an_earlier_bestek(os.path.join(dossier, GUIDE))
    with_property(os.path.join(dossier, PLAN), "bestek.made-for", "phase=of the moon")
    found = findings(dossier)
    assert sorted((one["rule"], one["document"], one["severity"]) for one in found) == \
        [("STR-23", GUIDE, "hint"), ("STR-23", PLAN, "warning")], found
    messages = {one["document"]: one["message"]["en"] for one in found}
    assert "earlier Bestek" in messages[GUIDE] and "does not know (property bestek.made-for): phase" in messages[PLAN], found
    # What is known of it is compared all the same.
    with_property(os.path.join(dossier, PLAN), "bestek.made-for", "phase=of the moon;procedure=private")
    assert [one["severity"] for one in findings(dossier) if one["document"] == PLAN] == ["error", "warning"]
    with_property(os.path.join(dossier, PLAN), "bestek.made-for", "phase=of the moon")
    with_property(os.path.join(dossier, PLAN), "bestek.made-for", "")
    for file in (PROGRAMME, AGREEMENT):
        of_an_earlier_bestek(os.path.join(dossier, file))
    edited(dossier, '"procedure">open<', '"procedure">restricted<')
    before = digests(dossier)
    refused("equal", dossier, *DATA, says="it is not known for which choice")
    assert digests(dossier) == before


@slow
def test_a_property_that_contradicts_the_dossier_is_an_error_and_equal_does_not_pretend(folder):
    dossier = finished(folder)
    for file, name, value, dossier_says in ((GUIDE, "bestek.role", "annex", "guide"),
                                            (PROGRAMME, "bestek.role", "letter", "programme"),
                                            (AGREEMENT, "bestek.terms", "ARBIT-2022", "ARIV-2018"),
                                            (PLAN, "bestek.language", "en", "nl")):
        path = os.path.join(dossier, file)
        shutil.copy(path, path + ".was")
        with_property(path, name, value)
        told = of_rule(findings(dossier), "STR-23")
        assert [(one["document"], one["severity"]) for one in told] == [(file, "error")], told
        for word in (name, f"“{value}”", f"“{dossier_says}”"):
            assert all(word in one["message"][language] for one in told for language in ("nl", "en")), told
        before = digests(dossier)
        refused("equal", dossier, *DATA, says=f'The property {name} of this document says "{value}"')
        refused("equal", dossier, "reference", "--from", file, *DATA, says=name)
        assert digests(dossier) == before
        # Of another document's value it says nothing.
        edited(dossier, '("reference">)[^<]*', r"\g<1>X-" + file)
        if file != GUIDE:
            edited(dossier, '("date-deadline">)[^<]*', r"\g<1>2027-03-0" + str(len(file) % 5 + 1))
            good("equal", dossier, "date-deadline", *DATA)
        refused("equal", dossier, "reference", *DATA, says=name)
        shutil.move(path + ".was", path)
        good("equal", dossier, *DATA)
        assert findings(dossier) == []


def test_a_document_in_another_language_than_the_dossier_is_no_contradiction(folder):
    dossier = finished(folder)
    of_an_earlier_bestek(os.path.join(dossier, PLAN))
    with_property(os.path.join(dossier, PLAN), "bestek.language", "en")
    assert [one["severity"] for one in of_rule(findings(dossier), "STR-23")] == ["hint"]


def test_an_answer_in_the_dossier_is_judged_like_one_that_is_typed(folder):
    dossier = finished(folder)
    edited(dossier, '(<answer name="repair-days">)[^<]*', r"\1zeven")
    before = digests(dossier)
    told = of_rule(findings(dossier), "FIL-03")
    assert told and all("zeven" in one["message"]["en"] and "cannot stand here" in one["message"]["en"] for one in told), told
    assert {one["fix"] for one in told} == {"fill"}, told
    for name in ([], ["repair-days"]):
        refused("equal", dossier, *name, *DATA, says="dossier.xml")
    assert digests(dossier) == before
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"repair-days": 7}'))
    assert of_rule(findings(dossier), "FIL-03") == []
    # A clause that comes later does not get it either.
    fresh = another(folder)
    edited(fresh, "<answers/>", '<answers><answer name="cycles">veel</answer></answers>')
    good("insert", fresh, *DATA, "--clauses", CYCLES)
    shown = json.loads(good("show", fresh, *DATA, "--json"))["placements"]
    assert [one["open"] for place in shown for one in place["fill-ins"] if one["name"] == "cycles"] == [True], shown


def test_a_profile_in_the_dossier_is_judged_like_one_that_is_typed(folder):
    dossier = new(folder)
    for pattern, replacement, says in (
            ('("subject">)[^<]*', r"\g<1>" + "x" * 501, "500"), ('("reference">)[^<]*', r"\g<1>" + "y" * 501, "500"),
            ("<item>laptop</item>", "<item>" + "z" * 501 + "</item>", "500"),
            ('("suppliers">)[^<]*', r"\g<1>0", "suppliers"), ('("date-deadline">)[^<]*', r"\g<1>1 maart", "date-deadline")):
        before = edited(dossier, pattern, replacement)
        for command in (["check", dossier, *DATA], ["equal", dossier, *DATA]):
            refused(*command, says=says)
        write(dossier, "dossier.xml", before)


def test_what_dossier_xml_says_and_nobody_knows_is_an_error_with_its_line(folder):
    dossier = new(folder)
    for pattern, replacement, says in (
            ('format="4"', 'format="3x"', "dossier/@format"), ('format="4"', 'format="4" colour="red"', "dossier/@colour"),
            ("</profile>", '<note>kijk</note></profile>', "profile/note"), ("<documents>", "<documents>los", "los"),
            ('(<document role="guide")', r'\1 owner="jan"', "document/@owner"),
            ("</profile>", '<field name="level">basis</field></profile>', "field[level]"),
            ("</profile>", '<field name="subjekt">x</field></profile>', "subjekt"),
            ("<answers/>", '<answers><answer name="a">1</answer><answer name="a">2</answer></answers>', "answer[a]"),
            ("<answers/>", "<answers/><answers/>", "answers"), ("</profile>", '<lot number="1x">a</lot></profile>', "lot")):
        before = edited(dossier, pattern, replacement)
        files = digests(dossier)
        for command in (["check", dossier], ["insert", dossier, "--clauses", CYCLES], ["equal", dossier]):
            done = run(*command, *DATA)
            assert done.returncode == 2 and says in done.stderr and re.search(r"dossier\.xml:\d+", done.stderr), \
                (pattern, done.stderr)
        assert digests(dossier) == files
        write(dossier, "dossier.xml", before)
    good("show", dossier)


def test_steps_that_cannot_be_taken_cannot_be_read_either(folder):
    dossier = new(folder)
    published = '<state name="published" date="2027-01-11">x</state>'
    for steps, says in (('<state name="awarded" date="2027-04-05"/>', "cannot be awarded"),
                        ('<state name="draft" date="2027-04-05"/>', "this state already"),
                        (published + '<state name="awarded" date="2027-01-10"/>', "before the previous step"),
                        (published + '<state name="draft" date="2027-02-01"/>', "needs a reason")):
        before = edited(dossier, "<answers/>", f"<states>{steps}</states><answers/>")
        for command in (["state", dossier], ["check", dossier, *DATA], ["insert", dossier, *DATA, "--clauses", CYCLES]):
            done = run(*command)
            assert done.returncode == 2 and says in done.stderr and "0000" not in done.stderr, (steps, done.stderr)
            assert re.search(r"dossier\.xml:\d+", done.stderr), done.stderr
        write(dossier, "dossier.xml", before)


@slow
def test_what_is_awarded_is_what_was_published_or_there_is_a_reason(folder):
    for name, change in (("text", lambda path: change_parts(path, content=lambda text: text.replace("De ", "Die ", 1))),
                         ("bytes", lambda path: change_parts(path)), ("copy", lambda path: shutil.copy(path + ".old", path))):
        home = os.path.join(folder, name)
        os.mkdir(home)
        dossier = finished(home, years_ago=4)
        agreement = os.path.join(dossier, AGREEMENT)
        shutil.copy(agreement, agreement + ".old")
        with zipfile.ZipFile(agreement + ".old", "a") as package:
            package.comment = b"another"
        good("state", dossier, *DATA, "--set", "published", "--date", "2023-01-11")
        change(agreement)
        assert of_rule(findings(dossier), "PUB-01"), name
        before = digests(dossier)
        refused("state", dossier, *DATA, "--set", "awarded", "--date", "2023-04-05", says=AGREEMENT)
        assert digests(dossier) == before
        good("state", dossier, *DATA, "--set", "awarded", "--date", "2023-04-05", "--reason", "bijlage hersteld")
        steps = json.loads(good("state", dossier, "--json"))["steps"]
        assert steps[-1] == {"state": "awarded", "date": "2023-04-05", "reason": "bijlage hersteld"}, steps


def test_without_a_digest_nobody_says_that_a_document_is_what_was_published(folder):
    dossier = finished(folder, years_ago=4)
    good("state", dossier, *DATA, "--set", "published", "--date", "2023-01-11")
    edited(dossier, f'(file="{AGREEMENT}") sha256="[^"]*"', r"\1")
    told = of_rule(findings(dossier), "PUB-01")
    assert [one["document"] for one in told] == [AGREEMENT] and "cannot be told" in told[0]["message"]["en"], told
    refused("state", dossier, *DATA, "--set", "awarded", "--date", "2023-04-05", says=AGREEMENT)
