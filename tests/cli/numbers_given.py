# SPDX-License-Identifier: EUPL-1.2
"""Numbers and texts that would not be kept as they are given. cli_test.py runs them."""
import json
import os
import re

from bestek_cli import DATA, digests, finished, good, refused, run, write
from by_hand import GUIDE
from packages import change_parts


def kept(dossier, name):
    with open(os.path.join(dossier, "dossier.xml"), encoding="utf-8") as stream:
        found = re.search(rf'<answer name="{name}">([^<]*)<', stream.read())
    return found and found[1]


def test_a_zero_byte_or_a_number_that_does_not_come_back_is_refused(folder):
    dossier = finished(folder)
    before = digests(dossier)
    path = os.path.join(folder, "v.json")
    for content, says in ((b'{"contact":"a"}\0{"contact":"b"}', "not valid JSON"), (b'{"contact":"a"}\0', "not valid JSON"),
                          (b'\0{"contact":"a"}', "not valid JSON"), (b'{"contact":20261130000000000001}', "20261130000000000001"),
                          (b'{"contact":12345678901234567890123}', "more digits"),
                          (b'{"contact":0.12345678901234567890123}', "more digits"), (b'{"contact":1.00000000000000000001}', "more digits"),
                          (b'{"cycles":800.00000000000000000001}', '"cycles"'),
                          (b'{"weight":{"price":60.00000000000000000001}}', '"price"')):
        with open(path, "wb") as stream:
            stream.write(content)
        refused("fill", dossier, *DATA, "--values", path, says=says)
        assert digests(dossier) == before, content
    for content in (b'{"cycles":800.0}', b'{"cycles":8e2}', b'{"cycles":0.8e3}', b'{"cycles":8000E-1}', b'{"cycles":800}',
                    b'{"cycles":800.00000000000000000000}'):
        with open(path, "wb") as stream:
            stream.write(content)
        good("fill", dossier, *DATA, "--values", path)


def test_a_number_is_kept_as_it_is_read(folder):
    dossier = finished(folder)
    before = digests(dossier)
    assert kept(dossier, "cycles") == "800"
    for value in ("0800", "000800", " 800 "):
        good("fill", dossier, *DATA, "--values", write(folder, "v.json", json.dumps({"cycles": value})))
        assert kept(dossier, "cycles") == "800", value
        assert digests(dossier) == before, value
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"contact": "0800"}'))
    assert kept(dossier, "contact") == "0800"


def test_what_is_too_long_is_said_in_our_words(folder):
    document = os.path.join(finished(folder), GUIDE)
    with open(document, "rb") as stream:
        whole = stream.read()
    long = "x" * 10_100_000
    for words in (f"<text:p>{long}</text:p>", f'<text:p text:style-name="{long}"/>', f"<!--{long}-->", f"<text:p><![CDATA[{long}]]></text:p>"):
        change_parts(document, content=lambda text, words=words: text.replace("</office:text>", words + "</office:text>", 1))
        done = run("show", document, *DATA)
        assert done.returncode == 2 and "longer than 10 MB" in done.stderr, (words[:30], done.stderr)
        assert not re.search("huge|Correct the line|libxml|AttValue|CData", done.stderr), done.stderr
        with open(document, "wb") as stream:
            stream.write(whole)
