# SPDX-License-Identifier: EUPL-1.2
"""Tests of a dossier whose guide is a Word file: what contradicts, what is left over and what is hidden is found in each part
of it, as in an ODT. cli_test.py runs them."""
import json
import os
import re
import shutil
import zipfile

from bestek_cli import DATA, digests, good, refused, write
from formats import FORMATS
import published
from published import of_rule

WORD = "aanbestedingsleidraad.docx"
SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
REFERENCE, DEADLINE = "bestek.profile.reference", "bestek.profile.date-deadline"


def findings(path):
    """What is told of it, but for newer texts that our library has since, and the scale for all criteria that the guide of
    that day has: the dossier is as old as its format."""
    return [one for one in published.findings(path) if one["rule"] not in ("LIB-01", "AWD-28")]


def word_dossier(folder):
    """A kept dossier, as a draft, of which the guide is the Word file that stands beside it."""
    dossier = os.path.join(folder, "dossier")
    shutil.copytree(os.path.join(FORMATS, "dossier-3", "dossier"), dossier)
    with open(os.path.join(dossier, "dossier.xml"), encoding="utf-8") as stream:
        text = stream.read()
    text = re.sub(r'\s*<states>.*?</states>| sha256="[^"]*"', "", text, flags=re.S)
    write(dossier, "dossier.xml", text.replace('file="aanbestedingsleidraad.odt"', f'file="{WORD}"'))
    return dossier


class WordFile:
    """The guide; each change starts from what it was."""

    def __init__(self, dossier):
        self.dossier, self.path = dossier, os.path.join(dossier, WORD)
        with zipfile.ZipFile(self.path) as package:
            self.parts = {name: package.read(name).decode() for name in package.namelist()}

    def write(self, **added):
        """Parts changed by a function of their text, or added with their text."""
        parts = dict(self.parts)
        for name, change in added.items():
            name = f"docProps/{name}.xml" if name == "core" else f"word/{name}.xml"
            parts[name] = change(parts[name]) if callable(change) else change
            assert parts[name] != self.parts.get(name), name
            if name not in self.parts:
                kind = os.path.basename(name)[:-4]
                rels = "word/_rels/document.xml.rels"
                relation = f'<Relationship Id="r{kind}" Type="{KINDS}{kind}" Target="{kind}.xml"/>'
                parts[rels] = parts[rels].replace("</Relationships>", relation + "</Relationships>")
        with zipfile.ZipFile(self.path, "w", zipfile.ZIP_DEFLATED) as package:
            for name, text in parts.items():
                package.writestr(name, text)

    def told(self, **added):
        self.write(**added)
        return [one for one in findings(self.dossier) if one["document"] == WORD]


def said(text, look=""):
    return f'<w:p><w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def control(tag, value):
    return (f'<w:p><w:sdt><w:sdtPr><w:alias w:val="Veld"/><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent><w:r><w:t>{value}</w:t></w:r>'
            '</w:sdtContent></w:sdt></w:p>')


def cells(*words):
    return "<w:tbl><w:tr>" + "".join(f"<w:tc>{one if one.startswith('<') else said(one)}</w:tc>"
                                     for one in words) + "</w:tr></w:tbl>" + said("")


def box(inside):
    return ('<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>' + inside +
            "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>")


def in_chapter(words):
    return lambda text: re.sub(r'(<w:p>(?:(?!</w:p>).)*<w:pStyle w:val="Heading1"/>.*?</w:p>)', lambda at: at[1] + words, text, count=1,
                               flags=re.S)


def before_end(part, words):
    return lambda text: text.replace(f"</w:{part}>", words + f"</w:{part}>")


def note(kind, inside):
    """What calls the note in the body, and the part that holds it."""
    return (f'<w:p><w:r><w:t>zie</w:t></w:r><w:r><w:{kind}Reference w:id="7"/></w:r></w:p>',
            f'<w:{kind}s {SPACE}><w:{kind} w:id="7" w:author="jurist inkoop">{inside}</w:{kind}></w:{kind}s>')


