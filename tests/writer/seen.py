# SPDX-License-Identifier: EUPL-1.2
"""A stored ODT as lines that can be compared: paragraphs, headings, tables, marks, controls, notes, headers.

Placements are called by their order, since ids are chance. Styles are left out: a closed file has our template's own,
Writer's copies of them have other names.
"""
import re
import xml.etree.ElementTree as tree
import zipfile

SPACE = re.compile(r"[ \t\r\n]+")
PLACEMENT = re.compile(r"(?<![a-z2-7])(?:bestek_(?:e_|row_)?|bestek\.weight\.|bestek\.p\.)([a-z2-7]{8})(?![a-z2-7])")
LEFT_OUT = {"tracked-changes", "table-of-content", "alphabetical-index", "annotation", "ruby-text", "title", "desc",
            "sequence-decls", "forms", "covered-table-cell", "soft-page-break"}


def name_of(element):
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def get(element, name):
    return next((value for key, value in element.attrib.items() if key.rsplit("}", 1)[-1] == name), "")


class Seen:
    def __init__(self, path):
        self.lines = []
        with zipfile.ZipFile(path) as package:
            content = tree.fromstring(package.read("content.xml"))
            styles = tree.fromstring(package.read("styles.xml"))
            meta = tree.fromstring(package.read("meta.xml"))
        body = next(one for one in content.iter() if name_of(one) == "text" and "office" in one.tag)
        self.blocks(body, "")
        for page in (one for one in styles.iter() if name_of(one) == "master-page"):
            for edge in page:
                if get(edge, "display") != "false":
                    self.blocks(edge, name_of(edge) + " ")
        self.lines += sorted(f"property {get(one, 'name')}={one.text or ''}" for one in meta.iter()
                             if name_of(one) == "user-defined" and get(one, "name").startswith("bestek."))

    def blocks(self, parent, place):
        for element in parent:
            name = name_of(element)
            if name in ("p", "h"):
                self.paragraph(element, place)
            elif name == "table":
                self.table(element, place)
            elif name not in LEFT_OUT:
                self.blocks(element, place)

    def table(self, element, place):
        rows = [one for one in element.iter() if name_of(one) == "table-row"]
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                self.blocks(cell, f"{place}[{number},{column}] ") if name_of(cell) == "table-cell" else None

    def paragraph(self, element, place):
        self.below = []
        line = SPACE.sub(" ", self.inline(element)).strip()
        below, level = self.below, get(element, "outline-level") if name_of(element) == "h" else ""
        self.lines.append(f"{place}{'h' + level + ' ' if level else ''}{line}")
        for kind, one in below:
            self.blocks(one, f"{place}{kind} ")

    def inline(self, parent):
        text = parent.text or ""
        for element in parent:
            text += self.one(element) + (element.tail or "")
        return text

    def one(self, element):
        name = name_of(element)
        if name == "content-control":
            shown = ":open" if get(element, "showing-place-holder") == "true" else ""
            return f"{{{get(element, 'tag')}{shown}={self.inline(element)}}}"
        if name.startswith("bookmark") and not name.startswith("bookmark-ref"):
            return f"<{name[8:] or '.'} {get(element, 'name')}>"
        if name == "note":
            self.below.append(("note", element))
            return ""
        if name in ("frame", "custom-shape", "text-box"):
            self.below.append(("frame", element))
            return ""
        if name in ("s", "tab", "line-break"):
            return " "
        return "" if name in LEFT_OUT else self.inline(element)


def named_by_order(text):
    """The text with placements called by the order in which they come."""
    names = {}

    def called(match):
        number = names.setdefault(match.group(1), len(names) + 1)
        return match.group(0).replace(match.group(1), f"(clause {number})")

    return PLACEMENT.sub(called, text)


def seen(path):
    """The document's lines."""
    return named_by_order("\n".join(Seen(path).lines)).split("\n")


def controls(path, tag):
    """What the controls with this tag say, in reading order; "" while open."""
    found = []
    for line in Seen(path).lines:
        found += ["" if shown else text
                  for name, shown, text in re.findall(r"\{([^{}=:]*)(:open)?=([^{}]*)\}", line) if name == tag]
    return found
