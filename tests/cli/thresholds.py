# SPDX-License-Identifier: EUPL-1.2
"""The value held against the European threshold, in the check and in what the guide states."""
import json
import os
import shutil
import zipfile

from bestek_cli import DATA, SOURCE, good, refused, run, slow, write
from facts import edit_dossier
from time_limits import library_with_law, profile_of

LAWFUL = {"dispatch": "2027-01-08", "publication": "2027-01-11", "questions": "2027-01-29", "notice": "2027-02-12",
          "deadline": "2027-03-01", "award": "2027-04-05", "start": "2027-05-10"}
PLAIN = {"framework": False, "maximum-value": 0, "extensions": 0, "participants": [], "dates": LAWFUL}


def made(folder, procedure="open", **changes):
    """A fresh dossier; other procedures have no templates and are written into dossier.xml."""
    tender = os.path.join(folder, "tender")
    shutil.rmtree(tender, ignore_errors=True)
    good("new", tender, "--profile", profile_of(folder, **{**PLAIN, **changes}), *DATA, "--templates", os.path.join(SOURCE, "templates"))
    edit_dossier(tender, 'name="procedure">open<', f'name="procedure">{procedure}<')
    return tender


def found(tender, *options):
    """What the procedure is told; that a reason in a fresh guide is still open is not it."""
    return [(one["rule"], one["severity"]) for one in json.loads(run("check", tender, *(options or DATA), "--json").stdout)
            if one["rule"].startswith("PRO-") and one["fix"] != "fill"]


def findings(folder, procedure="open", **changes):
    return found(made(folder, procedure, **changes))


def text_of(tender):
    with zipfile.ZipFile(os.path.join(tender, "aanbestedingsleidraad.odt")) as package:
        return package.read("content.xml").decode()


# Word for word what the municipality of the test below is told.
TOLD = {
    "nl": {
        "PRO-01": "De uiterste datum van inschrijving (15 februari 2027) ligt vóór de vroegste dag die de wet toelaat: 15 maart 2027 "
                  "(45 − 5 dagen na verzending, art. 2.71(1) Aw; art. 2.74b Aw). Verbeter de planning in het profiel. Korter mag alleen na "
                  "een vooraankondiging (art. 2.71(5)), bij onderbouwde urgentie (art. 2.74) of, waar eerst gegadigden worden gekozen, zoals "
                  "een decentrale dienst met hen allen afspreekt (art. 2.74a): zet dat dan in dossier.xml (date-prior-notice, urgent of "
                  "agreed-term).",
        "PRO-02": "De nota van inlichtingen (12 februari 2027) komt te laat: uiterlijk 5 februari 2027 (10 dagen vóór de uiterste datum van "
                  "inschrijving, art. 2.54 Aw). Vervroeg de nota of stel de uiterste datum uit.",
        "PRO-04": "De overeenkomst begint op 2 maart 2027, binnen de opschortende termijn: tekenen kan op zijn vroegst op 23 maart 2027 (20 "
                  "dagen na de mededeling van de gunningsbeslissing, art. 2.127(1)-(2) Aw). Verbeter de planning in het profiel.",
        "PRO-06": "De waarde (€ 150.000) ligt onder de Europese drempel van € 216.000 (leveringen en diensten, art. 2.1-2.3, 2.6a Aw; "
                  "(EU) 2025/2152): u volgt de Europese procedure vrijwillig. Dat mag."},
    "en": {
        "PRO-01": "The deadline for tenders (15 February 2027) comes before the earliest day that the law allows: 15 March 2027 (45 − 5 days "
                  "after dispatch, art. 2.71(1) Aw; art. 2.74b Aw). Mend the timetable in the profile. Shorter is lawful only after a prior "
                  "notice (art. 2.71(5)), in urgency with its reasons (art. 2.74) or, where candidates are chosen first, as a sub-central "
                  "authority agrees with all of them (art. 2.74a): then put that into dossier.xml (date-prior-notice, urgent or agreed-term).",
        "PRO-02": "The clarification notice (12 February 2027) comes too late: at the latest 5 February 2027 (10 days before the deadline for "
                  "tenders, art. 2.54 Aw). Bring the notice forward or put the deadline off.",
        "PRO-04": "The agreement starts on 2 March 2027, within the standstill period: it can be signed on 23 March 2027 at the earliest (20 "
                  "days after notification of the award decision, art. 2.127(1)-(2) Aw). Mend the timetable in the profile.",
        "PRO-06": "The value (€ 150,000) is below the European threshold of € 216,000 (supplies and services, art. 2.1-2.3, 2.6a Aw; "
                  "(EU) 2025/2152): you follow the European procedure voluntarily. That is allowed."}}


