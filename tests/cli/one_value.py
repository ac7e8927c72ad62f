# SPDX-License-Identifier: EUPL-1.2
"""Tests of one value in many places of Dutch and English dossiers: in headings, lists, frames, notes and tables, in fields and in
plain text, and after somebody put an older file back. cli_test.py runs them."""
import json
import os
import re
import shutil

from bestek_cli import DATA, EXAMPLE, LIBRARY, SOURCE, digests, finished, good, refused, run, slow, write
from by_hand import AGREEMENT, GUIDE, PLAN, PROGRAMME, edited
from marks_lost import CLAUSE_MARKS, without
from packages import change_parts
from published import findings, in_first_chapter, of_rule
from refusals import library_copy, profile_with

ENGLISH = {GUIDE: "tender-guide.odt", PROGRAMME: "programme-of-requirements.odt", AGREEMENT: "draft-agreement.odt",
           PLAN: "contract-management-plan.odt"}
DRAWING = 'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'


def finished_in_english(folder):
    dossier = os.path.join(folder, "english")
    good("new", dossier, "--profile", profile_with(folder, language="en"), *DATA)
    good("insert", dossier, *DATA, "--proposal")
    good("fill", dossier, *DATA, "--values", os.path.join(EXAMPLE, "values.json"))
    good("plan", "make", dossier, *DATA)
    assert findings(dossier) == []
    return dossier


def paragraph(text):
    return f"<text:p>{text}</text:p>"


def field(tag, value):
    return f'<loext:content-control loext:alias="Field" loext:tag="{tag}">{value}</loext:content-control>'


def table(*rows):
    return ('<table:table table:name="Own"><table:table-column/>' + "".join(
        "<table:table-row>" + "".join(f"<table:table-cell>{paragraph(cell)}</table:table-cell>" for cell in row) + "</table:table-row>"
        for row in rows) + "</table:table>")


def frame(inside):
    return paragraph(f'<draw:frame {DRAWING} draw:name="Own" text:anchor-type="paragraph"><draw:text-box>{inside}</draw:text-box>'
                     "</draw:frame>")


def note(kind, inside):
    return paragraph(f'see<text:note text:note-class="{kind}"><text:note-citation>i</text:note-citation><text:note-body>{inside}'
                     "</text:note-body></text:note>")


class Changing:
    """A document of a dossier that is changed, checked and put back."""

    def __init__(self, dossier, file):
        self.dossier, self.file, self.path = dossier, file, os.path.join(dossier, file)
        with open(self.path, "rb") as stream:
            self.whole = stream.read()

    def back(self):
        with open(self.path, "wb") as stream:
            stream.write(self.whole)

    def told(self, words="", keep=False, **changes):
        """The document's findings with these words in its first chapter, or its parts changed."""
        if words:
            changes["content"] = in_first_chapter(words)
        change_parts(self.path, **changes)
        found = [one for one in findings(self.dossier) if one["document"] == self.file]
        if not keep:
            self.back()
        return found


def at_top_of(part, words):
    return {"styles": lambda text: re.sub(rf"(<style:{part}>)", lambda at: at[1] + words, text, count=1)}


