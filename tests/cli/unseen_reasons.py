# SPDX-License-Identifier: EUPL-1.2
"""Tests of reasons, of what leaves the house and of bad input, in kinds beside those of explain.py, publication_check.py and
bad_profiles.py. cli_test.py runs them."""
import json
import os
import re

from bestek_cli import DATA, SOURCE, digests, good, new, refused, run, write
from explain import text_of
from facts import edit_dossier
from packages import change_parts
from thresholds import LAWFUL, PLAIN
from time_limits import profile_of

GUIDE, AGREEMENT, PLAN = "aanbestedingsleidraad.odt", "conceptovereenkomst.odt", "contractmanagementplan.odt"
REASON = "De markt werkt met vaste stappen en dit is getoetst"
WHY = ("--reason", REASON, "--as", "jurist inkoop")
RENEWED = "De overeenkomst wordt telkens stilzwijgend met een jaar verlengd."
UNLIMITED = "De opdrachtnemer is onbeperkt aansprakelijk voor alle schade."
TURNOVER = "De inschrijver had in het laatste boekjaar een omzet van ten minste € 100.000."
NOTE = "<office:annotation><dc:creator>Anna</dc:creator><text:p>Klopt dit?</text:p></office:annotation>"
# A rule of a team's own, whole; the cases break one place of it.
RULES = """<sch:schema xmlns:sch="http://purl.oclc.org/dsdl/schematron">
<sch:ns prefix="m" uri="urn:bestek:model:1"/>
<sch:pattern id="TEAM-01" basis="eigen regel" regime="above" procedures="open" profile="drafting">
<sch:p xml:lang="nl">Uitleg.</sch:p><sch:p xml:lang="en">Why.</sch:p>
<sch:rule context="m:tender"><sch:report test="true()" role="warning" explain="internal" diagnostics="TEAM-01.1.nl TEAM-01.1.en"/></sch:rule>
</sch:pattern>
<sch:diagnostics><sch:diagnostic id="TEAM-01.1.nl" xml:lang="nl">Tekst.</sch:diagnostic>
<sch:diagnostic id="TEAM-01.1.en" xml:lang="en">Text.</sch:diagnostic></sch:diagnostics>
</sch:schema>
"""


def found(dossier, *rules, options=DATA):
    done = run("check", dossier, *options, "--json")
    assert done.returncode in (0, 1), done.stderr
    return [one for one in json.loads(done.stdout) if one["rule"] in rules]


def say(dossier, file, sentence, heading):
    """As the first paragraph of the chapter with that heading."""
    def content(text):
        headings = re.finditer("<text:h [^>]*>.*?</text:h>", text, re.S)
        at = next(one.end() for one in headings if re.sub("<[^>]*>", "", one[0]).strip().startswith(heading))
        return f"{text[:at]}<text:p>{sentence}</text:p>{text[at:]}"
    change_parts(os.path.join(dossier, file), content=content)


def test_an_internal_answer_does_not_silence_what_the_law_wants_in_the_documents(folder):
    dossier = new(folder)
    say(dossier, AGREEMENT, UNLIMITED, "Aansprakelijkheid")
    say(dossier, GUIDE, TURNOVER, "Eisen aan de Inschrijver")
    before = found(dossier, "CON-06", "SEL-05")
    assert [(one["rule"], one["severity"], one["explain"]) for one in before] == [
        ("SEL-05", "error", "document"), ("CON-06", "error", "document")], before
    answers = "".join(f'<explanation rule="{one["rule"]}" finding="{one["about"]}" role="jurist inkoop" date="2026-11-30" rule-text="a" '
                      f'subject-text="b">{REASON}</explanation>' for one in before)
    write(dossier, "internal.xml", f'<internal xmlns="urn:bestek:internal:1" format="1">{answers}</internal>')
    after = found(dossier, "CON-06", "SEL-05")
    assert [(one["rule"], one["severity"], one["explained"]) for one in after] == [("SEL-05", "error", None), ("CON-06", "error", None)]
    # What was answered in the wrong place is told, and not lost.
    assert [REASON in one["message"]["nl"] for one in found(dossier, "EXP-01")] == [True, True]


