# SPDX-License-Identifier: EUPL-1.2
"""Tests of what is published without standing in the body, and of what could not be checked. cli_test.py runs them."""
import json
import os
import re
import shutil
import zipfile

from bestek_cli import DATA, EXAMPLE, LIBRARY, SOURCE, digests, finished, good, new, refused, run, slow, write
from packages import change_parts

REQUIREMENT = "laptop.battery-endurance-significant"
DRAFT = "laptop.battery-replaceable"


def findings(*arguments):
    done = run("check", *arguments, *DATA, "--json")
    assert done.returncode in (0, 1), done.stderr
    return json.loads(done.stdout)


def of_rule(found, rule):
    return [one for one in found if one["rule"] == rule]


def in_first_chapter(xml):
    """Not at the end: there stand the forms that tenderers fill in."""
    return lambda text: re.sub(r'(<text:h [^>]*text:outline-level="1"[^>]*>.*?</text:h>)', lambda at: at.group(1) + xml,
                               text, count=1, flags=re.S)


def test_what_stands_beside_the_body_is_checked_too(folder):
    dossier = finished(folder)
    guide = os.path.join(dossier, "aanbestedingsleidraad.odt")
    note = ('<text:p>Zie de noot.<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
            '<text:note-body><text:p>Nader TBD</text:p></text:note-body></text:note></text:p>')
    frame = ('<text:p><draw:frame xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"><draw:text-box>'
             '<text:p>Figuur 1: [invullen]</text:p></draw:text-box></draw:frame></text:p>')
    comment = ('<text:p>Besproken.<office:annotation><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Jan Jansen'
               '</dc:creator><text:p>Klopt dit?</text:p></office:annotation></text:p>')
    hidden = '<text:section text:name="weg" text:display="none"><text:p>Interne raming</text:p></text:section>'
    change_parts(guide, content=in_first_chapter(note + frame + comment + hidden),
            styles=lambda text: re.sub(r"(<style:header>)", r"\1<text:p>Kenmerk XXX</text:p>", text, count=1),
            meta=lambda text: text.replace("</office:meta>", "<meta:initial-creator>Piet Puk</meta:initial-creator>"
                                           "</office:meta>"))
    found = findings(dossier)
    assert {one["rule"] for one in found} == {"STR-02", "STR-20", "STR-21", "STR-22"}, found
    assert len(of_rule(found, "STR-02")) == 3, found
    assert {one["position"] for one in of_rule(found, "STR-02")} >= {"koptekst"}, found
    assert "Interne raming" in of_rule(found, "STR-20")[0]["message"]["nl"]
    assert "Jan Jansen" in of_rule(found, "STR-21")[0]["message"]["nl"]
    assert "Piet Puk" in of_rule(found, "STR-22")[0]["message"]["nl"]
    assert {one["severity"] for one in of_rule(found, "STR-22")} == {"hint"}


def test_a_hidden_clause_is_missing(folder):
    dossier = finished(folder)
    programme = os.path.join(dossier, "programma-van-eisen.odt")
    shown = json.loads(good("show", programme, *DATA, "--json"))["placements"]
    mark = next(one["mark"] for one in shown if one["clause"] == REQUIREMENT)

    def hide(text):
        start = text.rindex("<text:h", 0, text.index(f'"{mark}"'))
        end = text.index(f'<text:bookmark-end text:name="{mark}"')
        end = text.index("</text:p>", end) + len("</text:p>")
        return (text[:start] + '<text:section text:name="weg" text:display="none">' + text[start:end] +
                "</text:section>" + text[end:])

    change_parts(programme, content=hide)
    shown = json.loads(good("show", programme, *DATA, "--json"))["placements"]
    assert {one["clause"]: one["marks"] for one in shown}[REQUIREMENT] == "hidden", shown
    found = findings(dossier)
    assert [one["clause"] for one in of_rule(found, "STR-20")] == [REQUIREMENT], found
    refused("insert", dossier, *DATA, "--clauses", REQUIREMENT, says="hidden")


