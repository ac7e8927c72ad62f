# SPDX-License-Identifier: EUPL-1.2
"""Tests of characters that nobody sees, or takes for others, in whatever is read: libraries, templates, values, profiles, dossiers
and documents. cli_test.py runs them."""
import glob
import json
import os
import re
import shutil

from bestek_cli import DATA, SOURCE, digests, finished, good, new, refused, run, slow, write
from facts import edit_dossier
from refusals import library_copy, profile_with

# Each turns the direction, hides text, is no character, or is seen by nobody.
UNSEEN = [0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x200E, 0x200F, 0x061C, 0xE0001, 0xE0041, 0xE007F,
          0xFDD0, 0xFDEF, 0x1FFFE, 0x10FFFF, 0x200B, 0x200C, 0x200D, 0x2060, 0x2061, 0x2063, 0x206A, 0xFEFF, 0x00AD, 0x034F, 0x115F,
          0x1160, 0x3164, 0xFFA0, 0x17B4, 0x17B5, 0x180B, 0x180E, 0xFFF9, 0xFFFB, 0x2028, 0x2029, 0x2800, 0xFE00, 0xFE0F, 0xE0101, 0x7F,
          0x85, 0x9F, 0xE000, 0xF8FF, 0xF0000, 0x10FFFD, 0x1D173]
# Digits and letters that look like ours, for the 0 of 1000.
ALIKE = [0xFF10, 0x0660, 0x06F0, 0x0966, 0x1D7CE, 0x1FBF0, 0x041E, 0x039F, 0x03BF, 0x043E, 0xFF2F, 0x1D40E, 0x2488, 0x2460, 0x3007, 0x2170]
NOT_IN_XML = [0x01, 0x1B, 0xFFFE, 0xFFFF]
CLAUSE = "laptop/battery-endurance-significant.xml"


def name_of(code):
    return f"U+{code:04X}"


def amount(code):
    """A number with the character in it, or in place of a digit."""
    return f"1{chr(code)}00" if code in ALIKE else f"1{chr(code)}000"


def change(path, old, new_text):
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    assert old in text, path
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(text.replace(old, new_text, 1))
    return text


def test_a_clause_with_odd_characters_is_out_with_line_and_code_point(folder):
    library = library_copy(folder)
    files = sorted(glob.glob(os.path.join(library, "*", "*.xml")))
    files = [one for one in files if "<clause" in open(one, encoding="utf-8").read() and "/rules/" not in one]
    wanted = {}
    for code, path in zip(UNSEEN + ALIKE, files):
        change(path, "</title>", f" {amount(code)}</title>" if code % 2 else f" &#x31;&#x{code:X};00</title>")
        with open(path, encoding="utf-8") as stream:
            line = 1 + next(number for number, text in enumerate(stream) if "00</title>" in text)
        wanted[os.path.relpath(path, library)] = (name_of(code), line)
    assert len(wanted) == len(UNSEEN + ALIKE) > 40
    done = run("library", "check", library)
    assert done.returncode == 1, done
    told = done.stdout + done.stderr
    for path, (code, line) in wanted.items():
        about = [one for one in told.splitlines() if path in one]
        assert any(f"{path}:{line}:" in one and f"{code} (" in one for one in about), (path, line, code, about)


