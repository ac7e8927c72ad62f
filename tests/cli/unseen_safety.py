# SPDX-License-Identifier: EUPL-1.2
"""Hostile input of kinds that other tests have, in other shapes: schemas, parts, packages, JSON, characters. cli_test.py runs them."""
import glob
import json
import os
import re
import subprocess

from bestek_cli import BESTEK, DATA, digests, finished, good, in_memory, new, refused, run, write
from by_hand import GUIDE
from lying_packages import repacked
from odd_characters import change
from one_value import Changing, paragraph
from refusals import library_copy
from word_files import WordFile, before_end, box, in_chapter, note, said, word_dossier

XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
INCLUDE = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'
REVERSED = "bedrag \u202e0001\u202c euro"


def checked(library):
    done = run("library", "check", library)
    assert done.returncode == 1, done
    return done.stdout.splitlines()[:-1]


def test_whatever_lies_in_the_folder_of_schemas_is_told_and_never_read(folder):
    library = library_copy(folder)
    schemas = os.path.join(library, "schema")
    wrong = {"rogue.xsd": lambda at: write(schemas, os.path.basename(at), "<x/>"), "xml.xsd": os.mkfifo,
             "risk-card.xsd": lambda at: write(schemas, os.path.basename(at), ""), "clause.xsd": lambda at: os.symlink("/etc/passwd", at)}
    for name, make in wrong.items():
        if name != "rogue.xsd":
            os.remove(os.path.join(schemas, name))
        make(os.path.join(schemas, name))
    told = checked(library)
    assert sorted(one.split(": ")[0] for one in told) == sorted(os.path.join(schemas, name) for name in wrong), told
    assert all("it is never read" in one for one in told), told


def test_a_clause_that_names_a_schema_a_type_or_a_file_is_out(folder):
    library = library_copy(folder)
    wrong = (("<clause ", f'<clause {XSI} xsi:noNamespaceSchemaLocation="http://127.0.0.1:9/x" ', "names a schema of its own"),
             ("<body>", f"<body>{INCLUDE}", "XInclude"), ("<p>", f'<p {XSI} xsi:type="tableBlock">', "tableBlock"),
             ("<p>", f'<p {XSI} xsi:nil="true">', "nillable"), ("<p>", '<p xmlns="urn:x">', "{urn:x}p"),
             ("<p>", '<p xml:id="a">', "not allowed"), ("<p>", '<p xmlns:x="urn:x" x:y="z">', "{urn:x}y"))
    places = {}
    for path, (old, other, says) in zip(sorted(glob.glob(os.path.join(library, "laptop", "*.xml"))), wrong):
        whole = change(path, old, other)
        line = whole[:whole.index(old)].count("\n") + 1
        places[path] = ({line, line + 1} if old == "<body>" else {line}, says)  # an element's line, or that of what it expected
    assert len(places) == len(wrong)
    told = checked(library)
    for path, (lines, says) in places.items():
        assert any(one.startswith(f"{path}:{line}:") and says in one for one in told for line in lines), (path, lines, told)


def test_every_other_file_of_a_library_moves_no_address_and_has_no_doctype(folder):
    library = library_copy(folder)
    whole = {}
    for files in (("taxonomy.xml",), ("library.xml",), ("frameworks.xml", "scorecard.xml", "risk-cards/laptop.xml", "rules/citations.xml",
                                                       "rules/values.xml", "rules/phrases.xml", "rules/sources.xml", "rules/bestek.sch")):
        for file in files:
            with open(os.path.join(library, file), encoding="utf-8") as stream:
                whole[file] = stream.read()
        for says, added in (("xml:base", ' xml:base="http://127.0.0.1:9/"'), ("DOCTYPE", '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x">')):
            places = set()
            for file in files:
                text = whole[file]
                root = re.search(r"<[a-z:-]+[ >]", re.sub(r"<!--.*?-->", lambda at: re.sub(".", " ", at[0]), text, flags=re.S))
                at = root.start() if says == "DOCTYPE" else root.end() - 1
                write(library, file, text[:at] + added + text[at:])
                line = text[:at].count("\n") + 1
                places.add(f"{os.path.join(library, file)}:{line}:")
            done = run("library", "check", library)
            told = (done.stdout + done.stderr).splitlines()
            assert done.returncode in (1, 2), done
            for place in places:
                assert any(place in one and says in one for one in told), (place, says, told)
        for file in files:
            write(library, file, whole[file])