@slow
def test_a_field_with_another_value_is_an_error_wherever_it_stands(folder):
    dossier = finished_in_english(folder)
    before = digests(dossier)
    deadline, value, court = "bestek.profile.date-deadline", "bestek.profile.maximum-value", "bestek.buyer.court"
    for file, tag, wrong, right, words, styles in (
            (GUIDE, deadline, "15 March 2027", "1 March 2027", note("endnote", paragraph(field(deadline, "15 March 2027"))), {}),
            (GUIDE, value, "4,500,000", "4,000,000", frame(table(("Maximum", field(value, "4,500,000")))), {}),
            (AGREEMENT, court, "District Court of Rotterdam", "rechtbank Midden-Nederland",
             f'<text:list><text:list-item>{paragraph(field(court, "District Court of Rotterdam"))}</text:list-item></text:list>', {}),
            (PROGRAMME, "bestek.profile.cpv", "30231300-0", "30213100-6",
             f'<text:h text:outline-level="2">{field("bestek.profile.cpv", "30231300-0")}</text:h>', {}),
            (PLAN, "bestek.profile.date-start", "1 June 2027", "10 May 2027", "",
             at_top_of("footer", paragraph(field("bestek.profile.date-start", "1 June 2027")))),
            (AGREEMENT, "bestek.profile.reference", "HV-2027-041", "HV-2027-014", "",
             at_top_of("header", table(("Reference", field("bestek.profile.reference", "HV-2027-041"))))),
            (GUIDE, "bestek.buyer.repair-days", "8", "5", paragraph("Repair within " + field("bestek.buyer.repair-days",
                                                                                             "8") + " working days"), {})):
        document = Changing(dossier, ENGLISH[file])
        found = of_rule(document.told(words, keep=True, **styles), "FIL-03")
        assert [(one["severity"], one["tag"], one["fix"]) for one in found] == [("error", tag, "equal")], (tag, found)
        assert f"“{wrong}”" in found[0]["message"]["en"] and right in found[0]["message"]["en"], found
        # The fix reaches that place, too.
        good("equal", dossier, tag, *DATA)
        assert of_rule(findings(dossier), "FIL-03") == [], tag
        document.back()
    assert digests(dossier) == before


def test_a_field_that_says_the_same_in_another_way_is_no_contradiction(folder):
    guide = Changing(finished_in_english(folder), ENGLISH[GUIDE])
    same = (("profile.date-deadline", "01-03-2027"), ("profile.date-deadline", "2027-03-01"), ("profile.maximum-value", "4,000,000.00"),
            ("profile.maximum-value", "4000000"), ("buyer.validity-days", "120"), ("buyer.deadline-time", "23.59"),
            ("profile.reference", " HV-2027-014 "))
    assert of_rule(guide.told("".join(paragraph(field("bestek." + name, value)) for name, value in same)), "FIL-03") == []


@slow
def test_english_text_beside_its_label_is_compared_in_every_place(folder):
    dossier = finished_in_english(folder)
    guide = Changing(dossier, ENGLISH[GUIDE])
    for wrong, right, words, styles in (
            ("15 March 2027", "1 March 2027", '<text:h text:outline-level="2">Closing date: 15 March 2027</text:h>', {}),
            ("District Court of Rotterdam", "rechtbank", paragraph("Competent court: District Court of Rotterdam"), {}),
            ("ZZ-1", "HV-2027-014", frame(table(("Reference", "ZZ-1"))), {}),
            ("4 April 2027", "1 March 2027", table(("Reference", "Closing date"), ("HV-2027-014", "4 April 2027")), {}),
            ("ZZ-2", "HV-2027-014", paragraph("Refer<text:span>ence</text:span>: <text:span>ZZ-</text:span>2"), {}),
            ("EUR 5,000,000", "4,000,000", note("footnote", paragraph("Maximum value: EUR 5,000,000")), {}),
            ("60 months", "36 months",
             f"<text:list><text:list-item>{paragraph('Term of the agreement: 60 months')}</text:list-item></text:list>", {}),
            ("ZZ-3", "HV-2027-014", "", at_top_of("footer", paragraph("Reference<text:tab/>ZZ-3"))),
            ("ZZ-4", "HV-2027-014", "", at_top_of("header", table(("Reference", "ZZ-4"))))):
        found = guide.told(words, **styles)
        assert [(one["rule"], one["severity"]) for one in found] == [("FIL-05", "warning")], (wrong, found)
        assert f"“{wrong}”" in found[0]["message"]["en"] and right in found[0]["message"]["en"], found
    same = ("Closing date: Monday 1 March 2027", "Reference: HV-2027-014", "Maximum value: EUR 4 million",
            "Term of the agreement: three years",
            "The closing date is in the timetable.", "Submission deadline: 1 March 2027, 23:59 hours")
    assert guide.told("".join(paragraph(one) for one in same)) == []


