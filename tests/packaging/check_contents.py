#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""check_contents.py BUILD_DIR OXT: the list beside the .oxt (CycloneDX) says what is in it, no more and no less.

Compared: each binary by its digest; static libraries with what the linker took; what is expected on the machine with
what the binaries need; every header outside the house that was compiled in, by the Debian source package that it is of;
licence texts with Debian's. The list names no time and no folder of this machine.
"""
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

from elf_files import binaries, dynamic_section

# Of these nothing but declarations is compiled in (ICU's come with libxml2's), or templates with an exception for that.
TOOLCHAIN = re.compile(r"gcc-\d+|glibc|linux|icu")
# Headers of C++ leave code in what includes them, also where a library of theirs is on the machine.
INLINE = {"libreoffice"}
NOTICE = "/usr/share/doc/{}/copyright"
PLACE_OR_TIME = re.compile(r"/(?:home|root|tmp|work|usr|var)/|timestamp|serialNumber|\d{4}-\d\d-\d\dT")
MAP = "lib/libbestekwriter.so.map"


def digest(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()


def properties(one):
    return {each["name"].removeprefix("bestek:"): each["value"] for each in one["properties"]}


def of_kind(components, *kinds):
    return [(one, properties(one)) for one in components if properties(one)["kind"] in kinds]


def hash_of(one):
    return [each["content"] for each in one.get("hashes", []) if each["alg"] == "SHA-256"]


def differing(what, listed, found):
    for name in sorted(set(listed) ^ set(found)):
        yield f"{what} {name} is {'listed and not there' if name in listed else 'there and not listed'}"


def file_faults(components, found):
    listed = [(values["file"], hash_of(one)) for one, values in of_kind(components, "own", "carried")]
    yield from differing("binary", [name for name, _ in listed], found)
    if len(listed) != len(dict(listed)):
        yield "a binary is listed twice"
    for name, digests in listed:
        if name in found and digests != [digest(found[name])]:
            yield f"{name}: its digest in the list is another"


def linked(build):
    """(archives of the system that something was taken from, shared libraries) by their paths."""
    text = (build / MAP).read_text(encoding="utf-8", errors="replace")
    loaded = {os.path.realpath(path) for path in re.findall(r"^LOAD (/\S+)$", text, re.M)}
    outside = {path for path in loaded if not path.startswith(f"{build}{os.sep}")}
    taken = {os.path.realpath(path) for path in re.findall(r"^(/\S+\.a)\(", text.partition("\nMemory Conf")[0], re.M)}
    return sorted(path for path in outside & taken), sorted(path for path in outside if ".so" in os.path.basename(path))


def link_faults(components, archives, found):
    static = {values["archive"]: hash_of(one) for one, values in of_kind(components, "static")}
    yield from differing("static library", static, map(os.path.basename, archives))
    for path in archives:
        if static.get(os.path.basename(path), [""]) not in ([""], [digest(path)]):
            yield f"{path}: its digest in the list is another"
    needed = {name for path in found.values() for name in dynamic_section(path).get("NEEDED", [])}
    inside = {os.path.basename(name) for name in found}
    yield from differing("expected on the machine:", [one["name"] for one, _ in of_kind(components, "machine")], needed - inside)


def source_packages(paths):
    """The source packages of files, with or without /usr as Debian recorded them."""
    names = [name for path in map(os.path.realpath, paths) for name in (path, path.removeprefix("/usr"))]
    owners = subprocess.run(["dpkg-query", "-S", *names], capture_output=True, text=True).stdout
    packages = {line.partition(": ")[0].partition(",")[0] for line in owners.splitlines() if not line.startswith("diversion")}
    return set(subprocess.run(["dpkg-query", "-W", "-f", "${source:Package}\n", *packages], capture_output=True, text=True,
                              check=True).stdout.split())


def headers(build):
    """Of the component and of the core; command line and tests are not in the .oxt."""
    text = subprocess.run(["ninja", "-C", build, "-t", "deps"], capture_output=True, text=True, check=True).stdout
    for entry in text.split("\n\n"):
        if entry.startswith(("extension/core/", "extension/writer/", "extension/words/CMakeFiles/bestek_words")):
            yield from (line.strip() for line in entry.splitlines()[1:] if line.startswith("    /usr/"))


def header_faults(components, build, shared):
    known = {values["source-package"] for _, values in of_kind(components, "carried", "static", "headers")}
    used = source_packages(sorted(set(headers(build))))
    if not used:
        yield "no header was compiled in: this check no longer reads how it was built"
    for name in sorted(used - known - (source_packages(shared) - INLINE)):
        if not TOOLCHAIN.fullmatch(name):
            yield f"headers of {name} were compiled in and the list does not say so"


def licence_faults(components, folder):
    for one, values in of_kind(components, "carried", "static", "headers"):
        path = folder / values["licence-text"]
        if not path.is_file() or digest(path) != digest(NOTICE.format(one["name"])):
            yield f"{one['name']}: {values['licence-text']} is not its notice"
    for one, values in of_kind(components, "own", "carried", "static", "headers"):
        if not one["licenses"][0]["expression"] or values["kind"] != "own" and not one["version"]:
            yield f"{one['name']}: no licence or no version"


def main():
    build, oxt = map(pathlib.Path, sys.argv[1:])
    build = build.resolve()
    text = pathlib.Path(f"{oxt}.cdx.json").read_text(encoding="utf-8")
    whole = json.loads(text)
    components = whole["components"]
    faults = [f"the list names {found}" for found in sorted(set(PLACE_OR_TIME.findall(text)))]
    if (whole["bomFormat"], whole["specVersion"]) != ("CycloneDX", "1.5") or hash_of(whole["metadata"]["component"]) != [digest(oxt)]:
        faults.append("the list is of another package")
    archives, shared = linked(build)
    with tempfile.TemporaryDirectory() as name, zipfile.ZipFile(oxt) as archive:
        archive.extractall(name)
        found = binaries(pathlib.Path(name))
        faults += [*file_faults(components, found), *link_faults(components, archives, found),
                   *header_faults(components, build, shared), *licence_faults(components, pathlib.Path(name))]
    print("\n".join(faults) or f"{len(components)} components: " + ", ".join(one["bom-ref"] for one in components))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
