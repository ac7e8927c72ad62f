# SPDX-License-Identifier: EUPL-1.2
"""Which libraries an office has in its memory, and which of them are there for Bestek. Without tools: the machine of a
user has no readelf."""
import os
import re
import struct

DYNAMIC = 2  # a kind of segment
LOADED = 1
NEEDED, STRINGS, SONAME = 1, 5, 14  # tags of a dynamic section


def processes_of(office):
    """Of the office's session: the script that starts it, its splash screen and the office itself."""
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            if os.getsid(int(name)) == office.process.pid:
                yield int(name)
        except ProcessLookupError:
            pass


def mapped_files(process):
    with open(f"/proc/{process}/maps", encoding="utf-8") as stream:
        return sorted({path for path in re.findall(r" (/.*\.so(?:\.[\w.]*)?)$", stream.read(), re.M)})


def libraries_of(office):
    """The paths of the libraries in the process that has Bestek in it; none if no process has."""
    for process in processes_of(office):
        paths = mapped_files(process)
        if any(is_ours(path) for path in paths):
            return paths
    return []


def is_ours(path):
    return os.path.basename(path) == "libbestekwriter.so"


def dynamic_names(path):
    """(soname or the file's name, names needed) of a 64-bit library."""
    with open(path, "rb") as stream:
        content = stream.read()
    start, = struct.unpack_from("<Q", content, 32)
    size, count = struct.unpack_from("<HH", content, 54)
    segments = [struct.unpack_from("<IIQQQQ", content, start + size * number) for number in range(count)]
    entries = []
    for kind, _, offset, _, _, length in segments:
        if kind == DYNAMIC:
            entries = [struct.unpack_from("<QQ", content, at) for at in range(offset, offset + length, 16)]
    places = [value for tag, value in entries if tag == STRINGS]
    if not places:
        return os.path.basename(path), []
    base, = (offset + places[0] - address for kind, _, offset, address, _, length in segments
             if kind == LOADED and address <= places[0] < address + length)

    def name_at(value):
        return content[base + value:content.index(b"\0", base + value)].decode()

    named = [name_at(value) for tag, value in entries if tag == SONAME] or [os.path.basename(path)]
    return named[0], [name_at(value) for tag, value in entries if tag == NEEDED]


def there_for_bestek(names):
    """names: {path: (soname, names needed)}; the paths of our component and of all that it needs, directly or not."""
    found, open_ones = set(), [path for path in names if is_ours(path)]
    while open_ones:
        path = open_ones.pop()
        if path not in found:
            found.add(path)
            open_ones += [other for other, (soname, _) in names.items() if soname in names[path][1]]
    return found


def family(soname):
    """libcrypto of libcrypto.so.3 and of libcrypto.so.1.1."""
    return soname.partition(".so")[0]


def doubled(names):
    """Families of which more than one file is in memory, one of them for Bestek: {family: paths}."""
    ours = {family(names[path][0]) for path in there_for_bestek(names)}
    files = {}
    for path, (soname, _) in names.items():
        files.setdefault(family(soname), []).append(path)
    return {name: sorted(paths) for name, paths in files.items() if name in ours and len(paths) > 1}
