#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""check_picture.py SOURCE_DIR: the table of folders in README.md has the rooms and arrows that check_layers.py keeps.

Its last column names what a room may use; what those may use in turn is meant too. "core" is every room of the core.
"""
import pathlib
import re
import sys

from check_layers import BELOW, CORE

PAGE = "README.md"
HEAD = "| folder | what | may use |"
ROW = re.compile(r"^\| `extension/([^`]+)` \|.*\| ([^|]*) \|$", re.M)
WITHOUT_SOURCES = {"oxt"}  # what goes into the .oxt: no include to keep an eye on
NOTHING = "–"


def drawn(page):
    """What the page says that each room may use."""
    table = page[page.index(HEAD):] if HEAD in page else ""
    return {room: [] if used == NOTHING else used.split(", ") for room, used in ROW.findall(table.split("\n\n")[0])}


def below(room, arrows, seen=()):
    """All that the room may use by the arrows, those of the rooms it uses counted; nothing where they go round."""
    found = set()
    for name in arrows.get(room, ()):
        used = CORE if name == "core" else ["core/" + name]
        found.update(used)
        if name != "core" and room not in seen:
            found |= below("core/" + name, arrows, (*seen, room))
    return found


def faults(page):
    arrows = drawn(page)
    if arrows.keys() - WITHOUT_SOURCES != BELOW.keys():
        yield f"{PAGE}: the rooms differ from those of check_layers.py: {sorted((arrows.keys() - WITHOUT_SOURCES) ^ BELOW.keys())}"
    for room in sorted(arrows.keys() & BELOW.keys()):
        allowed, told = set(BELOW[room]), below(room, arrows)
        if allowed != told:
            yield f"{PAGE}: extension/{room} may use other rooms than check_layers.py lets it: {sorted(allowed ^ told)}"


def main():
    found = [*faults((pathlib.Path(sys.argv[1]) / PAGE).read_text(encoding="utf-8"))]
    print("\n".join(found) or "picture: README.md draws the rooms and arrows that are kept")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
