# SPDX-License-Identifier: EUPL-1.2
"""One failing file operation in every command that writes, at every place: all or nothing, and nothing left behind.

matrix.py PROGRAM SOURCE FAULTS [STEP]: every STEP-th operation (default 1) of each command fails once, fails from then
on, writes half, is interrupted by Ctrl-C or by a kill. After the next command of anybody the tender is as it was or as
it should become, whole; a status of 2 means that nothing was changed; and nothing but the dossier's own subfolder lies
beside the documents."""
import collections
import hashlib
import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile

BESTEK, SOURCE, FAULTS = (os.path.abspath(one) for one in sys.argv[1:4])
STEP = int(sys.argv[4]) if len(sys.argv) > 4 else 1
LIBRARY = ["--library", os.path.join(SOURCE, "clauses")]
EXAMPLE = os.path.join(SOURCE, "examples", "laptops")
KINDS = ("once", "sticky", "short", "interrupt", "kill")
HALFWAY = "halfway"
WORK = {}

COMMANDS = {
    "insert": lambda at: ["insert", at, "--proposal", *LIBRARY],
    "fill": lambda at: ["fill", at, "--values", os.path.join(EXAMPLE, "values.json"), *LIBRARY],
    "plan": lambda at: ["plan", "make", at, *LIBRARY],
    "state": lambda at: ["state", at, "--set", "published", "--reason", "proef", *LIBRARY],
    "restore": lambda at: ["restore", at, "--last"],
    "one document": lambda at: ["insert", os.path.join(at, "programma-van-eisen.odt"), "--clauses", "laptop.battery-endurance-ambitious",
                                *LIBRARY],
    "copy": lambda at: ["insert", at, "--proposal", "--out", at + "-copy", *LIBRARY],
    "new": lambda at: ["new", at + "-new", "--profile", os.path.join(EXAMPLE, "profile.json")],
}


def run(arguments, scratch, fault=None):
    environment = dict(os.environ, XDG_CACHE_HOME=os.path.join(SCRATCH, "cache"))
    if fault is not None:
        environment.update(LD_PRELOAD=FAULTS, BESTEK_FAULT_ROOT=scratch, **fault)
    return subprocess.run([BESTEK, "--lang", "en", *arguments], capture_output=True, text=True, check=False, env=environment)


def state_of(folder):
    """The files of a folder, without what Bestek keeps for itself."""
    found = {}
    for place, folders, files in os.walk(folder):
        folders[:] = [one for one in folders if not one.startswith(".bestek")]
        for name in files:
            with open(os.path.join(place, name), "rb") as stream:
                found[os.path.relpath(os.path.join(place, name), folder)] = hashlib.sha256(stream.read()).hexdigest()
    return found


def left_in(scratch):
    """What should have gone: unfinished actions, locks, things set aside, temporary files."""
    found = []
    for place, folders, files in os.walk(scratch):
        inside = os.path.basename(place) == ".bestek"
        found += [os.path.join(place, one) for one in folders
                  if one.startswith(".bestek-") or (inside and one not in ("backups", "latest"))]
        found += [os.path.join(place, one) for one in files if inside or one.endswith(".tmp") or ".bestek-" in one]
    return found


