# SPDX-License-Identifier: EUPL-1.2
"""One fact in one place: what contradicts itself is found and made equal; what is published stays. cli_test.py runs them."""
import datetime
import json
import os
import re
import shutil

from bestek_cli import DATA, LIBRARY, SOURCE, digests, finished, good, new, refused, run, slow, write
from packages import change_parts

GUIDE, AGREEMENT, PLAN = "aanbestedingsleidraad.odt", "conceptovereenkomst.odt", "contractmanagementplan.odt"


def findings(dossier, rule=None):
    found = json.loads(run("check", dossier, *DATA, "--json").stdout)
    return [one for one in found if rule in (None, one["rule"])]


def rewrite(document, change):
    """As another program would: the text of the document with something else in it."""
    def content(before):
        after = change(before)
        assert after != before, "the test changed nothing"
        return after
    change_parts(document, content=content)


def type_into(document, tag, value, count=1):
    pattern = re.compile(rf'(<loext:content-control[^>]*loext:tag="{re.escape(tag)}"[^>]*>)(.*?)(</loext:content-control>)', re.S)
    rewrite(document, lambda xml: pattern.sub(lambda m: m[1] + value + m[3], xml, count=count))


def say(document, text, after="<office:text"):
    """A paragraph of plain text at the end of the document."""
    rewrite(document, lambda xml: xml.replace("</office:text>", f"<text:p>{text}</text:p></office:text>"))


def edit_dossier(dossier, old, new_text):
    path = os.path.join(dossier, "dossier.xml")
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    assert old in text, text
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(text.replace(old, new_text))


def forget_states(dossier):
    path = os.path.join(dossier, "dossier.xml")
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(re.sub(r"\s*<states>.*?</states>", "", text, flags=re.S))


def test_a_title_page_with_another_reference_than_the_dossier_is_an_error_and_made_equal(folder):
    dossier = finished(folder)
    type_into(os.path.join(dossier, GUIDE), "bestek.profile.reference", "HV-2027-041")
    one, = findings(dossier)
    assert (one["rule"], one["severity"], one["document"], one["tag"], one["fix"]) == \
        ("FIL-03", "error", GUIDE, "bestek.profile.reference", "equal"), one
    assert "HV-2027-041" in one["message"]["nl"] and "HV-2027-014" in one["message"]["nl"], one
    assert json.loads(good("equal", dossier, "reference", *DATA, "--json")) == {"documents": [GUIDE]}
    assert findings(dossier) == []
    assert json.loads(good("equal", dossier, *DATA, "--json")) == {"documents": []}


def test_a_dossier_edited_by_hand_contradicts_its_documents(folder):
    dossier = finished(folder)
    edit_dossier(dossier, '"date-deadline">2027-03-01<', '"date-deadline">2027-03-15<')
    edit_dossier(dossier, '"maximum-value">4000000<', '"maximum-value">4500000<')
    edit_dossier(dossier, '<answer name="court">rechtbank Midden-Nederland<', '<answer name="court">rechtbank Den Haag<')
    found = findings(dossier, "FIL-03")
    assert {one["tag"] for one in found} == {"bestek.profile.date-deadline", "bestek.profile.maximum-value",
                                             "bestek.buyer.court"}, found
    assert {one["document"] for one in found} >= {GUIDE, AGREEMENT}
    good("equal", dossier, *DATA)
    assert findings(dossier) == []
    assert "15 maart 2027" in json.dumps(json.loads(good("show", dossier, *DATA, "--json")), ensure_ascii=False)


