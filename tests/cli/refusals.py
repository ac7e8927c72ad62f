# SPDX-License-Identifier: EUPL-1.2
"""Tests of what the command line refuses, and that nothing changed then. cli_test.py runs them."""
import http.server
import json
import os
import re
import shutil
import subprocess
import threading
import zipfile

from bestek_cli import BESTEK, DATA, EXAMPLE, LIBRARY, digests, good, new, refused, run, slow, write


def profile_with(folder, **changes):
    with open(os.path.join(EXAMPLE, "profile.json"), encoding="utf-8") as stream:
        profile = json.load(stream)
    return write(folder, "profile.json", json.dumps({**profile, **changes}))


def library_copy(folder):
    copy = os.path.join(folder, "library")
    shutil.copytree(LIBRARY, copy)
    return copy


def test_characters_that_xml_forbids_are_no_part_of_a_value(folder):
    target = os.path.join(folder, "forbidden")
    refused("new", target, "--profile", profile_with(folder, subject="Lap\u0001tops\uffff"), *DATA, says="U+FFFF")
    good("new", target, "--profile", profile_with(folder), *DATA)
    refused("fill", target, *DATA, "--values", write(folder, "v.json", '{"contact": "a\\u0001b\\ufffe"}'), says="U+FFFE")


def test_hostile_json_is_refused(folder):
    deep = "[" * 400_000 + "]" * 400_000
    target = os.path.join(folder, "x")
    profile = write(folder, "deep.json", '{"authority": ' + deep + "}")
    refused("new", target, "--profile", profile, *DATA, says="nested deeper")
    refused("library", "propose", LIBRARY, "--profile", profile, says="nested deeper")
    dossier = new(folder)
    refused("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"contact": ' + deep + "}"), says="nested deeper")


def test_profiles_use_the_words_of_the_taxonomy(folder):
    target = os.path.join(folder, "x")
    for field, value in (("level", "very"), ("groups", ["typewriter"]), ("general-terms", "ARIV-1900"), ("procedure", "evil")):
        wrong = value if isinstance(value, str) else value[0]
        for command in (["new", target, *DATA], ["library", "propose", LIBRARY]):
            refused(*command, "--profile", profile_with(folder, **{field: value}), says=f'"{field}" of the profile has the value "{wrong}"')
    refused("new", target, *DATA, "--profile", profile_with(folder, procedure="/tmp/evil"), says='"procedure"')
    assert not os.path.exists(target)
    dossier = new(folder)
    path = os.path.join(dossier, "dossier.xml")
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    write(dossier, "dossier.xml", text.replace(">significant<", ">very<"))
    before = digests(dossier)
    refused("insert", dossier, *DATA, "--proposal", says='"very"')
    for command in ("show", "check"):
        assert '"very"' in run(command, dossier, *DATA).stderr
    assert digests(dossier) == before


@slow
def test_checking_a_library_never_leaves_it(folder):
    asked = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_):
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/x.xsd"
    copy = library_copy(folder)
    schema = os.path.join(copy, "schema", "clause.xsd")
    with open(schema, encoding="utf-8") as stream:
        text = stream.read()
    told = lambda: json.loads(run("library", "check", copy, "--json").stdout)
    whole = told()
    base = address.replace("x.xsd", "")
    for old, other in (*(('schemaLocation="xml.xsd"', f'schemaLocation="{one}"') for one in (address, "/etc/passwd", "../library.xml")),
                     ("<xs:schema ", f'<xs:schema xml:base="{base}" '), ("<xs:import ", f'<xs:import xml:base="{base}" '),
                     ('value="requirement"', 'value="demand"')):
        write(os.path.join(copy, "schema"), "clause.xsd", text.replace(old, other))
        more = [one for one in told() if one not in whole]
        assert [(one["code"], one["file"]) for one in more] == [("library.schema-differs", schema)], more
    # Nothing is ever read by a schema of the library, so it does without; another one in its folder is told as well.
    os.remove(schema)
    assert told() == whole
    os.mkfifo(schema)
    os.symlink("/dev/zero", os.path.join(copy, "schema", "own.xsd"))
    assert sorted(one["file"] for one in told() if one["code"] == "library.schema-differs") == [schema, schema[:-10] + "own.xsd"]
    os.remove(os.path.join(copy, "schema", "own.xsd"))
    # Where a file moves its addresses to is refused in every file of a library.
    for part in ("library.xml", "taxonomy.xml", "rules/bestek.sch", "rules/citations.xml", "frameworks.xml",
                 "laptop/battery-endurance-award.xml"):
        place = os.path.join(copy, part)
        with open(place, encoding="utf-8") as stream:
            kept = stream.read()
        root = re.search(r"<[a-z:]+", kept)[0]
        write(os.path.dirname(place), os.path.basename(place), kept.replace(root, f'{root} xml:base="{base}"', 1))
        assert "xml:base" in (said := run("library", "check", copy)).stdout + said.stderr, part
        write(os.path.dirname(place), os.path.basename(place), kept)
    os.remove(schema)
    server.shutdown()
    assert asked == []
    shutil.rmtree(os.path.join(copy, "rules"))
    done = run("library", "check", copy, "--json")
    told = {(one["code"], os.path.relpath(one["file"], copy)) for one in json.loads(done.stdout)}
    assert done.returncode == 1 and told >= {("library.part-missing", "rules/citations.xml"),
                                             ("library.part-missing", "rules/values.xml"), ("file.missing", "rules")}, told


