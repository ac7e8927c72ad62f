# SPDX-License-Identifier: EUPL-1.2
"""Tests of time and money as other tenders have them: other procedures, other authorities, holidays in a row, the day before and
the day after a limit. Ascension Day of 2027 is the day after Liberation Day. cli_test.py runs them."""
import json
import os
import re

from bestek_cli import DATA, LIBRARY, good, run, write
from facts import edit_dossier
from thresholds import found, made
from time_limits import library_with_law, profile_of

NATIONAL = {"regime": "below"}
OF_TERMS = ("PRO-01", "PRO-02", "PRO-04")


def chain(folder, *options, library=LIBRARY, **changes):
    """{step: (day, arithmetic)} of a profile with these changes."""
    steps = json.loads(good("time-limits", profile_of(folder, **changes), "--library", library, "--json", *options))["steps"]
    return {step["step"]: (step["date"], step["arithmetic"]) for step in steps}


def planned(folder, procedure, *plans, **changes):
    """What is told of the terms for each of the plans, in one dossier whose dates are written over."""
    tender = made(folder, procedure, **changes)
    path = os.path.join(tender, "dossier.xml")
    with open(path, encoding="utf-8") as stream:
        text = re.sub(r'\s*<field name="date-[^>]*>[^<]*</field>', "", stream.read())
    told = []
    for plan in plans:
        fields = "".join(f'<field name="date-{name}">{day}</field>' for name, day in plan.items())
        write(tender, "dossier.xml", text.replace('<field name="framework">', fields + '<field name="framework">', 1))
        told.append([one for one in found(tender) if one[0] in OF_TERMS])
    return told


def test_a_term_that_ends_on_the_first_of_two_holidays_runs_past_both(folder):
    paper = {"electronic": False, "full-access": False}
    assert chain(folder, "--dispatch", "2027-03-16", **paper)["tenders"] == ("2027-05-07", "45 + 5")
    assert chain(folder, "--dispatch", "2027-04-06", procedure="dialogue")["requests"] == ("2027-05-07", "30")
    negotiated = chain(folder, "--dispatch", "2027-04-06", procedure="negotiated")
    assert negotiated["requests"] == ("2027-05-07", "30") and negotiated["tenders"] == ("2027-06-11", "40 − 5")
    # Counted back from a signing on the day after.
    urgent = chain(folder, "--start", "2027-05-08", procedure="restricted", urgent=True)
    assert urgent["standstill"] == ("2027-05-07", "20") and urgent["award"][0] == "2027-04-17", urgent
    assert urgent["tenders"] == ("2027-04-17", "10") and urgent["requests"] == ("2027-04-06", "15"), urgent


def test_king_s_day_on_a_sunday_is_kept_on_the_saturday_before(folder):
    assert chain(folder, "--dispatch", "2036-03-17")["tenders"][0] == "2036-04-28"  # its own end is that Saturday
    assert chain(folder, "--dispatch", "2036-03-18")["tenders"][0] == "2036-04-28"
    assert chain(folder, "--dispatch", "2037-03-18")["tenders"][0] == "2037-04-28"  # a Monday and King's Day


def test_a_prior_notice_shortens_from_52_days_to_12_months_before(folder):
    def tenders(prior, **changes):
        return chain(folder, dates={"dispatch": "2027-02-01", "prior-notice": prior}, **changes)["tenders"]
    assert tenders("2026-12-11") == ("2027-03-02", "29") == tenders("2026-02-01")
    assert tenders("2026-12-12") == ("2027-03-15", "45 − 5") == tenders("2026-01-31")
    assert tenders("2026-12-11", procedure="restricted") == ("2027-04-01", "29")
    assert tenders("2026-12-11", procedure="innovation")[1] is None


def test_a_plan_of_two_rounds_is_held_against_both_terms_and_the_holidays(folder):
    assert planned(folder, "negotiated", {"dispatch": "2027-04-06", "deadline": "2027-06-11"},
                   {"dispatch": "2027-04-06", "deadline": "2027-06-10"}) == [[], [("PRO-01", "error")]]


