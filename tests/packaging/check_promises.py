#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""check_promises.py SOURCE_DIR: every system and version that we name to users is run by `packaging/test --all`.

Named: in the README, in texts of the extension, and as the .oxt's oldest LibreOffice. Run: the suites of packaging/bare
that are long steps (each asks for the oldest office), and the office that packaging/debian13 asks for.
"""
import pathlib
import re
import sys

SYSTEMS = {"bookworm": "12", "trixie": "13"}
OLDEST = r'LibreOffice-minimal-version[^>]*\bvalue="([\d.]+)"'
# "Debian 12 or 13", "Debian 12 backports, Debian 13"
DEBIAN = re.compile(r"\bDebian (\d+)(?:\s+(?:or|and|of|en)\s+(\d+))?")
OFFICE = re.compile(r"\b\d\d\.\d{1,2}\b")


def texts(source):
    yield source / "README.md"
    for pattern in ("*.txt", "*.xml", "*.xcu", "*.po", "messages*.cpp", "*texts*.cpp"):
        yield from sorted((source / "extension").rglob(pattern))


def named(source):
    """(kind, version, where)"""
    for path in texts(source):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            where = f"{path.relative_to(source)}:{number}"
            for match in DEBIAN.finditer(line):
                yield from (("Debian", version, where) for version in match.groups() if version)
            if "LibreOffice" in line:
                yield from (("LibreOffice", version, where) for version in OFFICE.findall(line))


def first(pattern, path):
    match = re.search(pattern, path.read_text(encoding="utf-8"), re.M)
    return match[1] if match else None


def run(source):
    """{(kind, version)} that the long steps go through."""
    packaging = source / "packaging"
    steps = (packaging / "lib" / "long_steps.sh").read_text(encoding="utf-8")
    done = set()
    names = re.search(r'kLongSteps="([^"]+)"', steps)
    names = set(names[1].split()) if names else set()
    for name, suite in re.findall(r'^long_(\w+)\(\) \{[^\n]*"\$here/bare" (\w+)', steps, re.M):
        if name in names:
            done.add(("Debian", SYSTEMS.get(suite, suite)))
            done.add(("LibreOffice", first(r"kOldestOffice=4:([\d.]+)", packaging / "lib" / "packages.sh")))
    if "office-26.8" in names and '"$here/debian13"' in steps:
        done.add(("LibreOffice", first(r"kOffice=4:([\d.]+)", packaging / "debian13")))
    return done


def main():
    source = pathlib.Path(sys.argv[1])
    done = run(source)
    promises = [*named(source)]
    oldest = first(OLDEST, source / "extension" / "oxt" / "description.xml")
    faults = [f"{where}: {kind} {version} is named and nothing runs it" for kind, version, where in promises
              if (kind, version) not in done]
    if oldest != first(r"kOldestOffice=4:([\d.]+)", source / "packaging" / "lib" / "packages.sh"):
        faults.append(f"description.xml takes LibreOffice {oldest}; packages.sh asks for another as the oldest")
    if not promises:
        faults.append("the README names no system")
    print("\n".join(faults) or "run: " + ", ".join(sorted(" ".join(one) for one in done)))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
