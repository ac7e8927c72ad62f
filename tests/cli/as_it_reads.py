# SPDX-License-Identifier: EUPL-1.2
"""Tests of weights, amounts, terms and choices as people type them, and of further ways to hide text. cli_test.py runs them."""
import os
import re

from bestek_cli import DATA, finished, good
from by_hand import AGREEMENT, GUIDE, edited
from one_value import Changing, paragraph
from packages import change_parts
from published import findings, in_first_chapter, of_rule
from unseen_values import HIDDEN, hidden_alone, told_of
from weights_and_headings import retyped
from word_files import WordFile, before_end, in_chapter, said, word_dossier

WORD_2010 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'


def test_a_weight_typed_as_a_range_backwards_or_from_nothing_is_an_error(folder):
    guide = Changing(finished(folder), GUIDE)
    for typed in ("60–20", "0–80", "40-40", "80 tot 0"):
        told = of_rule(guide.told(content=retyped("bestek.weight.price", typed)), "AWD-02")
        assert [one["severity"] for one in told] == ["error"] and typed in told[0]["message"]["nl"], (typed, told)
    for typed in ("20–60", "40 tot 50 %"):
        told = of_rule(guide.told(content=retyped("bestek.weight.price", typed)), "AWD-02")
        assert [one for one in told if typed in one["message"]["nl"]] == [], (typed, told)


def test_an_amount_with_apostrophes_is_read_whole(folder):
    amounts = ["€ 4'500'000", "€ 4’500’000,00", "EUR 4'500'000.50"]
    assert told_of(folder, "Maximale waarde", amounts) == amounts
    agreement = Changing(os.path.join(folder, "dossier"), AGREEMENT)
    same = "".join(paragraph(f"Maximale waarde: {one}") for one in ("€ 4'000'000", "EUR 4’000’000,00"))
    assert agreement.told(same) == []


def test_a_validity_in_months_is_counted_and_told_as_it_was_typed(folder):
    guide = Changing(finished(folder), GUIDE)
    field = "bestek.buyer.validity-days"
    assert of_rule(guide.told(content=retyped(field, "4 maanden")), "PRO-26") == []
    told = of_rule(guide.told(content=retyped(field, "1 maand")), "PRO-26")
    assert len(told) == 1 and "maar 1 maand gestand" in told[0]["message"]["nl"], told
    assert "for only 1 maand;" in told[0]["message"]["en"], told


def test_a_word_that_nobody_knows_is_told_as_that_and_not_as_another_choice(folder):
    dossier = finished(folder)
    edited(dossier, '<field name="level">significant<', '<field name="level">Significant<')
    told = of_rule(findings(dossier), "STR-23")
    assert told and all("is geen keuze" in one["message"]["nl"] and "is no choice" in one["message"]["en"] for one in told), told
    assert all("Significant" in one["message"]["nl"].split("is geen keuze")[1] for one in told), told


def test_what_a_word_file_hides_by_a_clear_fill_or_a_tables_style_is_told(folder):
    word = WordFile(word_dossier(folder))

    def filled(inside):
        return f'<w14:textFill {WORD_2010}>{inside}</w14:textFill>'
    clear = '<w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="{}"/></w14:srgbClr></w14:solidFill>'
    style = '<w:style w:type="table" w:styleId="Weg"><w:name w:val="Weg"/><w:rPr><w:vanish/></w:rPr></w:style>'
    table = '<w:tbl><w:tblPr><w:tblStyle w:val="{}"/></w:tblPr><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>'
    words = said(f"{HIDDEN} 0", filled(clear.format(100000))) + said("Dit niet.") + said(f"{HIDDEN} 1", filled("<w14:noFill/>"))
    words += said("Dit niet.") + table.format("Weg", said(f"{HIDDEN} 2")) + said("")
    hidden_alone(word.told(document=in_chapter(words), styles=before_end("styles", style)), 3)
    seen = said("Dit staat er.", filled(clear.format(50000))) + table.format("Weg", said("Dit ook.", '<w:vanish w:val="0"/>')) + said("")
    assert word.told(document=in_chapter(seen), styles=before_end("styles", style)) == []


def test_what_an_odt_hides_by_raising_it_until_it_is_nothing_is_told(folder):
    guide = Changing(finished(folder), GUIDE)

    def style(name, position):
        return f'<style:style style:name="{name}" style:family="text"><style:text-properties style:text-position="{position}"/></style:style>'
    looks = style("P0", "super 1%") + style("P1", "-33% 2%") + style("P2", "super 58%")

    def place(*words):
        inside = in_first_chapter("".join(words))
        return lambda text: inside(text.replace("</office:automatic-styles>", looks + "</office:automatic-styles>", 1))
    span = '<text:span text:style-name="{}">{}</text:span>'
    found = guide.told(content=place(paragraph(span.format("P0", f"{HIDDEN} 0")), paragraph("Dit niet."),
                                     paragraph(span.format("P1", f"{HIDDEN} 1"))))
    hidden_alone(sorted(found, key=lambda one: re.search(HIDDEN + r" (\d)", one["message"]["nl"])[1]), 2)
    assert guide.told(content=place(paragraph("CO" + span.format("P2", "2")))) == []


def test_an_account_of_hidden_text_is_open_again_when_more_comes_behind_it(folder):
    dossier = finished(folder)
    guide = os.path.join(dossier, GUIDE)
    look = '<style:style style:name="H0" style:family="paragraph"><style:text-properties text:display="none"/></style:style>'
    hidden = '<text:p text:style-name="H0">{}</text:p>'
    first = hidden.format("Eerste verborgen zin.")

    def hide(text):
        return in_first_chapter(first)(text.replace("</office:automatic-styles>", look + "</office:automatic-styles>", 1))
    change_parts(guide, content=hide)
    good("explain", dossier, "STR-20", *DATA, "--reason", "Toelichting voor de redactie", "--as", "jurist inkoop")
    assert [bool(one["explained"]) for one in of_rule(findings(dossier), "STR-20")] == [True]
    for more in ("Tweede verborgen zin.", "Derde verborgen zin."):
        change_parts(guide, content=lambda text: text.replace(first, first + hidden.format(more), 1))  # pylint: disable=cell-var-from-loop
        told = of_rule(findings(dossier), "STR-20")
        assert [bool(one["explained"]) for one in told] == [False] and told[0]["answered-before"], told
        assert more in told[0]["message"]["nl"] and more in told[0]["message"]["en"], told
        good("explain", dossier, "STR-20", *DATA, "--reason", "Ook dit is voor de redactie", "--as", "jurist inkoop")
