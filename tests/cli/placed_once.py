# SPDX-License-Identifier: EUPL-1.2
"""Tests of clauses that the dossier remembers to have placed and that no document has any more. cli_test.py runs them."""
import os
import re
import shutil

from bestek_cli import DATA, digests, finished, good, refused, slow
from marks_lost import HINTS, placed
from packages import change_parts
from published import findings, of_rule

PROGRAMME, AGREEMENT = "programma-van-eisen.odt", "conceptovereenkomst.odt"
CORD = "hardware.halogen-free-cord"


def remembered(dossier, file):
    """Which placements dossier.xml remembers of a document."""
    with open(os.path.join(dossier, "dossier.xml"), encoding="utf-8") as stream:
        document = re.search(rf'<document [^>]*file="{re.escape(file)}"[^>]*>(.*?)</document>', stream.read(), re.S)[1]
    return dict(re.findall(r'<property name="bestek\.p\.([a-z2-7]{8})">([^<@]*)@', document))


def with_older_programme(folder):
    """A dossier in which the programme of before the last insertion was put back."""
    dossier = finished(folder)
    programme = os.path.join(dossier, PROGRAMME)
    shutil.copy(programme, os.path.join(folder, "older.odt"))
    good("insert", dossier, *DATA, "--clauses", CORD)
    assert findings(dossier) == []
    shutil.copy(programme, os.path.join(folder, "newer.odt"))
    shutil.copy(os.path.join(folder, "older.odt"), programme)
    return dossier


@slow
def test_a_clause_that_an_older_file_never_had_is_told_as_an_error(folder):
    dossier = with_older_programme(folder)
    found = findings(dossier)
    assert [(one["rule"], one["severity"], one["document"], one["clause"], one["fix"]) for one in found] == \
        [("MRK-01", "error", PROGRAMME, CORD, "forget")], found
    assert "older file" in found[0]["message"]["en"] and "ouder bestand" in found[0]["message"]["nl"], found
    assert "alogeen" in found[0]["message"]["nl"], found
    # Either way out mends it: the newer file, the clause again, or that it is gone on purpose.
    shutil.copy(os.path.join(folder, "newer.odt"), os.path.join(dossier, PROGRAMME))
    assert findings(dossier) == []
    shutil.copy(os.path.join(folder, "older.odt"), os.path.join(dossier, PROGRAMME))
    good("insert", dossier, *DATA, "--clauses", CORD)
    assert findings(dossier) == []
    assert list(remembered(dossier, PROGRAMME).values()).count(CORD) == 1


def test_what_is_gone_on_purpose_is_forgotten_by_document_and_dossier(folder):
    dossier = with_older_programme(folder)
    documents = {name: digest for name, digest in digests(dossier).items() if name != "dossier.xml"}
    refused("forget", dossier, "--clause", "laptop.usb-c-charging", says=CORD)
    assert "1 clause" in good("forget", dossier, "--clause", CORD)
    assert {name: digest for name, digest in digests(dossier).items() if name != "dossier.xml"} == documents
    assert findings(dossier) == [] and CORD not in remembered(dossier, PROGRAMME).values()


@slow
def test_a_clause_that_somebody_deletes_is_told_with_what_to_do_and_forgotten_in_both(folder):
    dossier = finished(folder)
    gone = "laptop.usb-c-charging"
    placement = next(one[2] for one in placed(dossier) if one[1] == gone)
    assert remembered(dossier, PROGRAMME)[placement] == gone

    def deleted(content):
        begin = content.index(f"bestek_{placement}_")
        begin = content.rindex("<text:h", 0, begin)
        end = content.index(f'"bestek_e_{placement}"')
        return content[:begin] + content[content.index("</text:p>", end) + len("</text:p>"):]
    change_parts(os.path.join(dossier, PROGRAMME), content=deleted)
    found = [one for one in findings(dossier) if one["clause"] == gone]
    assert [(one["rule"], one["severity"], one["fix"]) for one in found] == [("MRK-01", "hint", "forget")], found
    # Its property is gone, too, as after Word: then only the dossier knows.
    whole = shutil.copytree(dossier, os.path.join(folder, "whole"))
    change_parts(os.path.join(dossier, PROGRAMME), meta=lambda text: re.sub(
        rf'<meta:user-defined [^>]*"bestek\.p\.{placement}"[^>]*>[^<]*</meta:user-defined>', "", text))
    assert [(one["rule"], one["severity"], one["fix"]) for one in findings(dossier) if one["clause"] == gone] == \
        [("MRK-01", "error", "forget")]
    for one in (dossier, whole):
        good("forget", one, "--clause", gone)
        assert of_rule(findings(one), "MRK-01") == [] and placement not in remembered(one, PROGRAMME)


def test_a_clause_that_was_moved_or_lost_its_property_is_not_missed(folder):
    dossier = finished(folder)
    change_parts(os.path.join(dossier, PROGRAMME), meta=lambda text: re.sub(HINTS, "", text))
    assert {one["rule"] for one in findings(dossier)} == {"MRK-05"}
    good("mark", dossier, *DATA)
    assert findings(dossier) == [] and len(remembered(dossier, PROGRAMME)) == len(
        [one for one in placed(dossier) if one[0] == PROGRAMME])


def test_a_dossier_that_remembers_no_placements_misses_none(folder):
    dossier = with_older_programme(folder)
    with open(os.path.join(dossier, "dossier.xml"), encoding="utf-8") as stream:
        text = stream.read()
    with open(os.path.join(dossier, "dossier.xml"), "w", encoding="utf-8") as stream:
        stream.write(re.sub(r'\s*<property name="bestek\.p\.[^<]*</property>', "", text))
    assert findings(dossier) == []


def test_a_copy_of_the_dossier_remembers_what_it_got(folder):
    dossier = finished(folder)
    copy = os.path.join(folder, "copy")
    good("insert", dossier, *DATA, "--clauses", CORD, "--out", copy)
    assert CORD in remembered(copy, PROGRAMME).values() and CORD not in remembered(dossier, PROGRAMME).values()
    assert findings(copy) == []
    # One document of it on its own is the dossier's, too.
    good("insert", os.path.join(dossier, PROGRAMME), *DATA, "--clauses", CORD)
    assert CORD in remembered(dossier, PROGRAMME).values()