class Command:
    """One command, the tender that it works on, and what it changes when nothing fails."""

    def __init__(self, name, tender):
        self.name, self.tender = name, tender
        scratch = self.fresh()
        before = state_of(scratch)
        counted = os.path.join(SCRATCH, "count")
        done = run(COMMANDS[name](os.path.join(scratch, "tender")), scratch, {"BESTEK_FAULT_COUNT": counted})
        assert done.returncode == 0, (name, done.stderr)
        after = state_of(scratch)
        self.before = before
        self.changed = {one for one in set(before) | set(after) if before.get(one) != after.get(one)}
        assert self.changed, name
        with open(counted, encoding="ascii") as stream:
            self.operations = int(stream.read())

    def fresh(self):
        scratch = os.path.join(SCRATCH, f"scene-{os.getpid()}")
        shutil.rmtree(scratch, ignore_errors=True)
        os.mkdir(scratch)
        shutil.copytree(self.tender, os.path.join(scratch, "tender"), symlinks=True)
        return scratch

    def part(self, scratch):
        """Which part of what the command changes is changed: none, all or some."""
        now = state_of(scratch)
        changed = {one for one in set(self.before) | set(now) if self.before.get(one) != now.get(one)}
        assert changed <= self.changed, (self.name, "changed besides", changed - self.changed)
        return "none" if not changed else "all" if changed == self.changed else "some"

    def check(self, kind, at):
        """What became of the command: a kind of failure and an outcome."""
        scratch = self.fresh()
        tender = os.path.join(scratch, "tender")
        done = run(COMMANDS[self.name](tender), scratch, {"BESTEK_FAULT_KIND": kind, "BESTEK_FAULT_AT": str(at)})
        first = self.part(scratch)
        told = HALFWAY in done.stderr
        if done.returncode == 0:
            assert first == "all", (self.name, kind, at, "said to be done", first, done.stderr)
        elif done.returncode == 2 and not told:
            assert first == "none", (self.name, kind, at, "said to be refused", first, done.stderr)
        else:
            assert done.returncode in (-9, -2, 2), (self.name, kind, at, done.returncode, done.stderr)
        if self.name in ("new", "copy"):  # the next one there clears away what an interrupted one set aside
            other = run(["new", os.path.join(scratch, "other"), "--profile", os.path.join(EXAMPLE, "profile.json")], scratch)
            assert other.returncode == 0, other.stderr
            shutil.rmtree(os.path.join(scratch, "other"))
        after = run(["show", tender, *LIBRARY], scratch)
        assert after.returncode == 0, (self.name, kind, at, after.stderr)
        last = self.part(scratch)
        assert last != "some", (self.name, kind, at, "half done", first)
        refused = done.returncode in (0, 2) and not told
        assert not refused or first == last, (self.name, kind, at, first, last)
        left = left_in(scratch)
        assert not left, (self.name, kind, at, "left behind", left, done.stderr)
        return kind, "half, then " + last if first == "some" else last


def tenders(folder):
    """A new tender, and one with clauses and answers."""
    new = os.path.join(folder, "empty")
    done = run(["new", new, "--profile", os.path.join(EXAMPLE, "profile.json")], folder)
    assert done.returncode == 0, done.stderr
    placed = os.path.join(folder, "placed")
    shutil.copytree(new, placed)
    done = run(["insert", placed, "--proposal", *LIBRARY], folder)
    assert done.returncode == 0, done.stderr
    return dict.fromkeys(("fill", "plan", "state", "restore"), placed), new


def take(command):
    """The command that this process tries."""
    WORK["command"] = command


def try_case(case):
    """(outcome, "") or (None, what is wrong)."""
    try:
        return WORK["command"].check(*case), ""
    except AssertionError as error:
        return None, str(error)


def main():
    special, new = tenders(os.path.join(SCRATCH, "bases"))
    total = collections.Counter()
    failed = 0
    for number, name in enumerate(COMMANDS):
        command = Command(name, special.get(name, new))
        seen = collections.Counter()
        cases = [(kind, at) for index, kind in enumerate(KINDS)
                 for at in range(1 + (number + index) % STEP, command.operations + 1, STEP)]
        with multiprocessing.get_context("fork").Pool(os.cpu_count(), take, (command,)) as pool:
            for outcome, fault in pool.imap(try_case, cases):
                if fault:
                    failed += 1
                    print("FAIL", fault)
                else:
                    seen[outcome] += 1
        cases = sum(seen.values())
        halves = sum(times for (_, what), times in seen.items() if what.startswith("half"))
        print(f"ok   {name}: {command.operations} operations, {cases} cases, {halves} stood half and were finished or taken back")
        total.update(seen)
    cases = sum(total.values())
    print(f"{cases} cases: 0 half states after the next command, 0 files left" if not failed else f"{failed} failed")
    for (kind, what), times in sorted(total.items()):
        print(f"     {kind}: {what} {times}")
    print(f"{cases} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    SCRATCH = tempfile.mkdtemp(prefix="bestek-faults-")
    os.mkdir(os.path.join(SCRATCH, "bases"))
    try:
        status = main()
    finally:
        shutil.rmtree(SCRATCH, ignore_errors=True)
    sys.exit(status)
