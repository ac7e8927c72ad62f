# SPDX-License-Identifier: EUPL-1.2
"""Commands at the same time come one after the other, and nothing that was reported as done is lost. cli_test.py runs
them; tests/faults/together.py does the same many times."""
import json
import os
import subprocess
import threading

from bestek_cli import BESTEK, DATA, EXAMPLE, SANITIZED, good, new, run, slow, write

def together(dossier, commands):
    """Starts all at once; the exit status of each."""
    started = [subprocess.Popen([BESTEK, "--lang", "en", *one], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
               for one in commands]
    return [(one.returncode, said) for one, said in ((one, one.communicate()[1]) for one in started)]


def answered(dossier):
    """What the dossier and its documents say: {name: value}."""
    return {one["name"]: one["value"] for place in json.loads(good("show", dossier, *DATA, "--json"))["placements"]
            for one in place["fill-ins"] if one["value"]}


@slow
def test_answers_given_at_the_same_time_all_arrive(folder):
    dossier = new(folder)
    good("insert", dossier, *DATA, "--proposal")
    with open(os.path.join(EXAMPLE, "values.json"), encoding="utf-8") as stream:
        values = json.load(stream)
    values = {name: value for name, value in values.items() if isinstance(value, (int, str)) and "date" not in name}
    alone = os.path.join(folder, "alone")
    subprocess.run(["cp", "-r", dossier, alone], check=True)
    good("fill", alone, *DATA, "--values", write(folder, "all.json", json.dumps(values)))
    commands = [["fill", dossier, *DATA, "--values", write(folder, f"{number}.json", json.dumps({name: value}))]
                for number, (name, value) in enumerate(values.items())]
    if SANITIZED:  # each takes so long that those behind it give up waiting
        assert {status for status, _ in together(dossier, commands)} == {0, 2}
        return
    done = together(dossier, commands)
    assert [status for status, _ in done] == [0] * len(commands), done
    assert answered(dossier) == answered(alone)


def test_a_reader_beside_a_writer_sees_one_state(folder):
    """Clauses and the properties that tell of them come at once: no reading finds the one without the other."""
    dossier = new(folder)
    stop = threading.Event()
    found = []

    def read():
        while not stop.is_set():
            done = run("check", dossier, *DATA, "--json")
            found.append((done.returncode, done.stderr, {one["rule"] for one in json.loads(done.stdout or "[]")}))

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for _ in range(4):
            good("insert", dossier, *DATA, "--proposal")
            good("restore", dossier, "--last")
    finally:
        stop.set()
        reader.join()
    assert found and all(status in (0, 1) for status, _, _ in found), found
    assert not [rules for _, _, rules in found if "MRK-01" in rules]