@slow
def test_every_file_of_a_library_and_its_ids_are_looked_at(folder):
    library = library_copy(folder)
    for file, old, new_text, code in (
            ("taxonomy.xml", "</name>", "\u202e</name>", 0x202E), ("taxonomy.xml", 'id="laptop"', 'id="l\u0430ptop"', 0x430),
            ("library.xml", "</name>", " \U000e0041</name>", 0xE0041), ("library.xml", 'id="bestek"', 'id="bestek\u2060"', 0x2060),
            ("rules/citations.xml", "</pattern>", "\ufdd0</pattern>", 0xFDD0), ("rules/values.xml", "</label>", "\u200b</label>", 0x200B),
            ("risk-cards/laptop.xml", "</label>", " 1\uff10</label>", 0xFF10), ("frameworks.xml", "</today>", "\u2067</today>", 0x2067),
            ("scorecard.xml", "</label>", " \u0661 punt</label>", 0x661), (CLAUSE, "<body>", "<body><!-- \u2066 -->", 0x2066),
            (CLAUSE, 'name="cycles"', 'name="cyc\u03bfles"', 0x3BF), (CLAUSE, 'suggested="800"', 'suggested="8\u20610"', 0x2061),
            (CLAUSE, "laadcycli</unit>", "laad\u00adcycli</unit>", 0xAD), (CLAUSE, "80 %", "80\u200b %", 0x200B),
            ("rules/bestek.sch", "</sch:diagnostic>", "\u202d</sch:diagnostic>", 0x202D)):
        path = os.path.join(library, file)
        whole = change(path, old, new_text)
        done = run("library", "check", library)
        told = [one for one in (done.stdout + done.stderr).splitlines() if name_of(code) in one]
        assert done.returncode in (1, 2) and told and re.search(rf"{file}:\d+:", told[0]), (file, code, done)
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(whole)
    # An encoding of another kind is looked at too, and no-break spaces and hyphens are lawful.
    change(os.path.join(library, CLAUSE), "80 %", "80\u00a0% en 1\u202f000 en NEN\u2011EN")
    assert "0 errors" in good("library", "check", library)
    with open(os.path.join(library, CLAUSE), encoding="utf-8") as stream:
        text = stream.read().replace("UTF-8", "ISO-8859-8", 1).replace("Lange levensduur", "\u200eLange levensduur")
    text = text.replace("\u202f", " ").replace("\u2011", "-").encode("iso-8859-8", "xmlcharrefreplace")
    with open(os.path.join(library, CLAUSE), "wb") as stream:
        stream.write(text)
    assert "U+200E" in run("library", "check", library).stdout


def test_a_template_with_odd_characters_makes_no_dossier(folder):
    templates = os.path.join(folder, "templates")
    profile = profile_with(folder)
    for code in UNSEEN + ALIKE:
        shutil.rmtree(templates, ignore_errors=True)
        shutil.copytree(os.path.join(SOURCE, "templates"), templates)
        change(os.path.join(templates, "open", "guide.nl.fodt"), "Pagina <", f"Nummer {amount(code)}. Pagina <")
        refused("new", os.path.join(folder, "dossier"), "--profile", profile, *DATA, "--templates", templates, says=name_of(code))
        assert not os.path.exists(os.path.join(folder, "dossier"))
    change(os.path.join(templates, "open", "guide.nl.fodt"), f"Nummer {amount(ALIKE[-1])}. ",
           "Ver\u00adduurzaming van 1\u00a0000 \U0001F600\ufe0f ")
    good("new", os.path.join(folder, "dossier"), "--profile", profile, *DATA, "--templates", templates)


@slow
def test_a_value_or_profile_with_odd_characters_is_refused_by_name(folder):
    dossier = new(folder)
    before = digests(dossier)
    for number, code in enumerate(UNSEEN + ALIKE + NOT_IN_XML):
        values = ({"date-deadline": f"1{chr(code)}2-2027"}, {"cycles": amount(code)}, {"weight": {"price": f"6{chr(code)}0"}})
        for value in ({"contact": f"kenmerk BK-{amount(code)}"}, values[number % 3]):
            refused("fill", dossier, *DATA, "--values", write(folder, "v.json", json.dumps(value)), says=name_of(code))
        fields = ({"reference": f"BK-{amount(code)}"}, {"participants": [f"Gemeente {amount(code)}"]},
                  {"lots": [{"number": 1, "name": f"Perceel {amount(code)}"}]})
        refused("new", os.path.join(folder, "other"), "--profile", profile_with(folder, **fields[number % 3]), *DATA, says=name_of(code))
    assert digests(dossier) == before and not os.path.exists(os.path.join(folder, "other"))