def test_a_documents_value_can_become_the_dossiers(folder):
    dossier = finished(folder)
    type_into(os.path.join(dossier, AGREEMENT), "bestek.buyer.court", "rechtbank Den Haag")
    one, = findings(dossier)
    assert (one["rule"], one["document"]) == ("FIL-03", AGREEMENT), one
    before = digests(dossier)
    refused("equal", dossier, "court", *DATA, "--from", "no-such.odt", says="no document of this name")
    refused("equal", dossier, "no-such-name", *DATA, says="no-such-name")
    refused("equal", dossier, "general-terms", *DATA, "--from", AGREEMENT, says="choice in the profile")
    assert digests(dossier) == before
    good("equal", dossier, "court", *DATA, "--from", AGREEMENT)
    assert findings(dossier) == []
    with open(os.path.join(dossier, "dossier.xml"), encoding="utf-8") as stream:
        assert "rechtbank Den Haag" in stream.read()


def test_plain_text_beside_its_label_that_says_something_else_is_a_warning(folder):
    dossier = finished(folder)
    for text in ("Sluitingsdatum: 1 april 2027.", "Referentie: X-1", "Maximale waarde: € 5.000.000", "De looptijd bedraagt 48 maanden.",
                 "Bevoegde rechter: rechtbank Den Haag", "Sluitingsdatum – 3 april 2027", "Looptijd: 48", "Maximale waarde: € 5 mln"):
        say(os.path.join(dossier, AGREEMENT), text)
    found = findings(dossier)
    assert {one["rule"] for one in found} == {"FIL-05"} and {one["severity"] for one in found} == {"warning"}, found
    assert len(found) == 8, found
    assert all(one["document"] == AGREEMENT and one["text"] for one in found)


def test_plain_text_that_says_the_same_is_no_finding(folder):
    dossier = finished(folder)
    for text in ("Sluitingsdatum: 1-3-2027", "Referentie: HV-2027-014 (TenderNed)", "Maximale waarde: € 4.000.000,00", "Looptijd: 3 jaar",
                 "Maximale waarde: vier miljoen euro", "Sluitingsdatum – maandag 1 mrt. 2027", "Looptijd: zesendertig maanden",
                 "De sluitingsdatum staat in de planning.", "Referentie: zie voorblad van HV-2027-014"):
        say(os.path.join(dossier, GUIDE), text)
    assert findings(dossier) == []


def test_a_published_tender_stays_as_it_is(folder):
    dossier = finished(folder, years_ago=4)
    assert json.loads(good("state", dossier, "--json"))["state"] == "draft"
    good("state", dossier, "--set", "published", "--date", "2023-01-11", *DATA)
    shown = json.loads(good("state", dossier, "--json"))
    assert (shown["state"], shown["date"]) == ("published", "2023-01-11"), shown
    assert {one["document"] for one in shown["documents"]} == {GUIDE, AGREEMENT, "programma-van-eisen.odt"}, shown
    before = digests(dossier)
    values = write(folder, "v.json", '{"court": "rechtbank Den Haag"}')
    for command in (["fill", dossier, "--values", values], ["insert", dossier, "--clauses", "laptop.battery-endurance-basis"],
                    ["insert", dossier, "--all"], ["fill", os.path.join(dossier, AGREEMENT), "--values", values],
                    ["insert", dossier, "--clauses", "laptop.battery-endurance-basis", "--out", os.path.join(folder, "copy")]):
        done = run(*command, *DATA)
        assert done.returncode == 2, (command, done.stdout, done.stderr)
    refused("fill", dossier, *DATA, "--values", values, says="clarification notice")
    assert digests(dossier) == before and not os.path.exists(os.path.join(folder, "copy"))
    assert findings(dossier) == []


