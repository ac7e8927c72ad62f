#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""mutations.py BESTEK SOURCE [--each N] [--kind WORD] [--seed S]: faults planted in finished dossiers, all to be found.

One fault at a time goes into a copy of a complete dossier (laptops, cloud, three lots; nl and en). It counts as found
when `bestek check` says something that it did not say before, at that document, whose place or message is about it. Per
kind found and planted, then the misses with seed and place; last line `N passed, N failed`.
"""
import argparse
import multiprocessing
import os
import random
import shutil
import sys
import tempfile

sys.path.append(os.path.dirname(os.path.abspath(__file__)))
from complete import THREE_LOTS, complete, found_in, profile  # noqa: E402
from planting import Tender  # noqa: E402
import changes  # noqa: E402
import plants  # noqa: E402
import sentences  # noqa: E402
import word_plants  # noqa: E402

TENDERS = {"laptops": {"groups": ["laptop", "monitor"]}, "cloud": {"groups": ["cloud"]},
           "lots": {"groups": ["laptop", "monitor"], "lots": THREE_LOTS}}

# Kinds for which the model has no fact yet: told, and not counted as failed.
WAITS = {"double-template-paragraph": "waits for a fact about text that stands twice",
         "delete-requirements-or-obligations": "waits: another heading with that word passes for the chapter",
         "other-weight": "waits: what is said of a weight is not seen in every chapter",
         "other-lot-in-text": "waits for the lots in the model"}

WORK = {}  # what the processes that plant have in common: field, kinds, given


def key_of(finding):
    return tuple(str(finding[one]) for one in ("rule", "document", "position", "message", "text"))


class Field:
    """The dossiers in which faults are planted, each with what is found in it as it is."""

    def __init__(self, folder, word):
        self.made = []
        for name, own_lines in TENDERS.items():
            for language in ("nl", "en"):
                own = os.path.join(folder, f"{name}-{language}")
                os.mkdir(own)
                dossier = complete(own, profile(language=language, **own_lines))
                if word:
                    word_plants.to_word(dossier, Tender(dossier, language, name).names["guide"])
                self.made.append((f"{name} {language}", language, dossier, {key_of(one) for one in found_in(dossier)}))

    def tender(self, place):
        name, language, folder, before = self.made[place % len(self.made)]
        return Tender(folder, language, name), before

    def others(self, place):
        return [Tender(folder, language, name) for at, (name, language, folder, _) in enumerate(self.made)
                if at != place % len(self.made)]


def plant_one(field, make, place, seed):
    """The plant (None: no place for it) and whether it was found."""
    chance = random.Random(seed)
    tender, before = field.tender(place)
    plant = make(tender, chance, lambda: field.others(place))
    if plant is None:
        return None, False
    plant.place = f"{tender.name}: {plant.place}"
    with tempfile.TemporaryDirectory(prefix="bestek-plant-") as folder:
        target = os.path.join(folder, "dossier")
        tender.write(target)
        new = [one for one in found_in(target) if key_of(one) not in before]
    for scratch in tender.scratch:
        shutil.rmtree(scratch)
    if os.environ.get("SHOW_FINDINGS"):
        for one in new:
            print(f"    {one['rule']} {one['document']} | {one['position']} | {one['message']['en'][:200]}")
    return plant, any(plant.found_by(one) for one in new)


def plant_kind(name):
    """How many were found, how many planted, and the misses."""
    field, make, given = WORK["field"], WORK["kinds"][name], WORK["given"]
    found = planted = 0
    misses = []
    for at in range(given.each):
        seed = f"{given.seed}/{name}/{at}"
        plant, good = plant_one(field, make, at, seed)
        if plant is not None:
            found, planted = found + good, planted + 1
            if not good:
                misses.append(f"missed {seed}: {plant.place}")
    return found, planted, misses


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("bestek")
    parser.add_argument("source")
    parser.add_argument("--each", type=int, default=24, help="how many faults of each kind")
    parser.add_argument("--kind", default="", help="only kinds with this in their name")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    found = planted = 0
    missed = []
    for word, kinds in ((False, {**plants.KINDS, **changes.KINDS, **sentences.KINDS}), (True, word_plants.KINDS)):
        kinds = {name: make for name, make in kinds.items() if given.kind in name}
        if word and kinds and not shutil.which("soffice"):
            print("no soffice: nothing was planted in DOCX files")
            continue
        with tempfile.TemporaryDirectory(prefix="bestek-mutations-") as folder:
            if not kinds:
                continue
            WORK.update(field=Field(folder, word), kinds=kinds, given=given)
            with multiprocessing.get_context("fork").Pool(os.cpu_count()) as pool:
                outcomes = pool.map(plant_kind, kinds, chunksize=1)
            for name, (good, all_of_kind, misses) in zip(kinds, outcomes):
                print(f"{name}: {good}/{all_of_kind}" + (f" ({WAITS[name]})" if name in WAITS else ""), flush=True)
                missed += misses
                if name not in WAITS:
                    found, planted = found + good, planted + all_of_kind
    print("\n".join(missed))
    print(f"{found} passed, {planted - found} failed")
    return 1 if planted > found or not planted else 0


if __name__ == "__main__":
    sys.exit(main())