def test_ids_are_named_and_decide(folder):
    dossier = new(folder)
    before = digests(dossier)
    for empty in (" , ", ","):
        refused("insert", dossier, *DATA, "--clauses", empty, says="at least one clause")
    assert digests(dossier) == before
    placed = json.loads(good("insert", dossier, *DATA, "--clauses",
                             " laptop.battery-endurance-significant , annex.frameworks ", "--json"))
    assert [one["id"] for one in placed] == ["laptop.battery-endurance-significant", "annex.frameworks"]


def test_out_goes_to_a_new_place_or_nowhere(folder):
    dossier = new(folder)
    before = digests(dossier)
    odt = os.path.join(dossier, "programma-van-eisen.odt")
    taken = os.path.join(folder, "taken")
    os.mkdir(taken)
    for out in (dossier, taken):
        refused("insert", dossier, *DATA, "--proposal", "--out", out, says="exists already")
    for out in (odt, os.path.join(dossier, "dossier.xml")):
        refused("insert", odt, *DATA, "--clauses", "laptop.battery-endurance-significant", "--out", out, says="exists already")
    assert digests(dossier) == before and os.listdir(taken) == []
    copy = os.path.join(folder, "copy")
    refused("insert", dossier, *DATA, "--clauses", "no.such", "--out", copy, says="no.such")
    assert not os.path.exists(copy)
    good("insert", dossier, *DATA, "--proposal")
    said = good("insert", dossier, *DATA, "--proposal", "--out", copy)
    assert said.splitlines()[-1] == f"Written to {copy}", said
    assert sorted(os.listdir(copy)) == sorted(os.listdir(dossier))


def test_a_fill_that_is_refused_changes_nothing(folder):
    dossier = new(folder)
    os.chmod(os.path.join(dossier, "dossier.xml"), 0o640)
    before = digests(dossier)
    os.rename(os.path.join(dossier, "dossier.xml"), os.path.join(folder, "kept.xml"))
    os.symlink(os.path.join(folder, "kept.xml"), os.path.join(dossier, "dossier.xml"))
    good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"contact": "inkoper"}'))
    assert os.path.islink(os.path.join(dossier, "dossier.xml"))
    assert os.stat(os.path.join(folder, "kept.xml")).st_mode & 0o777 == 0o640
    assert digests(dossier) != before


def test_unknown_filters_are_refused_and_known_ones_filter(_):
    for option in ("--group", "--level", "--kind", "--theme", "--phase"):
        refused("library", "search", LIBRARY, "x", option, "nonsense", says='does not know "nonsense". Allowed: ')
    found = json.loads(good("library", "search", LIBRARY, "--theme", "circular", "--phase", "use", "--json"))
    assert 0 < len(found) < len(json.loads(good("library", "search", LIBRARY, "--theme", "circular", "--json")))


def test_show_says_everything_of_a_clause(_):
    clause = "laptop.battery-endurance-significant"
    one = json.loads(good("library", "show", LIBRARY, clause, "--json"))
    for key in ("status", "validity", "regime", "groups", "aspect", "theme", "risks", "relations", "obligations", "kpis",
                "fill-ins", "basis", "text"):
        assert key in one, key
    assert {"name", "type", "min", "max", "suggested"} <= set(one["fill-ins"][0])
    assert {"address", "checked", "certainty"} <= set(one["basis"]["sources"][0])
    text = good("library", "show", LIBRARY, clause)
    for word in ("status", "review by", "applies to", "groups", "theme", "Fill-ins", "cycles", "Basis"):
        assert word in text, word
    award = json.loads(good("library", "show", LIBRARY, "laptop.battery-endurance-award", "--json"))
    assert award["scoring"]["unit"] == {"nl": "laadcycli", "en": "charge cycles"}, award["scoring"]
    assert award["fill-ins"][0]["unit"] == {"nl": "laadcycli", "en": "charge cycles"}
    text = good("library", "show", LIBRARY, "laptop.battery-endurance-award")
    assert "linear, higher is better: from {cycles} to {cycles-full} charge cycles" in text, text
    assert all(one["checked"] for one in json.loads(good("library", "frameworks", LIBRARY, "--json")))


