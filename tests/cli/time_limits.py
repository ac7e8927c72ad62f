# SPDX-License-Identifier: EUPL-1.2
"""Lawful chains of dates, held against the second computation of day_count.py."""
import datetime
import json
import os
import shutil

from bestek_cli import DATA, EXAMPLE, LIBRARY, SOURCE, good, new, refused, run, slow, write
from day_count import DAY, ends, starts, vectors, written
from facts import edit_dossier
from refusals import library_copy

# Days of tenders and requests, days before the deadline, standstill; None: the law has no minimum.
TERMS = {"open": (None, 40, 10, 20), "restricted": (30, 35, 10, 20), "negotiated": (30, 35, 10, 20), "dialogue": (30, None, 10, 20),
         "innovation": (30, None, 10, 20), "sas": (None, None, 10, None), "national-open": (None, None, None, None),
         "private": (None, None, None, None)}
# Ordinary days, leap years, Easter, King's Day, Liberation Day with Ascension Day, Whitsun, Christmas week.
FIRST_DAYS = ["2027-01-11", "2026-11-16", "2026-11-20", "2026-11-23", "2027-02-16", "2027-03-18", "2028-01-20", "2028-02-29", "2031-03-17",
              "2032-01-31", "2035-03-28", "2038-03-16", "2024-02-29", "2026-12-05", "2029-11-15", "2026-08-01", "2040-02-29"]


def forwards(procedure, dispatch, tenders=None):
    requests, term, notice, standstill = TERMS[procedure]
    dates = {"dispatch": dispatch}
    event = dispatch
    if procedure in ("restricted", "negotiated", "dialogue", "innovation"):
        event = dates["requests"] = dates["invitation"] = ends(dispatch, requests)
    dates["tenders"] = tenders or (ends(event, term) if term else event)
    if notice:
        dates["notice"] = dates["tenders"] - notice * DAY
    dates["award"] = dates["signing"] = dates["tenders"]
    if standstill:
        dates["standstill"] = ends(dates["award"], standstill)
        dates["signing"] = dates["standstill"] + DAY
    return dates


def told(profile, *options):
    steps = json.loads(good("time-limits", profile, "--library", LIBRARY, "--json", *options))["steps"]
    return {step["step"]: datetime.date.fromisoformat(step["date"]) for step in steps}


def library_with_law(folder):
    """A copy of the library, the file of its tables of the law, and what that says."""
    library = library_copy(folder)
    path = os.path.join(library, "rules", "law.xml")
    with open(path, encoding="utf-8") as stream:
        return library, path, stream.read()


def profile_of(folder, **changes):
    with open(os.path.join(EXAMPLE, "profile.json"), encoding="utf-8") as stream:
        profile = json.load(stream)
    profile.update(changes)
    return write(folder, f"{profile['procedure']}.json", json.dumps(profile))


@slow
def test_every_chain_is_that_of_a_second_computation(folder):
    compared = 0
    for procedure, (requests, term, _notice, standstill) in TERMS.items():
        profile = profile_of(folder, procedure=procedure)
        for first in map(datetime.date.fromisoformat, FIRST_DAYS):
            assert told(profile, "--dispatch", str(first)) == forwards(procedure, first), (procedure, first)
            deadline = first + 61 * DAY
            invitation = starts(deadline, term) if term else deadline
            dispatch = starts(invitation, requests) if requests else invitation
            assert told(profile, "--deadline", str(deadline)) == forwards(procedure, dispatch, deadline), (procedure, deadline)
            signing = told(profile, "--start", str(deadline))
            assert signing["signing"] == deadline
            if standstill:
                assert signing["standstill"] < deadline == starts_signing(signing["award"], standstill, deadline), (procedure, deadline)
            compared += 3
    assert compared >= 400


def test_the_vectors_of_the_unit_tests_are_those_of_the_second_computation(_):
    with open(os.path.join(SOURCE, "tests", "unit", "law", "day_vectors.json"), encoding="utf-8") as stream:
        assert stream.read() == written(vectors())


def starts_signing(award, standstill, signing):
    """The signing, if the award decision is the last that leaves the standstill before it."""
    return signing if ends(award, standstill) < signing <= ends(award + DAY, standstill) else None


def test_a_step_says_its_article_and_arithmetic(folder):
    steps = {step["step"]: step for step in json.loads(
        good("time-limits", profile_of(folder), "--library", LIBRARY, "--json", "--dispatch", "2026-11-23"))["steps"]}
    assert steps["tenders"]["arithmetic"] == "45 − 5" and steps["tenders"]["basis"] == "art. 2.71(1) Aw; art. 2.74b Aw"
    assert steps["tenders"]["counted"] == "2027-01-02" and "zaterdag" in steps["tenders"]["moved"]["nl"]
    assert steps["dispatch"]["bound"] == "given" and steps["tenders"]["bound"] == "earliest" and steps["notice"]["bound"] == "latest"
    page = good("time-limits", profile_of(folder), "--library", LIBRARY, "--dispatch", "2026-11-23")
    assert "45 − 5 days, art. 2.71(1) Aw; art. 2.74b Aw" in page and "2 January 2027 is a Saturday" in page


