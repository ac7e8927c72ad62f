# SPDX-License-Identifier: EUPL-1.2
"""Tests of values as people and other editors write them: other dates, amounts and words, other places of ODT and Word files, other
kinds of hidden text and of what was left open. cli_test.py runs them."""
import re

from bestek_cli import finished
from by_hand import AGREEMENT, GUIDE
from one_value import DRAWING, Changing, at_top_of, field, paragraph, table
from published import in_first_chapter, of_rule
from word_files import DEADLINE, REFERENCE, WordFile, before_end, cells, control, in_chapter, note, said, word_dossier


def quoted(found, rule):
    """What is told of by this rule, as it stands in the text, in order."""
    assert {one["rule"] for one in found} == {rule}, [(one["rule"], one["message"]["en"]) for one in found]
    return [re.search(" it is “(.*?)” here", one["message"]["en"])[1] for one in found]


def told_of(folder, label, values, file=AGREEMENT):
    document = Changing(finished(folder), file)
    return quoted(document.told("".join(paragraph(f"{label}: {one}") for one in values)), "FIL-05")


def test_another_date_is_told_in_whatever_style_it_is_written(folder):
    dates = ["15 mrt 2027", "15 mrt. 2027", "15 maart '27", "15.03.2027", "2027/03/15", "vijftien maart 2027", "ma 15 maart 2027",
             "March 15, 2027", "15th of March 2027"]
    assert told_of(folder, "Sluitingsdatum", dates) == dates


def test_another_amount_is_told_with_whatever_separators_it_is_written(folder):
    amounts = ["€ 4.500.000,00", "EUR 4500000", "4,5 mln", "€ 4,5 mio", "€ 4 500 000", "€4.500k", "€4.5m", "€ 4.5 miljoen",
               "maximaal € 4,5 miljoen", "EUR 4.500.000,="]
    assert told_of(folder, "Maximale waarde", amounts) == amounts


def test_another_term_is_told_in_words_and_in_other_units(folder):
    terms = ["48 maanden", "vier jaar", "2,5 jaar", "anderhalf jaar", "achttien maanden", "3 jaar en 6 maanden", "48 mnd", "208 weken",
             "4 kalenderjaren"]
    assert told_of(folder, "Looptijd", terms) == terms


def test_another_hour_is_told_in_words_and_by_the_clock_of_twelve(folder):
    hours = ["12.00u", "12h00", "twaalf uur", "12 uur 's middags", "12 noon", "5 pm"]
    assert told_of(folder, "Sluitingstijd", hours, GUIDE) == hours


def test_the_dossiers_values_in_these_words_are_no_finding(folder):
    same = ("Maximale waarde: vier miljoen euro", "Maximale waarde: € 4 mio", "Maximum value: €4m", "Maximale waarde: € 4 000 000",
            "Looptijd: zesendertig (36) maanden", "Looptijd: 36 (zesendertig) maanden", "Looptijd: 2 jaar en 12 maanden",
            "Term of contract: three (3) years", "Sluitingstijd: 23h59", "Closing time: 11:59 pm", "Sluitingsdatum: de eerste maart 2027",
            "Closing date: March 1st, 2027", "Closing date: Mon. 1 Mar 2027", "Sluitingsdatum: 1 maart 2027 (maandag)",
            "Gestanddoeningstermijn: honderdtwintig dagen", "Kenmerk: HV\u20112027\u2011014", "Kenmerk: HV-2027-014 (versie 2)",
            "CPV-codes: 30213100-6, 30231300-0", "Procedure: Europese openbare aanbesteding", "Algemene voorwaarden: ARIV 2018",
            "Bevoegde rechter: de rechtbank Midden-Nederland, locatie Utrecht", "Ingangsdatum: 10-05-'27", "Aantal leveranciers: één")
    assert Changing(finished(folder), AGREEMENT).told("".join(paragraph(one) for one in same)) == []


