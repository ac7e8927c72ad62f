# SPDX-License-Identifier: EUPL-1.2
"""Tests of damage and newer formats in every kind of file, of packages that are careless or hostile, and of values just at and just
over what is allowed. cli_test.py runs them."""
import glob
import io
import json
import os
import re
import shutil
import zipfile

from bestek_cli import DATA, LIBRARY, SOURCE, digests, good, new, refused, run, write
from by_hand import GUIDE, PLAN, PROGRAMME
from facts import edit_dossier
from packages import change_parts
from published import findings, of_rule
from refusals import library_copy, profile_with
from weights_and_headings import retyped

CLAUSE, OTHER = "hardware.warranty-significant-clause", "hardware.halogen-free-cord"
FILE = os.path.join("hardware", "warranty-significant-clause.xml")


def text_of(path):
    with open(path, encoding="utf-8") as stream:
        return stream.read()


def put(path, data):
    with open(path, "wb") as stream:
        stream.write(data)


DAMAGES = [
    (lambda text: text.replace("UTF-8", "UTF-16").encode("utf-16"), "not XML in UTF-8"),
    (lambda text: text.replace("<title>", "<title>\0", 1).encode(), "not XML in UTF-8"),
    (lambda text: text.replace("</clause>", "<!-- \xe9 --></clause>").encode("latin-1", "replace"), "UTF-8"),
    (lambda text: (text + "<clause/>").encode(), "Extra content"),
    (lambda text: text.replace("urn:bestek:clause:1", "urn:bestek:clause:2").encode(), "not a Bestek clause"),
    (lambda text: re.sub(' kind="[^"]*"', ' kind="promise"', text, count=1).encode(), '"promise"'),
    (lambda text: text.replace("<p>", "<p>" + "<strong>" * 40 + "x" + "</strong>" * 40, 1).encode(), "nested deeper"),
    (lambda text: text.replace("<clause ", "<clause " + " ".join(f'a{i}="1"' for i in range(300)) + " ").encode(), "more than 256 attributes"),
    (lambda text: text.replace(' format="1"', ' format="2"', 1).encode(), "has format 2")]


def test_clause_files_damaged_in_many_ways_take_only_themselves_out(folder):
    library, dossier = library_copy(folder), new(folder)
    files = sorted(path for path in glob.glob(os.path.join(library, "laptop", "*.xml")))[:len(DAMAGES)]
    for path, (damage, _) in zip(files, DAMAGES):
        put(path, damage(text_of(path)))
    names = [os.path.relpath(path, library) for path in files]
    told = {os.path.relpath(one["position"].rsplit(":", 1)[0], library): (one["severity"], one["message"]["en"])
            for one in of_rule(json.loads(run("check", dossier, "--library", library, "--json").stdout), "LIB-05")}
    assert sorted(told) == names, told
    for name, (_, says) in zip(names, DAMAGES):
        assert told[name][0] == "warning" and says in told[name][1], (name, told[name])
    before = digests(dossier)
    for name in names[::4]:
        clause = name[:-4].replace(os.sep, ".")
        done = run("insert", dossier, "--library", library, "--clauses", f"{OTHER},{clause}")
        assert done.returncode == 2 and f'"{clause}" cannot be used now' in done.stderr, done
    assert digests(dossier) == before
    for command in (["insert", dossier, "--clauses", OTHER], ["library", "list", library],
                    ["fill", dossier, "--values", write(folder, "v.json", '{"contact": "Inkoop"}')]):
        done = run(*command, *([] if command[0] == "library" else ["--library", library]))
        assert done.returncode == 0 and all(f"{name}:" in done.stderr for name in names), (command, done)
    assert OTHER in good("show", dossier, *DATA)


