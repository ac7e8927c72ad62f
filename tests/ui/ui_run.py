#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Runs the real-window tests: ui_run.py BESTEK.oxt PICTURES [WORD…]

A test is a function test_… of a file …_test.py in this folder and takes `office` and `screen`. One line per test,
then `N passed, N failed`; pictures of what was seen lie in the folder PICTURES.
"""
import importlib
import os
import sys
import time
import traceback

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(os.path.dirname(HERE), "writer")]

from office import Office  # noqa: E402
from screen import Screen  # noqa: E402


def collect(words):
    for file in sorted(os.listdir(HERE)):
        if not file.endswith("_test.py"):
            continue
        module = importlib.import_module(file[:-3])
        for name, test in list(vars(module).items()):
            if name.startswith("test_") and (not words or any(word in name for word in words)):
                yield name[5:], test


def put_away(office):
    """Closes what the test left; False when the office is gone, or a dialog that a failed test left open holds it."""
    try:
        office.close_documents()
        return office.alive()
    except Exception:
        return False


def main():
    oxt, pictures, words = sys.argv[1], sys.argv[2], sys.argv[3:]
    os.environ["GTK_THEME"] = "Adwaita"
    screen = Screen(pictures)
    office = Office(oxt, headless=False, display=screen.display, language="nl")
    passed = failed = 0
    try:
        for name, test in collect(words):
            started = time.monotonic()
            try:
                with office.watched():
                    test(office, screen)
                passed += 1
                print(f"ok   window: {name.replace('_', ' ')} ({time.monotonic() - started:.1f} s)", flush=True)
            except Exception as failure:
                failed += 1
                screen.picture("failed-" + name)
                print(f"FAIL window: {name.replace('_', ' ')}: {type(failure).__name__}: {failure}", flush=True)
                traceback.print_exc()
            if not put_away(office):
                failed += 1
                print("FAIL the office ended or hangs in this test; a new one is started", flush=True)
                office.stop()
                office = Office(oxt, headless=False, display=screen.display, language="nl")
    finally:
        office.stop()
        screen.stop()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
