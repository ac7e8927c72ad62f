# SPDX-License-Identifier: EUPL-1.2
"""What the fuzzer begins with: the project's own files, documents cut into small ones, and the words that they use."""
import collections
import copy
import io
import json
import os
import pathlib
import re
import xml.etree.ElementTree as ET
import zipfile

SOURCE = pathlib.Path(__file__).resolve().parents[3]
CORE = SOURCE / "extension" / "core"
FOLDERS = [SOURCE / name for name in ("tests/fixtures", "clauses", "templates", "examples", "build/demo")]
SUFFIXES = {"clause": (".xml",), "dossier": (".xml",), "odt": (".odt", ".fodt"), "docx": (".docx",), "json": (".json",)}
ROOTS = {"clause": b"<clause", "dossier": b"<dossier"}
ODT_PARTS = ("content.xml", "styles.xml", "meta.xml")
DOCX_PARTS = tuple(f"word/{name}.xml" for name in (
    "document", "styles", "settings", "footnotes", "endnotes", "comments", "header1", "footer1")) + (
    "docProps/custom.xml", "docProps/core.xml")
MOST_BYTES = 48 * 1024      # of one input: what is larger is run too seldom to be of use
BLOCKS_IN_A_PIECE = 6
PIECES_OF_A_DOCUMENT = 12
IN_SAMPLES = 4              # a value that fewer have is a name, not a word
# Where the words stand that a reader looks for, as literals of C++ or names of a schema.
READERS_SOURCES = {"clause": ("clause", "library"), "dossier": ("dossier",), "odt": ("odf/read", "document"),
                   "docx": ("docx", "document"), "json": ("dossier", "edit")}
LITERAL = re.compile(r'"([A-Za-z][A-Za-z0-9:._-]{1,40})"')
TAG = re.compile(rb"<([A-Za-z][\w.:-]*)")
ATTRIBUTE = re.compile(rb'\s([A-Za-z][\w.:-]*)="([^"<>&\\]{0,24})"')
KEY = re.compile(rb'"([\w./-]+)"\s*:')
ALWAYS = [b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<?x ?>", b"&#x41;", b"&amp;", b"&#xA0;", b"\xe2\x80\xae", b"\xc2\xad", b"\xcc\x81",
          b"\xe2\x82\xac", b"-1", b"0", b"1e9", b"4294967296", b"2026-02-30", b"1-3-2027", b"xml:lang=\"en\"", b"xml:space=\"preserve\""]


def project_files(reader):
    folders = [*FOLDERS]
    if os.environ.get("BESTEK_TESTDATA"):
        folders.append(pathlib.Path(os.environ["BESTEK_TESTDATA"]))
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix in SUFFIXES[reader] and path.is_file():
                yield path


def parse(part):
    """The tree, with the prefixes that it is written in."""
    for _, (prefix, uri) in ET.iterparse(io.BytesIO(part), events=["start-ns"]):
        if not re.fullmatch(r"ns\d+", prefix):
            ET.register_namespace(prefix, uri)
    return ET.fromstring(part)


def local(element):
    return element.tag.rpartition("}")[2]


def find(root, name):
    return next((element for element in root.iter() if local(element) == name), None)


def without_unused(root, body):
    """Takes out named styles and lists that nothing in `body` calls; declarations of fonts tell a reader nothing."""
    used = {value for element in body.iter() for value in element.attrib.values()}
    for parent in list(root.iter()):
        if parent is body or local(parent) in ("style", "abstractNum"):
            continue
        for child in list(parent):
            name = next((value for key, value in child.attrib.items() if key.endswith(("}name", "}styleId", "}numId", "}abstractNumId"))),
                        None)
            if local(child) in ("font-face-decls", "scripts", "settings", "latentStyles") or (
                    name is not None and local(child) in ("style", "list-style", "num", "abstractNum") and name not in used):
                parent.remove(child)