def test_an_answer_that_is_none_is_no_answer(folder):
    dossier = new(folder)
    before = digests(dossier)
    for nothing in ("XXX", "TBD", "n.t.b.", "[invullen]"):
        values = write(folder, "v.json", json.dumps({"contact": nothing}))
        refused("fill", dossier, *DATA, "--values", values, says=f'"{nothing}" is no answer yet')
    refused("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"contact": "\u202eabc"}'), says="direction of reading")
    assert digests(dossier) == before
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"contact": "Afdeling QQQ"}'))
    # Typed into the document, nobody could refuse it.
    change_parts(os.path.join(dossier, "aanbestedingsleidraad.odt"), content=lambda text: text.replace("Afdeling QQQ", "XXX"))
    found = of_rule(findings(dossier), "STR-02")
    assert found and {one["severity"] for one in found} == {"error"} and "XXX" in found[0]["message"]["en"], found


def test_a_profile_that_leaves_a_text_open_makes_no_dossier(folder):
    with open(os.path.join(EXAMPLE, "profile.json"), encoding="utf-8") as stream:
        profile = json.load(stream)
    for reference, says in (("TBD", "is no answer yet"), ("HV\u202e-1", "direction of reading")):
        path = write(folder, "profile.json", json.dumps(dict(profile, reference=reference)))
        refused("new", os.path.join(folder, "none"), "--profile", path, *DATA, "--templates",
                os.path.join(SOURCE, "templates"), says=says)
    assert not os.path.exists(os.path.join(folder, "none"))


def without_marks(text):
    text = re.sub(r'<text:bookmark[^>]*"bestek_[a-z2-7]{8}_[^"]*"/>', "", text)
    text = re.sub(r'<text:bookmark[^>]*"bestek_e_[^"]*"/>', "", text)
    return re.sub(r"</?loext:content-control[^>]*>", "", text)


def test_a_clause_without_marks_is_recognised_refused_and_marked(folder):
    dossier = new(folder)
    good("insert", dossier, *DATA, "--clauses", REQUIREMENT)
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"cycles": "800"}'))
    programme = os.path.join(dossier, "programma-van-eisen.odt")
    change_parts(programme, content=without_marks,
            meta=lambda text: re.sub(r'<meta:user-defined[^>]*"bestek\.p\.[^>]*>[^<]*</meta:user-defined>', "", text))
    assert json.loads(good("show", programme, *DATA, "--json"))["placements"] == []
    found = of_rule(findings(dossier), "MRK-02")
    assert [(one["clause"], one["fix"]) for one in found] == [(REQUIREMENT, "mark")], found
    before = digests(dossier)
    refused("insert", dossier, *DATA, "--clauses", REQUIREMENT, says="without marks")
    refused("mark", dossier, *DATA, "--clauses", "laptop.usb-c-charging", says="stands nowhere without marks")
    assert digests(dossier) == before
    marked = json.loads(good("mark", dossier, *DATA, "--clauses", REQUIREMENT, "--json"))
    assert [one["id"] for one in marked["marked"]] == [REQUIREMENT], marked
    placed, = json.loads(good("show", programme, *DATA, "--json"))["placements"]
    assert (placed["clause"], placed["text"], placed["marks"]) == (REQUIREMENT, "filled", "whole"), placed
    assert {one["name"]: one["value"] for one in placed["fill-ins"]}["cycles"] == "800", placed
    assert of_rule(findings(dossier), "MRK-02") == []
    assert json.loads(good("mark", dossier, *DATA, "--json"))["marked"] == []


def test_what_could_not_be_checked_is_a_finding(folder):
    dossier = finished(folder)
    rules = os.path.join(folder, "rules")
    os.mkdir(rules)
    assert {one["severity"] for one in of_rule(findings(dossier, "--rules", rules), "RULE")} == {"error"}
    write(rules, "team.sch", '<sch:schema xmlns:sch="http://purl.oclc.org/dsdl/schematron"/>')
    assert len(of_rule(findings(dossier, "--rules", rules), "RULE")) == 1
    xml = os.path.join(dossier, "dossier.xml")
    with open(xml, encoding="utf-8") as stream:
        whole = stream.read()
    write(dossier, "dossier.xml", whole.replace(">laptop<", ">typemachine<").replace(">open<", ">openbaar<"))
    assert len(of_rule(findings(dossier), "DOS-01")) == 2
    write(dossier, "dossier.xml", whole)
    agreement = os.path.join(dossier, "conceptovereenkomst.odt")
    write(dossier, "conceptovereenkomst.odt", "no document")
    found = findings(dossier)
    assert [(one["document"], one["severity"]) for one in of_rule(found, "DOC-01")] == \
        [("conceptovereenkomst.odt", "error")], found
    assert {one["rule"] for one in found} == {"DOC-01"}, found
    os.remove(agreement)
    assert len(of_rule(findings(dossier), "DOC-01")) == 1