def test_a_part_of_a_document_that_moves_addresses_or_has_a_doctype_changes_nothing_and_is_mended(folder):
    dossier = new(folder)
    path, values = os.path.join(dossier, GUIDE), write(folder, "v.json", '{"contact": "Kees"}')
    whole = digests(dossier)
    for part in ("content.xml", "styles.xml", "meta.xml"):
        for spoil in (lambda text: re.sub(rb"(<office:document-[a-z]+ )", rb'\1xml:base="http://127.0.0.1:9/" ', text, count=1),
                      lambda text: text.replace(b"<office:document", b'<!DOCTYPE x [<!ENTITY a "b">]><office:document', 1),
                      lambda text: text.decode().replace("UTF-8", "UTF-16", 1).encode("utf-16"), lambda _: b""):
            repacked(path, lambda entries, part=part, spoil=spoil: entries.update({part: spoil(entries[part])}))
            assert digests(dossier) != whole
            damaged = digests(dossier)
            for command in (("show", dossier, *DATA), ("fill", dossier, *DATA, "--values", values)):
                refused(*command, says=part)
            assert digests(dossier) == damaged
            good("restore", dossier)
            assert digests(dossier) == whole, part


def test_names_of_parts_that_lead_out_of_the_package_are_refused(folder):
    dossier = new(folder)
    path = os.path.join(dossier, GUIDE)
    with open(path, "rb") as stream:
        whole = stream.read()
    for name in ("/etc/cron.d/x", "Pictures/../../x", "..\\..\\x", "C:\\x", "a" * 60000):
        repacked(path, lambda entries, name=name: entries.update({name: b"x"}))
        before = digests(dossier)
        refused("show", dossier, *DATA, says="cannot be trusted")
        refused("insert", dossier, *DATA, "--clauses", "hardware.take-back-clause", says="cannot be trusted")
        assert digests(dossier) == before
        with open(path, "wb") as stream:
            stream.write(whole)


def test_counts_of_billions_cost_no_memory(folder):
    """A few bytes that say how often something is repeated."""
    path = os.path.join(new(folder), GUIDE)
    many = "2000000000"
    for added in (f'<text:p><text:s text:c="{many}"/>x</text:p>',
                  f'<table:table table:name="q"><table:table-column table:number-columns-repeated="{many}"/><table:table-row '
                  f'table:number-rows-repeated="{many}"><table:table-cell table:number-columns-repeated="{many}"><text:p>x</text:p>'
                  "</table:table-cell></table:table-row></table:table>"):
        repacked(path, lambda entries, added=added: entries.update(
            {"content.xml": entries["content.xml"].replace(b"</office:text>", added.encode() + b"</office:text>")}))
        done = in_memory(200, "show", path, *DATA)
        assert done.returncode == 0, done.stderr


def test_json_that_says_two_things_or_nothing_is_refused(folder):
    dossier = new(folder)
    before = digests(dossier)
    path = os.path.join(folder, "v.json")
    for content, says in ((rb'{"contact":"A","\u0063ontact":"B"}', '"contact" stands twice'),
                          (rb'{"weight":{"price":60,"pric\u0065":40}}', '"price" stands twice'),
                          *((one, "not valid JSON") for one in (
                              b'{"contact":NaN}', b'{"cycles":Infinity}', b'{"cycles":1e400}', b'{"cycles":0800}', b'{"cycles":0x320}',
                              rb'{"contact":"a\ud800b"}', rb'{"contact":"\udc00\ud800"}', b'{"contact":"\xed\xa0\x80"}',
                              b'{"contact":"\xc0\xaf"}', b'{"contact":"Ren\xe9e"}', b'{"contact":"a"} {"contact":"b"}', b'{"contact":"a",}',
                              b'// x\n{"contact":"a"}', b"{'contact':'a'}", '{"contact":"a"}'.encode("utf-16"),
                              '{"contact":"a"}'.encode("utf-16-be"), b"")),
                          (b"[]", "not an object"), (b"null", "not an object"), (b'{"cycles":true}', "a text or a number"),
                          (b'{"cycles":[800]}', "a text or a number"), ('{"cont\u0430ct":"a"}'.encode(), "no document of the dossier"),
                          (b'{"contact ":"a"}', "no document of the dossier"), (b'{"contact":"a\\u0000b"}', "U+0000")):
        with open(path, "wb") as stream:
            stream.write(content)
        done = run("fill", dossier, *DATA, "--values", path)
        assert done.returncode == 2 and says.lower() in done.stderr.lower(), (content, done)
        assert digests(dossier) == before, content
    for other in ("/dev/null", "/dev/zero", folder):
        refused("fill", dossier, *DATA, "--values", other, says="not a regular file")
    with open(path, "wb") as stream:
        stream.write(b'\xef\xbb\xbf{"contact":"Met BOM"}')
    good("fill", dossier, *DATA, "--values", path)


