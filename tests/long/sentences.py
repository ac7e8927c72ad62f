# SPDX-License-Identifier: EUPL-1.2
"""sentences.py: the kinds of faults that somebody types or leaves behind; used as plants.py is.

What is typed (typed_faults.json too) is in words of our own, not those of the rules, save where a kind says that it
takes the labels of values.xml.
"""
import json
import os
import re
import sys
import xml.etree.ElementTree as ElementTree

from planting import BLOCKS, PUBLISHED, Plant, other_number, q, set_text, tag_of, text_of

LIBRARY = os.path.join(os.path.abspath(sys.argv[2]), "clauses")
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
KINDS = {}
EQUIVALENT = ",? (of gelijkwaardig|or equivalent),?"
MONTHS = {"nl": "januari februari maart april mei juni juli augustus september oktober november december".split(),
          "en": "January February March April May June July August September October November December".split()}
DAYS = {"nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split(),
        "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()}
# Where somebody would type it: a chapter of the document, all of its own.
CHAPTERS = {"guide": ("subject", "planning", "questions", "validity", "award"), "programme": ("requirements",),
            "agreement": ("obligations", "kpi_annex")}


def kind(name):
    return lambda made: KINDS.setdefault(name, made)


def typed(tender, chance, role, dutch, english, *about, parts=(), rules=()):
    """A paragraph of its own in a chapter of the document; found when a finding is about it."""
    document, text = tender.of(role), tender.say(dutch, english)
    places = document.plain(*(parts or CHAPTERS[role])) or document.plain()
    document.add_after(chance.choice(places), text)
    return Plant(f"{document.file}: {text}", (document.file,), about or (text[:40],), rules)


# By kind: in which document, what is typed in Dutch and English, and what a finding would say of it where that is not
# the sentence itself. None of it agrees with the example.
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "typed_faults.json"), encoding="utf-8") as faults:
    TYPED = json.load(faults)


def typed_kind(of):
    def make(tender, chance, _others):
        role, dutch, english, *about = chance.choice(of)
        return typed(tender, chance, role, dutch, english, *about)
    return make


KINDS.update({name: typed_kind(of) for name, of in TYPED.items()})


def day(iso, language, weekday=None):
    year, month, number = (int(one) for one in iso.split("-"))
    name = f"{DAYS[language][weekday]} " if weekday is not None else ""
    return f"{name}{number} {MONTHS[language][month - 1]} {year}"


@kind("other-date-in-text")
def other_date(tender, chance, _others):
    name, dutch, english = chance.choice([
        ("deadline", "Inschrijvingen worden uiterlijk op {} ingediend.", "Tenders are submitted by {} at the latest."),
        ("questions", "Vragen kunnen tot en met {} worden gesteld.", "Questions can be asked until {}."),
        ("award", "De gunningsbeslissing wordt verwacht op {}.", "The award decision is expected on {}."),
        ("start", "De overeenkomst gaat in op {}.", "The agreement starts on {}."),
        ("notice", "Nota van inlichtingen: {}", "Clarification notice: {}")])
    iso = tender.facts[f"date-{name}"][:8] + chance.choice(["02", "18", "23"])
    other = day(iso, tender.language)
    return typed(tender, chance, "guide", dutch.format(other), english.format(other))


@kind("other-weekday")
def other_weekday(tender, chance, _others):
    iso = tender.facts["date-" + chance.choice(["deadline", "questions", "notice", "start"])]
    other = day(iso, tender.language, chance.randint(5, 6))
    return typed(tender, chance, chance.choice(["guide", "agreement"]), f"Wij zien u graag op {other}.",
                 f"We look forward to {other}.", rules=("FIL-06",))