def test_the_reason_of_an_unlimited_liability_goes_into_the_guide_by_its_code(folder):
    dossier = new(folder)
    say(dossier, AGREEMENT, UNLIMITED, "Aansprakelijkheid")
    one, = found(dossier, "CON-06")
    good("explain", dossier, one["line"], *DATA, *WHY)
    assert REASON in text_of(dossier, GUIDE) and found(dossier, "CON-06") == []
    with open(os.path.join(dossier, "internal.xml"), encoding="utf-8") as stream:
        recorded, = re.findall("<explanation [^>]*>", stream.read())
    assert 'rule="CON-06"' in recorded and 'field="liability-reason"' in recorded and 'role="jurist inkoop"' in recorded


def test_an_answered_sentence_that_moves_to_another_chapter_is_asked_anew(folder):
    dossier = new(folder)
    say(dossier, AGREEMENT, RENEWED, "Looptijd")
    good("explain", dossier, "CON-27", *DATA, *WHY)
    assert found(dossier, "CON-27")[0]["explained"]["reason"] == REASON
    change_parts(os.path.join(dossier, AGREEMENT), content=lambda text: text.replace(f"<text:p>{RENEWED}</text:p>", ""))
    say(dossier, AGREEMENT, RENEWED, "Wijzigingen")
    told = found(dossier, "CON-27", "EXP-01")
    assert sorted((one["rule"], bool(one["explained"])) for one in told) == [("CON-27", False), ("EXP-01", False)], told


def test_what_says_nothing_is_no_reason_and_what_is_wrong_no_reason_mends(folder):
    dossier = new(folder)
    say(dossier, AGREEMENT, RENEWED, "Looptijd")
    edit_dossier(dossier, "2027-03-01", "2027-02-12")
    before = digests(dossier)
    for reason in ("zie boven", "volgt nog", "[reden]", "..."):
        refused("explain", dossier, "CON-27", *DATA, "--reason", reason, "--as", "jurist inkoop", says="is no reason")
    refused("explain", dossier, "CON-27", *DATA, "--reason", "", "--as", "jurist inkoop", says="empty value")
    assert [(one["severity"], one["explain"]) for one in found(dossier, "PRO-01")] == [("error", "")]
    refused("explain", dossier, "PRO-01", *DATA, *WHY, says="only mended")
    assert digests(dossier) == before


def test_what_stays_in_the_house_is_no_line_and_what_leaves_it_is(folder):
    dossier = new(folder)
    header = f"<style:header><text:p>Kop{NOTE}</text:p></style:header></style:master-page>"
    printed = "<meta:printed-by>Anna de Vries</meta:printed-by></office:meta>"
    both = {"styles": lambda text: text.replace("</style:master-page>", header, 1), "meta": lambda text: text.replace("</office:meta>", printed)}
    for file in (PLAN, GUIDE):
        change_parts(os.path.join(dossier, file), **both)
    lines = json.loads(run("check", dossier, *DATA, "--publication", "--json").stdout)["lines"]
    assert sorted((one["rule"], one["document"]) for one in lines if one["rule"] in ("STR-21", "PUB-03")) == [
        ("PUB-03", GUIDE), ("STR-21", GUIDE)], lines
    told = {one["rule"]: one["message"]["nl"] for one in lines}
    assert "afgedrukt door Anna de Vries" in told["PUB-03"] and "“Klopt dit?”" in told["STR-21"], told