def test_the_chain_begins_at_the_profiles_own_dates(folder):
    tender = new(folder)
    assert told(tender)["dispatch"] == datetime.date(2027, 1, 8)
    assert told(profile_of(folder, dates={"deadline": "2027-03-01"}))["dispatch"] == datetime.date(2027, 1, 20)
    refused("time-limits", profile_of(folder, dates={}), "--library", LIBRARY, says="no date to count from")


def test_the_chain_follows_what_the_profile_says_of_its_terms(folder):
    def steps(**changes):
        printed = good("time-limits", profile_of(folder, **changes), "--library", LIBRARY, "--json")
        return {step["step"]: (step["date"], step["arithmetic"]) for step in json.loads(printed)["steps"]}
    dates = {"dispatch": "2027-02-01", "publication": "2027-02-03"}
    assert steps(dates=dates)["tenders"] == ("2027-03-15", "45 − 5")
    assert steps(dates=dates, urgent=True)["tenders"] == ("2027-02-16", "15")
    assert steps(dates=dates, electronic=False)["tenders"] == ("2027-03-18", "45")
    assert steps(dates={**dates, "prior-notice": "2026-11-20"})["tenders"] == ("2027-03-02", "29")
    assert steps(dates={**dates, "prior-notice": "2027-01-20"})["tenders"] == ("2027-03-15", "45 − 5")
    assert "standstill" not in steps(**{"dates": dates, "threshold-exception": "without-notice"})
    # The prior notice has to be in time for the dispatch that is asked about.
    announced = profile_of(folder, dates={**dates, "prior-notice": "2026-11-20"})
    later = good("time-limits", announced, "--library", LIBRARY, "--dispatch", "2028-01-10", "--json")
    assert {step["step"]: step["arithmetic"] for step in json.loads(later)["steps"]}["tenders"] == "45 − 5"
    # A complaint changes nothing as long as its rule is a bill.
    assert steps(dates={**dates, "complaint": "2027-02-10"})["tenders"] == ("2027-03-15", "45 − 5")


def test_what_cannot_be_counted_is_said(folder):
    profile = profile_of(folder)
    refused("time-limits", profile, *DATA, "--dispatch", "31 June 2027", says="is no date")
    refused("time-limits", profile, *DATA, "--dispatch", "2027-01-11", "--deadline", "2027-03-01", says="Only one date")
    refused("time-limits", profile, *DATA, "--dispatch", "2099-12-20", says="to the end of 2099")
    # A date is looked for where it was said.
    for option in ("--dispatch", "--deadline", "--start"):
        refused("time-limits", profile, *DATA, option, "2101-02-01", says=f"{option}: ")
    late = profile_of(folder, dates={"deadline": "2101-03-01"})
    refused("time-limits", late, *DATA, says=f"{late}: ")
    refused("time-limits", profile_of(folder, procedure="auction"), *DATA, says="auction")
    refused("time-limits", os.path.join(folder, "nothing.json"), *DATA, says="nothing.json")


def test_a_table_of_the_law_that_is_damaged_is_refused_with_its_line(folder):
    library, path, whole = library_with_law(folder)
    for good_part, bad in (('days="45"', 'days="many"'), ('until="2099"', 'until="1999"'), ('from="2026-01-01"', 'from="2025-06-01"'),
                           ('when="urgent"', 'when="hurried"'), ('value="216000"', 'value="0"'),
                           ('month="12" day="26"', 'month="13" day="26"'), ('share="20"', 'share="200"'), ('id="small-lot"', 'id="small"'),
                           ('from="12-24"', 'from="24-12"'), ('months="12"', 'months="x"'),
                           ('when="complaint" days="27"', 'when="complaint" days="x"'),
                           ('when="complaint"', 'when="claim"'), ('unless="without-notice"', 'unless="without"'),
                           ("<prior-notice ", "<prior "),
                           ("<counting ", "<count "), ('easter="39"', 'easter="x"')):
        assert good_part in whole, good_part
        write(os.path.dirname(path), "law.xml", whole.replace(good_part, bad, 1))
        refused("time-limits", profile_of(folder), "--library", library, says="law.xml:")
    os.remove(path)
    refused("time-limits", profile_of(folder), "--library", library, says="law.xml")


def planning_findings(folder, procedure="open", central="sub-central", changes=None, **dates):
    """{rule: severity} of the planned dates of a fresh dossier."""
    tender = os.path.join(folder, "planned")
    shutil.rmtree(tender, ignore_errors=True)
    changes = {"contract-kind": "", **(changes or {}), "dates": {name.replace("_", "-"): date for name, date in dates.items()}}
    good("new", tender, "--profile", profile_of(folder, **changes), *DATA, "--templates", os.path.join(SOURCE, "templates"))
    edit_dossier(tender, 'name="procedure">open<', f'name="procedure">{procedure}<')
    edit_dossier(tender, 'name="authority-type">sub-central<', f'name="authority-type">{central}<')
    found = json.loads(run("check", tender, *DATA, "--json").stdout)
    return {one["rule"]: one["severity"] for one in found if one["rule"] in ("PRO-01", "PRO-02", "PRO-04")}


