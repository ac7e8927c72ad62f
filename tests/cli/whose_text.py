# SPDX-License-Identifier: EUPL-1.2
"""Tests of what the buyer says where others write, in forms, statements and signatures. cli_test.py runs them."""
import os
import re

from bestek_cli import finished, slow
from by_hand import AGREEMENT, GUIDE, PROGRAMME
from packages import change_parts
from published import findings, of_rule

SAYS = ("Sluitingsdatum: 15 maart 2027", "De prijs is TBD", "Dit is [invullen]", "De levering is n.t.b.")
HEADING = re.compile(r'<text:h [^>]*text:outline-level="[12]"[^>]*>.*?</text:h>', re.S)


def paragraphs(texts):
    return "".join(f"<text:p>{one}</text:p>" for one in texts)


def under(headings, texts):
    """A change of a document that says these texts under each of its own headings that begins so."""
    def change(text):
        found = []

        def add(at):
            words = re.sub("<[^>]+>", "", at.group(0)).strip()
            if not any(words.startswith(one) for one in headings):
                return at.group(0)
            found.append(words)
            return at.group(0) + paragraphs(texts)
        text = HEADING.sub(add, text)
        assert len(found) == len(headings), found
        return text
    return change


def at_the_end(heading, texts):
    words = f'<text:h text:outline-level="1">{heading}</text:h>{paragraphs(texts)}</office:text>'
    return lambda text: text.replace("</office:text>", words)


def test_what_the_buyer_says_counts_in_every_chapter(folder):
    dossier = finished(folder)
    for document, headings in (
            (GUIDE, ("Lijst van bijlagen", "Akkoordverklaring", "Formulieren voor de Inschrijver",
                     "Uniform Europees Aanbestedingsdocument")),
            (AGREEMENT, ("Recht, geschillen en ondertekening",))):
        change_parts(os.path.join(dossier, document), content=under(headings, SAYS))
        found = [one for one in findings(dossier) if one["document"] == document]
        for heading in headings:
            here = [one["rule"] for one in found if one["position"].startswith(heading)]
            assert sorted(here) == ["FIL-05", "STR-02", "STR-02", "STR-02"], (heading, here)


@slow
def test_a_word_of_a_form_in_a_heading_makes_no_form(folder):
    dossier = finished(folder)
    programme = os.path.join(dossier, PROGRAMME)
    with open(programme, "rb") as stream:
        before = stream.read()
    form = ("Naam: [volledige naam]", "Prijs: ........", "Datum: __-__-20__", "[ ] ja [ ] nee", "Handtekening: ________")
    for heading, open_places in (("Begripsverklaring", 4), ("Bijlage A Prijzenblad en technische specificaties", 4),
                                 ("UEA en eisen", 4), ("Statement of work", 4), ("Formulier en toelichting", 4),
                                 ("Inschrijfformulier", 0), ("Bijlage 3: Verklaring van onderaanneming", 4),
                                 ("Bijlage B: Referentieverklaring", 0), ("Ondertekening", 0)):
        with open(programme, "wb") as stream:
            stream.write(before)
        change_parts(programme, content=at_the_end(heading, SAYS))
        here = [one["rule"] for one in findings(dossier) if one["rule"] != "STR-04"]  # no text names that annex
        assert sorted(here) == ["FIL-05", "STR-02", "STR-02", "STR-02"], (heading, here)
        with open(programme, "wb") as stream:
            stream.write(before)
        change_parts(programme, content=at_the_end(heading, form))
        left = of_rule(findings(dossier), "STR-02")
        assert (len(left) == 0) == (open_places == 0), (heading, left)


def test_a_period_is_compared_in_the_unit_that_its_field_asks(folder):
    dossier = finished(folder)
    agreement = os.path.join(dossier, AGREEMENT)
    with open(agreement, "rb") as stream:
        before = stream.read()
    for text, answer in (("Levertermijn: 15 werkdagen", None), ("Levertermijn: 15", None),
                         ("Levertermijn: 15 dagen", "15 werkdagen"), ("Levertermijn: 15 kalenderdagen", "15 werkdagen"),
                         ("Levertermijn: 20 werkdagen", "15 werkdagen"), ("Looptijd: 24 maanden", "maanden")):
        with open(agreement, "wb") as stream:
            stream.write(before)
        change_parts(agreement, content=at_the_end("Overig", (text,)))
        told = of_rule(findings(dossier), "FIL-05")
        assert len(told) == (0 if answer is None else 1), (text, told)
        assert not told or f"{answer}”" in told[0]["message"]["en"], (text, told)
