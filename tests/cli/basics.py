# SPDX-License-Identifier: EUPL-1.2
"""What a user of the command line meets first, good and bad."""
import json
import os
import re
import shutil
import zipfile

from bestek_cli import DATA, EXAMPLE, LIBRARY, SOURCE, digests, good, new, refused, run, write
from packages import change_parts


def test_the_whole_way(folder):
    dossier = new(folder)
    good("insert", dossier, *DATA, "--proposal")
    good("fill", dossier, *DATA, "--values", os.path.join(EXAMPLE, "values.json"))
    good("plan", "make", dossier, *DATA)
    assert "; 0 documents changed" in good("plan", "make", dossier, *DATA)
    assert json.loads(good("check", dossier, *DATA, "--json")) == []
    shown = json.loads(good("show", dossier, *DATA, "--json"))
    assert len(shown["placements"]) > 30
    assert {one["text"] for one in shown["placements"]} <= {"released", "filled"}
    assert {one["marks"] for one in shown["placements"]} == {"whole"}


def test_an_annex_that_is_out_of_date_is_a_finding_until_it_is_made_again(folder):
    dossier = new(folder)
    good("insert", dossier, *DATA, "--proposal")
    good("fill", dossier, *DATA, "--values", os.path.join(EXAMPLE, "values.json"))
    good("plan", "make", dossier, *DATA)
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"reuse-target": 75}'))
    found = json.loads(good("check", dossier, *DATA, "--json"))
    assert {one["rule"] for one in found} == {"CON-03"} and {one["fix"] for one in found} == {"plan"}, found
    good("plan", "make", dossier, *DATA)
    assert json.loads(good("check", dossier, *DATA, "--json")) == []


def test_a_second_proposal_adds_nothing(folder):
    dossier = new(folder)
    good("insert", dossier, *DATA, "--proposal")
    assert "0 clauses placed" in good("insert", dossier, *DATA, "--proposal")


def test_check_tells_errors_by_its_status(folder):
    done = run("check", new(folder), *DATA, "--json")
    assert done.returncode == 1, done.stderr
    assert all(one["message"]["nl"] and one["message"]["en"] for one in json.loads(done.stdout))


def test_one_thing_is_told_in_the_singular(folder):
    dossier = new(folder)
    one = "laptop.battery-endurance-significant"
    assert good("insert", dossier, *DATA, "--clauses", one) == "1 clause placed in 1 document\n"
    shown = good("show", dossier, *DATA)
    assert "programma-van-eisen.odt: 1 clause\n" in shown and "aanbestedingsleidraad.odt: 0 clauses\n" in shown
    assert good("plan", "make", dossier, *DATA).startswith("0 KPIs and 0 obligations; ")
    without_marks_of(os.path.join(dossier, "programma-van-eisen.odt"), one)
    assert good("forget", dossier) == "1 clause forgotten (no longer found in the text)\n"


def test_out_leaves_the_target_as_it_is(folder):
    dossier = new(folder)
    before = digests(dossier)
    good("insert", dossier, *DATA, "--proposal", "--out", os.path.join(folder, "copy"))
    assert digests(dossier) == before
    assert json.loads(good("show", os.path.join(folder, "copy"), *DATA, "--json"))["placements"]


def test_a_clause_that_is_no_longer_found_can_be_forgotten(folder):
    dossier = new(folder)
    good("insert", dossier, *DATA, "--clauses", "laptop.battery-replaceable,laptop.usb-c-charging")
    programme = os.path.join(dossier, "programma-van-eisen.odt")
    without_marks_of(programme, "laptop.battery-replaceable")
    lost = [one for one in json.loads(run("check", dossier, *DATA, "--json").stdout) if one["fix"] == "forget"]
    assert [one["clause"] for one in lost] == ["laptop.battery-replaceable"]
    refused("forget", dossier, "--clause", "laptop.usb-c-charging", says="These can be forgotten: laptop.battery-replaceable.")
    assert json.loads(good("forget", dossier, "--json")) == {"forgotten": 1, "documents": ["programma-van-eisen.odt"]}
    assert not [one for one in json.loads(run("check", dossier, *DATA, "--json").stdout) if one["fix"] == "forget"]
    placed, = json.loads(good("show", dossier, *DATA, "--json"))["placements"]
    assert placed["clause"] == "laptop.usb-c-charging" and placed["text"] == "released"


