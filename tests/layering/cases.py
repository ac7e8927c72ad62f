# SPDX-License-Identifier: EUPL-1.2
"""What the tests of the checks in this folder share: a tree is made, the check reads it, its complaint is the one."""
import pathlib
import subprocess
import sys
import tempfile


def fails(name, check, make, words):
    """Whether the check does anything but complain in these words (None: it is content)."""
    with tempfile.TemporaryDirectory() as folder:
        make(folder)
        done = subprocess.run([sys.executable, check, folder], capture_output=True, text=True, check=False)
    right = done.returncode == 0 if words is None else done.returncode == 1 and words in done.stdout
    if not right:
        print(f"FAILED {name}: status {done.returncode}: {done.stdout.strip()} {done.stderr.strip()}")
    return not right


def report(failures):
    """Prints the count of failures, a bool for each test, and gives the exit status."""
    failed = sum(failures)
    print(f"{len(failures) - failed} passed, {failed} failed")
    return 1 if failed else 0


def write(folder, path, text):
    """Makes a file of the tree, with the folders above it."""
    file = pathlib.Path(folder, path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def report_files(check, cases):
    """The same for cases of one file each: (name, path, text, words)."""
    return report([fails(name, check, lambda folder: write(folder, path, text), words)  # pylint: disable=cell-var-from-loop
                   for name, path, text, words in cases])