def test_a_word_file_of_a_dossier_is_compared_with_the_dossier_wherever_a_field_stands(folder):
    word = WordFile(word_dossier(folder))
    assert word.told(document=lambda text: text + "\n") == []
    call, notes = note("footnote", control(DEADLINE, "9 maart 2027"))
    for tag, value, right, added in (
            (REFERENCE, "HV-2027-041", "HV-2027-014", {"document": lambda text: text.replace("HV-2027-014", "HV-2027-041", 1)}),
            (REFERENCE, "HV-2027-099", "HV-2027-014", {"header1": before_end("hdr", control(REFERENCE, "HV-2027-099"))}),
            ("bestek.profile.authority", "Hogeschool Elders", "Hogeschool Voorbeeld",
             {"footer1": before_end("ftr", control("bestek.profile.authority", "Hogeschool Elders"))}),
            (DEADLINE, "9 maart 2027", "1 maart 2027", {"document": in_chapter(call), "footnotes": notes}),
            (DEADLINE, "8 maart 2027", "1 maart 2027", {"document": in_chapter(box(control(DEADLINE, "8 maart 2027")))}),
            ("bestek.buyer.court", "rechtbank Gelderland", "rechtbank Midden-Nederland",
             {"document": in_chapter(cells("Rechter", control("bestek.buyer.court", "rechtbank Gelderland")))})):
        found = word.told(**added)
        assert [(one["rule"], one["severity"], one["tag"]) for one in found] == [("FIL-03", "error", tag)], (value, found)
        assert f"“{value}”" in found[0]["message"]["nl"] and f"“{right}”" in found[0]["message"]["nl"], found
    # The same day in figures, and the same name in a second place, are no contradiction.
    assert word.told(document=in_chapter(control(DEADLINE, "01-03-2027")),
                     header1=before_end("hdr", control(REFERENCE, "HV-2027-014"))) == []


def test_in_a_word_file_what_was_deleted_while_changes_are_tracked_is_no_value(folder):
    word = WordFile(word_dossier(folder))
    was = "<w:r><w:rPr></w:rPr><w:t>HV-2027-014</w:t></w:r>"
    deleted = '<w:del w:id="81" w:author="inkoper"><w:r><w:delText>{}</w:delText></w:r></w:del>'
    inserted = '<w:ins w:id="82" w:author="inkoper"><w:r><w:t>{}</w:t></w:r></w:ins>'
    for old, new_text, rules in (("HV-2027-041", "HV-2027-014", {"STR-08", "STR-22"}),
                                 ("HV-2027-014", "HV-2027-041", {"STR-08", "STR-22", "FIL-03"})):
        becomes = deleted.format(old) + inserted.format(new_text)
        found = word.told(document=lambda text: text.replace(was, becomes, 1))  # pylint: disable=cell-var-from-loop
        assert {one["rule"] for one in found} == rules, (new_text, found)
        assert "2 tracked changes" in of_rule(found, "STR-08")[0]["message"]["en"], found
    told = of_rule(found, "FIL-03")
    assert len(told) == 1 and "“HV-2027-041”" in told[0]["message"]["nl"], told
    # Plain text that was deleted says nothing either.
    gone = f"<w:p>{deleted.format('Kenmerk: ZZ-1')}<w:r><w:t>De planning.</w:t></w:r></w:p>"
    assert {one["rule"] for one in word.told(document=in_chapter(gone))} == {"STR-08", "STR-22"}