def without_marks_of(document, clause):
    """As when a person wrote something else in the clause's place: nothing of its bookmarks is left."""
    placement, = [one["placement"] for one in json.loads(good("show", document, *DATA, "--json"))["placements"]
                  if one["clause"] == clause]
    marks = rf'<text:bookmark[^>]*"[^"]*{placement}[^"]*"/>'
    stretch = re.compile(rf'{marks}.*{marks}', re.S)
    change_parts(document, content=lambda text: re.sub(marks, "", stretch.sub(
        lambda at: re.sub(r">[^<]+<", ">Iets anders<", at[0]), text)))


def test_lists_and_search_are_json(_):
    clauses = json.loads(good("library", "list", LIBRARY, "--json"))
    assert len(clauses) >= 40
    assert {"id", "version", "kind", "level", "groups", "aspect", "languages"} <= set(clauses[0])
    found = json.loads(good("library", "search", LIBRARY, "battery", "endurance", "--json"))
    assert found and "battery" in found[0]["id"]
    assert "Scoring" in good("library", "show", LIBRARY, "laptop.battery-endurance-award")
    assert json.loads(good("library", "coverage", LIBRARY, "--json"))
    assert json.loads(good("library", "frameworks", LIBRARY, "--json"))


def test_annexes_go_into_the_internal_plan(folder):
    dossier = new(folder)
    published = {name: digest for name, digest in digests(dossier).items() if name.endswith(".odt") and "plan" not in name}
    good("insert", dossier, *DATA, "--clauses", "annex.risk-card-laptop,annex.frameworks,annex.scorecard")
    placed = json.loads(good("show", dossier, *DATA, "--json"))["placements"]
    assert [(one["document"], one["text"], one["library"], one["marks"]) for one in placed] == \
        [("contractmanagementplan.odt", "released", "current", "whole")] * 3, placed
    after = digests(dossier)
    assert {name: after[name] for name in published} == published, "nothing internal goes into a published document"


def test_risk_cards_are_printed_with_what_answers_them(_):
    card, = json.loads(good("library", "risks", LIBRARY, "laptop", "--json"))
    assert {one["phase"] for one in card["risks"]} == {"raw-materials", "production", "transport", "use", "end-of-life"}
    assert {one["aspect"] for one in card["attention"]} == {"product", "production", "delivery", "supplier"}
    assert len(json.loads(good("library", "risks", LIBRARY, "--json"))) == 20
    assert "Clauses that answer it" in good("library", "risks", LIBRARY, "laptop")
    refused("library", "risks", LIBRARY, "typewriter", says='no risk card for "typewriter"')


def test_the_scorecard_counts_the_dossier_with_the_institutions_own_points(folder):
    dossier = new(folder)
    own = os.path.join(folder, "own.xml")
    with open(os.path.join(LIBRARY, "scorecard.xml"), encoding="utf-8") as stream:
        text = stream.read()
    text = text.replace('<item id="award-share"', '<item id="award-share" points="300" per-one="4"')
    write(folder, "own.xml", text.replace('<item id="supplier-report"', '<item id="supplier-report" points="100"'))

    def counted():
        items = json.loads(good("scorecard", dossier, *DATA, "--scorecard", own, "--json"))["items"]
        return {one["id"]: (one["counted"], one["points"]) for one in items}

    assert counted() == {"award-share": (0, 0), "sustainability-panel": (None, None), "social-criteria": (0, None),
                         "supplier-report": (0, 0)}
    good("insert", dossier, *DATA, "--proposal")
    good("fill", dossier, *DATA, "--values", os.path.join(EXAMPLE, "values.json"))
    after = counted()
    assert after["award-share"] == (60, 240) and after["supplier-report"] == (1, 100), after
    assert after["social-criteria"][0] >= 2, after
    assert "has not chosen points yet" in good("scorecard", dossier, *DATA)