def test_an_archived_release_whose_file_is_damaged_is_an_error_where_it_stands(folder):
    library, dossier = library_copy(folder), new(folder)
    good("insert", dossier, *DATA, "--clauses", CLAUSE)
    path = os.path.join(library, FILE)
    whole = text_of(path)
    write(os.path.dirname(path), os.path.basename(path), re.sub(r'(<clause[^>]*) version="[^"]*"', r'\1 version="9.0.0"', whole))
    os.makedirs(os.path.join(library, "archive", "hardware"), exist_ok=True)
    archived = os.path.join(library, "archive", "hardware", "warranty-significant-clause-old.xml")
    before = digests(dossier)
    for text, rules, says in ((whole, [("LIB-01", "hint")], "newer version (9.0.0)"),
                              (whole[:len(whole) // 2], [("LIB-01", "hint"), ("LIB-05", "error")], "not valid XML"),
                              (whole.replace(' format="1"', ' format="2"', 1), [("LIB-01", "hint"), ("LIB-05", "error")], "has format 2")):
        put(archived, text.encode())
        told = [one for one in json.loads(run("check", dossier, "--library", library, "--json").stdout) if one["clause"] == CLAUSE]
        assert sorted((one["rule"], one["severity"]) for one in told if one["rule"].startswith("LIB")) == rules, told
        assert any(says in one["message"]["en"] for one in told), told
    for command in (["plan", "make", dossier], ["fill", dossier, "--values", write(folder, "v.json", '{"repair-days": 7}')]):
        done = run(*command, "--library", library)
        assert done.returncode == 2 and f'"{CLAUSE}" cannot be used now' in done.stderr, (command, done)
    assert digests(dossier) == before


def test_a_newer_card_framework_and_scorecard_take_only_themselves_out(folder):
    library, dossier = library_copy(folder), new(folder)
    annexes = {"frameworks.xml": "annex.frameworks", "scorecard.xml": "annex.scorecard", "risk-cards/laptop.xml": "annex.risk-card-laptop"}
    for part in annexes:
        write(library, part, text_of(os.path.join(library, part)).replace(' format="1"', ' format="2"', 1))
    for part, annex in annexes.items():
        done = run("insert", dossier, "--library", library, "--clauses", annex)
        assert done.returncode == 2 and f'"{annex}" cannot be used now' in done.stderr and "has format 2" in done.stderr, (part, done)
    told = of_rule(json.loads(run("check", dossier, "--library", library, "--json").stdout), "LIB-05")
    assert sorted(os.path.relpath(one["position"].rsplit(":", 1)[0], library) for one in told) == sorted(annexes), told
    good("insert", dossier, "--library", library, "--clauses", "annex.risk-card-monitor")


def test_a_newer_dossier_is_changed_and_judged_by_no_command(folder):
    dossier = new(folder)
    edit_dossier(dossier, 'format="4"', 'format="5"')
    before, values = digests(dossier), write(folder, "v.json", '{"contact": "Inkoop"}')
    role = ["--reason", "omdat", "--as", "jurist inkoop"]
    for command in (["show", dossier], ["check", dossier, "--publication"], ["checklist", dossier], ["scorecard", dossier], ["time-limits", dossier],
                    ["checklist", dossier, "--answer", "CHK-01=yes", *role], ["explain", dossier, "SPC-14", *role], ["state", dossier],
                    ["account", dossier, "--out", os.path.join(folder, "a.odt")], ["insert", dossier, "--all"], ["plan", "make", dossier],
                    ["fill", dossier, "--values", values], ["equal", dossier], ["mark", dossier], ["forget", dossier], ["restore", dossier],
                    ["insert", os.path.join(dossier, PROGRAMME), "--clauses", OTHER], ["state", dossier, "--set", "published", "--reason", "x"]):
        refused(*command, says="This dossier has format 5; this version of Bestek reads up to format 4. Update Bestek.")
    assert digests(dossier) == before and not os.path.exists(os.path.join(folder, "a.odt"))


def test_a_newer_internal_file_is_not_written_over(folder):
    dossier = new(folder)
    role = ["--reason", "omdat", "--as", "jurist inkoop"]
    good("checklist", dossier, "--answer", "CHK-01=yes", *role)
    path = os.path.join(dossier, "internal.xml")
    write(dossier, "internal.xml", text_of(path).replace('format="1"', 'format="2"', 1))
    before = digests(dossier)
    for command in (["checklist", dossier], ["checklist", dossier, "--answer", "CHK-02=yes", *role], ["explain", dossier, "SPC-14", *role],
                    ["account", dossier, "--out", os.path.join(folder, "a.odt")], ["check", dossier, "--publication"]):
        refused(*command, says="This internal file has format 2; this version of Bestek reads up to format 1. Update Bestek.")
    found, = of_rule(findings(dossier), "EXP-02")
    assert found["severity"] == "error" and "format 2" in found["message"]["en"], found
    assert digests(dossier) == before


def test_a_word_file_of_a_newer_format_is_read_and_told(folder):
    path, values = os.path.join(folder, "a.docx"), write(folder, "v.json", '{"cycles": 900}')
    source, = glob.glob(os.path.join(SOURCE, "tests", "fixtures", "formats", "1", "dossier", "aanbestedingsleidraad.docx"))
    with zipfile.ZipFile(source) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    whole = parts["docProps/custom.xml"].decode()
    for wrong, says in (("3", "newer Bestek (format 3"), ("een", 'damaged: "een"')):
        parts["docProps/custom.xml"] = re.sub(r'(name="bestek\.format"[^>]*>\s*<vt:\w+>)[^<]*', rf"\g<1>{wrong}", whole).encode()
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            for name, data in parts.items():
                package.writestr(name, data)
        told = of_rule(findings(path), "DOC-02")
        assert [one["severity"] for one in told] == ["error"] and says in told[0]["message"]["en"], told
        for command in (["insert", path, "--clauses", OTHER], ["fill", path, "--values", values], ["mark", path], ["forget", path]):
            refused(*command, says=says)
        assert json.loads(run("show", path, "--json").stdout)["placements"]


def repacked(whole, change=lambda parts: None, more=(), comment=b""):
    with zipfile.ZipFile(io.BytesIO(whole)) as package:
        parts = [[name, package.read(name)] for name in package.namelist()]
    change(parts)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, data in [*parts, *more]:
            package.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)
        package.comment = comment
    return made.getvalue()


def in_part(name, change):
    def do(parts):
        for part in parts:
            part[1] = change(part[1]) if part[0] == name else part[1]
    return do


def programme_bytes(dossier):
    with open(os.path.join(dossier, PROGRAMME), "rb") as stream:
        return stream.read()


def test_a_package_that_another_program_wrote_carelessly_becomes_a_tidy_one(folder):
    dossier = new(folder)
    whole = programme_bytes(dossier)
    for name, careless in (("mimetype last", repacked(whole, lambda parts: parts.sort(key=lambda one: one[0] == "mimetype"))),
                           ("folder of its own", repacked(whole, more=[("Pictures/", b"")])), ("comment", repacked(whole, comment=b"x" * 500)),
                           ("something behind it", whole + b"\0" * 100),
                           ("manifest names what is not there", repacked(whole, in_part("META-INF/manifest.xml", lambda text: text.replace(
                               b"</manifest:manifest>", b'<manifest:file-entry manifest:full-path="Pictures/a.png"/></manifest:manifest>'))))):
        put(os.path.join(dossier, PROGRAMME), careless)
        good("insert", dossier, *DATA, "--clauses", OTHER)
        with zipfile.ZipFile(os.path.join(dossier, PROGRAMME)) as package:
            first = package.infolist()[0]
            assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED) and package.testzip() is None, name
        assert OTHER in good("show", dossier, *DATA), name


