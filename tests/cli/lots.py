# SPDX-License-Identifier: EUPL-1.2
"""Lots, suppliers and attached models: what the documents say follows the profile, and a finished tender has nothing to find."""
import json
import os
import re
import zipfile

from bestek_cli import DATA, EXAMPLE, SOURCE, good, refused, run, slow, write

GUIDE, AGREEMENT = "aanbestedingsleidraad.odt", "conceptovereenkomst.odt"
LOTS = [{"number": 1, "name": "Laptops", "estimated-value": 2000000, "maximum-value": 2500000},
        {"number": 2, "name": "Monitoren", "estimated-value": 700000, "maximum-value": 900000},
        {"number": 3, "name": "Dokken en laders", "estimated-value": 500000, "maximum-value": 600000}]
MORE = {"lot-price-bounds": "perceel 1: ondergrens € 1.500.000 en bovengrens € 2.000.000; perceel 2 en 3: in bijlage Prijsgrenzen",
        "lot-criteria": "perceel 1: alle behalve die over monitoren; perceel 2: prijs, garantie en die over monitoren; perceel 3: prijs en garantie",
        "lot-suitability": "perceel 1: alle eisen; perceel 2 en 3: een referentie van ten minste € 300.000 en geen eis aan het wissen van gegevens",
        "lot-liability-caps": "perceel 1: € 2.000.000; perceel 2 en 3: € 500.000",
        "lot-rule": "loting onder toezicht van een notaris", "call-off-days": 5, "call-off-terms": "de leverdatum",
        "call-off-criteria": "laagste prijs", "call-off-split": "opdrachten tot 100 stuks gaan rechtstreeks"}


def profile(folder, **changes):
    with open(os.path.join(EXAMPLE, "profile.json"), encoding="utf-8") as stream:
        made = json.load(stream)
    made.update(changes)
    return write(folder, "profile.json", json.dumps({key: value for key, value in made.items() if value is not None}))


def made(folder, name, **changes):
    tender = os.path.join(folder, name)
    good("new", tender, "--profile", profile(folder, **changes), *DATA, "--templates", os.path.join(SOURCE, "templates"))
    return tender


def text_of(tender, file=GUIDE):
    with zipfile.ZipFile(os.path.join(tender, file)) as package:
        content = package.read("content.xml").decode()
    return re.sub(r"<[^>]*>", "", re.sub(r"</text:(p|h)>", "\n", content))


def finished(folder, name, **changes):
    """With every field filled in that this tender has."""
    tender = made(folder, name, **changes)
    good("insert", tender, *DATA, "--proposal")
    with open(os.path.join(EXAMPLE, "values.json"), encoding="utf-8") as stream:
        values = json.load(stream)
    asked = {one["name"] for one in json.loads(good("show", tender, *DATA, "--json"))["fields"]}
    values = {key: value for key, value in values.items() if key in asked or key not in ("price-floor", "price-ceiling", "call-off",
              "liability-cap", "no-lots-reason", "joint-reason", "data-purpose", "data-kinds", "data-subjects")}
    values.update({key: value for key, value in MORE.items() if key in asked})
    good("fill", tender, *DATA, "--values", write(folder, "values.json", json.dumps(values)))
    good("plan", "make", tender, *DATA)
    return tender


@slow
def test_finished_tenders_with_lots_and_suppliers_have_nothing_to_find(folder):
    by_sum = {"estimated-value": None, "maximum-value": None}
    for name, changes in (("one-lot", {"lots": LOTS[:1], **by_sum}),
                          ("three-lots", {"lots": LOTS, "lots-per-winner": 2, "lot-choice": "number", **by_sum}),
                          ("ranking", {"suppliers": 3, "call-off-manner": "ranking"}),
                          ("both", {"suppliers": 3, "call-off-manner": "both", "lots": LOTS, "lots-per-tender": 2, **by_sum}),
                          ("own", {"suppliers": 3, "lots": LOTS, "lots-per-winner": 1, **by_sum})):
        tender = finished(folder, name, **changes)
        found = json.loads(run("check", tender, *DATA, "--json").stdout)
        assert found == [], (name, [(one["rule"], one["message"]["en"]) for one in found])


