# SPDX-License-Identifier: EUPL-1.2
"""What our templates call a value is known in plain text: a value typed over its content control is compared still."""
import json
import os
import re
import shutil
import xml.etree.ElementTree as ElementTree
import zipfile

from bestek_cli import DATA, good, run, slow
from by_hand import GUIDE, finished
from packages import change_parts
from refusals import profile_with

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
# Another value than any that the example has, for what a label names.
OTHERS = {"nl": {"date": "7 juli 2028", "reference": "ZZ-99", "cpv": "48000000-8", "term-months": "61 maanden",
                 "procedure": "concurrentiegerichte dialoog", "general-terms": "Eigen voorwaarden 2031", "authority": "Gemeente Elders"},
          "en": {"date": "7 July 2028", "reference": "ZZ-99", "cpv": "48000000-8", "term-months": "61 months",
                 "procedure": "competitive dialogue", "general-terms": "Own terms 2031", "authority": "Municipality of Elsewhere"}}


def labelled_tags(document):
    """[(tag, which of that tag)] of the content controls that stand in a cell beside their label."""
    with zipfile.ZipFile(document) as package:
        root = ElementTree.fromstring(package.read("content.xml"))
    seen, found = {}, []
    beside = {id(control) for row in root.iter(TABLE + "table-row")
              for label, cell in zip(list(row), list(row)[1:]) if "".join(label.itertext()).strip()
              for control in cell.iter(LOEXT + "content-control")}
    for control in root.iter(LOEXT + "content-control"):
        tag = control.get(LOEXT + "tag")
        if id(control) in beside:
            found.append((tag, seen.get(tag, 0)))
        seen[tag] = seen.get(tag, 0) + 1
    return found


def typed_over(text, tag, which, value):
    controls = list(re.finditer(r"<loext:content-control\b[^>]*loext:tag=\"%s\".*?</loext:content-control>" % re.escape(tag), text))
    return text[:controls[which].start()] + value + text[controls[which].end():]


@slow
def test_a_value_typed_over_beside_its_label_is_compared(folder):
    for language, others in OTHERS.items():
        dossier, copy = os.path.join(folder, language), os.path.join(folder, "copy")
        good("new", dossier, "--profile", profile_with(folder, language=language), *DATA)
        tried, silent = 0, []
        for file in sorted(one for one in os.listdir(dossier) if one.endswith(".odt") and "plan" not in one):
            for tag, which in labelled_tags(os.path.join(dossier, file)):
                name = tag.removeprefix("bestek.profile.")
                value = others.get("date" if name.startswith("date-") else name)
                if value is None or not tag.startswith("bestek.profile."):
                    continue
                shutil.rmtree(copy, ignore_errors=True)
                shutil.copytree(dossier, copy)
                change_parts(os.path.join(copy, file), content=lambda text: typed_over(text, tag, which, value))
                said = [one for one in json.loads(run("check", copy, *DATA, "--json").stdout)
                        if one["rule"] == "FIL-05" and value in one["message"]["en"]]
                tried += 1
                # A party's signature stands beside what it does.
                if not said and (name != "authority" or which == 0):
                    silent.append((file, tag, which))
        assert tried > 20 and not silent, (tried, silent)


def test_the_value_in_other_words_or_of_another_contract_is_no_finding(folder):
    dossier = finished(folder)
    guide = os.path.join(dossier, GUIDE)
    with open(guide, "rb") as stream:
        before = stream.read()

    def told(*texts):
        """What is warned of where the guide ends in these paragraphs."""
        words = "".join(f"<text:p>{one}</text:p>" for one in texts if not one.startswith("<")) or "".join(texts)
        with open(guide, "wb") as stream:
            stream.write(before)
        change_parts(guide, content=lambda text: text.replace("</office:text>", words + "</office:text>"))
        return [one["text"] for one in json.loads(run("check", dossier, *DATA, "--json").stdout) if one["rule"] == "FIL-05"]
    assert told() == []
    assert told("Procedure: openbaar", "Procedure: Europees openbaar", "Inkoopvoorwaarden: bijlage 4",
                "Algemene voorwaarden: Algemene Rijksinkoopvoorwaarden 2018 (ARIV-2018)") == []
    assert len(told("Procedure: niet-openbaar", "Inkoopvoorwaarden: ARIV-2016")) == 2
    of_old = '<text:h text:outline-level="2">%s</text:h><text:p>Looptijd: 11 maanden</text:p>'
    assert told(of_old % "Huidige overeenkomst") == []
    assert told(of_old % "Nieuwe overeenkomst") == ["Looptijd: 11 maanden"]
