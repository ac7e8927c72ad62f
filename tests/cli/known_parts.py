# SPDX-License-Identifier: EUPL-1.2
"""What a team writes into a file of a library that nobody reads is told: it would not hold. cli_test.py runs them."""
import json
import os

from bestek_cli import run, slow
from refusals import library_copy


def changed(path, old, new_text):
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    assert old in text, old
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(text.replace(old, new_text, 1))
    return text


@slow
def test_unknown_elements_and_attributes_of_a_library_are_told_with_their_place(folder):
    library = library_copy(folder)
    whole = json.loads(run("library", "check", library, "--json").stdout)
    assert whole == [], whole
    for file, old, new_text, what in (
            ("library.xml", "<name ", "<naam/><name ", "library/naam"),
            ("library.xml", "<library ", '<library lang="nl" ', "library/@lang"),
            ("taxonomy.xml", "<groups>", "<themas/><groups>", "taxonomy/themas"),
            ("taxonomy.xml", '<group id="all">', '<group id="all" label="x">', "group/@label"),
            ("taxonomy.xml", "<cpv>30200000</cpv>", "<cpv>30200000</cpv><CPV>1</CPV>", "group/CPV"),
            ("rules/sources.xml", "<issuer>", "<isuer>x.nl</isuer><issuer>", "known-sources/isuer"),
            ("rules/publication.sch", "<sch:pattern ", '<sch:let name="x" value="1"/><sch:pattern ', "schema/let"),
            ("rules/publication.sch", "<sch:rule ", '<sch:rule severity="high" ', "rule/@severity"),
            ("rules/publication.sch", "<sch:report ", "<sch:reprt/><sch:report ", "rule/reprt")):
        path = os.path.join(library, file)
        before = changed(path, old, new_text)
        line = before[:before.index(old)].count("\n") + 1
        done = run("library", "check", library, "--json")
        told = [(one["file"], one["line"], one["message"]["en"]) for one in json.loads(done.stdout)
                if one["code"] == "library.unknown-part"]
        assert done.returncode == 1 and len(told) == 1, (what, done)
        assert told[0][0].endswith(file) and told[0][1] == line and told[0][2].startswith(what + " is unknown"), (what, told)
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(before)
    # Of another vocabulary somebody else reads it.
    changed(os.path.join(library, "taxonomy.xml"), "<groups>", '<x:note xmlns:x="urn:x"/><groups>')
    assert json.loads(run("library", "check", library, "--json").stdout) == whole
