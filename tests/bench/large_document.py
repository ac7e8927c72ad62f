#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""large_document.py BESTEK FOLDER [--pages 1090] [--clauses 500] [--source DIR]: a dossier in FOLDER/dossier whose
programme of requirements is large, for measurements; FOLDER is new or empty. Prints the programme's path.

The programme is the shipped template's. It holds that many clauses as Bestek itself inserts them: those of the shipped
proposal, then clauses that bestek-bench (beside BESTEK) makes; both stand in the library in FOLDER/library. Chapters of
prose with lists, tables and notes fill it to about that many pages; the table of contents names all of them. The other
documents hold the proposal. Always the same, but for the marks that Bestek draws for each clause and dossier.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys

SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.append(os.path.join(SOURCE, "tests"))

from packages import change_parts  # noqa: E402

PROGRAMME = "programma-van-eisen.odt"
FINDINGS = 1  # what the command line ends with when it found something

# Counted in LibreOffice 25.2 with the fonts of its Debian package.
PAGES_BEFORE = 6
PAGES_OF_CLAUSE = 0.172
PAGES_OF_CHAPTER = 4.1

SECTIONS = 3  # of a chapter
PARAGRAPHS = 5  # of a section
SENTENCES = 10  # of a paragraph
ITEMS = 4  # of a section's list
ROWS, COLUMNS = 6, 3  # of a chapter's table

TEXTS = (
    "De organisatie werkt op vier plaatsen in de stad en op twee daarbuiten, met samen ruim drieduizend werkplekken.",
    "De inrichting van de gebouwen verschilt: naast kantoren zijn er laboratoria, werkplaatsen en een bibliotheek.",
    "In de afgelopen jaren is de beschikbare ruimte anders verdeeld, waardoor meer mensen wisselende plekken gebruiken.",
    "Het beheer ligt bij een kleine afdeling, die haar dagelijkse werk verdeelt over een balie en een team op afstand.",
    "Studenten maken vooral in het voorjaar gebruik van de studieruimten op de begane grond.",
    "De levering van goederen gaat over een binnenplaats waar op werkdagen weinig ruimte is om te keren.",
    "Het netwerk is drie jaar geleden vernieuwd en heeft in elk gebouw een eigen technische ruimte.",
    "Medewerkers krijgen op hun eerste dag uitleg van een collega en vinden de handleidingen op het intranet.",
    "De verlichting in de gangen schakelt zichzelf uit, wat het verbruik merkbaar heeft verlaagd.",
    "Een deel van het meubilair is tweedehands gekocht en wordt in de eigen werkplaats onderhouden.",
    "De kelder is in gebruik als opslag en is met een lift bereikbaar vanaf de straat.",
    "Over het gebruik van de zalen houdt de afdeling een eenvoudig rooster bij, dat iedereen kan inzien.",
    "Bij de laatste verhuizing bleek dat oude kasten en bureaus vaak nog jaren mee kunnen.",
    "In de zomer is het rustig, en dan plant de afdeling het onderhoud aan leidingen en liften.",
    "De bezetting wordt elk kwartaal geteld, met de hand en op een dinsdag.",
    "Voor bezoekers is er een ontvangst aan de voorzijde, met zicht op het plein en de halte van de tram.",
)


class Prose:
    """The texts in an order that looks like none and is always the same."""

    def __init__(self):
        self.state = 1

    def number(self, below):
        self.state = (self.state * 1103515245 + 12345) % 2**31
        return (self.state >> 8) % below

    def sentence(self):
        return TEXTS[self.number(len(TEXTS))]

    def words(self, count):
        return " ".join(self.sentence().rstrip(".").split()[:count])


def paragraph(style, text):
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def heading(level, text):
    return f'<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">{text}</text:h>'


def strong(text):
    return f'<text:span text:style-name="Strong_20_Emphasis">{text}</text:span>'


def note(number, text):
    return (f'<text:note text:id="ftn-large-{number}" text:note-class="footnote"><text:note-citation>{number}'
            f'</text:note-citation><text:note-body>{paragraph("Bestek_20_Tekst", text)}</text:note-body></text:note>')


def bullets(prose):
    items = "".join(f'<text:list-item>{paragraph("Bestek_20_Opsomming", prose.sentence())}</text:list-item>'
                    for _ in range(ITEMS))
    return f'<text:list text:style-name="Bestek_20_Opsommingen">{items}</text:list>'


def cell(kind, style, text):
    return (f'<table:table-cell table:style-name="{kind}" office:value-type="string">{paragraph(style, text)}'
            "</table:table-cell>")


