#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""cli_test.py BESTEK SOURCE [--quick|--slow]: every test_ of the modules beside it, or those that are not slow, or only
those. Last line `N passed, N failed`."""
import importlib
import multiprocessing
import os
import pathlib
import sys
import tempfile
import time
import traceback


def cases():
    """{name: function}; two tests of one name would hide one another."""
    found = {}
    for path in sorted(pathlib.Path(__file__).parent.glob("*.py")):
        if path.stem == "cli_test":
            continue
        module = importlib.import_module(path.stem)
        for name, one in vars(module).items():
            if name.startswith("test_") and one.__module__ == module.__name__:
                if name in found:
                    sys.exit(f"{path.name}: {name} is there twice")
                found[name] = one
    return found


CASES = cases()


def own_cache():
    """Each process that runs tests has an index of its own."""
    os.environ["XDG_CACHE_HOME"] = os.path.join(os.environ["XDG_CACHE_HOME"], str(os.getpid()))


def timed_fault_of(name):
    began = time.monotonic()
    fault = fault_of(name)
    return fault, time.monotonic() - began


def fault_of(name):
    with tempfile.TemporaryDirectory(prefix="bestek-cli-") as folder:
        try:
            CASES[name](folder)
        except Exception:
            return traceback.format_exc()
    return ""


def main():
    failed = 0
    asked = sys.argv[3] if len(sys.argv) > 3 else ""
    if asked not in ("", "--quick", "--slow"):
        sys.exit(f"cli_test.py: unknown argument {asked}")
    names = sorted(name for name in CASES if not asked or hasattr(CASES[name], "is_slow") == (asked == "--slow"))
    with multiprocessing.get_context("fork").Pool(os.cpu_count(), own_cache) as pool:
        for name, (fault, took) in zip(names, pool.imap(timed_fault_of, names)):
            failed += bool(fault)
            print(f"{'FAIL' if fault else 'ok  '} {name[5:].replace('_', ' ')} ({took:.1f} s)\n{fault}", end="", flush=True)
    print(f"{len(names) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
