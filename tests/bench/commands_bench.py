#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""commands_bench.py BESTEK SOURCE [--runs N] [--large DIR] [--only WORD]: what whole commands cost, with the index of the
library and without it: median and least processor time (user and system) and the most memory. On a machine that does
other work too the least is the figure to compare. DIR is a large library, such as
`bestek-bench make-library DIR --clauses 100000` makes; it is measured too. No time is asserted.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import tempfile
import time

THREE = "laptop.battery-endurance-significant,hardware.packaging-basis,hardware.weee-costs-clause"
ONE_OF_LARGE = "area14.clause-7007"
FINDINGS, REFUSED = 1, 2  # codes that a command ends with


def options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bestek")
    parser.add_argument("source")
    parser.add_argument("--runs", type=int, default=50)
    parser.add_argument("--large")
    parser.add_argument("--only", default="", help="measurements with this in their name")
    return parser.parse_args()


class Bench:
    def __init__(self, given, folder):
        self.bestek, self.source, self.runs = os.path.abspath(given.bestek), os.path.abspath(given.source), given.runs
        self.folder, self.only = folder, given.only
        self.library = os.path.join(self.source, "clauses")
        self.caches = {"index": os.path.join(folder, "cache"), "files": "/proc/none"}

    def run(self, cache, *arguments, says=0):
        """(processor time in ms, peak in MiB) of one command, which ends with the code `says`."""
        child = subprocess.Popen([self.bestek, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                 env=dict(os.environ, XDG_CACHE_HOME=cache))
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        assert child.returncode == says, (child.returncode, arguments)
        return (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024

    def measure(self, name, *arguments, runs=None, before=lambda: None, kinds=("index", "files"), says=0):
        if self.only not in name:
            return
        for kind in kinds:
            taken = []
            before()
            self.run(self.caches[kind], *arguments, says=says)
            for _ in range(runs or self.runs):
                before()
                taken.append(self.run(self.caches[kind], *arguments, says=says))
            times, peaks = zip(*taken)
            print(f"{name:34} {kind:6} {statistics.median(times):9.1f} ms {min(times):9.1f} ms {max(peaks):8.1f} MiB",
                  flush=True)

    def dossier(self, name, *clauses):
        target = os.path.join(self.folder, name)
        example = os.path.join(self.source, "examples", "laptops")
        self.run("/proc/none", "new", target, "--profile", os.path.join(example, "profile.json"), "--library",
                 self.library, "--templates", os.path.join(self.source, "templates"))
        if clauses:
            self.run("/proc/none", "insert", target, "--library", self.library, *clauses)
        return target

    def shipped(self):
        empty, full = self.dossier("empty"), self.dossier("full", "--proposal")
        out = os.path.join(self.folder, "out")
        again = lambda: shutil.rmtree(out, ignore_errors=True)
        self.measure("bare start", "--version", kinds=("index",))
        self.measure("list", "library", "list", self.library)
        self.measure("search", "library", "search", self.library, "accu")
        self.measure("show one", "library", "show", self.library, "laptop.battery-endurance-significant")
        self.measure("insert three", "insert", empty, "--library", self.library, "--clauses", THREE, "--out", out,
                     before=again)
        self.measure("insert the proposal", "insert", empty, "--library", self.library, "--proposal", "--out", out,
                     before=again)
        self.measure("check the proposal", "check", full, "--library", self.library, says=FINDINGS)
        self.measure("check the library", "library", "check", self.library)

    def large(self, library):
        target = self.dossier("for-large")
        out = os.path.join(self.folder, "out")
        again = lambda: shutil.rmtree(out, ignore_errors=True)
        began = time.monotonic()
        print(f"making the index: {self.run(self.caches['index'], 'library', 'list', library)[1]:.0f} MiB, "
              f"{time.monotonic() - began:.1f} s")
        runs = min(self.runs, 10)
        for name, says, words in (("open, refuse a word", REFUSED, ("search", library, "--group", "none-of-these")),
                                  ("list", 0, ("list", library)), ("search", 0, ("search", library, "zzz")),
                                  ("show one", 0, ("show", library, ONE_OF_LARGE))):
            self.measure(f"large: {name}", "library", *words, runs=runs, kinds=("index",), says=says)
        self.measure("large: insert one", "insert", target, "--library", library, "--clauses", ONE_OF_LARGE, "--out", out,
                     runs=runs, before=again, kinds=("index",))


def main():
    given = options()
    with tempfile.TemporaryDirectory(prefix="bestek-commands-") as folder:
        bench = Bench(given, folder)
        bench.shipped()
        if given.large:
            bench.large(os.path.abspath(given.large))


if __name__ == "__main__":
    main()