@kind("other-value-beside-label")
def beside_label(tender, chance, _others):
    """By the labels of values.xml, of values that this document has in a control."""
    document = tender.of(chance.choice(PUBLISHED))
    root = ElementTree.parse(os.path.join(LIBRARY, "rules", "values.xml")).getroot()
    space = root.tag.split("}")[0] + "}"
    found = []
    for value in root.iter(f"{space}value"):
        for control in document.controls(value.get("tag")) if value.get("type") != "text" else ():
            if tag_of(control) == value.get("tag") and re.search(r"\d", text_of(control)):
                found += [(label.text, control, value.get("type")) for label in value.iter(f"{space}label")
                          if label.get(XML_LANG) == tender.language]
    if not found:
        return None
    label, control, form = chance.choice(found)
    other, unit = other_number(text_of(control), chance), ""
    if form == "duration":
        name = tag_of(control)
        unit = tender.say(" maanden", " months") if name.endswith("months") else tender.say(" dagen", " days")
        unit = tender.say(" werkdagen", " working days") if name.endswith("delivery-days") else unit
    if form == "money" and "€" not in other:
        other = "€ " + other
    return typed(tender, chance, document.role, f"{label[0].upper()}{label[1:]}: {other}{unit}",
                 f"{label[0].upper()}{label[1:]}: {other}{unit}")


@kind("other-text-in-control")
def other_text(tender, chance, _others):
    """Another court, other terms, party, subject, reference: in the control itself."""
    words = {"court": ("rechtbank Den Haag", "District Court of The Hague"),
             "authority": ("Gemeente Elders", "Elsewhere"), "participants": ("Hogeschool Elders", "Elsewhere"),
             "general-terms": ("ARVODI-2018", "ARVODI-2018"), "reference": ("GV-2026-003", "GV-2026-003"),
             "subject": ("Levering van papier", "Supply of paper"), "cpv": ("48000000-8", "48000000-8"),
             "procedure": ("niet-openbare procedure", "restricted procedure")}
    found = [(document, one, tag_of(one)) for document in tender.documents()
             for one in document.controls("bestek.profile.", "bestek.buyer.") if tag_of(one).split(".")[-1] in words]
    document, control, tag = chance.choice(found)
    set_text(control, tender.say(*words[tag.split(".")[-1]]))
    return Plant(f"{document.file}: {tag} = {text_of(control)}", (document.file,), (tag,))


@kind("other-lot-in-control")
def other_lot_in_control(tender, chance, _others):
    """Of two lots the names or values change places."""
    found = [(document, one) for document in tender.documents() for one in document.controls("bestek.profile.lot")
             if len(re.findall(r"perceel \d|lot \d", text_of(one))) > 2]
    if not found:
        return None
    document, control = chance.choice(found)
    parts = re.findall(r"(?:perceel|lot) \d: (.+?)(?=;| en perceel| and lot|, |$)", text_of(control))
    one, other = chance.sample(parts[:3], 2)
    text = text_of(control).replace(one, "\0").replace(other, one).replace("\0", other)
    set_text(control, text)
    return Plant(f"{document.file}: {text}", (document.file,), (tag_of(control),))


@kind("other-lot-in-text")
def other_lot_in_text(tender, chance, _others):
    if not tender.lots:
        return None
    at, other = chance.sample(range(3), 2)
    money = f"{int(tender.lots[other][2]):,}"
    money = "€ " + (money.replace(",", ".") if tender.language == "nl" else money)
    name = tender.lots[other][0]
    dutch, english = chance.choice([
        (f"Perceel {at + 1} ({name}) is het grootste.", f"Lot {at + 1} ({name}) is the largest."),
        (f"Perceel {at + 1}: {name}", f"Lot {at + 1}: {name}"),
        (f"De maximale waarde van perceel {at + 1} is {money}.", f"The maximum value of lot {at + 1} is {money}.")])
    return typed(tender, chance, "guide", dutch, english)


@kind("one-tender-for-all-lots")
def one_tender(tender, chance, _others):
    if not tender.lots:
        return None
    return typed(tender, chance, "guide", "Een ondernemer mag slechts eenmaal inschrijven.",
                 "An economic operator may submit only one tender.")


