#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""tidy.py BUILD_DIR JOBS FILE...: clang-tidy 19 over source files; a header stands for the sources that read it.

A file that passed is not asked again until it, a header of ours that it reads, or .clang-tidy changes: the
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


def fingerprint(paths):
    digest = hashlib.sha256()
    for path in [SOURCE / ".clang-tidy", *paths]:
        digest.update(pathlib.Path(path).read_bytes())
    return digest.hexdigest()


def tidy(build, file):
    done = subprocess.run([TIDY, "-p", build, "--quiet", file], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        return False, done.stdout + done.stderr
    return True, ""


def main():
    build, jobs = pathlib.Path(sys.argv[1]).resolve(), int(sys.argv[2])
    asked = {os.path.realpath(path) for path in sys.argv[3:]}
    inputs = own_inputs(build)
    wanted = sorted(file for file, read in inputs.items() if asked.intersection(read))
    store = build / "tidy.json"
    passed = json.loads(store.read_text(encoding="utf-8")) if store.exists() else {}
    prints = {file: fingerprint(inputs[file]) for file in wanted}
    todo = [file for file in wanted if passed.get(file) != prints[file]]
    print(f"{len(wanted)} files concerned, {len(todo)} to read", flush=True)
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for file, (good, output) in zip(todo, pool.map(lambda one: tidy(build, one), todo)):
            print(f"{'ok' if good else 'FAILED'} {os.path.relpath(file, SOURCE)}", flush=True)
            if good:
                passed[file] = prints[file]
                store.write_text(json.dumps(passed, indent=0), encoding="utf-8")
            else:
                failed += 1
                print(output, flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
