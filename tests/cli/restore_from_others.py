# SPDX-License-Identifier: EUPL-1.2
"""What `bestek restore` finds besides what is missing: a damaged part, another file in a document's place, another
dossier's dossier.xml. cli_test.py runs them."""
import json
import os
import shutil
import zipfile

from bestek_cli import DATA, digests, good, new, refused, run, write
from recovery_drills import AGREEMENT, GUIDE, PROGRAMME, at_work, mended, restored


def flip_in(path, part):
    """One byte in the middle of what is packed of that part."""
    with zipfile.ZipFile(path) as package:
        entry = package.getinfo(part)
    with open(path, "r+b") as stream:
        stream.seek(entry.header_offset + 26)
        lengths = stream.read(4)
        at = entry.header_offset + 30 + sum(int.from_bytes(lengths[i:i + 2], "little") for i in (0, 2)) + entry.compress_size // 2
        stream.seek(at)
        byte = stream.read(1)
        stream.seek(at)
        stream.write(bytes([byte[0] ^ 1]))


def test_a_damaged_part_that_nobody_reads_is_found_and_mended(folder):
    dossier = at_work(folder)
    before = digests(dossier)
    path = os.path.join(dossier, PROGRAMME)
    with zipfile.ZipFile(path) as package:
        parts = [one for one in package.namelist() if package.getinfo(one).compress_size > 8]
    assert {"settings.xml", "META-INF/manifest.xml"} <= set(parts), parts
    for part in parts:
        flip_in(path, part)
        found = json.loads(run("check", dossier, *DATA, "--json").stdout)
        assert any(one["severity"] == "error" and PROGRAMME in json.dumps(one) for one in found), (part, found)
        mended(dossier, before, PROGRAMME)


def second(folder):
    os.mkdir(os.path.join(folder, "second"))
    return new(os.path.join(folder, "second"))


def test_a_dossier_xml_of_another_dossier_is_the_one_that_goes(folder):
    dossier = at_work(folder)
    before = digests(dossier)
    shutil.copy(os.path.join(second(folder), "dossier.xml"), dossier)
    assert "of another dossier" in run("restore", shutil.copytree(dossier, os.path.join(folder, "told"))).stderr
    mended(dossier, before, "dossier.xml")


def test_a_dossier_xml_of_another_dossier_goes_though_nothing_is_kept(folder):
    """Two documents that say the same are more than one file; one alone is not."""
    dossier = at_work(folder)
    documents = {name: digest for name, digest in digests(dossier).items() if name != "dossier.xml"}
    shutil.rmtree(os.path.join(dossier, ".bestek"))
    shutil.copy(os.path.join(second(folder), "dossier.xml"), dossier)
    one = shutil.copytree(dossier, os.path.join(folder, "one"))
    for name in documents:
        if name != GUIDE:
            os.remove(os.path.join(one, name))
    assert restored(dossier) == {"dossier.xml": "marks"}
    good("show", dossier, *DATA)
    assert {name: digest for name, digest in digests(dossier).items() if name in documents} == documents
    assert run("restore", one).returncode == 1


def test_documents_of_another_dossier_are_the_ones_that_go(folder):
    dossier = at_work(folder)
    before = digests(dossier)
    other = second(folder)
    names = [name for name in before if name != "dossier.xml"]
    for name in names:
        shutil.copy(os.path.join(other, name), dossier)
    assert restored(dossier) == {name: "latest" for name in names}
    assert digests(dossier) == before


def strange(path):
    """A whole document that knows nothing of Bestek."""
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", """<office:document-content office:version="1.3"
            xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
            <office:body><office:text><text:p>Notulen</text:p></office:text></office:body></office:document-content>""")
        package.writestr("META-INF/manifest.xml", """<manifest:manifest manifest:version="1.3"
            xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
            <manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>
            </manifest:manifest>""")


def test_a_document_that_became_a_stranger_is_put_back_by_name(folder):
    dossier = at_work(folder)
    before = digests(dossier)
    strange(os.path.join(dossier, PROGRAMME))
    now = digests(dossier)
    done = run("restore", dossier)
    assert done.returncode == 1 and PROGRAMME in done.stderr and "--document" in done.stderr, done
    assert "Nothing is lost" not in done.stdout and digests(dossier) == now
    assert restored(dossier, "--document", PROGRAMME) == {PROGRAMME: "latest"}
    assert digests(dossier) == before
    assert "Nothing is lost" in good("restore", dossier)
    good("restore", dossier, "--last")
    assert digests(dossier) == now
    refused("restore", dossier, "--document", "other.odt", says=PROGRAMME)
    refused("restore", dossier, "--document", PROGRAMME, "--last", says="one way of going back")


def test_a_stranger_of_which_nothing_is_kept_is_told(folder):
    dossier = at_work(folder)
    shutil.rmtree(os.path.join(dossier, ".bestek"))
    strange(os.path.join(dossier, AGREEMENT))
    done = run("restore", dossier)
    assert done.returncode == 1 and AGREEMENT in done.stderr, done
    refused("restore", dossier, "--document", AGREEMENT, says="no sound backup")


def test_what_is_published_comes_back_as_published_or_not(folder):
    dossier = at_work(folder)
    good("state", dossier, "--set", "published", "--reason", "proef", *DATA)
    before = digests(dossier)
    strange(os.path.join(dossier, PROGRAMME))
    good("restore", dossier, "--document", PROGRAMME)
    assert digests(dossier) == before
    with open(os.path.join(dossier, ".bestek", "latest", PROGRAMME), "wb") as stream:
        with open(os.path.join(second(folder), PROGRAMME), "rb") as other:
            stream.write(other.read())
    strange(os.path.join(dossier, PROGRAMME))
    refused("restore", dossier, "--document", PROGRAMME, says="published")


def test_a_document_that_is_a_link_to_nothing_is_brought_back(folder):
    dossier = at_work(folder)
    before = digests(dossier)
    shelf = os.path.join(folder, "shelf")
    os.mkdir(shelf)
    for target in (os.path.join(shelf, "gone.odt"), os.path.join(folder, "nowhere", "gone.odt")):
        path = os.path.join(dossier, PROGRAMME)
        os.remove(path)
        os.symlink(target, path)
        assert "`bestek restore`" in run("show", dossier, *DATA).stderr
        mended(dossier, before, PROGRAMME)
        assert os.listdir(shelf) == [] and not os.path.islink(path)


def test_a_document_that_nobody_can_read_is_told_when_dossier_xml_is_made_again(folder):
    dossier = at_work(folder)
    with open(os.path.join(dossier, AGREEMENT), "rb") as stream:
        sound = stream.read()
    shutil.rmtree(os.path.join(dossier, ".bestek"))
    os.remove(os.path.join(dossier, "dossier.xml"))
    os.truncate(os.path.join(dossier, AGREEMENT), 0)
    refused("restore", dossier, says=AGREEMENT)
    with open(os.path.join(dossier, AGREEMENT), "wb") as stream:
        stream.write(sound)
    write(dossier, "~$" + AGREEMENT[2:], "\x06Inkoop")  # Word's lock
    assert restored(dossier) == {"dossier.xml": "marks"}
    assert AGREEMENT in good("show", dossier, *DATA)