@slow
def test_a_rules_folder_that_is_of_no_use_is_a_finding_of_both_checks(folder):
    dossier = finished(folder)
    for file, content in (("values.xml", None), ("values.xml", '<named-values xmlns="urn:bestek:clause:1" format="1"/>'),
                          ("citations.xml", '<citations xmlns="urn:bestek:rules:1" format="1"/>'), ("bestek.sch", "")):
        library = os.path.join(folder, "library")
        shutil.rmtree(library, ignore_errors=True)
        shutil.copytree(LIBRARY, library)
        os.remove(os.path.join(library, "rules", file))
        if content is not None:
            write(os.path.join(library, "rules"), file, content)
        done = run("library", "check", library, "--json")
        told = [one for one in json.loads(done.stdout) if one["file"].endswith(f"rules/{file}") or one["file"].endswith("rules")]
        assert done.returncode == 1 and told, (file, done.stdout, done.stderr)
        done = run("check", dossier, "--library", library, "--json")
        assert done.returncode == 1 and of_rule(json.loads(done.stdout), "RULE"), (file, done.stdout, done.stderr)


def test_marks_that_another_editor_took_away_are_told(folder):
    dossier = finished(folder)
    change_parts(os.path.join(dossier, "programma-van-eisen.odt"),
            content=lambda text: re.sub(r'<text:bookmark[^>]*"bestek_[^"]*"/>', "", text))
    found = findings(dossier)
    assert [one["severity"] for one in of_rule(found, "MRK-03")] == ["error"], found
    assert len(of_rule(found, "MRK-02")) > 5, "they are recognised by their text"


@slow
def test_a_draft_is_never_proposed_and_goes_in_only_with_a_reason(folder):
    library = os.path.join(folder, "library")
    shutil.copytree(LIBRARY, library)
    path = os.path.join(library, "laptop", "battery-replaceable.xml")
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    assert 'status="checked"' in text
    write(os.path.dirname(path), "battery-replaceable.xml", text.replace('status="checked"', 'status="draft"', 1))
    at = ["--library", library]
    proposed = json.loads(good("library", "propose", library, "--profile", os.path.join(EXAMPLE, "profile.json"), "--json"))
    assert DRAFT not in {one["id"] for one in proposed}
    assert "[draft] " in next(line for line in good("library", "list", library).splitlines() if line.startswith(DRAFT))
    dossier = new(folder)
    before = digests(dossier)
    refused("insert", dossier, *at, "--clauses", DRAFT, says="draft")
    assert digests(dossier) == before
    good("insert", dossier, *at, "--all", "--reason", "alles")
    assert DRAFT not in {one["clause"] for one in json.loads(good("show", dossier, *at, "--json"))["placements"]}
    before = digests(dossier)
    refused("insert", dossier, *at, "--clauses", DRAFT, "--reason", "e" * 501, says="500")
    assert digests(dossier) == before
    good("insert", dossier, *at, "--clauses", DRAFT, "--reason", " proef met  de leverancier")
    placed = {one["clause"]: one for one in json.loads(good("show", dossier, *at, "--json"))["placements"]}[DRAFT]
    assert placed["library"] == "draft" and placed["reason"] == "proef met de leverancier", placed
    done = run("check", dossier, *at, "--json")
    told = [one for one in json.loads(done.stdout) if one["rule"] == "LIB-01" and one["clause"] == DRAFT]
    assert [one["severity"] for one in told] == ["error"] and done.returncode == 1, told
    assert "proef met de leverancier" in told[0]["message"]["nl"], told


