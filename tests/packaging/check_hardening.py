#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""check_hardening.py SOURCE_DIR BESTEK OXT: what cmake/BestekHardening.cmake asks for is in the binaries, read from the
files themselves; and none of them says where it was built.

-ftrivial-auto-var-init leaves no mark in a file. The start-up files of Debian's C library do not know control-flow
protection, so no binary is marked with it: our own functions are looked at instead.
"""
import pathlib
import re
import sys
import tempfile
import zipfile

from elf_files import binaries, dynamic_section, readelf

COMPONENT = "lib/libbestekwriter.so"
ENDBR64 = bytes.fromhex("f30f1efa")
CANARY = re.compile(rb"\x64\x48[\x8b\x2b][\x04-\x3c]\x25\x28\x00\x00\x00")  # mov or sub of %fs:0x28
PROBE = re.compile(rb"\x48\x83(?:\x0c\x24\x00|\x8c\x24....\x00)", re.S)  # orq $0, (%rsp) or N(%rsp)
# Names with external linkage: neither in a namespace without a name nor part or copy of a function.
OURS = re.compile(r"_ZNK?6bestek(?!.*(?:_GLOBAL__N_|\.|Ul))")
# A source file by its whole path: the compiler's own headers are the same everywhere.
SOURCE = re.compile(rb"/[\w.+/ -]*\.(?:cpp|hpp|o|a)\b")
SYSTEM = (b"/usr/include/", b"/usr/lib/")
# Of the functions of ours: so many there are, and such a part of them has an array or an address to guard.
FEWEST_FUNCTIONS, GUARDED = 1000, 0.2


def segments(path):
    """{type: flags such as 'RW'} and whether anything can be written and run."""
    found = re.findall(r"^\s+(\w+)\s+0x\w+ 0x\w+ 0x\w+ 0x\w+ 0x\w+ ([RWE ]{3}) ", readelf("-l", path), re.M)
    return dict(found), any("W" in flags and "E" in flags for _, flags in found)


def faults_of_any(path):
    """What holds for libraries of Debian too."""
    kinds, writable_code = segments(path)
    if "GNU_RELRO" not in kinds:
        yield "no GNU_RELRO"
    if "E" in kinds.get("GNU_STACK", "E") or writable_code:
        yield "memory that can be written and run"
    if re.search(r"\(TEXTREL\)|\bTEXTREL\b", readelf("-d", path)):
        yield "text relocations"
    dynamic = dynamic_section(path)
    for search in dynamic.get("RPATH", []) + dynamic.get("RUNPATH", []):
        if any(folder.split("/")[0] != "$ORIGIN" for folder in search.split(":")):
            yield f"looks for libraries in {search}"


def code_of(path):
    """(bytes of .text, its address)"""
    address, offset, size = re.search(r"\] \.text\s+PROGBITS\s+(\w+) (\w+) (\w+)", readelf("-S", path)).groups()
    return path.read_bytes()[int(offset, 16):][:int(size, 16)], int(address, 16)


def functions_of_ours(path):
    """{name: bytes} of functions of ours that others may call; parts and copies that the optimiser made have a dot."""
    text, start = code_of(path)
    found = {}
    for line in readelf("-s", path).splitlines():
        fields = line.split()
        if len(fields) == 8 and fields[3] == "FUNC" and OURS.match(fields[7]):
            begin = int(fields[1], 16) - start
            found[fields[7]] = text[begin:begin + int(fields[2], 0)]
    return found


def faults_of_ours(path):
    """SQLite comes from Debian, hardened as Debian does it: what counts is in our own functions."""
    if not re.search(r"\(FLAGS_1\).*\bNOW\b", readelf("-d", path)):
        yield "binds lazily: what RELRO protects stays writable"
    imported = set(re.findall(r"\bUND\s+([^\s@]+)", readelf("--dyn-syms", path)))
    if not any("__glibcxx_assert_fail" in name for name in imported):
        yield "no assertions of the standard library"
    if "snprintf" in imported or "__snprintf_chk" not in imported:
        yield "calls whose bounds the C library does not check (_FORTIFY_SOURCE)"
    functions = functions_of_ours(path)
    if len(functions) < FEWEST_FUNCTIONS:
        yield f"only {len(functions)} functions of ours: this check no longer knows them"
    bare = [name for name, code in functions.items() if not code.startswith(ENDBR64)]
    if bare:
        yield f"{len(bare)} of {len(functions)} functions without control-flow protection: {bare[:3]}"
    guarded = sum(1 for code in functions.values() if CANARY.search(code))
    if guarded < GUARDED * len(functions):
        yield f"{guarded} of {len(functions)} functions have a stack protector"
    if not any(PROBE.search(code) for code in functions.values()):
        yield "no probes of the stack (stack clash)"


def faults_of_places(path, source):
    content = path.read_bytes()
    if source in content:
        yield f"names {source.decode()}, where it was built"
    for found in sorted(set(SOURCE.findall(content)))[:3]:
        if not found.startswith(SYSTEM):
            yield f"names {found.decode()}"


def faults(source, bestek, oxt_folder):
    if not re.search(r"\(FLAGS_1\).*\bPIE\b", readelf("-d", bestek)):
        yield "bestek: its place in memory is fixed (no PIE)"
    found = {"bestek": bestek, **binaries(oxt_folder)}
    for name, path in found.items():
        ours = (*faults_of_ours(path), *faults_of_places(path, source)) if name in ("bestek", COMPONENT) else ()
        for fault in (*faults_of_any(path), *ours):
            yield f"{name}: {fault}"
    if COMPONENT not in found:
        yield f"{COMPONENT} is not in the .oxt"
    print(f"{len(found)} binaries: {', '.join(found)}")


def main():
    source, bestek, oxt = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(oxt) as archive:
        archive.extractall(folder)
        found = [*faults(str(pathlib.Path(source).resolve()).encode(), pathlib.Path(bestek), pathlib.Path(folder))]
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
