# SPDX-License-Identifier: EUPL-1.2
"""Tests of documents that lost fields of their template, their properties, or everything that Bestek put into them.
cli_test.py runs them."""
import itertools
import os
import re
import shutil

from bestek_cli import DATA, finished, good, new, run
from guards import with_property
from packages import change_parts
from published import findings, of_rule

GUIDE, PROGRAMME, AGREEMENT, PLAN = (
    "aanbestedingsleidraad.odt", "programma-van-eisen.odt", "conceptovereenkomst.odt", "contractbeheerplan.odt")


def without_field(dossier, file, tag):
    """As when somebody deletes the field and types what it said."""
    def typed(text):
        return re.sub(rf'<loext:content-control\b[^>]*loext:tag="{tag}"[^>]*>(.*?)</loext:content-control>', r"\1", text)
    change_parts(os.path.join(dossier, file), content=typed, styles=typed)


def test_a_field_that_is_gone_is_told_once_for_each_document_with_its_name(folder):
    dossier = finished(folder)
    without_field(dossier, GUIDE, r"bestek\.profile\.date-deadline")
    without_field(dossier, AGREEMENT, r"bestek\.buyer\.(?:court|invoice-route)")
    without_field(dossier, PLAN, r"bestek\.manager\.risk-[0-9]-owner")
    told = {one["document"]: one for one in findings(dossier)}
    assert sorted(told) == sorted([GUIDE, AGREEMENT, PLAN]) and len(findings(dossier)) == 3, findings(dossier)
    assert {one["rule"] for one in told.values()} == {"FIL-07"}, told
    assert {file: one["severity"] for file, one in told.items()} == \
        {GUIDE: "error", AGREEMENT: "warning", PLAN: "warning"}, told
    assert ": Uiterste datum inschrijving." in told[GUIDE]["message"]["nl"] and "A field" in told[GUIDE]["message"]["en"], told
    assert "2 fields" in told[AGREEMENT]["message"]["en"] and "5 fields" in told[PLAN]["message"]["en"] and ": Eigenaar." in told[PLAN]["message"]["en"], told


def test_a_field_that_stands_in_one_more_place_is_not_gone(folder):
    dossier = finished(folder)
    change_parts(os.path.join(dossier, GUIDE), content=lambda text: re.sub(
        r'<loext:content-control\b[^>]*"bestek\.profile\.date-deadline"[^>]*>(.*?)</loext:content-control>', r"\1", text,
        count=1))
    assert of_rule(findings(dossier), "FIL-07") == []


def test_of_a_document_that_does_not_say_which_fields_it_had_none_is_missed(folder):
    dossier = finished(folder)
    without_field(dossier, PROGRAMME, r"bestek\.profile\.cpv")
    assert len(of_rule(findings(dossier), "FIL-07")) == 1
    with_property(os.path.join(dossier, PROGRAMME), "bestek.field.profile.cpv", "")
    assert of_rule(findings(dossier), "FIL-07") == []


ALL_MARKS = (r'<text:bookmark(?:-start|-end)?\b[^>]*text:name="bestek_[^"]*"[^>]*/>', "content", "styles")
PROPERTIES = (r'<meta:user-defined\b[^>]*"bestek\.[^>]*(?:/>|>[^<]*</meta:user-defined>)', "meta")
CONTROLS = (r"</?loext:content-control\b[^>]*>", "content", "styles")
# What must be told of each published document, whatever else is told.
LOUDEST = {
    (ALL_MARKS,): ["MRK-03"],
    (PROPERTIES,): ["MRK-04"],
    (CONTROLS,): ["FIL-07"],
    (ALL_MARKS, PROPERTIES): ["MRK-03", "MRK-04"],
    (ALL_MARKS, CONTROLS): ["FIL-07", "MRK-03"],
    (PROPERTIES, CONTROLS): ["MRK-04"],
    (ALL_MARKS, PROPERTIES, CONTROLS): ["MRK-03"],
}


def test_whatever_a_dossier_loses_is_an_error_at_each_published_document(folder):
    open_dossier = new(folder)
    good("insert", open_dossier, *DATA, "--proposal")
    os.mkdir(os.path.join(folder, "finished"))
    finished_dossier = finished(os.path.join(folder, "finished"))
    for whole, number in itertools.product((open_dossier, finished_dossier), (1, 2, 3)):
        for lost in itertools.combinations((ALL_MARKS, PROPERTIES, CONTROLS), number):
            dossier = os.path.join(folder, "lost")
            shutil.copytree(whole, dossier)
            for file in (GUIDE, PROGRAMME, AGREEMENT, PLAN):
                for pattern, *parts in lost:
                    change_parts(os.path.join(dossier, file),
                            **{part: lambda text, gone=pattern: re.sub(gone, "", text) for part in parts})
            assert run("check", dossier, *DATA).returncode == 1, lost
            found = findings(dossier)
            for file in (GUIDE, PROGRAMME, AGREEMENT):
                told = {one["rule"] for one in found if one["document"] == file and one["severity"] == "error"}
                assert told >= set(LOUDEST[lost]), (lost, file, told)
            assert [one for one in found if one["document"] == PLAN and one["severity"] != "hint"], (lost, "the plan")
            shutil.rmtree(dossier)