def test_a_municipality_gets_exactly_what_the_law_says(folder):
    hasty = {"dispatch": "2027-02-01", "publication": "2027-02-01", "questions": "2027-02-05", "notice": "2027-02-12",
             "deadline": "2027-02-15", "award": "2027-03-01", "start": "2027-03-02"}
    tender = made(folder, authority="Gemeente Voorbeeld", **{"estimated-value": 150000, "contract-kind": "supplies", "dates": hasty})
    assert sorted(found(tender)) == [("PRO-01", "error"), ("PRO-02", "error"), ("PRO-04", "error"), ("PRO-06", "hint")]
    told = {one["rule"]: one["message"] for one in json.loads(run("check", tender, *DATA, "--json").stdout)}
    for language, messages in TOLD.items():
        for rule, message in messages.items():
            assert told[rule][language] == message, told[rule][language]
    assert "vrijwillig" in text_of(tender) and "gelijk aan of hoger dan de Europese drempel" not in text_of(tender)
    lawful = made(folder, authority="Gemeente Voorbeeld", **{"estimated-value": 216000})
    assert found(lawful) == []
    assert "gelijk aan of hoger dan de Europese drempel" in text_of(lawful) and "vrijwillig" not in text_of(lawful)


def test_a_national_procedure_at_the_threshold_is_an_error_and_below_it_none(folder):
    assert findings(folder, "national-open", regime="below", **{"estimated-value": 216000}) == [("PRO-06", "error")]
    assert findings(folder, "national-open", regime="below", **{"estimated-value": 215999}) == []
    assert findings(folder, "private", regime="below", **{"estimated-value": 216000}) == [("PRO-06", "error")]
    assert findings(folder, "national-open", regime="below", **{"estimated-value": 140000, "authority-type": "sub-central"}) == []
    # A national regime is one whatever the procedure is called.
    assert findings(folder, regime="below", **{"estimated-value": 300000}) == [("PRO-06", "error")]
    assert findings(folder, regime="below", **{"estimated-value": 100000}) == [("PRO-06", "hint")]
    assert findings(folder, "call-off", regime="below", **{"estimated-value": 300000}) == []
    assert findings(folder, "national-open", regime="below", **{"estimated-value": 2000000, "contract-kind": "works"}) == []
    assert findings(folder, "national-open", regime="below", **{"estimated-value": 5404000, "contract-kind": "works"}) == [
        ("PRO-06", "error")]


@slow
def test_named_exceptions_carry_a_national_procedure(folder):
    national = {"regime": "below", "procedure": "national-open"}
    lot = {"estimated-value": 60000, "whole-value": 900000}

    def of(**changes):
        procedure = changes.pop("procedure")
        return findings(folder, procedure, **changes)
    assert of(**national, **lot) == [("PRO-06", "error")]
    assert of(**national, **lot, **{"threshold-exception": "small-lot"}) == []
    assert of(**national, **lot, **{"threshold-exception": "small-lot", "small-lots-value": 180001}) == [("PRO-06", "error")]
    assert of(**national, **{"estimated-value": 90000, "whole-value": 900000, "threshold-exception": "small-lot"}) == [("PRO-06", "error")]
    assert of(**national, **{"whole-value": 900000, "threshold-exception": "small-lot"}, **{"estimated-value": 0}) == [("PRO-06", "error")]
    assert of(**national, **{"estimated-value": 400000, "threshold-exception": "excluded"}) == []
    assert of(**national, **{"estimated-value": 400000, "contract-kind": "social"}) == []
    assert of(**national, **{"estimated-value": 750000, "contract-kind": "social"}) == [("PRO-06", "error")]
    # The procedure of social and specific services itself, at any value; for nothing else above the threshold.
    assert findings(folder, "sas", **{"estimated-value": 400000, "contract-kind": "social"}) == []
    assert findings(folder, "sas", **{"estimated-value": 900000, "contract-kind": "social"}) == []
    assert findings(folder, "sas", **{"estimated-value": 900000, "contract-kind": "services"}) == [("PRO-06", "error")]
    # Without a notice nothing has to stand still.
    start = {**LAWFUL, "start": "2027-04-06"}
    assert findings(folder, **{"dates": start}) == [("PRO-04", "error")]
    # An open procedure begins with one.
    assert findings(folder, **{"dates": start, "threshold-exception": "without-notice"}) == [("PRO-27", "warning")]


def test_without_a_value_the_guide_says_nothing_of_the_threshold(folder):
    tender = made(folder, **{"estimated-value": 0})
    assert "drempel" not in text_of(tender) and "vrijwillig" not in text_of(tender)
    assert found(tender) == []
    # A value that comes later makes nothing that stands there false; one that falls does.
    edit_dossier(tender, "<field name=\"framework\">", "<field name=\"estimated-value\">150000</field><field name=\"framework\">")
    assert found(tender) == [("PRO-06", "hint")]
    fallen = made(folder, **{"estimated-value": 3200000})
    edit_dossier(fallen, ">3200000<", ">150000<")
    assert sorted(found(fallen)) == [("PRO-06", "error"), ("PRO-06", "hint")]
    gone = made(folder, **{"estimated-value": 3200000})
    edit_dossier(gone, ">3200000<", "><")
    assert found(gone) == [("PRO-06", "warning")]


