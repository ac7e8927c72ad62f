# SPDX-License-Identifier: EUPL-1.2
"""Tests of what is typed about lots, suppliers, participants and attached models into a dossier, and of conditions and numbers that the
tender decides already, in other words than the rules' own cases. cli_test.py runs them."""
import os
import re

from bestek_cli import DATA, good, refused, run, write
from lots import AGREEMENT, GUIDE, LOTS, made, profile, text_of
from one_value import Changing
from packages import change_parts
from published import findings
from refusals import library_copy

BY_SUM = {"estimated-value": None, "maximum-value": None}
ENGLISH = {"language": "en"}
NAMES = {GUIDE: "tender-guide.odt", AGREEMENT: "draft-agreement.odt"}


def told(tender, file, *sentences):
    """Which rules say something of each sentence, typed by itself at the end of a document."""
    document = Changing(tender, file if os.path.exists(os.path.join(tender, file)) else NAMES[file])
    stood = [(one["rule"], one["message"]["en"]) for one in findings(tender)]
    found = []
    for words in sentences:
        typed = f'<text:h text:outline-level="1">Overig</text:h><text:p>{words}</text:p></office:text>'
        change_parts(document.path, content=lambda text: text.replace("</office:text>", typed))  # pylint: disable=cell-var-from-loop
        found.append({one["rule"] for one in findings(tender) if (one["rule"], one["message"]["en"]) not in stood})
        document.back()
    return found


def test_one_tender_for_all_lots_is_an_error_in_other_words(folder):
    assert told(made(folder, "dutch", lots=LOTS, **BY_SUM), GUIDE, "Iedere ondernemer mag slechts één inschrijving indienen.",
                "Per inschrijver is maximaal één inschrijving toegestaan.", "Een ondernemer schrijft op elk perceel ten hoogste eenmaal in.") == \
        [{"PRO-31"}, {"PRO-31"}, set()]
    assert told(made(folder, "english", lots=LOTS, **ENGLISH, **BY_SUM), GUIDE, "Each tenderer may submit only one tender.") == [{"PRO-31"}]


def test_a_typed_limit_of_lots_that_does_not_say_which_is_an_error(folder):
    assert told(made(folder, "lots", lots=LOTS, **BY_SUM), GUIDE, "Een inschrijver kan ten hoogste één perceel winnen.",
                "Niet meer dan één perceel wordt aan dezelfde inschrijver gegund.", "Een inschrijver mag op alle percelen inschrijven.") == \
        [{"PRO-11"}, {"PRO-11"}, set()]


def test_a_limit_of_all_lots_is_no_limit(folder):
    for name, limit in (("winner", "lots-per-winner"), ("tender", "lots-per-tender")):
        guide = text_of(made(folder, name, lots=LOTS, **{limit: 3}, **BY_SUM))
        assert "Een Inschrijver mag op één, meer of alle percelen inschrijven." in guide, name
        assert "Aan één Inschrijver kunnen alle percelen worden gegund waarop hij heeft ingeschreven." in guide, name
        assert "volgens deze regel" not in guide and "ten hoogste 3 percelen" not in guide, name


def test_lots_with_other_limits_that_cannot_be_are_refused(folder):
    for changes, says in (({"lots-per-tender": 4}, '"lots-per-tender" is 4'), ({"lots-per-tender": 2, "lots-per-winner": 3}, '"lots-per-winner" is higher'),
                          ({"lots": [LOTS[0], {**LOTS[1], "number": 1}]}, "lot 1 more than once"), ({"lots": [{**LOTS[0], "number": 0}]}, "no number"),
                          ({"lots": [{**LOTS[0], "name": "  "}]}, "has no name")):
        refused("new", os.path.join(folder, "x"), "--profile", profile(folder, **{"lots": LOTS, **changes}, **BY_SUM), *DATA, says=says)


def test_values_of_some_lots_are_no_value_of_the_contract(folder):
    guide = text_of(made(folder, "some", lots=[LOTS[0], {"number": 2, "name": "Monitoren"}], **BY_SUM))
    assert "2.000.000" not in guide and "2.500.000" not in guide
    assert "[Geraamde waarde]" in guide and "[Maximale waarde]" in guide
    assert {"PRO-12"} <= {one["rule"] for one in findings(os.path.join(folder, "some"))}


