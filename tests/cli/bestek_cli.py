# SPDX-License-Identifier: EUPL-1.2
"""How the tests of the command line call it; takes the program and the source folder from the command line."""
import atexit
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.append(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))  # packages.py

BESTEK, SOURCE = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
LIBRARY = os.path.join(SOURCE, "clauses")
EXAMPLE = os.path.join(SOURCE, "examples", "laptops")
DATA = ["--library", LIBRARY]
with open(BESTEK, "rb") as program:
    SANITIZED = b"__asan_init" in program.read()

# The index of the person who runs the tests is none of our business.
os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp(prefix="bestek-cache-")
atexit.register(shutil.rmtree, os.environ["XDG_CACHE_HOME"], ignore_errors=True)


def slow(test):
    """A case of more than about three seconds: a long step runs it, the gate does not."""
    test.is_slow = True
    return test


def in_memory(mebibytes, *arguments):
    """`run` with so little memory; the sanitizers reserve more than that before anything begins, and take no bound."""
    bound = ["prlimit", f"--as={mebibytes << 20}"] if not SANITIZED else []
    return subprocess.run([*bound, BESTEK, "--lang", "en", *arguments], capture_output=True, text=True, check=False)


def run(*arguments):
    return subprocess.run([BESTEK, "--lang", "en", *arguments], capture_output=True, text=True, check=False)


def good(*arguments):
    done = run(*arguments)
    assert done.returncode == 0, f"{arguments}: status {done.returncode}: {done.stderr}"
    return done.stdout


def refused(*arguments, says):
    """Status 2, nothing on stdout, one line on stderr that says what it must."""
    done = run(*arguments)
    assert done.returncode == 2, f"{arguments}: status {done.returncode}: {done.stdout}{done.stderr}"
    assert done.stdout == "", done.stdout
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, lines
    assert says in lines[0], lines[0]


def digests(folder):
    found = {}
    for name in sorted(one for one in os.listdir(folder) if one != ".bestek"):
        with open(os.path.join(folder, name), "rb") as stream:
            found[name] = hashlib.sha256(stream.read()).hexdigest()
    return found


def example_profile(folder, years_ago):
    """The example's profile with every date so many years before; a state cannot lie in the future."""
    path = os.path.join(EXAMPLE, "profile.json")
    if not years_ago:
        return path
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    return write(folder, "past-profile.json", re.sub(
        r'"(20[0-9]{2})(-[0-9]{2}-[0-9]{2}")', lambda at: f'"{int(at[1]) - years_ago}{at[2]}', text))


def new(folder, years_ago=0):
    target = os.path.join(folder, "dossier")
    good("new", target, "--profile", example_profile(folder, years_ago), *DATA, "--templates",
         os.path.join(SOURCE, "templates"))
    return target


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(text)
    return path


def finished(folder, years_ago=0):
    """The example's dossier, finished: there is nothing to find in it but that a timetable of long ago is past."""
    dossier = new(folder, years_ago)
    good("insert", dossier, *DATA, "--proposal")
    good("fill", dossier, *DATA, "--values", os.path.join(EXAMPLE, "values.json"))
    good("plan", "make", dossier, *DATA)
    rules = {one["rule"] for one in json.loads(good("check", dossier, *DATA, "--json"))}
    assert rules <= ({"PRO-24", "PRO-25"} if years_ago else set()), rules
    return dossier
