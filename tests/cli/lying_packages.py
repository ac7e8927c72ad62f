# SPDX-License-Identifier: EUPL-1.2
"""Packages that lack a part, that lie, or that want more memory than a document has; clauses whose files do the same."""
import glob
import json
import os
import shutil
import struct
import zipfile

from bestek_cli import DATA, digests, good, in_memory, new, refused, run, slow, write
from library_index import index_of, say
from library_verdicts import edit, verdict_rows
from refusals import library_copy

CLAUSE = "laptop.battery-endurance-significant"
FILE = os.path.join("laptop", "battery-endurance-significant.xml")
TESTDATA = os.environ.get("BESTEK_TESTDATA", "")


def repacked(path, change):
    with zipfile.ZipFile(path) as package:
        entries = {name: package.read(name) for name in package.namelist()}
    change(entries)
    with zipfile.ZipFile(path, "w") as package:
        for name, data in entries.items():
            package.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)


def take_out(entries, *parts):
    manifest = entries["META-INF/manifest.xml"].decode()
    for part in parts:
        del entries[part]
        at = manifest.index(f'full-path="{part}"')
        manifest = manifest[:manifest.rindex("<", 0, at)] + manifest[manifest.index(">", at) + 1:]
    entries["META-INF/manifest.xml"] = manifest.encode()


def test_a_document_without_meta_styles_and_settings_is_like_any_other(folder):
    dossier = new(folder)
    bare = os.path.join(folder, "bare.odt")
    for parts in (("meta.xml",), ("styles.xml",), ("settings.xml",), ("meta.xml", "styles.xml", "settings.xml")):
        shutil.copy(os.path.join(dossier, "programma-van-eisen.odt"), bare)
        repacked(bare, lambda entries: take_out(entries, *parts))
        good("show", bare, *DATA)
        assert run("check", bare, *DATA).returncode in (0, 1)
        good("insert", bare, *DATA, "--clauses", CLAUSE, "--role", "programme") if "meta.xml" in parts else \
            good("insert", bare, *DATA, "--clauses", CLAUSE)
        good("fill", bare, *DATA, "--values", write(folder, "v.json", '{"cycles": 900}'))
        assert CLAUSE in good("show", bare, *DATA)
        with zipfile.ZipFile(bare) as package:
            assert {"meta.xml", "content.xml"} <= set(package.namelist()) and package.testzip() is None
            manifest = package.read("META-INF/manifest.xml").decode()
        assert manifest.count('full-path="meta.xml"') == 1, manifest


def test_a_package_that_says_two_things_is_refused_and_nothing_changes(folder):
    dossier = new(folder)
    path = os.path.join(dossier, "programma-van-eisen.odt")
    with open(path, "rb") as stream:
        whole = stream.read()
    header = whole.index(b"content.xml") - 30
    assert whole[header:header + 4] == b"PK\3\4"
    packed, unpacked = struct.unpack_from("<II", whole, header + 18)

    def changed(at, new_bytes):
        return whole[:at] + new_bytes + whole[at + len(new_bytes):]

    for liar in (changed(header + 30, b"c0ntent.xml"), changed(header + 18, struct.pack("<I", packed - 1)),
                 changed(header + 22, struct.pack("<I", unpacked + 1)), changed(header + 8, struct.pack("<H", 0))):
        with open(path, "wb") as stream:
            stream.write(liar)
        before = digests(dossier)
        refused("show", path, *DATA, says="content.xml")
        refused("insert", dossier, *DATA, "--clauses", CLAUSE, says="content.xml")
        assert digests(dossier) == before
    for lawful in glob.glob(os.path.join(TESTDATA, "*.od?")) + glob.glob(os.path.join(TESTDATA, "*.docx")):
        good("show", lawful)


