# SPDX-License-Identifier: EUPL-1.2
"""Tests of headings at odd levels and in odd places, of marks where no clause can stand, and of house templates whose styles are
derived, go round in circles or have names that look like something else. cli_test.py runs them."""
import glob
import json
import os
import re
import shutil
import xml.etree.ElementTree as ElementTree
import zipfile
from xml.sax.saxutils import escape, quoteattr

from bestek_cli import DATA, EXAMPLE, SOURCE, good, new, refused, write
from by_hand import PROGRAMME
from formats import content_of
from one_value import paragraph
from weights_and_headings import BATTERY, CORD, REQUIREMENTS, heading, headings, loose

CYCLES = "laptop.battery-endurance-significant"
PLACED = ",".join((CYCLES, "hardware.warranty-significant-clause", "laptop.battery-endurance-award"))
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
HREF = "{http://www.w3.org/1999/xlink}href"


def item(body):
    return f"<text:list><text:list-item>{body}</text:list-item></text:list>"


def placed_under(folder, body):
    path = loose(folder, body)
    good("insert", path, *DATA, "--clauses", REQUIREMENTS, "--role", "programme")
    placed = json.loads(good("show", path, *DATA, "--json"))["placements"]
    assert [(one["text"], one["marks"]) for one in placed] == [("released", "whole")] * 2, placed
    return headings(path)


def test_a_clause_heading_at_an_odd_level_is_one_below_and_never_deeper_than_ten(folder):
    new(folder)
    for level, below in ((7, 8), (8, 9), (10, 10)):
        assert placed_under(folder, heading(level, "Eisen", "requirement") + paragraph("x") + heading(level, "Slot")) == \
            [(level, "Eisen"), (below, CORD), (below, BATTERY), (level, "Slot")], level


def test_a_chapter_that_skips_levels_ends_at_the_next_heading_that_is_not_deeper(folder):
    new(folder)
    for before, own, after in (((1,), 5, (3, 1)), ((1, 2), 9, (8,)), ((4,), 2, (2, 1)), ((), 6, (6,))):
        deeper = min(own + 1, 10)
        body = ("".join(heading(level, "Voor") for level in before) + heading(own, "Eisen", "requirement") + heading(deeper, "Dieper")
                + "".join(heading(level, "Na") for level in after))
        assert placed_under(folder, body) == [*((level, "Voor") for level in before), (own, "Eisen"), (deeper, "Dieper"), (deeper, CORD),
                                              (deeper, BATTERY), *((level, "Na") for level in after)], (before, own, after)


def test_a_chapter_heading_in_a_list_a_section_or_without_a_number_holds_its_clauses(folder):
    new(folder)
    for body in (item(heading(1, "Eisen", "requirement")) + paragraph("x") + item(heading(1, "Slot")),
                 item(item(heading(1, "Eisen", "requirement"))) + item(heading(1, "Slot")),
                 '<text:section text:name="Deel">' + heading(1, "Eisen", "requirement") + paragraph("x") + "</text:section>" + heading(1, "Slot"),
                 heading(1, "Eisen", "requirement").replace("<text:h ", '<text:h text:is-list-header="true" ') + heading(1, "Slot"),
                 heading(1, "Eisen", "requirement") + '<text:section text:name="Deel">' + heading(1, "Slot") + "</text:section>"):
        assert placed_under(folder, body) == [(1, "Eisen"), (2, CORD), (2, BATTERY), (1, "Slot")], body


def test_a_mark_where_no_clause_can_stand_takes_none(folder):
    new(folder)
    slot = paragraph("E<text:bookmark text:name=\"bestek_slot_requirement\"/>isen")
    cell = ('<table:table table:name="T"><table:table-column/><table:table-row><table:table-cell>' + slot +
            "</table:table-cell></table:table-row></table:table>")
    for body, says in ((cell, "stands in a table or text frame"), (item(cell), "stands in a table or text frame"),
                       (f'<text:p>a<text:note text:id="n" text:note-class="endnote"><text:note-citation>1</text:note-citation>'
                        f"<text:note-body>{slot}</text:note-body></text:note></text:p>", "There is no place here"),
                       (f"<text:p>a<office:annotation>{slot}</office:annotation></text:p>", "There is no place here"),
                       (f'<text:table-of-content text:name="Inhoud"><text:table-of-content-source/><text:index-body>{slot}'
                        "</text:index-body></text:table-of-content>", "There is no place here")):
        path = loose(folder, heading(1, "Begin") + body + heading(1, "Eind"))
        with open(path, "rb") as stream:
            before = stream.read()
        refused("insert", path, *DATA, "--clauses", CYCLES, "--role", "programme", says=says)
        with open(path, "rb") as stream:
            assert stream.read() == before, body