def test_a_guide_with_lots_names_no_bounds_that_hold_for_all(folder):
    guide = text_of(made(folder, "lots", lots=LOTS, **{"lots-per-winner": 2, "lot-choice": "preference",
                                                       "estimated-value": None, "maximum-value": None}))
    assert "perceel 1: Laptops, perceel 2: Monitoren en perceel 3: Dokken en laders" in guide
    assert "ten hoogste 2 percelen gegund" in guide and "volgorde van voorkeur" in guide
    assert "perceel 2: €\u00a0900.000" in guide and "€\u00a03.200.000" in guide
    assert "schrijft op elk perceel ten hoogste eenmaal in" in guide and "schrijft ten hoogste eenmaal in" not in guide
    assert "Ondergrens van de inschrijfprijs]" not in guide and "[Bovengrens van de inschrijfprijs]" not in guide
    assert "niet in percelen verdeeld" not in guide and "is zij in percelen verdeeld" not in guide
    plain = text_of(made(folder, "plain"))
    assert "schrijft ten hoogste eenmaal in" in plain and "[Bovengrens van de inschrijfprijs]" in plain


def test_a_reference_is_held_against_the_largest_lot(folder):
    by_sum = {"estimated-value": None, "maximum-value": None}
    tender = finished(folder, "three-lots", lots=LOTS, **by_sum)
    for value, found in ((1200000, []), (1200001, ["SEL-06"])):
        good("fill", tender, *DATA, "--values", write(folder, "more.json", json.dumps({"reference-value": value})))
        assert [one["rule"] for one in json.loads(run("check", tender, *DATA, "--json").stdout)] == found, value


def test_what_differs_between_lots_is_asked_and_said_per_lot(folder):
    of_lots = {"lot-price-bounds", "lot-criteria", "lot-suitability", "lot-liability-caps"}
    for name, changes in (("plain", {}), ("lots", {"lots": LOTS, "lots-per-winner": 2, "lot-choice": "number", "estimated-value": None,
                                                   "maximum-value": None})):
        tender = made(folder, name, **changes)
        fields = {one["name"] for one in json.loads(good("show", tender, *DATA, "--json"))["fields"]}
        assert fields & of_lots == (of_lots if changes else set()) and ("liability-cap" in fields) == (not changes), (name, fields)
        guide, agreement, plan = text_of(tender), text_of(tender, AGREEMENT), text_of(tender, "contractmanagementplan.odt")
        for words, where in (("Voor elk perceel wordt een raamovereenkomst gesloten met één ondernemer", guide),
                             ("een perceel volgens deze regel niet krijgt", guide), ("raakt dat de inschrijving op een ander perceel niet", guide),
                             ("het perceel waarvan de gunning vervalt", guide), ("de som van de wegingen van de criteria die daar meetellen", guide),
                             ("het hoogste van die percelen", guide), ("Deze verklaring geldt voor de inschrijving op perceel", guide),
                             ("die niet in dat perceel voorkomt, geldt voor deze Overeenkomst niet", agreement),
                             ("het bedrag van haar eigen perceel", agreement), ("een eigen exemplaar", plan),
                             ("gunningscriterium dat op dit perceel niet meetelde", agreement), ("het nummer van het perceel", guide),
                             ("dat dit perceel aan de Leverancier is gegund", agreement), ("De waarde van dit perceel is", plan)):
            assert (words in where) == bool(changes), (name, words)
        assert ("De raamovereenkomst wordt gesloten met één ondernemer" in guide) == (not changes), name


