#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""demo_findings.py FOLDER BESTEK: is the demo dossier what a buyer expects? Prints a summary; status 1 if not."""
import collections
import json
import os
import subprocess
import sys
import zipfile
from xml.etree import ElementTree

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def stray_paragraphs(path):
    """How many paragraphs directly in the body hold nothing, where none before or after them does either, or that stand
    before the title: what editing leaves behind. The template has none."""
    with zipfile.ZipFile(path) as package:
        body = ElementTree.fromstring(package.read("content.xml")).find(f"{OFFICE}body/{OFFICE}text")
    blocks = [one for one in body if one.tag != f"{TEXT}sequence-decls"]
    empty = [one.tag == f"{TEXT}p" and not len(one) and not one.text for one in blocks]
    return sum(one and (index == 0 or empty[index - 1]) for index, one in enumerate(empty))


def placements(shown):
    """Every object in the answer of `bestek show` that is a placed clause."""
    found = []
    if isinstance(shown, dict):
        if "clause" in shown and "placement" in shown:
            found.append(shown)
        for value in shown.values():
            found += placements(value)
    elif isinstance(shown, list):
        for value in shown:
            found += placements(value)
    return found


def main():
    folder, bestek = sys.argv[1], sys.argv[2]
    with open(os.path.join(folder, "bevindingen.json"), encoding="utf-8") as stream:
        findings = json.load(stream)
    if isinstance(findings, dict):
        findings = findings["findings"]
    by_severity = collections.Counter(one["severity"] for one in findings)
    shown = subprocess.run([bestek, "show", folder, "--json"], capture_output=True, text=True, check=False)
    if shown.returncode != 0:
        print(f"bestek show: {shown.stderr.strip()}")
        return 1
    placed = placements(json.loads(shown.stdout))
    print(f"{len(placed)} clauses placed; findings: "
          + (", ".join(f"{count} {severity}" for severity, count in sorted(by_severity.items())) or "none"))
    untidy = {name: count for name in sorted(os.listdir(folder)) if name.endswith(".odt")
              for count in [stray_paragraphs(os.path.join(folder, name))] if count}
    for name, count in untidy.items():
        print(f"{name}: {count} empty paragraphs that its template does not have")
    return 0 if placed and not untidy else 1


if __name__ == "__main__":
    sys.exit(main())
