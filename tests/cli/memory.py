# SPDX-License-Identifier: EUPL-1.2
"""What a dossier remembers of its documents, when people and other programs go on working with both. cli_test.py runs them."""
import json
import os
import re
import shutil

from bestek_cli import DATA, digests, finished, good, refused, run, slow, write
from by_hand import AGREEMENT, GUIDE, PLAN, PROGRAMME, edited, not_remembered
from fields_lost import ALL_MARKS, kept_properties, without_field, without_properties
from formats import content_of
from guards import with_property
from marks_lost import without
from packages import change_parts
from published import findings, of_rule

DEADLINE = r"bestek\.profile\.date-deadline"


def test_marking_hides_no_loss_of_all_properties(folder):
    dossier = finished(folder)
    alone = os.path.join(folder, "alone.odt")
    shutil.copy(os.path.join(dossier, GUIDE), alone)
    without_properties(alone)
    not_remembered(os.path.join(dossier, GUIDE))
    without_properties(os.path.join(dossier, GUIDE))
    for path, target in ((alone, alone), (os.path.join(dossier, GUIDE), dossier)):
        for _ in range(2):
            run("mark", target, *DATA)
            told = [one for one in json.loads(run("check", target, *DATA, "--json").stdout) if one["rule"] == "MRK-04"]
            assert [(one["severity"], one["fix"]) for one in told] == [("error", "")], (path, told)


def test_a_field_that_is_back_is_no_longer_taken_out(folder):
    dossier = finished(folder)
    whole = os.path.join(folder, "whole.odt")
    shutil.copy(os.path.join(dossier, GUIDE), whole)
    without_field(dossier, GUIDE, DEADLINE)
    good("forget", dossier, "--fields", "--reason", "staat op het platform")
    shutil.copy(whole, os.path.join(dossier, GUIDE))
    told, = findings(dossier)
    assert (told["rule"], told["severity"], told["fix"]) == ("FIL-07", "hint", "fields-back"), told
    assert "stand there again: Uiterste datum inschrijving" in told["message"]["en"], told
    assert "no longer recorded as taken out: 1" in good("forget", dossier, "--fields")
    assert findings(dossier) == []
    without_field(dossier, GUIDE, DEADLINE)
    assert [one["severity"] for one in of_rule(findings(dossier), "FIL-07")] == ["error"]


def test_each_reason_stands_by_its_field(folder):
    dossier = finished(folder)
    for file, tag, reason in ((GUIDE, DEADLINE, "eerste"), (GUIDE, r"bestek\.profile\.cpv", "tweede")):
        without_field(dossier, file, tag)
        good("forget", dossier, "--fields", "--reason", reason)
    says = sorted(one["message"]["en"] for one in findings(dossier))
    assert [("CPV-code" in one, "“tweede”" in one) for one in says] == [(True, True), (False, False)], says


def test_a_clause_that_lost_marks_and_hints_is_marked_as_the_placement_that_its_rows_name(folder):
    dossier = finished(folder)
    shown = json.loads(good("show", dossier, *DATA, "--json"))["placements"]
    whole = os.path.join(folder, "whole")
    shutil.copytree(dossier, whole)
    for file in (GUIDE, AGREEMENT):
        without(dossier, file, ALL_MARKS[0])
        without_properties(os.path.join(dossier, file), r"p\.")
    good("mark", dossier, *DATA)
    again = json.loads(good("show", dossier, *DATA, "--json"))["placements"]
    with_rows = {name for file in (GUIDE, AGREEMENT, PLAN) for name in re.findall(
        r'"bestek(?:_row_|\.weight\.)([a-z2-7]{8})["_]', content_of(os.path.join(whole, file))[0])}
    placed = [one["placement"] for one in again]
    assert with_rows and with_rows <= {one["placement"] for one in shown} and with_rows <= set(placed), with_rows - set(placed)
    assert len(placed) == len(set(placed)) == len(shown), placed
    assert of_rule(findings(dossier), "FIL-08") == [] and of_rule(findings(dossier), "CON-03") == []
    before = digests(dossier)
    good("plan", "make", dossier, *DATA)
    plan = digests(dossier)
    assert plan[PLAN] == before[PLAN]


def test_no_value_is_written_into_a_document_that_lost_what_it_says_of_its_fields(folder):
    dossier = finished(folder)
    with_property(os.path.join(dossier, GUIDE), "bestek.type.price-floor", "")
    before = digests(dossier)
    refused("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"price-floor": "1.500.000"}'), says="bestek mark")
    refused("equal", dossier, *DATA, says="bestek.type.price-floor")
    assert digests(dossier) == before
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"repair-days": 7}'))
    good("mark", dossier, *DATA)
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"price-floor": "1.500.000"}'))


