# SPDX-License-Identifier: EUPL-1.2
"""Identity: thirty clauses with headings, lists, tables and fill-ins go to Word's format and back three times; every field
of every template once."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile

from bestek import PROFILE, elements, long, new_dossier
from desk import cli
from office import prop

import uno

ROOT = pathlib.Path(__file__).resolve().parents[2]
BESTEK = os.environ.get("BESTEK", str(ROOT / "build" / "bin" / "bestek"))
CLAUSES = 30
FILTERS = {"odt": "writer8", "docx": "MS Word 2007 XML"}

SHAPES = (
    "<p>De waarde is {n} eenheden na <fill ref='days'/> dagen.</p>",
    "<p>De waarde is {n} eenheden:</p><ul><li>eerst dit;<ul><li>klein;</li><li>groot;</li></ul></li><li>dan dat.</li></ul>"
    "<p>Binnen <fill ref='days'/> dagen door de <term ref='supplier'/>.</p>",
    "<p>In stappen:</p><ol><li>meet {n} eenheden;</li><li>wacht <fill ref='days'/> dagen.</li></ol><p>Dan klaar.</p>",
    "<p>Volgens de tabel:</p><table><head><cell>Wat</cell><cell>Hoeveel</cell></head><row><cell>Deel</cell>"
    "<cell>{n} eenheden</cell></row><row><cell>Termijn</cell><cell><fill ref='days'/> dagen</cell></row></table>"
    "<p>De tabel geldt per levering.</p>",
    "<p>Meer dan <fill ref='days'/> en minder dan {n} eenheden CO<sub>2</sub>, <strong>altijd</strong>.</p>"
    "<p>De inschrijver biedt <fill ref='offer'/>.</p>",
)


def clause_xml(index):
    body = SHAPES[index % len(SHAPES)].format(n=1000 + index)
    text = (f"<title>Eis over waarde {index}</title><body>{body}</body>"
            "<evidence><p>Meetrapport van de <term ref='supplier'/>.</p></evidence>"
            "<explanation><p>Proef.</p></explanation>")
    fills = ("<fill-in name='days' type='integer' by='buyer' sample='10'><label xml:lang='nl'>Aantal dagen</label>"
             "<label xml:lang='en'>Days</label></fill-in>")
    if "offer" in body:
        fills += "<fill-in name='offer' type='integer' by='bidder' sample='9'><label xml:lang='nl'>Aanbod</label><label xml:lang='en'>Offer</label></fill-in>"
    return (f"<clause xmlns='urn:bestek:clause:1' format='1' id='trip.clause-{index}' version='1.0.0' status='checked' "
            "kind='requirement'><classification aspect='product' theme='circular' phase='use' level='basis' "
            "legal-floor='no' refurbished='no'><group ref='laptop'/></classification>"
            f"<fill-ins>{fills}</fill-ins><text xml:lang='nl'>{text}</text>"
            "<basis><source address='https://example.org' checked='2026-11-23' certainty='secondary'>Proef</source></basis>"
            "<validity from='2026-11-23' review-by='2099-12-31'/></clause>")


def make_library(folder):
    (folder / "trip").mkdir(parents=True)
    shutil.copy(ROOT / "clauses" / "taxonomy.xml", folder)
    library = (ROOT / "clauses" / "library.xml").read_text(encoding="utf-8")
    (folder / "library.xml").write_text(library.replace('languages="nl en"', 'languages="nl"'), encoding="utf-8")
    shutil.copytree(ROOT / "clauses" / "schema", folder / "schema")
    for index in range(CLAUSES):
        (folder / "trip" / f"clause-{index}.xml").write_text(clause_xml(index), encoding="utf-8")


def bestek(*arguments):
    done = subprocess.run([BESTEK, *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def expected_text(index):
    """What was done to the clause before the first trip."""
    return ("released", "filled", "changed", "released")[index // 5 % 4]


def edit(document):
    """Per clause: nothing, its field filled, its number changed, or its number made bold."""
    for index in range(CLAUSES):
        search = document.createSearchDescriptor()
        search.SearchString = f"{1000 + index} eenheden"
        found = document.findFirst(search)
        assert found is not None, index
        if expected_text(index) == "changed":
            found.String = f"{9000 + index} eenheden"
        elif index // 5 % 4 == 3:
            found.CharWeight = 150.0
    title = None
    for paragraph in paragraphs(document.Text):
        if paragraph.String.startswith("Eis over waarde "):
            title = int(paragraph.String.rsplit(" ", 1)[1])
        if title is not None and expected_text(title) == "filled":
            fill(paragraph, title)


def paragraphs(text):
    for element in elements(text):
        if element.supportsService("com.sun.star.text.TextTable"):
            for name in element.CellNames:
                yield from paragraphs(element.getCellByName(name))
        else:
            yield element


def fill(paragraph, value):
    for portion in elements(paragraph):
        if portion.TextPortionType == "ContentControl" and portion.ContentControl.Tag == "bestek.buyer.days":
            control = portion.ContentControl
            control.ShowingPlaceHolder = False
            inside = control.createTextCursorByRange(control.Start)
            inside.gotoEnd(True)
            inside.String = str(100 + value)
            return


def check(path, library):
    shown = json.loads(bestek("show", path, "--library", library, "--json"))["placements"]
    wrong = []
    for one in shown:
        index = int(one["clause"].rsplit("-", 1)[1]) if one["clause"] else -1
        days = [fill["value"] for fill in one["fill-ins"] if fill["name"] == "days"]
        states = (one["text"], one["library"], one["marks"], days)
        filled = [str(100 + index)] if expected_text(index) == "filled" else [""]
        if states != (expected_text(index), "current", "whole", filled):
            wrong.append((one["clause"], states))
    right = len(shown) - len(wrong)
    assert right == CLAUSES and not wrong, f"{path.name}: {right} of {CLAUSES} right, {len(shown)} found; wrong: {wrong}"


def convert(office, source, target):
    document = office.open(str(source))
    kind = target.suffix[1:]
    document.storeToURL(uno.systemPathToFileUrl(str(target)), (prop("FilterName", FILTERS[kind]),))
    document.close(True)


def test_thirty_clauses_survive_word_three_times_with_right_states(office):
    with tempfile.TemporaryDirectory(prefix="trip-", dir=office.folder) as name:
        folder = pathlib.Path(name)
        make_library(folder / "library")
        (folder / "profile.json").write_text(json.dumps(PROFILE), encoding="utf-8")
        bestek("new", folder / "dossier", "--profile", folder / "profile.json",
               "--templates", ROOT / "templates", "--library", folder / "library")
        source = folder / "dossier" / "programma-van-eisen.odt"
        bestek("insert", source, "--library", folder / "library",
               "--clauses", ",".join(f"trip.clause-{index}" for index in range(CLAUSES)))
        office.own(name)
        document = office.open(str(source))
        edit(document)
        current = folder / "trip-0.odt"
        document.storeToURL(uno.systemPathToFileUrl(str(current)), (prop("FilterName", FILTERS["odt"]),))
        document.close(True)
        check(current, folder / "library")
        for trip in range(1, 4):
            for kind in ("docx", "odt"):
                target = folder / f"trip-{trip}.{kind}"
                convert(office, current, target)
                check(target, folder / "library")
                current = target


def lost(folder):
    return [one for one in cli("check", folder) if one["rule"] in ("FIL-07", "MRK-04")]


@long
def test_no_place_of_a_field_is_lost_in_any_template(office):
    for language in ("nl", "en"):
        folder = new_dossier(office, language=language)
        for file in sorted(name for name in os.listdir(folder) if name.endswith(".odt")):
            path = pathlib.Path(folder) / file
            document = office.open(str(path))
            document.store()
            document.close(True)
            assert lost(folder) == [], (file, lost(folder))
            word = pathlib.Path(office.folder) / "lost.docx"
            convert(office, path, word)
            convert(office, word, path)
            assert lost(folder) == [], (file, lost(folder))
