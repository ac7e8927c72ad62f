# SPDX-License-Identifier: EUPL-1.2
"""Tests of characters that nobody sees, or takes for others, in documents: what a check finds in ODT and DOCX, and where it is
silent. cli_test.py runs them."""
import os

from bestek_cli import finished, slow
from by_hand import GUIDE, PLAN
from odd_characters import ALIKE, UNSEEN, amount, name_of
from one_value import DRAWING, Changing, at_top_of, frame, note, paragraph, table
from word_files import WordFile, before_end, cells, in_chapter, said, word_dossier
from word_files import note as word_note

LAWFUL = ("Ver\u00adduur\u00adzaming van 10 werk\u00addagen", "\u20ac\u00a01.000,00 of 1\u202f000 of 1\u2009000",
          "\U0001F468\u200d\U0001F469\u200d\U0001F467 \u2764\ufe0f 1\ufe0f\u20e3", "\u05d3\u05df \u05db\u05d4\u05df\u200f (contactpersoon)",
          "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u0915\u094d\u200d\u0937 en \u0967\u0968 \u0926\u093f\u0928",
          "5 \u03bcm, 10 k\u03a9, \u03b1-waarde, \u0394T, \u03b3M, m\u00b2, 3 \u2113", "NEN\u2011EN 50001 \u2013 \u2018aan\u2019",
          "\u0418\u0432\u0430\u043d \u041f\u0435\u0442\u0440\u043e\u0432")
ODD = ("een \ue123 teken", "een\u200b woord", "\ufeffBegin", "bedr\u0430g", "woor\u2060d", "links\u200e", "a\ufe0f")
SYMBOL = '<text:span text:style-name="Signs">\uf0a8</text:span>'
FACE = ('<style:style style:name="Signs" style:family="text"><style:text-properties style:font-name="Wingdings"/></style:style>'
        "</office:automatic-styles>")


def rules(found):
    return [(one["rule"], one["severity"]) for one in found]


def test_what_changes_what_is_read_is_an_error_in_every_place_of_a_document(folder):
    dossier = finished(folder)
    guide = Changing(dossier, GUIDE)
    everything = "".join(paragraph(f"bedrag {amount(code)} euro") for code in UNSEEN + ALIKE)
    found = guide.told(everything)
    assert rules(found) == [("STR-25", "error")] * len(UNSEEN + ALIKE), found
    for code, one in zip(UNSEEN + ALIKE, found):
        assert f"{name_of(code)} (" in one["message"]["nl"] and f"‹{name_of(code)}›" in one["message"]["en"], one
        assert one["text"].startswith("bedrag 1"), one
    reversed_amount = "bedrag \u202e0001\u202c euro"
    for words, styles, position in (
            (note("footnote", paragraph(reversed_amount)), {}, "voetnoot"), (table(("Waarde", reversed_amount)), {}, ""),
            (frame(paragraph(reversed_amount)), {}, ""), ("", at_top_of("header", paragraph(reversed_amount)), ""),
            ("", at_top_of("footer", paragraph(reversed_amount)), "")):
        found = guide.told(words, **styles)
        assert rules(found) == [("STR-25", "error")], (words, found)
        assert "bedrag ‹U+202E›0001‹U+202C› euro" in found[0]["message"]["nl"], found
        assert found[0]["text"] == reversed_amount, (position, found)
    assert rules(Changing(dossier, PLAN).told(paragraph(reversed_amount))) == [("STR-25", "error")]


@slow
def test_lawful_characters_are_silent_and_others_one_warning(folder):
    guide = Changing(finished(folder), GUIDE)
    tracked = table(("\u206012", "12\u200d"))
    assert guide.told("".join(paragraph(one) for one in LAWFUL) + tracked) == []
    with_font = {"content": lambda text: text.replace("</office:automatic-styles>", FACE, 1).replace(
        "</text:h>", f"</text:h>{paragraph('Kruis aan: ' + SYMBOL)}", 1)}
    assert guide.told(**with_font) == []
    assert rules(guide.told(paragraph("Kruis aan: \uf0a8"))) == [("STR-25", "warning")]
    for one in ODD:
        assert rules(guide.told(paragraph(one))) == [("STR-25", "warning")], one
    found = guide.told("".join(paragraph(one) for one in ODD))
    assert rules(found) == [("STR-25", "warning")] and found[0]["message"]["nl"].startswith("In 7 alinea’s"), found
    found = guide.told("".join(paragraph(one) for one in (*ODD, "bedrag 1\u200b000")))
    assert sorted(rules(found)) == [("STR-25", "error"), ("STR-25", "warning")], found