@slow
def test_the_day_of_publication_is_the_timetable_s_and_before_the_deadline(folder):
    dossier = finished(folder, years_ago=4)
    refused("state", dossier, "--set", "published", "--date", "2023-03-02", *DATA, says="1 March 2023")
    for day, found in (("2023-01-11", []), ("2023-01-12", ["warning"]), ("2022-12-01", ["warning"]), ("2023-03-01", ["warning"])):
        good("state", dossier, "--set", "published", "--date", day, *DATA)
        told = findings(dossier)
        assert [(one["rule"], one["severity"]) for one in told] == [("PUB-02", one) for one in found], (day, told)
        assert all("11 januari 2023" in one["message"]["nl"] for one in told), told
        good("state", dossier, "--set", "draft", "--reason", "verkeerde dag", "--date", "2023-03-01", *DATA)
        forget_states(dossier)
    good("state", dossier, "--set", "published", "--date", "2023-01-11", *DATA)
    edit_dossier(dossier, 'name="published" date="2023-01-11"', 'name="published" date="2023-04-11"')
    assert [(one["rule"], one["severity"]) for one in findings(dossier)] == [("PUB-02", "error"), ("PUB-02", "warning")], findings(dossier)
    edit_dossier(dossier, 'name="published" date="2023-04-11"', 'name="published" date="1900-01-01"')
    told = [one["message"]["nl"] for one in findings(dossier) if one["rule"] == "PUB-02" and one["severity"] == "error"]
    assert len(told) == 1 and "1900" in told[0], told


def test_the_internal_plan_of_a_published_tender_may_change(folder):
    dossier = finished(folder)
    good("state", dossier, "--set", "published", *DATA)
    good("insert", dossier, *DATA, "--clauses", "annex.risk-card-laptop")
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"budget": "€ 10.000 per jaar"}'))
    good("plan", "make", dossier, *DATA)
    assert findings(dossier, "PUB-01") == []


def test_a_published_document_that_changed_is_an_error(folder):
    dossier = finished(folder, years_ago=4)
    good("state", dossier, "--set", "published", "--date", "2023-01-11", *DATA)
    say(os.path.join(dossier, GUIDE), "Nog een zin.")
    say(os.path.join(dossier, PLAN), "Nog een zin.")
    one, = findings(dossier)
    assert (one["rule"], one["severity"], one["document"]) == ("PUB-01", "error", GUIDE), one
    refused("state", dossier, "--set", "draft", *DATA, says="reason")
    good("state", dossier, "--set", "draft", "--reason", "rectificatie", *DATA)
    assert findings(dossier) == []
    steps = json.loads(good("state", dossier, "--json"))["steps"]
    assert [(one["state"], one["reason"]) for one in steps] == [("published", ""), ("draft", "rectificatie")], steps
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"court": "rechtbank Den Haag"}'))


def test_publishing_and_awarding_are_refused_where_they_do_not_fit(folder):
    dossier = new(folder, years_ago=4)
    tomorrow = (datetime.date.today() + datetime.timedelta(days=2)).isoformat()
    before = digests(dossier)
    for arguments, says in ((["published", "--date", "2023-01-11"], "Errors still stand"), (["awarded"], "cannot be awarded"), (["secret"], "no state"),
                            (["published", "--date", "2027-02-30"], "no date"), (["draft"], "already"),
                            (["published", "--date", tomorrow, "--reason", "gepland"], "still to come")):
        refused("state", dossier, *DATA, "--set", *arguments, says=says)
    refused("state", os.path.join(folder, "none"), says="none")
    assert digests(dossier) == before
    good("state", dossier, *DATA, "--set", "published", "--date", "2023-01-11", "--reason", "proef met de markt")
    refused("state", dossier, *DATA, "--set", "awarded", "--date", "2023-01-10", says="before the previous step")
    # Tenders could still come in; a reason does not change that.
    refused("state", dossier, *DATA, "--set", "awarded", "--date", "2023-02-28", "--reason", "spoed", says="until 1 March 2023")
    good("state", dossier, *DATA, "--set", "awarded", "--date", "2023-04-05")
    assert "Awarded, 5 April 2023" in good("state", dossier)


