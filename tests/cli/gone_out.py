# SPDX-License-Identifier: EUPL-1.2
"""What goes out with a file and is easily overlooked: struck through, recorded in rows, in properties, lost with an older file."""
import json
import os
import re

from bestek_cli import DATA, EXAMPLE, digests, finished, good, new, run, slow
from by_hand import GUIDE, PROGRAMME
from one_value import Changing, paragraph
from packages import change_parts
from published import findings, of_rule
from refusals import library_copy
from word_files import WordFile, before_end, in_chapter, said, word_dossier

ENERGY = "laptop.power-management"
BY = 'w:id="91" w:author="jurist inkoop"'


def _block(dossier, text):
    placed = [one for one in json.loads(good("show", os.path.join(dossier, PROGRAMME), *DATA, "--json"))["placements"]
              if one["clause"] == ENERGY][0]["mark"]
    start = text.rindex("<text:h", 0, text.index(f'"{placed}"'))
    end = text.index("</text:p>", text.index(f'<text:bookmark-end text:name="{placed}"')) + len("</text:p>")
    return text[start:end]


def test_a_clause_that_is_struck_through_is_told(folder):
    dossier = finished(folder)
    style = ('<style:style style:name="OwnS" style:family="text"><style:text-properties style:text-line-through-style="solid"/>'
             "</style:style>")

    def strike(text):
        block = _block(dossier, text)
        struck = re.sub(r"(<text:p\b[^>]*>)(.*?)(</text:p>)", r'\1<text:span text:style-name="OwnS">\2</text:span>\3', block, flags=re.S)
        return text.replace(block, struck).replace("</office:automatic-styles>", style + "</office:automatic-styles>", 1)

    assert Changing(dossier, PROGRAMME).told(content=strike), "struck through, and nothing is told"


def test_every_tracked_change_of_a_word_file_is_counted(folder):
    word = WordFile(word_dossier(folder))
    row = "<w:tbl><w:tr><w:trPr>{}</w:trPr><w:tc>{}{}</w:tc></w:tr></w:tbl>" + said("")
    silent = []
    for name, words in (("row deleted", row.format(f"<w:del {BY}/>", "", said("Gewoon"))),
                        ("row inserted", row.format(f"<w:ins {BY}/>", "", said("Gewoon"))),
                        ("cell deleted", row.format("", f"<w:tcPr><w:cellDel {BY}/></w:tcPr>", said("Gewoon"))),
                        ("mark deleted", f"<w:p><w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr><w:r><w:t>Gewoon</w:t></w:r></w:p>"),
                        ("paragraph", f"<w:p><w:pPr><w:pPrChange {BY}><w:pPr/></w:pPrChange></w:pPr><w:r><w:t>Gewoon</w:t></w:r></w:p>"),
                        ("bold", f"<w:p><w:r><w:rPr><w:b/><w:rPrChange {BY}><w:rPr/></w:rPrChange></w:rPr><w:t>Gewoon</w:t></w:r></w:p>")):
        found = word.told(document=in_chapter(words))
        if not of_rule(found, "STR-08") or not of_rule(found, "STR-22"):
            silent.append(name)
    assert not silent, silent


@slow
def test_a_file_of_the_library_with_a_newer_format_is_told(folder):
    dossier, library = finished(folder), library_copy(folder)
    silent = []
    for name in ("taxonomy.xml", "rules/citations.xml", "rules/values.xml", "library.xml"):
        path = os.path.join(library, name)
        with open(path, encoding="utf-8") as stream:
            whole = stream.read()
        for becomes in (' format="9"', ""):
            after, count = re.subn(r' format="1"', becomes, whole, count=1)
            assert count == 1, name
            with open(path, "w", encoding="utf-8") as stream:
                stream.write(after)
            done = run("check", dossier, "--library", library)
            if "format" not in done.stdout + done.stderr:
                silent.append((name, becomes, done.returncode))
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(whole)
    assert not silent, silent


def _made(folder):
    dossier = new(folder)
    with open(os.path.join(dossier, PROGRAMME), "rb") as stream:
        first = stream.read()
    good("insert", dossier, *DATA, "--proposal")
    good("fill", dossier, *DATA, "--values", os.path.join(EXAMPLE, "values.json"))
    good("plan", "make", dossier, *DATA)
    assert findings(dossier) == []
    return dossier, first


