#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""demo_contents.py DOCUMENT.odt...: does each table of contents list the document's chapters, with their pages?"""
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def words(element):
    """The text of a heading or an entry, in one line."""
    parts = [element.text or ""]
    for child in element:
        if child.tag != TEXT + "note":
            parts.append(" " if child.tag in (TEXT + "s", TEXT + "tab") else words(child))
        parts.append(child.tail or "")
    return " ".join("".join(parts).split())


def faults_in(path):
    with zipfile.ZipFile(path) as package:
        root = ElementTree.fromstring(package.read("content.xml"))
    body = root.find(f".//{TEXT}table-of-content/{TEXT}index-body")
    entries = [] if body is None else [words(entry) for entry in body.findall(f"{TEXT}p")]
    chapters = [words(heading) for heading in root.iter(TEXT + "h") if heading.get(TEXT + "outline-level") == "1"]
    if not chapters:
        yield "no chapters"
    for chapter in chapters:
        if not any(f" {chapter} " in f" {entry} " for entry in entries):
            yield f"the table of contents lacks {chapter!r}"
    for entry in entries:
        if not entry.split(" ")[-1].isdigit():
            yield f"no page number: {entry!r}"


def main():
    faults = 0
    for path in sys.argv[1:]:
        for fault in faults_in(path):
            print(f"{path}: {fault}")
            faults += 1
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
