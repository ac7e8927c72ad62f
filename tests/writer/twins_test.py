# SPDX-License-Identifier: EUPL-1.2
"""One plan, two executors: every case of tests/cases is carried out in the closed file by the command line and in the
live Writer, and both leave the same documents, or refuse in the same words and leave everything as it was."""
import hashlib
import json
import os
import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from difflib import unified_diff

import uno

from bestek import Refused, call, long
from office import prop
from seen import controls, named_by_order, seen
from twin_files import CASES, KEPT, LIBRARY, Kitchen, change, good, on_file


def live_call(action):
    """The panel's command that does what the command line's does."""
    command = action[0]
    options = {one: action[at + 1] for at, one in enumerate(action) if isinstance(one, str) and one.startswith("--")}
    if command == "insert":
        return "clauses.insert", {"ids": options["--clauses"].split(",")}
    if command == "fill":
        return "tender.fill_values", {"values": options["--values"]}
    if command == "equal":
        return ("tender.adopt" if "--from" in options else "tender.equal"), {
            "tag": action[1], **({"document": options["--from"]} if "--from" in options else {})}
    if command == "mark":
        return "clauses.mark", {"clause": options.get("--clauses", "")}
    if command == "plan make":
        return "plan.make", {}
    if command == "forget":
        return "tender.forget", {"clause": options.get("--clause", "")}
    raise ValueError(command)


def digests(folder):
    return {name: hashlib.sha256(open(os.path.join(folder, name), "rb").read()).hexdigest()
            for name in sorted(os.listdir(folder)) if not name.startswith(".")}


def remembered(folder, saved=True):
    """The lines of dossier.xml, its placements without the names that chance gives them; without them where the document
    was not `saved` since."""
    with open(os.path.join(folder, "dossier.xml"), encoding="utf-8") as stream:
        lines = sorted(re.sub(r"bestek\.p\.[a-z2-7]{8}", "bestek.p", stream.read()).splitlines())
    return [line for line in lines if saved or "bestek.p" not in line]


def alike(one, other, what, said=True, saved=False):
    """Fails when two dossiers differ in what people or Bestek see; `said`: compare what the commands say of them too."""
    here, there = digests(one), digests(other)
    assert here.keys() == there.keys(), f"{what}: {here.keys() ^ there.keys()}"
    for name in here:
        if here[name] == there[name]:
            continue
        if name == "dossier.xml":
            same(remembered(one, saved), remembered(other, saved), f"{what}: {name}")
            continue
        assert name.endswith(".odt"), f"{what}: {name} differs"
        same(seen(os.path.join(one, name)), seen(os.path.join(other, name)), f"{what}: {name}")
    for command in ("show", "check") if said else ():
        same(*(named_by_order(good(command, folder, "--library", LIBRARY, "--json")).splitlines()
               for folder in (one, other)), f"{what}: {command}")


def differ(one, other, but):
    """Whether any file of two dossiers says something else, `but` this one."""
    here, there = digests(one), digests(other)
    return here.keys() != there.keys() or any(here[name] != there[name] for name in here if name != but)


def same(one, other, what):
    difference = [line for line in unified_diff(other, one, lineterm="", n=0) if not line.startswith(("---", "+++"))]
    assert not difference, f"{what}:\n  " + "\n  ".join(difference[:12])


def store(document, path):
    document.storeToURL(uno.systemPathToFileUrl(path), (prop("FilterName", "writer8"), prop("NoThumbnail", True)))