def test_the_language_may_stand_anywhere_and_words_of_either_are_found(folder):
    for place in (["--lang", "nl", "library", "search"], ["library", "search", "--lang", "nl"]):
        assert "clausules" in good(*place, LIBRARY, "laadcycli")
    dutch, english = (json.loads(good("--lang", language, "library", "search", LIBRARY, "laadcycli", "--json"))
                      for language in ("nl", "en"))
    assert dutch and {one["id"] for one in dutch} == {one["id"] for one in english}
    ids = {one["id"] for one in json.loads(good("library", "list", LIBRARY, "--json"))}
    assert {line.split()[0] for line in good("library", "list", LIBRARY).splitlines()[:-1]} == ids


def test_bad_libraries(folder):
    refused("library", "list", os.path.join(folder, "none"), says="not a clause library")
    refused("library", "show", LIBRARY, "no.such", says='no clause "no.such"')
    copy = os.path.join(folder, "library")
    shutil.copytree(LIBRARY, copy)
    write(os.path.join(copy, "laptop"), "broken.xml", "<clause")
    write(os.path.join(copy, "laptop"), "doctype.xml", "<!DOCTYPE clause>\n<clause/>")
    done = run("library", "check", copy)
    assert done.returncode == 1
    assert "broken.xml:1" in done.stdout and "doctype.xml:1" in done.stdout, done.stdout


def test_bad_profiles_and_values(folder):
    target = os.path.join(folder, "x")
    refused("new", target, "--profile", write(folder, "a.json", "{"), *DATA, says="not valid JSON")
    refused("new", target, "--profile", write(folder, "b.json", '{"colour": 1}'), *DATA, says='"colour"')
    assert not os.path.exists(target)
    profile = os.path.join(EXAMPLE, "profile.json")
    refused("new", target, "--profile", profile, *DATA, "--templates", folder, says="emplate")
    assert not os.path.exists(target)
    dossier = new(folder)
    refused("new", dossier, "--profile", profile, *DATA, "--templates", os.path.join(SOURCE, "templates"), says="empty")
    good("insert", dossier, *DATA, "--proposal")
    before = digests(dossier)
    for values in ('{"cycles": "many"}', '{"cycles": 12}', '{"no-such-field": 1}', '{"weight": {"price": 400}}', "[]"):
        refused("fill", dossier, *DATA, "--values", write(folder, "v.json", values), says="")
    assert digests(dossier) == before


def test_bad_documents(folder):
    dossier = new(folder)
    odt = os.path.join(dossier, "programma-van-eisen.odt")
    with open(odt, "rb") as stream:
        whole = stream.read()
    refused("insert", dossier, *DATA, "--clauses", "no.such", says='"no.such"')
    text = write(folder, "text.odt", "no document")
    refused("show", text, says="text.odt")
    cut = os.path.join(folder, "cut.odt")
    with open(cut, "wb") as stream:
        stream.write(whole[:3000])
    refused("show", cut, says="cut.odt")
    refused("insert", cut, *DATA, "--clauses", "laptop.battery-endurance-significant", says="cut.odt")
    locked = os.path.join(folder, "locked.odt")
    with zipfile.ZipFile(odt) as source, zipfile.ZipFile(locked, "w") as target:
        for item in source.infolist():
            content = source.read(item)
            if item.filename == "META-INF/manifest.xml":
                content = content.replace(b"</manifest:manifest>", b'<manifest:file-entry manifest:full-path="x">'
                                          b"<manifest:encryption-data/></manifest:file-entry></manifest:manifest>")
            target.writestr(item, content)
    refused("show", locked, says="password")
    doctype = os.path.join(folder, "doctype.odt")
    with zipfile.ZipFile(odt) as source, zipfile.ZipFile(doctype, "w") as target:
        for item in source.infolist():
            content = source.read(item)
            if item.filename == "content.xml":
                content = b"<!DOCTYPE x>" + content.split(b"?>", 1)[1]
            target.writestr(item, content)
    refused("show", doctype, says="DOCTYPE")