def test_a_lower_step_in_the_stead_of_one_that_is_broken_or_a_draft_is_told(folder):
    library = os.path.join(folder, "library")
    name = os.path.join("laptop", "battery-endurance-significant.xml")
    with open(os.path.join(LIBRARY, name), encoding="utf-8") as stream:
        whole = stream.read()
    for number, (text, says) in enumerate(((whole[:len(whole) // 2], "its file in the library has a fault"),
                                           (whole.replace('status="checked"', 'status="draft"'), "it is a draft"))):
        shutil.rmtree(library, ignore_errors=True)
        shutil.copytree(LIBRARY, library)
        write(library, name, text)
        at = ["--library", library]
        own = os.path.join(folder, str(number))
        os.mkdir(own)
        dossier = new(own)
        done = run("insert", dossier, "--proposal", *at)
        assert done.returncode == 0, done
        told = [line for line in done.stderr.splitlines() if "which asks less" in line]
        assert len(told) == 1 and says in told[0], done.stderr
        assert all(f'"laptop.battery-endurance-{step}"' in told[0] for step in ("significant", "basis")), told


def test_of_one_document_too_it_is_told_what_could_not_be_checked(folder):
    dossier = finished(folder)
    programme = os.path.join(dossier, "programma-van-eisen.odt")
    rules = os.path.join(folder, "rules")
    os.mkdir(rules)
    assert [one["rule"] for one in findings(programme, "--rules", rules)] == ["RULE"]
    write(dossier, "conceptovereenkomst.odt", "no document")
    assert [(one["rule"], one["document"]) for one in findings(programme)] == [("DOC-01", "conceptovereenkomst.odt")]
    write(dossier, "dossier.xml", "<dossier")
    assert [(one["rule"], one["document"]) for one in findings(programme)] == [("DOC-01", "dossier.xml")]


def test_a_document_about_which_little_can_be_known_does_not_look_good(folder):
    dossier = finished(folder)
    programme = os.path.join(dossier, "programma-van-eisen.odt")
    os.remove(os.path.join(dossier, "dossier.xml"))

    def told(code, bare=False):
        done = run("check", programme, *DATA, "--json")
        found = json.loads(done.stdout)
        assert done.returncode == code, found
        assert not bare or len(found) == 2, found
        return [(one["rule"], one["severity"]) for one in found if one["rule"].startswith("DOC")]

    # Its dossier is gone.
    assert told(1) == [("DOC-04", "error")]
    # A loose document with clauses of ours.
    change_parts(programme, meta=lambda text: re.sub(r'<meta:user-defined[^>]*"bestek\.dossier"[^>]*>[^<]*</meta:user-defined>', "", text))
    assert told(run("check", programme, *DATA).returncode) == [("DOC-04", "hint")]
    # A letter: no fault, and nothing that was checked.
    change_parts(programme, meta=lambda text: re.sub(r"<meta:user-defined.*</meta:user-defined>", "", text, flags=re.S),
                 content=lambda text: re.sub(r"(<office:text\b[^>]*>).*(</office:text>)", r"\1<text:p>Geachte heer, de notulen.</text:p>\2",
                                             text, flags=re.S))
    assert told(1, bare=True) == [("DOC-03", "hint"), ("DOC-05", "hint")]
    assert "Nothing of Bestek stands in this document" in run("check", programme, *DATA).stdout


def test_a_document_that_does_not_belong_here_is_a_finding(folder):
    dossier = finished(folder)
    programme = os.path.join(dossier, "programma-van-eisen.odt")
    with zipfile.ZipFile(programme) as package:
        meta = package.read("meta.xml").decode()
    for pattern, other, says in (('("bestek.dossier"[^>]*>)[^<]*', "zzzzzzzzzzzzzzzz", "another dossier"),
                                 ('("bestek.format"[^>]*>)[^<]*', "99", "newer Bestek")):
        change_parts(programme, meta=lambda _: re.sub(pattern, rf"\g<1>{other}", meta))  # pylint: disable=cell-var-from-loop
        found = findings(dossier)
        assert [(one["rule"], one["document"], one["severity"]) for one in found] == \
            [("DOC-02", "programma-van-eisen.odt", "error")], found
        assert says in found[0]["message"]["en"], found


def test_a_clause_that_was_marked_again_is_not_called_lost(folder):
    dossier = finished(folder)
    change_parts(os.path.join(dossier, "programma-van-eisen.odt"),
            content=lambda text: re.sub(r'<text:bookmark[^>]*"bestek_(?:e_)?[a-z2-7]{8}[^"]*"/>', "", text))
    told = findings(dossier)
    assert len(of_rule(told, "MRK-02")) > 5 and not of_rule(told, "MRK-01"), "what stands there was not lost"
    good("mark", dossier, *DATA)
    assert findings(dossier) == []