def test_planned_dates_are_held_against_the_law(folder):
    # The last lawful day and the one before it.
    assert planning_findings(folder, publication="2027-02-16", deadline="2027-03-30") == {}
    assert planning_findings(folder, publication="2027-02-16", deadline="2027-03-29") == {"PRO-01": "error"}
    assert planning_findings(folder, notice="2027-02-19", deadline="2027-03-01") == {}
    assert planning_findings(folder, notice="2027-02-20", deadline="2027-03-01") == {"PRO-02": "error"}
    assert planning_findings(folder, award="2026-12-05", start="2026-12-29") == {}
    assert planning_findings(folder, award="2026-12-05", start="2026-12-28") == {"PRO-04": "error"}
    # The notice goes out before the documents are published: from there the term runs.
    assert planning_findings(folder, dispatch="2027-02-12", publication="2027-02-16", deadline="2027-03-24") == {}


@slow
def test_what_shortens_a_term_the_profile_says(folder):
    urgent = {"urgent": True}
    fifteen = {"publication": "2027-02-01", "deadline": "2027-02-16"}
    assert planning_findings(folder, **fifteen) == {"PRO-01": "error"}
    assert planning_findings(folder, changes=urgent, **fifteen) == {}
    assert planning_findings(folder, changes=urgent, publication="2027-02-01", deadline="2027-02-15") == {"PRO-01": "error"}
    assert planning_findings(folder, changes=urgent, notice="2027-02-25", deadline="2027-03-01") == {}
    assert planning_findings(folder, changes=urgent, notice="2027-02-26", deadline="2027-03-01") == {"PRO-02": "error"}
    # After a prior notice 29 days are usual and 22 the least.
    announced = {"prior_notice": "2026-11-20", "dispatch": "2027-02-01"}
    assert planning_findings(folder, **announced, deadline="2027-03-02") == {}
    assert planning_findings(folder, **announced, deadline="2027-03-01") == {"PRO-01": "warning"}
    assert planning_findings(folder, **announced, deadline="2027-02-23") == {"PRO-01": "warning"}
    assert planning_findings(folder, **announced, deadline="2027-02-22") == {"PRO-01": "error"}
    assert planning_findings(folder, prior_notice="2027-01-20", dispatch="2027-02-01", deadline="2027-03-02") == {"PRO-01": "error"}
    assert planning_findings(folder, prior_notice="2025-11-20", dispatch="2027-02-01", deadline="2027-03-02") == {"PRO-01": "error"}
    # On paper 45 days, five more without free access.
    assert planning_findings(folder, changes={"electronic": False}, dispatch="2027-02-01", deadline="2027-03-17") == {"PRO-01": "error"}
    assert planning_findings(folder, changes={"electronic": False}, dispatch="2027-02-01", deadline="2027-03-18") == {}
    assert planning_findings(folder, changes={"full-access": False}, dispatch="2027-02-01", deadline="2027-03-17") == {"PRO-01": "error"}


def test_a_later_notice_is_lawful_for_later_questions(folder):
    assert planning_findings(folder, questions=["2027-02-05", "2027-02-15"], notice=["2027-02-10", "2027-02-22"],
                             deadline="2027-03-01") == {"PRO-02": "warning"}
    assert planning_findings(folder, questions=["2027-02-05", "2027-02-15"], notice=["2027-02-10", "2027-02-19"],
                             deadline="2027-03-01") == {}
    assert planning_findings(folder, notice=["2027-02-22", "2027-02-24"], deadline="2027-03-01") == {"PRO-02": "error"}


def test_procedures_without_a_minimum_are_left_alone(folder):
    short = {"publication": "2027-02-01", "notice": "2027-02-03", "deadline": "2027-02-05", "award": "2027-02-06", "start": "2027-02-07"}
    for procedure in ("national-open", "private", "call-off"):
        assert planning_findings(folder, procedure, **short) == {}, procedure
    # Social and other specific services have the notice alone; a dialogue has requests and standstill.
    assert planning_findings(folder, "sas", **short) == {"PRO-02": "error"}
    assert planning_findings(folder, "dialogue", publication="2027-02-01", deadline="2027-03-03") == {}
    assert planning_findings(folder, "dialogue", publication="2027-02-01", deadline="2027-03-02") == {"PRO-01": "error"}
    # An authority that is not central may agree with all candidates on any term for tenders.
    two_rounds = {"publication": "2027-02-01", "deadline": "2027-02-16"}
    agreed = {"agreed-term": True, "urgent": True}
    assert planning_findings(folder, "restricted", **two_rounds) == {"PRO-01": "error"}
    assert planning_findings(folder, "restricted", changes=agreed, **two_rounds) == {}
    assert planning_findings(folder, "restricted", central="central", changes=agreed, **two_rounds) == {"PRO-01": "error"}