def test_a_package_that_unpacks_to_much_is_refused_before_it_does(folder):
    dossier = new(folder)
    path = os.path.join(dossier, "programma-van-eisen.odt")
    with open(path, "rb") as stream:
        whole = stream.read()
    few = b"".join(b"<text:p/>" for _ in range(64))

    def many_nodes(entries):
        content = entries["content.xml"]
        at = content.index(b"</office:text>")
        entries["content.xml"] = content[:at] + few * 16_000 + content[at:]

    def many_files(entries):
        entries.update({f"Pictures/{i}.svg": b" " * (15 << 20) for i in range(20)})

    def one_part(entries):
        long = b"<!--" + b"0123456789" * (7 << 20) + b"--></office:text>"
        entries["content.xml"] = entries["content.xml"].replace(b"</office:text>", long)

    for change in (many_nodes, many_files, one_part):
        with open(path, "wb") as stream:
            stream.write(whole)
        repacked(path, change)
        for command in (("show", path), ("insert", path, "--clauses", CLAUSE)):
            done = in_memory(200, *command, *DATA)
            assert done.returncode == 2 and len(done.stderr.splitlines()) == 1, (change.__name__, command, done.stderr)
            assert "cannot be trusted" in done.stderr or "elements" in done.stderr, done.stderr


@slow
def test_what_the_schema_or_the_lint_forbids_goes_into_no_document(folder):
    library, dossier, cache = library_copy(folder), new(folder), os.path.join(folder, "cache")
    path = os.path.join(library, FILE)
    with open(path, encoding="utf-8") as stream:
        whole = stream.read()
    insert = ("insert", dossier, "--library", library)
    before = digests(dossier)
    for old, new_text, reason in (("<p>", "<p><blink>x</blink>", "blink"), ("<p>", "<p onclick=\"x\">", "onclick"),
                                  (' sample="', ' sample="x', "cycles")):
        edit(path, old, new_text, count=1)
        status, _, told = say(cache, *insert, "--clauses", CLAUSE)
        assert status == 2 and CLAUSE in told and FILE in told and reason in told, told
        assert digests(dossier) == before
        status, _, told = say(cache, *insert, "--proposal", "--out", os.path.join(folder, "out-" + reason))
        assert status == 0 and [line for line in told.splitlines() if CLAUSE in line and reason in line], told
        assert CLAUSE not in good("show", os.path.join(folder, "out-" + reason), *DATA)
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(whole)
    status, _, told = say(cache, *insert, "--clauses", CLAUSE)
    assert status == 0, told
    # The verdicts stand in the index, and those of clauses that are the same are not made again.
    kept = verdict_rows(index_of(cache))
    assert len(kept) > 10, len(kept)
    assert say(cache, *insert, "--proposal")[0] == 0
    assert set(kept) <= set(verdict_rows(index_of(cache)))


def test_a_list_calls_a_clause_unusable_that_goes_into_no_document(folder):
    library, cache = library_copy(folder), os.path.join(folder, "cache")
    listed = lambda: {one["id"]: one["fault"] for one in json.loads(say(cache, "library", "list", library, "--json")[1])}  # noqa: E731
    assert set(listed().values()) == {None}
    edit(os.path.join(library, FILE), "<p>", "<p><blink>x</blink>", count=1)
    faulty = {clause: fault for clause, fault in listed().items() if fault}
    assert list(faulty) == [CLAUSE] and faulty[CLAUSE]["code"] == "library.broken-clause", faulty
    assert faulty[CLAUSE]["file"].endswith(FILE) and all("blink" in told for told in faulty[CLAUSE]["message"].values()), faulty
    for command in (("list", library), ("search", library, "laadcycli")):
        lines = say(cache, "library", *command)[1].splitlines()
        at, = (number for number, line in enumerate(lines) if line.startswith(CLAUSE + " "))
        assert "[onbruikbaar] " in lines[at] and "blink" in lines[at + 1], lines[at:at + 2]
        assert sum("[onbruikbaar]" in line for line in lines) == 1, command