def table(prose, chapter):
    def row(kind, style):
        cells = "".join(cell(kind, style, prose.words(4)) for _ in range(COLUMNS))
        return f'<table:table-row table:style-name="Bestek_20_Rij">{cells}</table:table-row>'

    columns = '<table:table-column table:style-name="Bestek_20_Kolom_20_50"/>' * COLUMNS
    head = f'<table:table-header-rows>{row("Bestek_20_Kopcel", "Bestek_20_Tabelkop")}</table:table-header-rows>'
    rows = "".join(row("Bestek_20_Cel", "Bestek_20_Tabeltekst") for _ in range(ROWS - 1))
    return (f'<table:table table:name="Overzicht {chapter}" table:style-name="Bestek_20_Tabel_20_heel">{columns}{head}'
            f"{rows}</table:table>" + paragraph("Bestek_20_Na_20_tabel", ""))


def section(prose, name):
    parts = [heading(2, name)]
    for place in range(PARAGRAPHS):
        text = " ".join(prose.sentence() for _ in range(SENTENCES))
        begin = f"{strong(prose.words(3))} " if place == 0 else ""
        parts.append(paragraph("Bestek_20_Tekst", begin + text))
    return "\n".join([*parts, bullets(prose)])


def chapter(prose, number):
    opening = prose.sentence() + note(number, prose.sentence())
    parts = [heading(1, f"Achtergrond {number}"), paragraph("Bestek_20_Tekst", opening)]
    parts += [section(prose, f"Over {prose.words(5)}") for _ in range(SECTIONS)]
    return "\n".join([*parts, table(prose, number)])


def filled(content, chapters):
    prose = Prose()
    text = "\n".join(chapter(prose, number + 1) for number in range(chapters))
    before, end, after = content.rpartition("</office:text>")
    assert end, "a text document"
    return f"{before}{text}\n{end}{after}"


class Maker:
    def __init__(self, given):
        self.bestek, self.folder, self.source = os.path.abspath(given.bestek), given.folder, given.source
        self.library, self.dossier = (os.path.join(self.folder, name) for name in ("library", "dossier"))
        self.programme = os.path.join(self.dossier, PROGRAMME)

    def run(self, *arguments):
        done = subprocess.run([self.bestek, *arguments], capture_output=True, text=True, check=False)
        if done.returncode not in (0, FINDINGS):
            sys.exit(done.stderr)
        return done.stdout

    def make_library(self, clauses):
        """The shipped one and `clauses` more; their ids."""
        shutil.copytree(os.path.join(self.source, "clauses"), self.library)
        made = os.path.join(self.folder, "made")
        subprocess.run([os.path.join(os.path.dirname(self.bestek), "bestek-bench"), "make-library", made, "--clauses",
                        str(clauses)], cwd=self.source, check=True, capture_output=True)
        for area in os.listdir(made):
            if area.startswith("area"):
                os.rename(os.path.join(made, area), os.path.join(self.library, area))
        shutil.rmtree(made)
        listed = json.loads(self.run("library", "list", self.library, "--json"))
        ids = [one["id"] for one in listed if one["id"].startswith("area")]
        return sorted(ids, key=lambda one: (len(one), one))

    def insert(self, *what):
        self.run("insert", self.dossier, "--library", self.library, *what)

    def clauses(self):
        return len(json.loads(self.run("show", self.programme, "--library", self.library, "--json"))["placements"])

    def make(self, pages, clauses):
        os.makedirs(self.folder, exist_ok=True)
        ids = self.make_library(clauses)
        self.run("new", self.dossier, "--profile", os.path.join(self.source, "examples", "laptops", "profile.json"),
                 "--library", self.library, "--templates", os.path.join(self.source, "templates"))
        chapters = round((pages - PAGES_BEFORE - clauses * PAGES_OF_CLAUSE) / PAGES_OF_CHAPTER)
        change_parts(self.programme, content=lambda content: filled(content, max(chapters, 0)))
        self.insert("--proposal")
        more = clauses - self.clauses()
        if more > 0:
            self.insert("--clauses", ",".join(ids[:more]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bestek")
    parser.add_argument("folder")
    parser.add_argument("--pages", type=int, default=1090)
    parser.add_argument("--clauses", type=int, default=500)
    parser.add_argument("--source", default=SOURCE, help="the project's folder")
    given = parser.parse_args()
    maker = Maker(given)
    maker.make(given.pages, given.clauses)
    print(maker.programme)


if __name__ == "__main__":
    main()
