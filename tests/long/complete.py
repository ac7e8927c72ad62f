# SPDX-License-Identifier: EUPL-1.2
"""complete.py: a dossier of any profile with nothing left open, for the long tests; reads BESTEK and SOURCE from argv.

    dossier = complete(folder, profile(groups=["cloud"], language="en", lots=THREE_LOTS))

Each fill-in of the buyer gets what its clause gives as a sample, each field of a template a neutral answer of its type;
the weights add up to 100. What `bestek check` then finds is a fault of ours.
"""
import copy
import functools
import glob
import json
import os
import sys
import xml.etree.ElementTree as ElementTree

sys.path.append(os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "cli"))
from bestek_cli import DATA, EXAMPLE, LIBRARY, SOURCE, good, run, write  # noqa: E402
from planting import NS, Document, q, set_text  # noqa: E402

NAMESPACE = {"c": "urn:bestek:clause:1"}
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
IT_SERVICES = {"cloud", "software", "managed-service"}  # for which terms for goods do not fit
SERVICES = {"print-service", "device-service"}  # nor for these
THREE_LOTS = [{"number": 1, "name": "Noord", "estimated-value": 2000000, "maximum-value": 2500000},
              {"number": 2, "name": "Midden", "estimated-value": 700000, "maximum-value": 900000},
              {"number": 3, "name": "Zuid", "estimated-value": 500000, "maximum-value": 600000}]
PRICE_WEIGHT = 40
# What a field of a template asks in numbers, money, times or in words that a rule reads; the rest is answered by WORDS.
ANSWERS = {"deadline-time": "14:00", "validity-days": 120, "price-floor": {"nl": "1.600.000", "en": "1,600,000"},
           "price-ceiling": {"nl": "2.400.000", "en": "2,400,000"}, "delivery-days": 15, "call-off-days": 5,
           "liability-cap": {"nl": "2.500.000", "en": "2,500,000"},
           "court": {"nl": "rechtbank Midden-Nederland", "en": "District Court of Midden-Nederland"},
           "exclusion-grounds": {"nl": "b (faillissement of insolventie)", "en": "b (bankruptcy or insolvency)"},
           "lot-price-bounds": {"nl": "in de lijst Prijsgrenzen die bij deze leidraad hoort",
                                "en": "in the list Price bounds that belongs to this guide"}}
# Where only an award criterion names the value and a clause asks a fixed one.
SCORE_FROM = {"basis": {}, "significant": {"warranty-years": 3},
              "ambitious": {"cycles": 1000, "cycles-full": 1400, "mobile-cycles-floor": 1200}}
GUIDES = ("aanbestedingsleidraad.odt", "tender-guide.odt")
OWN_CRITERION = {
    "nl": ("Plan van aanpak", "De Inschrijver beschrijft hoe hij de opdracht uitvoert. Drie beoordelaars geven samen "
           "0, 25, 50, 75 of 100 % van de punten, naar de mate waarin het plan de risico’s noemt en beheerst."),
    "en": ("Approach", "The Tenderer describes how it carries out the contract. Three assessors together give 0, 25, "
           "50, 75 or 100 % of the points, to the extent that the approach names the risks and controls them.")}
WORDS = {"nl": "wat de afdeling Inkoop daarover heeft opgeschreven",
         "en": "what the procurement department has written down on that"}


@functools.lru_cache(maxsize=None)
def clauses():
    """Of each clause its kind, and by name of a fill-in its sample."""
    found = {}
    for path in glob.glob(os.path.join(LIBRARY, "*", "*.xml")):
        root = ElementTree.parse(path).getroot()
        found[root.get("id")] = (root.get("kind"), {one.get("name"): one.get("sample") or one.get("suggested")
                                                    for one in root.iterfind("c:fill-ins/c:fill-in", NAMESPACE)})
    return found


@functools.lru_cache(maxsize=None)
def group_names(language):
    root = ElementTree.parse(os.path.join(LIBRARY, "taxonomy.xml")).getroot()
    return {group.get("id"): name.text for group in root.iterfind(".//c:groups/c:group", NAMESPACE)
            for name in group.iterfind("c:name", NAMESPACE) if name.get(XML_LANG) == language}


