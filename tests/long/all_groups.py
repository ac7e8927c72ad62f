#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""all_groups.py BESTEK SOURCE [--sample N SEED]: complete dossiers of every kind, in which there is nothing to find.

For every product group, level and language, undivided and in three lots, with one supplier and with three: made from
the proposal, every fill-in and weight filled in, annex and plan made. --sample makes only N of them, drawn with a seed.
Last line `N passed, N failed`.
"""
import argparse
import itertools
import json
import multiprocessing
import os
import random
import sys
import tempfile

sys.path.append(os.path.dirname(os.path.abspath(__file__)))
from complete import DATA, NAMESPACE, LIBRARY, THREE_LOTS, complete, found_in, good, profile  # noqa: E402
import xml.etree.ElementTree as ElementTree  # noqa: E402


def taxonomy(path):
    root = ElementTree.parse(os.path.join(LIBRARY, "taxonomy.xml")).getroot()
    return [one.get("id") for one in root.findall(path, NAMESPACE)]


def every_kind():
    groups = [one for one in taxonomy(".//c:groups/c:group") if one not in ("all", "hardware")]
    return list(itertools.product(groups, taxonomy(".//c:levels/c:level"), ("nl", "en"), (0, 3), (1, 3)))


def try_dossier(folder, group, level, language, lots, suppliers):
    dossier = complete(folder, profile(groups=[group], level=level, language=language, suppliers=suppliers,
                                       lots=THREE_LOTS if lots else []))
    shown = json.loads(good("show", dossier, *DATA, "--json"))["placements"]
    assert shown, "nothing was proposed"
    changed = [one["clause"] for one in shown if one["text"] not in ("released", "filled")]
    assert not changed, changed
    wrong = found_in(dossier)
    assert not wrong, [(one["rule"], one["severity"], one["position"], one["message"]["en"]) for one in wrong[:3]]
    return len(shown)


def told_of(kind):
    """Whether there is a fault, and the line about it."""
    told = "{} {} {}, {} lots, {} suppliers".format(*kind)
    with tempfile.TemporaryDirectory(prefix="bestek-groups-") as folder:
        try:
            return False, f"ok   {told}: {try_dossier(folder, *kind)} clauses"
        except AssertionError as failure:
            return True, f"FAIL {told}: {failure}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("bestek")
    parser.add_argument("source")
    parser.add_argument("--sample", nargs=2, type=int, metavar=("N", "SEED"))
    given = parser.parse_args()
    kinds = every_kind()
    if given.sample:
        kinds = random.Random(given.sample[1]).sample(kinds, min(given.sample[0], len(kinds)))
    failed = 0
    with multiprocessing.get_context("fork").Pool(os.cpu_count()) as pool:
        for fault, told in pool.imap(told_of, kinds):
            failed += fault
            print(told, flush=True)
    print(f"{len(kinds) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