def test_suppliers_are_one_or_several_and_orders_go_as_the_profile_says(folder):
    says = {"ranking": "zonder nieuwe mededinging", "competition": "minicompetitie (artikel 2.143, eerste lid, onder c",
            "both": "deels rechtstreeks geplaatst", None: "als volgt geplaatst"}
    for manner, words in says.items():
        tender = made(folder, f"m-{manner}", suppliers=3, **{"call-off-manner": manner})
        guide, agreement = text_of(tender), text_of(tender, AGREEMENT)
        assert words in guide and [one for one in says.values() if one in guide] == [words], manner
        assert "met ten hoogste 3 ondernemers" in guide and "namen van de partijen" in guide and "begunstigde" not in guide
        assert "een van ten hoogste 3 partijen" in agreement and "opdrachten aan andere partijen" in agreement
        assert "een van de partijen is aan wie de opdracht is gegund" in agreement and "aan hem is opgedragen" not in agreement, manner
        assert "voor elke wederpartij een eigen exemplaar" in text_of(tender, "contractmanagementplan.odt"), manner
        competes = manner in ("competition", "both")
        assert ("Minder gunstig aanbieden is niet toegestaan" in agreement) == competes, manner
        assert ("Wie niet op tijd inschrijft" in guide) == competes, manner
    one = made(folder, "one", **{"call-off-manner": "both"})
    assert "als volgt geplaatst" in text_of(one) and "begunstigde" in text_of(one)
    assert "partijen bij de raamovereenkomst" not in text_of(one, AGREEMENT) and "aan hem is opgedragen" in text_of(one, AGREEMENT)
    assert "eigen exemplaar" not in text_of(one, "contractmanagementplan.odt")


def test_passages_stand_where_the_profile_asks_them(folder):
    asked = {"authority-kind": "municipality", "prior-involvement": True, "subcontractor-data": "on-site", "early-objection": True}
    with_all, plain = made(folder, "all", **asked), made(folder, "plain")
    for words in ("Wet Bibob", "betrokken geweest bij de voorbereiding", "wettelijke vertegenwoordigers", "meldt dat vóór de uiterste datum"):
        assert words in text_of(with_all) and words not in text_of(plain), words
    for words in ("Wet Bibob", "wettelijke vertegenwoordigers"):
        assert words in text_of(with_all, AGREEMENT) and words not in text_of(plain, AGREEMENT), words
    assert "staatssteun" in text_of(plain) and "energie-efficiëntie" in text_of(plain) and "beleidsdoelen" in text_of(plain)
    assert "artikel 28, derde lid, AVG" in text_of(plain, AGREEMENT)
    attached = made(folder, "models", models=["SURF-VWO", "SURF-JNK"])
    assert "dit artikel is de overeenkomst bedoeld" not in text_of(attached, AGREEMENT)
    assert "SURF Model Verwerkersovereenkomst en SURF Juridisch Normenkader (Cloud)services" in text_of(attached, AGREEMENT)


def test_lots_that_cannot_be_are_refused_with_what_to_do(folder):
    target = os.path.join(folder, "x")
    for changes, says in (({"lots": LOTS}, '"estimated-value" is 3200000 and the lots in "lots" are together'),
                          ({"lots": [{"number": 1}]}, "has no name"),
                          ({"lots": [{"number": 1, "name": "A", "estimated-value": -4}]}, "lots.1.estimated-value"),
                          ({"lots": [{"number": 1, "name": "A", "estimated-value": 9, "maximum-value": 8}]}, "Raise the maximum"),
                          ({"lots-per-winner": 2}, "Name the lots"),
                          ({"lots": [{"number": 1, "name": "A"}], "lots-per-winner": 2}, "Give a lower number"),
                          ({"call-off-manner": "lottery"}, "call-off"), ({"models": ["SURF"]}, "SURF-JNK"),
                          ({"authority-kind": "state"}, "contradict")):
        changes = {**({"estimated-value": None, "maximum-value": None} if says == "Raise the maximum" else {}), **changes}
        if changes.get("lots") is LOTS:
            changes = {**changes, "lots": LOTS[:2] + [{**LOTS[2], "estimated-value": 400000}]}
        refused("new", target, "--profile", profile(folder, **changes), *DATA, says=says)
        assert not os.path.exists(target)
