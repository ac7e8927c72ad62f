# SPDX-License-Identifier: EUPL-1.2
"""Tests of what stays as it is: backups where nothing changed, what was published. cli_test.py runs them."""
import json
import os
import re
import shutil

from bestek_cli import DATA, EXAMPLE, digests, finished, good, new, refused, run, slow, write
from by_hand import AGREEMENT, GUIDE, PLAN, PROGRAMME
from packages import change_parts


def publish(dossier):
    good("state", dossier, *DATA, "--set", "published", "--reason", "proef")


def dossier_text(dossier, change=None):
    path = os.path.join(dossier, "dossier.xml")
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    if change:
        after = change(text)
        assert after != text
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(after)
    return text


def test_a_fill_that_changes_nothing_writes_nothing(folder):
    dossier = finished(folder)
    before = digests(dossier)
    for _ in range(3):
        done = good("fill", dossier, *DATA, "--values", os.path.join(EXAMPLE, "values.json"))
        assert "0 documents" in done, done
        good("equal", dossier, "date-deadline", "--from", GUIDE, *DATA)
    assert digests(dossier) == before
    # A value that changes is written where it changes.
    done = json.loads(good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"repair-days": 8}'), "--json"))
    assert done["documents"], done


def test_a_state_that_was_taken_out_by_hand_is_told_and_nothing_changes(folder):
    dossier = finished(folder)
    publish(dossier)
    dossier_text(dossier, lambda text: re.sub(r"<states>.*?</states>\s*", "", text, flags=re.S))
    before = digests(dossier)
    values = write(folder, "v.json", '{"repair-days": 9}')
    for command in (("check", dossier), ("show", dossier), ("fill", dossier, "--values", values),
                    ("fill", os.path.join(dossier, GUIDE), "--values", values), ("state", dossier)):
        done = run(*command, *DATA)
        assert "sha256" in done.stdout + done.stderr, (command, done)
        assert done.returncode != 0, command
    assert digests(dossier) == before


def test_in_a_published_dossier_the_documents_are_the_truth(folder):
    dossier = finished(folder)
    publish(dossier)
    documents = {name: one for name, one in digests(dossier).items() if name.endswith(".odt")}
    was = dossier_text(dossier, lambda text: re.sub(r'(name="date-deadline">)[^<]*', r"\g<1>2027-03-15", text))
    found = json.loads(run("check", dossier, *DATA, "--json").stdout)
    told = [one for one in found if one["rule"] == "FIL-03"]
    assert told and {one["fix"] for one in told} == {"adopt"}, found
    assert all("take that value back into the dossier" in one["message"]["en"] for one in told), told
    refused("equal", dossier, "date-deadline", *DATA, says="published")
    good("equal", dossier, "date-deadline", "--from", GUIDE, *DATA)
    assert dossier_text(dossier) == was
    assert {name: one for name, one in digests(dossier).items() if name.endswith(".odt")} == documents


def test_a_value_is_taken_from_a_document_of_the_dossier_only(folder):
    dossier = finished(folder)
    elsewhere = os.path.join(folder, "elsewhere")
    os.mkdir(elsewhere)
    shutil.copy(os.path.join(dossier, GUIDE), elsewhere)
    for path in (os.path.join(elsewhere, GUIDE), os.path.join(folder, "none", GUIDE)):
        refused("equal", dossier, "date-deadline", "--from", path, *DATA, says="no document")
    for path in (GUIDE, os.path.join(dossier, GUIDE), os.path.join(elsewhere, "..", "dossier", GUIDE)):
        good("equal", dossier, "date-deadline", "--from", path, *DATA)


def typed_over(dossier, file, tag, value):
    """What a person types in the field; "" opens it again."""
    def over(text):
        shown = value or "[open]"
        after, count = re.subn(rf'(<loext:content-control)\b([^>]*"{re.escape(tag)}"[^>]*>)(?:<text:span[^>]*>)?[^<]*', lambda at: at[1] +
                               ("" if value else ' loext:showing-place-holder="true"') + at[2] + shown, text)
        assert count, (file, tag)
        return re.sub(r"(\[open\]|%s)</text:span>" % re.escape(shown), r"\1", after)
    change_parts(os.path.join(dossier, file), content=over)


