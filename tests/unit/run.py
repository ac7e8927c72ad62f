#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""run.py BUILD_DIR: the test_<layer> of every folder beside it, each layer in one process, so that the library is read
once for all of its tests; one that the build lacks has failed. ctest runs each test by itself: slower, and the way to look at one. Last line `N passed, N failed`."""
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import time

SECONDS = 1800  # the sanitizers take ten times as long as a release build


def layers():
    return sorted(path.parent.name for path in pathlib.Path(__file__).resolve().parent.glob("*/CMakeLists.txt"))


def run(program, scratch):
    began = time.monotonic()
    scratch.mkdir(parents=True, exist_ok=True)
    try:
        done = subprocess.run([program], cwd=scratch, capture_output=True, text=True, errors="replace", check=False,
                              timeout=SECONDS)
        output, status = done.stdout + done.stderr, done.returncode
    except OSError as fault:
        output, status = str(fault), "nothing: it could not be started"
    except subprocess.TimeoutExpired as late:
        output, status = (late.stdout or b"").decode(errors="replace"), f"not ended after {SECONDS} s"
    return output, status, time.monotonic() - began


def counts(output, status):
    """(passed, failed); a program that did not come to its last line, or ran nothing, failed once more than it says."""
    whole = re.search(r"^All tests passed \(\d+ assertions? in (\d+) test cases?\)$", output, re.MULTILINE)
    if whole and status == 0:
        return int(whole[1]), 0
    last = re.search(r"^test cases: .*$", output, re.MULTILINE)
    told = {what: int(number) for number, what in re.findall(r"(\d+) (passed|failed|skipped)", last[0])} if last else {}
    passed, failed = told.get("passed", 0) + told.get("skipped", 0), told.get("failed", 0)
    if failed == 0 and (status != 0 or passed == 0):
        failed = 1
    return passed, failed


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    programs = [build / "bin" / f"test_{layer}" for layer in layers()]
    programs.sort(key=lambda path: -path.stat().st_size if path.exists() else 0)  # the largest take longest
    passed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        ran = pool.map(lambda one: run(one, build / "scratch" / one.name), programs)
        for program, (output, status, took) in zip(programs, ran):
            good, bad = counts(output, status)
            passed, failed = passed + good, failed + bad
            print(f"{'FAIL' if bad else 'ok  '} {program.name}: {good} passed, {bad} failed ({took:.1f} s)", flush=True)
            if bad:
                print(f"{output}ended with {status}", flush=True)
            else:
                for why in re.findall(r"SKIPPED:\nexplicitly with message:\n\s*(.*)", output):
                    print(f"     skipped: {why}", flush=True)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