# A document without drawings does not declare it.
DRAWING = 'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'


def odd(found):
    """How bad the odd characters are; a comment that is still open is told of, too."""
    return [one["severity"] for one in found if one["rule"] == "STR-25"]


def test_characters_are_found_in_every_element_that_shows_text(folder):
    guide = Changing(finished(folder), GUIDE)
    inside = paragraph(REVERSED)
    elements = (f"<text:p>x<office:annotation>{inside}</office:annotation></text:p>",
                f'<text:p><draw:custom-shape {DRAWING}>{inside}</draw:custom-shape></text:p>',
                f"<text:list><text:list-header>{inside}</text:list-header></text:list>",
                f"<text:numbered-paragraph>{inside}</text:numbered-paragraph>",
                f'<text:p><text:drop-down text:name="q">{REVERSED}</text:drop-down></text:p>',
                f'<text:p><text:variable-set text:name="u" office:value-type="string">{REVERSED}</text:variable-set></text:p>',
                f'<text:p><text:conditional-text text:condition="ooow:1">{REVERSED}</text:conditional-text></text:p>',
                f'<text:p><text:placeholder text:placeholder-type="text">{REVERSED}</text:placeholder></text:p>',
                "<text:p>bedrag 1<text:span>\u200b</text:span><text:span>000</text:span> euro</text:p>",
                "<text:p>bedrag <text:span>1</text:span><text:span>\uff10</text:span>00 euro</text:p>")
    assert odd(guide.told("".join(elements))) == ["error"] * len(elements)
    pages = "".join(f"<style:{part}>{inside}</style:{part}>" for part in ("header-left", "footer-first")) + "</style:master-page>"
    assert odd(guide.told(styles=lambda text: text.replace("</style:master-page>", pages, 1))) == ["error"] * 2


def test_characters_are_found_in_every_part_and_element_of_a_word_file(folder):
    word = WordFile(word_dossier(folder))
    inline = f"<w:r><w:t>{REVERSED}</w:t></w:r>"
    for kind in ("endnote", "comment"):
        call, notes = note(kind, said(REVERSED))
        assert odd(word.told(document=in_chapter(call), **{kind + "s": notes})) == ["error"], kind
    elements = (box(said(REVERSED)), f'<w:p><w:fldSimple w:instr="DATE">{inline}</w:fldSimple></w:p>',
                f'<w:p><w:smartTag w:element="x">{inline}</w:smartTag></w:p>',
                f'<w:p><w:moveTo w:id="9" w:author="a">{inline}</w:moveTo></w:p>',
                f'<w:customXml w:element="x">{said(REVERSED)}</w:customXml>',
                '<w:p><w:r><w:t>bedrag 1</w:t></w:r><w:bookmarkStart w:id="77" w:name="q"/><w:r><w:t>\uff10</w:t></w:r>'
                '<w:bookmarkEnd w:id="77"/><w:r><w:t>00 euro</w:t></w:r></w:p>',
                '<w:p><w:r><w:t>op 1 ma</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>\u2063art 2027</w:t></w:r></w:p>')
    assert odd(word.told(document=in_chapter("".join(elements)))) == ["error"] * len(elements)
    assert odd(word.told(footer1=before_end("ftr", said(REVERSED)))) == ["error"]


def test_what_a_lock_or_an_argument_says_reaches_a_terminal_as_text(folder):
    dossier = new(folder)
    lock = os.path.join(dossier, f".~lock.{GUIDE}#")
    with open(lock, "wb") as stream:
        stream.write(b",evil\x9b31m\x06\xff\x1b[2J\xc2\x9b3m,pc,x;")
    commands = [("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"contact": "Kees"}')),
                ("library", "show", DATA[1], "laptop.usb-c-charging\x1b[31m"), ("restore", dossier, "--to", "2026\u202e"),
                ("check", dossier, *DATA, "--rules", "/nowhere\u202e\x1b[31m")]
    for command in commands:
        done = subprocess.run([BESTEK, "--lang", "en", *command], capture_output=True, check=False)
        assert done.returncode == 2 and done.stdout == b"", done
        told = done.stderr.decode("utf-8")  # whole
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", told), told
    os.remove(lock)
    assert json.loads(good("restore", dossier, "--json"))["restored"] == []