def test_one_document_of_a_dossier_is_marked_with_what_the_dossier_knows(folder):
    dossier = finished(folder)
    before = kept_properties(dossier, GUIDE)
    for name in ("bestek.made-for", "bestek.type.deadline-time"):
        with_property(os.path.join(dossier, GUIDE), name, "")
    with_property(os.path.join(dossier, PROGRAMME), "bestek.made-for", "")
    others = digests(dossier)
    assert "put back: 2" in good("mark", os.path.join(dossier, GUIDE), *DATA)
    assert kept_properties(dossier, GUIDE) == before
    assert {name for name, one in digests(dossier).items() if others.get(name) != one} == {GUIDE}
    good("mark", dossier, *DATA)
    good("state", dossier, "--set", "published", "--date", "2026-11-20", *DATA)
    with_property(os.path.join(dossier, PLAN), "bestek.made-for", "")
    assert "put back: 1" in good("mark", os.path.join(dossier, PLAN), *DATA)
    assert of_rule(findings(dossier), "MRK-04") == []


@slow
def test_what_a_hand_wrote_into_the_memory_is_refused_or_does_no_harm(folder):
    dossier = finished(folder)
    path = os.path.join(dossier, "dossier.xml")
    with open(path, encoding="utf-8") as stream:
        whole = stream.read()

    def remembered(pattern, replacement):
        write(dossier, "dossier.xml", whole)
        edited(dossier, pattern, replacement)
    field = '<made-field name="bestek.profile.cpv" places="2">'
    for wrong, says in (('name="x"', "made-field/@name"), ('name=""', "made-field/@name"), ('name="bestek."', "made-field/@name"),
                        ('name="' + "a." + "b" * 63 + '"', "made-field/@name")):
        remembered(re.escape(field), field.replace('name="bestek.profile.cpv"', wrong))
        refused("mark", dossier, *DATA, says=says)
    for pattern, replacement, says in (('name="bestek.role">guide', 'name="Author">guide', "property/@name"),
                                       ('name="bestek.role">guide', 'name="bestek.role"> ', "bestek.role"),
                                       ('places="2">CPV', 'places="18446744073709551615">CPV', "places"),
                                       ('places="2">CPV', 'places="2" removed="1" reason="' + "x" * 501 + '">CPV', "reason")):
        remembered(pattern, replacement)
        refused("mark", dossier, *DATA, says=says)
    # Laid out by another program, or made another document's: what the dossier knows itself holds.
    for name, value in (("bestek.format", "99"), ("bestek.dossier", "aaaaaaaaaaaaaaaa"), ("bestek.role", "plan"),
                        ("bestek.role", "\n guide\n "), ("bestek.made-for", None)):
        was = kept_properties(dossier, GUIDE)[name]
        remembered(f'name="{name}">[^<]*<', f'name="{name}">{value if value else chr(10) + was + chr(10)}<')
        assert findings(dossier) == [], name
        with_property(os.path.join(dossier, GUIDE), name, "")
        good("mark", dossier, *DATA)
        assert kept_properties(dossier, GUIDE)[name] == was and findings(dossier) == [], name


def test_options_of_forget_that_say_two_things_are_refused(folder):
    dossier = finished(folder)
    without_field(dossier, GUIDE, DEADLINE)
    before = digests(dossier)
    refused("forget", dossier, "--fields", "--clause", "laptop.usb-c-charging", "--reason", "r", says="one of the two")
    refused("forget", dossier, "--reason", "r", says="--fields")
    assert digests(dossier) == before
    alone = os.path.join(folder, "alone.odt")
    shutil.copy(os.path.join(dossier, GUIDE), alone)
    assert "no longer misses: 1" in good("forget", alone, "--fields")


def test_the_weight_of_a_clause_in_another_document_is_known(folder):
    dossier = finished(folder)
    weight = re.search(r'<loext:content-control\b[^>]*"bestek\.weight\.(?!price)[^>]*>.*?</loext:content-control>',
                       content_of(os.path.join(dossier, GUIDE))[0]).group(0)
    change_parts(os.path.join(dossier, PLAN), content=lambda text: text.replace(
        "</office:text>", f"<text:p>{weight}</text:p></office:text>", 1))
    assert of_rule(findings(dossier), "FIL-08") == []