def test_what_came_along_from_another_program_is_left_out_with_a_word(folder):
    dossier = new(folder)
    for value in ("\ufeffAfdeling Inkoop", "Afdeling Inkoop\u200b", "Afdeling\u2060 Inkoop"):
        done = run("fill", dossier, *DATA, "--values", write(folder, "v.json", json.dumps({"contact": value})))
        assert done.returncode == 0 and "left out was what nobody sees" in done.stderr, done
        assert name_of(next(ord(one) for one in value if ord(one) > 0x2000)) in done.stderr, done
        fields = json.loads(good("show", dossier, *DATA, "--json"))["fields"]
        assert {one["value"] for one in fields if one["name"] == "contact"} == {"Afdeling Inkoop"}
    for value in ("Zo\u00adnder pro\u00adblemen", "\u05d3\u05df \u05db\u05d4\u05df\u200f",
                  "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u0915\u094d\u200d\u0937 Sharma", "1\u00a0000 \u20ac",
                  "5 \u03bcm", "\u0418\u0432\u0430\u043d \u041f\u0435\u0442\u0440\u043e\u0432", "\U0001F468\u200d\U0001F469\u200d\U0001F467"):
        done = run("fill", dossier, *DATA, "--values", write(folder, "v.json", json.dumps({"contact": value})))
        assert done.returncode == 0 and done.stderr == "", (value, done)


def test_a_joiner_that_a_script_or_an_emoji_needs_stays_in_a_value(folder):
    dossier = new(folder)
    contact = lambda: {one["value"] for one in json.loads(good("show", dossier, *DATA, "--json"))["fields"]  # noqa: E731
                       if one["name"] == "contact"}
    for value in ("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u0915\u094d\u200d\u0937 Sharma",
                  "Gezin \U0001F468\u200d\U0001F469\u200d\U0001F467", "\u2764\ufe0f\u200d\U0001F525"):
        values = write(folder, "v.json", json.dumps({"contact": value}))
        done = run("fill", dossier, *DATA, "--values", values)
        assert done.returncode == 0 and done.stderr == "" and contact() == {value}, (value, done, contact())
        before = digests(dossier)
        good("fill", dossier, *DATA, "--values", values)
        assert digests(dossier) == before, value
    # Where nothing needs it, it goes with a word.
    done = run("fill", dossier, *DATA, "--values", write(folder, "v.json", json.dumps({"contact": "Afdeling \U0001F600\u200d Inkoop"})))
    assert done.returncode == 0 and "U+200D" in done.stderr and contact() == {"Afdeling \U0001F600 Inkoop"}, (done, contact())


def test_a_profile_and_a_reason_say_nothing_that_nobody_sees(folder):
    for field in ({"subject": "Laptops\u200b"}, {"authority": "\ufeffGemeente"}, {"lots": [{"number": 1, "name": "A\u2060B"}]}):
        refused("new", os.path.join(folder, "dossier"), "--profile", profile_with(folder, **field), *DATA, says="U+")
    dossier = new(folder)
    refused("forget", dossier, "--fields", "--reason", "op 1\u202e maart", says="U+202E")


def test_a_dossier_whose_answers_have_odd_characters_is_not_read(folder):
    dossier = finished(folder)
    for code in (0x202E, 0x2068, 0xE0041, 0xFDD0, 0x200B, 0xAD, 0x0661, 0x041E):
        edit_dossier(dossier, "HV-2027-014", f"HV-2{chr(code)}7-014")
        refused("check", dossier, *DATA, says=name_of(code))
        edit_dossier(dossier, f"HV-2{chr(code)}7-014", "HV-2027-014")
    assert json.loads(good("check", dossier, *DATA, "--json")) == []