def test_a_label_is_compared_on_first_left_and_unused_pages_and_in_groups_of_shapes(folder):
    guide = Changing(finished(folder), GUIDE)

    def pages(text):
        for n, part in enumerate(("header-left", "header-first"), 1):
            text = re.sub("(</style:header>)", rf"\1<style:{part}>{paragraph(f'Kenmerk: ZZ-{n}')}</style:{part}>", text, count=1)
        unused = f'<style:master-page style:name="Own"><style:footer>{paragraph("Kenmerk: ZZ-3")}</style:footer></style:master-page>'
        return text.replace("</office:master-styles>", unused + "</office:master-styles>", 1)

    box = f'<draw:frame draw:name="a"><draw:text-box>{paragraph("Kenmerk: ZZ-4")}</draw:text-box></draw:frame>'
    group = paragraph(f'<draw:g {DRAWING} text:anchor-type="paragraph">{box}</draw:g>')
    assert sorted(quoted(guide.told(group, styles=pages), "FIL-05")) == ["ZZ-1", "ZZ-2", "ZZ-3", "ZZ-4"]


MC = ('xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
      'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
      'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"')


def drawn(inside):
    """A text box as Word writes it: twice, of which one is shown."""
    content = f"<w:txbxContent>{inside}</w:txbxContent>"
    return (f'<w:p><w:r><mc:AlternateContent {MC}><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp>'
            f"<wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
            f'<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>'
            "</mc:AlternateContent></w:r></w:p>")


def test_a_control_of_a_word_file_round_a_cell_a_row_or_a_drawn_box_is_compared_once(folder):
    word = WordFile(word_dossier(folder))
    round_it = f'<w:sdt><w:sdtPr><w:tag w:val="{DEADLINE}"/></w:sdtPr><w:sdtContent>{{}}</w:sdtContent></w:sdt>'
    cell = f"<w:tc>{said('8 maart 2027')}</w:tc>"
    for where, words in (("cell", f"<w:tbl><w:tr><w:tc>{said('x')}</w:tc>{round_it.format(cell)}</w:tr></w:tbl>" + said("")),
                         ("row", f"<w:tbl>{round_it.format(f'<w:tr>{cell}</w:tr>')}</w:tbl>" + said("")),
                         ("paragraphs", round_it.format(said("8 maart 2027"))), ("drawn box", drawn(control(DEADLINE, "8 maart 2027")))):
        found = word.told(document=in_chapter(words))
        assert [(one["rule"], one["severity"], one["tag"]) for one in found] == [("FIL-03", "error", DEADLINE)], (where, found)
        assert "“8 maart 2027”" in found[0]["message"]["nl"], found


def test_a_label_in_a_word_file_is_read_through_fields_links_and_hyphens(folder):
    word = WordFile(word_dossier(folder))
    instruction = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DOCPROPERTY Ref</w:instrText></w:r><w:r><w:fldChar '
                   'w:fldCharType="separate"/></w:r><w:r><w:t>ZZ-2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>')
    call, notes = note("endnote", said("Kenmerk: ZZ-5"))
    start = '<w:p><w:r><w:t xml:space="preserve">Kenmerk: </w:t></w:r>'
    words = (start + '<w:fldSimple w:instr="DOCPROPERTY Ref"><w:r><w:t>ZZ-1</w:t></w:r></w:fldSimple></w:p>' + start + instruction + "</w:p>" +
             '<w:p><w:smartTag w:element="x"><w:r><w:t>Ken</w:t></w:r></w:smartTag><w:hyperlink w:anchor="a"><w:r><w:t>merk: ZZ-3</w:t></w:r>'
             "</w:hyperlink></w:p>" + cells(cells("Kenmerk", "ZZ-4"), "x") + call +
             "<w:p><w:r><w:t>Ken</w:t><w:softHyphen/><w:t>merk: ZZ-6</w:t></w:r></w:p>" +
             "<w:p><w:r><w:t>Kenmerk: HV</w:t><w:noBreakHyphen/><w:t>2027</w:t><w:noBreakHyphen/><w:t>014</w:t></w:r></w:p>")
    found = quoted(word.told(document=in_chapter(words), endnotes=notes), "FIL-05")
    assert sorted(found) == [f"ZZ-{n}" for n in range(1, 7)], found