def test_a_package_with_parts_that_cannot_be_is_refused_and_stays(folder):
    dossier = new(folder)
    whole = programme_bytes(dossier)
    for more, says in (([("../../buiten.txt", b"x")], "../../buiten.txt"), ([("/tmp/buiten.txt", b"x")], "/tmp/buiten.txt"),
                       ([("..\\buiten.txt", b"x")], "buiten.txt"), ([("x" * 60_000, b"")], "cannot be trusted"),
                       ([("../\x1b[2Jbuiten", b"x")], "buiten"), ([("../\u202ebuiten", b"x")], "buiten")):
        put(os.path.join(dossier, PROGRAMME), repacked(whole, more=more))
        before = digests(dossier)
        for command in (["show", os.path.join(dossier, PROGRAMME)], ["insert", dossier, "--clauses", OTHER]):
            refused(*command, *DATA, says=says)
            told = run(*command, *DATA).stderr
            assert "\x1b" not in told and "\u202e" not in told, told
        assert digests(dossier) == before
    put(os.path.join(dossier, PROGRAMME), repacked(whole, in_part("mimetype", lambda text: text + b"\x1b[31m")))
    told = run("insert", dossier, *DATA, "--clauses", OTHER)
    assert told.returncode == 2 and "\x1b" not in told.stderr, told


def test_a_text_may_have_five_hundred_characters_however_many_bytes_those_are(folder):
    dossier, target = new(folder), os.path.join(folder, "other")
    most, more = "é\U0001F4BB" * 250, "é\U0001F4BB" * 250 + "é"
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", json.dumps({"subject": most, "contact": most})))
    good("new", target, "--profile", profile_with(folder, subject=most), *DATA)
    shutil.rmtree(target)
    answer = ["checklist", dossier, "--answer", "CHK-01=yes", "--as", "jurist inkoop", "--reason"]
    publish = ["state", dossier, "--set", "published", "--reason"]
    before = digests(dossier)
    for name in ("subject", "contact"):
        refused("fill", dossier, *DATA, "--values", write(folder, "v.json", json.dumps({name: more})), says="longer than 500 characters")
    refused("new", target, "--profile", profile_with(folder, subject=more), *DATA, says="longer than 500 characters")
    for command in (answer, publish):
        refused(*command, more, says="Use at most 500 characters")
    assert digests(dossier) == before and not os.path.exists(target)
    for command in (answer, publish):
        good(*command, most)
    assert json.loads(good("state", dossier, "--json"))["state"] == "published"


