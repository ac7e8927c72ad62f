#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Runs the tests in this folder in one real headless Writer: run.py BESTEK.oxt [--long] [WORD…]

A test is a function test_… of a file …_test.py and takes `office`. One line per test, then `N passed, N failed`.
WORDs choose the tests whose names hold one of them. Without WORDs those marked @long are left out; --long runs them
and no others.
"""
import importlib
import os
import sys
import time
import traceback

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from office import Office  # noqa: E402


def is_chosen(name, test, words, only_long):
    if words:
        return any(word in name for word in words)
    return getattr(test, "long", False) == only_long


def collect(words, only_long):
    folder = os.path.dirname(os.path.abspath(__file__))
    for file in sorted(os.listdir(folder)):
        if not file.endswith("_test.py"):
            continue
        module = importlib.import_module(file[:-3])
        for name, test in list(vars(module).items()):
            if name.startswith("test_") and is_chosen(name, test, words, only_long):
                yield f"{file[:-8]}: {name[5:].replace('_', ' ')}", test


def main():
    oxt, words = sys.argv[1], [word for word in sys.argv[2:] if word != "--long"]
    office = Office(oxt)
    passed = failed = 0
    try:
        for name, test in collect(words, "--long" in sys.argv):
            started = time.monotonic()
            try:
                with office.watched():
                    test(office)
                passed += 1
                print(f"ok   {name} ({time.monotonic() - started:.2f} s)", flush=True)
            except Exception as failure:
                failed += 1
                print(f"FAIL {name}: {type(failure).__name__}: {failure}", flush=True)
                traceback.print_exc()
            if not office.alive():
                failed += 1
                print("FAIL the office ended during this test; a new one is started", flush=True)
                office.stop()
                office = Office(oxt)
            office.close_documents()
    finally:
        office.stop()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
