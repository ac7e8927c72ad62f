# SPDX-License-Identifier: EUPL-1.2
"""word_plants.py: kinds of faults in a guide that is a DOCX file, as the other side sends it back; as plants.py in use.

to_word(dossier) makes the guide of a finished dossier a DOCX file with LibreOffice; the dossier knows it by that name.
"""
import copy
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile

sys.path.append(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from planting import Plant, other_number, text_of  # noqa: E402
from sentences import TYPED  # noqa: E402

KINDS = {}
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PART = "word/document.xml"


def w(name):
    return f"{{{WORD}}}{name}"


def kind(name):
    return lambda made: KINDS.setdefault(name, made)


def to_word(dossier, file):
    """The new name. The conversion has a profile of its own."""
    with tempfile.TemporaryDirectory(prefix="bestek-office-") as office:
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{office}", "--convert-to", "docx",
                        "--outdir", dossier, os.path.join(dossier, file)], check=True, capture_output=True, timeout=300)
    os.remove(os.path.join(dossier, file))
    name = file.replace(".odt", ".docx")
    path = os.path.join(dossier, "dossier.xml")
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(text.replace(f'file="{file}"', f'file="{name}"'))
    return name


class WordGuide:
    """The guide's text as a tree; put() has the tender's copy get what was changed."""

    def __init__(self, tender):
        self.tender, self.file = tender, tender.names["guide"]
        with zipfile.ZipFile(os.path.join(tender.folder, self.file)) as package:
            self.entries = {name: package.read(name) for name in package.namelist()}
        for prefix, address in re.findall(r'xmlns:([A-Za-z0-9]+)="([^"]+)"', self.entries[PART].decode()):
            if not re.fullmatch(r"ns\d+", prefix):
                ElementTree.register_namespace(prefix, address)
        self.root = ElementTree.fromstring(self.entries[PART])
        self.body = self.root.find(w("body"))

    def paragraphs(self):
        """Those of the body itself that say something and head nothing, up to the annexes and forms."""
        found, begun = [], False
        for one in self.body:
            style = one.find(f"{w('pPr')}/{w('pStyle')}")
            heads = one.tag == w("p") and style is not None and "eading" in style.get(w("val"))
            begun = begun or heads
            if heads and re.match(r"Bijlagen|Annexes|Akkoordverklaring|Statement of", text_of(one)):
                break
            if begun and not heads and one.tag == w("p") and text_of(one).strip():
                found.append(one)
        return found

    def controls(self):
        """Those of the buyer, each with its tag."""
        found = [(one, one.find(f"{w('sdtPr')}/{w('tag')}")) for one in self.root.iter(w("sdt"))]
        return [(one, tag.get(w("val"))) for one, tag in found
                if tag is not None and tag.get(w("val")).startswith(("bestek.profile.", "bestek.buyer."))]

    def mark_at(self, element):
        """Of the clause that it stands in; an empty tuple outside clauses."""
        opened = {}
        for one in self.body.iter():
            if one.tag == w("bookmarkStart") and re.fullmatch(r"bestek_[a-z2-7]{8}_[a-z2-7]{10}", one.get(w("name"))):
                opened[one.get(w("id"))] = one.get(w("name"))
            elif one.tag == w("bookmarkEnd"):
                opened.pop(one.get(w("id")), None)
            if one is element:
                return tuple(opened.values())
        return ()

    def add_run(self, paragraph, text, *properties):
        run = ElementTree.SubElement(paragraph, w("r"))
        settings = ElementTree.SubElement(run, w("rPr"))
        for name, value in properties:
            ElementTree.SubElement(settings, w(name), {w("val"): value} if value else {})
        ElementTree.SubElement(run, w("t"), {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}).text = text
        return run

    def put(self, scratch):
        self.entries[PART] = ElementTree.tostring(self.root, encoding="utf-8", xml_declaration=True)
        path = os.path.join(scratch, self.file)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            for name, data in self.entries.items():
                package.writestr(name, data)
        self.tender.files[self.file] = path

    def plant(self, chance, place, *about, rules=()):
        scratch = tempfile.mkdtemp(prefix="bestek-word-")
        self.tender.scratch.append(scratch)
        self.put(scratch)
        return Plant(f"{self.file}: {place}", (self.file,), about, rules)


