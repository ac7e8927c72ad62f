#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""check_house.py SOURCE_DIR FILE...: each file says under which licence it stands, and no source file is too long.

Clause texts and templates are CC0-1.0, so that buyers may use them freely; everything else, schemas too, is EUPL-1.2.
"""
import pathlib
import sys

MOST_LINES = 300
HEAD_LINES = 5
CODE = {".cpp", ".hpp", ".py", ".sh", ".cmake"}
LICENSED = CODE | {".xml", ".xsd", ".fodt", ".xcu", ".xcs", ".xdl", ".components", ".svg", ".txt", ".po"}
FREE_FOLDERS = ("clauses/", "templates/")
# Not ours, plain words without room for a comment, or the licences themselves.
EXEMPT = ("clauses/schema/xml.xsd", "LICENSES/", "extension/oxt/description.", "packaging/oxt_libraries.txt", "tests/fixtures/")


def faults(source, name):
    path = source / name
    if name.startswith(EXEMPT) or not path.is_file():
        return
    script = path.suffix == "" and path.read_bytes()[:2] == b"#!"
    if path.suffix not in LICENSED and not script:
        return
    lines = path.read_text(encoding="utf-8").splitlines()
    free = name.startswith(FREE_FOLDERS) and path.suffix != ".xsd"
    wanted = "CC0-1.0" if free else "EUPL-1.2"
    if not any(f"SPDX-License-Identifier: {wanted}" in line for line in lines[:HEAD_LINES]):
        yield f"{name}: its head does not say SPDX-License-Identifier: {wanted}"
    if (script or path.suffix in CODE) and len(lines) >= MOST_LINES:
        yield f"{name}: {len(lines)} lines; a file with one purpose stays below {MOST_LINES}"


def main():
    source, names = pathlib.Path(sys.argv[1]), sys.argv[2:]
    found = [fault for name in names for fault in faults(source, name)]
    print("\n".join(found) or f"{len(names)} files: licences and lengths are right")
    return 1 if found or not names else 0


if __name__ == "__main__":
    sys.exit(main())
