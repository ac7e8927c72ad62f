#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""check_answers.py SOURCE_DIR: what the office answers is used only where it was asked whether it is there.

The office may answer null wherever its interfaces give a reference, and one that is used all the same ends it. So in
extension/writer loops over its enumerations stand in enumerations.hpp only; a call on what another call gives goes through
there(…); and a name that was made of an answer is asked with .is(), or made of there(…), UNO_QUERY_THROW or one of our
functions cursor_…, which throw when there is none. Only calls of the office count: their names hold a capital letter, ours
do not.
"""
import pathlib
import re
import sys

ROOM = "extension/writer"
LOOPS = "extension/writer/enumerations.hpp"
LOOP = re.compile(r"\b(?:hasMoreElements|nextElement)\s*\(|\bcreateEnumeration\s*\(")
CALL = re.compile(r"\)\s*->\s*(\w+)\s*\(")  # a call on what a call gave
USE = re.compile(r"(?<![\w.>:])([A-Za-z_]\w*)\s*->\s*([a-z]\w*)\s*\(")
OFFICE = re.compile(r"[a-z]\w*[A-Z]\w*")
FEW = {"select", "undo", "redo", "lock", "unlock", "store", "filter", "execute", "refresh", "dispose", "activate", "expand",
       "collapse", "disposing", "clear"}  # calls of the office in one word
ASKED = re.compile(r"\b(?:there|cursor_\w+)\s*\(|UNO_(?:QUERY|SET)_THROW|\bnew\b")
COMMENT = re.compile(r"//[^\n]*")
STRING = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"")


def is_of_office(name):
    return bool(OFFICE.fullmatch(name)) or name in FEW


def opening(text, close):
    """Where the bracket opens that is closed there."""
    depth = 0
    for at in range(close, -1, -1):
        depth += (text[at] in ")]}") - (text[at] in "([{")
        if depth == 0:
            return at
    return 0


def end_of_statement(text, start):
    depth = 0
    for at in range(start, len(text)):
        depth += (text[at] in "([{") - (text[at] in ")]}")
        if depth < 0 or (depth == 0 and text[at] == ";"):
            return at
    return len(text)


def made(text, name, before):
    """What the last declaration of the name before that place makes it of, and where it ends; None for a parameter."""
    known = None
    for match in re.finditer(rf"(?:\bauto|>|\b[A-Z]\w*)\s*&?\s+{name}\s*([=({{:;,)]|$)", text[:before]):
        known = match
    if known is None or known[1] in ",)":
        return None
    end = end_of_statement(text, known.end() - 1)
    return text[known.start(1):end], end


def faults_in_file(name, text):
    text = STRING.sub(lambda match: '"' + " " * (len(match[0]) - 2) + '"', text)
    text = COMMENT.sub(lambda match: " " * len(match[0]), text)

    def at(place, words):
        return f"{name}:{text.count(chr(10), 0, place) + 1}: {words}"

    for match in LOOP.finditer(text):
        yield at(match.start(), "a loop over an enumeration of its own: for_each_of and for_each_in ask whether there is one")
    for match in CALL.finditer(text):
        start = opening(text, match.start())
        caller = re.search(r"(\w+)\s*$", text[:start])
        caller = caller[1] if caller else ""
        sure = caller == "there" or ASKED.search(text, start, match.start())
        if not sure and (is_of_office(match[1]) or OFFICE.fullmatch(caller)):
            yield at(match.start(), f"{match[1]} is called on an answer that may be null: there(…)->{match[1]}")
    for match in USE.finditer(text):
        if not is_of_office(match[2]):
            continue
        origin = made(text, match[1], match.start())
        if origin is None:
            continue
        what, end = origin
        asked = re.search(rf"\b{match[1]}\.is\(\)", text[end - len(what):match.start()])
        if not asked and not ASKED.search(what):
            yield at(match.start(), f"{match[1]} may be null: ask {match[1]}.is(), or make it of there(…) or UNO_QUERY_THROW")


def main():
    source = pathlib.Path(sys.argv[1])
    faults = []
    for path in sorted((source / ROOM).rglob("*.[ch]pp")):
        name = path.relative_to(source).as_posix()
        if name != LOOPS:
            faults += faults_in_file(name, path.read_text(encoding="utf-8"))
    print("\n".join(faults) or "answers of the office: asked before they are used")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