def test_what_no_profile_can_say_is_refused_with_its_field(folder):
    def refused_for(says, **changes):
        profile = profile_of(folder, **{**PLAIN, **changes})
        refused("new", os.path.join(folder, "no"), "--profile", profile, *DATA, "--templates", os.path.join(SOURCE, "templates"), says=says)
    for day in ("01.03.2027", "1 maart 2027", "maandag 1 maart 2027", "03/04/2027", "2027-03-01T12:00", "2027-02-29", 20270301):
        refused_for(f'"dates.deadline" has an invalid value: {day}', dates={**LAWFUL, "deadline": day})
    refused_for('no field "dates.sluitingsdatum"', dates={**LAWFUL, "sluitingsdatum": "2027-03-01"})
    for name in (None, "  ", ""):
        refused_for('Lot 1 of "lots" has no name', lots=[{"number": 1, "name": name}])
    refused_for('"lots" has lot 1 more than once', lots=[{"number": 1, "name": "Noord"}, {"number": 1, "name": "Zuid"}])
    for lots in (["Laptops"], {"1": "Laptops"}):
        refused_for('Field "lots" has an invalid value', lots=lots)
    for value in ("1e6", "$ 250,000", "€ 250.000 incl. btw", True, [250000]):
        refused_for('Field "estimated-value" has an invalid value', **{"estimated-value": value})
    for term in ("3 jaar", 0, -12):
        refused_for('Field "term-months" has an invalid value', **{"term-months": term})
    refused_for('"central", "sub-central"', **{"authority-type": "gemeente"})
    lots = [{"number": n, "name": name, "estimated-value": 120000} for n, name in ((1, "Noord"), (2, "Zuid"))]
    for value in (150000, 400000):
        refused_for("are together 240000", lots=lots, **{"estimated-value": value})


def test_a_rule_file_with_a_word_that_nobody_knows_is_told_with_what_is_allowed(folder):
    dossier = new(folder)
    rules = os.path.join(folder, "rules")
    os.mkdir(rules)

    def told(name, text):
        write(rules, name, text)
    told("a.sch", RULES.replace('role="warning"', 'role="eror"'))
    told("b.sch", RULES.replace('regime="above"', 'regime="abov"').replace("TEAM-01", "TEAM-02"))
    told("c.sch", RULES.replace('procedures="open"', 'procedures="opne"').replace("TEAM-01", "TEAM-03"))
    told("d.sch", RULES.replace('profile="drafting"', 'profile="publicatie"').replace("TEAM-01", "TEAM-04"))
    told("e.sch", RULES.replace('explain="internal"', 'explain="intern"').replace("TEAM-01", "TEAM-05"))
    told("f.sch", RULES.replace("true()", "ends-with(@procedure, 'n')").replace("TEAM-01", "TEAM-06"))
    told("g.sch", RULES.replace('context="m:tender"', 'context="x:tender"').replace("TEAM-01", "TEAM-07"))
    told("h.sch", RULES.replace('context="m:tender"', 'context="1+1"').replace("TEAM-01", "TEAM-08"))
    told("i.sch", RULES.replace("TEAM-01.1.en\"/", "TEAM-01.9.en\"/").replace("TEAM-01", "TEAM-09"))
    said = [one["message"]["en"] for one in found(dossier, "RULE", options=(*DATA, "--rules", rules))]
    for file, words in (("a", 'nobody knows "eror"'), ("b", 'nobody knows "abov"'), ("c", 'nobody knows "opne"'),
                        ("d", 'nobody knows "publicatie"'), ("e", 'nobody knows "intern"'), ("f", "TEAM-06 could not be run"),
                        ("g", "TEAM-07 could not be run"), ("h", "TEAM-08 could not be run"), ("i", "diagnostic TEAM-09.9.en")):
        assert [words in one for one in said if f"{file}.sch:" in one] == [True], (file, said)
    assert len(said) == 9, said


def test_a_decision_to_go_on_lapses_when_the_timetable_brings_a_new_line(folder):
    dossier = new(folder)

    def listed(*more):
        done = run("check", dossier, *DATA, "--publication", "--json", *more)
        return done.returncode, json.loads(done.stdout)["went-on"]
    assert listed(*WHY)[1]["reason"] == REASON and listed()[0] == 0
    edit_dossier(dossier, "2027-02-12", "2027-02-26")
    assert listed() == (1, None) and [one["severity"] for one in found(dossier, "PRO-02")] == ["error"]


def test_a_guide_that_states_the_other_side_of_the_threshold_is_wrong_in_words_of_its_own(folder):
    dossier = new(folder)
    say(dossier, GUIDE, "De geraamde waarde overschrijdt de Europese drempel.", "De opdracht")
    assert found(dossier, "PRO-06") == []
    say(dossier, GUIDE, "De geraamde waarde ligt onder de Europese aanbestedingsdrempel.", "De opdracht")
    assert [one["severity"] for one in found(dossier, "PRO-06")] == ["error"]
