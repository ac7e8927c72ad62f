# SPDX-License-Identifier: EUPL-1.2
"""Runs one thing of random work after another in an office, each from its own seed, in a new office where one ended."""
import traceback

from office import Office


def run_seeds(oxt, what, seeds, one):
    """Calls one(office, seed) for each; says what passed, last the count. The status of the process."""
    office = Office(oxt)
    passed = failed = 0
    try:
        for seed in seeds:
            try:
                one(office, seed)
                passed += 1
                print(f"ok   {what} {seed}", flush=True)
            except Exception:
                failed += 1
                print(f"FAIL {what} {seed}", flush=True)
                traceback.print_exc()
                if not office.alive():
                    office.stop()
                    office = Office(oxt)
            office.close_documents()
    finally:
        office.stop()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0
