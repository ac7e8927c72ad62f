#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""pack_oxt.py STAGE OXT: packs a folder so that the same files give the same bytes, whoever packs them when and where:
in the order of their names, at one time, with one mode. With --list LIST it adds the licences of what the package
carries and writes what it carries beside it, as CycloneDX 1.5 (no time and no path of this machine in it)."""
import argparse
import json
import os
import shutil
import zipfile

import oxt_contents

# The first that a zip can say.
TIME = (1980, 1, 1, 0, 0, 0)
MODE = 0o100644 << 16
UNIX = 3


def files_in(stage):
    for folder, _, names in os.walk(stage):
        for name in names:
            path = os.path.join(folder, name)
            yield os.path.relpath(path, stage), path


def pack(stage, oxt):
    with zipfile.ZipFile(oxt + ".new", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, path in sorted(files_in(stage)):
            entry = zipfile.ZipInfo(name, TIME)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, MODE, UNIX
            with open(path, "rb") as stream:
                archive.writestr(entry, stream.read())
    os.replace(oxt + ".new", oxt)


def add_licences(stage, components):
    """The notice of each package of which something goes along: what is linked in statically too."""
    for one in components:
        texts = [value["value"] for value in one["properties"] if value["name"] == "bestek:licence-text"]
        for text in texts:
            shutil.copyfile(f"/usr/share/doc/{one['name']}/copyright", os.path.join(stage, text))


def write_list(path, oxt, version, components):
    whole = {
        "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
        "metadata": {"component": {
            "type": "application", "bom-ref": "bestek.oxt", "name": "bestek.oxt", "version": version,
            "licenses": [{"expression": "EUPL-1.2 AND CC0-1.0"}],
            "hashes": [{"alg": "SHA-256", "content": oxt_contents.digest(oxt)}]}},
        "components": components,
    }
    with open(path, "w", encoding="utf-8") as stream:
        json.dump(whole, stream, indent=1, ensure_ascii=False)
        stream.write("\n")


def options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stage")
    parser.add_argument("oxt")
    parser.add_argument("--list")
    parser.add_argument("--version")
    parser.add_argument("--carried", nargs="*", default=[], help="libraries of this machine that stand in STAGE/lib")
    parser.add_argument("--headers", nargs="*", default=[], help="of packages whose code is compiled in")
    parser.add_argument("--map", help="what the linker said of the component")
    parser.add_argument("--build", help="the folder with the libraries that are ours")
    return parser.parse_args()


def main():
    given = options()
    if not given.list:
        pack(given.stage, given.oxt)
        return
    components = oxt_contents.components(given.stage, given.carried, given.map, given.build, given.headers)
    add_licences(given.stage, components)
    pack(given.stage, given.oxt)
    write_list(given.list, given.oxt, given.version, components)


if __name__ == "__main__":
    main()
