# SPDX-License-Identifier: EUPL-1.2
"""No message advises, and no finding offers, what would be refused."""
import os
import shutil

from bestek_cli import DATA, finished, good, run
from by_hand import AGREEMENT, GUIDE
from guards import with_property
from marks_lost import CLAUSE_MARKS, without
from one_value import Changing
from published import findings, of_rule
from weights_and_headings import retyped
from word_files import WordFile, word_dossier


def test_no_fix_is_offered_in_a_document_that_nobody_may_change(folder):
    dossier = finished(folder)
    guide = Changing(dossier, GUIDE)
    offered = []
    for name, value in (("bestek.format", "9"), ("bestek.dossier", "zzzzzzzzzzzzzzzz")):
        with_property(guide.path, name, value)
        found = guide.told(keep=True, content=retyped("bestek.buyer.court", "rechtbank Gelderland"))
        offered += [(name, one["rule"], one["fix"]) for one in of_rule(found, "FIL-03") if one["fix"]]
        assert run("equal", dossier, "court", *DATA).returncode == 2
        guide.back()
    shutil.rmtree(dossier)
    word = WordFile(word_dossier(folder))
    found = word.told(document=lambda text: text.replace("HV-2027-014", "HV-2027-041", 1))
    offered += [("docx", one["rule"], one["fix"]) for one in found if one["fix"]]
    assert not offered, offered


def test_a_plan_of_a_published_tender_advises_nothing_that_publication_forbids(folder):
    dossier = finished(folder)
    good("state", dossier, *DATA, "--set", "published", "--reason", "proef")
    without(dossier, AGREEMENT, CLAUSE_MARKS)
    assert run("mark", dossier, *DATA).returncode == 2  # "was published and stays as it is"
    done = run("plan", "make", dossier, *DATA)
    assert done.returncode == 2 and "bestek mark" not in done.stderr, done.stderr
    assert findings(dossier) and os.path.isdir(dossier)


def test_the_state_of_a_document_is_its_dossiers_or_a_clear_refusal(folder):
    guide = os.path.join(finished(folder), GUIDE)
    for more in ([], [*DATA, "--set", "published"]):
        done = run("state", guide, *more)
        assert done.returncode == 2 and os.path.dirname(guide) in done.stderr, done.stderr
        assert "UTF-8" not in done.stderr and "holds no dossier.xml" not in done.stderr, done.stderr
