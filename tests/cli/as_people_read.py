# SPDX-License-Identifier: EUPL-1.2
"""What stands right against a field, in another control or under a label of the other language is read as people read it."""
import re

from bestek_cli import finished, slow
from by_hand import GUIDE
from one_value import ENGLISH, Changing, field, finished_in_english, paragraph, table
from published import of_rule


def _glued(tag, before, after):
    def change(text):
        at = list(re.finditer(r'<loext:content-control\b[^>]*"%s"[^>]*>.*?</loext:content-control>' % re.escape(tag), text, flags=re.S))[-1]
        return text[:at.start()] + before + at[0] + after + text[at.end():]
    return change


@slow
def test_what_is_typed_against_a_field_is_told(folder):
    guide = Changing(finished(folder), GUIDE)
    silent = []
    for tag, before, after in (("bestek.profile.maximum-value", "", "0"), ("bestek.profile.maximum-value", "1", ""),
                               ("bestek.profile.date-deadline", "1", ""), ("bestek.profile.date-deadline", "", "1"),
                               ("bestek.profile.reference", "", "B"), ("bestek.weight.price", "", "0"),
                               ("bestek.buyer.deadline-time", "1", "")):
        if not guide.told(content=_glued(tag, before, after)):
            silent.append((tag, before, after))
    assert not silent, silent
    # A letter is a doubt; cents that are none, a unit, a bracket and a full stop are right.
    for tag, before, after, severities in (("bestek.profile.reference", "", "B", ["warning"]), ("bestek.profile.term-months", "", "m", ["warning"]),
                                           ("bestek.profile.maximum-value", "", ",00", [])):
        found = of_rule(guide.told(content=_glued(tag, before, after)), "FIL-09")
        assert [one["severity"] for one in found] == severities, (tag, found)
    assert guide.told(content=_glued("bestek.profile.reference", "(", ").")) == []


def test_a_field_of_another_name_beside_a_label_is_told(folder):
    guide = Changing(finished(folder), GUIDE)
    words = paragraph("Sluitingsdatum: " + field("bestek.profile.date-questions", "29 januari 2027"))
    assert len(of_rule(guide.told(words), "FIL-05")) == 1
    assert guide.told(paragraph("Sluitingsdatum: " + field("bestek.profile.date-deadline", "1 maart 2027"))) == []


def test_a_control_that_is_not_ours_beside_a_label_is_plain_text(folder):
    guide = Changing(finished(folder), GUIDE)
    foreign = '<loext:content-control loext:alias="Datum">{}</loext:content-control>'
    for words, count in (("Sluitingsdatum: " + foreign.format("15 maart 2027"), 1), (foreign.format("Kenmerk: ZZ-99"), 1),
                         ("Sluitingsdatum: " + foreign.format("1 maart 2027"), 0)):
        assert len(of_rule(guide.told(paragraph(words)), "FIL-05")) == count, words


@slow
def test_a_colon_in_a_cell_of_its_own_or_at_the_value_hides_nothing(folder):
    guide = Changing(finished(folder), GUIDE)
    for rows in (("Kenmerk", ":", "ZZ-99"), ("Sluitingsdatum", ":", "15 maart 2027"), ("CPV-code", ": 48000000-8"), ("Kenmerk", ": ZZ-99")):
        assert len(of_rule(guide.told(table(rows) + paragraph("")), "FIL-05")) == 1, rows
    assert guide.told(table(("Kenmerk", ":", "HV-2027-014")) + paragraph("")) == []


@slow
def test_labels_of_the_other_language_are_known(folder):
    guide = Changing(finished(folder), GUIDE)
    for words in ("Closing date: 15 March 2027", "Reference: ZZ-99", "Estimated value: EUR 5,000,000"):
        assert len(of_rule(guide.told(paragraph(words)), "FIL-05")) == 1, words
    assert guide.told(paragraph("Closing date: 1 March 2027. Maximum value: EUR 4,000,000")) == []
    english = Changing(finished_in_english(folder), ENGLISH[GUIDE])
    for words in ("Sluitingsdatum: 15 maart 2027", "Looptijd: 5 jaar"):
        assert len(of_rule(english.told(paragraph(words)), "FIL-05")) == 1, words


def test_a_hyphen_that_does_not_break_is_a_hyphen(folder):
    guide = Changing(finished(folder), GUIDE)
    assert len(of_rule(guide.told(paragraph("CPV\u2011code: 48000000-8")), "FIL-05")) == 1