def test_a_word_control_that_shows_its_placeholder_is_open(folder):
    word = WordFile(word_dossier(folder))
    shown = "<w:p><w:sdt><w:sdtPr>{}<w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>{}</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    ours, = word.told(document=in_chapter(shown.format(f'<w:tag w:val="{REFERENCE}"/>', "Kenmerk")))
    assert (ours["rule"], ours["severity"], ours["tag"]) == ("FIL-03", "error", REFERENCE) and "still open" in ours["message"]["en"], ours
    macro = ('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>MACROBUTTON NoMacro [vul naam in]</w:instrText></w:r>'
             '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>')
    others = word.told(document=in_chapter(shown.format('<w:alias w:val="Eigen"/>', "Klik hier eens") + macro))
    assert [(one["rule"], one["severity"]) for one in others] == [("STR-02", "error")] * 2, others
    assert "Klik hier eens" in others[0]["message"]["nl"] and "[vul naam in]" in others[1]["message"]["nl"], others


HIDDEN = "Verborgen zaak"


def hidden_alone(found, times):
    """Each of them, with seen text between them, is told as hidden, and nothing else."""
    assert [(one["rule"], one["severity"]) for one in found] == [("STR-20", "warning")] * times, found
    assert all(f"{HIDDEN} {n}" in one["message"]["nl"] for n, one in enumerate(found)), found


def test_what_a_word_file_hides_by_style_row_colour_or_width_is_told(folder):
    word = WordFile(word_dossier(folder))
    styles = "".join(f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{inside}</w:style>' for kind, name, inside in (
        ("paragraph", "Weg", "<w:rPr><w:vanish/></w:rPr>"), ("character", "Weg1", "<w:rPr><w:vanish/></w:rPr>"),
        ("character", "Weg2", '<w:basedOn w:val="Weg1"/>')))
    looks = ('<w:rStyle w:val="Weg2"/>', '<w:w w:val="1"/>', '<w:color w:val="C00000"/><w:shd w:val="clear" w:fill="C00000"/>',
             '<w:color w:val="000000"/><w:highlight w:val="black"/>', '<w:color w:val="FFFFFF" w:themeColor="background1"/>')
    words = "".join(said(f"{HIDDEN} {n}", look) + said("Dit niet.") for n, look in enumerate(looks))
    words += f'<w:p><w:pPr><w:pStyle w:val="Weg"/></w:pPr><w:r><w:t>{HIDDEN} 5</w:t></w:r></w:p>' + said("Dit niet.")
    words += f"<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>{said(HIDDEN + ' 6')}</w:tc></w:tr></w:tbl>" + said("")
    hidden_alone(word.told(document=in_chapter(words), styles=before_end("styles", styles)), 7)
    seen = said("Dit staat er", '<w:vanish w:val="0"/>') + said("Dit ook", '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000"/>')
    assert word.told(document=in_chapter(seen)) == []