def test_a_document_of_a_dossier_uses_its_profile(folder):
    dossier = new(folder)
    odt = os.path.join(dossier, "programma-van-eisen.odt")
    assert json.loads(good("insert", odt, *DATA, "--proposal", "--json"))
    single = json.loads(run("check", odt, *DATA, "--json").stdout)
    whole = json.loads(run("check", dossier, *DATA, "--json").stdout)
    assert single == [one for one in whole if one.get("document") == "programma-van-eisen.odt"]
    alone = os.path.join(folder, "alone.odt")
    shutil.copy(odt, alone)
    refused("insert", alone, *DATA, "--proposal", says="no profile")


def test_a_document_of_another_dossier_is_told(folder):
    dossier, other = new(folder), os.path.join(folder, "other")
    good("new", other, "--profile", os.path.join(EXAMPLE, "profile.json"), *DATA)
    shutil.copy(os.path.join(other, "conceptovereenkomst.odt"), dossier)
    before = digests(dossier)
    for command in ("show", "check"):
        assert "another dossier" in run(command, dossier, *DATA).stderr
    refused("insert", dossier, *DATA, "--proposal", says="another dossier")
    refused("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"contact": "Inkoop"}'), says="another dossier")
    assert digests(dossier) == before


def test_a_dossier_that_has_lost_its_id_says_which_one_to_put_back(folder):
    dossier = new(folder)
    path = os.path.join(dossier, "dossier.xml")
    with open(path, encoding="utf-8") as stream:
        whole = stream.read()
    lost = re.search(r' (id="[a-z2-7]{16}")', whole)[1]
    write(dossier, "dossier.xml", whole.replace(" " + lost, ""))
    refused("insert", dossier, *DATA, "--proposal", says=lost)
    found = json.loads(run("check", dossier, *DATA, "--json").stdout)
    assert len([one for one in found if one["rule"] == "DOC-02" and lost in one["message"]["en"]]) == 4, found
    write(dossier, "dossier.xml", whole)
    good("insert", dossier, *DATA, "--proposal")


def test_what_was_done_is_json_too(folder):
    dossier = os.path.join(folder, "json")
    made = json.loads(good("new", dossier, "--profile", os.path.join(EXAMPLE, "profile.json"), *DATA, "--json"))
    assert made["id"] and {"role", "file"} <= set(made["documents"][0])
    good("insert", dossier, *DATA, "--proposal")
    assert json.loads(good("fill", dossier, *DATA, "--values", write(folder, "v.json", '{"contact": "Inkoop"}'), "--json"))["documents"]
    assert json.loads(good("plan", "make", dossier, *DATA, "--json"))["obligations"] > 0


def test_a_small_document_that_asks_for_much_is_refused(folder):
    path = os.path.join(folder, "deep.docx")
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", f"<w:document {space}><w:body>" + "<w:sdt><w:sdtContent>" * 60 + "<w:p/>" * 100_000 +
                         "</w:sdtContent></w:sdt>" * 60 + "</w:body></w:document>")
    refused("show", path, says="content controls inside each other")


def test_a_synthetic_library_has_no_faults(folder):
    bench = os.path.join(os.path.dirname(BESTEK), "bestek-bench")
    if not os.path.exists(bench):
        return
    library = os.path.join(folder, "synthetic")
    subprocess.run([bench, "make-library", library, "--clauses", "20"], check=True, capture_output=True)
    assert "library: 0 errors" in good("library", "check", library)


def test_a_folder_that_cannot_be_read_takes_nothing_else_with_it(folder):
    copy = library_copy(folder)
    closed = os.path.join(copy, "closed")
    os.mkdir(closed, 0o000)
    try:
        if os.access(closed, os.R_OK):  # the administrator reads everything
            return
        done = run("library", "list", copy, "--json")
        assert done.returncode == 0 and closed in done.stderr, done.stderr
        assert len(json.loads(done.stdout)) == len(json.loads(good("library", "list", LIBRARY, "--json")))
        assert run("library", "check", copy).returncode == 1
    finally:
        os.chmod(closed, 0o700)
