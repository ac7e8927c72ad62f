# SPDX-License-Identifier: EUPL-1.2
"""Tests of documents that lost fields of their template, their properties, or everything that Bestek put into them.
cli_test.py runs them."""
import itertools
import json
import os
import re
import shutil

from bestek_cli import DATA, digests, finished, good, new, refused, run, slow, write
from by_hand import edited
from formats import content_of
from guards import with_property
from packages import change_parts
from published import findings, of_rule

GUIDE, PROGRAMME, AGREEMENT, PLAN = (
    "aanbestedingsleidraad.odt", "programma-van-eisen.odt", "conceptovereenkomst.odt", "contractmanagementplan.odt")


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


def without_first_place(dossier, file, tag):
    change_parts(os.path.join(dossier, file), content=lambda text: re.sub(
        rf'<loext:content-control\b[^>]*"{tag}"[^>]*>(.*?)</loext:content-control>', r"\1", text, count=1))


def test_a_field_that_stands_in_fewer_places_than_it_did_is_told_with_how_many(folder):
    dossier = finished(folder)
    without_first_place(dossier, GUIDE, r"bestek\.profile\.date-deadline")
    told = of_rule(findings(dossier), "FIL-07")
    assert [(one["document"], one["severity"]) for one in told] == [(GUIDE, "warning")], told
    assert ": Uiterste datum inschrijving (nog op 1 van 2 plaatsen)." in told[0]["message"]["nl"], told
    assert "(still in 1 of 2 places)." in told[0]["message"]["en"], told


def test_a_field_that_goes_with_what_the_document_says_of_it_is_missed_all_the_same(folder):
    dossier = finished(folder)
    for file, name in ((PROGRAMME, "profile.cpv"), (GUIDE, "profile.authority"), (AGREEMENT, "buyer.court"),
                       (AGREEMENT, "term.supplier"), (PLAN, "manager.risk-2-owner")):
        without_field(dossier, file, re.escape("bestek." + name))
        with_property(os.path.join(dossier, file), "bestek.field." + name, "")
    told = {one["document"]: one["message"]["en"] for one in of_rule(findings(dossier), "FIL-07")}
    assert sorted(told) == sorted([GUIDE, PROGRAMME, AGREEMENT, PLAN]), told
    assert told[AGREEMENT].startswith("2 fields "), told


def kept_properties(dossier, file):
    _, meta = content_of(os.path.join(dossier, file))
    return dict(re.findall(r'<meta:user-defined\b[^>]*meta:name="(bestek\.[^"]*)"[^>]*>([^<]*)<', meta))


def without_properties(path, prefix=""):
    pattern = PROPERTIES[0].replace(r"bestek\.", r"bestek\." + prefix)
    change_parts(path, meta=lambda text: re.sub(pattern, "", text))


@slow
def test_each_property_that_is_lost_is_told_and_put_back(folder):
    whole = finished(folder)
    for file in (GUIDE, AGREEMENT):
        before = kept_properties(whole, file)
        made_with = [name for name in before if not name.startswith(("bestek.field.", "bestek.style.", "bestek.p."))]
        assert {"bestek.format", "bestek.made-for"} < set(made_with) and any("bestek.type." in one for one in made_with)
        for name in made_with:
            dossier = os.path.join(folder, "lost")
            shutil.copytree(whole, dossier)
            with_property(os.path.join(dossier, file), name, "")
            told = of_rule(findings(dossier), "MRK-04")
            assert [(one["document"], one["severity"], one["fix"]) for one in told] == [(file, "error", "mark")], (name, told)
            assert f"{name} " in told[0]["message"]["en"], told
            assert "put back: 1" in good("mark", dossier, *DATA), name
            assert kept_properties(dossier, file) == before, name
            assert findings(dossier) == [], name
            shutil.rmtree(dossier)