def made_in(folder, styles, names):
    """The programme of a house with these further styles, in which the roles are played by the styles of these names."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(os.path.join(SOURCE, "templates"), os.path.join(folder, "templates"))
    for path in glob.glob(os.path.join(folder, "templates", "open", "*.nl.fodt")):
        with open(path, encoding="utf-8") as stream:
            text = stream.read().replace("</office:styles>", styles + "</office:styles>", 1)
        for role, name in names.items():
            text = re.sub(rf'<meta:user-defined meta:name="bestek.style.{role}"[^>]*>.*?</meta:user-defined>', "", text)
            own = f'<meta:user-defined meta:name="bestek.style.{role}">{escape(name)}</meta:user-defined></office:meta>'
            text = text.replace("</office:meta>", own, 1)
        write(os.path.dirname(path), os.path.basename(path), text)
    dossier = os.path.join(folder, "dossier")
    good("new", dossier, "--profile", os.path.join(EXAMPLE, "profile.json"), *DATA, "--templates", os.path.join(folder, "templates"))
    good("insert", dossier, *DATA, "--clauses", PLACED)
    placed = json.loads(good("show", dossier, *DATA, "--json"))["placements"]
    assert [(one["text"], one["marks"]) for one in placed] == [("released", "whole")] * 3, (names, placed)
    return os.path.join(dossier, PROGRAMME)


def derived(name, parent, more=""):
    return f'<style:style style:name={quoteattr(name)} style:family="paragraph" style:parent-style-name={quoteattr(parent)} {more}/>'


def test_derived_house_styles_of_any_name_are_used_under_that_name(folder):
    ours = {"requirement": "Bestek_20_Eis", "heading": "Bestek_20_Clausulekop", "evidence": "Bestek_20_Bewijs"}
    for names in (('Q&A "eis" <1>', "x\"/><text:a xlink:href='http://example.org/'>k</text:a>", "L" * 3000),
                  ("http://example.org/", "--> ]]> <![CDATA[", "&#60;&amp;lt;"), ("../../etc/passwd", "%s%n{0}", "É 漢 \U0001F4BB")):
        styles = "".join(derived(name, parent) for name, parent in zip(names, ours.values()))
        programme = made_in(os.path.join(folder, "huis"), styles, dict(zip(ours, names)))
        with zipfile.ZipFile(programme) as package:
            content, defined = (ElementTree.fromstring(package.read(part)) for part in ("content.xml", "styles.xml"))
        assert not [one for one in content.iter() if "example.org" in one.get(HREF, "")], names
        for name, parent in zip(names, ours.values()):
            assert sum(name in one.attrib.values() for one in content.iter()) == 1, name
            assert [one.get(STYLE + "parent-style-name") for one in defined.iter() if one.get(STYLE + "name") == name] == [parent], name


def test_a_house_style_whose_parents_go_round_or_are_many_is_used_all_the_same(folder):
    long = "".join(derived(f"A{i}", f"A{i + 1}") for i in range(1000)) + derived("A1000", "Bestek_20_Eis")
    numbered = derived("A", "Bestek_20_Eis", 'style:list-style-name="L&amp;&quot;&lt;x"') + '<text:list-style style:name="L&amp;&quot;&lt;x"/>'
    for styles, name, numbers in ((derived("A", "B") + derived("B", "A"), "A", "Bestek_20_Eisen"), (long, "A0", "Bestek_20_Eisen"),
                                  (numbered, "A", "L&amp;&quot;&lt;x")):
        xml = content_of(made_in(os.path.join(folder, "huis"), styles, {"requirement": name}))[0]
        first = f'<text:list text:style-name="{numbers}" xml:id="bestek-requirements"><text:list-item><text:p text:style-name="{name}">'
        assert first in xml, styles[:80]
