# SPDX-License-Identifier: EUPL-1.2
"""Tests of what somebody wrote into dossier.xml: it is mended and judged as what somebody types is. cli_test.py runs them."""
import json
import os
import re
import zipfile

from bestek_cli import DATA, digests, finished, good, refused, write
from by_hand import edited
from packages import change_parts
from published import findings, of_rule

GUIDE, PROGRAMME = "aanbestedingsleidraad.odt", "programma-van-eisen.odt"


def words_of(dossier, file=GUIDE):
    with zipfile.ZipFile(os.path.join(dossier, file)) as package:
        return re.sub("<[^>]*>", "", package.read("content.xml").decode())


def answer(dossier, name):
    with open(os.path.join(dossier, "dossier.xml"), encoding="utf-8") as stream:
        return re.search(rf'<(?:answer|field) name="{name}">([^<]*)<', stream.read())[1]


def test_an_answer_of_dossier_xml_is_mended_before_it_is_written(folder):
    dossier = finished(folder)
    edited(dossier, 'name="court">[^<]*<', 'name="court">rechtbank Oost-Brabant.<')
    assert {one["fix"] for one in of_rule(findings(dossier), "FIL-03")} == {"equal"}
    good("equal", dossier, *DATA)
    assert answer(dossier, "court") == "rechtbank Oost-Brabant"
    assert "rechtbank Oost-Brabant" in words_of(dossier) and ".." not in words_of(dossier)
    assert findings(dossier) == []
    files = digests(dossier)
    good("equal", dossier, *DATA)
    assert digests(dossier) == files


def test_a_text_of_the_profile_is_mended_as_well(folder):
    dossier = finished(folder)
    said = answer(dossier, "subject")
    edited(dossier, 'name="subject">[^<]*<', f'name="subject">{said}.<')
    good("equal", dossier, *DATA)
    assert answer(dossier, "subject") == said and findings(dossier) == []


def test_two_stops_at_a_field_are_told_and_equal_mends_them(folder):
    dossier = finished(folder)
    edited(dossier, 'name="court">[^<]*<', 'name="court">rechtbank Midden-Nederland.<')
    change_parts(os.path.join(dossier, GUIDE), content=lambda text: text.replace(
        ">rechtbank Midden-Nederland<", ">rechtbank Midden-Nederland.<"))
    assert "rechtbank Midden-Nederland.." in words_of(dossier)
    told = of_rule(findings(dossier), "FIL-09")
    assert [(one["document"], one["severity"], one["tag"]) for one in told] == \
        [(GUIDE, "warning", "bestek.buyer.court")], told
    assert "“rechtbank Midden-Nederland..”" in told[0]["message"]["nl"] and "a stop follows it" in told[0]["message"]["en"]
    good("equal", dossier, *DATA)
    assert ".." not in words_of(dossier) and of_rule(findings(dossier), "FIL-09") == []


def test_an_abbreviation_at_the_end_of_one_sentence_keeps_its_stop_in_another(folder):
    dossier = finished(folder)
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", json.dumps({"specification": "Bijlage 3 e.d."})))
    places = re.findall("(?s)Bijlage 3 e.d(.{3})", words_of(dossier) + words_of(dossier, PROGRAMME))
    assert len(places) == 2 and all(re.match(r"\.[^.]", one) for one in places), places
    assert {one.startswith(". Z") for one in places} == {True, False}, places
    assert findings(dossier) == []
    # It is one value: what one place says of it can be taken over, too.
    edited(dossier, r'\s*<answer name="specification">[^<]*</answer>', "")
    assert {one["fix"] for one in findings(dossier)} == {"adopt"}
    good("equal", dossier, "specification", "--from", GUIDE, *DATA)
    assert findings(dossier) == []


def test_where_equal_would_refuse_the_dossiers_word_filling_in_is_offered(folder):
    dossier = finished(folder)
    for name, value in (("subject", "TBD"), ("reference", "[kenmerk]")):
        before = edited(dossier, f'name="{name}">[^<]*<', f'name="{name}">{value}<')
        refused("equal", dossier, name, *DATA, says=value)
        told = of_rule(findings(dossier), "FIL-03")
        assert told and {one["fix"] for one in told} == {"fill"}, told
        assert all(f"“{value}”" in one["message"]["nl"] for one in told), told
        write(dossier, "dossier.xml", before)
    assert findings(dossier) == []