def test_all_properties_that_are_lost_are_put_back(folder):
    dossier = finished(folder)
    before = kept_properties(dossier, GUIDE)
    without_properties(os.path.join(dossier, GUIDE))
    assert kept_properties(dossier, GUIDE) == {}
    told = of_rule(findings(dossier), "MRK-04")
    assert [(one["document"], one["fix"]) for one in told] == [(GUIDE, "mark")] and "(Mark)" in told[0]["message"]["en"], told
    good("mark", dossier, *DATA)
    again = kept_properties(dossier, GUIDE)
    lost = {name for name in before if again.get(name) != before[name]}
    assert all(name.startswith("bestek.style.") for name in lost), lost
    assert findings(dossier) == []


def test_what_a_document_no_longer_says_of_a_clause_is_told_and_put_back(folder):
    dossier = finished(folder)
    before = kept_properties(dossier, AGREEMENT)
    hints = sorted(name for name in before if name.startswith("bestek.p."))
    assert len(hints) > 2
    with_property(os.path.join(dossier, AGREEMENT), hints[0], "")
    told = findings(dossier)
    assert [(one["rule"], one["severity"], one["document"], one["fix"]) for one in told] == \
        [("MRK-05", "warning", AGREEMENT, "mark")], told
    with_property(os.path.join(dossier, AGREEMENT), hints[1], re.sub("@[0-9.]+", "@9.9.9", before[hints[1]]))
    with_property(os.path.join(dossier, AGREEMENT), hints[2], "iets anders")
    told = findings(dossier)
    assert len(told) == 1 and "go with 3 clauses" in told[0]["message"]["en"], told
    assert "put back: 3" in good("mark", dossier, *DATA)
    assert kept_properties(dossier, AGREEMENT) == before and findings(dossier) == []


def test_tables_wait_until_a_clause_without_marks_has_them(folder):
    dossier = finished(folder)
    kept = re.search('"bestek_row_([a-z2-7]{8})_1"', content_of(os.path.join(dossier, AGREEMENT))[0]).group(1)
    # One clause is followed still, and its row lost its mark.
    change_parts(os.path.join(dossier, AGREEMENT), content=lambda text: re.sub(
        rf'<text:bookmark(?:-start|-end)?\b[^>]*text:name="bestek_(?:row_{kept}_1|(?!slot|table|col|part|row|{kept}|e_{kept})[^"]*)"[^>]*/>',
        "", text))
    told = findings(dossier)
    assert len(of_rule(told, "MRK-02")) > 5
    told = of_rule(told, "CON-02")
    assert told and {one["fix"] for one in told} == {"mark-first"}, told
    assert all("without marks" in one["message"]["en"] for one in told), told
    good("mark", dossier, *DATA)
    assert findings(dossier) == []


def test_what_a_document_says_that_it_was_made_for_cannot_be_changed_along_with_the_dossier(folder):
    dossier = finished(folder)
    before = kept_properties(dossier, GUIDE)
    with_property(os.path.join(dossier, GUIDE), "bestek.made-for", before["bestek.made-for"].replace("=significant", "=basis"))
    edited(dossier, '("level">)significant', r"\g<1>basis")
    for name in ("bestek.made-for", "bestek.type.validity-days"):
        told = [one for one in of_rule(findings(dossier), "STR-23") if f"{name} " in one["message"]["en"]]
        assert len(told) == (1 if name == "bestek.made-for" else 0), told
    with_property(os.path.join(dossier, GUIDE), "bestek.type.validity-days", "text")
    told = [one for one in of_rule(findings(dossier), "STR-23") if one["fix"] == "mark"]
    assert [one["document"] for one in told] == [GUIDE, GUIDE] and "“integer min=1 max=730”" in told[1]["message"]["en"], told
    good("mark", dossier, *DATA)
    assert kept_properties(dossier, GUIDE) == before
    edited(dossier, '("level">)basis', r"\g<1>significant")
    assert findings(dossier) == []


