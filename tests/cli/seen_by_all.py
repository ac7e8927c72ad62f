# SPDX-License-Identifier: EUPL-1.2
"""Tests of what goes out with a document: leftovers, brands and comments in every place of Dutch and English documents, and text
that nobody sees in it. cli_test.py runs them."""
import json
import os

from bestek_cli import DATA, finished, good, refused, slow, write
from by_hand import AGREEMENT, GUIDE, PLAN, PROGRAMME
from one_value import DRAWING, ENGLISH, Changing, at_top_of, finished_in_english, frame, note, paragraph, table
from packages import change_parts
from published import findings, in_first_chapter, of_rule

SVG = 'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
ENERGY, ERASURE = "laptop.power-management", "laptop.secure-erasure-function"


def picture(title, description):
    return paragraph(f'<draw:frame {DRAWING} {SVG} draw:name="Photo" text:anchor-type="paragraph"><draw:image/>'
                     f"<svg:title>{title}</svg:title><svg:desc>{description}</svg:desc></draw:frame>")


def caption(text):
    return paragraph(f'Figure <text:sequence text:name="Figure" text:formula="ooow:Figure+1">1</text:sequence>: {text}')


def comment(who, text):
    return (f'Text<office:annotation><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">{who}</dc:creator>{paragraph(text)}'
            "</office:annotation>")


def listed(text):
    return f"<text:list><text:list-item>{paragraph(text)}</text:list-item></text:list>"


def section(how, inside):
    return f'<text:section text:name="Own" {how}>{inside}</text:section>'


@slow
def test_a_leftover_is_an_error_in_every_place_of_each_document(folder):
    dossier = finished_in_english(folder)
    for file, left, words, styles in (
            (GUIDE, "TBD", picture("Building", "front, TBD"), {}), (GUIDE, "[fill in]", picture("[fill in]", "front"), {}),
            (GUIDE, "XXX", caption("XXX"), {}), (PROGRAMME, "???", note("endnote", paragraph("Weight ??? kg")), {}),
            (PROGRAMME, "(to be completed)", frame(table(("Number", "(to be completed)"))), {}),
            (AGREEMENT, "TODO", '<text:h text:outline-level="2">TODO deliveries</text:h>', {}),
            (AGREEMENT, "«NUMBER»", listed("Account «NUMBER»"), {}),
            (AGREEMENT, "<Name>", paragraph('<text:placeholder text:placeholder-type="text">&lt;Name&gt;</text:placeholder>'), {}),
            (PROGRAMME, "FIXME", "", at_top_of("header", paragraph("Version FIXME"))),
            (GUIDE, "XXX", "", at_top_of("footer", frame(paragraph("Version XXX"))))):
        found = Changing(dossier, ENGLISH[file]).told(words, **styles)
        assert [(one["rule"], one["severity"]) for one in found] == [("STR-02", "error")], (left, found)
        assert left in found[0]["message"]["en"] and left in found[0]["message"]["nl"], found
    # The plan stays inside, and what is no leftover is none.
    plan = Changing(dossier, ENGLISH[PLAN])
    assert plan.told(paragraph("Still TBD, " + comment("contract manager", "ask them")) + caption("XXX") + picture("", "[fill in]")) == []
    guide = Changing(dossier, ENGLISH[GUIDE])
    lawful = picture("Building", "front of the main building") + caption("the route") + paragraph("See [HV-2027-014] and [see annex 3].")
    assert guide.told(lawful) == []


@slow
def test_a_brand_is_told_wherever_it_stands_but_not_with_an_equivalent(folder):
    dossier = finished(folder)
    for file, severity, words in ((PROGRAMME, "error", paragraph("De docking is een Logitech{}.")),
                                  (PROGRAMME, "error", caption("een ThinkPad{}")),
                                  (PROGRAMME, "error", picture("", "foto van een MacBook{}")),
                                  (PROGRAMME, "error", table(("Scherm", "Eizo{}"))),
                                  (PROGRAMME, "error", listed("muis, Microsoft{}")),
                                  (GUIDE, "warning", note("footnote", paragraph("Zie de Jabra{}."))),
                                  (GUIDE, "warning", frame(paragraph("De printer is een Epson{}."))),
                                  (AGREEMENT, "warning", paragraph("De Leverancier levert een Kyocera{}."))):
        document = Changing(dossier, file)
        found = document.told(words.format(""))
        assert [(one["rule"], one["severity"]) for one in found] == [("SPC-01", severity)], (words, found)
        assert document.told(words.format(" of gelijkwaardig wat betreft de aansluiting, omdat die er zo is")) == [], words