def profile(**changes):
    """The example's, changed: None takes a line out. Lots bring their own values; services their own terms."""
    with open(os.path.join(EXAMPLE, "profile.json"), encoding="utf-8") as stream:
        made = json.load(stream)
    if changes.get("lots"):
        made.update({"estimated-value": None, "maximum-value": None, "lots-per-winner": 2, "lot-choice": "number"})
    if changes.get("suppliers", 1) > 1:
        made["call-off-manner"] = "ranking"
    made.update(changes)
    if IT_SERVICES & set(made["groups"]):
        made["general-terms"], made["models"] = "ARBIT-2022", ["SURF-JNK"]
    elif SERVICES & set(made["groups"]):
        made["general-terms"] = "ARVODI-2018"
    if "subject" not in changes:
        names = group_names(made["language"])
        made["subject"] = ", ".join(names[one] for one in made["groups"])
    return {key: value for key, value in made.items() if value is not None}


def is_criterion(placement):
    return clauses()[placement["clause"]][0] == "award-criterion"


def answers(shown, level, language):
    """What to fill in, by name, of what `bestek show` says is asked."""
    values = {one["name"]: WORDS[language] for one in shown["fields"] if one["by"] == "buyer" and one["open"]
              and not one["tag"].startswith("bestek.weight.")}
    criteria = sorted({one["clause"] for one in shown["placements"] if is_criterion(one)})
    # What is asked says where a score begins.
    for placement in sorted(shown["placements"], key=is_criterion, reverse=True):
        samples = clauses()[placement["clause"]][1]
        for one in placement["fill-ins"]:
            if one["by"] == "buyer" and one["open"]:
                values[one["name"]] = samples[one["name"]]
    asked = {one["name"] for placement in shown["placements"] if not is_criterion(placement)
             for one in placement["fill-ins"]}
    given = {**ANSWERS, **{name: value for name, value in SCORE_FROM[level].items() if name not in asked}}
    values.update({name: value[language] if isinstance(value, dict) else value for name, value in given.items()
                   if name in values})
    each, left = divmod(100 - PRICE_WEIGHT, len(criteria)) if criteria else (0, 0)
    values["weight"] = {"price": PRICE_WEIGHT,
                        **{one: each + (place < left) for place, one in enumerate(criteria)}}
    return values


def own_criterion(dossier, language):
    """At level basis the library has no honest criterion for some groups: the buyer writes one, with a row."""
    title, score = OWN_CRITERION[language]
    guide = Document(dossier, next(one for one in os.listdir(dossier) if one in GUIDES), "guide")
    table = next(one for one in guide.body.iter(q("table:table")) for mark in one.iter(q("text:bookmark-start"))
                 if mark.get(q("text:name")) == "bestek_table_award")
    row = copy.deepcopy(table.findall("table:table-row", NS)[-1])
    for paragraph, text in zip(row.iter(q("text:p")), (title, str(100 - PRICE_WEIGHT))):
        set_text(paragraph, text)
    table.append(row)
    slot = next(one for one in guide.paragraphs() for mark in one.iter(q("text:bookmark-start"))
                if mark.get(q("text:name")) == "bestek_slot_award_criterion")
    guide.add_after(slot, score)
    heading = guide.add_after(slot, title)
    heading.tag = q("text:h")
    heading.set(q("text:outline-level"), "3")
    guide.save(guide.path)


def complete(folder, of):
    """Makes it in `folder` and gives its path."""
    dossier = os.path.join(folder, "dossier")
    good("new", dossier, "--profile", write(folder, "profile.json", json.dumps(of)), *DATA,
         "--templates", os.path.join(SOURCE, "templates"))
    good("insert", dossier, *DATA, "--proposal")
    shown = json.loads(good("show", dossier, *DATA, "--json"))
    values = json.dumps(answers(shown, of["level"], of["language"]))
    good("fill", dossier, *DATA, "--values", write(folder, "values.json", values))
    if not any(is_criterion(one) for one in shown["placements"]):
        own_criterion(dossier, of["language"])
    good("plan", "make", dossier, *DATA)
    return dossier


def found_in(dossier):
    done = run("check", dossier, *DATA, "--json")
    assert done.returncode in (0, 1), f"check: {done.stderr.strip()}"
    return json.loads(done.stdout)