def test_what_went_on_purpose_is_recorded_with_its_reason_and_a_further_loss_is_told(folder):
    dossier = finished(folder)
    refused("forget", dossier, "--fields", "--reason", "geen", says="no fields to forget")
    without_field(dossier, PLAN, r"bestek\.manager\.risk-[0-9]-owner")
    without_first_place(dossier, GUIDE, r"bestek\.profile\.date-deadline")
    changed = digests(dossier)
    refused("forget", dossier, "--fields", says="Say why")
    refused("forget", dossier, "--fields", "--reason", " ", says="--reason has an empty value")
    refused("forget", dossier, "--fields", "--reason", "x" * 501, says="too long")
    assert digests(dossier) == changed
    assert "with the reason: 6" in good("forget", dossier, "--fields", "--reason", "Risico's staan in het register & elders")
    assert {name: one for name, one in digests(dossier).items() if name != "dossier.xml"} == \
        {name: one for name, one in changed.items() if name != "dossier.xml"}
    told = findings(dossier)
    assert {(one["rule"], one["severity"], one["document"]) for one in told} == \
        {("FIL-07", "hint", PLAN), ("FIL-07", "hint", GUIDE)}, told
    assert all("Risico's staan in het register & elders" in one["message"]["nl"] for one in told), told
    without_field(dossier, GUIDE, r"bestek\.profile\.date-deadline")
    told = of_rule(findings(dossier), "FIL-07")
    assert ("error", GUIDE) in {(one["severity"], one["document"]) for one in told}, told
    refused("forget", dossier, "--fields", says="Say why")


def test_a_document_on_its_own_forgets_fields_by_itself(folder):
    dossier = finished(folder)
    alone = os.path.join(folder, "alone.odt")
    shutil.copy(os.path.join(dossier, PROGRAMME), alone)
    change_parts(alone, content=lambda text: re.sub(
        r'<loext:content-control\b[^>]*"bestek\.profile\.cpv"[^>]*>(.*?)</loext:content-control>', r"\1", text))
    def told():
        return [one for one in json.loads(run("check", alone, *DATA, "--json").stdout) if one["rule"] == "FIL-07"]
    assert len(told()) == 1
    good("forget", alone, "--fields")
    assert told() == []


def test_what_a_dossier_remembers_wrongly_is_refused_with_its_line(folder):
    dossier = finished(folder)
    path = os.path.join(dossier, "dossier.xml")
    with open(path, encoding="utf-8") as stream:
        whole = stream.read()
    field = re.search(r'<made-field name="bestek\.profile\.cpv" places="(\d)">', whole)
    for wrong, says in ((' places="0"', "places"), (' places="many"', "places"), (' places="1" removed="2" reason="r"', "removed"),
                        (' places="1" removed="1"', "reason"), (' places="1" reason="r"', "reason"),
                        (' places="1" colour="red"', "colour")):
        write(dossier, "dossier.xml", whole.replace(field.group(0), '<made-field name="bestek.profile.cpv"' + wrong + ">", 1))
        refused("check", dossier, *DATA, says=says)
    write(dossier, "dossier.xml", whole.replace(field.group(0), field.group(0) + "x</made-field>" + field.group(0), 1))
    refused("check", dossier, *DATA, says="made-field[bestek.profile.cpv] (2)")


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


@slow
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


HIDDEN_STYLE = '<style:style style:name="Own" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles>'


def hide(tag):
    def hidden(text):
        return re.sub(rf'(<loext:content-control\b[^>]*loext:tag="{re.escape(tag)}"[^>]*>.*?</loext:content-control>)',
                      r'<text:span text:style-name="Own">\1</text:span>', text.replace("</office:automatic-styles>", HIDDEN_STYLE, 1), flags=re.S)
    return hidden


def test_a_field_that_is_hidden_everywhere_is_missed_like_one_that_is_gone(folder):
    dossier = finished(folder)
    guide = os.path.join(dossier, GUIDE)
    with open(guide, "rb") as stream:
        whole = stream.read()
    for tag in ("bestek.profile.date-deadline", "bestek.profile.reference", "bestek.profile.authority"):
        without_field(dossier, GUIDE, re.escape(tag))
        gone = [(one["severity"]) for one in of_rule(findings(dossier), "FIL-07")]
        assert gone == ["error"], gone
        with open(guide, "wb") as stream:
            stream.write(whole)
        change_parts(guide, content=hide(tag))
        told = findings(dossier)
        assert of_rule(told, "STR-20"), told
        assert [one["severity"] for one in of_rule(told, "FIL-07")] == ["error"], (tag, told)
        refused("state", dossier, *DATA, "--set", "published", says="Errors still stand")
        with open(guide, "wb") as stream:
            stream.write(whole)