def test_a_brand_as_an_answer_is_told_with_its_field(folder):
    dossier = finished(folder)
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"specification": "bijlage 4, Dell Latitude 5440"}'))
    told = of_rule(findings(dossier), "SPC-01")
    assert {(one["document"], one["severity"], one["tag"], one["fix"]) for one in told} == {
        (PROGRAMME, "error", "bestek.buyer.specification", "fill"), (GUIDE, "warning", "bestek.buyer.specification", "fill")}, told
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"specification": "bijlage 4, technische eisen"}'))
    assert findings(dossier) == []


@slow
def test_every_comment_is_told_with_who_wrote_it(folder):
    dossier = finished_in_english(folder)
    agreement = Changing(dossier, ENGLISH[AGREEMENT])
    said = comment("legal counsel", "check this article")
    for words, styles in ((paragraph(said), {}), (table((said, "b")), {}), (note("footnote", paragraph(said)), {}),
                          (frame(paragraph(said)), {}),
                          (f'<text:h text:outline-level="2">{said}</text:h>', {}), ("", at_top_of("header", paragraph(said)))):
        told, = agreement.told(words, **styles)
        assert (told["rule"], told["severity"]) == ("STR-21", "warning"), told
        assert all("legal counsel" in told["message"][one] and "check this article" in told["message"][one] for one in ("en", "nl")), told


def test_who_is_named_by_a_file_that_goes_out_is_told(folder):
    dossier = finished(folder)
    names = ('<meta:initial-creator>inkoper ICT</meta:initial-creator><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">jurist inkoop'
             "</dc:creator></office:meta>")
    for file, severities in ((AGREEMENT, ["hint"]), (PROGRAMME, ["hint"]), (PLAN, [])):
        found = Changing(dossier, file).told(meta=lambda text: text.replace("</office:meta>", names))
        assert [one["severity"] for one in of_rule(found, "STR-22")] == severities and len(found) == len(severities), (file, found)
        assert all("inkoper ICT" in one["message"]["nl"] and "jurist inkoop" in one["message"]["nl"] for one in found), found


@slow
def test_text_that_nobody_sees_is_told_and_says_nothing(folder):
    dossier = finished(folder)
    guide = Changing(dossier, GUIDE)
    hidden = "Kenmerk: ZZ-9, nog TBD"

    def styled(look):
        style = f'<style:style style:name="Own" style:family="text"><style:text-properties {look}/></style:style></office:automatic-styles>'
        words = in_first_chapter(paragraph(f'Zie: <text:span text:style-name="Own">{hidden}</text:span>'))
        return {"content": lambda text: words(text.replace("</office:automatic-styles>", style, 1))}

    hidden_text = f'<text:hidden-text text:condition="ooow:1" text:string-value="{hidden}" text:is-hidden="true"/>'
    for words, changes in ((section('text:display="none"', paragraph(hidden)), {}), (section('text:display="none"', listed(hidden)), {}),
                           (section('text:display="condition" text:condition="ooow:1" text:is-hidden="true"', paragraph(hidden)), {}),
                           (section('text:display="none"', table((hidden, "b"))), {}),
                           (paragraph('<text:hidden-paragraph text:condition="ooow:1" text:is-hidden="true"/>' + hidden), {}),
                           (paragraph("Zie " + hidden_text), {}),
                           ("", styled('text:display="none"')), ("", styled('fo:color="#ffffff"')), ("", styled('fo:font-size="1pt"'))):
        found = guide.told(words, **changes)
        assert [(one["rule"], one["severity"]) for one in found] == [("STR-20", "warning")], (words, found)
        assert hidden[:12] in found[0]["message"]["nl"], found
    # The same, seen.
    seen = {one["rule"] for one in guide.told(section('text:display="true"', paragraph(hidden)))}
    assert seen == {"STR-02", "FIL-05"}, seen
    assert guide.told(section('text:display="true"', paragraph("Dit staat er gewoon."))) == []


def test_a_clause_in_a_section_that_a_condition_hides_is_absent(folder):
    dossier = finished(folder)
    programme = os.path.join(dossier, PROGRAMME)
    placed = {one["clause"]: one for one in json.loads(good("show", programme, *DATA, "--json"))["placements"]}

    def hide(text):
        mark = placed[ENERGY]["mark"]
        start = text.rindex("<text:h", 0, text.index(f'"{mark}"'))
        end = text.index("</text:p>", text.index(f'<text:bookmark-end text:name="{mark}"')) + len("</text:p>")
        return text[:start] + section('text:display="condition" text:condition="ooow:1" text:is-hidden="true"',
                                      text[start:end]) + text[end:]

    change_parts(programme, content=hide)
    marks = {one["clause"]: one["marks"] for one in json.loads(good("show", programme, *DATA, "--json"))["placements"]}
    assert marks[ENERGY] == "hidden" and marks[ERASURE] == "whole", marks
    told = of_rule(findings(dossier), "STR-20")
    assert [(one["clause"], one["document"], one["severity"]) for one in told] == [(ENERGY, PROGRAMME, "warning")], told
    refused("insert", dossier, *DATA, "--clauses", ENERGY, says="hidden")