def test_a_word_file_is_looked_at_as_an_odt_is(folder):
    word = WordFile(word_dossier(folder))
    everything = "".join(said(f"bedrag {amount(code)} euro") for code in UNSEEN + ALIKE)
    found = word.told(document=in_chapter(everything))
    assert rules(found) == [("STR-25", "error")] * len(UNSEEN + ALIKE), found
    call, notes = word_note("footnote", said("op 1 ma\u200bart 2027"))
    assert rules(word.told(document=in_chapter(call), footnotes=notes)) == [("STR-25", "error")]
    assert rules(word.told(document=in_chapter(cells("Waarde", "1\u2060000")))) == [("STR-25", "error")]
    assert word.told(document=in_chapter("".join(said(one) for one in LAWFUL))) == []
    assert word.told(document=in_chapter(said("\uf0a8", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'))) == []
    assert rules(word.told(document=in_chapter("".join(said(one) for one in ODD)))) == [("STR-25", "warning")]


def line(*pieces):
    """A paragraph of a Word file; a piece in pointed brackets is an element of its run."""
    inside = "".join(one if one.startswith("<") else f'<w:t xml:space="preserve">{one}</w:t>' for one in pieces)
    return f"<w:p><w:r>{inside}</w:r></w:p>"


def turned(element, text):
    runs = [f'<w:r><w:t xml:space="preserve">{one}</w:t></w:r>' for one in ("bedrag ", text, " euro")]
    return f"<w:p>{runs[0]}<w:{element} w:val=\"rtl\">{runs[1]}</w:{element}>{runs[2]}</w:p>"


def above(text):
    return ('<w:p><w:r><w:ruby><w:rt><w:r><w:t>' + text + "</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>duizend</w:t></w:r></w:rubyBase>"
            "</w:ruby></w:r></w:p>")


def symbol(font, number):
    return f'<w:sym w:font="{font}" w:char="{number}"/>'


@slow
def test_an_element_of_a_word_file_is_looked_at_as_the_character_that_it_is(folder):
    word = WordFile(word_dossier(folder))
    for words, name in ((line("bedrag 1", "<w:softHyphen/>", "000 euro"), "U+00AD"), (turned("bdo", "0001"), "U+202E"),
                        (turned("dir", "10 - 20"), "U+202B"), (line("bedrag 1", symbol("Arial", "200B"), "000"), "U+200B"),
                        (line("bedrag 1", symbol("Symbol", "F030"), "00"), "U+F030"),
                        (line("1", symbol("Wingdings", "30"), "00"), "U+F030"),
                        (above("1\u200b000 euro"), "U+200B")):
        for place in ("document", "footer1"):
            added = {place: in_chapter(words) if place == "document" else before_end("ftr", words)}
            found = word.told(**added)
            assert rules(found) == [("STR-25", "error")] and f"‹{name}›" in found[0]["message"]["nl"], (words, found)
    lawful = (line("Ver", "<w:softHyphen/>", "duurzaming van NEN", "<w:noBreakHyphen/>", "EN 50001"),
              line(symbol("Wingdings", "F0A8"), " Kruis aan"), line("20", symbol("Symbol", "F0B0"), "C"), above("1000 euro"))
    assert word.told(document=in_chapter("".join(lawful))) == []


def test_text_above_a_line_of_an_odt_is_looked_at(folder):
    guide = Changing(finished(folder), GUIDE)
    ruby = "<text:ruby><text:ruby-base>duizend</text:ruby-base><text:ruby-text>{}</text:ruby-text></text:ruby>"
    found = guide.told(paragraph("bedrag " + ruby.format("\u202e0001\u202c euro")))
    assert rules(found) == [("STR-25", "error")] and "‹U+202E›" in found[0]["message"]["nl"], found
    assert found[0]["text"] == "bedrag duizend", found  # the paragraph by which it is found
    assert rules(guide.told(paragraph(ruby.format("TODO")))) == [("STR-02", "error")]
    assert guide.told(paragraph(ruby.format("1000 euro"))) == []


@slow
def test_numbers_in_text_that_runs_from_right_to_left_are_an_error(folder):
    guide = Changing(finished(folder), GUIDE)
    word = WordFile(word_dossier(os.path.join(folder, "word")))

    def odt(text):
        style = ('<style:style style:name="Turned" style:family="paragraph"><style:paragraph-properties style:writing-mode="rl-tb"/>'
                 "</style:style></office:automatic-styles>")
        written = f'</text:h><text:p text:style-name="Turned">{text}</text:p>'
        return guide.told(content=lambda whole: whole.replace("</office:automatic-styles>", style, 1).replace("</text:h>", written, 1))

    def docx(text):
        return word.told(document=in_chapter(said(text).replace("<w:p>", "<w:p><w:pPr><w:bidi/></w:pPr>")))

    def run(text):
        return word.told(document=in_chapter(said(text, "<w:rtl/>")))

    for told in (odt, docx, run):
        found = told("10 - 20 dagen")
        assert rules(found) == [("STR-25", "error")] and found[0]["text"] == "10 - 20 dagen", found
        assert "“10 - 20 dagen” loopt van rechts naar links" in found[0]["message"]["nl"], found
        for lawful in ("Ten minste 20 dagen", "10 - 20 \u05d9\u05de\u05d9\u05dd", "1.000,00"):
            assert told(lawful) == [], lawful


WRONG = "1\u202e000"


@slow
def test_what_stands_beside_the_text_is_looked_at_in_odt(folder):
    guide = Changing(finished(folder), GUIDE)
    describe = lambda kind, words: paragraph(  # noqa: E731
        f'<draw:frame {DRAWING} draw:name="X" text:anchor-type="paragraph" svg:width="1cm" svg:height="1cm"><draw:text-box>{paragraph("x")}</draw:text-box>'
        f'<svg:{kind} xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0">{words}</svg:{kind}></draw:frame>')
    control = lambda words: paragraph(f'<loext:content-control loext:alias="{words}">x</loext:content-control>')  # noqa: E731
    level = ('<text:list-style style:name="Own"><text:list-level-style-{} text:level="1" {} style:num-format="1"/></text:list-style>'
             "</office:automatic-styles>")
    style = lambda kind, words: {"content": lambda text: text.replace("</office:automatic-styles>", level.format(kind, words), 1)}  # noqa: E731
    own = lambda name, words: {"meta": lambda text: text.replace(  # noqa: E731
        "</office:meta>", f'<meta:user-defined meta:name="{name}">{words}</meta:user-defined></office:meta>', 1)}
    for words, severities in ((f"bedrag {WRONG}", ["error"]), ("bedrag 1000", [])):
        for told in (guide.told(describe("title", words)), guide.told(describe("desc", words)), guide.told(control(words)),
                     guide.told(**own("Bedrag", words)), guide.told(**own(words, "x"))):
            assert [one["severity"] for one in told if one["rule"] == "STR-25"] == severities, (words, told)
    for kind, attribute, count in (("number", 'style:num-suffix="\u202e."', 1), ("number", 'style:num-prefix="Artikel \uff11"', 1),
                                   ("number", 'loext:num-list-format="%1%\u202e."', 1), ("number", 'style:num-suffix=")"', 0),
                                   ("bullet", 'style:num-suffix="\u202e"', 0)):
        told = guide.told(**style(kind, attribute))
        assert rules(told) == [("STR-25", "error")] * count, (attribute, told)


def test_what_stands_beside_the_text_is_looked_at_in_a_word_file(folder):
    word = WordFile(word_dossier(folder))
    level = ('<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">'
             '<w:lvl w:ilvl="0"><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl></w:abstractNum></w:numbering>')
    for kind, label, count in (("decimal", "%1\u202e.", 1), ("decimal", "\uff11%1", 1), ("decimal", "%1.", 0), ("bullet", "\uf0b7", 0)):
        assert rules(word.told(numbering=level.format(kind, label))) == [("STR-25", "error")] * count, label
    field = '<w:p><w:sdt><w:sdtPr><w:alias w:val="{}"/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt></w:p>'
    for words, count in ((WRONG, 1), ("1000", 0)):
        assert rules(word.told(document=in_chapter(field.format(words)))) == [("STR-25", "error")] * count
