# SPDX-License-Identifier: EUPL-1.2
"""A stored ODT as lines that can be compared: paragraphs, headings, tables, marks, controls, notes, headers.

Placements are called by their order, since ids are chance. Styles are left out: a closed file has our template's own,
Writer's copies of them have other names.
"""
import re
import xml.etree.ElementTree as tree
import zipfile

SPACE = re.compile(r"[ \t\r\n]+")
PLACEMENT = re.compile(r'(?:bestek_(?:e_|row_)?|bestek\.(?:weight|p|owner)\.|"placement": ")([a-z2-7]{8})(?![a-z2-7])')
# Marks that begin, or end, in one place stand there in no order.
TOGETHER = re.compile(r"(?:<-start bestek_(?:table|col)_[^>]+>){2,}|(?:<-end bestek_(?:table|col)_[^>]+>){2,}")
FIELDS = {"chapter", "page-number", "page-count", "bookmark-ref", "reference-ref"}
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
        self.lines += [f"property {get(one, 'name')}={one.text or ''}" for one in meta.iter()
                       if name_of(one) == "user-defined" and get(one, "name").startswith("bestek.")]

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
        for number, row in enumerate(self.rows(element)):
            for column, cell in enumerate(row):
                if name_of(cell) == "table-cell":
                    self.blocks(cell, f"{place}[{number},{column}] ")

    def rows(self, element):
        for one in element:
            if name_of(one) == "table-row":
                yield one
            elif name_of(one) in ("table-header-rows", "table-rows", "table-row-group"):
                yield from self.rows(one)

    def paragraph(self, element, place):
        self.below = []
        line = TOGETHER.sub(lambda at: "".join(sorted(re.findall("<[^>]+>", at[0]))), SPACE.sub(" ", self.inline(element)).strip())
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
            # Those of a table of contents are the layout's, and so is what fields show.
            own = get(element, "name").startswith("__")
            return "" if own else f"<{name[8:] or '.'} {get(element, 'name')}>"
        if name in FIELDS:
            return f"({name})"
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
    for number, placement in enumerate(dict.fromkeys(PLACEMENT.findall(text)), 1):
        text = text.replace(placement, f"(clause {number})")
    return text


def seen(path):
    """The document's lines."""
    lines = named_by_order("\n".join(Seen(path).lines)).split("\n")
    return sorted(lines, key=lambda line: line if line.startswith("property ") else "")


def controls(path, tag):
    """What the controls with this tag say, in reading order; "" while open."""
    found = []
    for line in Seen(path).lines:
        found += ["" if shown else re.sub("<[^>]*>", "", text)
                  for name, shown, text in re.findall(r"\{([^{}=:]*)(:open)?=([^{}]*)\}", line) if name == tag]
    return found