def test_a_code_of_another_shape_is_refused_alike_where_it_is_given(folder):
    dossier, target = new(folder), os.path.join(folder, "other")
    before = digests(dossier)
    for wrong in ("30213100 -6", "30213100\u20136", "302131006", "0030213100-6", "3021310-6", "30213100-6; 30231300-0", "CPV: 30213100-6",
                  "30213100-x"):
        refused("fill", dossier, *DATA, "--values", write(folder, "v.json", json.dumps({"cpv": wrong})), says='This would do: "30213100-6"')
        refused("new", target, "--profile", profile_with(folder, cpv=wrong), *DATA, says='This would do: "30213100-6"')
    assert digests(dossier) == before and not os.path.exists(target)


def test_a_dossier_names_each_document_once_and_only_in_its_own_folder(folder):
    dossier = new(folder)
    for wrong, says in ((PROGRAMME.replace("programma-van-eisen", "aanbestedingsleidraad"), "document/@file (2) has an invalid value"),
                        ("../x.odt", "outside the dossier"), ("/etc/x.odt", "outside the dossier"), ("./x.odt", "outside the dossier"),
                        ("sub/x.odt", "outside the dossier"), (".bestek/latest/x.odt", "outside the dossier"), ("a\\b.odt", "outside the dossier"),
                        ("..", "outside the dossier"), ("", "outside the dossier")):
        edit_dossier(dossier, f'file="{PROGRAMME}"', f'file="{wrong}"')
        before = digests(dossier)
        for command in (["check", dossier], ["show", dossier], ["insert", dossier, "--clauses", OTHER],
                        ["restore", dossier, "--document", PROGRAMME]):
            refused(*command, says=says)
            assert re.search(r"dossier\.xml:\d+: ", run(*command).stderr), wrong
        assert digests(dossier) == before
        edit_dossier(dossier, f'file="{wrong}"', f'file="{PROGRAMME}"')


def test_what_no_field_takes_is_taken_over_from_no_document(folder):
    dossier = new(folder)
    guide = os.path.join(dossier, GUIDE)
    with open(guide, "rb") as stream:
        whole = stream.read()
    for name, typed, says in (("subject", "z" * 10 + "y" * 491, "longer than 500"), ("cpv", "30213100 6", 'This would do: "30213100-6"'),
                              ("reference", "[invullen]", "is no answer yet"), ("maximum-value", "€ 4.000.000,005", "more than two decimals")):
        change_parts(guide, content=retyped(f"bestek.profile.{name}", typed))
        changed = digests(dossier)
        refused("equal", dossier, name, *DATA, "--from", GUIDE, says=says)
        assert digests(dossier) == changed, name
        put(guide, whole)


def test_a_dossier_has_each_kind_of_document_once_and_knows_no_others(folder):
    dossier = new(folder)
    for role, file, wrong in (("programme", PROGRAMME, "guide"), ("programme", PROGRAMME, "letter"), ("programme", PROGRAMME, ""),
                              ("plan", PLAN, "agreement")):
        right, other = (f'role="{one}" file="{file}"' for one in (role, wrong))
        edit_dossier(dossier, right, other)
        before = digests(dossier)
        for command in (["check", dossier], ["insert", dossier, "--clauses", OTHER], ["mark", dossier], ["plan", "make", dossier]):
            refused(*command, says="document/@role")
        assert digests(dossier) == before
        edit_dossier(dossier, other, right)


def test_one_thing_is_told_in_the_singular_in_dutch_too(folder):
    dossier, dutch = new(folder), ["--lang", "nl"]
    assert good(*dutch, "insert", dossier, *DATA, "--clauses", CLAUSE) == "1 clausule geplaatst in 1 document\n"
    assert good(*dutch, "fill", dossier, *DATA, "--values", write(folder, "v.json", '{"repair-days": 5}')) == "Ingevuld in 1 document\n"
    shown = good(*dutch, "show", dossier, *DATA)
    assert "conceptovereenkomst.odt: 1 clausule\n" in shown and "aanbestedingsleidraad.odt: 0 clausules\n" in shown
    assert good(*dutch, "library", "search", LIBRARY, "halogen-free-cord").splitlines()[-1] == "1 clausule"
