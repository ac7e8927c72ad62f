# SPDX-License-Identifier: EUPL-1.2
"""What a package carries that is not ours: libraries in files of their own, libraries linked into the component, code in
headers, and what is expected on the user's machine; as components of a CycloneDX list."""
import hashlib
import os
import re
import subprocess
import urllib.parse

COMPONENT = "lib/libbestekwriter.so"
# By source package of Debian. As their copyright notices have it, for the
# files that go along: what stands under another licence in the same source package stays behind.
LICENCES = {
    "bzip2": "bzip2-1.0.6",
    "glibc": "LGPL-2.1-or-later",
    "libreoffice": "MPL-2.0",
    "libzip": "BSD-3-Clause",
    "nlohmann-json3": "MIT",
    "sqlite3": "blessing",
    "utf8proc": "MIT AND Unicode-DFS-2015",
}


def digest(path):
    with open(path, "rb") as stream:
        return hashlib.sha256(stream.read()).hexdigest()


def query(*arguments):
    done = subprocess.run(["dpkg-query", *arguments], capture_output=True, text=True, env=dict(os.environ, LC_ALL="C"))
    return done.stdout if done.returncode == 0 else ""


def owner(path):
    """(package, source package, version, architecture) of a file of the system; fails where nothing says that."""
    real = os.path.realpath(path)
    for name in (real, real.removeprefix("/usr"), "/usr" + real):  # Debian recorded some with /usr and some without
        package = query("-S", name).partition(": ")[0]
        if package:
            source, version, machine = query("-W", "-f", "${source:Package} ${Version} ${Architecture}", package).split()
            return package.partition(":")[0], source, version, machine
    raise SystemExit(f"{path}: no package of Debian has it, so nobody can say what the .oxt would carry")


def licence(source):
    known = LICENCES.get(source)
    if known is None:
        raise SystemExit(f"{source}: read its licence and add it to LICENCES in packaging/lib/oxt_contents.py")
    return known


def component(kind, path, **properties):
    package, source, version, machine = owner(path)
    values = {"kind": kind, "source-package": source, "licence-text": f"licenses/{package}.txt", **properties}
    return {
        "type": "library", "bom-ref": f"{kind}:{package}", "name": package, "version": version,
        "licenses": [{"expression": licence(source)}],
        "hashes": [{"alg": "SHA-256", "content": digest(path)}],
        "purl": f"pkg:deb/debian/{package}@{urllib.parse.quote(version, safe='')}?arch={machine}",
        "properties": [{"name": f"bestek:{name}", "value": value} for name, value in sorted(values.items())],
    }


def linked_archives(link_map, ours):
    """Static libraries of the system of which the linker took something."""
    with open(link_map, encoding="utf-8", errors="replace") as stream:
        members = stream.read().partition("\nMemory Configuration\n")[0]
    archives = {os.path.realpath(name) for name in re.findall(r"^(/\S+\.a)\([^)]*\)", members, re.M)}
    return sorted(name for name in archives if not name.startswith(os.path.realpath(ours) + os.sep))


def needed(path):
    text = subprocess.run(["readelf", "-dW", path], capture_output=True, text=True, check=True).stdout
    return re.findall(r"\(NEEDED\).*?\[([^\]]*)\]", text)


def our_component(stage):
    return {
        "type": "library", "bom-ref": f"own:{COMPONENT}", "name": COMPONENT, "licenses": [{"expression": "EUPL-1.2"}],
        "hashes": [{"alg": "SHA-256", "content": digest(os.path.join(stage, COMPONENT))}],
        "properties": [{"name": "bestek:file", "value": COMPONENT}, {"name": "bestek:kind", "value": "own"}],
    }


def components(stage, carried, link_map, build, headers):
    """carried: paths on this machine of what stands in STAGE/lib beside the component; headers: one of each package of
    which code is compiled in without a library."""
    folder = os.path.join(stage, "lib")
    names = {os.path.basename(path): path for path in carried}
    wanted = {name for path in os.listdir(folder) for name in needed(os.path.join(folder, path))}
    return [
        our_component(stage),
        *(component("carried", path, file=f"lib/{name}") for name, path in sorted(names.items())),
        *(component("static", path, archive=os.path.basename(path), file=COMPONENT)
          for path in linked_archives(link_map, build)),
        *(component("headers", path, header=os.path.basename(path), file=COMPONENT) for path in headers),
        *({"type": "library", "bom-ref": f"machine:{name}", "name": name,
           "properties": [{"name": "bestek:kind", "value": "machine"}]} for name in sorted(wanted - set(names))),
    ]
