# SPDX-License-Identifier: EUPL-1.2
"""What the office and other programs do with what is theirs and ours: exports by XSLT, packages that lack a part."""
import os
import subprocess
import zipfile

import uno

from bestek import call, new_dossier
from desk import BATTERY, CLI, LIBRARY
from office import prop


def exported(office, document, filter_name, name):
    path = os.path.join(office.folder, name)
    document.storeToURL(uno.systemPathToFileUrl(path), (prop("FilterName", filter_name),))
    with open(path, encoding="utf-8") as stream:
        return stream.read()


def test_an_export_by_xslt_works_before_and_after_we_parsed_and_validated(office):
    folder = new_dossier(office)
    document = office.open(os.path.join(folder, "programma-van-eisen.odt"))
    # A stylesheet that imports others: libxslt asks libxml2's loader for each, in the process where ours stands before it.
    before = exported(office, document, "XHTML Writer File", "before.html")
    assert "Programma van eisen" in before and "<html" in before, before[:500]
    call(office, "clauses.insert", document, ids=[BATTERY])
    call(office, "check.run", document)
    after = exported(office, document, "XHTML Writer File", "after.html")
    assert len(after) > len(before) and "laadcycli" in after, after[:500]
    book = exported(office, document, "DocBook File", "book.xml")
    assert "laadcycli" in book and "<article" in book, book[:500]


def test_writer_opens_what_the_command_line_wrote_into_a_document_without_meta_and_styles(office):
    folder = new_dossier(office)
    path = os.path.join(folder, "programma-van-eisen.odt")
    lost = ("meta.xml", "styles.xml", "settings.xml")
    with zipfile.ZipFile(path) as package:
        entries = {name: package.read(name) for name in package.namelist() if name not in lost}
    manifest = entries["META-INF/manifest.xml"].decode()
    for part in lost:
        at = manifest.index(f'full-path="{part}"')
        manifest = manifest[:manifest.rindex("<", 0, at)] + manifest[manifest.index(">", at) + 1:]
    entries["META-INF/manifest.xml"] = manifest.encode()
    bare = os.path.join(office.folder, "bare.odt")
    with zipfile.ZipFile(bare, "w") as package:
        for name, data in entries.items():
            package.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)
    done = subprocess.run([CLI, "insert", bare, "--library", LIBRARY, "--clauses", BATTERY, "--role", "programme"],
                          capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    document = office.open(bare)
    assert "laadcycli" in document.Text.String
    placed = call(office, "tender.show", document)["placements"]
    assert [(one["clause"], one["text"], one["marks"]) for one in placed] == [(BATTERY, "released", "whole")], placed
