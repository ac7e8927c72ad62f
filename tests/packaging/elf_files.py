# SPDX-License-Identifier: EUPL-1.2
"""What readelf says of a binary."""
import re
import subprocess

ELF = b"\x7fELF"


def readelf(*arguments):
    return subprocess.run(["readelf", "-W", *arguments], capture_output=True, text=True, check=True).stdout


def dynamic_section(path):
    """{tag: [values]} of the entries that name something: NEEDED, RPATH, SONAME …"""
    entries = {}
    for tag, value in re.findall(r"\((\w+)\).*?\[([^\]]*)\]", readelf("-d", path)):
        entries.setdefault(tag, []).append(value)
    return entries


def binaries(root):
    """The ELF files below a folder, by their names in it."""
    return {str(path.relative_to(root)): path for path in sorted(root.rglob("*"))
            if path.is_file() and path.open("rb").read(4) == ELF}