def test_dutch_values_are_known_in_the_ways_that_people_write_them(folder):
    dossier = finished(folder)
    agreement = Changing(dossier, AGREEMENT)
    wrong = ("Kenmerk : ZZ-2", "Kenmerk:\u00a0ZZ-3", 'Kenmerk:<text:s text:c="3"/>ZZ-4', "Kenmerk:<text:line-break/>ZZ-5", "KENMERK: ZZ-10",
             "Kenmerk:ZZ-12", "1. Kenmerk: ZZ-17", "Sluitingsdatum: 7/3/2027", "Sluitingsdatum: 2027-03-08", "Sluitingsdatum: 10-3-27",
             "Looptijd: twee jaar", "Maximale waarde: € 4,1 miljoen", "Maximale waarde (excl. btw): € 4.300.000,-",
             "Gestanddoeningstermijn: 90 dagen",
             "Uiterste datum inschrijving: vrijdag 5 maart 2027 om 12.00 uur")
    found = agreement.told("".join(paragraph(one) for one in wrong))
    assert {one["rule"] for one in found} == {"FIL-05"} and len(found) == len(wrong), [one["message"]["nl"] for one in found]
    same = ("Kenmerk: HV-2027-014", "Sluitingsdatum: 1/3/2027", "Sluitingsdatum: 2027-03-01", "Sluitingsdatum: 1-3-27",
            "Looptijd: drie jaar",
            "Maximale waarde: € 4 miljoen", "Maximale waarde (excl. btw): € 4.000.000,-", "Gestanddoeningstermijn: 120 dagen",
            "Uiterste datum inschrijving: maandag 1 maart 2027 om 23.59 uur")
    assert agreement.told("".join(paragraph(one) for one in same)) == []


def test_what_is_deleted_while_changes_are_tracked_says_nothing(folder):
    guide = Changing(finished(folder), GUIDE)
    region = ('<text:tracked-changes text:track-changes="false"><text:changed-region xml:id="c1" text:id="c1"><text:{0}>'
              '<office:change-info xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>inkoper</dc:creator><dc:date>'
              "2026-11-02T09:00:00</dc:date></office:change-info>{1}</text:{0}></text:changed-region></text:tracked-changes>")

    def tracked(kind, deleted, in_place):
        change = in_first_chapter(paragraph("Zie " + in_place))
        return {"content": lambda text: change(text).replace("<office:text>", "<office:text>" + region.format(kind, deleted), 1)}

    quiet = {"STR-08", "STR-22"}
    for words, rules in ((paragraph("Kenmerk: ZZ-32"), quiet), (paragraph(field("bestek.profile.reference", "ZZ-33")), quiet)):
        assert {one["rule"] for one in guide.told(**tracked("deletion", words, '<text:change text:change-id="c1"/>'))} == rules, words
    # What was inserted stands there.
    for words, rule in ((field("bestek.profile.reference", "ZZ-34"), "FIL-03"), ("<text:line-break/>Kenmerk: ZZ-35", "FIL-05")):
        inserted = f'<text:change-start text:change-id="c1"/>{words}<text:change-end text:change-id="c1"/>'
        assert {one["rule"] for one in guide.told(**tracked("insertion", "", inserted))} == quiet | {rule}, words


@slow
def test_an_older_file_that_was_put_back_contradicts_the_dossier_until_it_is_made_equal(folder):
    dossier = finished(folder)
    older = {}
    for file in (GUIDE, AGREEMENT):
        with open(os.path.join(dossier, file), "rb") as stream:
            older[file] = stream.read()
    good("fill", dossier, *DATA, "--values", write(folder, "v.json",
                                                   json.dumps({"court": "rechtbank Rotterdam", "date-start": "2027-06-01",
                                                               "repair-days": 6})))
    good("plan", "make", dossier, *DATA)
    assert findings(dossier) == []
    for file, tags in ((GUIDE, {"bestek.buyer.court", "bestek.profile.date-start"}),
                       (AGREEMENT, {"bestek.buyer.court", "bestek.profile.date-start", "bestek.buyer.repair-days"})):
        with open(os.path.join(dossier, file), "wb") as stream:
            stream.write(older[file])
        told = of_rule(findings(dossier), "FIL-03")
        assert {one["tag"] for one in told} == tags and {one["document"] for one in told} == {file}, told
        assert {one["fix"] for one in told} == {"equal"}, told
        assert json.loads(good("equal", dossier, *DATA, "--json")) == {"documents": [file]}
        assert of_rule(findings(dossier), "FIL-03") == []
    # The same when dossier.xml is the older one.
    edited(dossier, '(<answer name="court">)[^<]*', r"\1rechtbank Den Haag")
    edited(dossier, '("date-start">)[^<]*', r"\g<1>2027-05-10")
    told = of_rule(findings(dossier), "FIL-03")
    assert {(one["document"], one["tag"]) for one in told} >= {(file, tag) for file in (GUIDE, AGREEMENT) for tag in
                                                               ("bestek.buyer.court", "bestek.profile.date-start")}, told
    assert all("2027" in one["message"]["nl"] or "Den Haag" in one["message"]["nl"] for one in told), told


