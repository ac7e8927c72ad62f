# SPDX-License-Identifier: EUPL-1.2
"""No value, from a person, a document or dossier.xml, gets where its passages or its judge forbid. cli_test.py runs them."""
import json
import os
import re

from bestek_cli import DATA, digests, finished, good, refused, slow, write
from by_hand import not_remembered
from facts import AGREEMENT, GUIDE, edit_dossier, findings, rewrite, type_into
from formats import content_of
from guards import with_property
from packages import change_parts


def filled(folder, dossier, values):
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", json.dumps(values)))


def test_a_value_that_makes_another_choice_is_refused_and_names_the_document(folder):
    dossier = finished(folder)
    before = digests(dossier)
    for values in ({"term-months": 48}, {"extensions": 2}, {"extension-months": 24}, {"extensions": 0},
                   {"term-months": 42, "extension-months": 18}):
        refused("fill", dossier, *DATA, "--values", write(folder, "v.json", json.dumps(values)),
                says="while the passages of this document were made for")
        assert digests(dossier) == before, values
    filled(folder, dossier, {"term-months": 30})
    filled(folder, dossier, {"term-months": 24, "extensions": 2})
    assert findings(dossier, "STR-23") == []


def test_a_choice_that_dossier_xml_already_lost_can_be_put_back_by_a_value(folder):
    dossier = finished(folder)
    edit_dossier(dossier, '"term-months">36<', '"term-months">48<')
    assert findings(dossier, "STR-23") != []
    filled(folder, dossier, {"term-months": 36})
    assert findings(dossier, "STR-23") == [] and findings(dossier, "FIL-03") == []


@slow
def test_the_dossiers_word_is_judged_before_documents_follow_it(folder):
    for old, new, says in (('"maximum-value">4000000', '"maximum-value">40', '"maximum-value" is lower than'),
                           ('"estimated-value">3200000', '"estimated-value">5000000', '"maximum-value" is lower than'),
                           ('"date-deadline">2027-03-01', '"date-deadline">2027-01-01', '"date-deadline" lies before'),
                           ('"date-start">2027-05-10', '"date-start">2027-01-20', '"date-start" lies before'),
                           ('"authority">Hogeschool Voorbeeld', '"authority">TBD', "TBD"),
                           ('"court">rechtbank Midden-Nederland', '"court">[invullen]', "[invullen]"),
                           ('"subject">Levering', '"subject">n.t.b. Levering', "n.t.b.")):
        inside = os.path.join(folder, str(len(os.listdir(folder))))
        os.mkdir(inside)
        dossier = finished(inside)
        edit_dossier(dossier, old, new)
        before = digests(dossier)
        refused("equal", dossier, *DATA, says=says)
        assert digests(dossier) == before, new


def test_a_fault_elsewhere_in_the_profile_stops_no_other_value(folder):
    dossier = finished(folder)
    edit_dossier(dossier, '"date-publication">2027-01-11<', '"date-publication">2028-01-11<')
    type_into(os.path.join(dossier, AGREEMENT), "bestek.buyer.court", "rechtbank Gelderland", count=9)
    good("equal", dossier, "court", *DATA)
    assert [one for one in findings(dossier, "FIL-03") if one["tag"] == "bestek.buyer.court"] == []


def test_what_the_dossier_may_not_leave_open_is_an_error(folder):
    for old, field in (('"authority">Hogeschool Voorbeeld', "authority"), ('"subject">Levering van laptops en', "subject")):
        inside = os.path.join(folder, field)
        os.mkdir(inside)
        dossier = finished(inside)
        with open(os.path.join(dossier, "dossier.xml"), encoding="utf-8") as stream:
            line = next(one for one in stream if old in one)
        edit_dossier(dossier, line, f'    <field name="{field}"> </field>\n')
        told, = [one for one in findings(dossier, "STR-23") if f"“{field}” is empty" in one["message"]["en"]]
        assert told["severity"] == "error", told


@slow
def test_each_property_that_a_document_lost_is_an_error_that_says_how_to_put_it_back(folder):
    dossier = finished(folder)
    agreement = os.path.join(dossier, AGREEMENT)
    assert findings(dossier, "MRK-04") == []
    for name in ("bestek.format", "bestek.dossier", "bestek.role", "bestek.language", "bestek.terms", "bestek.made-for"):
        was = re.search(rf'meta:name="{name}"[^>]*>([^<]*)<', content_of(agreement)[1])[1]
        with_property(agreement, name, "")
        told, = findings(dossier, "MRK-04")
        assert told["severity"] == "error" and told["document"] == AGREEMENT, told
        assert name in told["message"]["en"], told
        assert name == "bestek.made-for" or f"“{was}”" in told["message"]["en"], (told, was)
        with_property(agreement, name, was)
        assert findings(dossier, "MRK-04") == []


def test_controls_whose_document_kept_only_its_format_are_not_silent(folder):
    dossier = finished(folder)
    change_parts(os.path.join(dossier, AGREEMENT), meta=lambda xml: re.sub(
        r'<meta:user-defined meta:name="bestek\.(?!format)[^>]*>[^<]*</meta:user-defined>', "", xml))
    told = findings(dossier, "MRK-04")
    assert len(told) > 5 and {(one["severity"], one["fix"]) for one in told} == {("error", "mark")}, told
    not_remembered(os.path.join(dossier, AGREEMENT))
    told = findings(dossier, "MRK-04")
    assert len(told) == 4 and {one["severity"] for one in told} == {"error"}, told


@slow
def test_how_long_an_extension_is_says_nothing_of_how_many_there_are(folder):
    dossier = finished(folder)
    guide = os.path.join(dossier, GUIDE)

    def told(says):
        type_in = f"<text:p>Verlengingsopties: {says}</text:p></office:text>"
        rewrite(guide, lambda xml: re.sub(r"(?:<text:p>Verlengingsopties:[^<]*</text:p>)?</office:text>", type_in, xml))
        return len(findings(dossier, "FIL-05"))
    for says in ("maximaal 12 maanden", "12 maanden", "1 van 12 maanden", "een jaar", "één"):
        assert told(says) == 0, says
    for says in ("2", "twee", "2 maal 12 maanden", "3 (elk 12 maanden)"):
        assert told(says) == 1, says
