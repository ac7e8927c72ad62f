# SPDX-License-Identifier: EUPL-1.2
"""What `bestek restore` finds besides what is missing: a damaged part, another file in a document's place, another
dossier's dossier.xml. cli_test.py runs them."""
import json
import os
import zipfile

from bestek_cli import DATA, digests, run
from recovery_drills import PROGRAMME, at_work, mended


def flip_in(path, part):
    """One byte in the middle of what is packed of that part."""
    with zipfile.ZipFile(path) as package:
        entry = package.getinfo(part)
    with open(path, "r+b") as stream:
        stream.seek(entry.header_offset + 26)
        lengths = stream.read(4)
        at = entry.header_offset + 30 + sum(int.from_bytes(lengths[i:i + 2], "little") for i in (0, 2)) + entry.compress_size // 2
        stream.seek(at)
        byte = stream.read(1)
        stream.seek(at)
        stream.write(bytes([byte[0] ^ 1]))


def test_a_damaged_part_that_nobody_reads_is_found_and_mended(folder):
    dossier = at_work(folder)
    before = digests(dossier)
    path = os.path.join(dossier, PROGRAMME)
    with zipfile.ZipFile(path) as package:
        parts = [one for one in package.namelist() if package.getinfo(one).compress_size > 8]
    assert {"settings.xml", "META-INF/manifest.xml"} <= set(parts), parts
    for part in parts:
        flip_in(path, part)
        found = json.loads(run("check", dossier, *DATA, "--json").stdout)
        assert any(one["severity"] == "error" and PROGRAMME in json.dumps(one) for one in found), (part, found)
        mended(dossier, before, PROGRAMME)