class Case:
    def __init__(self, office, kitchen, name):
        self.office, self.name = office, name
        with open(os.path.join(CASES, name, "case.json"), encoding="utf-8") as stream:
            self.case = json.load(stream)
        self.file = self.case.get("document", "programma-van-eisen.odt")
        self.begin = os.path.join(kitchen.folder, name)
        kitchen.copy(self.case.get("prepare", []), self.begin)
        if "change" in self.case:
            change(os.path.join(self.begin, self.file), self.case["change"])

    def run_live(self):
        document = self.opened(self.begin + "-live")
        try:
            # What Writer itself makes of a document that it opens and stores is nobody's change.
            self.before = self.stored(document, "-begin")
            self.read_alike(document, "before")
            modified = document.isModified()
            self.refusal = self.carried_out(document)
            self.modified = document.isModified() and not modified
            self.after = self.stored(document, "-after")
            self.read_alike(document, "after the action")
            self.undone = self.taken_back(document)
        finally:
            document.setModified(False)
            document.close(True)

    def run_file(self):
        """The same in the file, and the comparison; an office is not needed."""
        file = shutil.copytree(self.before, self.begin + "-file", ignore=shutil.ignore_patterns(KEPT))
        done = on_file(file, self.case["do"])
        shutil.rmtree(os.path.join(file, KEPT), ignore_errors=True)
        self.compare(file, done)

    def opened(self, folder):
        shutil.copytree(self.begin, folder, ignore=shutil.ignore_patterns(KEPT))
        os.chmod(os.path.dirname(folder), 0o755)
        self.office.own(folder)
        return self.office.open(os.path.join(folder, self.file))

    def stored(self, document, suffix):
        """The dossier as it is with the document as it stands in Writer."""
        folder = self.begin + suffix
        shutil.copytree(self.begin + "-live", folder, ignore=shutil.ignore_patterns(".*"))
        self.office.own(folder)
        store(document, os.path.join(folder, self.file))
        return folder

    def taken_back(self, document):
        """The document after one undo, after its redo, and undone again; None where there is nothing to undo."""
        manager = document.UndoManager
        if not manager.isUndoPossible():
            return None
        paths = []
        for name, step in (("undone", manager.undo), ("redone", manager.redo), ("undone-again", manager.undo)):
            step()
            assert manager.isUndoPossible() == (name == "redone"), f"more than one undo step: {name}"
            self.read_alike(document, name)
            paths.append(os.path.join(self.begin + "-live", name + ".odt"))
            store(document, paths[-1])
        return paths

    def read_alike(self, document, when):
        compared = call(self.office, "document.compare_readings", document)
        assert compared["walked"] and compared["equal"], f"{when}: a walk reads {compared}"

    def carried_out(self, document):
        command, arguments = live_call(self.case["do"])
        try:
            call(self.office, command, document, **arguments)
        except Refused as refusal:
            return refusal
        return None

    def compare(self, file, done):
        before, after, live = self.before, self.after, self.refusal
        wanted = self.case.get("refused", "")
        assert (live.code if live else "") == wanted, f"in Writer: {live.error if live else 'not refused'}"
        if wanted:
            assert done.returncode == 2, f"the file: not refused: {done.stdout}"
            assert live.error["message"] in done.stderr, f"{live.error['message']!r} in Writer, {done.stderr!r} in the file"
            assert digests(file) == digests(before), "a refused edit leaves the files as they were"
            assert not self.modified, "a refused edit leaves Writer's document unmodified"
            alike(after, before, "Writer's document after a refusal", said=False)
        else:
            assert done.returncode == 0, f"the file: {done.stderr}"
            alike(after, file, "Writer and file")
            began = seen(os.path.join(before, self.file))
            changed = seen(os.path.join(after, self.file)) != began
            assert self.undone or not changed, "no undo step for what changed"
            if self.undone:
                undone, redone, again = map(seen, self.undone)
                same(undone, began, "after undo")
                same(redone, seen(os.path.join(after, self.file)), "after redo")
                same(again, began, "undone again")
            anything = changed or differ(before, after, self.file)
            assert anything != self.case.get("unchanged", False), "nothing changed" if not anything else "something changed"
        for tag, says in self.case.get("says", {}).items():
            found = controls(os.path.join(after, self.file), tag)
            assert found == says, f"{tag}: {found}"


def all_end_alike(office, names):
    only = os.environ.get("BESTEK_CASES", "").split()
    failures = []
    kitchen = Kitchen()
    with ThreadPoolExecutor(2) as pool:
        compared = {}
        for name in ALL if only else names:
            if only and not any(word in name for word in only):
                continue
            case = Case(office, kitchen, name)
            try:
                case.run_live()
                compared[name] = pool.submit(case.run_file)
            except Exception as failure:  # also the office's, so that the other cases are told of too
                failures.append(f"{name}: {failure}")
        for name, result in compared.items():
            if failure := result.exception():
                failures.append(f"{name}: {type(failure).__name__ if not str(failure) else failure}")
    kitchen.close()
    assert compared and not failures, "\n".join([f"{len(failures)} of {len(compared)} cases:", *failures])


ALL = sorted(name for name in os.listdir(CASES) if os.path.isdir(os.path.join(CASES, name)))
GATE = ALL[::3]
assert len(GATE) >= 25


def test_every_third_case_ends_alike_in_the_file_and_in_writer(office):
    all_end_alike(office, GATE)


@long
def test_every_other_case_ends_alike_in_the_file_and_in_writer(office):
    all_end_alike(office, [name for name in ALL if name not in GATE])