@slow
def test_an_awarded_tender_stays_as_it_was_published_too(folder):
    dossier = finished(folder, years_ago=4)
    good("state", dossier, *DATA, "--set", "published", "--date", "2023-01-11")
    good("state", dossier, *DATA, "--set", "awarded", "--date", "2023-04-05")
    assert findings(dossier) == []
    before = digests(dossier)
    for command in (["fill", dossier, "--values", write(folder, "v.json", '{"repair-days": 9}')],
                    ["fill", dossier, "--values", write(folder, "w.json", '{"weight": {"price": 50}}')],
                    ["fill", os.path.join(dossier, GUIDE), "--values", write(folder, "c.json", '{"contact": "Inkoop, kamer 3"}')],
                    ["insert", dossier, "--clauses", "hardware.halogen-free-cord"],
                    ["insert", os.path.join(dossier, PROGRAMME), "--clauses", "hardware.halogen-free-cord"]):
        refused(*command, *DATA, says="was published on 11 January 2023")
    for step in ("published", "draft"):
        refused("state", dossier, *DATA, "--set", step, says="needs a reason")
    refused("state", dossier, *DATA, "--set", "awarded", says="has this state already")
    for nothing in (["mark"], ["forget"], ["equal"], ["plan", "make"], ["insert"]):
        arguments = ["--proposal"] if nothing == ["insert"] else []
        good(*nothing, dossier, *([] if nothing == ["forget"] else DATA), *arguments)
    assert digests(dossier) == before
    # What would mend a published document is refused as well.
    without(dossier, AGREEMENT, CLAUSE_MARKS)
    broken = digests(dossier)
    for command in (["mark", dossier, *DATA], ["mark", os.path.join(dossier, AGREEMENT), *DATA], ["forget", dossier]):
        refused(*command, says="was published on 11 January 2023")
    assert run("plan", "make", dossier, *DATA).returncode == 2
    assert digests(dossier) == broken
    assert [one["document"] for one in of_rule(findings(dossier), "PUB-01")] == [AGREEMENT]
    # Back to draft, it may be marked again.
    good("state", dossier, *DATA, "--set", "draft", "--reason", "gunning ingetrokken")
    good("mark", dossier, *DATA)
    assert findings(dossier) == []


@slow
def test_periods_of_two_clauses_that_meet_in_one_agreement_are_compared(folder):
    library = library_copy(folder)
    path = os.path.join(library, "all", "performance-result-clause.xml")
    with open(path, encoding="utf-8") as stream:
        whole = stream.read()
    templates = ["--templates", os.path.join(SOURCE, "templates")]
    for language, old, other in (("nl", "vijf werkdagen", "acht werkdagen"), ("en", "five working days", "eight working days")):
        assert old in whole
        write(os.path.dirname(path), os.path.basename(path), whole.replace(old, other))
        done = run("library", "check", library, *templates, "--json")
        told = json.loads(done.stdout)
        assert done.returncode == 1 and [(one["code"], one["clause"])
                                         for one in told] == [("lint.period-differs", "all.performance-result-clause")], told
        assert all(word in told[0]["message"][language] for word in (old, other)), told
    shutil.copy(os.path.join(LIBRARY, "all", "performance-result-clause.xml"), path)
    assert "0 errors" in good("library", "check", library, *templates)
