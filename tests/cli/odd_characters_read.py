# SPDX-License-Identifier: EUPL-1.2
"""Tests of characters that nobody sees, or takes for others, in documents: what a check finds in ODT and DOCX, and where it is
silent. cli_test.py runs them."""
from bestek_cli import finished
from by_hand import GUIDE, PLAN
from odd_characters import ALIKE, UNSEEN, amount, name_of
from one_value import Changing, at_top_of, frame, note, paragraph, table
from word_files import WordFile, cells, in_chapter, said, word_dossier
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