def test_a_guide_says_its_rounds_and_its_urgency_and_no_others(folder):
    plain = text_of(made(folder))
    assert "één vragenronde" not in plain and "één nota" not in plain and "urgentie" not in plain and "uiterlijk tien dagen" in plain
    rounds = {**LAWFUL, "questions": ["2027-01-20", "2027-01-29"]}
    several = text_of(made(folder, dates=rounds))
    assert "meer dan één vragenronde" in several and "meer dan één nota" not in several and "[Eerdere" not in several
    both = text_of(made(folder, dates={**rounds, "notice": ["2027-01-25", "2027-02-12"]}))
    assert "meer dan één nota" in both and "[Eerdere" not in both
    urgent = text_of(made(folder, urgent=True))
    assert "wegens urgentie" in urgent and "uiterlijk vier dagen" in urgent and "uiterlijk tien dagen" not in urgent


def test_the_value_counts_options_and_extensions(folder):
    national = {"regime": "below", "estimated-value": 200000, "term-months": 24, "extensions": 2, "extension-months": 12}
    assert findings(folder, "national-open", **national) == [("PRO-23", "hint")]
    assert findings(folder, "national-open", **national, **{"value-with-options": "yes"}) == []
    assert findings(folder, "national-open", **national, **{"value-with-options": "no"}) == [("PRO-23", "error")]
    # What was left out changes nothing that the table can see: to be mended, and no national procedure is unlawful for it.
    small = {**national, "estimated-value": 100000}
    assert findings(folder, "national-open", **small, **{"value-with-options": "no"}) == [("PRO-23", "warning")]
    assert findings(folder, "national-open", **{**national, "estimated-value": 100000}) == []


def test_days_off_days_past_and_rounds_without_questions_are_warned_of(folder):
    def with_dates(**dates):
        return findings(folder, **{"dates": {**LAWFUL, **dates}})
    assert with_dates(deadline="2027-03-06") == [("PRO-24", "warning")]  # a Saturday
    assert with_dates(deadline="2027-03-26") == [("PRO-24", "warning")]  # Good Friday
    assert with_dates(start="2027-05-16") == []  # the agreement may begin on a Sunday
    assert with_dates(dispatch="2020-01-07") == [("PRO-25", "warning")]
    assert with_dates(questions=None) == [("PRO-03", "warning")]
    assert with_dates(questions="2027-02-12") == [("PRO-03", "warning")]
    assert sorted(with_dates(questions=["2027-01-20", "2027-01-29"], notice=["2027-01-23", "2027-02-12"])) == [("PRO-24", "warning")]
    # Exactly the minimum over Christmas.
    assert with_dates(dispatch="2026-12-09", publication="2026-12-09", questions="2026-12-15", notice="2027-01-08",
                      deadline="2027-01-19") == []
    assert with_dates(dispatch="2026-12-09", publication="2026-12-09", questions="2026-12-15", notice="2027-01-08",
                      deadline="2027-01-18") == [("PRO-09", "warning")]


def test_tenders_stand_until_the_agreement_can_be_signed(folder):
    tender = made(folder)
    # Award on 5 April, standstill to Monday the 26th: the agreement can be signed 57 days after the deadline.
    for days, expected in ((56, [("PRO-26", "warning")]), (57, []), (90, [])):
        good("fill", tender, "--values", write(folder, "values.json", json.dumps({"validity-days": days})), *DATA)
        assert found(tender) == expected, days


def test_tables_that_end_too_early_say_so(folder):
    library, path, whole = library_with_law(folder)
    options = ("--library", library)
    tender = made(folder)
    assert found(tender, *options) == []
    write(os.path.dirname(path), "law.xml", whole.replace('until="2099"', 'until="2028"'))
    assert found(tender, *options) == [("PRO-07", "warning")]  # the agreement runs into 2030
    write(os.path.dirname(path), "law.xml", whole.replace('until="2027-12-31"', 'until="2026-12-31"'))
    assert found(tender, *options) == [("PRO-07", "warning")]
    said = run("check", tender, *options, "--json").stdout
    assert "rules/law.xml" in said and "2026" in said


def test_values_and_dates_in_another_notation_are_refused_with_place_and_remedy(folder):
    templates = ("--templates", os.path.join(SOURCE, "templates"))

    def refused_for(says, **changes):
        refused("new", os.path.join(folder, "no"), "--profile", profile_of(folder, **changes), *DATA, *templates, says=says)
    refused_for("contract-kind", **{"contract-kind": "levering"})
    refused_for("threshold-exception", **{"threshold-exception": "small"})
    refused_for("whole-value", **{"whole-value": "veel"})
    refused_for("urgent", **{"urgent": "yes"})
    refused_for("dates.dispatch", **{"dates": {"dispatch": "11 januari"}})
    refused_for("dates.questions", **{"dates": {"questions": ["2027-01-29", "29-13-2027"]}})
    refused_for("dates.earlier-questions", **{"dates": {"earlier-questions": ["2027-01-29"]}})
    refused_for("dates.publication", **{"dates": {"dispatch": "2027-01-12", "publication": "2027-01-11"}})
    refused_for('The rounds of "dates.questions"', **{"dates": {"questions": ["2027-01-29", "2027-01-20"]}})
    refused_for('"dates.questions" lies before "dates.publication"',
                **{"dates": {"publication": "2027-01-11", "questions": ["2027-01-08", "2027-01-20"]}})