def test_what_an_odt_hides_by_its_paragraphs_cells_and_frames_is_told(folder):
    guide = Changing(finished(folder), GUIDE)

    def style(name, family, *properties):
        inside = "".join(f"<style:{kind}-properties {look}/>" for kind, look in properties)
        return f'<style:style style:name="{name}" style:family="{family}">{inside}</style:style>'

    looks = (style("H0", "paragraph", ("text", 'text:display="none"')), style("H1", "paragraph", ("text", 'style:text-scale="1%"')),
             style("H2", "paragraph", ("paragraph", 'fo:background-color="#0000ff"'), ("text", 'fo:color="#0000ff"')),
             style("H3", "paragraph", ("text", 'fo:color="#fefefe"')), style("H4", "paragraph", ("text", 'fo:color="#c00000"')),
             style("C4", "table-cell", ("table-cell", 'fo:background-color="#c00000"')),
             style("V1", "paragraph", ("paragraph", 'fo:background-color="#000000"'), ("text", 'fo:color="#ffffff"')))
    words = [f'<text:p text:style-name="H{n}">{HIDDEN} {n}</text:p>' for n in range(4)]
    cell = table(("x",)).replace("<table:table-cell>", '<table:table-cell table:style-name="C4">')
    words.append(cell.replace(paragraph("x"), f'<text:p text:style-name="H4">{HIDDEN} 4</text:p>'))
    words.append(paragraph(f'<draw:frame {DRAWING} draw:name="Own" draw:display="none" text:anchor-type="paragraph"><draw:text-box>'
                           f"{paragraph(HIDDEN + ' 5')}</draw:text-box></draw:frame>"))
    words.append(f'<text:section text:name="A" text:display="none"><text:section text:name="B">{paragraph(HIDDEN + " 6")}</text:section>'
                 "</text:section>")
    words.append('<text:p text:style-name="V1">Wit op zwart staat er gewoon.</text:p>')
    place = in_first_chapter(paragraph("Dit niet.").join(words))
    found = guide.told(content=lambda text: place(text.replace("</office:automatic-styles>", "".join(looks) + "</office:automatic-styles>", 1)))
    hidden_alone(sorted(found, key=lambda one: re.search(HIDDEN + r" (\d)", one["message"]["nl"])[1]), 7)


def test_what_is_left_open_in_these_ways_is_told(folder):
    guide = Changing(finished(folder), GUIDE)
    errors = ("{{naam}}", "${naam}", "%NAAM%", "[●]", "[…]", "[X]", "Lorem ipsum", "TBA", "T.B.D.", "to be confirmed", "nog in te vullen", "@@@",
              "Kies een item.", "#REF!", "Fout! Bladwijzer niet gedefinieerd.")
    warnings = ("dd-mm-jjjj", "..-..-2027", "€ ,--", "n.n.b.", "nader te bepalen", "[datum]", "N.N.", "x dagen")
    found = of_rule(guide.told("".join(paragraph("Hier: " + one) for one in (*errors, *warnings))), "STR-02")
    assert [one["severity"] for one in found] == ["error"] * len(errors) + ["warning"] * len(warnings), found
    assert all(text.strip("{}.") in one["message"]["nl"] for text, one in zip((*errors, *warnings), found)), found
    lists = "<text:list><text:list-header><text:p>TBD</text:p></text:list-header></text:list>"
    ruby = "<text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>XXX</text:ruby-text></text:ruby>"
    shape = f'<draw:custom-shape {DRAWING} draw:name="S" text:anchor-type="paragraph">{paragraph("TODO")}</draw:custom-shape>'
    placed = guide.told(lists + paragraph(ruby) + paragraph(shape))
    assert [(one["rule"], one["severity"]) for one in placed] == [("STR-02", "error")] * 3, placed


def test_a_field_in_the_header_of_first_pages_is_compared(folder):
    guide = Changing(finished(folder), GUIDE)
    first = f'<style:header-first>{paragraph(field(REFERENCE, "ZZ-9"))}</style:header-first>'
    found = guide.told(styles=lambda text: text.replace("</style:header>", "</style:header>" + first, 1))
    assert [(one["rule"], one["severity"], one["tag"]) for one in found] == [("FIL-03", "error", REFERENCE)], found
    assert "“ZZ-9”" in found[0]["message"]["nl"], found
    assert guide.told(**at_top_of("footer", paragraph(field(REFERENCE, "HV-2027-014")))) == []
