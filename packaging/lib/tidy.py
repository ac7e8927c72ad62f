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


def own_inputs(build):
    """{source file: [itself and the headers of ours that it reads]}, as ninja recorded them while building."""
    commands = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    text = subprocess.run(["ninja", "-C", build, "-t", "deps"], capture_output=True, text=True, check=True).stdout
    inputs = {os.path.realpath(command["file"]): set() for command in commands}
    for block in re.split(r"\n\n+", text):
        paths = [os.path.realpath(build / line.strip()) for line in block.splitlines()[1:]]
        if paths and paths[0] in inputs:
            inputs[paths[0]].update(path for path in paths if path.startswith(f"{SOURCE}/"))
    return {file: sorted({file, *read}) for file, read in inputs.items()}


def sources_for(asked, inputs):
    """The sources asked, and for each header that none of them reads its namesake, else the source that reads least."""
    wanted = asked.intersection(inputs)
    for header in sorted(asked.difference(inputs)):
        readers = [file for file, read in inputs.items() if header in read]
        if readers and wanted.isdisjoint(readers):
            stem = pathlib.Path(header).stem
            wanted.add(min(readers, key=lambda file: (pathlib.Path(file).stem != stem, len(inputs[file]), file)))
    return sorted(wanted)


def commands_without_headers(build):
    """A folder with the build's commands as clang reads them: g++'s precompiled headers are nothing to it."""
    commands = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    for command in commands:
        command["command"] = re.sub(r" -Winvalid-pch| -include \S*cmake_pch\.hxx", "", command["command"])
    folder = build / "tidy"
    folder.mkdir(exist_ok=True)
    (folder / "compile_commands.json").write_text(json.dumps(commands), encoding="utf-8")
    return folder


def fingerprint(paths):
    digest = hashlib.sha256()
    for path in [SOURCE / ".clang-tidy", *paths]:
        digest.update(pathlib.Path(path).read_bytes())
    return digest.hexdigest()


def tidy(commands, file):
    done = subprocess.run([TIDY, "-p", commands, "--quiet", file], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        return False, done.stdout + done.stderr
    return True, ""


def main():
    build, jobs = pathlib.Path(sys.argv[1]).resolve(), int(sys.argv[2])
    asked = {os.path.realpath(path) for path in sys.argv[3:]}
    inputs = own_inputs(build)
    wanted = sources_for(asked, inputs)
    store = build / "tidy.json"
    passed = json.loads(store.read_text(encoding="utf-8")) if store.exists() else {}
    prints = {file: fingerprint(inputs[file]) for file in wanted}
    todo = [file for file in wanted if passed.get(file) != prints[file]]
    print(f"{len(wanted)} files concerned, {len(todo)} to read", flush=True)
    complaints = []
    commands = commands_without_headers(build)
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for file, (good, output) in zip(todo, pool.map(lambda one: tidy(commands, one), todo)):
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
