# SPDX-License-Identifier: EUPL-1.2
"""Tests of the lawyer's checklist: what no machine decides is asked, and answers are kept. cli_test.py runs them."""
import json
import os
import re

from bestek_cli import DATA, digests, finished, good, refused, run, slow, write

INTERNAL = "internal.xml"
SAID = ("--reason", "De markt is nationaal", "--as", "jurist inkoop")


def asked(dossier):
    return json.loads(good("checklist", dossier, *DATA, "--json"))


def answer(dossier, what, *said):
    return good("checklist", dossier, *DATA, "--answer", what, *(said or SAID))


def by_id(dossier):
    return {one["id"]: one for one in asked(dossier)["questions"]}


def test_questions_are_no_findings_and_depend_on_the_tender(folder):
    dossier = finished(folder)
    before = digests(dossier)
    questions = by_id(dossier)
    assert {"CHK-01", "CHK-09"} <= set(questions) and all(one["open"] for one in questions.values()), questions
    assert all(one["question"][lang] and one["explanation"][lang] for one in questions.values() for lang in ("nl", "en"))
    # Selecting down, below the threshold and a bonus are not this tender's.
    assert not {"CHK-05", "CHK-10", "CHK-13"} & set(questions), questions
    assert json.loads(good("check", dossier, *DATA, "--json")) == []
    assert digests(dossier) == before


@slow
def test_an_answer_is_kept_with_reason_role_and_date_and_replaced_by_a_later_one(folder):
    dossier = finished(folder)
    others = digests(dossier)
    answer(dossier, "CHK-04=yes")
    one = by_id(dossier)["CHK-04"]
    assert not one["open"] and one["answer"]["says"] == "yes" and one["answer"]["role"] == "jurist inkoop", one
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", one["answer"]["date"])
    answer(dossier, "CHK-04=no", "--reason", "Twee eisen vervallen", "--as", "inkoper")
    assert by_id(dossier)["CHK-04"]["answer"]["reason"] == "Twee eisen vervallen"
    after = digests(dossier)
    assert after.pop(INTERNAL) and after == others
    assert "No: Twee eisen vervallen (inkoper" in good("checklist", dossier, *DATA)
    # It can be taken back as any other action.
    good("restore", dossier, "--last")
    assert by_id(dossier)["CHK-04"]["answer"]["says"] == "yes"


def test_an_answer_without_a_reason_or_a_role_or_to_no_question_is_refused(folder):
    dossier = finished(folder)
    before = digests(dossier)
    for arguments, says in ((("--answer", "CHK-04=yes", "--as", "inkoper"), "No reason"),
                            (("--answer", "CHK-04=yes", "--reason", "x"), "who says so"),
                            (("--answer", "CHK-04=maybe", *SAID), "Choose from"),
                            (("--answer", "CHK-04", *SAID), "Write it like this"),
                            (("--answer", "CHK-13=yes", *SAID), "not asked in this dossier")):
        refused("checklist", dossier, *DATA, *arguments, says=says)
    assert digests(dossier) == before


def test_a_question_that_changed_is_asked_anew_and_one_that_went_is_said(folder):
    dossier = finished(folder)
    answer(dossier, "CHK-04=yes")
    path = os.path.join(dossier, INTERNAL)
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    write(dossier, INTERNAL, re.sub(r'about="[^"]*"', 'about="anotherquestion"', text))
    one = by_id(dossier)["CHK-04"]
    assert one["open"] and one["asked-anew"] and one["answer"]["says"] == "yes", one
    write(dossier, INTERNAL, text.replace('"CHK-04"', '"CHK-99"'))
    listed = asked(dossier)
    assert [one["id"] for one in listed["unasked"]] == ["CHK-99"] and by_id(dossier)["CHK-04"]["open"]
    assert "CHK-99" in good("checklist", dossier, *DATA)


def test_an_internal_file_that_says_nothing_usable_is_refused_and_stays(folder):
    dossier = finished(folder)
    entry = '<answer id="CHK-04" says="{}" role="r" date="2026-11-30" about="a">w</answer>'
    for inside in ("<other/>", entry.format("perhaps"), entry.format("yes") * 2, entry.format("yes").replace('role="r" ', "")):
        text = f'<internal xmlns="urn:bestek:internal:1" format="1">{inside}</internal>'
        write(dossier, INTERNAL, text)
        refused("checklist", dossier, *DATA, says="cannot be used")
        refused("checklist", dossier, *DATA, "--answer", "CHK-04=yes", *SAID, says="cannot be used")
    write(dossier, INTERNAL, '<internal xmlns="urn:bestek:internal:1" format="2"/>')
    refused("checklist", dossier, *DATA, says="Update Bestek")


def test_what_could_not_be_read_again_is_not_recorded(folder):
    dossier = finished(folder)
    full = '<publication role="r" date="2026-11-30" lines="a">w</publication>' * 1000
    write(dossier, INTERNAL, f'<internal xmlns="urn:bestek:internal:1" format="1">{full}</internal>')
    before = digests(dossier)
    refused("checklist", dossier, *DATA, "--answer", "CHK-04=yes", *SAID, says="could not be read any more")
    assert digests(dossier) == before
    assert run("checklist", dossier, *DATA).returncode == 0