@slow
def test_what_is_advised_after_publication_can_be_done(folder):
    whole = finished(folder)
    specification, reference, deadline = "bestek.buyer.specification", "bestek.profile.reference", "bestek.profile.date-deadline"
    answer = r'<answer name="specification">[^<]*</answer>'
    for name, steps, wanted in (
            ("published twice", [(GUIDE, specification, "ander stuk")], {(GUIDE, ""), (PROGRAMME, "")}),
            ("published once", [(GUIDE, specification, "ander stuk")], {(GUIDE, "adopt")}),
            ("published open", [(GUIDE, deadline, "")], {(GUIDE, "")}),
            ("plan", [(PLAN, reference, "HV-1")], {(PLAN, "equal")}),
            ("plan open", [(PLAN, reference, "")], {(PLAN, "equal")}),
            ("plan, dossier silent", [(PLAN, reference, "HV-1")], {(PLAN, ""), (GUIDE, "adopt"), (PROGRAMME, "adopt"), (AGREEMENT, "adopt")}),
            ("plan and published", [(PLAN, reference, "HV-1"), (GUIDE, reference, "HV-2")], {(PLAN, ""), (GUIDE, "")})):
        dossier = os.path.join(folder, "at")
        shutil.copytree(whole, dossier)
        for file, tag, value in steps:
            typed_over(dossier, file, tag, value)
        if name == "published once":
            typed_over(dossier, PROGRAMME, specification, "ander stuk")
            wanted = {(GUIDE, "adopt"), (PROGRAMME, "adopt")}
        publish(dossier)
        if name == "published twice":
            dossier_text(dossier, lambda text: re.sub(answer, "", text))
        if name == "plan, dossier silent":
            dossier_text(dossier, lambda text: re.sub(r'(name="reference">)[^<]*', r"\1", text))
        told = [one for one in json.loads(run("check", dossier, *DATA, "--json").stdout) if one["rule"] == "FIL-03"]
        assert {(one["document"], one["fix"]) for one in told} == wanted, (name, told)
        for one in told:
            if one["fix"]:
                copy = os.path.join(folder, "copy")
                shutil.copytree(dossier, copy)
                good("equal", copy, one["tag"], *(["--from", one["document"]] if one["fix"] == "adopt" else []), *DATA)
                found = json.loads(run("check", copy, *DATA, "--json").stdout)
                assert not [two for two in found if two["rule"] == "FIL-03" and two["tag"] == one["tag"]], (name, one, found)
                shutil.rmtree(copy)
            else:
                assert re.search("clarification notice|from the published document", one["message"]["en"]), (name, one)
                refused("equal", dossier, one["tag"], *(["--from", one["document"]] if one["value"] else []), *DATA, says="")
        shutil.rmtree(dossier)


@slow
def test_nothing_is_taken_from_a_document_that_is_no_longer_what_was_published(folder):
    whole = finished(folder)
    publish(whole)
    contact, specification = "bestek.buyer.contact", "bestek.buyer.specification"
    for file, tag, value, silent in ((GUIDE, contact, "Piet", False), (GUIDE, contact, "Piet", True), (GUIDE, contact, "", False),
                                     (GUIDE, specification, "ander stuk", False), (GUIDE, specification, "ander stuk", True)):
        dossier = os.path.join(folder, "at")
        shutil.copytree(whole, dossier)
        typed_over(dossier, file, tag, value)
        name = tag.rsplit(".", 1)[1]
        if silent:
            dossier_text(dossier, lambda text: re.sub(f'<answer name="{name}">[^<]*</answer>', "", text))
        found = json.loads(run("check", dossier, *DATA, "--json").stdout)
        assert [one["document"] for one in found if one["rule"] == "PUB-01"] == [file], found
        told = [one for one in found if one["rule"] == "FIL-03" and one["document"] == file]
        assert len(told) == (0 if silent and tag == contact else 1), (tag, silent, told)
        assert not any("” was published" in one["message"]["en"] or
                       one["fix"] == "adopt" for one in found if one["tag"] == tag), found
        for one in told:
            assert one["fix"] == "" and "Put the published file back" in one["message"]["en"], told
        before = digests(dossier)
        refused("equal", dossier, name, "--from", file, *DATA, says="no longer what was published" if value else "")
        if value:
            # Typing what stands there is the same by another door.
            values = write(folder, "v.json", json.dumps({name: value}))
            refused("fill", dossier, *DATA, "--values", values, says="published")
        assert digests(dossier) == before, (tag, silent)
        shutil.copy(os.path.join(whole, file), dossier)
        if silent:
            good("equal", dossier, name, "--from", file, *DATA)
        shutil.rmtree(dossier)


def test_no_fix_is_offered_that_would_change_what_was_published(folder):
    dossier = new(folder)
    good("insert", dossier, *DATA, "--proposal")
    good("state", dossier, *DATA, "--set", "published", "--reason", "proef")
    found = json.loads(run("check", dossier, *DATA, "--json").stdout)
    at_published = [one for one in found if one["document"] != PLAN]
    assert len(at_published) > 50 and {one["fix"] for one in at_published} <= {"", "adopt"}, at_published
    assert all("clarification notice" in one["message"]["en"] and "nota van inlichtingen" in one["message"]["nl"]
               for one in at_published if one["rule"] in ("FIL-01", "CON-02")), at_published
    good("state", dossier, *DATA, "--set", "draft", "--reason", "aanvullen")
    assert {"fill", "plan"} <= {one["fix"] for one in json.loads(run("check", dossier, *DATA, "--json").stdout)}
