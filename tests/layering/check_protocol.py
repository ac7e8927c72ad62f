#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""check_protocol.py SOURCE_DIR: the names that Bestek writes into documents stand in one header and on one page.

core/document/protocol.hpp and docs/protocol.md say the same names; no other file of the extension writes one; and what the
shipped templates use is on the page. A name is "bestek" with a dot, underscore or hyphen behind it. The page's derived tables
and their columns are those of core/edit/derived_tables.cpp. What follows a prefix in the marks that are made from several
parts is compared by the unit test of the document room.
"""
import pathlib
import re
import sys

HEADER = "extension/core/document/protocol.hpp"
PAGE = "docs/protocol.md"
TABLES = "extension/core/edit/derived_tables.cpp"
SUFFIXES = {".cpp", ".hpp"}
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.S)
STRING = re.compile(r'R"\((.*?)\)"|"((?:[^"\\\n]|\\.)*)"', re.S)
NAME = re.compile(r"(?<![A-Za-z0-9./])bestek[._-]")
# Names that begin so and never stand in a document: the tool that compiles the words, ids that are made and gone within
# one rendering, the text that a digest is made over.
NOT_IN_DOCUMENTS = {
    "extension/core/document/canonical.cpp": "bestek-text:",
    "extension/core/odf/edit/odt_editor.cpp": "bestek-",
    "extension/core/odf/render/style_roles.hpp": "bestek-requirements",
}
NOT_A_NAME_IN = "extension/words/"
PAGE_NAME = re.compile(r"`(bestek[._-][^`]*)`")
PARTS = re.compile(r"^Parts: (.*?)\.$", re.S | re.M)
# constexpr std::array<TableColumn, 2> kAwardColumns{{{"criterion", {"Gunningscriterium", "Award criterion"}}, …
COLUMNS = re.compile(r"std::array<TableColumn, \d+> (\w+)\{(.*?)\}\};", re.S)
COLUMN = re.compile(r'\{"([^"]+)",\s*\{"')
# constexpr TableModel kAward{"award", "table-name.award", kAwardColumns};
TABLE = re.compile(r'TableModel \w+\{"([^"]+)",\s*"[^"]+",\s*(\w+)\};')
TABLE_ON_PAGE = re.compile(r"^\| table \| columns.*?\n\|[-|]+\|\n((?:\|.*\n)+)", re.M)
TABLE_MARK_ON_PAGE = re.compile(r"^\| `bestek_table_<name>` \|[^|]*\|([^|]*)\|", re.M)
WORD = re.compile(r"`([^`]+)`")
IN_TEMPLATES = re.compile(r'(?:text:name|loext:tag|meta:name)="(bestek[._-][^"]*)"')
MATCHES = {"<": r"[A-Za-z0-9_-]+", "[": r"(?:[A-Za-z0-9_-]+)?"}


def strings(path):
    """(line, string) of each literal, comments left out."""
    text = COMMENT.sub(lambda match: "\n" * match[0].count("\n"), path.read_text(encoding="utf-8"))
    for match in STRING.finditer(text):
        yield text.count("\n", 0, match.start()) + 1, match[1] if match[1] is not None else match[2]


def fixed_part(name):
    """What stands before the first variable part: "bestek_slot_" of "bestek_slot_<kind>[_<group>]"."""
    return re.split(r"[<\[]", name)[0]


def pattern(name):
    """A page's name as a pattern: <x> is a word, [x] may be left out."""
    parts = re.split(r"(<[^>]*>|\[(?:[^\]]*)\])", name)
    return "".join(MATCHES.get(part[:1], re.escape(part)) for part in parts)


def outside(source):
    for path in sorted((source / "extension").rglob("*")):
        name = path.relative_to(source).as_posix()
        if path.suffix not in SUFFIXES or name == HEADER or name.startswith(NOT_A_NAME_IN):
            continue
        for line, string in strings(path):
            if NAME.search(string) and NOT_IN_DOCUMENTS.get(name) != string:
                yield f'{name}:{line}: writes "{string}" itself; the names of the protocol stand in {HEADER}'


def compared(source, on_page):
    in_header = {string for _, string in strings(source / HEADER) if NAME.match(string)}
    page = {fixed_part(name) for name in on_page}
    yield from (f"{HEADER}: {name} is not on {PAGE}" for name in sorted(in_header - page))
    yield from (f"{PAGE}: {name} is not in {HEADER}" for name in sorted(page - in_header))


def in_code(source):
    """The derived tables with their columns, in order."""
    text = (source / TABLES).read_text(encoding="utf-8")
    columns = {name: COLUMN.findall(body) for name, body in COLUMNS.findall(text)}
    return {table: columns.get(name, []) for table, name in TABLE.findall(text)}


def tables(source, page):
    code = in_code(source)
    rows = TABLE_ON_PAGE.search(page)
    told = {names[0]: names[1:] for names in map(WORD.findall, rows[1].splitlines() if rows else [])}
    mark = TABLE_MARK_ON_PAGE.search(page)
    named = WORD.findall(mark[1]) if mark else []
    if not code:
        yield f"{TABLES}: no derived table is found there"
    if sorted(named) != sorted(code):
        yield f"{PAGE}: `bestek_table_<name>` names the tables {named}, {TABLES} {[*code]}"
    for table in sorted(code.keys() | told.keys()):
        if code.get(table) != told.get(table):
            yield f"{PAGE}: the columns of {table} are {told.get(table)}, in {TABLES} {code.get(table)}"


def in_templates(source, on_page, parts):
    # A tag's general beginning and the mark of a clause would take any name.
    known = [re.compile(pattern(name)) for name in on_page if name != "bestek." and not name.startswith("bestek_<")]
    used = set()
    for path in sorted((source / "templates").rglob("*.fodt")):
        for name in sorted(set(IN_TEMPLATES.findall(path.read_text(encoding="utf-8")))):
            if not any(one.fullmatch(name) for one in known):
                yield f"{path.relative_to(source)}: {name} is not on {PAGE}"
            if name.startswith("bestek_part_"):
                used.add(name.removeprefix("bestek_part_"))
    yield from (f"{PAGE}: the part {part} is in no template, or a template's is not on the page"
                for part in sorted(used ^ parts))


def main():
    source = pathlib.Path(sys.argv[1])
    page = (source / PAGE).read_text(encoding="utf-8")
    on_page = set(PAGE_NAME.findall(page))
    listed = PARTS.search(page)
    parts = set(re.findall(r"`([a-z_]+)`", listed[1])) if listed else set()
    faults = [*outside(source), *compared(source, on_page), *tables(source, page), *in_templates(source, on_page, parts)]
    print("\n".join(faults) or f"protocol: {len(on_page)} names, the same in header, page and templates")
    return 1 if faults or not on_page else 0


if __name__ == "__main__":
    sys.exit(main())
