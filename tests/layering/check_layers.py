#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""check_layers.py SOURCE_DIR: arrows point down only. Prints each include that must not be; status 1 if any.

Inside core: base <- clause <- library <- dossier <- document <- edit <- {odf, docx} <- tender, edit <- plan <- check, and dossier <- law <- check.
What plans and checks sees neither ODF nor files. The command line and the component stand on core and do not know each
other; core knows neither, nor UNO; only the command line parses arguments. Only the package modules know a ZIP library,
so that no package is made that write_package has not read back.
"""
import pathlib
import re
import sys

BELOW = {
    "core/base": [],
    "core/clause": ["core/base"],
    "core/library": ["core/base", "core/clause"],
    "core/dossier": ["core/base", "core/clause", "core/library"],
    "core/document": ["core/base", "core/clause", "core/library", "core/dossier"],
}
BELOW["core/edit"] = [*BELOW]
BELOW["core/odf"] = BELOW["core/docx"] = [*BELOW]
BELOW["core/tender"] = [*BELOW]
BELOW["core/plan"] = [layer for layer in BELOW if layer not in ("core/odf", "core/docx", "core/tender")]
BELOW["core/law"] = ["core/base", "core/clause", "core/library", "core/dossier"]
BELOW["core/check"] = [*BELOW["core/plan"], "core/plan", "core/law"]
CORE = [*BELOW]
BELOW["words"] = []  # the tool that compiles the catalogues, before anything else is built
BELOW["cli"] = BELOW["writer"] = CORE

UNO = re.compile(r"^(com/sun/star|cppu|cppuhelper|rtl|osl|sal|salhelper|uno|typelib|registry|comphelper)/")
ZIP = re.compile(r"^(zip\.h|minizip/|Poco/Zip/|archive\.h)|/zip_handles\.hpp$")
PACKAGE_MODULES = {"zip_handles", "package", "package_writer"}
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')
SUFFIXES = {".cpp", ".hpp"}


def layer_of(path):
    """The layer that a path below extension/ belongs to, None if it names no folder of ours."""
    parts = path.split("/")
    for count in (2, 1):
        if len(parts) > count and "/".join(parts[:count]) in BELOW:
            return "/".join(parts[:count])
    return "unknown" if parts[0] in ("core", "cli", "writer", "oxt", "words") else None


def fault(layer, include):
    """Why this layer must not have this include, None if it may."""
    if include.startswith(("./", "../")) or "/../" in include:
        return "is written relative to the file, not from extension/"
    if layer != "writer" and UNO.match(include):
        return "is UNO, which only writer/ may know"
    if layer != "cli" and include.startswith("CLI/"):
        return "parses a command line, which only cli/ may"
    target = layer_of(include)
    if target is None or target == layer or target in BELOW[layer]:
        return None
    return f"points up or sideways to {target}"


def faults_in(extension):
    for path in sorted(extension.rglob("*")):
        if path.suffix not in SUFFIXES:
            continue
        name = path.relative_to(extension).as_posix()
        layer = layer_of(name)
        if layer in (None, "unknown"):
            yield f"{name}: stands in no layer that check_layers.py knows"
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = INCLUDE.match(line)
            why = match and fault(layer, match[1])
            if match and ZIP.search(match[1]) and path.stem not in PACKAGE_MODULES:
                why = "makes or reads a ZIP beside write_package and PackageReader"
            if why:
                yield f"extension/{name}:{number}: {match[1]} {why}"


def doubled_names(source):
    """Two source files of one name make an include and a message ambiguous."""
    seen = {}
    for folder in ("extension", "tests"):
        for path in sorted((source / folder).rglob("*")):
            if path.suffix in SUFFIXES:
                if path.name in seen:
                    yield f"{path.relative_to(source)}: has the name of {seen[path.name].relative_to(source)}"
                seen.setdefault(path.name, path)


def main():
    source = pathlib.Path(sys.argv[1])
    faults = [*faults_in(source / "extension"), *doubled_names(source)]
    print("\n".join(faults) or "layers: all includes point down")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