@kind("ceiling-below-floor")
def ceiling_below_floor(tender, chance, _others):
    """In the dossier too: only the two against each other are wrong."""
    guide = tender.of("guide")
    controls = guide.controls("bestek.buyer.price-ceiling")
    if not controls:
        return None
    new = chance.choice(["900.000", "1.200.000"])
    new = new if tender.language == "nl" else new.replace(".", ",")
    for one in controls:
        set_text(one, new)
    tender.dossier = re.sub(r'(<answer name="price-ceiling">)[^<]*', rf"\g<1>{new}", tender.dossier_text)
    return Plant(f"{guide.file}: ceiling {new}", (guide.file,), ("bestek.buyer.price-ceiling",), ("FIL-04",))


@kind("equivalent-removed")
def equivalent_removed(tender, chance, _others):
    found = [(document, mark, one) for document in tender.documents("programme", "guide")
             for _, mark, inside in document.clauses() for one in inside if re.search(EQUIVALENT, one.text or "")]
    if not found:
        return None
    document, mark, one = chance.choice(found)
    one.text = re.sub(EQUIVALENT, "", one.text)
    return Plant(f"{document.file}: {one.text[:70]}", (document.file,), (mark,))


def some_place(tender, chance):
    document = chance.choice(tender.documents())
    return document, chance.choice([one for one in document.paragraphs()
                                    if one.tag == BLOCKS[0] and len(one.text or "") > 30])


def add_span(document, paragraph, text, **properties):
    """At its end, in a look of its own."""
    document.add_style("Planted", **properties)
    ElementTree.SubElement(paragraph, q("text:span"), {q("text:style-name"): "Planted"}).text = text


def about_place(document, paragraph):
    """How a finding names it: how the paragraph begins, the clause or the derived table that it stands in."""
    words = [text_of(paragraph)[:40], *(mark for _, mark, inside in document.clauses() if paragraph in inside)]
    for table in document.body.iter(q("table:table")):
        if paragraph in list(table.iter()):
            words += [one.get(q("text:name")) for one in table.iter(q("text:bookmark-start"))
                      if "_table_" in one.get(q("text:name"))]
    return tuple(words)


@kind("hidden-text")
def hidden_text(tender, chance, _others):
    document, paragraph = some_place(tender, chance)
    add_span(document, paragraph, " Intern: het budget is hoger.", **{q("text:display"): "none"})
    return Plant(f"{document.file}: {text_of(paragraph)[:50]}", (document.file,), ("het budget is hoger",))


@kind("comment-left")
def comment_left(tender, chance, _others):
    document, paragraph = some_place(tender, chance)
    note = ElementTree.SubElement(paragraph, q("office:annotation"))
    ElementTree.SubElement(note, q("dc:creator")).text = "jurist inkoop"
    ElementTree.SubElement(note, q("text:p")).text = "Klopt dit nog?"
    return Plant(f"{document.file}: {text_of(paragraph)[:50]}", (document.file,), ("Klopt dit nog",))


@kind("tracked-change-left")
def tracked_change_left(tender, chance, _others):
    document, paragraph = some_place(tender, chance)
    changes = ElementTree.Element(q("text:tracked-changes"))
    region = ElementTree.SubElement(changes, q("text:changed-region"), {q("text:id"): "ct1"})
    info = ElementTree.SubElement(ElementTree.SubElement(region, q("text:insertion")), q("office:change-info"))
    ElementTree.SubElement(info, q("dc:creator")).text = "jurist inkoop"
    ElementTree.SubElement(info, q("dc:date")).text = "2026-11-01T10:00:00"
    document.body.insert(0, changes)
    start = ElementTree.SubElement(paragraph, q("text:change-start"), {q("text:change-id"): "ct1"})
    start.tail = " En dit."
    ElementTree.SubElement(paragraph, q("text:change-end"), {q("text:change-id"): "ct1"})
    return Plant(f"{document.file}: {text_of(paragraph)[:50]}", (document.file,), ("",), ("STR-08",))


@kind("highlight-left")
def highlight_left(tender, chance, _others):
    document, paragraph = some_place(tender, chance)
    about = about_place(document, paragraph)
    add_span(document, paragraph, " Nog eens bekijken.", **{q("fo:background-color"): "#ffff00"})
    return Plant(f"{document.file}: {text_of(paragraph)[:50]}", (document.file,), about, ("STR-02", "TXT-01", "CON-03"))


