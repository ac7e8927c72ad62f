# SPDX-License-Identifier: EUPL-1.2
"""What Bestek brings into the office's process: no library a second time, and none that nobody looks after any more."""
import os

from bestek import call, new_dossier
from desk import BATTERY, ENERGY
from mapped import doubled, dynamic_names, family, libraries_of, there_for_bestek
from own_library_test import opened_deck

# Of its own kind each, and each with something newer in its place.
ENDED = {"libpcre.so.3", "libssl.so.1.1", "libcrypto.so.1.1"}


def every_feature(office):
    """One of each kind of thing that Bestek does, so that nothing which is loaded late stays unseen."""
    folder = new_dossier(office, language="en")
    document = office.open(os.path.join(folder, "programme-of-requirements.odt"), Hidden=False)
    opened_deck(document)
    call(office, "library.reload")
    call(office, "clauses.preview", id=call(office, "clauses.search", words="accu")[0]["id"])
    call(office, "clauses.insert", document, ids=[BATTERY, ENERGY])
    call(office, "clauses.insert_proposal", document)
    call(office, "tender.fill_values", document, values={"cycles": "720"})
    call(office, "plan.make", document)
    call(office, "tender.show", document)
    call(office, "check.run", document)
    document.UndoManager.undo()
    document.UndoManager.redo()
    call(office, "document.save", document)


def test_one_copy_of_every_library(office):
    every_feature(office)
    names = {path: dynamic_names(path) for path in libraries_of(office)}
    ours = there_for_bestek(names)
    sonames = {names[path][0] for path in ours}
    # What is asked for is found: the walk through what they need is whole.
    assert {"libxml2", "libzip", "libcrypto", "libpcre2-8", "libstdc++"} <= set(map(family, sonames)), sorted(sonames)
    assert doubled(names) == {}, doubled(names)
    assert not sonames & ENDED, sonames & ENDED


def test_a_second_copy_would_be_seen(_):
    ours = "/profile/bestek.oxt/lib/libbestekwriter.so"
    names = {ours: ("libbestekwriter.so", ["libxml2.so.2"]), "/office/libvcl.so": ("libvcl.so", []),
             "/lib/libxml2.so.2.9.14": ("libxml2.so.2", ["libz.so.1"]), "/lib/libz.so.1.2": ("libz.so.1", [])}
    assert doubled(names) == {}
    carried = "/profile/bestek.oxt/lib/libz.so.1"
    assert doubled({**names, carried: ("libz.so.1", [])}) == {"libz": ["/lib/libz.so.1.2", carried]}
    newer = "/office/libxml2.so.16"
    assert doubled({**names, newer: ("libxml2.so.16", [])}) == {"libxml2": ["/lib/libxml2.so.2.9.14", newer]}
    # Two of what has nothing to do with us are the office's own affair.
    assert doubled({**names, "/other/libvcl.so": ("libvcl.so", [])}) == {}