def pieces(part, name, most=PIECES_OF_A_DOCUMENT):
    """The document with some of its blocks at a time."""
    root = parse(part)
    blocks = [*find(root, name)]
    step = max(BLOCKS_IN_A_PIECE, -(-len(blocks) // most))
    for begin in range(0, len(blocks), step):
        piece = copy.deepcopy(root)
        body = find(piece, name)
        for child in list(body):
            body.remove(child)
        body.extend(blocks[begin:begin + BLOCKS_IN_A_PIECE])
        if name == "body" and local(blocks[-1]) == "sectPr":
            body.append(blocks[-1])
        without_unused(piece, body)
        yield ET.tostring(piece, encoding="unicode").encode()


def pack(names, parts, method, first=()):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as package:
        for name, content in [*first, *zip(names, parts)]:
            package.writestr(zipfile.ZipInfo(name), content, method)
    return stream.getvalue()


def of_package(data, names, name, first):
    """Of the parts of a document: pieces with the other parts, and packages of them."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        there = set(package.namelist())
        parts = [package.read(part) if part in there else b"" for part in names]
    for number, piece in enumerate(pieces(parts[0], name)):
        root = parse(parts[1]) if parts[1] else None
        if root is not None:
            without_unused(root, parse(piece))
        styles = b"" if root is None else ET.tostring(root, encoding="unicode").encode()
        together = [piece, styles, *parts[2:]]
        yield b"\0".join(together).rstrip(b"\0")
        yield b"\0".join([piece, *[b""] * (len(names) - 1)]).rstrip(b"\0")
        if number == 0:
            for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                yield pack(names, together, method, first)


def of_object(data):
    """An object of JSON, and what it says one by one."""
    yield data
    parsed = json.loads(data)
    for key, value in parsed.items() if isinstance(parsed, dict) else ():
        yield json.dumps({key: value}, ensure_ascii=False).encode()


def of_dossier(data):
    """The whole, and without each kind of element that it holds."""
    yield data
    for name in {local(element) for element in parse(data)}:
        root = parse(data)
        for child in [element for element in root if local(element) == name]:
            root.remove(child)
        yield ET.tostring(root, encoding="unicode").encode()


def inputs(reader):
    """Bytes to begin with; larger ones are left out."""
    for path in project_files(reader):
        data = path.read_bytes()
        try:
            if path.suffix == ".fodt":
                found = list(pieces(data, "text"))
            elif reader == "odt":
                found = list(of_package(data, ODT_PARTS, "text", [("mimetype", "application/vnd.oasis.opendocument.text")]))
            elif reader == "docx":
                found = list(of_package(data, DOCX_PARTS, "body", [("[Content_Types].xml", "<Types/>")]))
            elif reader == "json":
                found = list(of_object(data))
            elif ROOTS[reader] in data:
                found = list(of_dossier(data)) if reader == "dossier" else [data]
            else:
                found = []
        except (ValueError, zipfile.BadZipFile, ET.ParseError, TypeError, RuntimeError, NotImplementedError):
            found = [data]  # broken on purpose, or encrypted
        yield from (one for one in found if len(one) <= MOST_BYTES)


def quoted(word):
    return '"' + "".join(chr(byte) if 0x20 < byte < 0x7F and byte not in b'"\\' else f"\\x{byte:02X}" for byte in word) + '"'


def words_of(reader, samples):
    """A dictionary for libFuzzer: tags, attributes and keys as the samples write them, and what the reader's code names."""
    words = set(ALWAYS)
    values = collections.Counter()
    for sample in samples:
        if reader == "json":
            words.update(b'"' + key + b'": ' for key in KEY.findall(sample))
            continue
        for tag in TAG.findall(sample):
            words.update((b"<" + tag + b">", b"</" + tag + b">", b"<" + tag + b"/>", b"<" + tag + b" "))
        found = set(ATTRIBUTE.findall(sample))
        words.update(b" " + name + b'="' for name, _ in found)
        values.update(b" " + name + b'="' + value + b'"' for name, value in found)
    words.update(value for value, count in values.items() if count >= IN_SAMPLES)
    for folder in READERS_SOURCES[reader]:
        for path in sorted((CORE / folder).rglob("*.cpp")):
            words.update(word.encode() for word in LITERAL.findall(path.read_text(encoding="utf-8")))
    return "".join(quoted(word) + "\n" for word in sorted(words) if len(word) <= 60)
