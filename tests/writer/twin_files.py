# SPDX-License-Identifier: EUPL-1.2
"""Dossiers as cases of tests/cases want them before their action, and actions by the command line."""
import json
import os
import re
import shutil
import subprocess
import tempfile
import zipfile

SOURCE = os.environ.get("BESTEK_SOURCE_DIR", "")
CLI = os.environ.get("BESTEK_CLI", "")
CASES = os.path.join(SOURCE, "tests", "cases")
LIBRARY = os.path.join(SOURCE, "clauses")
PROFILE = os.path.join(SOURCE, "examples", "laptops", "profile.json")
KEPT = ".bestek"  # what Bestek keeps of a dossier
# Of the extension's interface and of the file's messages.
LANGUAGE = "en"


def bestek(*arguments):
    return subprocess.run([CLI, "--lang", LANGUAGE, *arguments], capture_output=True, text=True, check=False)


def good(*arguments):
    done = bestek(*arguments)
    assert done.returncode in (0, 1) and done.stdout, f"{arguments}: {done.stdout}{done.stderr}"
    return done.stdout


class Kitchen:
    """Dossiers as cases want them before their action; those that begin alike are made once."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="bestek-twins-")
        self.made = {}

    def dossier(self, preparation):
        key = json.dumps(preparation)
        if key not in self.made:
            target = os.path.join(self.folder, f"prepared-{len(self.made)}")
            self.made[key] = target
            if not preparation:
                good("new", target, "--profile", PROFILE, "--library", LIBRARY, "--templates",
                     os.path.join(SOURCE, "templates"))
            else:
                self.copy(preparation[:-1], target)
                done = on_file(target, preparation[-1])
                assert done.returncode == 0, f"{preparation[-1]}: {done.stderr}"
        return self.made[key]

    def copy(self, preparation, target):
        shutil.copytree(self.dossier(preparation), target, ignore=shutil.ignore_patterns(KEPT))

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)


def arguments_of(action, folder):
    """What stands in a case as an object is a file on the command line."""
    given = []
    for one in action[1:]:
        if isinstance(one, dict):
            path = folder + ".json"
            with open(path, "w", encoding="utf-8") as out:
                json.dump(one, out)
            one = path
        given.append(one)
    return given


def on_file(folder, action):
    library = [] if action[0] == "forget" else ["--library", LIBRARY]
    return bestek(*action[0].split(" "), folder, *arguments_of(action, folder), *library)


def change(path, changes):
    """Replaces in content.xml (or another part) what a case names: [pattern, replacement], each met at least once."""
    with zipfile.ZipFile(path) as package:
        entries = [(one, package.read(one.filename)) for one in package.infolist()]
    parts = {info.filename: data.decode("utf-8", "surrogateescape") for info, data in entries
             if info.filename.endswith(".xml")}
    for pattern, replacement, *part in changes:
        name = part[0] if part else "content.xml"
        parts[name], count = re.subn(pattern, replacement, parts[name], count=0, flags=re.DOTALL)
        assert count > 0, f"{pattern} does not stand in {name}"
    with zipfile.ZipFile(path, "w") as package:
        for info, data in entries:
            text = parts.get(info.filename)
            package.writestr(info, data if text is None else text.encode("utf-8", "surrogateescape"),
                             compress_type=info.compress_type)
