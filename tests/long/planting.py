# SPDX-License-Identifier: EUPL-1.2
"""planting.py: a document of a finished dossier as a tree, for plants.py and sentences.py, and what a planted fault is.

    tender = Tender(folder, language); guide = tender.of("guide")
    guide.clauses(); guide.controls("bestek.buyer."); guide.add_after(paragraph, "Text."); tender.write(target)
"""
import dataclasses
import os
import re
import shutil
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

sys.path.append(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from packages import change_parts  # noqa: E402

ODF = "urn:oasis:names:tc:opendocument:xmlns:"
NS = {**{prefix: f"{ODF}{prefix}:1.0" for prefix in ("office", "text", "table", "style")},
      "fo": f"{ODF}xsl-fo-compatible:1.0",
      "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
      "dc": "http://purl.org/dc/elements/1.1/", "d": "urn:bestek:dossier:1"}
PUBLISHED = ("guide", "programme", "agreement")


def q(name):
    prefix, word = name.split(":")
    return f"{{{NS[prefix]}}}{word}"


CONTROL, BLOCKS = q("loext:content-control"), (q("text:p"), q("text:h"))
MARKS = (q("text:bookmark-start"), q("text:bookmark-end"), q("text:bookmark"))


@dataclasses.dataclass
class Plant:
    """A fault that was planted: in which documents, and with which words (any of them) a finding would be about it."""
    place: str
    documents: tuple
    about: tuple
    rules: tuple = ()  # only these, where words alone would take another finding for it

    def found_by(self, finding):
        said = " ".join([*finding["message"].values(), *(finding[key] for key in (
            "position", "text", "value", "clause", "tag", "mark"))]).lower().replace("\u00a0", " ")
        return (finding["document"] in self.documents and (not self.rules or finding["rule"] in self.rules)
                and any(word.lower().replace("\u00a0", " ") in said for word in self.about))


def take_out(parent, child, keep=False):
    """The element goes, what follows it stays; keep: what it holds stays too."""
    at = list(parent).index(child)
    before = parent[at - 1] if at else None

    def put(text):
        if not text:
            return
        if before is None:
            parent.text = (parent.text or "") + text
        else:
            before.tail = (before.tail or "") + text
    parent.remove(child)
    if keep:
        put(child.text)
        for place, inner in enumerate(list(child)):
            parent.insert(at + place, inner)
            before = inner
    put(child.tail)


class Document:
    def __init__(self, folder, file, role):
        self.path, self.file, self.role = os.path.join(folder, file), file, role
        with zipfile.ZipFile(self.path) as package:
            self.source = package.read("content.xml").decode()
        for prefix, address in re.findall(r'xmlns:([a-z]+)="([^"]+)"', self.source):
            ElementTree.register_namespace(prefix, address)
        self.root = ElementTree.fromstring(self.source)
        self.body = self.root.find("office:body/office:text", NS)

    def parent(self, wanted):
        return next(one for one in self.root.iter() if wanted in list(one))

    def paragraphs(self):
        """In reading order, without the table of contents."""
        skipped = {id(one) for toc in self.body.iter(q("text:table-of-content")) for one in toc.iter()}
        return [one for one in self.body.iter() if one.tag in BLOCKS and id(one) not in skipped]

    def clauses(self):
        """Of each placement its name, its mark and its paragraphs."""
        found, opened = [], {}
        for paragraph in self.paragraphs():
            for mark in paragraph.iter(q("text:bookmark-start")):
                if re.fullmatch(r"bestek_[a-z2-7]{8}_[a-z2-7]{10}", mark.get(q("text:name"))):
                    opened[mark.get(q("text:name"))] = []
            for inside in opened.values():
                inside.append(paragraph)
            for mark in paragraph.iter(q("text:bookmark-end")):
                if mark.get(q("text:name")) in opened:
                    name = mark.get(q("text:name"))
                    found.append((name.split("_")[1], name, opened.pop(name)))
        return found

    def controls(self, *prefixes):
        return [one for one in self.body.iter(CONTROL) if one.get(q("loext:tag"), "").startswith(prefixes)]

    def parts(self):
        """Of each chapter that has one, the name of its part with the elements of the chapter, heading first."""
        found, elements = {}, list(self.body)
        for at, one in enumerate(elements):
            if one.tag != q("text:h"):
                continue
            level = one.get(q("text:outline-level"))
            end = next((place for place in range(at + 1, len(elements)) if elements[place].tag == q("text:h")
                        and elements[place].get(q("text:outline-level")) <= level), len(elements))
            for mark in one.iter(q("text:bookmark-start")):
                if mark.get(q("text:name")).startswith("bestek_part_"):
                    found[mark.get(q("text:name"))[len("bestek_part_"):]] = elements[at:end]
        return found

    def plain(self, *parts):
        """Paragraphs of these chapters (all without a name) that stand in the body, in no clause, table or list."""
        in_clause = {id(one) for _, _, inside in self.clauses() for one in inside}
        of_parts = {id(one) for name, inside in self.parts().items() if name in parts for one in inside}
        return [one for one in self.body if one.tag == q("text:p") and id(one) not in in_clause and text_of(one).strip()
                and (not parts or id(one) in of_parts)]

    def add_after(self, paragraph, text):
        """A paragraph of its own, as somebody types it."""
        made = ElementTree.Element(q("text:p"), {q("text:style-name"): "Bestek_20_Tekst"})
        made.text = text
        parent = self.parent(paragraph)
        parent.insert(list(parent).index(paragraph) + 1, made)
        return made

    def remove_paragraph(self, paragraph):
        """With the list item and the list, where it is all that stands in them."""
        while True:
            parent = self.parent(paragraph)
            parent.remove(paragraph)
            if len(parent) or parent.tag not in (q("text:list-item"), q("text:list")):
                return
            paragraph = parent

    def remove_marks(self, paragraphs, wanted):
        for paragraph in paragraphs:
            for mark in [one for one in paragraph.iter() if one.tag in MARKS and wanted(one)]:
                take_out(self.parent(mark), mark)

    def add_style(self, name, **properties):
        style = ElementTree.SubElement(self.root.find("office:automatic-styles", NS), q("style:style"),
                                       {q("style:name"): name, q("style:family"): "text"})
        ElementTree.SubElement(style, q("style:text-properties"), properties)

    def save(self, path):
        text = '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(self.root, encoding="unicode")
        change_parts(path, content=lambda _: text)


class Tender:
    """A finished dossier that one fault is planted in: write() makes a copy with what was changed."""

    def __init__(self, folder, language, name):
        self.folder, self.language, self.name = folder, language, name
        self.files = {}  # file in the copy -> path that is put in its place
        self.dossier = None  # the changed text of dossier.xml
        self.scratch = []  # folders that who planted made
        with open(os.path.join(folder, "dossier.xml"), encoding="utf-8") as stream:
            self.dossier_text = stream.read()
        tree = ElementTree.fromstring(self.dossier_text)
        self.names = {one.get("role"): one.get("file") for one in tree.iterfind("d:documents/d:document", NS)}
        self.facts = {one.get("name"): one.text for one in tree.iter() if one.tag in (q("d:field"), q("d:answer"))}
        self.lots = [(one.text, one.get("estimated-value"), one.get("maximum-value")) for one in tree.iter(q("d:lot"))]
        self.opened = {}

    def say(self, dutch, english):
        return dutch if self.language == "nl" else english

    def of(self, role):
        if role not in self.opened:
            self.opened[role] = Document(self.folder, self.names[role], role)
        return self.opened[role]

    def documents(self, *roles):
        return [self.of(one) for one in roles or PUBLISHED]

    def write(self, target):
        shutil.copytree(self.folder, target)
        for document in self.opened.values():
            document.save(os.path.join(target, document.file))
        for file, path in self.files.items():
            shutil.copyfile(path, os.path.join(target, file))
        if self.dossier is not None:
            with open(os.path.join(target, "dossier.xml"), "w", encoding="utf-8") as stream:
                stream.write(self.dossier)


def text_of(element):
    return "".join(element.itertext())


def tag_of(control):
    return control.get(q("loext:tag"))


def set_text(control, text):
    for inner in list(control):
        control.remove(inner)
    control.text = text


def other_number(text, chance):
    """Another number in the same writing, or nothing where there is none."""
    places = [one for one in re.finditer(r"\d", text)]
    if not places:
        return None
    at = chance.choice(places).start()
    return text[:at] + chance.choice([one for one in "123456789" if one != text[at]]) + text[at + 1:]
