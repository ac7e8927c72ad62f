# SPDX-License-Identifier: EUPL-1.2
"""What the command line says in Dutch is Dutch: no id of Bestek's own, no date as a computer writes it."""
import json
import os
import re
import xml.etree.ElementTree

from bestek_cli import DATA, EXAMPLE, LIBRARY, finished, good, new, run, slow, write

# Ids of Bestek itself that are no Dutch words; those of the taxonomy come from its file.
IDS = {"released", "filled", "changed", "unknown", "current", "newer", "withdrawn", "draft", "checked", "whole", "copied",
       "damaged", "missing", "hidden", "buyer", "bidder", "signing", "integer", "decimal", "money", "duration", "choice",
       "renamed", "replaced", "ended", "unverified", "any", "above", "below", "sub-central", "guide", "programme",
       "agreement", "published", "awarded", "error", "warning", "hint", "exclusion-ground", "suitability-requirement",
       "selection-criterion", "requirement", "award-criterion", "contract-clause", "bidder-instruction", "bidder-form",
       "definition", "explanation"}
ISO = re.compile(r"\b\d{4}-\d\d-\d\d\b")


def ids():
    """Also every id of the taxonomy that is not what the thing is called in Dutch."""
    found = set(IDS)
    for element in xml.etree.ElementTree.parse(os.path.join(LIBRARY, "taxonomy.xml")).iter():
        names = [one.text for one in element if one.tag.endswith("}name") or one.tag == "name"]
        words = re.findall(r"[\w-]+", " ".join(filter(None, names)).lower())
        if element.get("id") and names and not any(element.get("id") in word for word in words):
            found.add(element.get("id"))
    return found


def in_dutch(*arguments, status=0):
    done = run(*arguments, "--lang", "nl")
    assert done.returncode == status, (arguments, done.returncode, done.stderr)
    return done.stdout + done.stderr


def check_dutch(said, where, allowed=()):
    """Addresses, file names and ids of clauses are what they are; so are the names that sources have."""
    plain = re.sub(r"^.*https?://\S+|[“\"][^”\"]*[”\"]|{[^}]*}", "", said, flags=re.M)
    for line in plain.splitlines():
        assert not ISO.search(line), (where, line)
        for word in re.findall(r"(?<![\w./@-])[a-z][a-z-]*(?![\w/@-]|\.\w)", line):
            assert word not in ids() - set(allowed), (where, word, line)


def clauses_to_show():
    """Of each kind one, and one of each sort of fill-in."""
    shown = set()
    for one in json.loads(good("library", "list", LIBRARY, "--json")):
        key = (one["kind"], one["level"], one["aspect"])
        if key not in shown:
            shown.add(key)
            yield one["id"]


@slow
def test_every_command_that_reads_speaks_dutch(folder):
    dossier = finished(folder)
    good("state", dossier, "--set", "published")
    for command in (["show", dossier], ["check", dossier], ["state", dossier], ["scorecard", dossier],
                    ["library", "list", LIBRARY], ["library", "search", LIBRARY, "accu"],
                    ["library", "coverage", LIBRARY], ["library", "frameworks", LIBRARY],
                    ["library", "propose", LIBRARY, "--profile", os.path.join(EXAMPLE, "profile.json")]):
        said = in_dutch(*command)
        assert said.strip(), command
        check_dutch(said, command)
    shown = in_dutch("show", dossier)
    assert "markering intact" in shown and "[inschrijver: " in shown and "ongewijzigd" in shown, shown
    assert "[vervangen]" in in_dutch("library", "frameworks", LIBRARY)
    clauses = list(clauses_to_show())
    assert len(clauses) > 10, clauses
    for clause in clauses:
        check_dutch(in_dutch("library", "show", LIBRARY, clause), clause)
    said = in_dutch("library", "show", LIBRARY, "laptop.battery-endurance-significant")
    assert "· Eis · Significant" in said and "(koper)" in said and "geheel getal" in said and "status          gecontroleerd" in said, said


def test_what_is_refused_or_found_names_days_and_states_as_people_do(folder):
    dossier = new(folder)
    good("state", dossier, "--set", "published", "--date", "2024-11-28", "--reason", "proef")
    values = write(folder, "v.json", '{"court": "rechtbank Den Haag"}')
    for command, says in ((["fill", dossier, "--values", values], "gepubliceerd op 28 november 2024 en"),
                          (["state", dossier, "--set", "published"], "heeft deze status al: Gepubliceerd."),
                          (["state", dossier, "--set", "draft"], 'Terug van "Gepubliceerd" kan alleen met een reden'),
                          (["state", dossier, "--set", "awarded", "--date", "2024-11-01"], "stap (28 november 2024)")):
        said = in_dutch(*command, status=2)
        assert says in said and not ISO.search(said), said
    with open(os.path.join(EXAMPLE, "profile.json"), encoding="utf-8") as stream:
        profile = json.load(stream)
    profile["procedure"] = "private"
    said = in_dutch("new", os.path.join(folder, "x"), "--profile", write(folder, "p.json", json.dumps(profile)), status=2)
    assert 'sjabloon "Aanbestedingsleidraad" voor Meervoudig onderhandse procedure in het Nederlands' in said, said


def test_a_timetable_in_the_wrong_order_is_told_in_dates_of_the_language(folder):
    dossier = new(folder)
    path = os.path.join(dossier, "dossier.xml")
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    changed = re.sub(r'(name="date-deadline">)[^<]*', r"\g<1>2027-02-10", text)
    assert changed != text
    write(dossier, "dossier.xml", changed)
    for language, day in (("nl", "“uiterste inschrijfdatum” op 10 februari 2027, vóór “"), ("en", "” on 10 February 2027, before “")):
        said, = [line for line in run("check", dossier, *DATA, "--lang", language).stdout.splitlines() if "PRO-05" in line]
        assert day in said and not ISO.search(said), said