def test_others_who_may_place_orders_and_are_not_named_are_told(folder):
    assert told(made(folder, "alone", participants=[], **{"suppliers": 2, "call-off-manner": "ranking"}), GUIDE,
                "Andere organisaties mogen van de raamovereenkomst gebruikmaken.") == [{"PRO-21"}]
    assert told(made(folder, "named"), GUIDE, "Andere organisaties mogen van de raamovereenkomst gebruikmaken.") == [set()]


def test_an_attached_model_and_an_article_that_is_the_agreement_itself_contradict(folder):
    own = ("Dit artikel vormt de overeenkomst bedoeld in artikel 28, derde lid, van de AVG.", "Dit artikel is de verwerkersovereenkomst in de zin van artikel 28 AVG.")
    assert told(made(folder, "model", models=["SURF-VWO"]), AGREEMENT, *own) == [{"CON-31"}, {"CON-31"}]
    assert told(made(folder, "without"), AGREEMENT, own[0]) == [set()]


def test_another_set_of_general_terms_beside_that_of_the_profile_is_told(folder):
    it_terms = {"groups": ["cloud"], "general-terms": "ARBIT-2022", "models": ["SURF-JNK"]}
    assert told(made(folder, "dutch", **it_terms), AGREEMENT, "Op deze overeenkomst is de GIBIT van toepassing.") == [{"CON-08"}]
    assert told(made(folder, "english", **it_terms, **ENGLISH), AGREEMENT, "The general terms ARIV-2018 apply.") == [{"CON-08"}]


def test_a_condition_that_the_tender_decides_is_told_in_other_words(folder):
    idle = {"STR-11"}
    assert told(made(folder, "dutch"), GUIDE, "Indien er percelen zijn, wordt per perceel beoordeeld.", "Verlenging is mogelijk, indien van toepassing.",
                "Formulieren, mits van toepassing, worden ondertekend.",
                "Indien de inschrijver een combinatie is, tekent elke deelnemer.", "Voor zover de wet dat toestaat, geldt dit.") == \
        [idle, idle, idle, set(), set()]


def test_a_condition_that_the_tender_decides_is_told_in_english(folder):
    idle = {"STR-11"}
    assert told(made(folder, "english", **ENGLISH), GUIDE, "If the contract is divided into lots, each lot is assessed by itself.",
                "As applicable, the supplier reports monthly.", "The applicable law is that of the Netherlands.") == [idle, idle, set()]


def test_another_number_of_years_of_security_updates_is_told_wherever_it_is_asked(folder):
    tender = made(folder, "updates")
    good("insert", tender, *DATA, "--proposal")
    good("fill", tender, *DATA, "--values", write(folder, "v.json", '{"promise-years": 7}'))
    for file in (GUIDE, AGREEMENT):
        assert told(tender, file, "De leverancier levert ten minste zes jaar na levering kosteloos beveiligingsupdates.") == [{"FIL-05"}], file


def test_sources_and_periods_of_other_kinds_are_told_by_the_lints(folder):
    library = library_copy(folder)
    source = r"https://eur-lex\.europa\.eu/legal-content/NL/TXT/\?uri=CELEX:32013R0617"
    for file, old, new in ((("laptop", "power-management.xml"), source, "https://www.example.org/index.html"),
                           (("laptop", "energy-limit.xml"), source, "https://nl.wikipedia.org/wiki/Laptop"),
                           (("cloud", "switching-clause.xml"), 'anchor="notice" within="10"', 'anchor="request" within="10"')):
        path = os.path.join(library, *file)
        with open(path, encoding="utf-8") as stream:
            changed, count = re.subn(old, new, stream.read(), count=1)
        assert count == 1, file
        write(os.path.dirname(path), file[-1], changed)
    done = run("library", "check", library)
    lines = (done.stdout + done.stderr).splitlines()
    for file, says in (("power-management.xml", "is a front page"), ("energy-limit.xml", "is not the text itself"),
                       ("switching-clause.xml", 'counts from "request"')):
        assert any(file in one and says in one for one in lines), (file, lines)