def test_in_a_word_file_plain_text_beside_its_label_is_compared(folder):
    word = WordFile(word_dossier(folder))
    call, notes = note("endnote", said("Kenmerk: AB-13"))
    for value, added in (
            ("3 april 2027", {"document": in_chapter(said("Sluitingsdatum: 3 april 2027"))}),
            ("4 april 2027", {"document": in_chapter(cells("Sluitingsdatum", "4 april 2027"))}),
            ("€ 4.100.000", {"document": in_chapter(box(said("Maximale waarde: € 4.100.000")))}),
            ("AB-12", {"footer1": before_end("ftr", said("Kenmerk: AB-12"))}),
            ("AB-13", {"document": in_chapter(call), "endnotes": notes}),
            ("AB-14",
             {"header1": before_end("hdr",
                                    "<w:p><w:r><w:t>Zaaknummer:</w:t></w:r><w:r><w:t xml:space=\"preserve\"> AB-14</w:t></w:r></w:p>")})):
        found = word.told(**added)
        assert [(one["rule"], one["severity"]) for one in found] == [("FIL-05", "warning")], (value, found)
        assert f"“{value}”" in found[0]["message"]["nl"] and "het dossier" in found[0]["message"]["nl"], found
    same = "".join(said(one) for one in ("Sluitingsdatum: 1-3-2027", "Kenmerk: HV-2027-014", "Maximale waarde: 4 miljoen euro"))
    assert word.told(document=in_chapter(same)) == []


def test_in_a_word_file_leftovers_are_found_in_every_part(folder):
    word = WordFile(word_dossier(folder))
    foot, footnotes = note("footnote", said("Wordt nog TBD"))
    end, endnotes = note("endnote", said("Zie [invullen]"))
    caption = ('<w:p><w:r><w:t xml:space="preserve">Figuur </w:t></w:r>'
               '<w:fldSimple w:instr=" SEQ Figuur "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
               '<w:r><w:t>: XXX</w:t></w:r></w:p>')
    picture = ('<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
               '<wp:docPr id="5" name="Beeld" descr="foto van het pand, TODO"/></wp:inline></w:drawing></w:r></w:p>')
    for left, added in (("TBD", {"document": in_chapter(foot), "footnotes": footnotes}),
                        ("[invullen]", {"document": in_chapter(end), "endnotes": endnotes}),
                        ("XXX", {"header1": before_end("hdr", said("Versie XXX"))}),
                        ("???", {"footer1": before_end("ftr", said("Versie ???"))}),
                        ("XXX", {"document": in_chapter(caption)}), ("TODO", {"document": in_chapter(picture)}),
                        ("(nog invullen)", {"document": in_chapter(box(said("Adres (nog invullen)")))}),
                        ("«AANTAL»", {"document": in_chapter(cells("Aantal", "«AANTAL»"))})):
        found = word.told(**added)
        assert [(one["rule"], one["severity"]) for one in found] == [("STR-02", "error")], (left, found)
        assert left in found[0]["message"]["nl"] and left in found[0]["message"]["en"], found
    brand, = word.told(document=in_chapter(said("De docking is een Lenovo.")))
    assert (brand["rule"], brand["severity"]) == ("SPC-01", "warning") and "“Lenovo”" in brand["message"]["nl"], brand
    assert word.told(document=in_chapter(said("De docking is een Lenovo of gelijkwaardig."))) == []


def test_a_word_file_tells_its_comments_its_authors_and_what_it_hides(folder):
    word = WordFile(word_dossier(folder))
    call, comments = note("comment", said("Klopt dit bedrag?"))
    told, = word.told(document=in_chapter(call), comments=comments)
    assert (told["rule"], told["severity"]) == ("STR-21", "warning"), told
    assert "jurist inkoop" in told["message"]["nl"] and "Klopt dit bedrag?" in told["message"]["nl"], told
    told, = word.told(core=lambda text: text.replace("<dc:creator></dc:creator>", "<dc:creator>inkoper ICT</dc:creator>").replace(
        "<cp:lastModifiedBy></cp:lastModifiedBy>", "<cp:lastModifiedBy>adviseur bureau</cp:lastModifiedBy>"))
    assert (told["rule"], told["severity"]) == ("STR-22", "hint"), told
    assert "inkoper ICT" in told["message"]["nl"] and "adviseur bureau" in told["message"]["nl"], told
    for look in ("<w:vanish/>", '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>'):
        told, = word.told(document=in_chapter(said("De raming is drie ton.", look)))
        assert (told["rule"], told["severity"]) == ("STR-20", "warning") and "De raming is drie ton." in told["message"]["nl"], (look, told)
    # What is hidden counts as absent: a label's value there contradicts nothing.
    assert {one["rule"] for one in word.told(document=in_chapter(said("Kenmerk: ZZ-9", "<w:vanish/>")))} == {"STR-20"}