def test_a_programme_that_lost_every_clause_is_told_after_an_older_file_was_put_back(folder):
    dossier, first = _made(folder)
    had = len(json.loads(good("show", os.path.join(dossier, PROGRAMME), *DATA, "--json"))["placements"])
    with open(os.path.join(dossier, PROGRAMME), "wb") as stream:
        stream.write(first)
    good("equal", dossier, *DATA)  # the only advice given: FIL-03, one field that is open again
    has = len(json.loads(good("show", os.path.join(dossier, PROGRAMME), *DATA, "--json"))["placements"])
    assert had >= 20 and has == 0, (had, has)
    found = findings(dossier)
    assert found, f"{had} requirements are gone and nothing is told"


def test_these_are_no_values_of_the_tender(folder):
    guide = Changing(finished(folder), GUIDE)
    told = {}
    for words in ("De inschrijving in het handelsregister moet uiterlijk op 1 mei 2027 zijn ontvangen.",
                  "Zie ook Rechtbank Den Haag 12 mei 2021, ECLI:NL:RBDHA:2021:4807 over vorderingen na gunning.",
                  "De rechtbank Amsterdam heeft in haar vonnis van 3 mei 2022 geoordeeld dat het bevoegd gezag dat mag.",
                  "De aanbestedende dienst: verder te noemen Opdrachtgever."):
        for one in of_rule(guide.told(paragraph(words)), "FIL-05"):
            told[words] = one["message"]["en"][:80]
    assert not told, told


def test_what_each_of_the_criteria_weighs_is_no_weight_of_quality(folder):
    guide = Changing(finished(folder), GUIDE)
    for words in ("De prijs telt voor 40% en de vier kwaliteitscriteria ieder voor 15%.",
                  "Binnen de kwaliteit (60 %) weegt duurzaamheid voor 50 %."):
        assert of_rule(guide.told(paragraph(words)), "AWD-02") == [], words


def test_a_leftover_is_found_in_these_places_of_an_odt_too(folder):
    guide = Changing(finished(folder), GUIDE)

    table = ('<table:table table:name="Own"><table:title>XXX</table:title><table:desc>XXX</table:desc><table:table-column/>'
             "<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>" + paragraph(""))
    silent = []
    for name, words, changes in (("title shown by its field", paragraph("Voor <text:title>XXX</text:title>"), {}),
                                 ("alt text of a table", table, {})):
        if not of_rule(guide.told(words, **changes), "STR-02"):
            silent.append(name)
    assert not silent, silent


def test_a_leftover_is_found_in_these_places_of_a_word_file_too(folder):
    word = WordFile(word_dossier(folder))
    vml = '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" {}>{}</v:shape></w:pict></w:r></w:p>'
    silent = []
    for name, added in (("watermark", {"header1": before_end("hdr", vml.format("", '<v:textpath string="XXX"/>'))}),
                        ("alt text of an old picture", {"document": in_chapter(vml.format('alt="XXX"', ""))})):
        if not of_rule(word.told(**added), "STR-02"):
            silent.append(name)
    assert not silent, silent


def test_a_published_document_that_comes_back_as_another_version_says_so(folder):
    dossier = finished(folder)
    path = os.path.join(dossier, PROGRAMME)
    published = lambda: good("state", dossier, "--set", "published", "--reason", "proef", *DATA)  # noqa: E731
    published()
    before = digests(dossier)
    os.chmod(path, 0o644)
    os.remove(path)
    assert json.loads(good("restore", dossier, "--json"))["notes"] == []
    assert digests(dossier) == before
    good("state", dossier, "--set", "draft", "--reason", "proef", *DATA)
    os.chmod(path, 0o644)
    change_parts(path, content=lambda text: text.replace("</office:text>", "<text:p>Met de hand.</text:p></office:text>"))
    published()
    os.chmod(path, 0o644)
    os.remove(path)
    done = run("restore", dossier)
    assert done.returncode == 0 and PROGRAMME + ": What was put back is another version" in done.stderr, done.stderr