def test_periods_that_meet_in_one_agreement_and_differ_are_found_in_the_library(folder):
    assert "0 errors" in good("library", "check", LIBRARY, "--templates", os.path.join(SOURCE, "templates"))
    library, templates = os.path.join(folder, "library"), os.path.join(folder, "templates")
    shutil.copytree(LIBRARY, library)
    shutil.copytree(os.path.join(SOURCE, "templates"), templates)

    def replace(path, old, new_text):
        with open(path, encoding="utf-8") as stream:
            text = stream.read()
        assert old in text, path
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(text.replace(old, new_text))

    replace(os.path.join(templates, "open", "agreement.nl.fodt"), "ten minste vijf werkdagen", "ten minste twee weken")
    done = run("library", "check", library, "--templates", templates, "--json")
    assert done.returncode == 1, done.stderr
    one, = json.loads(done.stdout)
    assert one["code"] == "lint.period-differs" and one["clause"] == "all.performance-result-clause", one
    assert "vijf werkdagen" in one["message"]["nl"] and "twee weken" in one["message"]["nl"], one
    assert run("library", "check", library, "--templates", os.path.join(folder, "none")).returncode == 2


def test_a_link_to_a_document_of_a_dossier_is_that_document(folder):
    dossier = finished(folder)
    link = os.path.join(folder, "los.odt")
    os.symlink(os.path.join(dossier, GUIDE), link)
    values = write(folder, "v.json", '{"court": "rechtbank Den Haag"}')
    assert json.loads(good("check", link, *DATA, "--json")) == []
    # Who has it open there, has it open.
    lock = write(dossier, f".~lock.{GUIDE}#", "Anna,host,date;")
    refused("fill", link, *DATA, "--values", values, says="Anna")
    os.remove(lock)
    good("state", dossier, "--set", "published", *DATA)
    before = digests(dossier)
    refused("fill", link, *DATA, "--values", values, says="clarification notice")
    assert digests(dossier) == before


def test_plain_text_beside_the_body_is_compared_too(folder):
    dossier = finished(folder)
    guide = os.path.join(dossier, GUIDE)
    said = "<text:p>Kenmerk: XY-1</text:p>"
    note = ('<text:p>z<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
            '<text:p>Sluitingsdatum: 1 april 2027</text:p></text:note-body></text:note></text:p>')
    change_parts(guide, styles=lambda text: re.sub(r"(<style:footer>)", rf"\1{said}", text),
                 content=lambda text: re.sub(r'(<text:h [^>]*outline-level="1".*?</text:h>)', lambda at: at[1] + note, text,
                                             count=1, flags=re.S))
    found = findings(dossier)
    assert {one["rule"] for one in found} == {"FIL-05"}, found
    assert {value for one in found for value in ("XY-1", "1 april 2027") if value in one["message"]["en"]} == \
        {"XY-1", "1 april 2027"}, found


def test_every_place_of_a_field_is_shown(folder):
    dossier = new(folder)
    guide = os.path.join(dossier, GUIDE)
    field = ('<text:p><loext:content-control loext:alias="Kenmerk" loext:tag="bestek.profile.reference">{}'
             '</loext:content-control></text:p>')
    note = ('<text:p>z<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
            + field.format("N-1") + '</text:note-body></text:note><draw:frame xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" draw:name="K" text:anchor-type="paragraph">'
            '<draw:text-box>' + field.format("K-1") + '</draw:text-box></draw:frame></text:p>')
    rewrite(guide, lambda xml: xml.replace("</office:text>", note + "</office:text>"))
    change_parts(guide, styles=lambda text: re.sub(r"(<style:header>)", rf"\1{field.format('H-1')}", text))
    wanted = {("N-1", "footnote"), ("K-1", "frame"), ("H-1", "header")}
    shown = json.loads(good("show", guide, *DATA, "--json"))["fields"]
    assert wanted <= {(one["value"], one["place"]) for one in shown if one["tag"] == "bestek.profile.reference"}, shown
    lines = [line.split() for line in good("show", dossier, *DATA).splitlines()]
    for value, place in wanted:
        assert ["Kenmerk", place, value] in lines, (value, place, lines)
    # What is shown is what is checked: each of them is another reference than the dossier's.
    assert {value for one in findings(dossier, "FIL-03") for value, _ in wanted if value in one["message"]["en"]} == \
        {value for value, _ in wanted}
