# SPDX-License-Identifier: EUPL-1.2
"""Whatever changes documents that are closed says which: undo does not reach there."""
import hashlib
import os
import re

from bestek import call, new_dossier
from packages import change_parts

GUIDE, AGREEMENT = "aanbestedingsleidraad.odt", "conceptovereenkomst.odt"


def digests(folder):
    found = {}
    for name in os.listdir(folder):
        if name.endswith(".odt"):
            with open(os.path.join(folder, name), "rb") as stream:
                found[name] = hashlib.sha256(stream.read()).hexdigest()
    return found


def without_marks(path):
    """As when a person took the clause's text out: its marks are gone, what the properties tell stays."""
    marks = r'<text:bookmark(-start|-end)?[^>]*"bestek_(?!slot|table|col)[^>]*/>'
    change_parts(path, content=lambda text: re.sub(marks, "", text))


def test_every_command_names_the_closed_documents_that_it_changed(office):
    folder = new_dossier(office)
    guide = office.open(os.path.join(folder, GUIDE))
    clause = "hardware.supply-chain-report-clause"

    def changed_by(command, **arguments):
        before = digests(folder)
        answer = call(office, command, guide, **arguments)
        after = digests(folder)
        changed = sorted(name for name in after if after[name] != before[name])
        assert answer["saved"] == changed, (command, answer, changed)
        return changed

    assert changed_by("clauses.insert", ids=[clause]) == [AGREEMENT]
    assert AGREEMENT in changed_by("plan.make")
    assert changed_by("plan.make") == []
    assert AGREEMENT in changed_by("tender.fill_values", values={"court": "rechtbank Den Haag"})
    without_marks(os.path.join(folder, AGREEMENT))
    assert changed_by("tender.forget", document=AGREEMENT) == [AGREEMENT]


def test_clauses_are_shown_in_the_language_of_the_dossier(office):
    found = call(office, "clauses.search", words="battery")
    dutch = {one["id"]: one["title"] for one in found}
    folder = new_dossier(office, language="en")
    guide = office.open(os.path.join(folder, "tender-guide.odt"))
    english = {one["id"]: one["title"] for one in call(office, "clauses.search", guide, words="battery")}
    one = "laptop.battery-endurance-significant"
    assert one in english and dutch[one] != english[one], (dutch, english)
    assert english[one] in call(office, "clauses.preview", guide, id=one)["text"]
