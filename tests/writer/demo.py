#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""demo.py --oxt BESTEK.oxt --out FOLDER: the main job, done by the extension inside Writer.

Makes the dossier of examples/laptops from the templates, inserts the proposal for its profile, fills in what the buyer
fills in, makes the annex and the plan, and saves every document as ODT, DOCX and PDF.
"""
import argparse
import json
import os
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import uno  # noqa: E402  (first: it teaches Python to import com.sun.star)

from office import Office, prop  # noqa: E402
from bestek import call  # noqa: E402

SOURCE = os.environ.get("BESTEK_SOURCE_DIR", os.path.dirname(os.path.dirname(HERE)))
EXAMPLE = os.path.join(SOURCE, "examples", "laptops")
DOCUMENTS = ("aanbestedingsleidraad", "programma-van-eisen", "conceptovereenkomst", "contractmanagementplan")
FILTERS = {"docx": "MS Word 2007 XML", "pdf": "writer_pdf_Export"}


def read_json(name):
    with open(os.path.join(EXAMPLE, name), encoding="utf-8") as stream:
        return json.load(stream)


def save_all(document, folder, name):
    document.store()
    for ending, export in FILTERS.items():
        url = uno.systemPathToFileUrl(os.path.join(folder, f"{name}.{ending}"))
        document.storeToURL(url, (prop("FilterName", export),))


def make(office, folder):
    started = time.monotonic()
    dossier = os.path.join(folder, "dossier")
    call(office, "tender.new", folder=dossier, profile=read_json("profile.json"), open=False)
    documents = {name: office.open(os.path.join(dossier, f"{name}.odt")) for name in DOCUMENTS}
    guide = documents[DOCUMENTS[0]]
    placed = call(office, "clauses.insert_proposal", guide)["placed"]
    print(f"{len(placed)} clauses placed ({time.monotonic() - started:.1f} s)")
    call(office, "tender.fill_values", guide, values=read_json("values.json"))
    call(office, "plan.make", guide)
    print(f"filled in, annex and plan made ({time.monotonic() - started:.1f} s)")
    findings = call(office, "check.run", guide)
    for finding in findings:
        print(f"{finding['severity']} {finding['rule']} {finding['document']}: {finding['message']}")
    for name, document in documents.items():
        save_all(document, dossier, name)
    print(f"saved as ODT, DOCX and PDF ({time.monotonic() - started:.1f} s)")
    return dossier


def copy_out(dossier, out):
    os.makedirs(out, exist_ok=True)
    for name in sorted(one for one in os.listdir(dossier) if not one.startswith(".")):  # lock files stay behind
        with open(os.path.join(dossier, name), "rb") as source, open(os.path.join(out, name), "wb") as target:
            target.write(source.read())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--oxt", required=True)
    parser.add_argument("--out", required=True)
    arguments = parser.parse_args()
    office = Office(arguments.oxt, language="nl")
    try:
        folder = tempfile.mkdtemp(prefix="demo-", dir=office.folder)
        office.own(folder)
        copy_out(make(office, folder), arguments.out)
    finally:
        office.stop()


if __name__ == "__main__":
    main()