def test_terms_of_candidates_are_shorter_after_agreement_and_in_urgency_and_no_shorter(folder):
    # A sub-central authority agrees on the term for tenders alone: the 30 days for requests stay.
    assert planned(folder, "restricted", {"dispatch": "2027-02-01", "deadline": "2027-03-03"},
                   {"dispatch": "2027-02-01", "deadline": "2027-03-02"}, **{"agreed-term": True}) == [[], [("PRO-01", "error")]]


def test_urgency_gives_candidates_fifteen_and_ten_days(folder):
    assert planned(folder, "negotiated", {"dispatch": "2027-02-01", "deadline": "2027-02-26"},
                   {"dispatch": "2027-02-01", "deadline": "2027-02-25"}, urgent=True) == [[], [("PRO-01", "error")]]


def test_signing_waits_for_a_standstill_that_ends_behind_two_holidays(folder):
    assert planned(folder, "open", {"award": "2027-04-15", "start": "2027-05-08"},
                   {"award": "2027-04-15", "start": "2027-05-07"}) == [[], [("PRO-04", "error")]]


def test_a_notice_counted_back_to_a_holiday_stays_there(folder):
    assert planned(folder, "open", {"notice": "2027-05-06", "deadline": "2027-05-16"},
                   {"notice": "2027-05-07", "deadline": "2027-05-16"}) == [[], [("PRO-02", "error")]]


def test_a_complaint_lengthens_the_term_that_runs_once_the_bill_is_law(folder):
    library, path, whole = library_with_law(folder)
    bill = '<suspension when="complaint" days="27"'
    assert bill in whole
    write(os.path.dirname(path), "law.xml", whole.replace(bill, bill + ' from="2027-01-01"'))

    def terms(complaint, procedure):
        steps = chain(folder, library=library, procedure=procedure, dates={"dispatch": "2027-02-01", "complaint": complaint})
        return [steps[name] for name in ("requests", "tenders") if name in steps]
    assert terms("2027-02-10", "open") == [("2027-04-09", "45 − 5 + 27")]
    assert terms("2027-02-10", "restricted") == [("2027-03-30", "30 + 27"), ("2027-05-04", "40 − 5")]
    assert terms("2027-03-20", "restricted") == [("2027-03-03", "30"), ("2027-05-04", "40 − 5 + 27")]
    assert terms("2027-02-10", "national-open") == [("2027-02-01", None)]


def test_the_state_has_a_threshold_of_its_own_in_every_notation(folder):
    def told(value):
        return found(made(folder, "private", **NATIONAL, **{"estimated-value": value, "authority-type": "central", "contract-kind": "services"}))
    assert told("EUR 140.000,-") == [("PRO-06", "error")]
    assert told(139999.99) == []


def test_the_threshold_is_that_of_the_day_of_dispatch(folder):
    tender = made(folder, "national-open", **NATIONAL, **{"estimated-value": 220999, "dates": {"dispatch": "2025-12-31"}})
    assert ("PRO-06", "error") not in found(tender)
    edit_dossier(tender, "2025-12-31", "2026-01-01")
    assert ("PRO-06", "error") in found(tender)


def test_a_small_lot_of_the_state_is_a_fifth_of_the_whole_and_no_more(folder):
    lot = {"whole-value": 150000, "threshold-exception": "small-lot", "authority-type": "central"}
    assert found(made(folder, "national-open", **NATIONAL, **lot, **{"estimated-value": 30000})) == []
    assert found(made(folder, "national-open", **NATIONAL, **lot, **{"estimated-value": 30001})) == [("PRO-06", "error")]


def test_a_guide_of_a_sub_central_authority_is_wrong_for_the_state(folder):
    tender = made(folder, **{"estimated-value": 150000})
    edit_dossier(tender, 'name="authority-type">sub-central<', 'name="authority-type">central<')
    assert found(tender) == [("PRO-06", "error")]


def test_whether_a_contract_interests_other_countries_is_asked_below_the_threshold_alone(folder):
    def asked(procedure, **changes):
        done = run("checklist", made(folder, procedure, **changes), *DATA, "--json")
        return "CHK-13" in [one["id"] for one in json.loads(done.stdout)["questions"]]
    assert asked("sas", **NATIONAL, **{"contract-kind": "social", "estimated-value": 400000})
    assert not asked("sas", **{"contract-kind": "social", "estimated-value": 900000})
