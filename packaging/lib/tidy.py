#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""tidy.py BUILD_DIR JOBS FILE...: clang-tidy 19 over source files; for a header, over one source that reads it.

One is enough to read the header itself; a header that half the house reads would else ask for half the house, and
the compiler has already read that. What a changed header makes untidy elsewhere is seen where every file is asked
(packaging/test --all). A file that passed is not asked again until it, a header of ours that it reads, or .clang-tidy changes: the
fingerprints are kept in BUILD_DIR/tidy.json.
"""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

TIDY = "clang-tidy-19"
SOURCE = pathlib.Path(__file__).resolve().parents[2]


def commands_of(build):
    """The build's commands, one for each source file, as clang reads them: g++'s precompiled headers are nothing to it.
    Of files that are compiled together each has the command of them all."""
    found = {}
    for command in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        words = re.sub(r" -Winvalid-pch| -Wno-subobject-linkage| -include \S*cmake_pch\.hxx", "", command["command"])
        together = command["file"]
        members = [together]
        if pathlib.Path(together).parent.name == "Unity":
            members = re.findall(r'^#include "(/[^"]+)"', pathlib.Path(together).read_text(encoding="utf-8"), re.MULTILINE)
        for file in members:
            found[os.path.realpath(file)] = {"directory": command["directory"], "file": os.path.realpath(file),
                                             "command": words.replace(together, file)}
    return found


def own_inputs(commands):
    """{source file: [itself and the headers of ours that it reads]}."""
    read = {}

    def included(path, roots):
        if (path, roots) not in read:
            names = re.findall(r'^#include "([^"]+)"', pathlib.Path(path).read_text(encoding="utf-8"), re.MULTILINE)
            places = (next((place for root in [os.path.dirname(path), *roots]
                            if os.path.isfile(place := os.path.join(root, name))), None) for name in names)
            read[path, roots] = [os.path.realpath(place) for place in places if place]
        return read[path, roots]

    inputs = {}
    for file, command in commands.items():
        roots = tuple(re.findall(r"-I(\S+)", command["command"]))
        waiting, seen = [file], {file}
        while waiting:
            for path in included(waiting.pop(), roots):
                if path not in seen and path.startswith(f"{SOURCE}/"):
                    seen.add(path)
                    waiting.append(path)
        inputs[file] = sorted(seen)
    return inputs


def sources_for(asked, inputs):
    """The sources asked, and for each header that none of them reads its namesake, else the source that reads least."""
    wanted = asked.intersection(inputs)
    for header in sorted(asked.difference(inputs)):
        readers = [file for file, read in inputs.items() if header in read]
        if readers and wanted.isdisjoint(readers):
            stem = pathlib.Path(header).stem
            wanted.add(min(readers, key=lambda file: (pathlib.Path(file).stem != stem, len(inputs[file]), file)))
    return sorted(wanted)


def folder_of(commands, build):
    """A folder in which clang-tidy finds them."""
    folder = build / "tidy"
    folder.mkdir(exist_ok=True)
    (folder / "compile_commands.json").write_text(json.dumps(list(commands.values())), encoding="utf-8")
    return folder


def fingerprint(paths):
    digest = hashlib.sha256()
    for path in [SOURCE / ".clang-tidy", *paths]:
        digest.update(pathlib.Path(path).read_bytes())
    return digest.hexdigest()


def tidy(folder, file):
    done = subprocess.run([TIDY, "-p", folder, "--quiet", file], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        return False, done.stdout + done.stderr
    return True, ""


def main():
    build, jobs = pathlib.Path(sys.argv[1]).resolve(), int(sys.argv[2])
    asked = {os.path.realpath(path) for path in sys.argv[3:]}
    commands = commands_of(build)
    inputs = own_inputs(commands)
    wanted = sources_for(asked, inputs)
    store = build / "tidy.json"
    passed = json.loads(store.read_text(encoding="utf-8")) if store.exists() else {}
    prints = {file: fingerprint(inputs[file]) for file in wanted}
    todo = [file for file in wanted if passed.get(file) != prints[file]]
    print(f"{len(wanted)} files concerned, {len(todo)} to read", flush=True)
    complaints = []
    folder = folder_of(commands, build)
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for file, (good, output) in zip(todo, pool.map(lambda one: tidy(folder, one), todo)):
            print(f"{'ok' if good else 'FAILED'} {os.path.relpath(file, SOURCE)}", flush=True)
            if good:
                passed[file] = prints[file]
                store.write_text(json.dumps(passed, indent=0), encoding="utf-8")
            else:
                complaints.append(output)
    print("\n".join(complaints), end="", flush=True)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