def test_a_word_file_is_never_written_and_nothing_else_is_then(folder):
    dossier = word_dossier(folder)
    word = WordFile(dossier)
    word.write(document=lambda text: text.replace("HV-2027-014", "HV-2027-041", 1))
    before = digests(dossier)
    for command in (["fill", dossier, "--values", write(folder, "v.json", '{"contact": "Inkoop, kamer 3"}')], ["equal", dossier],
                    ["equal", dossier, "reference"], ["insert", dossier, "--clauses", "hardware.responsible-minerals-award"],
                    ["fill", word.path, "--values", write(folder, "w.json", '{"court": "rechtbank Gelderland"}')]):
        refused(*command, *DATA, says="Only an ODT document can be changed (DOCX)")
    assert digests(dossier) == before
    assert json.loads(good("show", word.path, *DATA, "--json"))["placements"]


def test_a_copy_in_word_that_no_dossier_names_does_not_look_good(folder):
    dossier = word_dossier(folder)
    with open(os.path.join(dossier, "dossier.xml"), encoding="utf-8") as stream:
        text = stream.read()
    write(dossier, "dossier.xml", text.replace(WORD, "aanbestedingsleidraad.odt"))
    # Beside its original, in a folder of its own, and under the name of another kind of file.
    copies = [os.path.join(dossier, WORD), os.path.join(folder, "los.docx"), os.path.join(folder, "los.odt")]
    for path in copies[1:]:
        shutil.copy(copies[0], path)
    for path in copies:
        found = findings(path)
        assert [(one["rule"], one["severity"]) for one in found] == [("DOC-04", "error")], (path, found)
        assert "not checked" in found[0]["message"]["en"], found


def test_a_word_file_without_bookmarks_is_recognised_and_called_stripped(folder):
    word = WordFile(word_dossier(folder))
    placed = {one["clause"] for one in json.loads(good("show", word.path, *DATA, "--json"))["placements"]}
    found = word.told(document=lambda text: re.sub(r"<w:bookmark(?:Start|End)[^>]*/>", "", text))
    assert [one["severity"] for one in of_rule(found, "MRK-03")] == ["error"], found
    told = of_rule(found, "MRK-02")
    assert {(one["clause"], one["severity"]) for one in told} == {(one, "warning") for one in placed} and len(placed) == 4, told
    shown = json.loads(good("show", word.path, *DATA, "--json"))["placements"]
    assert {one["clause"]: one["marks"] for one in shown} == dict.fromkeys(placed, "missing"), shown
    refused("insert", word.dossier, *DATA, "--clauses", min(placed), says="stands here without marks")


def test_a_clause_that_a_word_file_hides_is_absent(folder):
    word = WordFile(word_dossier(folder))
    shown = json.loads(good("show", word.path, *DATA, "--json"))["placements"]
    clause, mark = shown[0]["clause"], shown[0]["mark"]

    def hide(text):
        at = text.index(f'w:name="{mark}"')
        number = re.search(r'w:id="(\d+)"', text[text.rindex("<w:bookmarkStart", 0, at):])[1]
        begin, end = text.rindex("<w:p>", 0, at), text.index("</w:p>", text.index(f'<w:bookmarkEnd w:id="{number}"'))
        return text[:begin] + text[begin:end].replace("<w:rPr>", "<w:rPr><w:vanish/>") + text[end:]

    # With it goes the ground that it states, of which another rule speaks.
    told, = [one for one in word.told(document=hide) if one["rule"] != "SEL-04"]
    assert (told["rule"], told["severity"], told["clause"]) == ("STR-20", "warning", clause), told
    marks = {one["clause"]: one["marks"] for one in json.loads(good("show", word.path, *DATA, "--json"))["placements"]}
    assert marks == {one["clause"]: "hidden" if one["clause"] == clause else "whole" for one in shown}, marks
