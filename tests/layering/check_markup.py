#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""check_markup.py SOURCE_DIR: XML and HTML are written by core/base/xml_writer only.

A text put together by hand lets a name, style or value become markup. So no other file of the extension holds markup in a
string, unless it is an XmlLiteral (which nothing from outside can be), appends a "<", or escapes by itself.
"""
import pathlib
import re
import sys

SUFFIXES = {".cpp", ".hpp"}
WRITER = "extension/core/base/xml_writer.cpp"
# What looks for markup in what it reads, and the marker that stands in a serialized tree for what XmlWriter wrote.
READERS = {"extension/core/base/xml_guard.cpp", "extension/core/library/broken_parts.cpp",
           "extension/core/odf/edit/odt_editor.cpp"}
WORDS = "extension/words/"  # the tool that compiles the words; it writes C++
TOKEN = re.compile(r"//[^\n]*|/\*.*?\*/|R\"\((?P<raw>.*?)\)\"|\"(?P<plain>(?:[^\"\\\n]|\\.)*)\"|'(?:[^'\\\n]|\\.)'", re.S)
MARKUP = re.compile(r"<[/?!]?[A-Za-z][\w:.-]*(?:[\s/>=]|$)|</|/>|<\?(?!=)|<!--|<!\[CDATA")
ESCAPES = re.compile(r"&(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);")
APPENDS = re.compile(r"(?:\+=|append\(|push_back\()\s*(?:\d+,\s*)?'<'")
LITERAL = re.compile(r"\bXmlLiteral\b|\bliteral\(")


def faults_in_file(name, text):
    statement = code_from = 0  # where the statement began that a token stands in; what is neither string nor comment
    for token in TOKEN.finditer(text):
        string = token["raw"] if token["raw"] is not None else token["plain"]
        code = text[code_from:token.start()]
        cut = max(code.rfind(";"), code.rfind("{\n"), code.rfind("}\n"))
        if cut >= 0:
            statement = code_from + cut + 1
        code_from = token.end()
        line = text.count("\n", 0, token.start()) + 1
        if string is None:
            continue
        if MARKUP.search(string) and not LITERAL.search(text[statement:token.start()]):
            yield f"{name}:{line}: holds markup in a string: write it with XmlWriter"
        if ESCAPES.search(string):
            yield f"{name}:{line}: escapes by itself: XmlWriter does"
    code = re.sub(r"//[^\n]*", "", text)
    for match in APPENDS.finditer(code):
        yield f"{name}:{code.count(chr(10), 0, match.start()) + 1}: puts markup together by hand: XmlWriter does that"


def main():
    source = pathlib.Path(sys.argv[1])
    faults = []
    for path in sorted((source / "extension").rglob("*")):
        name = path.relative_to(source).as_posix()
        if path.suffix in SUFFIXES and not name.startswith(WORDS) and name != WRITER and name not in READERS:
            faults += faults_in_file(name, path.read_text(encoding="utf-8"))
    print("\n".join(faults) or "markup: one writer")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
