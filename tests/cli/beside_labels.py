# SPDX-License-Identifier: EUPL-1.2
"""Values that plain text says beside their labels, whatever stands between or round them, and what it says of weights."""
import os

from bestek_cli import finished
from by_hand import AGREEMENT, GUIDE
from one_value import Changing, paragraph, table
from packages import change_parts
from published import findings, in_first_chapter, of_rule


def test_a_tab_between_a_label_s_colon_and_its_value_hides_nothing(folder):
    dossier = finished(folder)
    # These are warned of: "Kenmerk: ZZ-1", "Kenmerk<tab>ZZ-1", "Kenmerk:<line break>ZZ-1". With a tab behind the colon: nothing.
    lines = ("Kenmerk:<text:tab/>ZZ-1", "Sluitingsdatum:<text:tab/>6 maart 2027", "Looptijd:<text:tab/>2 jaar",
             "Maximale waarde:<text:tab/>€ 5.000.000", "Sluitingsdatum<text:tab/>:<text:tab/>7 maart 2027")
    for file in (GUIDE, AGREEMENT):
        change_parts(os.path.join(dossier, file), content=in_first_chapter("".join(f"<text:p>{one}</text:p>" for one in lines)))
        told = of_rule([one for one in findings(dossier) if one["document"] == file], "FIL-05")
        assert len(told) == len(lines), (file, [one["text"] for one in told])


def test_a_value_below_its_label_is_compared_where_the_head_is_of_one_thing(folder):
    guide = Changing(finished(folder), GUIDE)
    for rows in ((("Kenmerk", "Sluitingsdatum"), ("HV-2027-014", "4 april 2027")), (("Sluitingsdatum",), ("4 april 2027",))):
        told = of_rule(guide.told(table(*rows) + paragraph("")), "FIL-05")
        assert len(told) == 1 and "4 april 2027" in told[0]["message"]["nl"], (rows, told)


def test_what_a_row_has_is_no_value_of_the_tender(folder):
    """A head above many rows, or beside the name of an activity, is a label of many things."""
    guide = Changing(finished(folder), GUIDE)
    for rows in ((("Activiteit", "Sluitingsdatum"), ("Eerste vragenronde", "29 januari 2027")),
                 (("Sluitingsdatum",), ("29 januari 2027",), ("1 maart 2027",))):
        assert of_rule(guide.told(table(*rows) + paragraph("")), "FIL-05") == [], rows


def test_a_day_without_its_year_is_compared(folder):
    guide = Changing(finished(folder), GUIDE)
    for words, count in (("Sluitingsdatum: 15 maart", 1), ("Sluitingsdatum: 1 maart", 0), ("Laatste dag voor vragen: 29-1", 0),
                         ("Laatste dag voor vragen: 30/1", 1), ("Vragen kunnen uiterlijk 2 februari worden gesteld.", 1)):
        assert len(of_rule(guide.told(paragraph(words)), "FIL-05")) == count, words


def test_a_text_that_says_another_weight_than_the_award_table_is_told(folder):
    guide = Changing(finished(folder), GUIDE)
    for words, weights in (("De prijs weegt voor 60 %.", ["60 %"]), ("De prijs weegt voor 40 %.", []),
                           ("Kwaliteit 70 %, prijs 30 %", ["70 %", "30 %"]), ("Kwaliteit 60 %, prijs 40 %", []),
                           ("De prijs mag jaarlijks met 3 % stijgen.", [])):
        told = of_rule(guide.told(paragraph(words)), "AWD-02")
        assert [one["severity"] for one in told] == ["warning"] * len(weights), (words, told)
        assert all(any(weight in one["message"]["nl"] for one in told) for weight in weights), (words, told)
