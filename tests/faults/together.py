# SPDX-License-Identifier: EUPL-1.2
"""Commands at the same time: nothing that was reported as done is lost.

together.py PROGRAM SOURCE [PAIRS [ROUNDS]]: PAIRS (200) times two commands that begin at different moments of each
other, and ROUNDS (10) times twenty at once."""
import itertools
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

BESTEK, SOURCE = (os.path.abspath(one) for one in sys.argv[1:3])
PAIRS = int(sys.argv[3]) if len(sys.argv) > 3 else 200
ROUNDS = int(sys.argv[4]) if len(sys.argv) > 4 else 10
AT_ONCE = 20
LIBRARY = ["--library", os.path.join(SOURCE, "clauses")]
EXAMPLE = os.path.join(SOURCE, "examples", "laptops")


def start(arguments):
    return subprocess.Popen([BESTEK, "--lang", "en", *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def good(arguments):
    done = subprocess.run([BESTEK, "--lang", "en", *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, (arguments, done.stderr)
    return done.stdout


class Scene:
    def __init__(self, folder):
        self.folder = folder
        self.base = os.path.join(folder, "base")
        good(["new", self.base, "--profile", os.path.join(EXAMPLE, "profile.json")])
        good(["insert", self.base, "--proposal", *LIBRARY])
        with open(os.path.join(EXAMPLE, "values.json"), encoding="utf-8") as stream:
            values = json.load(stream)
        self.values = {name: value for name, value in values.items() if isinstance(value, (int, str)) and "date" not in name}
        filled = self.fresh("filled")
        good(["fill", filled, "--values", os.path.join(EXAMPLE, "values.json"), *LIBRARY])
        words = self.answers(filled)
        self.words = {name: words[name] for name in self.values if name in words}

    def fresh(self, name="dossier"):
        dossier = os.path.join(self.folder, name)
        shutil.rmtree(dossier, ignore_errors=True)
        shutil.copytree(self.base, dossier)
        return dossier

    def answers(self, dossier):
        """What the documents say: {name: values}."""
        found = {}
        for place in json.loads(good(["show", dossier, *LIBRARY, "--json"]))["placements"]:
            for one in place["fill-ins"]:
                found.setdefault(one["name"], set()).add(one["value"])
        return found

    def fill(self, dossier, name):
        path = os.path.join(self.folder, name + ".json")
        with open(path, "w", encoding="utf-8") as out:
            json.dump({name: self.values[name]}, out)
        return ["fill", dossier, "--values", path, *LIBRARY]

    def check(self, dossier, done):
        """Every answer whose command said that it was done stands everywhere, and in dossier.xml."""
        answers = self.answers(dossier)
        with open(os.path.join(dossier, "dossier.xml"), encoding="utf-8") as stream:
            told = stream.read()
        for name in done:
            assert answers[name] == self.words[name], (name, answers[name], self.words[name])
            assert f'<answer name="{name}">' in told, name
        beside = set(os.listdir(dossier)) - set(os.listdir(self.base))
        assert not beside, beside
        assert sorted(os.listdir(os.path.join(dossier, ".bestek"))) == ["backups", "latest"], os.listdir(dossier + "/.bestek")


def at_once(scene, names, delays):
    dossier = scene.fresh()
    started = []
    for name, delay in zip(names, delays):
        time.sleep(delay)
        started.append((name, start(scene.fill(dossier, name))))
    done = []
    for name, process in started:
        said = process.communicate()[1]
        assert process.returncode in (0, 2), said
        if process.returncode == 0:
            done.append(name)
        else:
            assert "is at work on this tender" in said, said
    scene.check(dossier, done)
    return len(done)


def main(folder):
    scene = Scene(folder)
    chance = random.Random(9)
    names = sorted(scene.words)
    pairs = list(itertools.permutations(names, 2))
    chance.shuffle(pairs)
    failed = reported = commands = 0
    runs = [(pair, (0, chance.uniform(0, 0.06))) for pair in pairs[:PAIRS]]
    runs += [(chance.sample(names, min(AT_ONCE, len(names))), [0] * AT_ONCE) for _ in range(ROUNDS)]
    for some, delays in runs:
        commands += len(some)
        try:
            reported += at_once(scene, some, delays)
        except AssertionError as error:
            failed += 1
            print("FAIL", some, delays, error)
    print(f"{commands} commands in {len(runs)} runs, {reported} reported as done, none of them lost" if not failed else "")
    print(f"{len(runs) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    SCRATCH = tempfile.mkdtemp(prefix="bestek-together-")
    os.environ["XDG_CACHE_HOME"] = os.path.join(SCRATCH, "cache")
    try:
        status = main(SCRATCH)
    finally:
        shutil.rmtree(SCRATCH, ignore_errors=True)
    sys.exit(status)