@kind("docx-typed")
def typed(tender, chance, _others):
    guide = WordGuide(tender)
    _, dutch, english, *about = chance.choice([one for of in TYPED.values() for one in of if one[0] == "guide"
                                               and "telt mee" not in one[1]])
    text = tender.say(dutch, english)
    made = ElementTree.Element(w("p"))
    guide.add_run(made, text)
    guide.body.insert(list(guide.body).index(chance.choice(guide.paragraphs())) + 1, made)
    return guide.plant(chance, text, *(about or (text[:40],)))


@kind("docx-named-value")
def named_value(tender, chance, _others):
    guide = WordGuide(tender)
    control, tag = chance.choice([each for each in guide.controls() if re.search(r"\d", text_of(each[0]))])
    texts = [one for one in control.iter(w("t")) if re.search(r"\d", one.text or "")]
    texts[0].text = other_number(texts[0].text, chance)
    return guide.plant(chance, f"{tag} = {texts[0].text}", tag)


@kind("docx-delete-field")
def delete_field(tender, chance, _others):
    """Word's own way: the control is removed, its text stays."""
    guide = WordGuide(tender)
    parents = {child: parent for parent in guide.root.iter() for child in parent}
    control, tag = chance.choice(guide.controls())
    alias = control.find(f"{w('sdtPr')}/{w('alias')}")
    marks = guide.mark_at(control)
    inner, parent = list(control.find(w("sdtContent"))), parents[control]
    at = list(parent).index(control)
    parent.remove(control)
    parent[at:at] = inner
    return guide.plant(chance, tag, tag, alias.get(w("val")) if alias is not None else tag, *marks)


@kind("docx-clause-number")
def clause_number(tender, chance, _others):
    guide = WordGuide(tender)
    found = [one for one in guide.body.iter(w("t")) if re.search(r"\d", one.text or "") and guide.mark_at(one)]
    one = chance.choice(found)
    mark, = guide.mark_at(one)
    one.text = other_number(one.text, chance)
    return guide.plant(chance, one.text[:60], mark, rules=("TXT-01", "FIL-02", "FIL-03", "FIL-09", "CON-18"))


@kind("docx-hidden-text")
def hidden_text(tender, chance, _others):
    guide = WordGuide(tender)
    paragraph = chance.choice(guide.paragraphs())
    guide.add_run(paragraph, " Intern: het budget is hoger.", ("vanish", ""))
    return guide.plant(chance, text_of(paragraph)[:50], "het budget is hoger")


@kind("docx-highlight")
def highlight(tender, chance, _others):
    guide = WordGuide(tender)
    paragraph = chance.choice(guide.paragraphs())
    beginning = text_of(paragraph)[:25]
    guide.add_run(paragraph, " Nog eens bekijken.", ("highlight", "yellow"))
    return guide.plant(chance, beginning, beginning.strip(), *guide.mark_at(paragraph), rules=("STR-02", "TXT-01"))


@kind("docx-tracked-change")
def tracked_change(tender, chance, _others):
    guide = WordGuide(tender)
    paragraph = chance.choice(guide.paragraphs())
    run = copy.deepcopy(guide.add_run(paragraph, " En dit."))
    paragraph.remove(list(paragraph)[-1])
    change = ElementTree.SubElement(paragraph, w("ins"), {w("id"): "9001", w("author"): "jurist inkoop",
                                                           w("date"): "2026-11-01T10:00:00Z"})
    change.append(run)
    return guide.plant(chance, text_of(paragraph)[:50], "", rules=("STR-08",))
