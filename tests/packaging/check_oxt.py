#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""check_oxt.py OXT PROMISED: everything that the extension needs is inside it or promised on the user's machine.

Reads NEEDED of each binary in the .oxt; looks that the component hands its search path on to what it brings along,
that nothing is carried for nothing, and that the manifest and the component list name files that are there.
"""
import pathlib
import re
import sys
import tempfile
import xml.etree.ElementTree as xml
import zipfile

from elf_files import binaries, dynamic_section, readelf

MANIFEST = "{http://openoffice.org/2001/manifest}"
COMPONENTS = "{http://openoffice.org/2010/uno-components}"
# Nobody looks after these any more, whoever would bring them along: PCRE2, OpenSSL 3.
ENDED = {"libpcre.so.3", "libssl.so.1.1", "libcrypto.so.1.1"}


def library_faults(needed, promised):
    """needed: {name of a binary in the .oxt: names it needs}."""
    for name, wanted in sorted(needed.items()):
        for library in wanted:
            if library in ENDED:
                yield f"lib/{name} needs {library}, which nobody looks after any more"
            if library not in needed and library not in promised:
                yield f"lib/{name} needs {library}: neither in the .oxt nor in oxt_libraries.txt"


def symbol_faults(path, name):
    """SQLite is inside the component and nobody else's business: the office's process has another one."""
    symbols = sorted(set(re.findall(r"\bsqlite3\w*", readelf("--dyn-syms", path))))
    if symbols:
        yield f"{name}: shares SQLite's symbols with the office: {', '.join(symbols[:3])} …"


def component_faults(root, components):
    for name in components:
        path = root / name
        if not path.exists():
            yield f"{name} is registered and not in the .oxt"
            continue
        yield from symbol_faults(path, name)
        dynamic = dynamic_section(path)
        if dynamic.get("RPATH") != ["$ORIGIN"] or "RUNPATH" in dynamic:
            yield f"{name}: needs RPATH $ORIGIN and no RUNPATH, which its libraries would not inherit: {dynamic}"


def registered(root):
    """(files that the manifest names, libraries that the component lists name)"""
    files = [entry.get(f"{MANIFEST}full-path")
             for entry in xml.parse(root / "META-INF" / "manifest.xml").iter(f"{MANIFEST}file-entry")]
    lists = [name for name in files if name.endswith(".components") and (root / name).exists()]
    libraries = [one.get("uri") for name in lists for one in xml.parse(root / name).iter(f"{COMPONENTS}component")]
    return files, libraries


def faults_of(root, promised):
    files, components = registered(root)
    for name in files:
        if not (root / name).exists():
            yield f"META-INF/manifest.xml names {name}, which is not in the .oxt"
    for name in ("description.xml", "clauses/library.xml", "licenses/LICENSE"):
        if not (root / name).exists():
            yield f"{name} is not in the .oxt"
    if not components:
        yield "no component is registered"
    yield from component_faults(root, components)

    needed = {path.name: dynamic_section(path).get("NEEDED", []) for path in binaries(root).values()}
    yield from library_faults(needed, promised)
    for name in sorted(needed):
        without = {key: value for key, value in needed.items() if key != name}
        if f"lib/{name}" not in components and not [*library_faults(without, promised)]:
            yield f"lib/{name} is carried and nothing needs it"
    print(f"{len(needed)} binaries: {', '.join(sorted(needed))}")


def main():
    oxt, promised_file = sys.argv[1:]
    lines = pathlib.Path(promised_file).read_text(encoding="utf-8").splitlines()
    promised = {line for line in lines if line and not line.startswith("#")}
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(oxt) as archive:
        archive.extractall(folder)
        faults = [*faults_of(pathlib.Path(folder), promised)]
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
